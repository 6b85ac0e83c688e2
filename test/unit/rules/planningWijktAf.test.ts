import { checkFix, checkProblems } from './check.ts';

const CODE = 'planning-wijkt-af';
const text = (planning: string, deadline: string, mark = '', status = 'in uitvoering') => `
  register LIJST: L
    peildatum: 24 maart 2021
  actie 5: A
    status: ${status}
    eigenaar: allen
    deadline: ${deadline}
    planning: ${planning}${mark === '' ? '' : `\n${mark}`}
`;
const LATE = '23 maart 2021\n              ^^^^^^^^^^^^^ deadline-verstreken';

describe(CODE, () => {
  it('is reported of an open action that is on schedule while its deadline is past', () => {
    checkProblems(text('op schema', LATE, `              ^^^^^^^^^ ${CODE}`));
    checkProblems(text('Op schema (volgens NCG)', LATE, `              ^^^^^^^^^ ${CODE}`));
  });

  it('is not reported on the last day, of another planning, or of a closed action', () => {
    checkProblems(text('op schema', '24 maart 2021'));
    checkProblems(text('vertraging', LATE));
    checkProblems(text('op schema', '23 maart 2021', '', 'vervallen'));
  });

  it('is reported where the deadline is that of the heading', () => {
    checkProblems(`
      register LIJST: L
        peildatum: 24 maart 2021
      blok A
        deadline: 23 maart 2021
      actie 5: A
      ^^^^^^^ deadline-verstreken
        status: in uitvoering
        eigenaar: allen
        planning: op schema
                  ^^^^^^^^^ ${CODE}
    `);
  });

  it('fix says that it is delayed', () => {
    const deadline = '23 maart 2021';
    const title = 'Zet de planning op “vertraging”';
    checkFix(text('op schema (NCG)', deadline), CODE, title, text('vertraging (NCG)', deadline));
  });
});
