import { messages } from '../messages/index.ts';
import { statusFieldOf } from '../model/action.ts';
import { addFieldFix, missingSpan } from './missingField.ts';
import { rule } from './rule.ts';

export const statusOntbreekt = rule({
  code: 'status-ontbreekt',
  severity: 'warning',
  manual: 'Elke actie heeft een status, bij de actie zelf of bij het blok. Zonder status telt een actie als open.',
  *check(ref, { scope }) {
    if (ref.placed.entry.kind !== 'actie' || statusFieldOf(ref, scope) !== undefined) return;
    yield {
      span: missingSpan(ref, 'status'),
      message: messages.rules['status-ontbreekt'](ref.placed.entry.identity?.text),
      fixes: () => [addFieldFix(ref, 'status')],
    };
  },
});
