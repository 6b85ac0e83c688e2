import { messages } from '../messages/index.ts';
import { isOpen, ownersOf } from '../model/action.ts';
import { addFieldFix, missingSpan } from './missingField.ts';
import { rule } from './rule.ts';

export const eigenaarOntbreekt = rule({
  code: 'eigenaar-ontbreekt',
  severity: 'warning',
  manual: `Een open actie heeft een eigenaar nodig: iemand die haar uitvoert. Staat er geen achter \`eigenaar:\` en ook niet
bij het blok waar de actie onder valt, dan meldt het programma dat. Een weggelakte naam, \`PM\`, \`nader te bepalen\`,
\`n.v.t.\` en \`allen\` tellen als eigenaar.`,
  *check(ref, { scope }) {
    if (ref.placed.entry.kind !== 'actie' || !isOpen(ref, scope) || ownersOf(ref, scope) !== undefined) return;
    yield {
      span: missingSpan(ref, 'eigenaar'),
      message: messages.rules['eigenaar-ontbreekt'](ref.placed.entry.identity?.text),
      fixes: () => [addFieldFix(ref, 'eigenaar')],
    };
  },
});
