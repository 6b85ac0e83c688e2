import assert from 'node:assert/strict';
import { checkFix, checkProblems, fixTitles, relatedPlaces } from './check.ts';

describe('veld-dubbel', () => {
  it('is reported on every next one, under any name, and points to the first, which counts', () => {
    const problems = checkProblems(`
      actie 5: A
        status: in uitvoering
        wie: allen
        eigenaar: Jan Jansen
        ^^^^^^^^ veld-dubbel
        deadline: 2022
        Accounthouder:
        ^^^^^^^^^^^^^ veld-dubbel
        wanneer: 1 maart 2021
        ^^^^^^^ veld-dubbel
        status: onbekend
        ^^^^^^ veld-dubbel
    `);
    assert.equal(
      problems[0]?.message,
      'Het veld “eigenaar” staat er al; alleen het eerste telt. Voeg ze samen of haal er een weg.',
    );
    assert.deepEqual(relatedPlaces(problems[0]!), [
      { uri: 'file:///werk/test.duo', span: { start: 37, end: 40 }, message: 'Hier staat “eigenaar” voor het eerst.' },
    ]);
  });

  it('is not reported of unknown fields, of text, and of other entries', () => {
    checkProblems(`
      besluit 1
        datum: 1 maart 2021
        kleur: rood
        ^^^^^ veld-onbekend
        kleur: rood
        ^^^^^ veld-onbekend
        toelichting:
          toelichting bij het besluit: geen veld
      besluit 2
        datum: 2 maart 2021
    `);
  });

  it('takes an empty field for the first', () => {
    checkProblems(`
      besluit 1
        toelichting:
        omschrijving: tekst
        ^^^^^^^^^^^^ veld-dubbel
    `);
  });

  describe('fix', () => {
    it('takes the lines of the second out', () => {
      checkFix(
        `
          besluit 1
            toelichting: een
            omschrijving:
              twee

              drie
            // Over het gremium.
            gremium: DUO
          gremium DUO
        `,
        'veld-dubbel',
        'Haal dit dubbele veld “toelichting” weg',
        `
          besluit 1
            toelichting: een
            // Over het gremium.
            gremium: DUO
          gremium DUO
        `,
      );
    });

    it('takes the last line of a file out', () => {
      checkFix(
        'besluit 1\n\tdatum: 2021-03-02\n\tdatum: 2021-03-03\n',
        'veld-dubbel',
        'Haal dit dubbele veld “datum” weg',
        'besluit 1\n\tdatum: 2021-03-02\n',
      );
    });

    it('is not offered when other lines stand between those of the field', () => {
      const text = 'besluit 1\n  toelichting: A\n  toelichting:\n    B\nlos\n    C\n';
      assert.deepEqual(fixTitles(text, 'veld-dubbel'), []);
    });
  });
});
