import assert from 'node:assert/strict';
import { checkFix, checkProblems } from './check.ts';

const CODE = 'deadline-jaar-aangenomen';
const text = (deadline: string, mark = '', status = 'in uitvoering') => `
  // ${CODE}
  register LIJST: L
    peildatum: 24 maart 2021
  actie 5: A
    status: ${status}
    eigenaar: allen
    deadline: ${deadline}${mark === '' ? '' : `\n${mark}`}
`;
const under = (length: number, from = 0) => `${' '.repeat(14 + from)}${'^'.repeat(length)} ${CODE}`;

describe(CODE, () => {
  it('is reported with the year that was assumed', () => {
    const [problem] = checkProblems(text('25 maart', under(8)));
    assert.equal(
      problem?.message,
      'Bij “25 maart” staat geen jaar; het programma leest 25 maart 2021. Zet het jaar erbij.',
    );
    checkProblems(text('voor 31-3 (streefdatum)', under(9)));
    checkProblems(text('eind april', under(10)));
    checkProblems(text('Q2', under(2)));
  });

  it('is not reported with a year, of a closed action, or where nothing says which year it is', () => {
    checkProblems(text('25 maart 2021'));
    checkProblems(text('25 maart', '', 'vervallen'));
    checkProblems(text('volgend DUO').replace('volgend DUO', 'z.s.m.'));
  });

  it('fix types the year, and the days stay the same', () => {
    const fix = (typed: string, full: string, inside = full) =>
      checkFix(text(typed), CODE, `Maak er “${inside}” van`, text(full));
    fix('25 maart', '25 maart 2021');
    fix('25-3', '25-3-2021');
    fix('31/3', '31/3/2021');
    fix('uiterlijk 25 maart (streefdatum)', 'uiterlijk 25 maart 2021 (streefdatum)', '25 maart 2021');
    fix('begin april', 'begin april 2021');
    fix('april/mei', 'april/mei 2021');
    fix('week 20', 'week 20 2021');
    fix('Q2', 'Q2 2021');
    fix('winter', 'winter 2020');
    fix('voor de zomer', 'voor de zomer 2021', 'zomer 2021');
  });
});

describe(`${CODE}: what is seen from another day`, () => {
  it('is reported with the day that it came to, and the fix writes just that day before the words', () => {
    const [problem] = checkProblems(text('binnen twee weken', under(17)));
    assert.equal(
      problem?.message,
      '“binnen twee weken” telt vanaf 24 maart 2021; het programma leest uiterlijk 7 april 2021. Zet de dag erbij, anders schuift die mee.',
    );
    const fix = (typed: string, day: string) =>
      checkFix(text(typed), CODE, `Maak er “${day}” van`, text(`${day}; ${typed}`));
    fix('binnen twee weken', 'uiterlijk 7 april 2021');
    fix('over een maand', '24 april 2021');
    fix('eind dit jaar (TYP)', 'uiterlijk 31 december 2021');
    fix('naar verwachting volgend kwartaal', 'uiterlijk 30 juni 2021');
  });

  it('is a hint where it counts from a day that does not move: of the meeting, or of the action itself', () => {
    const said = `
  // ${CODE}
  register LIJST: L
    peildatum: 24 maart 2021
  gremium DUO
  vergadering DUO 13 januari 2021
    agenda:
      1. Brieven
        actiepunt (i): Anja belt
          eigenaar: allen
          deadline: over twaalf weken
                    ^^^^^^^^^^^^^^^^^ ${CODE}
`;
    const [problem] = checkProblems(said);
    assert.equal(problem?.severity, 'hint');
    assert.equal(problem?.message, '“over twaalf weken” telt vanaf 13 januari 2021; het programma leest 7 april 2021.');
    const [moving] = checkProblems(text('binnen twee weken', under(17)));
    assert.equal(moving?.severity, 'information');
  });
});

describe(`${CODE}: moments`, () => {
  it('get their year behind the name', () => {
    const list = (typed: string, mark = '') =>
      `${text(typed, mark)}moment zomerreces 2021: 10 juli 2021 – 29 augustus 2021\n`
        .replaceAll(/^ {2}/gmu, '')
        .slice(1);
    const [problem] = checkProblems(list('voor het zomerreces', `${' '.repeat(14)}${'^'.repeat(19)} ${CODE}`));
    assert.match(problem!.message, /het programma leest zomerreces 2021/u);
    // It can be no other; with another year beside it it is a note.
    assert.equal(problem!.severity, 'hint');
    const two = `${list('voor het zomerreces', `${' '.repeat(14)}${'^'.repeat(19)} ${CODE}`)}moment zomerreces 2022: 9 juli 2022 – 28 augustus 2022\n`;
    assert.equal(checkProblems(two)[0]!.severity, 'information');
    const fix = (typed: string, full: string) =>
      checkFix(list(typed), CODE, 'Maak er “zomerreces 2021” van', list(full));
    fix('voor het zomerreces', 'voor het zomerreces 2021');
    fix('voor het zomerreces van dit jaar (zie brief)', 'voor het zomerreces 2021 (zie brief)');
    checkProblems(list('voor het zomerreces 2021'));
  });
});
