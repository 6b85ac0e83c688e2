import { checkFix, checkProblems, fixTitles } from './check.ts';

const CODE = 'persoon-dubbelzinnig';
const PEOPLE = `
  persoon Anja Woortman
  persoon Anja de Vries
  persoon Henk Mulder
`;
const text = (owner: string, mark = '') => `${PEOPLE}  actie 5: A
    status: in uitvoering
    eigenaar: ${owner}${mark === '' ? '' : `\n${mark}`}
    deadline: doorlopend
`;

describe(CODE, () => {
  it('is reported of a first name that several persons have', () => {
    checkProblems(text('Henk, Anja', `${' '.repeat(20)}^^^^ ${CODE}`));
  });

  it('is not reported of a full name, a surname, or a first name that one person has', () => {
    checkProblems(text('Anja Woortman, Henk, de Vries'));
  });

  it('is not reported where the word is a name of its own', () => {
    checkProblems(`${PEOPLE}  organisatie Anja
  actie 5: A
    status: in uitvoering
    eigenaar: Anja
    deadline: doorlopend
`);
  });

  it('fix writes the name of one of them', () => {
    const marked = text('Anja');
    checkFix(marked, CODE, 'Wijzig in “Anja de Vries”', text('Anja de Vries'));
    checkFix(marked, CODE, 'Wijzig in “Anja Woortman”', text('Anja Woortman'));
    if (fixTitles(marked, CODE).length !== 2) throw new Error('one fix for each');
  });
});
