/** Which actions are told by their lines; that what is told is right is `test/robustness/plainEntries.test.ts`. */
import assert from 'node:assert/strict';
import { PlainEntries } from '../../../../server/src/problems/plain/plainEntries.ts';
import { ProblemIndex } from '../../../../server/src/problems/problemIndex.ts';
import { RULES } from '../../../../server/src/rules/index.ts';
import { Workspace } from '../../../../server/src/workspace/workspace.ts';
import { TODAY_ONLY } from '../../../support/fixture.ts';

/** True when an action is told by its lines once each of them was met before. */
function isTold(entry: string): boolean {
  const plain = new PlainEntries(0, 0);
  for (let time = 0; time < 20; time++) plain.scan(entry);
  return plain.scan(entry) !== undefined;
}

const USUAL = `actie 5: Brief opstellen
  status: in uitvoering
  eigenaar: Anja Woortman
  deadline: 1 mei 2030
  na: 4
  toelichting:
    Zie het verslag, bladzijde 3.
  historie:
    2 maart 2029 DUO: besproken
    3 maart 2029 DUO: status niet gestart -> in uitvoering

`;

describe('an action that is told by its lines', () => {
  it('holds what most have, with each line end', () => {
    assert.equal(isTold(USUAL), true);
    assert.equal(isTold(USUAL.replaceAll('\n', '\r\n')), true);
    assert.equal(isTold(USUAL.trimEnd()), true);
  });

  const read: readonly (readonly [why: string, from: string, to: string])[] = [
    ['a date that does not exist', '1 mei 2030', '31 april 2030'],
    ['a deadline that hangs on something', '1 mei 2030', 'volgend DUO'],
    ['an owner in brackets', 'Anja Woortman', '(NCG)'],
    ['a field in a text', 'Zie het', 'status: gereed; het'],
    ['a sign that is not what it looks like', 'Brief', 'Bri\u0435f'],
    ['another form of indentation', '  na: 4', '\tna: 4'],
    ['a field whose words may say that it is ready', '  na: 4', '  voortgang:\n    gereed'],
    ['a date without a year', '2 maart 2029', '2 maart'],
    ['a deadline that was put off', 'besproken', 'uitgesteld tot 1 juni 2030'],
    ['two lines that change it', 'besproken', 'status open -> niet gestart'],
    ['no number', 'actie 5:', 'actie:'],
    ['another kind of entry', 'actie 5:', 'besluit 5:'],
  ];
  for (const [why, from, to] of read) {
    it(`has not ${why}: that one is read`, () => {
      assert.ok(USUAL.includes(from));
      assert.equal(isTold(USUAL.replace(from, to)), false);
    });
  }

  it('is all of most registers: every rule about an entry goes by shape', () => {
    const others = RULES.filter(
      (rule) => (rule.kind === 'entry' || rule.kind === 'crossEntry') && rule.byShape !== true,
    );
    // A rule that is not in here makes every entry be read, which the row open 114k of `bench/gate.ts` notices.
    assert.deepEqual(others, []);
  });

  it('is most of a large register, so that few are read', () => {
    const entry = (at: number) =>
      USUAL.replace('actie 5', `actie ${at}`).replace('na: 4', `na: ${Math.max(1, at - 1)}`);
    const count = 1000;
    const text = `register L: L\n  peildatum: 1 april 2029\n${Array.from({ length: count }, (_, at) => entry(at + 1)).join('')}`;
    const workspace = new Workspace({ readFolder: async function* () {}, readFile: async () => undefined });
    const problems = new ProblemIndex(workspace.index, { failed: (code, error) => assert.fail(`${code} ${error}`) });
    const register = workspace.open('file:///werk/l.duo', 'duo', 1, text);
    const own = problems.add(register.facts, register.unread, TODAY_ONLY);
    while (workspace.readMore(register, 100));
    const source = register.facts.document.entries.source;
    const { read: readOne } = source;
    let times = 0;
    source.read = (placed) => {
      times++;
      return readOne(placed);
    };
    workspace.edit(
      register,
      [
        {
          range: rangeOf(text.length, register),
          text: text.slice(text.indexOf('actie 1:')).replaceAll(/^actie /gmu, 'actie A'),
        },
      ],
      2,
    );
    while (workspace.readMore(register, 100));
    own.list(10);
    assert.ok(times < count / 5, `${times}`);
  });
});

function rangeOf(offset: number, register: { positionAt(offset: number): { line: number; character: number } }) {
  const at = register.positionAt(offset);
  return { start: at, end: at };
}
