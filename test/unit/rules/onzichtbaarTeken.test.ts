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

  it('is said once in minutes, whatever they make', () => {
    checkProblems(`
      organisatie NCG
      gremium DUO
      vergadering DUO 13 januari 2021
        agenda:
          1. Ope\u202Ening
                ^ ${CODE}
            actiepunt (1): x
              eigenaar: N\u202AC\u202CG
                        ^^^^^ ${CODE}
                        ^^^^^ persoon-onbekend
              deadline: 1 april 2021
            actiepunt (2): y
              eigenaar: NCG
              deadline: 1 \u200Bapril 2021
                          ^ ${CODE}
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

  it('fix puts the plain letters there, which is for a person to choose: it is another word', () => {
    for (const name of ['N\u200B\u0421G', 'N\u0421G', '\u039DCG']) {
      checkFix(`organisatie ${name}\n`, CODE, 'Wijzig in “NCG” zonder dat teken', 'organisatie NCG\n', {
        preferred: false,
      });
    }
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

  it('is reported of full-width, mathematical and Armenian signs that look like plain ones', () => {
    for (const name of [
      '\uFF2E\uFF23\uFF27',
      'N\uFF23G',
      '\u{1D40D}\u{1D402}\u{1D406}',
      '\u{1D5AD}C\u{1D5A6}',
      '\u{1D679}\u{1D672}\u{1D676}'.replace('\u{1D679}', '\u{1D67D}'),
    ]) {
      checkFix(`organisatie ${name}\n`, CODE, 'Wijzig in “NCG” zonder dat teken', 'organisatie NCG\n', {
        preferred: false,
      });
    }
    for (const [name, plain] of [
      ['\u054DWV', 'UWV'],
      ['\u0555BG', 'OBG'],
      ['H\u0585l', 'Hol'],
    ]) {
      checkFix(`organisatie ${name}\n`, CODE, `Wijzig in “${plain}” zonder dat teken`, `organisatie ${plain}\n`, {
        preferred: false,
      });
    }
    checkProblems('persoon \u0540\u0561\u0575\u056F\n');
  });

  it('is reported once for an entry of a sign outside names that turns the text round, and of a byte order mark in the middle', () => {
    const text = (sign: string) =>
      `actie 5: Een${sign} titel\n  status: gereed (1 maart 2021)\n  toelichting: a${sign}b\n// c${sign}\n`;
    for (const sign of ['\u061C', '\u200E', '\u200F', '\u202E', '\u202A', '\u2066', '\u2069', '\uFEFF']) {
      checkFix(text(sign), CODE, 'Haal de 3 tekens weg', text(''));
    }
    checkFix('besluit 1: A\u202E\n', CODE, 'Haal dat teken weg', 'besluit 1: A\n');
    const [problem] = checkProblems(`besluit 1: A\u202E\n            ^ ${CODE}\n`);
    assert.match(problem!.message, /^Hier staat een teken dat niet te zien is \(U\+202E\)/u);
    // That of the file itself, as some editors write it.
    checkProblems('\uFEFFbesluit 1: A\n');
  });
});
