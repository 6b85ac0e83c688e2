import { messages } from '../messages/index.ts';
import { addFieldFix, missingSpan } from './missingField.ts';
import { actionRule } from './rule.ts';

/**
 * An action, promise or motion of a list has none, nor has the same action elsewhere or its heading. A warning; note of a
 * promise and a motion. Fix: **add the field**.
 */
export const statusOntbreekt = actionRule({
  code: 'status-ontbreekt',
  severity: 'warning',
  manual:
    'Elke actie heeft een status, bij de actie zelf of bij het blok. Zonder status telt een actie als open. Een actiepunt in een verslag hoeft er geen te hebben. Bij een toezegging is het een opmerking.',
  example: {
    wrong: `actie 5: Brief opstellen
  eigenaar: Anja Woortman (OBG)`,
    right: `actie 5: Brief opstellen
  status: niet gestart
  eigenaar: Anja Woortman (OBG)`,
  },
  applies: ({ status, inMinutes, meant }) => status === undefined && !inMinutes && !meant.has('status'),
  find: ({ entry, called }) => ({
    span: missingSpan(entry, 'status'),
    // That it was promised is said by its keyword.
    ...(entry.kind === 'actie' ? {} : { severity: 'information' as const }),
    message: messages.rules['status-ontbreekt'](called, entry.kind),
    fixes: ({ ref }) => [addFieldFix(ref, 'status')],
  }),
});
