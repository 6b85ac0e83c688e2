import assert from 'node:assert/strict';
import { deadlineIn, ownerIn } from '../../../../server/src/model/actions/titleHints.ts';
import { fixture } from '../../../support/fixture.ts';

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
    assert.deepEqual([ownerIn(word, scope)?.text, deadlineIn(word)], [owner, deadline]);
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

describe('who a sentence gives something to do', () => {
  /** The owner, with `?` behind one that is not sure; undefined when nobody is named. */
  const who = (text: string) => {
    const found = ownerIn({ text, start: 0, end: text.length }, scope);
    return found && `${found.text}${found.isSure ? '' : '?'}`;
  };
  for (const [text, owner] of [
    ['Fatima vraagt voor 10 december offertes aan.', 'Fatima?'],
    ['Fatima El Amrani belt de gemeente', 'Fatima El Amrani?'],
    ['Piet van der Berg mailt de stukken', 'Piet van der Berg?'],
    ['Piet (OBG) mailt de stukken', 'Piet (OBG)?'],
    ['Piet (zie brief) mailt de stukken', undefined],
    ['De secretaris stuurt de brief voor 10 december', 'secretaris?'],
    ['Gemeente Groningen onderzoekt de schade', 'Gemeente Groningen?'],
    ['Fatima, Piet en Kees bellen de gemeente', 'Fatima, Piet en Kees?'],
    ['GGD levert cijfers aan', 'GGD?'],
    ['Anja zoekt het uit', 'Anja'],
    ['Anja: brief opstellen', 'Anja'],
    ['Anja en Fatima bellen de gemeente', 'Anja en Fatima?'],
    ['Anja, Piet en de secretaris bespreken dit', 'Anja, Piet en de secretaris?'],
    ['Voor 1 maart stuurt Anja de brief', 'Anja'],
    ['Brief op te stellen door Anja', 'Anja'],
    ['Het is besproken. Anja stuurt een voorzet', 'Anja'],
    // Somebody else has to do it.
    ['Brief sturen aan Anja', undefined],
    ['Overleg met Anja plannen', undefined],
    ['Anja uitnodigen', undefined],
    ['Anja en Roelien uitnodigen voor het overleg', undefined],
    ['NCG informeren', undefined],
    ['De griffie belt Anja', undefined],
    // Nobody has.
    ['Begroting vraagt om aandacht', undefined],
    ['De brief vraagt om een antwoord', undefined],
    ['Dit vraagt overleg', undefined],
    ['Actie vraagt tijd', undefined],
    ['Offertes aanvragen', undefined],
    ['Fatima', undefined],
    ['fatima vraagt offertes aan', undefined],
    ['Fatima en offertes', undefined],
  ] as const) {
    it(text, () => assert.equal(who(text), owner));
  }
});
