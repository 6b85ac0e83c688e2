import { checkProblems } from './check.ts';

const CODE = 'bespreken-verstreken';
const text = (discussed: string, below = '', mark = '', status = 'in uitvoering') => `
  // ${CODE}
  register LIJST: L
    peildatum: 24 maart 2021
  gremium DUO
  actie 5: A
    status: ${status}
    eigenaar: allen
    bespreken: ${discussed}${mark === '' ? '' : `\n${mark}`}
    deadline: doorlopend${below}
`;
const under = (length: number, from = 4) => `${' '.repeat(15 + from)}${'^'.repeat(length)} ${CODE}`;

describe(CODE, () => {
  it('is reported where the day has passed and nothing was noted from then on', () => {
    checkProblems(text('DUO 10 maart 2021', '', under(13)));
    checkProblems(text('DUO februari 2021', '\n    stappen:\n      besproken (1 februari 2021)', under(13)));
    checkProblems(text('DUO februari 2021', '\n    historie:\n      31 januari 2021: gepland', under(13)));
  });

  it('is not reported on the day itself, of a closed action, or of a text', () => {
    checkProblems(text('DUO 24 maart 2021'));
    checkProblems(text('DUO maart 2021'));
    checkProblems(text('DUO 10 maart 2021', '', '', 'vervallen'));
    checkProblems(text('als het stuk er is'));
  });

  it('is not reported when something was noted: in the history, at a step or in the minutes', () => {
    checkProblems(text('DUO 10 maart 2021', '\n    historie:\n      10 maart 2021: besproken'));
    checkProblems(text('DUO februari 2021', '\n    stappen:\n      [x] besproken (1 februari 2021)'));
    checkProblems(
      text(
        'DUO 10 maart 2021',
        `
  vergadering DUO 10 maart 2021
    agenda:
      1. Acties
        actie 5: aangehouden`,
      ),
    );
  });
});
