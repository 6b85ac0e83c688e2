import { messages } from '../messages/index.ts';
import { referenceRule } from './rule.ts';

/** The owner of an open action is `PM`, nader te bepalen or `?`; at a heading once. Fix: none. */
export const eigenaarNaderTeBepalen = referenceRule({
  code: 'eigenaar-nader-te-bepalen',
  severity: 'information',
  about: ['people'],
  onlyOpen: true,
  manual: `Als eigenaar van een open actie staat er \`PM\`, \`nader te bepalen\` of alleen een vraagteken. Dat mag, maar iemand moet
het nog invullen. Staat er een organisatie bij, zoals \`PM NCG\`, dan is die de eigenaar en wordt niets gemeld.`,
  example: {
    wrong: `actie 5: Brief opstellen
  eigenaar: PM`,
    right: `actie 5: Brief opstellen
  eigenaar: Anja Woortman (OBG)`,
  },
  *check(reference, { lookup }) {
    if (reference.kind !== 'people' || reference.ownerField === undefined) return;
    const { ownerField, typed } = reference;
    for (const party of reference.parties(lookup)) {
      if (party.kind !== 'standIn' || party.standIn !== 'toBeDecided') continue;
      const { start, end } = party.name ?? party.span;
      yield {
        span: { start, end },
        message: messages.rules['eigenaar-nader-te-bepalen'](
          typed.text.slice(start - typed.start, end - typed.start),
          ownerField,
        ),
      };
    }
  },
});
