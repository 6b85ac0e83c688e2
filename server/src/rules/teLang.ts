import { messages } from '../messages/index.ts';
import { entryRule, isFoundWrong } from './rule.ts';
import { findingsOf } from './syntaxFindings.ts';

/** Beyond the limits. Fix: none. */
export const teLang = entryRule({
  code: 'te-lang',
  severity: 'warning',
  byShape: true,
  example: { wrong: `actie 5: ${'heel '.repeat(2_100)}lange titel`, right: 'actie 5: Korte titel' },
  manual: `Van een onderdeel worden de eerste 2.000 regels gelezen en van een regel de eerste 10.000 tekens. Wat verder staat,
blijft bewaard.`,
  applies: isFoundWrong,
  *check(entry) {
    const text = messages.rules['te-lang'];
    for (const { reason, span } of findingsOf(entry, 'te-lang')) {
      yield { span: span, message: reason === 'longLine' ? text.longLine : text.longEntry };
    }
  },
});
