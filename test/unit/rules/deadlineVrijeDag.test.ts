import assert from 'node:assert/strict';
import { checkFix, checkProblems, fixTitles } from './check.ts';

const CODE = 'deadline-vrije-dag';
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
  it('is reported of a day in the weekend and of a public holiday', () => {
    checkProblems(text('27 maart 2021', under(13)));
    checkProblems(text('uiterlijk 28-3-2021', under(9, 10)));
    const [problem] = checkProblems(text('5 april 2021', under(12)));
    assert.match(problem!.message, /^5 april 2021 is een vrije dag: Tweede Paasdag\. /u);
  });

  it('is not reported of a working day, of a period, of the day before, or of a closed action', () => {
    checkProblems(text('26 maart 2021'));
    checkProblems(text('oktober 2021'));
    checkProblems(text('voor 28 maart 2021'));
    checkProblems(text('vanaf 28 maart 2021'));
    checkProblems(text('28 maart 2021', '', 'vervallen'));
    // Liberation Day is a day off once in five years.
    checkProblems(text('5 mei 2021'));
  });

  it('is reported of a day whose year was assumed', () => {
    checkProblems(`
      register LIJST: L
        peildatum: 24 maart 2021
      actie 5: A
        status: in uitvoering
        eigenaar: allen
        deadline: 28 maart
                  ^^^^^^^^ ${CODE}
                  ^^^^^^^^ deadline-jaar-aangenomen
    `);
  });

  it('fix moves it to the working day before or after', () => {
    const friday = 'vrijdag 26 maart 2021';
    checkFix(text('zondag 28 maart 2021'), CODE, `Verzet naar ${friday}`, text(friday));
    assert.deepEqual(fixTitles(text('4 april 2021'), CODE), [
      'Verzet naar donderdag 1 april 2021',
      'Verzet naar dinsdag 6 april 2021',
    ]);
  });

  it('says nothing of a day that is past', () => {
    checkProblems(`
      // deadline-vrije-dag
      actie 5: A
        status: in uitvoering
        eigenaar: allen
        deadline: 1 januari 2021
                  ^^^^^^^^^^^^^^ deadline-verstreken
    `);
  });
});
