import { messages } from '../messages/index.ts';
import { differingDeadline, isOtherThan } from '../model/actions/agreedDeadline.ts';
import { formatDutch } from '../model/time/calendar.ts';
import { moveDeadline } from './ownDeadline.ts';
import { actionRule } from './rule.ts';

/**
 * An open action, promise or motion has another deadline than was agreed last (`docs/taal.md`, steps and history), in the
 * history or the minutes. Fix: move to the day agreed.
 */
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
  find({ agreedOtherwise }) {
    if (agreedOtherwise === undefined) return undefined;
    const { span, typed, agreed, day, saidAt } = agreedOtherwise;
    return {
      span,
      message: messages.rules['deadline-wijkt-af'](typed, agreed, formatDutch(day)),
      related: saidAt === undefined ? [] : [{ ...saidAt, message: messages.related.saidAt }],
      fixes: ({ ref, scope, referenceDate }) => {
        const differing = differingDeadline(ref, scope, referenceDate.day);
        return differing === undefined ? [] : [moveDeadline(ref, differing.deadline, differing.agreed.written)];
      },
    };
  },
});
