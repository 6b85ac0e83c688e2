import { messages } from '../messages/index.ts';
import { ownerFieldOf } from '../syntax/workKinds.ts';
import { referenceRule } from './rule.ts';

export const eigenaarNaderTeBepalen = referenceRule({
  code: 'eigenaar-nader-te-bepalen',
  severity: 'information',
  onlyOpen: true,
  manual: `Als eigenaar van een open actie staat er \`PM\`, \`nader te bepalen\` of alleen een vraagteken. Dat mag, maar iemand moet
het nog invullen. Staat er een organisatie bij, zoals \`PM NCG\`, dan is die de eigenaar en wordt niets gemeld.`,
  example: {
    wrong: `actie 5: Brief opstellen
  eigenaar: PM`,
    right: `actie 5: Brief opstellen
  eigenaar: Anja Woortman (OBG)`,
  },
  *check(reference, ref, { scope }) {
    if (reference.kind !== 'people' || !reference.isOwner) return;
    for (const party of reference.parties(scope)) {
      if (party.kind !== 'standIn' || party.standIn !== 'toBeDecided') continue;
      const { start, end } = party.name ?? party.span;
      const typed = ref.placed.entry.text.slice(start, end);
      yield {
        span: { start, end },
        message: messages.rules['eigenaar-nader-te-bepalen'](typed, ownerFieldOf(ref.placed.kind)),
      };
    }
  },
});
