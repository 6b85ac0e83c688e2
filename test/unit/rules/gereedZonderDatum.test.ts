import { checkFix, checkProblems } from './check.ts';

const CODE = 'gereed-zonder-datum';
const text = (status: string, below = '', mark = '') => `
  // ${CODE}
  actie 5: A
    status: ${status}${mark === '' ? '' : `\n${mark}`}
    eigenaar: allen
    deadline: doorlopend${below}
`;
const MARK = `            ^^^^^^ ${CODE}`;

describe(CODE, () => {
  it('is reported where no line says when the action was ready', () => {
    checkProblems(text('gereed', '', MARK));
    checkProblems(text('gereed', '\n    historie:\n      1 maart 2021: besproken', MARK));
    checkProblems(text('gereed', '\n    stappen:\n      [x] brief (1 maart 2021)\n      plan', MARK));
  });

  it('is not reported where a line with a date says so', () => {
    checkProblems(text('gereed', '\n    historie:\n      1 maart 2021: status -> gereed'));
    checkProblems(text('gereed', '\n    historie:\n      1 maart 2021: de notitie is afgerond'));
    checkProblems(text('gereed (1 maart 2021)'));
    checkProblems(text('gereed', '\n    stappen:\n      [x] brief (1 maart 2021)\n      [x] plan'));
    checkProblems(text('gereed', '\n    opdracht: 24 februari 2021 afgerond'));
  });

  it('is not reported of an action that is open, dropped, or ready by the minutes', () => {
    checkProblems(text('in uitvoering'));
    checkProblems(text('vervallen'));
    checkProblems(
      text(
        'gereed',
        `
  gremium DUO
  vergadering DUO 1 maart 2021
    agenda:
      1. Acties
        actie 5: is klaar`,
      ),
    );
  });

  it('is reported on the head of an action that has its status from a heading', () => {
    checkProblems(`
      blok A
        status: gereed
      actie 5: A
      ^^^^^^^ ${CODE}
        eigenaar: allen
        deadline: doorlopend
    `);
  });

  it('fix notes the day', () => {
    const with_ = (below: string) =>
      `register L: L\n  peildatum: 24 maart 2021\nactie 5: A\n  status: gereed\n  eigenaar: allen\n  deadline: doorlopend\n${below}`;
    checkFix(
      with_(''),
      CODE,
      'Noteer 24 maart 2021 als de dag waarop de actie gereed was',
      with_('  historie:\n    24 maart 2021: status -> gereed\n'),
    );
  });
});
