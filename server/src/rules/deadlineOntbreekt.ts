import { messages } from '../messages/index.ts';
import { addFieldFix, missingSpan } from './missingField.ts';
import { actionRule } from './rule.ts';

export const deadlineOntbreekt = actionRule({
  code: 'deadline-ontbreekt',
  severity: 'warning',
  manual: `Een open actie heeft een deadline nodig, bij de actie zelf of bij het blok. Is er nog geen dag, schrijf dan
\`z.s.m.\`, \`doorlopend\`, \`nader te bepalen\` of \`n.v.t.\`.`,
  applies: ({ isOpen, hasDeadline }) => isOpen && !hasDeadline,
  find: (ref) => ({
    span: missingSpan(ref, 'deadline'),
    message: messages.rules['deadline-ontbreekt'](ref.placed.entry.identity?.text),
    fixes: () => [addFieldFix(ref, 'deadline')],
  }),
});
