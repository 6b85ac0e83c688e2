/** The context of the cursor: the kind of place of an entry at which it stands, from which follows what may be typed. */

import { entryWithin } from '../model/index/minutes.ts';
import type { Entry, Field } from '../syntax/entry.ts';
import type { PlacedEntry } from '../syntax/entryList.ts';
import { MAX_LINE_LENGTH } from '../syntax/margin.ts';
import { readEntry } from '../syntax/readEntry.ts';
import { COMMENT_START } from '../syntax/vocabulary.ts';
import { indentationOf, type Line, lineFrom } from '../text/lines.ts';
import { type Span, touches, trimmedSpan } from '../text/span.ts';

/** Offsets are UTF-16 units from the start of the entry. */
export type CursorPlace =
  /** The margin: a keyword, or some words that are none. `alone` when nothing else stands on the line. */
  | { readonly kind: 'keyword'; readonly word: Span; readonly alone: boolean }
  /** Between the keyword of a meeting and the colon of its title. */
  | { readonly kind: 'meeting'; readonly region: Span }
  /** A field's name; `field` is the one that stands there already, from its name up to its colon. */
  | { readonly kind: 'fieldName'; readonly span: Span; readonly field: Field | undefined }
  /** The value of a field, behind its colon or on a line of its list. `region` is all of it on the line. */
  | { readonly kind: 'value'; readonly field: Field; readonly region: Span };

/** A field that no entry has: put on a line, the reader says what that line belongs to. */
const PROBE = 'zz:';

/** The most words of a field name (taal.md §1, Field lines). */
const MAX_FIELD_NAME_WORDS = 3;

export interface CursorContext {
  /** The entry that the place belongs to: one at the margin, or one that is made in its minutes. */
  readonly placed: PlacedEntry;
  readonly place: CursorPlace;
}

/**
 * The place at an offset of an entry at the margin. In minutes, on a line of a field of what is made there, it is that
 * field. Undefined where nothing can be completed.
 */
export function cursorContext(host: PlacedEntry, offset: number): CursorContext | undefined {
  const line = host.kind === 'vergadering' ? lineAround(host.entry.text, offset) : undefined;
  // White space at the end of a line belongs to nothing yet.
  const made = line && entryWithin(host, Math.min(offset, trimmedSpan(host.entry.text, line.start, line.end).end));
  if (line !== undefined && made !== undefined && made !== host) {
    // `Actie Henk: …`: who has to do it, before the colon.
    const owner = made.entry.fields.find((field) => field.isInHead && touches(field.span, offset));
    if (owner !== undefined) return { placed: made, place: { kind: 'value', field: owner, region: owner.span } };
    const place = fieldInLine(made.entry, line) === undefined ? undefined : placeAt(made.entry, offset);
    if (place !== undefined) return { placed: made, place };
  }
  const place = placeAt(host.entry, offset);
  return place && { placed: host, place };
}

/** The place at an offset of an entry; undefined where nothing can be completed: in texts, comments, titles. */
function placeAt(entry: Entry, offset: number): CursorPlace | undefined {
  const line = lineAround(entry.text, offset);
  if (line.end - line.start > MAX_LINE_LENGTH) return undefined;
  const { textStart, columns } = indentationOf(entry.text, line);
  if (textStart === line.end) return onBlankLine(entry, line, offset);
  // A comment, or the indentation of a line that holds something.
  if (entry.text.startsWith(COMMENT_START, textStart) || offset < textStart) return undefined;
  const text = { start: textStart, end: trimmedSpan(entry.text, textStart, line.end).end };
  const field = fieldInLine(entry, line);
  if (field === undefined) return columns === 0 ? atMargin(entry, text, offset) : indented(entry, text, offset);
  if (field.nameSpan.start >= line.start) return onFieldLine(entry, field, line, offset);
  return { kind: 'value', field, region: afterBullet(entry.text, line) };
}

/** The line that an offset stands in. */
export function lineAround(text: string, offset: number): Line {
  let start = offset;
  while (start > 0 && !/[\r\n]/u.test(text[start - 1]!)) start--;
  return lineFrom(text, start);
}

/** The place on a blank line, where the text will begin at the cursor: what stands before it is the indentation. */
function onBlankLine(entry: Entry, line: Line, offset: number): CursorPlace | undefined {
  const { columns, textStart } = indentationOf(entry.text, { ...line, end: offset });
  const nothing = { start: offset, end: offset };
  if (textStart > offset) return undefined; // before the byte order mark
  if (columns === 0) return { kind: 'keyword', word: nothing, alone: true };
  return probed(entry, nothing, nothing);
}

/** The field whose name or list a line holds, as the reader has it; undefined for any other line. */
function fieldInLine(entry: Entry, line: Line): Field | undefined {
  const inLine = (at: number) => line.start <= at && at < line.end;
  return entry.fields.find(
    ({ nameSpan, lines, isInHead }) =>
      (!isInHead && inLine(nameSpan.start)) || lines.some(({ start, indent }) => indent > 0 && inLine(start)),
  );
}

function onFieldLine(entry: Entry, field: Field, line: Line, offset: number): CursorPlace | undefined {
  const colon = entry.text.indexOf(':', field.nameSpan.end);
  if (offset > colon) return { kind: 'value', field, region: { start: colon + 1, end: line.end } };
  // A field at the margin is misplaced; another name would not mend that.
  if (field.indent === 0 || !touches(field.nameSpan, offset)) return undefined;
  return { kind: 'fieldName', span: field.nameSpan, field };
}

/** The value of a list line on which nothing stands yet, but perhaps its `-`. */
function listRegion(text: string, { start, end }: Span): Span {
  return start === end ? { start, end } : afterBullet(text, lineAround(text, start));
}

/** The part of a list line that is the value: the reader skips a leading `-` or `•`. */
function afterBullet(text: string, line: Line): Span {
  const { textStart } = indentationOf(text, line);
  const bullet = /^[-•]\s+/u.exec(text.slice(textStart, line.end))?.[0].length ?? 0;
  return { start: textStart + bullet, end: line.end };
}

function atMargin(entry: Entry, text: Span, offset: number): CursorPlace | undefined {
  const isHead = entry.kind !== undefined && text.start === entry.keyword.start;
  const length = /^[^\s:]*/u.exec(entry.text.slice(text.start, text.end))![0].length;
  const word = { start: text.start, end: text.start + length };
  if (offset <= word.end) return { kind: 'keyword', word, alone: word.end === text.end };
  const isPhrase = !isHead && offset <= text.end + 1 && isShort(entry.text.slice(text.start, text.end));
  if (isPhrase) return { kind: 'keyword', word: { start: text.start, end: Math.max(text.end, offset) }, alone: true };
  if (!isHead || entry.kind !== 'vergadering') return undefined;
  const { end } = lineFrom(entry.text, text.start);
  const colon = entry.text.slice(0, end).indexOf(':', word.end);
  const region = { start: word.end, end: colon === -1 ? end : colon };
  return offset <= region.end ? { kind: 'meeting', region } : undefined;
}

/** True for no more words than the name of something at the margin may have, and nothing that ends it. */
function isShort(text: string): boolean {
  return !text.includes(':') && text.split(/\s+/u).length <= MAX_FIELD_NAME_WORDS;
}

/** An indented line that the reader could not place: a name that is being typed, perhaps. */
function indented(entry: Entry, text: Span, offset: number): CursorPlace | undefined {
  const typed = entry.text.slice(text.start, offset);
  if (offset > text.end + 1 || typed.split(/\s+/u).length > MAX_FIELD_NAME_WORDS) return undefined;
  // The name is replaced up to the end of the word at the cursor; what follows may be the value already.
  const rest = /^\S*/u.exec(entry.text.slice(offset, text.end))![0].length;
  return probed(entry, { start: text.start, end: offset + rest }, text);
}

/** Asks the reader what a line belongs to, by putting a field in the place of its text. */
function probed(entry: Entry, span: Span, text: Span): CursorPlace | undefined {
  const { start } = text;
  const probe = readEntry(entry.text.slice(0, start) + PROBE + entry.text.slice(text.end));
  for (const field of probe.fields) {
    if (field.nameSpan.start === start) return { kind: 'fieldName', span, field: undefined };
    if (field.lines.some((line) => line.indent > 0 && touches(line, start))) {
      const own = entry.fields.find((one) => one.nameSpan.start === field.nameSpan.start);
      return own && { kind: 'value', field: own, region: listRegion(entry.text, span) };
    }
  }
  return undefined;
}
