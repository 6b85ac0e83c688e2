import assert from 'node:assert/strict';
import { readSuppressionLines } from '../../../server/src/model/index/suppressions.ts';
import { ProblemIndex } from '../../../server/src/problems/problemIndex.ts';
import { RULES } from '../../../server/src/rules/index.ts';
import { staysOn, suppressedCodes } from '../../../server/src/rules/suppressions.ts';
import { readDocument } from '../../../server/src/syntax/document.ts';
import { Workspace } from '../../../server/src/workspace/workspace.ts';
import { fixture, problemsOf, TODAY_ONLY } from '../../support/fixture.ts';

const ACTION = 'actie 5: Brief\n  deadline: 1 maart 2020\n  wat: x\n';

/** The codes that are reported of the first file, each as often as it is. */
function reported(marked: string): string[] {
  return problemsOf(fixture(marked)).map(({ code }) => code);
}

const off = (text: string) => [...suppressedCodes(readDocument(text))];

describe('a comment that switches problems off', () => {
  const all = ['deadline-verstreken', 'eigenaar-ontbreekt', 'status-ontbreekt', 'veld-onbekend'];

  it('is not there: all are reported', () => {
    assert.deepEqual(reported(ACTION).sort(), all);
  });

  it('leaves out the codes that it names, and no other', () => {
    const text = `// duo: geen deadline-verstreken, status-ontbreekt\n${ACTION}`;
    assert.deepEqual(reported(text).sort(), ['eigenaar-ontbreekt', 'veld-onbekend']);
  });

  it('leaves out everything but what is about the language', () => {
    assert.deepEqual(reported(`// duo: geen meldingen\n${ACTION}`), ['veld-onbekend']);
  });

  it('leaves that out too by its own code', () => {
    assert.deepEqual(reported(`// duo: geen meldingen, veld-onbekend\n${ACTION}`), []);
  });

  it('holds for its own file only', () => {
    const files = `//- a.duo\n${ACTION}//- b.duo\n// duo: geen meldingen\n${ACTION}`;
    assert.deepEqual(reported(files).sort(), all);
  });

  it('may be typed in several ways', () => {
    const codes = ['kring', 'nummer-dubbel'];
    for (const text of [
      '// duo: geen kring, nummer-dubbel\n',
      '\uFEFF// duo: geen kring; nummer-dubbel\nactie 5: X\n',
      '// Een lijst\r\n\r\n  //DUO :  Geen  Kring en NUMMER-DUBBEL\r\nactie 5: X\r\n',
      '// duo: geen kring\r// duo: geen nummer-dubbel\ractie 5',
    ]) {
      assert.deepEqual(off(text), codes, text);
    }
  });

  it('says nothing in any other form or place', () => {
    for (const text of [
      '// duo: geenkring\n',
      '// geen kring\n',
      '# duo: geen kring\n',
      '// let op: // duo: geen kring\n',
      'actie 5: X\n// duo: geen kring\n',
      'actie 5: X // duo: geen kring\n',
      '// duo: geen\n',
      '// duo: geen zomaar\n',
      `// ${'x'.repeat(4000)}\n// duo: geen kring\n`,
      '',
    ]) {
      assert.deepEqual(off(text), [], text);
    }
  });

  it('is found with the places of its words', () => {
    const text = '// x\n// duo: geen kring, te-lang \n';
    const [line, ...others] = readSuppressionLines(text);
    assert.equal(others.length, 0);
    assert.equal(text.slice(line!.start, line!.end), '// duo: geen kring, te-lang');
    assert.equal(text.slice(line!.opening.start, line!.opening.end), '// duo: geen');
    assert.deepEqual(
      line!.words.map(({ start, end }) => text.slice(start, end)),
      ['kring', 'te-lang'],
    );
  });

  it('switches a code off or is said to leave it on', () => {
    const codes = new Set(off('// duo: geen meldingen\n'));
    for (const { code } of RULES) assert.equal(codes.has(code), !staysOn(code), code);
    assert.equal(RULES.filter(({ code }) => staysOn(code)).length, 8);
  });
});

describe('an open file whose comment changes', () => {
  /** Two open files; what the first and the second have after each edit of the first. */
  function opened(...texts: string[]) {
    const workspace = new Workspace({ readFolder: async function* () {}, readFile: async () => undefined });
    const failed = (code: string) => assert.fail(code);
    const problems = new ProblemIndex(workspace.index, { failed });
    const registers = texts.map((text, at) => workspace.open(`file:///werk/${at}.duo`, 'duo', 1, text));
    for (const register of registers) {
      problems.add(register.facts, register.unread, TODAY_ONLY);
      while (workspace.readMore(register, 1));
    }
    return {
      edit: (start: number, end: number, text: string) => {
        workspace.index.edit(registers[0]!.facts, start, end, text);
      },
      codes: (at = 0) => {
        const { shown, total } = problems.of(registers[at]!.facts)!.list(100);
        const codes = shown.flatMap((one) => one.problems.map(({ code }) => code));
        assert.equal(codes.length, total);
        return codes.sort();
      },
      takeChanged: (at = 0) => problems.of(registers[at]!.facts)!.takeChanged(),
    };
  }

  it('has at once what is left, and all of it when the comment goes', () => {
    const file = opened(ACTION);
    const before = file.codes();
    file.takeChanged();
    file.edit(0, 0, '// duo: geen meldingen\n');
    assert.equal(file.takeChanged(), true);
    assert.deepEqual(file.codes(), ['veld-onbekend']);
    // Letter by letter nothing is a code before the last one.
    file.edit('// duo: geen melding'.length, '// duo: geen meldingen'.length, '');
    assert.deepEqual(file.codes(), before);
    file.edit(0, '// duo: geen melding\n'.length, '');
    assert.deepEqual(file.codes(), before);
  });

  it('has what is left when the comment comes while it is being read', () => {
    const workspace = new Workspace({ readFolder: async function* () {}, readFile: async () => undefined });
    const problems = new ProblemIndex(workspace.index, { failed: (code) => assert.fail(code) });
    const register = workspace.open('file:///werk/a.duo', 'duo', 1, ACTION + ACTION.replace('5', '6'));
    problems.add(register.facts, register.unread, TODAY_ONLY);
    workspace.readMore(register, 1);
    workspace.edit(
      register,
      [
        {
          range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } },
          text: '// duo: geen status-ontbreekt\n',
        },
      ],
      2,
    );
    const total = () => problems.of(register.facts)!.list(100).total;
    assert.equal(total(), 3);
    while (workspace.readMore(register, 1));
    assert.equal(total(), 6);
  });

  it('no longer names what it named before, for the other files', () => {
    const action = 'actie 5: X\n  eigenaar: Anja Woortman\n';
    const names = 'persoon Anja Woortman\nactie 1: Y\n  status: gereed (1 maart 2021)\n  eigenaar: allen\n';
    const file = opened(action, names);
    assert.ok(!file.codes(1).includes('naam-ongebruikt'));
    file.edit(0, action.length, '// duo: geen meldingen\nactie 5: X\n');
    assert.ok(file.codes(1).includes('naam-ongebruikt'));
    file.edit(0, '// duo: geen meldingen\nactie 5: X\n'.length, action);
    assert.ok(!file.codes(1).includes('naam-ongebruikt'));
  });
});
