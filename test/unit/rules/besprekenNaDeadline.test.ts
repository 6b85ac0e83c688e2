import { checkProblems } from './check.ts';

const CODE = 'bespreken-na-deadline';
const text = (discussed: string, deadline: string, mark = '', status = 'in uitvoering') => `
  // ${CODE}
  register LIJST: L
    peildatum: 24 maart 2021
  gremium DUO
    frequentie: maandelijks
    vanaf: 1 maart 2021
  actie 5: A
    status: ${status}
    eigenaar: allen
    bespreken: ${discussed}${mark === '' ? '' : `\n${mark}`}
    deadline: ${deadline}
`;
const under = (length: number, from = 0) => `${' '.repeat(15 + from)}${'^'.repeat(length)} ${CODE}`;

describe(CODE, () => {
  it('is reported where the agenda begins after the last day', () => {
    checkProblems(text('DUO 1 april 2021', '31 maart 2021', under(12, 4)));
    checkProblems(text('DUO april 2021', 'maart 2021', under(10, 4)));
    checkProblems(text('volgend DUO', '30 maart 2021', under(11)));
  });

  it('is not reported on that day or within the same period, without a day, or of a closed action', () => {
    checkProblems(text('DUO 31 maart 2021', '31 maart 2021'));
    checkProblems(text('DUO april 2021', '1 april 2021'));
    checkProblems(text('als het stuk er is', '31 maart 2021'));
    checkProblems(text('DUO 1 april 2021', 'z.s.m.'));
    checkProblems(text('DUO 1 april 2021', '31 maart 2021', '', 'vervallen'));
  });
});
