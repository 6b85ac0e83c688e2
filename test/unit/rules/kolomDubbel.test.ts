import assert from 'node:assert/strict';
import { checkFix, checkProblems } from './check.ts';

const CODE = 'kolom-dubbel';
const REMOVE = 'Haal de kolom “trekker” weg';

describe(CODE, () => {
  it('is reported of a column by another word for it, with what stands above it', () => {
    const [problem] = checkProblems(`
      indeling raadslijst
        kolommen: nr, eigenaar, Trekker = Wie
                                ^^^^^^^^^^^^^ ${CODE}
    `);
    assert.equal(
      problem?.message,
      '“Trekker” is dezelfde kolom als “eigenaar”; alleen de eerste komt in de lijst. Haal er een weg.',
    );
  });

  it('is reported of a field of the register itself, whatever its capitals', () => {
    checkProblems(`
      register R
        velden: risico
      indeling raadslijst
        kolommen: risico, nr, Risico
                              ^^^^^^ ${CODE}
    `);
  });

  it('is not reported of columns that only look alike', () => {
    checkProblems(`
      // ${CODE}
      indeling raadslijst
        kolommen: deadline, uiterste dag, nr, nr in vergadering, blok, onderwerp
    `);
  });

  describe('the fix takes it out', () => {
    for (const [where, before, after] of [
      ['behind a comma', 'eigenaar, trekker, nr', 'eigenaar, nr'],
      ['at the end', 'eigenaar, trekker = Wie', 'eigenaar'],
      ['on a line of its own', 'eigenaar\n    trekker\n    nr', 'eigenaar\n    nr'],
      ['behind a bullet', 'eigenaar\n    - trekker', 'eigenaar'],
      ['before others on its line', 'eigenaar\n    trekker, nr', 'eigenaar\n    nr'],
    ] as const) {
      it(where, () => {
        const text = (columns: string) => `indeling raadslijst\n  kolommen: ${columns}\n`;
        checkFix(text(before), CODE, REMOVE, text(after));
      });
    }
  });
});
