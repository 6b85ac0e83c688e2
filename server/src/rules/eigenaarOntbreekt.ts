import { messages } from '../messages/index.ts';
import { addFieldFix, fromTitleFix, missingSpan } from './missingField.ts';
import { actionRule } from './rule.ts';

export const eigenaarOntbreekt = actionRule({
  code: 'eigenaar-ontbreekt',
  severity: 'warning',
  manual: `Een open actie heeft een eigenaar nodig: iemand die haar uitvoert. Staat er geen achter \`eigenaar:\` en ook niet
bij het blok waar de actie onder valt, dan meldt het programma dat. Een weggelakte naam, \`PM\`, \`nader te bepalen\`,
\`n.v.t.\` en \`allen\` tellen als eigenaar.`,
  example: {
    wrong: `actie 5: Brief opstellen
  status: in uitvoering
  deadline: 1 maart 2030`,
    right: `actie 5: Brief opstellen
  status: in uitvoering
  eigenaar: Anja Woortman (OBG)
  deadline: 1 maart 2030`,
  },
  applies: ({ isOpen, hasOwner, meant }) => isOpen && !hasOwner && !meant.has('eigenaar'),
  find: (ref, context) => ({
    span: missingSpan(ref, 'eigenaar'),
    message: messages.rules['eigenaar-ontbreekt'](ref.placed.entry.identity?.text),
    fixes: () => [...fromTitleFix(ref, 'eigenaar', context), addFieldFix(ref, 'eigenaar')],
  }),
});
