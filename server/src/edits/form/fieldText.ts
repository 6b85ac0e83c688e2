/**
 * The value of a field as the text of a box in a form: its lines without the indentation that they all have, without bullets and
 * comments, with the blank lines between them. Offsets are those of the entry.
 */
import type { Entry, Field, ValueLine } from '../../syntax/entry.ts';
import { isList, type ValueKind } from '../../syntax/vocabulary.ts';
import { lineAround, linesFrom } from '../entryLines.ts';

/** A line of a value as it stands in the text: what is before its text (indentation, a bullet), and the text. */
export interface WrittenLine {
  /** Where `before` begins; of the line with the name the value itself. */
  readonly start: number;
  readonly before: string;
  /** The end of its text, without white space. */
  readonly end: number;
  /** The columns that it stands deeper than the others below the name; 0 of the line with the name. */
  readonly deeper: number;
  /** As it is shown: `deeper` as spaces, and its text. Empty for a blank line. */
  readonly shown: string;
}

const BULLET = /^[-•]\s+/u;
const TAB = '    ';

/** The lines of a value as they stand there, the one behind the colon first. */
export function writtenLines(entry: Entry, { lines }: Field): WrittenLine[] {
  const [first] = lines;
  if (first === undefined) return [];
  if (!isBehindColon(first)) return linesBelow(entry, lines);
  const own = { start: first.start, before: '', end: first.end, deeper: 0, shown: first.text };
  return [own, ...linesBelow(entry, lines.slice(1), first)];
}

/** True of the line of a value that stands on the line of the name. */
export function isBehindColon(line: ValueLine | undefined): boolean {
  return line !== undefined && line.indent === 0;
}

/** The value of a field as text, its lines one below the other; empty without one. */
export function shownValue(entry: Entry, field: Field): string {
  return writtenLines(entry, field)
    .map(({ shown }) => shown)
    .join('\n');
}

/** What was typed in a box as it can be a value: of a field of one line all of it in one, else the lines without what they all have before them. */
export function tidied(typed: string, kind: ValueKind | 'unknown'): string {
  const typedLines = typed.split(/\r\n|[\n\r]/u);
  if (!mayHaveLines(kind)) {
    return typedLines
      .map((line) => line.trim())
      .filter((line) => line !== '')
      .join(' ');
  }
  const rawLines = typedLines.map((line) => withSpaces(line.trimEnd()));
  const isText = (line: string) => line !== '';
  const lines = rawLines.slice(Math.max(0, rawLines.findIndex(isText)), rawLines.findLastIndex(isText) + 1);
  const least = lines.filter(isText).reduce((so, line) => Math.min(so, spacesOf(line)), Number.POSITIVE_INFINITY);
  const isItems = kind !== 'unknown' && isList(kind);
  const bare = lines.map((line) => (line === '' ? '' : line.slice(least)));
  return (isItems ? bare.map((line) => line.replace(/^( *)[-•]\s+/u, '$1')) : bare).join('\n');
}

/** True of a field whose value may go on below its name. */
function mayHaveLines(kind: ValueKind | 'unknown'): boolean {
  return kind === 'text' || kind === 'unknown' || isList(kind);
}

/** A line with spaces for whatever white space it begins with, as it is shown. */
function withSpaces(line: string): string {
  const text = line.trimStart();
  return (
    line
      .slice(0, line.length - text.length)
      .replaceAll('\t', TAB)
      .replace(/\s/gu, ' ') + text
  );
}

/** The number of spaces that a line begins with. */
export function spacesOf(line: string): number {
  return line.length - line.trimStart().length;
}

function linesBelow(entry: Entry, lines: readonly ValueLine[], above?: ValueLine): WrittenLine[] {
  const [first] = lines;
  if (first === undefined) return [];
  const { text } = entry;
  const least = lines.reduce((so, { indent }) => Math.min(so, indent), Number.POSITIVE_INFINITY);
  const result: WrittenLine[] = [];
  let at = 0;
  // Blank lines between the value behind the colon and those below it are lines of it too.
  const from = above === undefined ? lineAround(entry, first.start).start : lineAround(entry, above.start).next;
  for (const { line, textStart } of linesFrom(text, from)) {
    const value = lines[at];
    if (value === undefined) break;
    if (value.start <= line.end) {
      const { start, end, indent } = value;
      const deeper = indent - least;
      const before = text.slice(line.start, start);
      result.push({ start: line.start, before, end, deeper, shown: ' '.repeat(deeper) + value.text });
      at++;
    } else if (textStart === line.end) {
      result.push({ start: line.start, before: '', end: line.start, deeper: 0, shown: '' });
    }
  }
  return result;
}

/** The bullet that a line has before its text, with the space behind it; empty without one. */
export function bulletOf({ before }: WrittenLine): string {
  return BULLET.exec(before.trimStart())?.[0] ?? '';
}
