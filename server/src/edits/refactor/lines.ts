/** The lines of a field, for what takes them out or writes them elsewhere. Offsets are those of the entry. */
import type { Entry, Field } from '../../syntax/entry.ts';
import { COMMENT_START } from '../../syntax/vocabulary.ts';
import type { Span } from '../../text/span.ts';
import { lineAround, linesFrom } from '../entryLines.ts';

/** The indentation of a field, and of what stands below it once more. */
export const INDENT = '  ';

/** A field with its lines, indented as those of an entry at the margin. */
export function fieldText({ text }: Entry, field: Field): string[] {
  const name = text.slice(field.nameSpan.start, field.nameSpan.end);
  const [first] = field.lines;
  const isBehind = first !== undefined && first.indent === 0;
  const below = linesBelow(text, isBehind ? field.lines.slice(1) : field.lines);
  return [
    isBehind ? `${INDENT}${name}: ${first.text}` : `${INDENT}${name}:`,
    ...below.map((line) => indented(line, INDENT + INDENT)),
  ];
}

/** The lines of a value, each with what it stands deeper than the others, with the blank lines between them. */
export function valueLines({ text }: Entry, { lines }: Field): string[] {
  const [first] = lines;
  if (first === undefined || first.indent > 0) return linesBelow(text, lines);
  return [first.text, ...linesBelow(text, lines.slice(1))];
}

/** The lines of a value below its name, each with its indentation beyond the others, with the blank lines between them. */
export function linesBelow(text: string, lines: Field['lines']): string[] {
  const [first] = lines;
  if (first === undefined) return [];
  const least = Math.min(...lines.map(({ indent }) => indent));
  const result: string[] = [];
  let at = 0;
  for (const { line, textStart } of linesFrom(text, lineStart(text, first.start))) {
    const value = lines[at];
    if (value === undefined) break;
    if (value.start <= line.end) {
      result.push(' '.repeat(value.indent - least) + value.text);
      at++;
    } else if (textStart === line.end) {
      result.push('');
    }
  }
  return result;
}

/** A line at an indentation; a blank one stays empty. */
export function indented(line: string, indent: string): string {
  return line === '' ? '' : indent + line;
}

/** The comments of a text, each without its indentation. */
export function commentsIn(text: string): string[] {
  return [...linesFrom(text, 0)].flatMap(({ line, textStart }) =>
    text.startsWith(COMMENT_START, textStart) ? text.slice(textStart, line.end) : [],
  );
}

/** Whole lines from the one with `from` to the one with `to`; without a line end behind them, the one before them goes too. */
export function lineRange(entry: Entry, from: number, to: number): Span {
  const { start } = lineAround(entry, from);
  const { end, next } = lineAround(entry, to);
  if (next > end) return { start, end: next };
  const above = /(?:\r\n|\n|\r)$/u.exec(entry.text.slice(0, start));
  return { start: start - (above?.[0].length ?? 0), end };
}

/** The lines in which some offsets stand, as few whole ranges; what stands between them (a comment) stays. */
export function rangesOf(entry: Entry, offsets: readonly number[]): Span[] {
  const runs: { from: number; to: number }[] = [];
  for (const offset of [...offsets].sort((a, b) => a - b)) {
    const last = runs.at(-1);
    if (last !== undefined && lineAround(entry, offset).start <= lineAround(entry, last.to).next) last.to = offset;
    else runs.push({ from: offset, to: offset });
  }
  return runs.map(({ from, to }) => lineRange(entry, from, to));
}

function lineStart(text: string, offset: number): number {
  let start = offset;
  while (start > 0 && !/[\r\n]/u.test(text[start - 1]!)) start--;
  return start;
}
