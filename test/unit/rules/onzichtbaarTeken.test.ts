import assert from 'node:assert/strict';
import { checkFix, checkProblems } from './check.ts';

const CODE = 'onzichtbaar-teken';

describe(CODE, () => {
  it('is reported of an invisible sign in a name', () => {
    const [problem] = checkProblems(`
      organisatie N\u200BCG
                  ^^^^ ${CODE}
    `);
    assert.equal(
      problem?.message,
      'In “NCG” staat een onzichtbaar teken (U+200B), waardoor de naam niet wordt herkend. Haal het weg.',
    );
    checkProblems(`
      organisatie NCG
      actie 5: A
        status: in uitvoering
        eigenaar: Anja\u00AD Woortman (NCG)
                  ^^^^^^^^^^^^^^ ${CODE}
        deadline: doorlopend
    `);
  });

  it('is reported of a letter of another script that looks like a Latin one', () => {
    const [problem] = checkProblems(`
      organisatie N\u0421G
                  ^^^ ${CODE}
    `);
    assert.equal(
      problem?.message,
      'In “NCG” staat het teken U+0421, dat op een C lijkt, waardoor de naam niet wordt herkend. Typ de gewone letter.',
    );
    // A word of such letters alone.
    checkProblems(`
      organisatie \u041E\u0412
                  ^^ ${CODE}
    `);
  });

  it('is not reported of accents, of a name that is Greek or Russian, or in a text', () => {
    checkProblems(`
      persoon Zo\u00EB \u0141ukasz
      persoon \u041C\u0438\u0445\u0430\u0438\u043B
      persoon \u0391\u03BB\u03AD\u03BE\u03B7\u03C2
        functie: iets\u200B
      actie 5: A\u200B
        status: in uitvoering
        eigenaar: Zo\u00EB, \u041C\u0438\u0445\u0430\u0438\u043B, \u0391\u03BB\u03AD\u03BE\u03B7\u03C2
        deadline: doorlopend
        toelichting: on\u00ADzichtbaar
    `);
  });

  it('fix puts the plain letters there', () => {
    checkFix('organisatie N\u200B\u0421G\n', CODE, 'Wijzig in “NCG” zonder dat teken', 'organisatie NCG\n', {
      preferred: true,
    });
  });

  for (const code of [0x0, 0x1b, 0x7f, 0x9b, 0x115f, 0x3164, 0xffa0, 0x2800, 0xfff9, 0xfe01, 0xe0041, 0xe0100]) {
    it(`is reported of U+${code.toString(16).toUpperCase()} in a name`, () => {
      const sign = String.fromCodePoint(code);
      const text = (name: string) => `organisatie ${name}\n`;
      checkFix(text(`N${sign}CG`), 'onzichtbaar-teken', 'Wijzig in “NCG” zonder dat teken', text('NCG'), {
        preferred: true,
      });
    });
  }
});
