import { lineRange } from '../edits/refactor/lines.ts';
import { messages } from '../messages/index.ts';
import { foldName } from '../model/index/names.ts';
import { ALLOWED_FIELD, allowedWords } from '../syntax/allowedWords.ts';
import { type Entry, fieldOf } from '../syntax/entry.ts';
import { isHeadingKind } from '../syntax/vocabulary.ts';
import { entryRule } from './rule.ts';
import { replace } from './spans.ts';

/**
 * A word behind `mag openbaar:` that stands nowhere else in its entry: it was mistyped, or the text has changed since somebody looked
 * at it. Not of a register or a heading, where it holds for what is below too. Fix: take it out.
 */
export const magOpenbaarOnnodig = entryRule({
  code: 'mag-openbaar-onnodig',
  severity: 'information',
  byShape: true,
  manual: `Achter \`mag openbaar:\` staat een woord dat verder niet in dit onderdeel voorkomt. Misschien is het anders getypt dan in
de tekst, of is de tekst veranderd: dan is er niets meer om door te laten.`,
  example: {
    wrong: `actie 5: Drempels in de Dorpsstraat
  status: gereed
  mag openbaar: Berg`,
    right: `actie 5: Drempels op de Berg
  status: gereed
  mag openbaar: Berg`,
  },
  applies: (entry) => fieldOf(entry, ALLOWED_FIELD) !== undefined,
  *check(entry) {
    if (entry.kind === 'register' || isHeadingKind(entry.kind)) return;
    const words = allowedWords(entry);
    if (words.length === 0) return;
    const rest = restOf(entry);
    for (const word of words) {
      if (rest.includes(foldName(word.text))) continue;
      yield {
        span: { start: word.start, end: word.end },
        message: messages.rules['mag-openbaar-onnodig'](word.text),
        fixes: ({ ref }) => {
          const others = words.filter((one) => one !== word);
          const [first] = words;
          const span =
            others.length === 0
              ? lineRange(entry, fieldOf(entry, ALLOWED_FIELD)!.span.start, word.end)
              : { start: first!.start, end: words.at(-1)!.end };
          const text = others.map((one) => one.text).join(', ');
          return [{ title: messages.fixes.removeAllowed(word.text), edits: [replace(ref, span, text)] }];
        },
      };
    }
  },
});

/** All of an entry but the field itself, as names are compared. */
function restOf(entry: Entry): string {
  const { start, end } = fieldOf(entry, ALLOWED_FIELD)!.span;
  return foldName(`${entry.text.slice(0, start)} ${entry.text.slice(end)}`);
}
