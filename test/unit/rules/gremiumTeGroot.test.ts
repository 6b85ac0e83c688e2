import { checkProblems } from './check.ts';

const CODE = 'gremium-te-groot';
const text = (maximum: number, leden: string, mark = '') => `
  organisatie NCG
  organisatie BZK
  persoon Anja Woortman
    organisatie: NCG
  persoon Henk Mulder
    organisatie: BZK
  persoon Peter Spijkerman
    organisatie: NCG
  gremium DUO
    voorzitter: Peter Spijkerman
    secretariaat: NCG
    leden: ${leden}
    maximum: ${maximum}${mark === '' ? '' : `\n${mark}`}
  register LIJST: L
    gremium: DUO
    peildatum: 24 maart 2021
`;
const MARK = `             ^ ${CODE}`;

describe(CODE, () => {
  it('is reported when more people have a seat than there are', () => {
    checkProblems(text(2, 'Anja Woortman, Henk Mulder', MARK));
    checkProblems(text(2, 'Anja, Jan Jansen (NCG)', MARK));
  });

  it('is not reported of as many, and counts nobody twice', () => {
    checkProblems(text(3, 'Anja Woortman, Henk Mulder'));
    checkProblems(text(2, 'Anja Woortman, Peter Spijkerman'));
  });

  it('does not count organisations, redacted names, or who has no seat any more', () => {
    checkProblems(text(2, 'Anja Woortman, BZK, (10)(2e)'));
    checkProblems(text(2, 'Anja Woortman, Henk Mulder (tot 1 maart 2021)'));
  });
});
