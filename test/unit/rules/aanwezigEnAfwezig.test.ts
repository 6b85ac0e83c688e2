import assert from 'node:assert/strict';
import { checkFix, checkProblems } from './check.ts';

const CODE = 'aanwezig-en-afwezig';

describe(CODE, () => {
  it('is reported of a name that stands in both lists, however it is spaced', () => {
    const [problem] = checkProblems(`
      gremium DUO
      persoon Anja Woortman
      persoon Henk Mulder
      organisatie OBG
      vergadering DUO 13 januari 2021
        aanwezig: Anja Woortman, Henk  Mulder, Jan (OBG)
        afwezig:
          henk Mulder
          ^^^^^^^^^^^ ${CODE}
          Jan (OBG)
          ^^^ ${CODE}
    `);
    assert.equal(
      problem?.message,
      'henk Mulder staat ook achter “aanwezig:”. Haal de naam op een van de twee plaatsen weg, of zet erachter wat het verschil is.',
    );
  });

  it('is not reported of who may be two, was there for a part of it, or is nobody by name', () => {
    checkProblems(`
      gremium DUO
      persoon Anja Woortman
      persoon Henk Mulder
      persoon Henk Bos
      organisatie OBG
      organisatie NCG
      vergadering DUO 13 januari 2021
        aanwezig: Bos, Anja Woortman (tot punt 4), Jan (OBG), (10)(2e), nader te bepalen
        afwezig: Bos, Anja Woortman, Jan (NCG), (10)(2e), nader te bepalen
      vergadering DUO 27 januari 2021
        aanwezig: Henk Mulder
      vergadering DUO 10 februari 2021
        afwezig: Henk Mulder
    `);
  });

  describe('fix', () => {
    const text = (present: string, absent: string) => `
      gremium DUO
      persoon Anja Woortman
      persoon Henk Mulder
      vergadering DUO 13 januari 2021${present}${absent}
        plaats: Zwolle
    `;
    const both = '\n        aanwezig: Anja Woortman, Henk Mulder';

    it('takes the name out of the one or the other list, with its mark', () => {
      const absent = '\n        afwezig: Henk Mulder, Piet (KPN)';
      const wrong = text(both, absent);
      checkFix(wrong, CODE, 'Haal Henk Mulder weg bij “afwezig:”', text(both, '\n        afwezig: Piet (KPN)'));
      checkFix(wrong, CODE, 'Haal Henk Mulder weg bij “aanwezig:”', text('\n        aanwezig: Anja Woortman', absent));
    });

    it('takes the field out with the only name', () => {
      checkFix(
        text(both, '\n        afwezig: Henk Mulder'),
        CODE,
        'Haal Henk Mulder weg bij “afwezig:”',
        text(both, ''),
      );
    });
  });
});
