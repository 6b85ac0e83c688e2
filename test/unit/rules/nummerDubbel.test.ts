import assert from 'node:assert/strict';
import { COMPLETE, checkFix, checkProblems, relatedPlaces } from './check.ts';

const KEPT = '\n        gedaan door: allen\n        deadline: doorlopend\n        status: toegezegd';

describe('nummer-dubbel', () => {
  it('is reported on the second, and points to the first', () => {
    const [problem] = checkProblems(
      `
      actie 5: A${COMPLETE}
      actie 5: B${COMPLETE}
    `.replace('actie 5: B', 'actie 5: B\n            ^ nummer-dubbel'),
    );
    assert.equal(problem?.message, 'Er is al een actie met nummer 5 in dit register. Kies een ander nummer.');
    assert.deepEqual(relatedPlaces(problem!), [
      { uri: 'file:///werk/test.duo', span: { start: 0, end: 7 }, message: 'Hier staat “5” voor het eerst.' },
    ]);
  });

  for (const number of ['05', '#05', '#5', '5.', '005']) {
    it(`takes ${number} for 5`, () => {
      checkProblems(`besluit 5\nbesluit ${number}\n        ${'^'.repeat(number.length)} nummer-dubbel\n`);
    });
  }

  it('does not look at case, but does at everything else', () => {
    checkProblems(`
      besluit 34a
      besluit 34
      besluit 3-4
      besluit 34A: Nog eens
              ^^^ nummer-dubbel
      besluit 0
      besluit 00
              ^^ nummer-dubbel
    `);
  });

  it('counts for each kind apart, and not for headings', () => {
    checkProblems(
      `
      blok 5
      onderwerp 5
      onderwerp 5
      actie 5: A${COMPLETE}
      besluit 5
      toezegging 5: A${KEPT}
      toezegging 5: B${KEPT}
    `.replace('5: B', '5: B\n                 ^ nummer-dubbel'),
    );
  });

  it('counts over all files of a register, which agree on the first', () => {
    checkProblems(`
      //- b.duo
      register LIJST
      besluit 5
              ^ nummer-dubbel
      //- a.duo
      register lijst
      besluit 5
      //- c.duo
      register ANDER
      besluit 5
      //- d.duo
      besluit 5
    `);
  });

  it('names the other file, when the first stands in one', () => {
    const [problem] = checkProblems(
      '//- lijst 24 maart.duo\nregister LIJST\nbesluit 5\n        ^ nummer-dubbel\n//- lijst%2010%20maart.duo\nregister LIJST\nbesluit 5\n',
    );
    assert.equal(
      problem?.message,
      'Er is al een besluit met nummer 5 in dit register, in lijst 10 maart.duo. Kies een ander nummer, of geef een kopie van het register een andere code.',
    );
  });

  it('fix gives the next number of the register that is free', () => {
    checkFix(
      `
        besluit 12-a
        besluit 5: Een
        besluit #05.: Twee
        besluit 7
        actie 30: A${COMPLETE}
      `,
      'nummer-dubbel',
      'Geef nummer 8',
      `
        besluit 12-a
        besluit 5: Een
        besluit 8: Twee
        besluit 7
        actie 30: A${COMPLETE}
      `,
    );
    checkFix(
      '//- b.duo\nregister LIJST\nbesluit 5\n//- a.duo\nregister LIJST\nbesluit 5\nbesluit 40\n',
      'nummer-dubbel',
      'Geef nummer 41',
      'register LIJST\nbesluit 41\n',
    );
  });
});
