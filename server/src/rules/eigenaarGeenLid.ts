import { messages } from '../messages/index.ts';
import { hasSeat, seatsOf } from '../model/references/membership.ts';
import { referenceRule } from './rule.ts';

/**
 * The owner of an open action, by name or organisation, does not sit in the register's gremium on the reference date. Fix:
 * none.
 */
export const eigenaarGeenLid = referenceRule({
  code: 'eigenaar-geen-lid',
  severity: 'information',
  about: ['people'],
  onlyOpen: true,
  manual: `De eigenaar zit op de peildatum niet in het gremium van het register, niet bij naam en niet via zijn organisatie. Bij
een weggelakte naam, of als een van de plaatsen in het gremium geen naam heeft, is dat niet te zeggen en wordt niets gemeld.`,
  example: {
    wrong: `register LIJST: Actielijst
  gremium: DUO

gremium DUO: Directeuren Uitvoeringsoverleg
  leden: Anja Woortman

persoon Anja Woortman
persoon Henk Mulder

actie 5: Brief opstellen
  eigenaar: Henk Mulder`,
    right: `register LIJST: Actielijst
  gremium: DUO

gremium DUO: Directeuren Uitvoeringsoverleg
  leden: Anja Woortman, Henk Mulder

persoon Anja Woortman
persoon Henk Mulder

actie 5: Brief opstellen
  eigenaar: Henk Mulder`,
  },
  *check(reference, { lookup, day, gremia: gremiaOfRegister }) {
    if (reference.kind !== 'people' || !reference.isForMembers) return;
    const gremia = gremiaOfRegister();
    if (gremia.length === 0) return;
    const seats = gremia.map((gremium) => seatsOf(gremium, lookup, day));
    for (const party of reference.parties(lookup)) {
      // A gremium that owns an action does so for all its members.
      if (party.kind === 'declared' && gremia.some(({ placed }) => placed === party.declaration.placed)) continue;
      if (hasSeat(party, seats, lookup) !== false) continue;
      const span = party.name ?? party.organisationWord ?? party.span;
      const name = (party.name ?? party.organisationWord)?.text ?? '';
      const gremium = gremia.map(({ placed }) => placed.entry.identity?.text ?? '').join(' of ');
      yield { span: { start: span.start, end: span.end }, message: messages.rules['eigenaar-geen-lid'](name, gremium) };
    }
  },
});
