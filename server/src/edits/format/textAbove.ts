/** The text that a line behind a blank line may go on with: that of the nearest line above it. Offsets are those of the entry. */

import type { AgendaItem, Entry, Field } from '../../syntax/entry.ts';
import type { PlacedEntry } from '../../syntax/entryList.ts';
import type { Span } from '../../text/span.ts';
import type { Edit } from '../edits.ts';
import { type IndentedLine, linesFrom } from '../entryLines.ts';
import { paragraphFrom, readFirstParagraph } from '../entryParagraph.ts';
import { LEVEL } from './formatLines.ts';

/** The field of a text that the line at an offset is a line of, below its name; undefined of any other line. */
export function textFieldAt(entry: Entry, lineStart: number): Field | undefined {
  return entry.fields.findLast(
    ({ kind, lines }) =>
      kind === 'text' && lines.some(({ start, indent }) => indent > 0 && isOn(lineStart, start, entry.text)),
  );
}

/** True for a line of a text that stands below the name of its field. */
export function isInText(entry: Entry, lineStart: number): boolean {
  return textFieldAt(entry, lineStart) !== undefined;
}

/**
 * The edits (offsets of the file) by which the first line of an entry goes on in the text of the entry before it: that of a sentence,
 * behind a blank line below a text or the notes of an agenda, with the lines directly below it that are of the same sentence. Empty for
 * any other.
 * @param last the offset in the entry of the line that is typed: the first line, or one of the paragraph that it begins.
 * @param isLeft that line is complete.
 */
export function backToText(placed: PlacedEntry, last: number, isLeft: boolean): Edit[] {
  const { entry, start } = placed;
  if (entry.kind === undefined || readFirstParagraph(entry, last, isLeft) !== 'sentence') return [];
  const lines = paragraphFrom(entry, entry.kind, 0).filter(({ line }) => line.start <= last);
  if (lines.at(-1)?.line.start !== last) return [];
  const before = placed.chunk.list.before(placed);
  const indent = before === undefined ? undefined : paragraphIndent(before.entry, before.entry.text.length);
  if (indent === undefined) return [];
  return lines
    .filter(({ line, textStart }) => entry.text.slice(line.start, textStart) !== indent)
    .map(({ line, textStart }) => ({ start: start + line.start, end: start + textStart, text: indent }));
}

/**
 * The indentation of a paragraph that goes on with the nearest line above a line that starts at an offset, when a blank line is
 * between the two: what stands there is a line of a text, its name with the text behind it, or a note of an agenda. Else undefined.
 */
function paragraphIndent(entry: Entry, lineStart: number): string | undefined {
  const above = lineAbove(entry, lineStart);
  if (above === undefined || above.line.next >= lineStart) return undefined;
  const own = entry.text.slice(above.line.start, above.textStart);
  if (isInText(entry, above.line.start) || isNote(entry, above.line.start)) return own;
  return own !== '' && beginsText(entry, above.line.start)
    ? own + (own.endsWith('\t') ? '\t' : ' '.repeat(LEVEL))
    : undefined;
}

/** True for the line of a field's name with its text behind it: `toelichting: Er is overlegd.` */
function beginsText(entry: Entry, lineStart: number): boolean {
  return entry.fields.some(
    ({ kind, nameSpan, lines: [first] }) =>
      kind === 'text' && first?.indent === 0 && isOn(lineStart, nameSpan.start, entry.text),
  );
}

/** True for a note below a point of an agenda. */
function isNote(entry: Entry, lineStart: number): boolean {
  return agendaLineAt(entry, lineStart) === 'note';
}

/**
 * The part of an agenda that the line at an offset is: the first line of a point, a note below one, or the line of a mention.
 * Undefined of any other line.
 */
export function agendaLineAt(entry: Entry, lineStart: number): 'point' | 'note' | 'mention' | undefined {
  const isHere = ({ start }: Span) => isOn(lineStart, start, entry.text);
  const within = (point: AgendaItem): 'point' | 'note' | undefined =>
    isHere(point) ? 'point' : point.notes.some(isHere) ? 'note' : firstOf(point.subItems, within);
  for (const field of entry.fields) {
    if (field.kind !== 'agenda') continue;
    const found = firstOf(field.items, within) ?? (field.mentions.some(isHere) ? 'mention' : undefined);
    if (found !== undefined) return found;
  }
  return undefined;
}

function firstOf<T, R>(all: readonly T[], find: (one: T) => R | undefined): R | undefined {
  for (const one of all) {
    const found = find(one);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** The nearest line above one that starts at an offset on which something stands. */
export function lineAbove(entry: Entry, lineStart: number): IndentedLine | undefined {
  let above: IndentedLine | undefined;
  for (const one of linesFrom(entry.text, 0)) {
    if (one.line.start >= lineStart) break;
    if (one.textStart < one.line.end) above = one;
  }
  return above;
}

/** True when an offset lies on the line that starts at another. */
export function isOn(lineStart: number, offset: number, text: string): boolean {
  if (offset < lineStart) return false;
  return !/[\r\n]/u.test(text.slice(lineStart, offset));
}
