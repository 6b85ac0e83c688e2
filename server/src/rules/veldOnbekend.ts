import { messages } from '../messages/index.ts';
import { meantName } from '../model/meantFields.ts';
import { entryRule, replace } from './rule.ts';
import { findingsOf } from './syntaxFindings.ts';

export const veldOnbekend = entryRule({
  code: 'veld-onbekend',
  severity: 'warning',
  example: {
    wrong: `actie 5: Brief opstellen
  eigenaer: Anja Woortman (OBG)`,
    right: `actie 5: Brief opstellen
  eigenaar: Anja Woortman (OBG)`,
  },
  manual:
    'De naam voor de dubbele punt is geen veld dat hier hoort. De tekst blijft staan, maar er wordt niets mee gedaan.',
  onlyFindings: true,
  *check(ref) {
    const { kind } = ref.placed.entry;
    if (kind === undefined) return;
    for (const { span, typed = '' } of findingsOf(ref, 'veld-onbekend')) {
      yield {
        span: span,
        message: messages.rules['veld-onbekend'](typed, kind),
        fixes: () => {
          const near = meantName(ref.placed.entry, typed);
          if (near === undefined) return [];
          return [{ title: messages.fixes.replaceWith(near), edits: [replace(ref, span, near)], preferred: true }];
        },
      };
    }
  },
});
