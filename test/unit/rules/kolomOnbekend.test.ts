import assert from 'node:assert/strict';
import { checkFix, checkProblems } from './check.ts';

const CODE = 'kolom-onbekend';

describe(CODE, () => {
  it('is reported of each word that is no column, wherever the list stands', () => {
    const [problem] = checkProblems(`
      indeling raadslijst: Voor de raad
        kolommen: nr, watt = Wat, deadline
                      ^^^^ ${CODE}
          - kleur
            ^^^^^ ${CODE}
    `);
    assert.equal(
      problem?.message,
      '“watt” is geen kolom, en geen veld van dit register zelf. Verbeter de naam of haal die weg; in de lijst staat de kolom niet.',
    );
  });

  it('is not reported of columns, other words for them, and fields of the register itself, also of a file that is used', () => {
    checkProblems(`
      // ${CODE}
      register R
        velden: risico
      gebruik ander.duo
      indeling raadslijst
        soorten: acties en moties
        kolommen:
          Nummer, titel = Onderwerp
          trekker
          indieners
          stand van zaken
          Risico
          budget
      //- ander.duo
      register S
        velden: budget
    `);
  });

  it('goes when the register gets such a field', () => {
    checkProblems(`
      register R
      indeling raadslijst
        kolommen: risico
                  ^^^^^^ ${CODE}
    `);
  });

  it('is mended with the nearest column', () => {
    checkFix(
      'indeling raadslijst\n  kolommen: nr, deadlin = Klaar\n',
      CODE,
      'Wijzig in “deadline”',
      'indeling raadslijst\n  kolommen: nr, deadline = Klaar\n',
    );
  });
});
