import { messages } from '../messages/index.ts';
import { addFieldFix, agreedFix, fromTitleFix, missingSpan } from './missingField.ts';
import { actionRule } from './rule.ts';

/**
 * An open action, promise or motion has none, nor has the same action elsewhere or its heading; not while `deadlin:` or
 * `deadline 1 mei` stands there. A warning; note in minutes, of a promise and a motion. Fix: the day agreed last in the
 * history or the minutes; **the one deadline in its title**; else **add the field**.
 */
export const deadlineOntbreekt = actionRule({
  code: 'deadline-ontbreekt',
  severity: 'warning',
  manual: `Een open actie heeft een deadline nodig, bij de actie zelf of bij het blok. Is er nog geen dag, schrijf dan
\`z.s.m.\`, \`doorlopend\`, \`nader te bepalen\` of \`n.v.t.\`. Bij een actiepunt in een verslag en bij een toezegging is het een opmerking.`,
  example: {
    wrong: `actie 5: Brief opstellen
  status: in uitvoering`,
    right: `actie 5: Brief opstellen
  status: in uitvoering
  deadline: 1 maart 2030`,
  },
  applies: ({ isOpen, hasDeadline, meant }) => isOpen && !hasDeadline && !meant.has('deadline'),
  find: ({ entry, called, state: { inMinutes } }) => ({
    span: missingSpan(entry, 'deadline'),
    // What was agreed at a meeting often gets its day later, and many a promise has none.
    ...(inMinutes || entry.kind !== 'actie' ? { severity: 'information' as const } : {}),
    message: messages.rules['deadline-ontbreekt'](called, entry.kind),
    fixes: (context) => [
      ...agreedFix(context),
      ...fromTitleFix('deadline', context),
      addFieldFix(context.ref, 'deadline'),
    ],
  }),
});
