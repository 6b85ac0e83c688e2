/** Very many files of one register: what each of them costs does not grow with the others. */
import assert from 'node:assert/strict';
import { overviewOf } from '../../../server/src/features/overview.ts';
import { finish, type Work } from '../../../server/src/incremental/work.ts';
import { referenceDate } from '../../../server/src/model/index/referenceDate.ts';
import { ProblemIndex } from '../../../server/src/problems/problemIndex.ts';
import { checkEntry, ruleContext } from '../../../server/src/rules/check.ts';
import { readDocument } from '../../../server/src/syntax/document.ts';
import { draftScope } from '../../../server/src/workspace/draftScope.ts';
import { WorkspaceIndex } from '../../../server/src/workspace/workspaceIndex.ts';
import { TODAY_ONLY } from '../../support/fixture.ts';
import { assertGrowsInStep } from '../../support/growth.ts';

const uriOf = (at: number) => `file:///werk/r${at}.duo`;
const textOf = (at: number) =>
  `register R: Register\n\nactie ${2 * at + 1}: Brief\n  eigenaar: Anja Bakker\n\nactie ${2 * at + 2}: Stuk\n  na: ${2 * at + 1}\n`;
const failed = (code: string, error: unknown) => {
  throw new Error(`rule ${code} failed`, { cause: error });
};

/** An index of files of one register, that come in no order. */
function filled(size: number): WorkspaceIndex {
  const index = new WorkspaceIndex();
  // Problems hear of each change, as in the server.
  new ProblemIndex(index, { failed });
  for (let at = 0; at < size; at++) index.set(uriOf((at * 7919) % size), readDocument(textOf((at * 7919) % size)));
  return index;
}

/** The problems of a file, in a scope of its own. */
function problemsIn(index: WorkspaceIndex, uri: string): number {
  const scope = index.scopeOf(uri)!;
  const context = ruleContext(scope, TODAY_ONLY);
  const { file } = scope;
  return [...file.document.entries].flatMap((placed) => checkEntry({ file, placed }, context, failed)).length;
}

describe('very many files of one register', function () {
  this.timeout(120_000);
  const SIZE = 290;

  it('are read', () => {
    assertGrowsInStep((size) => () => filled(size), SIZE);
  });

  it('are checked, each by itself', () => {
    assertGrowsInStep((size) => {
      const index = filled(size);
      return () => [...index.files].map(({ uri }) => problemsIn(index, uri));
    }, SIZE);
  });

  it('are gone through for the overview', () => {
    assertGrowsInStep((size) => {
      const index = filled(size);
      return () => {
        for (const { uri } of index.files) {
          const scope = index.scopeOf(uri)!;
          const found = finish(overviewOf(scope, referenceDate(scope, TODAY_ONLY)) as Work<{ register: unknown }>);
          assert.ok(found.register);
        }
      };
    }, SIZE);
  });

  it('change one by one, and are asked for a number after each', () => {
    assertGrowsInStep((size) => {
      const index = filled(size);
      return () => {
        for (const { uri } of [...index.files]) {
          index.set(uri, readDocument(index.file(uri)!.document.text.slice().replace('Brief', 'Nota')));
          assert.equal(index.scopeOf(uri)!.lookupNumber('actie', '2').length, 1);
        }
      };
      // So many that a walk through all of them after each change is seen, however quick it is.
    }, 2000);
  });
});

describe('what one of very many files of a register sees of the others', () => {
  const SIZE = 40;
  const index = filled(SIZE);
  const at = (uri: string) => index.scopeOf(uri)!;
  const numbered = (uri: string, number: string) =>
    at(uri)
      .lookupNumber('actie', number)
      .map(({ file }) => file.uri.replace(/.*r|\.duo/gu, ''))
      .join();
  const put = (one: number, text: string) => index.set(uriOf(one), readDocument(text));

  it('follows what is typed, what comes and what goes', () => {
    assert.equal(numbered(uriOf(5), '7'), '3');
    put(20, 'register R\nactie 7: x\n');
    assert.equal(numbered(uriOf(5), '7'), '20,3', 'by their addresses');
    assert.equal(numbered(uriOf(3), '7'), '3,20', 'the own file first');
    const edited = index.file(uriOf(20))!;
    index.edit(edited, edited.document.text.length - 5, edited.document.text.length - 4, '8');
    assert.equal(numbered(uriOf(5), '7'), '3');
    index.delete(uriOf(3));
    assert.equal(numbered(uriOf(5), '7'), '');
    put(3, textOf(3));
    assert.equal(numbered(uriOf(5), '7'), '3');
  });

  it('follows a file that goes to another register, and back', () => {
    put(3, textOf(3).replace('register R', 'register S'));
    assert.equal(numbered(uriOf(5), '7'), '');
    assert.equal(at(uriOf(5)).lookupNumber('actie', '7', 'S').length, 1);
    assert.equal(at(uriOf(5)).registerFiles.length, SIZE - 1);
    put(3, textOf(3));
    assert.equal(numbered(uriOf(5), '7'), '3');
    assert.equal(at(uriOf(5)).lookupNumber('actie', '7', 'S').length, 0);
  });

  it('follows the reference date, wherever it is said', () => {
    const dayOf = (uri: string) => referenceDate(at(uri), TODAY_ONLY).source;
    assert.equal(dayOf(uriOf(5)), 'today');
    put(9, 'register R\n  peildatum: 1 maart 2021\n');
    assert.equal(dayOf(uriOf(5)), 'register');
    const file = index.file(uriOf(9))!;
    index.edit(file, 0, file.document.text.length, 'register R\n');
    assert.equal(dayOf(uriOf(5)), 'today');
  });

  it('says of a copy among them which it is of', () => {
    const twice = (actions: string) => `register R\n${actions}`;
    const actions = 'actie 901: x\nactie 902: x\nactie 903: x\n';
    put(11, twice(actions));
    assert.equal(problemsIn(index, uriOf(12)), problemsIn(index, uriOf(13)));
    const before = problemsIn(index, uriOf(12));
    put(12, twice(actions));
    assert.notEqual(problemsIn(index, uriOf(12)), before);
  });

  it('a text that is no file yet sees none of them', () => {
    assert.equal(draftScope('actie 1: x\n', at(uriOf(5))).lookupNumber('actie', '7').length, 0);
  });
});
