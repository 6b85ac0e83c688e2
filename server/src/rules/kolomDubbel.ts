import { messages } from '../messages/index.ts';
import type { Entry } from '../syntax/entry.ts';
import { columnsOf } from '../syntax/layoutWords.ts';
import { fieldKey } from '../syntax/ownWords.ts';
import type { Span } from '../text/span.ts';
import { entryRule } from './rule.ts';
import { replace } from './spans.ts';

/** A column that the layout has already, by the same word or another. Fix: remove it. */
export const kolomDubbel = entryRule({
  code: 'kolom-dubbel',
  severity: 'information',
  byShape: true,
  example: {
    wrong: `indeling raadslijst: Voor de raad
  kolommen: nr, wat, eigenaar, trekker`,
    right: `indeling raadslijst: Voor de raad
  kolommen: nr, wat, eigenaar`,
  },
  manual: `Een kolom van een indeling staat er twee keer, soms met een ander woord: \`eigenaar\` en \`trekker\` zijn dezelfde. Alleen de
eerste komt in de lijst.`,
  applies: ({ kind }) => kind === 'indeling',
  *check(entry) {
    const seen = new Map<string, string>();
    for (const { word, header, key } of columnsOf(entry)) {
      const same = key ?? `veld ${fieldKey(word.text)}`;
      const first = seen.get(same);
      if (first === undefined) {
        seen.set(same, word.text);
        continue;
      }
      const whole = { start: word.start, end: (header ?? word).end };
      yield {
        span: whole,
        message: messages.rules['kolom-dubbel'](word.text, first),
        fixes: ({ ref }) => [
          {
            title: messages.fixes.removeColumn(word.text),
            edits: [replace(ref, withComma(entry, whole), '')],
          },
        ],
      };
    }
  },
});

/** With the comma before it, else the line that it stands alone on. */
function withComma({ text }: Entry, { start, end }: Span): Span {
  const before = /[,;]\s*$/u.exec(text.slice(0, start))?.[0].length;
  if (before !== undefined) return { start: start - before, end };
  const line = /(?:\r\n|\r|\n)[ \t\u00A0]*(?:[-•][ \t\u00A0]+)?$/u.exec(text.slice(0, start))?.[0].length;
  const isAlone = /^[ \t\u00A0]*(?:\r|\n|$)/u.test(text.slice(end));
  if (line !== undefined && isAlone) return { start: start - line, end };
  return { start, end: end + /^\s*[,;][ \t\u00A0]*|^/u.exec(text.slice(end))![0].length };
}
