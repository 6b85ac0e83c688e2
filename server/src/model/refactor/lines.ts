/** The lines of a field, for what takes them out or writes them elsewhere. Offsets are those of the entry. */
import type { Entry, Field } from '../../syntax/entry.ts';
import type { Span } from '../../text/span.ts';
import { lineAround } from '../entryLines.ts';

/** The indentation of a field, and of what stands below it once more. */
export const INDENT = '  ';

/** A field with its lines, indented as those of an entry at the margin. */
export function fieldText(text: string, field: Field): string[] {
  const name = text.slice(field.nameSpan.start, field.nameSpan.end);
  const [first] = field.lines;
  const isBehind = first !== undefined && first.indent === 0;
  return [
    isBehind ? `${INDENT}${name}: ${first.text}` : `${INDENT}${name}:`,
    ...linesBelow(isBehind ? field.lines.slice(1) : field.lines, INDENT + INDENT),
  ];
}

/** Lines at another indentation, with what they stand deeper than each other. */
export function linesBelow(lines: Field['lines'], indent: string): string[] {
  const least = Math.min(...lines.map((line) => line.indent));
  return lines.map((line) => indent + ' '.repeat(Math.max(0, line.indent - least)) + line.text);
}

/** Whole lines from the one with `from` to the one with `to`; without a line end behind them, the one before them goes too. */
export function lineRange(entry: Entry, from: number, to: number): Span {
  const { start } = lineAround(entry, from);
  const { end, next } = lineAround(entry, to);
  if (next > end) return { start, end: next };
  const above = /(?:\r\n|\n|\r)$/u.exec(entry.text.slice(0, start));
  return { start: start - (above?.[0].length ?? 0), end };
}
