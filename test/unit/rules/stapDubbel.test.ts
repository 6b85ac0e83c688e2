import assert from 'node:assert/strict';
import { COMPLETE, checkFix, checkProblems } from './check.ts';

describe('stap-dubbel', () => {
  it('is reported of every next open step with the same words, however they are spaced', () => {
    const [problem] = checkProblems(`
      actie 5: A${COMPLETE}
        stappen:
          [ ] brief versturen
          [ ] adressen uitzoeken
          [ ]  brief  versturen
          ^^^^^^^^^^^^^^^^^^^^^ stap-dubbel
          [ ] brief versturen
          ^^^^^^^^^^^^^^^^^^^ stap-dubbel
    `);
    assert.equal(
      problem?.message,
      'Deze stap staat er al, en geen van beide is afgevinkt. Haal er een weg of zet erbij wat het verschil is.',
    );
  });

  it('is not reported of what is done, has a day or another letter, has no box, is empty, or is of another action', () => {
    checkProblems(`
      actie 5: A${COMPLETE}
        stappen:
          [x] overleg
          [ ] overleg
          [x] rappel
          [x] rappel
          [ ] inloop (1 maart 2021)
          [ ] inloop (8 maart 2021)
          [ ] Brief aan KING
          [ ] Brief aan King
          bellen
          bellen
          [ ]
          [ ]
      actie 6: B${COMPLETE}
        stappen:
          [ ] overleg
    `);
  });

  describe('fix', () => {
    it('takes the line of the second out', () => {
      checkFix(
        `
          actie 5: A${COMPLETE}
            stappen:
              [ ] brief versturen
              // Nog een keer.
              [ ] brief versturen
              [ ] bellen
        `,
        'stap-dubbel',
        'Haal deze dubbele stap weg',
        `
          actie 5: A${COMPLETE}
            stappen:
              [ ] brief versturen
              // Nog een keer.
              [ ] bellen
        `,
      );
    });

    it('takes the last line of a file out', () => {
      checkFix(
        `actie 5: A${COMPLETE}\n  stappen:\n    [ ] bellen\n    [ ] bellen`,
        'stap-dubbel',
        'Haal deze dubbele stap weg',
        `actie 5: A${COMPLETE}\n  stappen:\n    [ ] bellen`,
      );
    });
  });
});
