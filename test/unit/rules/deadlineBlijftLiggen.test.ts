import { checkProblems } from './check.ts';

const CODE = 'deadline-blijft-liggen';
const text = (noted: string, rest = '', deadline = 'z.s.m.', status = 'in uitvoering') => `
  register LIJST
    gremium: DUO
    peildatum: 24 maart 2021
  gremium DUO
    frequentie: eenmaal per twee weken
  actie 1: A
    status: ${status}
    eigenaar: allen
    deadline: ${deadline}
    historie:
      ${noted}
${rest}`;
const MARK = `z.s.m.\n              ^^^^^^ ${CODE}`;

describe(CODE, () => {
  it('is reported after three meetings by the frequency without a line', () => {
    checkProblems(text('10 februari 2021: besproken', '', MARK));
    checkProblems(text('11 februari 2021: besproken'));
  });

  it('is not reported when the minutes have said something since', () => {
    const minutes = '  vergadering DUO 3 maart 2021\n    agenda:\n      actie 1: loopt\n';
    checkProblems(text('1 januari 2021: besproken', minutes));
  });

  it('counts the meetings that have an entry when those are more', () => {
    const held = ['1', '8', '15'].map((day) => `  vergadering DUO ${day} maart 2021\n`).join('');
    checkProblems(text('28 februari 2021: besproken', held, MARK));
    checkProblems(text('1 maart 2021: besproken', held));
  });

  it('is not reported of an action that is closed, of another deadline, or of one that nothing was ever noted of', () => {
    checkProblems(text('1 januari 2021: x', '', 'z.s.m.', 'vervallen'));
    checkProblems(text('1 januari 2021: x', '', 'doorlopend'));
    checkProblems(text('1 januari 2021: x').replace(/ {4}historie:\n.*\n/u, ''));
  });
});
