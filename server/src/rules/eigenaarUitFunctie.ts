import { messages } from '../messages/index.ts';
import { dayIn } from '../model/references/membership.ts';
import { partiesOf } from '../model/references/people.ts';
import { formatDutch } from '../model/time/calendar.ts';
import { fieldOf } from '../syntax/entry.ts';
import { referenceRule } from './rule.ts';
import { replace } from './spans.ts';

/** The owner of an open action had left the function on the reference date. Fix: the successor. */
export const eigenaarUitFunctie = referenceRule({
  code: 'eigenaar-uit-functie',
  severity: 'warning',
  about: ['people'],
  onlyOpen: true,
  manual: `De eigenaar van een open actie was op de peildatum al uit functie: achter \`tot:\` staat bij de persoon een dag die is
aangebroken. Staat er een \`opvolger:\`, dan stelt het programma die voor.`,
  example: {
    wrong: `register LIJST: Actielijst
  peildatum: 24 maart 2021

persoon Roelien Kamminga
  tot: 1 februari 2021
  opvolger: Nicoline van der Linden

actie 5: Brief opstellen
  eigenaar: Roelien Kamminga`,
    right: `register LIJST: Actielijst
  peildatum: 24 maart 2021

persoon Roelien Kamminga
  tot: 1 februari 2021
  opvolger: Nicoline van der Linden

actie 5: Brief opstellen
  eigenaar: Nicoline van der Linden`,
  },
  *check(reference, { lookup, day }) {
    if (reference.kind !== 'people' || reference.ownerField === undefined || day === undefined) return;
    for (const party of reference.parties(lookup)) {
      if (party.kind !== 'declared' || party.declaration.kind !== 'persoon' || party.name === undefined) continue;
      lookup.follow(party.declaration);
      const { entry } = party.declaration.placed;
      const until = dayIn(entry, 'tot');
      if (until === undefined || until > day) continue;
      const field = fieldOf(entry, 'opvolger');
      const successors = field?.kind === 'people' ? partiesOf(entry, field, lookup) : [];
      const successor = successors.map(({ name }) => name?.text).find((name) => name !== undefined);
      const { name } = party;
      yield {
        span: { start: name.start, end: name.end },
        message: messages.rules['eigenaar-uit-functie'](
          entry.identity?.text ?? name.text,
          formatDutch(until),
          successor,
        ),
        fixes: ({ ref }) =>
          successor === undefined
            ? []
            : [
                {
                  title: messages.fixes.handOverTo(successor),
                  // The organisation in brackets is that of who was replaced.
                  edits: [
                    replace(ref, { start: name.start, end: party.organisation ? party.span.end : name.end }, successor),
                  ],
                },
              ],
      };
    }
  },
});
