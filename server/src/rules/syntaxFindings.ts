/** What the rules about the language itself have in common. */
import type { EntryRef } from '../model/fileFacts.ts';
import type { FindingReason, SyntaxCode, SyntaxFinding } from '../syntax/entry.ts';
import { indentationOf, lineFrom } from '../text/lines.ts';
import { shiftSpan } from '../text/span.ts';

/** The findings of one code that reading the entry made. */
export function findingsOf(ref: EntryRef, code: SyntaxCode): SyntaxFinding[] {
  return ref.placed.entry.findings.filter((finding) => finding.code === code);
}

/** The line of an entry that an offset is in: where it starts, where its text starts and where it ends; in the file. */
export function lineAround(ref: EntryRef, offset: number): { start: number; end: number; textStart: number } {
  const { text } = ref.placed.entry;
  let start = offset;
  while (start > 0 && !/[\r\n]/u.test(text[start - 1]!)) start--;
  const line = lineFrom(text, start);
  const { textStart } = indentationOf(text, line);
  const placed = shiftSpan({ start: line.start, end: line.end }, ref.placed.start);
  return { ...placed, textStart: textStart + ref.placed.start };
}

/** The sentence of a case, by the name of the case. Undefined for a case that the table has no sentence for. */
export function plainSentence(table: Readonly<Record<string, unknown>>, reason: FindingReason): string | undefined {
  const sentence = table[reason];
  return typeof sentence === 'string' ? sentence : undefined;
}
