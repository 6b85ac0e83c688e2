/**
 * The comment at the top of a file that says what is not to be reported of it (taal.md, Switching problems off):
 *
 *     // duo: geen meldingen
 *     // duo: geen deadline-vrije-dag, eigenaar-ontbreekt
 *
 * It counts in the comments before the first entry, so that it is found without reading anything else.
 */
import type { DuoDocument } from '../../syntax/document.ts';
import { EntryMemo } from '../../syntax/entryMemo.ts';
import { COMMENT_START } from '../../syntax/vocabulary.ts';
import { indentationOf, lineFrom } from '../../text/lines.ts';
import type { Span, Word } from '../../text/span.ts';

/** A line that switches something off. Offsets are those of the text that it was looked for in. */
export interface SuppressionLine extends Span {
  /** `// duo: geen`. */
  readonly opening: Span;
  /** The codes as typed, and `meldingen`; none yet on a line that is being typed. */
  readonly words: readonly Word[];
}

/** Stands for all codes. */
export const ALL_PROBLEMS = 'meldingen';
export const SUPPRESSION_OPENING = `${COMMENT_START} duo: geen`;

/** Length of the comments at the top that are read, in UTF-16 units; any further down do not count. */
const MOST_HEADER = 4000;

const OPENING = /^\/\/\s*duo\s*:\s*geen(?![\p{L}\d-])/iu;

/** The same behind the sign of another language, or behind none. */
const STRANGE_OPENING = /^([^\p{L}\p{N}\s]{0,4})\s*(?=duo\s*:\s*geen(?![\p{L}\d-]))/iu;

const ofHeader = new EntryMemo<readonly SuppressionLine[]>();

/** The lines at the top of a file that switch something off; empty when none does. Offsets are those of the file. */
export function suppressionLines({ entries, text }: DuoDocument): readonly SuppressionLine[] {
  const header = entries.chunks[0]!.entries[0]!;
  // The first entry stands on the first line: nothing stands before it.
  if (header.kind !== undefined) return [];
  return ofHeader.get(header, () => readSuppressionLines(text.slice(0, Math.min(header.length, MOST_HEADER))));
}

/** The lines of a text that have the form, wherever it stands. */
export function readSuppressionLines(text: string): SuppressionLine[] {
  const lines: SuppressionLine[] = [];
  for (let line = lineFrom(text, 0); ; line = lineFrom(text, line.next)) {
    const { textStart } = indentationOf(text, line);
    const typed = text.slice(textStart, line.end);
    const opening = OPENING.exec(typed)?.[0].length;
    if (opening !== undefined) {
      const words = [...typed.slice(opening).matchAll(/[^\s,;]+/gu)].flatMap(({ 0: word, index }): Word[] => {
        const start = textStart + opening + index;
        return word.toLowerCase() === 'en' ? [] : [{ text: word, start, end: start + word.length }];
      });
      const end = words.at(-1)?.end ?? textStart + opening;
      lines.push({ start: textStart, end, opening: { start: textStart, end: textStart + opening }, words });
    }
    if (line.next === line.end) return lines;
  }
}

/**
 * The length, with the spaces behind it, of what stands in the place of `//` before `duo: geen`; 0 when nothing does.
 * Undefined for any other line, and for one that is a comment.
 * @param typed a line without its indentation
 */
export function strangeSuppressionSign(typed: string): number | undefined {
  return typed.startsWith(COMMENT_START) ? undefined : STRANGE_OPENING.exec(typed)?.[0].length;
}
