import { lineAround } from '../edits/entryLines.ts';
import { messages } from '../messages/index.ts';
import { meantName } from '../model/actions/meantFields.ts';
import type { EntryRef } from '../model/index/fileIndex.ts';
import { isOwnField, mayHaveOwnFields } from '../model/index/ownWords.ts';
import { isCommonWord } from '../syntax/certainKeyword.ts';
import { readMarginLine } from '../syntax/margin.ts';
import { isFieldNameAnywhere } from '../syntax/vocabulary.ts';
import type { Span } from '../text/span.ts';
import { outdentEntry } from './inspringing.ts';
import { crossEntryRule, type Fix } from './rule.ts';
import { replace } from './spans.ts';
import { findingsOf } from './syntaxFindings.ts';

/** No field of this entry, nor one of the register's own. Fix: **the nearest** it does not have yet; a layout to the margin. */
export const veldOnbekend = crossEntryRule({
  code: 'veld-onbekend',
  severity: 'warning',
  byShape: true,
  example: {
    wrong: `actie 5: Brief opstellen
  eigenaer: Anja Woortman (OBG)`,
    right: `actie 5: Brief opstellen
  eigenaar: Anja Woortman (OBG)`,
  },
  manual:
    'De naam voor de dubbele punt is geen veld dat hier hoort. De tekst blijft staan, maar er wordt niets mee gedaan. Heeft uw lijst zelf zo’n kolom, noem die dan bij het register: `velden: risico, budget`.',
  applies: (entry) => entry.findings.some(({ code }) => code === 'veld-onbekend'),
  *check(ref, { scope }) {
    const { kind } = ref.placed.entry;
    if (kind === undefined) return;
    for (const { span, typed = '' } of findingsOf(ref.placed.entry, 'veld-onbekend')) {
      if (mayHaveOwnFields(kind) && isOwnField(typed, scope)) continue;
      yield {
        span: span,
        message: messages.rules['veld-onbekend'](typed, kind),
        fixes: () => {
          const near = meantName(ref.placed.entry, typed);
          if (near === undefined) return mayBeEntry(ref, span) ? [toMargin(ref, span)] : [];
          // A field of another entry, such as `peildatum`, is no slip for `einddatum`; nor is a number one.
          const preferred = !isFieldNameAnywhere(typed) && !/\p{N}/u.test(typed);
          return [{ title: messages.fixes.replaceWith(near), edits: [replace(ref, span, near)], preferred }];
        },
      };
    }
  },
});

/** True of `  indeling raad: …`: indented that is a field, since the word may be the name of one; at the margin it begins an entry. */
function mayBeEntry({ placed: { entry } }: EntryRef, { start }: Span): boolean {
  const line = lineAround(entry, start);
  const margin = readMarginLine(entry.text.slice(start, line.end));
  return line.start < start && margin.kind === 'entry' && isCommonWord(margin.entry);
}

function toMargin(ref: EntryRef, { start }: Span): Fix {
  return { title: messages.fixes.outdentEntry, edits: outdentEntry(ref, start) };
}
