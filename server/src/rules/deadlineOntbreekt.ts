import { messages } from '../messages/index.ts';
import { deadlineOf, isOpen } from '../model/action.ts';
import { addFieldFix, missingSpan } from './missingField.ts';
import { rule } from './rule.ts';

export const deadlineOntbreekt = rule({
  code: 'deadline-ontbreekt',
  severity: 'warning',
  manual: `Een open actie heeft een deadline nodig, bij de actie zelf of bij het blok. Is er nog geen dag, schrijf dan
\`z.s.m.\`, \`doorlopend\`, \`nader te bepalen\` of \`n.v.t.\`.`,
  *check(ref, { scope, reference }) {
    if (ref.placed.entry.kind !== 'actie' || !isOpen(ref, scope)) return;
    if (deadlineOf(ref, scope, reference.day) !== undefined) return;
    yield {
      span: missingSpan(ref, 'deadline'),
      message: messages.rules['deadline-ontbreekt'](ref.placed.entry.identity?.text),
      fixes: () => [addFieldFix(ref, 'deadline')],
    };
  },
});
