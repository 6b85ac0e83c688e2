import assert from 'node:assert/strict';
import { checkFix, checkProblems } from './check.ts';

const action = (fields: string) => `
  actie 5: Uitwerken
    status: gereed
    ${fields}
`;

describe('weekdag-klopt-niet', () => {
  for (const [wrong, right] of [
    ['dinsdag', 'maandag'],
    ['di', 'ma'],
    ['di.', 'ma.'],
    ['Zondag', 'Maandag'],
  ] as const) {
    it(`is reported of ${wrong} 1 maart 2021, not of ${right} 1 maart 2021`, () => {
      checkProblems(
        action(`deadline: ${wrong} 1 maart 2021\n              ${'^'.repeat(wrong.length)} weekdag-klopt-niet`),
      );
      checkProblems(action(`deadline: ${right} 1 maart 2021`));
    });
  }

  it('is reported wherever a date is read', () => {
    const [problem] = checkProblems(`
      gremium DUO
        vanaf: maandag 17 november 2020
               ^^^^^^^ weekdag-klopt-niet
      actie 5: Uitwerken
        status: gereed
        bespreken: DUO dinsdag 1-3-2021: het plan
                       ^^^^^^^ weekdag-klopt-niet
        deadline: uiterlijk dinsdag 1 maart 2021 (laat)
                            ^^^^^^^ weekdag-klopt-niet
        opdracht: verstrekt op zondag 1 maart 2021, herhaald op maandag 1 maart 2021
                               ^^^^^^ weekdag-klopt-niet
        stappen:
          [x] vrijdag 22 januari 2021: splitsen
          [x] zaterdag 22 januari 2021: splitsen
              ^^^^^^^^ weekdag-klopt-niet
          afronden (zaterdag 22 januari 2021)
                    ^^^^^^^^ weekdag-klopt-niet
        historie:
          maandag 13 januari 2021 DUO: besproken
          ^^^^^^^ weekdag-klopt-niet
    `);
    assert.equal(problem?.message, '17 november 2020 is een dinsdag. Verbeter de dag of de datum.');
  });

  it('is not reported without a year, of a date that does not exist, in plain text, or of the second of a field', () => {
    checkProblems(`
      actie 5: Uitwerken
        status: gereed
        deadline: dinsdag 1 maart
        toelichting: Het was dinsdag 1 maart 2021.
        historie:
          dinsdag 31 februari 2021: besproken
          ^^^^^^^^^^^^^^^^^^^^^^^^ datum-onmogelijk
        deadline: dinsdag 1 maart 2021
        ^^^^^^^^ veld-dubbel
    `);
  });

  it('knows leap days', () => {
    checkProblems(action('deadline: zaterdag 29 februari 2020'));
    checkProblems(action('deadline: zondag 29 februari 2020\n              ^^^^^^ weekdag-klopt-niet'));
  });

  for (const [typed, corrected, title] of [
    ['dinsdag', 'maandag', 'Maak er maandag van'],
    ['di.', 'maandag', 'Maak er maandag van'],
    ['Dinsdag', 'Maandag', 'Maak er Maandag van'],
  ] as const) {
    it(`fix makes ${typed} ${corrected} and leaves the date`, () => {
      checkFix(
        action(`deadline: ${typed} 1 maart 2021 (laat)\n              ${'^'.repeat(typed.length)} weekdag-klopt-niet`),
        'weekdag-klopt-niet',
        title,
        action(`deadline: ${corrected} 1 maart 2021 (laat)`),
      );
    });
  }
});
