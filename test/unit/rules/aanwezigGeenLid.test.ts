import { checkProblems } from './check.ts';

const CODE = 'aanwezig-geen-lid';
const text = (present: string, gremia = 'DUO', day = '13 januari 2021') => `
  gremium DUO
    voorzitter: Peter Spijkerman (NCG)
    leden: Anja Woortman (OBG), Roelien Kamminga
  gremium MS
    leden: Marc Hoenders (EZK)
  persoon Roelien Kamminga
    tot: 14 januari 2021
  organisatie NCG
  organisatie OBG
  organisatie EZK
  persoon Henk Mulder
  persoon Anja Woortman
  persoon Marc Hoenders
  persoon Peter Spijkerman
  vergadering ${gremia} ${day}
    te gast: Henk Mulder
    aanwezig: ${present}
`;

describe(CODE, () => {
  it('is reported of who does not sit there', () => {
    checkProblems(
      text(`Anja Woortman, Henk Mulder, Jan (EZK), Piet (OBG)
                             ^^^^^^^^^^^ ${CODE}
                                          ^^^ ${CODE}`),
    );
  });

  it('is not reported of members, of redacted names, or of those of the other gremium', () => {
    checkProblems(text('Anja Woortman, (10)(2e), Peter Spijkerman, allen'));
    checkProblems(text('Anja Woortman, Marc Hoenders', 'MS en DUO'));
  });

  it('knows who sat there on the day of the meeting', () => {
    checkProblems(text('Roelien Kamminga'));
    checkProblems(text(`Roelien Kamminga\n              ^^^^^^^^^^^^^^^^ ${CODE}`, 'DUO', '14 januari 2021'));
  });
});
