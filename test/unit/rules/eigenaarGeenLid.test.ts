import { checkProblems } from './check.ts';

const CODE = 'eigenaar-geen-lid';
const GREMIUM = `
  register LIJST
    gremium: DUO
    peildatum: 24 maart 2021
  gremium DUO
    voorzitter: Peter Spijkerman (NCG)
    leden: Anja Woortman (OBG), Henk Mulder (vanaf 1 april 2021), KR8, Bert (tot 24 maart 2021)
  organisatie NCG
  organisatie OBG
  organisatie KR8
  organisatie EZK
    onderdeel van: Rijk
  organisatie BZK
    onderdeel van: Rijk
  organisatie Rijk
  organisatie Corporatie
    onderdeel van: KR8
  persoon Olger van Dijk
    organisatie: OBG
  persoon Anja Woortman
  persoon Henk Mulder
  persoon Bert
  persoon Marc Hoenders
    organisatie: EZK`;

/** An action with this owner; carets below the owner are columns of its line. */
const action = (owner: string, status = 'in uitvoering') => `${GREMIUM}
  actie 1: A
    status: ${status}
    deadline: doorlopend
    eigenaar: ${owner}
`;

describe(CODE, () => {
  for (const [owner, marks] of [
    ['Marc Hoenders', '^^^^^^^^^^^^^'],
    ['Marc Hoenders (EZK)', '^^^^^^^^^^^^^'],
    ['Jan Jansen (EZK)', '^^^^^^^^^^'],
    ['(EZK)', ' ^^^'],
    ['EZK', '^^^'],
    ['Anja Woortman, EZK', '               ^^^'],
    // The seat begins after the reference date, or had ended.
    ['Henk Mulder', '^^^^^^^^^^^'],
    ['Bert', '^^^^'],
  ] as const) {
    it(`is reported of ${owner}`, () => {
      checkProblems(`${action(owner)}              ${marks} ${CODE}`);
    });
  }

  for (const owner of [
    'Anja Woortman',
    'Anja Woortman (EZK)',
    '(OBG)',
    'Olger van Dijk',
    'KR8',
    'Corporatie',
    'DUO',
    '(10)(2e)',
    'nader te bepalen',
    'allen',
  ]) {
    it(`is not reported of ${owner}`, () => checkProblems(action(owner)));
  }

  it('is not reported of an action that is closed', () => checkProblems(action('EZK', 'gereed')));

  it('is not reported when a seat has no name: it may be this one', () => {
    checkProblems(action('EZK').replace('KR8, Bert', '(10)(2e), Bert'));
  });

  it('is not reported when the register has no gremium, or one without members', () => {
    checkProblems(action('EZK').replace('    gremium: DUO\n', ''));
    checkProblems(action('EZK').replace(/ {4}voorzitter:.*\n.*\n/u, ''));
  });

  it('looks at the day: a seat of the peildatum', () => {
    checkProblems(action('Henk Mulder').replace('24 maart 2021\n  gremium', '1 april 2021\n  gremium'));
  });

  it('comes to an end where persons are said to be of each other', () => {
    checkProblems(`
      register LIJST
        gremium: DUO
      gremium DUO
        leden: Henk Mulder
      persoon Henk Mulder
      persoon Anja Woortman
        organisatie: Roelien Kamminga
      persoon Roelien Kamminga
        organisatie: Anja Woortman
      actie 5: A
        status: in uitvoering
        eigenaar: Anja Woortman
                  ^^^^^^^^^^^^^ ${CODE}
        deadline: doorlopend
    `);
  });
});
