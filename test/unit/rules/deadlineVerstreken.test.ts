import assert from 'node:assert/strict';
import { dayOf } from '../../../server/src/model/time/calendar.ts';
import { TODAY } from '../../support/fixture.ts';
import { checkFix, checkProblems, fixTitles } from './check.ts';

const action = (deadline: string, rest = '') => `
  actie 5: Uitwerken
    status: in uitvoering
    eigenaar: allen
    deadline: ${deadline}${rest}
`;

describe('deadline-verstreken', () => {
  // The reference date of the fixtures is 24 March 2021.
  for (const [past, legal] of [
    ['23 maart 2021', '24 maart 2021'],
    ['dinsdag 23 maart 2021', 'woensdag 24 maart 2021'],
    ['23-3-2021', '25-3-2021'],
    ['februari 2021', 'maart 2021'],
    ['medio maart 2021', 'eind maart 2021'],
    ['week 11 2021', 'week 12 2021'],
    ['Q4 2020', 'Q1 2021'],
    ['voor 24 maart 2021', 'voor 25 maart 2021'],
    ['uiterlijk 23 maart 2021', 'uiterlijk 24 maart 2021'],
    ['22-3', '25-3'],
    ['2020', 'vanaf 1 januari 2021'],
  ] as const) {
    it(`is reported of ${past}, not of ${legal}`, () => {
      checkProblems(action(`${past}\n              ${'^'.repeat(past.length)} deadline-verstreken`));
      checkProblems(action(legal));
    });
  }

  for (const open of [
    'z.s.m.',
    'doorlopend',
    // Of itself, which is another problem.
    'na actie 5\n                       ^ kring',
    // Of a gremium that nothing declares, which is another problem.
    'volgend DUO\n                      ^^^ gremium-onbekend',
    'ooit in 2020 misschien',
    'na 1 maart 2021',
  ]) {
    it(`is not reported of ${open}`, () => checkProblems(action(open)));
  }

  it('marks the deadline without its remark', () => {
    const [problem] = checkProblems(
      action(`1 maart 2021 (was 1 februari)\n              ^^^^^^^^^^^^ deadline-verstreken`),
    );
    assert.equal(
      problem?.message,
      'De deadline van actie 5 (“Uitwerken”, 1 maart 2021) is 23 dagen geleden verstreken. Markeer de actie als gereed of spreek een nieuwe deadline af.',
    );
  });

  it('speaks of one day, and of an action without a number', () => {
    const [, problem] = checkProblems(`
      actie: Uitwerken
      ^^^^^ nummer-ontbreekt
        status: in uitvoering
        eigenaar: allen
        deadline: 23 maart 2021
                  ^^^^^^^^^^^^^ deadline-verstreken
    `);
    assert.equal(
      problem?.message.split('. ')[0],
      'De deadline van deze actie (“Uitwerken”, 23 maart 2021) is 1 dag geleden verstreken',
    );
  });

  it('is not reported of a closed action, whatever its status is called', () => {
    for (const status of ['gereed', 'vervallen', 'voldaan', 'Uitgevoerd']) {
      checkProblems(`
        actie 5: Uitwerken
          status: ${status}
          eigenaar: allen
          deadline: 1 maart 2021
      `);
    }
  });

  it('is reported on the action that inherits its deadline', () => {
    checkProblems(`
      blok A
        deadline: 1 maart 2021
      actie 5: Uitwerken
      ^^^^^^^ deadline-verstreken
        status: in uitvoering
        eigenaar: allen
      actie 6: Uitwerken
        status: in uitvoering
        eigenaar: allen
        deadline: 1 april 2021
      actie 7: Uitwerken
        status: gereed
    `);
  });

  it('takes the reference date of the register before the setting, and that before today', () => {
    const [before, after] = [dayOf(2021, 3, 23), dayOf(2021, 3, 25)];
    const past = action('24 maart 2021\n              ^^^^^^^^^^^^^ deadline-verstreken');
    checkProblems(past, { setting: after, today: TODAY });
    checkProblems(action('24 maart 2021'), { setting: before, today: after! });
    checkProblems(past, { setting: undefined, today: after! });
    checkProblems(
      `
        register LIJST
          peildatum: 25 maart 2021 (vergadering)
        actie 5: Uitwerken
          status: in uitvoering
          eigenaar: allen
          deadline: 24 maart 2021
                    ^^^^^^^^^^^^^ deadline-verstreken
      `,
      { setting: before, today: before! },
    );
  });

  it('takes the reference date of another file of the register', () => {
    checkProblems(`
      //- acties.duo
      register LIJST
      actie 5: Uitwerken
        status: in uitvoering
        eigenaar: allen
        deadline: 24 maart 2021
                  ^^^^^^^^^^^^^ deadline-verstreken
      //- kop.duo
      register Lijst
        peildatum: 25 maart 2021
    `);
  });

  it('judges no date while the reference date is invalid', () => {
    for (const [peildatum, code] of [
      ['31 februari 2021', 'datum-onmogelijk'],
      ['binnenkort', 'waarde-ongeldig'],
    ] as const) {
      checkProblems(`
        register LIJST
          peildatum: ${peildatum}
                     ${'^'.repeat(peildatum.length)} ${code}
        actie 5: Uitwerken
          status: in uitvoering
          eigenaar: allen
          deadline: 1 maart 2021
      `);
    }
  });

  it('takes an empty reference date for none', () => {
    checkProblems(`
      register LIJST
        peildatum:
      actie 5: Uitwerken
        status: in uitvoering
        eigenaar: allen
        deadline: 1 maart 2021
                  ^^^^^^^^^^^^ deadline-verstreken
    `);
  });

  describe('fix', () => {
    it('marks the action as gereed and notes it', () => {
      checkFix(
        `
          register LIJST
            peildatum: 25 maart 2021

          actie 5: Uitwerken
            status: in uitvoering (sinds januari)
            eigenaar: allen
            deadline: 1 maart 2021
            historie:
              // Uit het verslag.
              13 januari 2021 DUO: opdrachtomschrijving gevraagd

          gremium DUO
        `,
        'deadline-verstreken',
        'Markeer actie 5 als gereed',
        `
          register LIJST
            peildatum: 25 maart 2021

          actie 5: Uitwerken
            status: gereed (sinds januari)
            eigenaar: allen
            deadline: 1 maart 2021
            historie:
              // Uit het verslag.
              13 januari 2021 DUO: opdrachtomschrijving gevraagd
              25 maart 2021: status in uitvoering -> gereed

          gremium DUO
        `,
      );
    });

    it('gives the action a status and a history of its own when the heading has them', () => {
      checkFix(
        `
          blok A
            status: in uitvoering
            deadline: 1 maart 2021

          actie: Uitwerken
          ^^^^^ nummer-ontbreekt
          ^^^^^^^^^^^^^^^^ deadline-verstreken
          \teigenaar: allen
        `,
        'deadline-verstreken',
        'Markeer deze actie als gereed',
        `
          blok A
            status: in uitvoering
            deadline: 1 maart 2021

          actie: Uitwerken
          \tstatus: gereed
          \teigenaar: allen
          \thistorie:
          \t  24 maart 2021: status in uitvoering -> gereed
        `,
      );
    });

    it('is the only one', () => {
      assert.deepEqual(fixTitles(action('1 maart 2021'), 'deadline-verstreken'), ['Markeer actie 5 als gereed']);
    });
  });

  it('cuts a long title at a word', () => {
    const message = (title: string) =>
      checkProblems(
        `actie 5: ${title}\n  status: in uitvoering\n  eigenaar: allen\n  deadline: 1 maart 2021\n            ^^^^^^^^^^^^ deadline-verstreken\n`,
      )[0]?.message.split(' is ')[0];
    assert.equal(
      message('Anja komt voor het volgende overleg met een notitie over de adviseurs'),
      'De deadline van actie 5 (“Anja komt voor het volgende overleg met…”, 1 maart 2021)',
    );
    assert.equal(
      message('Bewonersbrief opstellen'),
      'De deadline van actie 5 (“Bewonersbrief opstellen”, 1 maart 2021)',
    );
    assert.equal(message('x'.repeat(60)), `De deadline van actie 5 (“${'x'.repeat(40)}…”, 1 maart 2021)`);
  });

  it('fix takes over the day that was agreed at a meeting or in the history', () => {
    const said = (line: string) => `\nvergadering DUO 10 maart 2021\n  agenda:\n    ${line}\ngremium DUO\n`;
    const plain = (deadline: string, more: string) =>
      `actie 5: Uitwerken\n  status: in uitvoering\n  eigenaar: allen\n  deadline: ${deadline}\n${more}`;
    const marked = (more: string) =>
      plain('1 maart 2021', more).replace(
        '1 maart 2021\n',
        '1 maart 2021\n            ^^^^^^^^^^^^ deadline-verstreken\n            ^^^^^^^^^^^^ deadline-wijkt-af\n',
      );
    for (const [more, agreed] of [
      [said('Actiepunt 5 – uitgesteld tot 1 juni'), '1 juni 2021'],
      [said('actie 5: verschoven naar Q2 2021'), 'Q2 2021'],
      [`${said('acties 5 en 6: deadline -> 3 mei')}actie 6: Klaar\n  status: gereed\n`, '3 mei 2021'],
      ['  historie:\n    10 maart 2021: deadline -> 1 april 2021\n', '1 april 2021'],
    ] as const) {
      checkFix(marked(more), 'deadline-verstreken', `Verzet naar ${agreed}`, plain(agreed, more), {
        alsoGone: ['deadline-wijkt-af'],
      });
    }
    for (const more of [said('actie 5: uitgesteld tot nader order'), said('actie 5: uitgesteld tot 15 maart')]) {
      assert.deepEqual(fixTitles(marked(more), 'deadline-verstreken'), ['Markeer actie 5 als gereed']);
    }
  });
});
