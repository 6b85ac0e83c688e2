import assert from 'node:assert/strict';
import { deadlineIn, ownerIn } from '../../../server/src/model/titleHints.ts';
import { fixture } from '../../support/fixture.ts';

const { scope } = fixture(`persoon Anja Woortman
persoon Roelien Kamminga
persoon Jan Wit
persoon Jan Zwart
organisatie BZK
organisatie OBG
organisatie NCG
gremium DUO
`);

/** The owner and the deadline that a sentence names. */
function check(text: string, owner: string | undefined, deadline: string | undefined): void {
  it(text, () => {
    const word = { text, start: 0, end: text.length };
    assert.deepEqual([ownerIn(word, scope), deadlineIn(word)], [owner, deadline]);
  });
}

describe('what a sentence says of who and when', () => {
  check('Anja komt voor het volgende DUO met een stuk over de brief', 'Anja', 'voor het volgende DUO');
  check('(10)(2e) zal met (10)(2e) contact opnemen', '(10)(2e)', undefined);
  check('BZK, OBG en NCG lopen de begroting na', 'BZK, OBG en NCG', undefined);
  check('het onderwerp wordt besproken. Roelien Kamminga stuurt een voorzet', 'Roelien Kamminga', undefined);
  check('Anja levert eind maart 2021 iets aan Roelien', 'Anja', 'eind maart 2021');
  check('Het stuk moet nog zo snel mogelijk worden afgetikt', undefined, 'zo snel mogelijk');
  check('tussen 1 maart 2021 en 1 april 2021', undefined, undefined);
  // Not a name, a name that two persons have, and a gremium, which is where something is said.
  check('anja', undefined, undefined);
  check('Jan komt terug bij het DUO', undefined, undefined);
  check('', undefined, undefined);
});
