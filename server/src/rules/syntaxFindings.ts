/** What the rules about the language itself have in common. */
import type { EntryRef } from '../model/fileFacts.ts';
import type { Entry, FindingReason, SyntaxCode, SyntaxFinding } from '../syntax/entry.ts';
import { indentationOf, type Line, lineFrom } from '../text/lines.ts';

/** The findings of one code that reading the entry made. */
export function findingsOf(ref: EntryRef, code: SyntaxCode): SyntaxFinding[] {
  return ref.placed.entry.findings.filter((finding) => finding.code === code);
}

/** A line of an entry, with its indentation; offsets are those of the entry. */
export interface IndentedLine {
  readonly line: Line;
  readonly textStart: number;
  readonly columns: number;
}

/** The line of an entry that an offset is in. */
export function lineAround(entry: Entry, offset: number): Line {
  let start = offset;
  while (start > 0 && !/[\r\n]/u.test(entry.text[start - 1]!)) start--;
  return lineFrom(entry.text, start);
}

/** The lines of a text from an offset on where one starts. */
export function* linesFrom(text: string, start: number): Iterable<IndentedLine> {
  for (let line = lineFrom(text, start); ; line = lineFrom(text, line.next)) {
    yield { line, ...indentationOf(text, line) };
    if (line.next === line.end) return;
  }
}

/** Indentation one level deeper than this. */
export function deeperThan(indent: string): string {
  return indent + (indent.endsWith('\t') ? '\t' : '  ');
}

/** The sentence of a case, by the name of the case. Undefined for a case that the table has no sentence for. */
export function plainSentence(table: Readonly<Record<string, unknown>>, reason: FindingReason): string | undefined {
  const sentence = table[reason];
  return typeof sentence === 'string' ? sentence : undefined;
}
