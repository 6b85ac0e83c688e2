import assert from 'node:assert/strict';
import { checkFix, checkProblems } from './check.ts';

const NAMES = `
organisatie NCG: Nationaal Coördinator Groningen
  verschreven als: NGC, Nationaal Coordinator Groningen
organisatie Stut en steun
  verschreven als: Stut en steum
persoon Jurry Bonnema
  verschreven als: Jorry Bonnema, Jurry Bonnama
  ook bekend als: Jur
organisatie DUO: Directeuren Uitvoeringsoverleg
  verschreven als: DOU`;
/** An action below the names; the lines are its fields. */
const action = (...fields: string[]) =>
  `${NAMES}\nactie 5: A\n  status: gereed\n${fields.map((line) => `  ${line}\n`).join('')}`;

describe('naam-verschreven', () => {
  it('is reported of owners, organisations and what stands in brackets', () => {
    const [problem] = checkProblems(
      action(
        'eigenaar: jorry  bonnema (NGC), (ngc)',
        '          ^^^^^^^^^^^^^^ naam-verschreven',
        '                          ^^^ naam-verschreven',
        '                                 ^^^ naam-verschreven',
        'werkgroep: *Jurry Bonnama, Piet (NGC, deels)',
        '            ^^^^^^^^^^^^^ naam-verschreven',
        '                                 ^^^ naam-verschreven',
        'organisaties: NCG, NGC',
        '                   ^^^ naam-verschreven',
        '  - Stut en steum & NGC',
        '    ^^^^^^^^^^^^^ naam-verschreven',
        '                    ^^^ naam-verschreven',
      ),
    );
    assert.equal(problem?.message, '“jorry  bonnema” is een verschrijving. Schrijf “Jurry Bonnema”.');
  });

  it('is reported of gremia: in fields once, on the agenda and in the history', () => {
    checkProblems(
      `${action(
        'bespreken: DOU februari 2021',
        '           ^^^ naam-verschreven',
        'historie:',
        '  13 januari 2021 DOU: besproken met NGC',
        '                  ^^^ naam-verschreven',
      )}besluit 1\n  gremium: DOU\n           ^^^ naam-verschreven\n`,
    );
  });

  it('is not reported of names, titles, aliases, parts of names, and text', () => {
    checkProblems(
      action(
        'eigenaar: Jurry Bonnema (NCG), Jur, Bonnema, de heer J. Bonnema',
        'organisaties: ncg, nationaal coördinator groningen, Stut en steun',
        'bespreken: DUO februari 2021',
        'toelichting: NGC en Jorry Bonnema',
        'opmerking: DOU',
      ),
    );
  });

  it('takes an official name that is the same as a misspelling for the name', () => {
    checkProblems(`//- a.duo\norganisatie NGC\n${action('organisaties: NGC').trimStart()}`.replace('NGC, ', ''));
  });

  it('is reported of a misspelling that another file declares', () => {
    checkProblems(
      `//- a.duo\nactie 5: A\n  status: gereed\n  eigenaar: NGC\n            ^^^ naam-verschreven\n//- b.duo\n${NAMES.trim()}\n`,
    );
  });

  for (const [line, title, mended] of [
    ['eigenaar: *Jorry Bonnema (NCG); later', 'Wijzig in “Jurry Bonnema”', 'eigenaar: *Jurry Bonnema (NCG); later'],
    ['eigenaar: de heer Jorry Bonnema', 'Wijzig in “Jurry Bonnema”', 'eigenaar: de heer Jurry Bonnema'],
    ['eigenaar: Piet (NGC, deels)', 'Wijzig in “NCG”', 'eigenaar: Piet (NCG, deels)'],
    [
      'organisaties: A (NCG), Stut en steum / NCG',
      'Wijzig in “Stut en steun”',
      'organisaties: A (NCG), Stut en steun / NCG',
    ],
    ['bespreken: DOU februari 2021 over NGC', 'Wijzig in “DUO”', 'bespreken: DUO februari 2021 over NGC'],
    ['historie: 13 januari 2021 DOU: besproken', 'Wijzig in “DUO”', 'historie: 13 januari 2021 DUO: besproken'],
  ] as const) {
    it(`fix mends ${line}`, () => {
      checkFix(action(line), 'naam-verschreven', title, action(mended), { preferred: true });
    });
  }
});
