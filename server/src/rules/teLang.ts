import { messages } from '../messages/index.ts';
import { inFile, rule } from './rule.ts';
import { findingsOf } from './syntaxFindings.ts';

export const teLang = rule({
  code: 'te-lang',
  severity: 'warning',
  manual: `Van een onderdeel worden de eerste 2.000 regels gelezen en van een regel de eerste 10.000 tekens. Wat verder staat,
blijft bewaard.`,
  *check(ref) {
    const text = messages.rules['te-lang'];
    for (const { reason, span } of findingsOf(ref, 'te-lang')) {
      yield { span: inFile(ref, span), message: reason === 'longLine' ? text.longLine : text.longEntry };
    }
  },
});
