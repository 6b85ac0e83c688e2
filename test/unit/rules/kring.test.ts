import assert from 'node:assert/strict';
import { fixture, problemsOf } from '../../support/fixture.ts';
import { COMPLETE, checkProblems, relatedPlaces } from './check.ts';

const CODE = 'kring';

describe(CODE, () => {
  it('is reported of each action of it, where it leads to the next', () => {
    const [problem] = checkProblems(`
      actie 1: A${COMPLETE}
        na: 4, 2
               ^ ${CODE}
      actie 2: B${COMPLETE}
        na: 3
            ^ ${CODE}
      actie 3: C
        status: in uitvoering
        eigenaar: allen
        deadline: na actie 1
                           ^ ${CODE}
      actie 4: D${COMPLETE}
    `);
    assert.equal(problem?.message, 'Actie 1 wacht op zichzelf: 1 → 2 → 3 → 1. Haal een van de verwijzingen weg.');
    assert.equal(relatedPlaces(problem!).length, 2);
  });

  it('is reported of an action that waits for itself', () => {
    checkProblems(`
      actie 1: A${COMPLETE}
        na: 1
            ^ ${CODE}
    `);
  });

  it('is not reported of actions that only lead into one, or of a chain', () => {
    checkProblems(`
      actie 1: A${COMPLETE}
        na: 2
      actie 2: B${COMPLETE}
        na: 3
            ^ ${CODE}
      actie 3: C${COMPLETE}
        na: 2
            ^ ${CODE}
      actie 4: D${COMPLETE}
        na: 5
      actie 5: E${COMPLETE}
    `);
  });

  it('is found through twenty actions, and not looked for beyond', () => {
    const chain = (count: number) =>
      Array.from({ length: count }, (_, at) => `actie ${at + 1}: A${COMPLETE}\n  na: ${((at + 1) % count) + 1}`).join(
        '\n',
      );
    const marks = (count: number) =>
      chain(count).replace(
        /^ {2}na: (\d+)$/gmu,
        (all, number: string) => `${all}\n      ${'^'.repeat(number.length)} ${CODE}`,
      );
    checkProblems(marks(20));
    checkProblems(chain(21));
  });

  it('is found through one that waits for more than are looked at, and where all wait for all', () => {
    const many = 300;
    const list = (from: number) => Array.from({ length: many }, (_, at) => at + from).join(', ');
    const circles = (text: string) => {
      const all = problemsOf(fixture(text));
      return all.filter(({ code }) => code === CODE).map(({ message }) => message);
    };
    const each = (row: (at: number) => string) => Array.from({ length: many }, (_, at) => row(at + 2)).join('');
    const hub = circles(`actie 1: A\n  na: ${list(2)}\n${each((at) => `actie ${at}: B\n  na: 1\n`)}`);
    assert.equal(hub.length, many + 1);
    assert.ok(
      hub.includes(`Actie ${many} wacht op zichzelf: ${many} → 1 → ${many}. Haal een van de verwijzingen weg.`),
    );
    assert.equal(circles(each((at) => `actie ${at}: B\n  na: ${list(2)}\n`)).length, many);
  });

  it('is found by the name of the register, by a number with a slash, and by one that stands there twice', () => {
    for (const [first, second] of [
      ['1', 'L/1'],
      ['16/2', '16/2'],
      ['05', '#5'],
      ['1', '1, 1, 1'],
      ['1', 'M/1, 1'],
    ] as const) {
      const text = `register L: Lijst\nactie ${first}: A\n  na: 9\nactie 9: B\n  na: ${second}\n`;
      const codes = problemsOf(fixture(text)).map(({ code }) => code);
      assert.equal(codes.filter((code) => code === CODE).length, 2, `${first} by ${second}`);
    }
  });
});
