/** What is kept of actions that others wait for follows their texts, also when the entries were let go meanwhile. */
import assert from 'node:assert/strict';
import { ProblemIndex } from '../../../server/src/problems/problemIndex.ts';
import { Workspace } from '../../../server/src/workspace/workspace.ts';
import { TODAY } from '../../robustness/threeFiles.ts';

/** More actions than are kept as they were read. */
const MANY = 700;

function started(text: string) {
  const workspace = new Workspace({ readFolder: async function* () {}, readFile: async () => undefined });
  const problems = new ProblemIndex(workspace.index, {
    failed: (code, error) => {
      throw new Error(`rule ${code} failed`, { cause: error });
    },
  });
  const register = workspace.open('file:///werk/lijst.duo', 'duo', 1, text);
  problems.add(register.facts, register.unread, TODAY);
  while (workspace.readMore(register, 100)) assert.ok(register.unread.size < MANY * 2);
  const codes = (): string[] => {
    const kept = problems.of(register.facts)!;
    kept.takeChanged();
    const all = kept
      .list(5000)
      .shown.flatMap(({ placed, problems: those }) =>
        those.map(({ code }) => `${placed.entry.identity?.text} ${code}`),
      );
    return all.filter((one) => /kring|voorganger/u.test(one));
  };
  let version = 1;
  const replace = (from: string, to: string) => {
    const start = register.getText().indexOf(from);
    const range = { start: register.positionAt(start), end: register.positionAt(start + from.length) };
    assert.ok(start >= 0 && workspace.edit(register, [{ range, text: to }], ++version));
  };
  return { codes, replace };
}

const others = Array.from({ length: MANY }, (_, index) => `actie ${index + 10}: X\n  deadline: 1 maart 2030\n`).join(
  '',
);

describe('actions that wait for each other, in a long list', () => {
  const text = `actie 1: A\n  deadline: 1 februari 2030\n${others}actie 2: B\n  deadline: 1 maart 2030\n  na: 1\n`;

  it('an earlier deadline than that of the one before is found when either changes, and goes again', () => {
    const { codes, replace } = started(text);
    assert.deepEqual(codes(), []);
    replace('1 februari 2030', '1 april 2030');
    assert.deepEqual(codes(), ['2 deadline-voor-voorganger']);
    replace('1 april 2030', 'voor 2 maart 2030');
    assert.deepEqual(codes(), []);
    replace('voor 2 maart 2030', 'uiterlijk april 2030');
    assert.deepEqual(codes(), ['2 deadline-voor-voorganger']);
  });

  it('a circle is found when it is closed far away, and goes when an entry comes in front of it', () => {
    const { codes, replace } = started(text);
    replace('actie 1: A\n', 'actie 1: A\n  na: 2\n');
    assert.deepEqual(codes().sort(), ['1 deadline-voor-voorganger', '1 kring', '2 kring']);
    replace('actie 1: A\n  na: 2\n', 'actie 3: C\n  na: 2\nactie 1: A\n');
    assert.ok(!codes().some((one) => one.endsWith('kring')));
  });
});
