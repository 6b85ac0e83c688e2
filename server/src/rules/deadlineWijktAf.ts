import { messages } from '../messages/index.ts';
import { differingDeadline, isOtherThan } from '../model/actions/agreedDeadline.ts';
import { formatDutch } from '../model/time/calendar.ts';
import { moveDeadline } from './ownDeadline.ts';
import { actionRule, headSpan } from './rule.ts';

export const deadlineWijktAf = actionRule({
  code: 'deadline-wijkt-af',
  severity: 'warning',
  example: {
    wrong: `actie 5: Brief opstellen
  status: in uitvoering
  deadline: 1 maart 2030
  historie:
    3 februari 2030 DUO: uitgesteld tot 1 mei 2030`,
    right: `actie 5: Brief opstellen
  status: in uitvoering
  deadline: 1 mei 2030
  historie:
    3 februari 2030 DUO: uitgesteld tot 1 mei 2030`,
  },
  manual: `De nieuwste regel van de historie of van een verslag die de deadline wijzigt, zegt een andere dag dan \`deadline:\`. De nieuwste
is die met de laatste datum. Tot u die dag overneemt telt wat bij \`deadline:\` staat: daarnaar gaan het aftellen en de
lijst van wat te laat is. Een dag die binnen de afgesproken periode valt (\`15 juni 2030\` bij \`juni 2030\`) wijkt niet af.`,
  applies: ({ isOpen, latest, agreed }) => isOpen && agreed !== undefined && isOtherThan(latest, agreed),
  find(ref, { scope, referenceDate }) {
    const differing = differingDeadline(ref, scope, referenceDate.day);
    if (differing === undefined) return undefined;
    const { deadline, agreed, typed } = differing;
    const { node, start, field } = deadline;
    const form = { start: start + node.span.start, end: start + node.span.end };
    const { from, day, to } = agreed.line;
    return {
      span: field.inherited ? headSpan(ref) : form,
      message: messages.rules['deadline-wijkt-af'](typed, to.text, formatDutch(day)),
      related: from === undefined ? [] : [{ ref: from.ref, span: from.mention.span, message: messages.related.saidAt }],
      fixes: () => [moveDeadline(ref, deadline, agreed.written)],
    };
  },
});
