import assert from 'node:assert/strict';
import { checkFix, checkProblems } from './check.ts';

const CODE = 'indeling-onbekend';

describe(CODE, () => {
  it('is reported of a name that no file has', () => {
    const [problem] = checkProblems(`
      register R
        standaardindeling: voor de raad
                           ^^^^^^^^^^^^ ${CODE}
    `);
    assert.equal(problem?.message, 'Er is geen indeling “voor de raad”. Verbeter de naam of voeg de indeling toe.');
  });

  it('is not reported of one in another file, nor of one that every register has, however it is written', () => {
    checkProblems(`
      // ${CODE}
      register R
        standaardindeling: Voor  de raad
      //- b.duo
      register S
        standaardindeling: Mijn acties
      //- c.duo
      indeling voor de raad
        kolommen: nr
    `);
  });

  it('is not reported of a field that another entry has by that name', () => {
    checkProblems(`
      // ${CODE}
      register R
        velden: indeling
      actie 1: A
        status: in uitvoering
        eigenaar: allen
        deadline: doorlopend
        indeling: klein
    `);
  });

  it('is mended with the nearest name, or by a new layout', () => {
    const text = 'register R\n  standaardindeling: raadlijst\n\nindeling raadslijst\n  kolommen: nr\n';
    checkFix(text, CODE, 'Wijzig in “raadslijst”', text.replace('raadlijst', 'raadslijst'));
    const before = 'register R\n  standaardindeling: jaarlijst\n';
    checkFix(before, CODE, 'Voeg de indeling “jaarlijst” toe', `${before}\nindeling jaarlijst: $0\n`, {
      opens: ['indeling-leeg'],
    });
  });
});
