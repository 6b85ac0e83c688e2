import assert from 'node:assert/strict';
import { Opened } from '../../support/opened.ts';
import { COMPLETE, checkProblems } from './check.ts';

describe('register-dubbel', () => {
  it('is reported on the second, wherever it stands, and points to the first', () => {
    const problems = checkProblems(`
      actie 5: A${COMPLETE}
      register ACTIELIJST: Actielijst
      register ACTIELIJST
      ^^^^^^^^^^^^^^^^^^^ register-dubbel
      register
      ^^^^^^^^ register-dubbel
    `);
    assert.deepEqual(
      problems.map(({ message, related }) => [message, related?.[0]?.message]),
      Array(2).fill([
        'Dit bestand heeft al een register (ACTIELIJST). Zet dit register in een eigen bestand.',
        'Hier staat het eerste register.',
      ]),
    );
  });

  it('speaks of a register without a code', () => {
    const [problem] = checkProblems(`
      register
      register B
      ^^^^^^^^^^ register-dubbel
    `);
    assert.equal(problem?.message, 'Dit bestand heeft al een register. Zet dit register in een eigen bestand.');
    assert.equal(problem?.related?.[0]?.message, 'Hier staat het eerste register.');
  });

  it('is not reported of one register over several files', () => {
    checkProblems(`
      //- a.duo
      register LIJST
      //- b.duo
      register LIJST
      //- c.duo
      register ANDER
    `);
  });

  const list = (...numbers: readonly number[]) => numbers.map((number) => `besluit ${number}: A\n`).join('');
  /** The same with a problem at each of some numbers. */
  const reported = (numbers: readonly number[], twice: readonly number[]) =>
    numbers.map((one) => `${list(one)}${twice.includes(one) ? '        ^ nummer-dubbel\n' : ''}`).join('');
  const COPY = 'register L\n^^^^^^^^^^ register-dubbel\n';

  it('is said once in each of two copies, in the place of a problem at each number', () => {
    for (const [first, second] of [
      ['lijst 10 maart.duo', 'lijst 24 maart.duo'],
      ['lijst 24 maart.duo', 'lijst 10 maart.duo'],
    ] as const) {
      const [problem] = checkProblems(
        `//- ${first}\n${COPY}${list(1, 2, 3, 4)}//- ${second}\n${COPY}${list(1, 2, 3, 4)}`,
      );
      assert.equal(problem?.severity, 'warning');
      assert.equal(
        problem?.message,
        `Dit register staat ook in ${second}, met dezelfde nummers. Geef een oude kopie een andere code (“register L-OUD”) of bewaar haar buiten deze map; is dit een tweede deel, nummer hier dan door.`,
      );
      assert.equal(problem?.related?.[0]?.message, 'Hier staat hetzelfde register.');
    }
  });

  it('is said of a copy that has grown or lost some, and a number that it has twice itself is reported', () => {
    checkProblems(
      `//- b.duo\n${COPY}${list(1, 2, 4, 5, 6)}besluit 6\n        ^ nummer-dubbel\n//- a.duo\n${COPY}${list(1, 2, 3, 4)}`,
    );
  });

  it('names the first by address of several copies', () => {
    const [problem] = checkProblems(['c', 'b', 'a'].map((name) => `//- ${name}.duo\n${COPY}${list(1, 2, 3)}`).join(''));
    assert.match(problem?.message ?? '', /in a\.duo,/u);
  });

  it('is not said of two parts with a few equal numbers, of two numbers, nor of a file that names no register', () => {
    const parts = (name: string, one: string, other: string) => checkProblems(`//- ${name}\n${one}//- a.duo\n${other}`);
    const later = reported([3, 4, 5, 6, 7], [3, 4]);
    parts('b.duo', `register L\n${later}`, `register L\n${list(1, 2, 3, 4)}`);
    parts('b.duo', `register L\n${reported([1, 2], [1, 2])}`, `register L\n${list(1, 2)}`);
    parts('l.duo', reported([1, 2, 3, 4], [1, 2, 3, 4]), `register L\n${list(1, 2, 3, 4)}`);
  });

  it('is not said of copies with codes of their own', () => {
    checkProblems(`//- b.duo\nregister L-OUD\n${list(1, 2, 3)}//- a.duo\nregister L\n${list(1, 2, 3)}`);
  });

  it('comes and goes while one types', () => {
    // Held against a fresh count by the random sequences too; here each step is one of those that turn it round.
    const opened = new Opened(`// duo: geen besluit-zonder-actie\n\nregister L\n${list(1, 2, 3, 4)}`, {
      'file:///werk/vorige.duo': `register L\n${list(1, 2, 30, 40)}`,
    });
    const { register } = opened;
    const at = (text: string) => register.getText().indexOf(text);
    assert.equal(opened.count(), 0, 'half of them: not most');
    assert.equal(opened.type(at('3: A') + 1, '0'), 1, '30: a copy');
    assert.equal(opened.type(at('register L') + 10, '2'), 0, 'another code');
    assert.equal(opened.type(at('register L2') + 10, '', 1), 1, 'and back');
    assert.equal(opened.type(at('besluit 1'), '', 'besluit 1: A\n'.length), 0, 'one fewer');
  });
});
