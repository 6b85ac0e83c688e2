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

  const member = (seat: string, owner: string, mark = '') => `
    persoon Anja Woortman
    gremium DUO
      leden: ${seat}
    actie 5: A
      status: in uitvoering
      eigenaar: ${owner}${mark === '' ? '' : `\n${mark}`}
      deadline: doorlopend
`;

  it('is reported of a first name that a person and a member of a gremium have, and of two members', () => {
    checkProblems(member('Anja Bos', 'Anja', `${' '.repeat(16)}^^^^ ${CODE}`));
    checkProblems(member('Ria Bos, Henk Bos', 'Bos', `${' '.repeat(16)}^^^ ${CODE}`));
    checkFix(member('Anja Bos', 'Anja'), CODE, 'Wijzig in “Anja Bos”', member('Anja Bos', 'Anja Bos'));
  });

  it('is not reported when the member is that person, or the same in two gremia', () => {
    checkProblems(member('Anja Woortman', 'Anja'));
    checkProblems(`${member('Henk Bos (lid)', 'Henk')}    gremium BO
      voorzitter: de heer Henk Bos
`);
  });

  it('is not reported when one of them stands in a nearer file', () => {
    checkProblems(`
      //- a.duo
      gremium DUO
        leden: Anja Bos
      actie 5: A
        status: gereed
        eigenaar: Anja
      //- b.duo
      persoon Anja Woortman
      besluit 1
        gremium: DUO
    `);
  });
});
