/**
 * Changes to the text of one entry, as a secretary would type them: on the right line, indented like its neighbours,
 * with the line end of the file. Nothing else of the text is touched. Offsets are those of the file.
 */

import type { PlacedEntry } from '../syntax/document.ts';
import { type Entry, type Field, fieldOf } from '../syntax/entry.ts';
import { fieldsOf } from '../syntax/vocabulary.ts';
import { indentationOf, lineEndOf, lineFrom } from '../text/lines.ts';

/** Puts `text` in the place of what stands from `start` to `end` in the file. */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

const DEFAULT_INDENT = '  ';

/** The text of a file after edits that do not overlap; edits at one place keep their order. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  const ordered = edits
    .map((edit, index) => ({ edit, index }))
    .sort((a, b) => a.edit.start - b.edit.start || a.index - b.index);
  let result = '';
  let at = 0;
  for (const { edit } of ordered) {
    result += text.slice(at, edit.start) + edit.text;
    at = edit.end;
  }
  return result + text.slice(at);
}

/** Adds a field to an entry, in the order of the reference. `fileText` tells the line end. */
export function insertField(fileText: string, placed: PlacedEntry, name: string, value: string): Edit {
  const { entry, start } = placed;
  const at = start + insertionPoint(entry, name);
  const separator = value === '' || value.startsWith('\n') ? '' : ' ';
  const lines = `\n${indentOfNew(entry, at - start)}${name}:${separator}${value}`;
  return { start: at, end: at, text: lines.replaceAll('\n', lineEndOf(fileText)) };
}

/** Puts a value behind the colon of a field, in the place of its first line without the remark. */
export function setValue(placed: PlacedEntry, field: Field, value: string): Edit {
  const typed = 'value' in field && field.value !== undefined ? field.value : field.lines[0];
  if (typed !== undefined) return { start: placed.start + typed.start, end: placed.start + typed.end, text: value };
  const colon = placed.entry.text.indexOf(':', field.nameSpan.end);
  const from = placed.start + colon + 1;
  const lineEnd = placed.start + lineFrom(placed.entry.text, colon).end;
  return { start: from, end: lineEnd, text: ` ${value}` };
}

/** Sets a field of an entry: its own when it has one, else a new one. */
export function setField(fileText: string, placed: PlacedEntry, name: string, value: string): Edit {
  const field = fieldOf(placed.entry, name);
  return field === undefined ? insertField(fileText, placed, name, value) : setValue(placed, field, value);
}

/** Adds a line at the end of the history of an entry, which it gets when it has none. */
export function appendHistory(fileText: string, placed: PlacedEntry, line: string): Edit {
  const { entry, start } = placed;
  const field = fieldOf(entry, 'historie');
  if (field === undefined) {
    const indent = indentOfNew(entry, insertionPoint(entry, 'historie'));
    return insertField(fileText, placed, 'historie', `\n${indent}${DEFAULT_INDENT}${line}`);
  }
  const last = field.lines.findLast((one) => one.indent > 0);
  const indent =
    last === undefined ? indentAt(entry, field.nameSpan.start) + DEFAULT_INDENT : indentAt(entry, last.start);
  const at = start + lineFrom(entry.text, field.span.end).end;
  return { start: at, end: at, text: `${lineEndOf(fileText)}${indent}${line}` };
}

/** How the fields of an entry are indented: as its first indented field, else by two spaces. */
export function fieldIndent(entry: Entry): string {
  const first = entry.fields.find((field) => field.indent > 0);
  return first === undefined ? DEFAULT_INDENT : indentAt(entry, first.nameSpan.start);
}

/** The indentation of a new field: that of the others, but below a text at the margin it would be part of that. */
function indentOfNew(entry: Entry, at: number): string {
  const above = entry.fields.findLast((field) => field.span.start < at);
  return above?.kind === 'text' && above.indent === 0 ? '' : fieldIndent(entry);
}

/** What stands before the text of the line that an offset of the entry is in. */
function indentAt(entry: Entry, offset: number): string {
  let start = offset;
  while (start > 0 && !/[\r\n]/u.test(entry.text[start - 1] ?? '\n')) start--;
  const { textStart } = indentationOf(entry.text, lineFrom(entry.text, start));
  return entry.text.slice(start, textStart);
}

/** The end of the line behind which a field belongs: the last field that the reference has before it, else the head. */
function insertionPoint(entry: Entry, name: string): number {
  const order = entry.kind === undefined ? [] : fieldsOf(entry.kind);
  const rank = order.indexOf(name);
  let end = entry.keyword.start;
  for (const field of entry.fields) {
    const fieldRank = order.indexOf(field.name);
    // Not in the middle of a field either, where one that stands too deep may end.
    const isWithin = field.span.start < end && field.span.end > end;
    if ((fieldRank !== -1 && fieldRank < rank && field.span.end > end) || isWithin) end = field.span.end;
  }
  return lineFrom(entry.text, end).end;
}
