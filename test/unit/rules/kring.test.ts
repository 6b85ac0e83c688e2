import assert from 'node:assert/strict';
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
});
