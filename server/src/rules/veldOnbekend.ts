import { messages } from '../messages/index.ts';
import { fieldOf } from '../syntax/entry.ts';
import { FIELD_SYNONYMS, fieldNameOf, fieldsOf } from '../syntax/vocabulary.ts';
import { nearest } from '../text/editDistance.ts';
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
          const synonyms = Object.keys(FIELD_SYNONYMS).filter((name) => fieldNameOf(kind, name) !== undefined);
          const has = (name: string) => fieldOf(ref.placed.entry, fieldNameOf(kind, name) ?? name) !== undefined;
          const near = nearest(
            typed,
            [...fieldsOf(kind), ...synonyms].filter((name) => !has(name)),
          );
          if (near === undefined) return [];
          return [{ title: messages.fixes.replaceWith(near), edits: [replace(ref, span, near)], preferred: true }];
        },
      };
    }
  },
});
