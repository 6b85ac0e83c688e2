import assert from 'node:assert/strict';
import { checkFix, checkProblems, fixTitles } from './check.ts';

const action = (deadline: string, ...history: string[]) => `
  actie 5: Uitwerken
    status: in uitvoering
    eigenaar: allen
    deadline: ${deadline}
    historie:
${history.map((line) => `      ${line}\n`).join('')}`;

const DIFFERS = '\n              ^^^^^^^^^^^^ deadline-wijkt-af';
/** The same of a day with a shorter name. */
const DIFFERS_SHORT = DIFFERS.replace('^^', '');

const minutes = (line: string) => `
  vergadering DUO 17 maart 2021
    agenda:
      1. Mededelingen
        ${line}
  gremium DUO
`;

describe('deadline-wijkt-af', () => {
  it('is reported where the minutes put the action off', () => {
    const [problem] = checkProblems(
      action(`1 mei 2021${DIFFERS_SHORT}`) + minutes('actie 5: uitgesteld tot 1 maart 2027'),
    );
    assert.equal(
      problem?.message,
      'De deadline is “1 mei 2021”, maar op 17 maart 2021 is “1 maart 2027” afgesproken. Neem die over of vul de historie aan; tot dan telt “1 mei 2021”.',
    );
    assert.equal(problem?.related?.length, 1);
  });

  it('reads each way in which minutes say so', () => {
    for (const said of [
      'actie 5: nieuwe deadline 1 maart 2027',
      'actie 5: deadline wordt 1 maart 2027.',
      'actie 5: deadline -> 1 maart 2027',
      'actie 5 – verschoven naar Q3 2021',
      'actiepunt 5: uitgesteld tot 1 juni 2021 wegens ziekte',
      'actie 5: uitgesteld tot 1 juni 2021, want de offerte is er niet',
    ])
      checkProblems(action(`1 april 2021${DIFFERS}`) + minutes(said));
  });

  it('says nothing of a put-off that is no decision', () => {
    for (const said of [
      'actie 5: uitgesteld tot 1 juni 2021, mits Henk akkoord is',
      'actie 5: Henk vraagt uitstel tot 1 juni 2021',
      'actie 5: uitgesteld tot 1 juni 2021, uiterlijk 1 juli 2021',
      'actie 5: (uitgesteld tot 1 juni 2021)',
      'actie 5: uitgesteld tot nader order',
    ])
      checkProblems(action('1 april 2021') + minutes(said));
  });

  it('reads its own history, in either form', () => {
    checkProblems(action(`1 april 2021${DIFFERS}`, '3 maart 2021: deadline 1 april 2021 -> 1 mei 2021'));
    checkProblems(action(`1 april 2021${DIFFERS}`, '3 maart 2021: uitgesteld tot 1 mei'));
    checkProblems(action(`1 april 2021${DIFFERS}`, '3 maart 2021: nieuwe termijn: eind mei 2021'));
    checkProblems(action('1 april 2021', '3 maart 2021: we hebben dit uitgesteld tot 1 mei'));
  });

  it('takes the newest by date, and of one day the own line', () => {
    checkProblems(
      action('1 mei 2021', '10 maart 2021: deadline -> 1 mei 2021', '3 maart 2021: deadline -> 1 juni 2021'),
    );
    checkProblems(
      action('1 mei 2021', '17 maart 2021: deadline -> 1 mei 2021') + minutes('actie 5: uitgesteld tot 1 juni 2021'),
    );
    checkProblems(
      action(`1 mei 2021${DIFFERS_SHORT}`, '10 maart 2021: deadline -> 1 mei 2021') +
        minutes('actie 5: uitgesteld tot 1 juni 2021'),
    );
  });

  it('is silent when the field says the same days, in other words or more exactly', () => {
    for (const [field, said] of [
      ['1 mei 2021', 'deadline -> 1-5-2021'],
      ['uiterlijk 1 mei 2021', 'uitgesteld tot 1 mei'],
      ['tot 1 juni 2021', 'uitgesteld tot 1 juni 2021'],
      ['voor 1 juni 2021', 'verschoven naar 1 juni 2021'],
      ['30 juni 2021', 'uitgesteld tot eind juni 2021'],
      ['15 mei 2021', 'verschoven naar mei 2021'],
      ['volgend DUO (uiterlijk)', 'deadline -> volgend DUO'],
      ['7 april 2021', 'deadline -> binnen vijf weken'],
      ['z.s.m.', 'doorgeschoven naar de volgende vergadering'],
    ] as const)
      checkProblems(
        `${action(field, `3 maart 2021: ${said}`)}  gremium DUO\n    vanaf: 1 maart 2021\n    frequentie: maandelijks\n`,
      );
  });

  it('is silent of what is closed, and of a newer line without a day', () => {
    checkProblems(action('1 mei 2021', '3 maart 2021: deadline -> 1 juni 2021').replace('in uitvoering', 'vervallen'));
    checkProblems(action('1 mei 2021', '3 maart 2021: deadline -> 1 juni 2021', '9 maart 2021: deadline -> z.s.m.'));
  });

  it('is reported of a field without a day', () => {
    checkProblems(action('z.s.m.\n              ^^^^^^ deadline-wijkt-af', '3 maart 2021: uitgesteld tot 1 mei 2021'));
  });

  it('is reported of promises, and on the head where the heading gives the day', () => {
    checkProblems(`
      toezegging 3: Brief
        status: toegezegd
        gedaan door: allen
        deadline: 1 april 2021
                  ^^^^^^^^^^^^ deadline-wijkt-af
      vergadering DUO 17 maart 2021
        agenda:
          toezegging 3: uitgesteld tot Q3 2021
      gremium DUO
    `);
    checkProblems(`
      blok A
        deadline: 1 april 2021
      actie 5: Uitwerken
      ^^^^^^^ deadline-wijkt-af
        status: in uitvoering
        eigenaar: allen
        historie: 3 maart 2021: deadline -> 1 mei 2021
    `);
  });

  it('fix puts the day of the minutes into the field and keeps the remark', () => {
    const said = minutes('actie 5: uitgesteld tot 1 juni');
    checkFix(
      action(`1 april 2021 (brief)${DIFFERS}`) + said,
      'deadline-wijkt-af',
      'Verzet naar 1 juni 2021',
      action('1 april 2021 (brief)'.replace('1 april', '1 juni')) + said,
    );
  });

  it('fix gives an action that inherits its deadline one of its own', () => {
    const text = (own: string) => `
        blok A
          deadline: 1 april 2021
        actie 5: Uitwerken${own}
          eigenaar: allen
          historie: 3 maart 2021: deadline -> binnen vijf weken`;
    checkFix(
      text('\n        ^^^^^^^ deadline-wijkt-af\n          status: in uitvoering'),
      'deadline-wijkt-af',
      'Verzet naar uiterlijk 7 april 2021; binnen vijf weken',
      text('\n          status: in uitvoering').replace(
        'allen',
        'allen\n          deadline: uiterlijk 7 april 2021; binnen vijf weken',
      ),
    );
  });

  it('one change of the light bulb mends what is past too', () => {
    const text = action('1 maart 2021', '3 maart 2021: deadline -> 1 mei 2021');
    assert.deepEqual(fixTitles(text, 'deadline-wijkt-af'), ['Verzet naar 1 mei 2021']);
    assert.equal(fixTitles(text, 'deadline-verstreken')[0], 'Verzet naar 1 mei 2021');
  });
});

describe('deadline-ontbreekt, where the minutes give the day', () => {
  it('fix puts it in', () => {
    const text = (own: string) => `
      actie 5: Uitwerken${own}
        status: in uitvoering
        eigenaar: allen
      vergadering DUO 17 maart 2021
        agenda:
          actie 5: nieuwe deadline 1 juni
      gremium DUO
    `;
    checkFix(
      text('\n      ^^^^^^^ deadline-ontbreekt'),
      'deadline-ontbreekt',
      'Zet “1 juni 2021” als deadline',
      text('').replace('allen', 'allen\n        deadline: 1 juni 2021'),
    );
  });
});
