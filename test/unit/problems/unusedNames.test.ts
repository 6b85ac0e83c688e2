/** What nothing names, over files that are opened, closed and typed in; and what one more open file costs the others. */
import assert from 'node:assert/strict';
import { ProblemIndex } from '../../../server/src/problems/problemIndex.ts';
import { Workspace } from '../../../server/src/workspace/workspace.ts';
import { TODAY } from '../../robustness/threeFiles.ts';
import { looksAfter } from '../../support/looks.ts';

const CODE = 'naam-ongebruikt';
const FAILED = (code: string, error: unknown) => {
  throw new Error(`rule ${code} failed`, { cause: error });
};

/** A server with the problems of its open files; `looks` counts how often a name is looked at for this problem. */
function started() {
  const workspace = new Workspace({ readFolder: async function* () {}, readFile: async () => undefined });
  const looks = { count: 0 };
  const problems = new ProblemIndex(workspace.index, {
    failed: FAILED,
    severityOf: (code) => {
      if (code === CODE) looks.count++;
      return undefined;
    },
  });
  const open = (name: string, text: string) => {
    const register = workspace.open(`file:///werk/${name}.duo`, 'duo', 1, text);
    problems.add(register.facts, register.unread, TODAY);
    while (workspace.readMore(register, 3));
    return register;
  };
  const unused = (name: string): string[] => {
    const { facts } = workspace.openRegister(`file:///werk/${name}.duo`)!;
    const kept = problems.of(facts)!;
    kept.takeChanged();
    return kept
      .list(500)
      .shown.flatMap(({ placed, problems: those }) =>
        those.filter(({ code }) => code === CODE).map(() => placed.entry.identity?.text ?? ''),
      );
  };
  return { workspace, problems, looks, open, unused };
}

const NAMES = 'organisatie NCG\norganisatie OBG\nactie 1: A\n  organisaties: OBG\n';
const user = (name: string) => `actie 2: B\n  organisaties: ${name}\n`;

describe('names that nothing uses, over open files', () => {
  it('are those that no file names any more, or not yet', () => {
    const { workspace, open, unused } = started();
    open('namen', NAMES);
    assert.deepEqual(unused('namen'), ['NCG']);
    const other = open('ander', user('NCG'));
    assert.deepEqual(unused('namen'), []);
    const range = { start: { line: 1, character: 16 }, end: { line: 1, character: 19 } };
    assert.ok(workspace.edit(other, [{ range, text: 'OBG' }], 2));
    assert.deepEqual(unused('namen'), ['NCG']);
    assert.ok(workspace.edit(other, [{ range, text: 'NCG' }], 3));
    assert.deepEqual(unused('namen'), []);
  });

  it('are found again when the file itself names no more what it did', () => {
    const { workspace, open, unused } = started();
    const names = open('namen', NAMES);
    open('ander', user('NCG'));
    assert.deepEqual(unused('namen'), []);
    const range = { start: { line: 3, character: 16 }, end: { line: 3, character: 19 } };
    assert.ok(workspace.edit(names, [{ range, text: 'NCG' }], 2));
    assert.deepEqual(unused('namen'), ['OBG']);
    open('derde', user('OBG'));
    assert.deepEqual(unused('namen'), []);
  });

  it('are those that a file named that is gone', async () => {
    const { workspace, problems, open, unused } = started();
    open('namen', NAMES);
    const other = open('ander', user('NCG'));
    assert.deepEqual(unused('namen'), []);
    problems.remove(other.facts);
    await workspace.close(other.uri);
    assert.deepEqual(unused('namen'), ['NCG']);
  });

  it('are not looked for in files whose names are all used when one more opens', () => {
    const { workspace, problems, looks, open, unused } = started();
    const text = 'organisatie NCG\norganisatie OBG\nactie 1: A\n  organisaties: NCG, OBG\n';
    const names = Array.from({ length: 30 }, (_, index) => `lijst${index}`);
    for (const name of names) open(name, text);
    for (const name of names) unused(name);
    looks.count = 0;
    open('nog-een', text);
    for (const { facts } of workspace.openRegisters) problems.of(facts)?.takeChanged();
    const inOneMore = looks.count;
    assert.ok(inOneMore < names.length, `${inOneMore} looks`);
    for (const name of names) assert.deepEqual(unused(name), []);
  });
});

describe('whether anything uses a name', () => {
  const unused = (fixture: string) => looksAfter(fixture).unused;

  it('is asked of the names that an entry has begun or ceased to name, when nothing else in the file does', () => {
    const names = 'persoon Anja\npersoon Bea\npersoon Cor\nactie 1: A\n';
    assert.deepEqual(unused(`${names}  eigenaar: $[Anja→Bea]\n`), ['persoon Anja']);
    assert.deepEqual(unused(`${names}  eigenaar: $[Anja→Bea]\nactie 2: B\n  eigenaar: Anja\n`), []);
    assert.deepEqual(unused(names.replace('A\n', '$[A→B]\n')), []);
  });
  it('is asked in the files whose names may be meant, and not of a name that its own file uses', () => {
    const files = (name: string) =>
      `//- a.duo\npersoon Anja\npersoon Bea\nactie 1: A\n  eigenaar: Bea\n//- b.duo\nactie 2: B\n  eigenaar: ${name}\n`;
    assert.deepEqual(unused(files('$[Cor→Anja]')), ['persoon Anja']);
    assert.deepEqual(unused(files('$[Anja→Cor]')), ['persoon Anja']);
    assert.deepEqual(unused(files('$[Bea→Cor]')), []);
  });
  it('is asked of all names when the file begins to hold anything else, and of none while it holds names alone', () => {
    assert.deepEqual(unused('persoon Anja\npersoon Bea\n$[→actie 1: A\n]'), ['persoon Anja', 'persoon Bea']);
    assert.deepEqual(unused('persoon Anja\npersoon $[Bea→Cor]\n'), []);
  });
});
