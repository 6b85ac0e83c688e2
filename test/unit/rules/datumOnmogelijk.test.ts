import assert from 'node:assert/strict';
import { checkFix, checkProblems, fixTitles } from './check.ts';

const action = (fields: string) => `
  actie 5: Uitwerken
    status: gereed
    ${fields}
`;
const impossible = (typed: string, before = '') =>
  action(
    `deadline: ${before}${typed}\n              ${' '.repeat(before.length)}${'^'.repeat(typed.length)} datum-onmogelijk`,
  );

describe('datum-onmogelijk', () => {
  for (const [wrong, right] of [
    ['31 februari 2021', '28 februari 2021'],
    ['29 februari 2021', '29 februari 2020'],
    ['29 februari 1900', '29 februari 2000'],
    ['30 februari', '29 februari'],
    ['31-4-2021', '30-4-2021'],
    ['2021-13-01', '2021-12-01'],
    ['0 maart 2021', '1 maart 2021'],
    ['maandag 31 februari 2021', 'maandag 1 maart 2021'],
    ['week 54 2021', 'week 52 2021'],
    ['week 53 2021', 'week 53 2020'],
    ['week 54', 'week 53'],
    ['week 0 2021', 'week 1 2021'],
  ] as const) {
    it(`is reported of ${wrong}, not of ${right}`, () => {
      checkProblems(impossible(wrong));
      checkProblems(action(`deadline: ${right}`));
    });
  }

  it('is reported of the new deadline in a line of the history', () => {
    checkProblems(`
      actie 5: Uitwerken
        status: gereed
        historie:
          3 maart 2021: deadline -> 31 februari 2021
                                    ^^^^^^^^^^^^^^^^ datum-onmogelijk
          4 maart 2021: deadline 28 februari 2021 -> 31 maart 2021
    `);
  });

  it('marks the date without the word before it and the remark behind it', () => {
    checkProblems(`
      actie 5: Uitwerken
        status: gereed
        deadline: uiterlijk 31 februari 2021 (laat)
                            ^^^^^^^^^^^^^^^^ datum-onmogelijk
        bespreken: DUO week 54 2021: het plan
                       ^^^^^^^^^^^^ datum-onmogelijk
      gremium DUO
    `);
  });

  it('is reported wherever a date is read', () => {
    const [problem] = checkProblems(`
      register LIJST
        peildatum: 31 februari 2021
                   ^^^^^^^^^^^^^^^^ datum-onmogelijk
      actie 5: Uitwerken
        status: gereed
        bespreken: 31 juni 2021 over het plan
                   ^^^^^^^^^^^^ datum-onmogelijk
        opdracht: verstrekt op 30 februari 2021
                               ^^^^^^^^^^^^^^^^ datum-onmogelijk
        stappen:
          [x] 32 januari 2021: splitsen
              ^^^^^^^^^^^^^^^ datum-onmogelijk
        toelichting: Op 31 februari 2021 gebeurt er niets.
        historie:
          31 november 2020 DUO: besproken
          ^^^^^^^^^^^^^^^^ datum-onmogelijk
      gremium DUO
    `);
    assert.equal(problem?.message, 'De datum “31 februari 2021” bestaat niet. Verbeter de datum.');
  });

  it('is no deadline that is past', () => {
    checkProblems(`
      actie 5: Uitwerken
        status: in uitvoering
        eigenaar: allen
        deadline: 29 februari 2019
                  ^^^^^^^^^^^^^^^^ datum-onmogelijk
    `);
  });

  it('is not asked of a holiday without a year that some years have', () => {
    for (const typed of ['Koningsdag', 'voor Koningsdag', 'koningsdag/bevrijdingsdag', 'Koninginnedag', 'week 53']) {
      assert.deepEqual(
        checkProblems(action(`deadline: ${typed}`)).map(({ code }) => code),
        [],
        typed,
      );
    }
    assert.equal(checkProblems(impossible('Koningsdag 2013')).length, 1);
  });

  for (const [typed, last] of [
    ['31 februari 2021', '28 februari 2021'],
    ['30-2-2020', '29 februari 2020'],
    ['woensdag 31 april 2021', '30 april 2021'],
  ] as const) {
    it(`fix makes ${typed} the last day of its month`, () => {
      checkFix(
        impossible(typed, 'uiterlijk '),
        'datum-onmogelijk',
        `Maak er ${last} van`,
        action(`deadline: uiterlijk ${last}`),
      );
    });
  }

  for (const typed of ['week 54 2021', '1-13-2021', '0 maart 2021', '31 februari']) {
    it(`has no fix for ${typed}: what was meant is not to be seen`, () => {
      assert.deepEqual(fixTitles(impossible(typed), 'datum-onmogelijk'), []);
    });
  }
});

describe('datum-onmogelijk: words that say in which year', () => {
  it('do not hide that there is no such day', () => {
    for (const [typed, marked] of [
      ['31 februari a.s.', '^^^^^^^^^^^^^^^^'],
      ['31 april dit jaar', '^^^^^^^^^^^^^^^^^'],
      ['aanstaande 31 juni', '           ^^^^^^^'],
    ] as const)
      assert.equal(
        checkProblems(`
          actie 5: A
            status: loopt
            eigenaar: allen
            deadline: ${typed}
                      ${marked} datum-onmogelijk
        `).length,
        1,
      );
  });
});
