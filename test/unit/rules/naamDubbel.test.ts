import assert from 'node:assert/strict';
import { checkProblems, relatedPlaces } from './check.ts';

describe('naam-dubbel', () => {
  it('is reported on the second, and points to the first', () => {
    const text = `
      organisatie NCG: Nationaal Coördinator Groningen
      organisatie ncg
                  ^^^ naam-dubbel
    `;
    const [problem] = checkProblems(text);
    assert.equal(
      problem?.message,
      'De naam “ncg” is in dit bestand al in gebruik. Haal een van de twee weg of kies een andere naam.',
    );
    assert.deepEqual(relatedPlaces(problem!), [
      { uri: 'file:///werk/test.duo', span: { start: 12, end: 15 }, message: 'Hier staat “NCG” voor het eerst.' },
    ]);
  });

  it('sees titles, aliases and misspellings, of all kinds of names', () => {
    checkProblems(`
      organisatie NCG: Nationaal Coördinator Groningen
        ook bekend als: de NCG
        verschreven als: NGC
      gremium DUO: nationaal  coördinator groningen
                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ naam-dubbel
      persoon NGC
              ^^^ naam-dubbel
        ook bekend als: Overleg, de ncg (Groningen), De NCG
                                                     ^^^^^^ naam-dubbel
    `);
  });

  it('is reported of every next one', () => {
    checkProblems(`
      persoon Jan Jansen
      persoon Jan Jansen
              ^^^^^^^^^^ naam-dubbel
      persoon Jan Jansen
              ^^^^^^^^^^ naam-dubbel
    `);
  });

  it('is not reported of a name that an entry gives itself twice', () => {
    checkProblems(`
      organisatie NCG: NCG
        ook bekend als: ncg, NCG
    `);
  });

  it('is not reported of parts of names, of headings, or of names in another file', () => {
    checkProblems(`
      //- a.duo
      persoon Jan Jansen
      persoon Jan de Wit
      blok NCG
      blok NCG
      organisatie NCG
      //- b.duo
      organisatie NCG
    `);
  });

  it('sees moments of one year, by any of their names', () => {
    checkProblems(`
      moment zomerreces 2025: 5 juli 2025 – 31 augustus 2025
        ook bekend als: zomervakantie
      moment zomerreces 2026: 4 juli 2026 – 30 augustus 2026
      moment het Zomerreces 2025: 6 juli 2025
             ^^^^^^^^^^^^^^ naam-dubbel
      moment zomervakantie: 1 juli 2025
             ^^^^^^^^^^^^^ naam-dubbel
      persoon zomerreces
    `);
  });

  it('is reported of two layouts of a file, however the name is written; not of a layout and a gremium', () => {
    checkProblems(`
      indeling voor de raad
        kolommen: nr
      indeling Voor-de-raad
               ^^^^^^^^^^^^ naam-dubbel
        kolommen: wat
      // naam-dubbel
      gremium voor de raad
      //- b.duo
      indeling voor de raad
        kolommen: nr
    `);
  });
});
