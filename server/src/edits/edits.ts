/**
 * Changes to the text of one entry, as a secretary would type them: on the right line, indented like its neighbours,
 * with the line end of the file. Nothing else of the text is touched. Offsets are those of the file.
 */

import { MinutesEntry } from '../model/index/minutes.ts';
import { type Entry, type Field, fieldOf } from '../syntax/entry.ts';
import type { PlacedEntry } from '../syntax/entryList.ts';
import { readEntry } from '../syntax/readEntry.ts';
import { COMMENT_START, fieldsOf } from '../syntax/vocabulary.ts';
import { indentationOf, type LineEnd, lineFrom } from '../text/lines.ts';
import { firstBlank, indentAt, levelOf, linesFrom } from './entryLines.ts';

/** Puts `text` in the place of what stands from `start` to `end` in the file. */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

const DEFAULT_INDENT = '  ';
/** Most other places that are tried, and most characters that are read for it: each time the entry is read. */
const MAX_TRIALS = 60;
const MAX_TRIAL_LENGTH = 50_000;
const MAX_INDENTS = 4;

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

/** Adds a field to an entry, in the order of the reference. `lineEnd` is that of the file. */
export function insertField(lineEnd: LineEnd, placed: PlacedEntry, name: string, value: string): Edit {
  return placeField(lineEnd, placed, name, () => value);
}

/** Adds a field whose value stands on lines below its name. */
export function insertFieldLines(lineEnd: LineEnd, placed: PlacedEntry, name: string, lines: readonly string[]): Edit {
  const below = (line: string, indent: string) => (line === '' ? '\n' : `\n${indent}${DEFAULT_INDENT}${line}`);
  return placeField(lineEnd, placed, name, (indent) => lines.map((line) => below(line, indent)).join(''));
}

/**
 * Adds a field where the reference has it. Where it would take foreign lines in, or be taken in itself, it goes to the
 * next place where it does not. `valueAt` gives the value for the indentation of the field.
 */
function placeField(lineEnd: LineEnd, placed: PlacedEntry, name: string, valueAt: (indent: string) => string): Edit {
  const { entry, start } = placed;
  const newEdit = (at: number, indent: string): Edit => {
    const value = valueAt(indent);
    const separator = value === '' || value.startsWith('\n') ? '' : ' ';
    const lines = `\n${indent}${name}:${separator}${value}`;
    return { start: start + at, end: start + at, text: lines.replaceAll('\n', lineEnd) };
  };
  const wanted = insertionPoint(entry, name);
  // In minutes every line is a note that is no field: nothing is taken in or lost.
  if (placed instanceof MinutesEntry) return newEdit(wanted, indentInMinutes(entry));
  const added = linesOf(valueAt(''));
  const most = maxTrials(entry);
  let trials = 0;
  const places = placesFrom(entry, wanted);
  for (const indent of indentsOf(entry)) {
    for (const at of places) {
      if (trials++ >= most) break;
      const edit = newEdit(at, indent);
      if (readsTheSame(placed, [edit], { name, at, lines: added })) return edit;
    }
  }
  return newEdit(wanted, indentOfNew(entry, wanted));
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
export function setField(lineEnd: LineEnd, placed: PlacedEntry, name: string, value: string): Edit {
  const field = fieldOf(placed.entry, name);
  return field === undefined ? insertField(lineEnd, placed, name, value) : setValue(placed, field, value);
}

/** Adds a line at the end of the history of an entry, which it gets when it has none. */
export function appendHistory(lineEnd: LineEnd, placed: PlacedEntry, line: string): Edit {
  const { entry, start } = placed;
  const field = fieldOf(entry, 'historie');
  if (field === undefined) {
    return placeField(lineEnd, placed, 'historie', (indent) => `\n${indent}${DEFAULT_INDENT}${line}`);
  }
  const below = indentAt(entry, field.nameSpan.start) + DEFAULT_INDENT;
  const newEdit = (offset: number, indent: string): Edit => {
    const at = start + lineFrom(entry.text, offset).end;
    return { start: at, end: at, text: `${lineEnd}${indent}${line}` };
  };
  const last = field.lines.findLast((one) => one.indent > 0);
  const wanted = newEdit(field.span.end, last === undefined ? below : indentAt(entry, last.start));
  if (placed instanceof MinutesEntry) return wanted;
  // Behind another line where what stands below the last one would not have it belong to the history.
  const ends = [...field.lines.map((one) => one.end).reverse(), field.nameSpan.end];
  const starts = [...field.lines.filter((one) => one.indent > 0), ...entry.fields.map((one) => one.nameSpan)];
  const indents = new Set([below, ...starts.map((one) => indentAt(entry, one.start))]);
  const others = ends.flatMap((end) => [...indents].map((indent) => newEdit(end, indent)));
  const isGood = (edit: Edit) =>
    readsTheSame(placed, [edit], { name: 'historie', at: edit.start - start, lines: [line] });
  return [wanted, ...others.slice(0, maxTrials(entry))].find(isGood) ?? wanted;
}

/**
 * The indentation of an entry's fields: as the one that stands furthest left without being at the margin, else by two
 * spaces. A line that is no field may stand further left; a field that is deeper would be part of that.
 */
export function fieldIndent(entry: Entry): string {
  const fields = entry.fields.filter((field) => field.indent > 0).map((field) => field.nameSpan.start);
  if (fields.length === 0) return DEFAULT_INDENT;
  const indents = [...fields, ...unreadLines(entry)].map((offset) => indentAt(entry, offset));
  return indents.reduce((least, indent) => (widthOf(indent) < widthOf(least) ? indent : least));
}

/** An addition to an entry: a field, or lines of one. `at` is its offset in the entry. */
interface Addition {
  readonly name: string;
  readonly at: number;
  readonly lines: readonly string[];
}

/**
 * True when the entry reads after the edits as it did before, with only the addition: every field has the lines that it
 * had, and no finding has come.
 */
export function readsTheSame(placed: PlacedEntry, edits: readonly Edit[], added?: Addition): boolean {
  const { entry, start } = placed;
  const moved = edits.map((edit) => ({ ...edit, start: edit.start - start, end: edit.end - start }));
  const after = readEntry(applyEdits(entry.text, moved));
  const wanted: FieldLines[] = entry.fields.map(fieldLines);
  if (added !== undefined) addTo(wanted, entry, added);
  if (JSON.stringify(wanted) !== JSON.stringify(after.fields.map(fieldLines))) return false;
  const before = findingCounts(entry);
  return [...findingCounts(after)].every(([code, count]) => count <= (before.get(code) ?? 0));
}

interface FieldLines {
  readonly name: string;
  readonly double: boolean;
  readonly lines: string[];
}

function fieldLines({ name, double, lines }: Field): FieldLines {
  return { name, double, lines: lines.map((line) => line.text) };
}

function addTo(wanted: FieldLines[], entry: Entry, { name, at, lines }: Addition): void {
  const own = fieldOf(entry, name);
  if (own === undefined) {
    const before = entry.fields.filter((field) => field.nameSpan.start < at).length;
    wanted.splice(before, 0, { name, double: false, lines: [...lines] });
  } else {
    const before = own.lines.filter((line) => line.start < at).length;
    wanted[entry.fields.indexOf(own)]!.lines.splice(before, 0, ...lines);
  }
}

/**
 * Number of findings of each code, and of each case of a wrong indentation; of values there are as many when the lines
 * are the same. A field that stands too deep is only reported where there is a level to put it at.
 */
function findingCounts(entry: Entry): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { code, reason, span } of entry.findings) {
    if (code === 'waarde-ongeldig') continue;
    const keys: string[] = code === 'inspringing' ? [code, reason] : [code];
    if (reason === 'deepField' && levelOf(entry, span.start) !== undefined) keys.push('level');
    for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
}

/** The lines of a value that is typed behind a colon. */
function linesOf(value: string): string[] {
  return value
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

/** The indentation of a field of what is made in minutes: that of its other fields, else one level below its line. */
function indentInMinutes(entry: Entry): string {
  const field = entry.fields.find(({ isInHead }) => !isInHead);
  return field === undefined
    ? indentAt(entry, entry.keyword.start) + DEFAULT_INDENT
    : indentAt(entry, field.nameSpan.start);
}

function maxTrials(entry: Entry): number {
  return Math.min(MAX_TRIALS, Math.ceil(MAX_TRIAL_LENGTH / entry.text.length));
}

/** The indentations that a new field may get, the likeliest first. */
function indentsOf(entry: Entry): Set<string> {
  const findings = entry.findings.filter(({ reason }) => reason === 'deepField');
  const deep = new Set(findings.map(({ span }) => span.start));
  const fields = entry.fields.filter((field) => field.indent > 0).map((field) => field.nameSpan.start);
  const level = [...fields.filter((start) => !deep.has(start)), ...unreadLines(entry)];
  const byWidth = (starts: number[]) =>
    starts.map((start) => indentAt(entry, start)).sort((a, b) => widthOf(a) - widthOf(b));
  const all = new Set([...byWidth(level), ...byWidth(fields), DEFAULT_INDENT, ' ']);
  return new Set([...all].slice(0, MAX_INDENTS));
}

/** Offsets of the texts of indented lines that neither the head nor a field holds. */
function unreadLines(entry: Entry): number[] {
  const held = entry.fields.flatMap(({ nameSpan, lines }) => [nameSpan.start, ...lines.map((line) => line.start)]);
  held.sort((a, b) => a - b);
  const unread: number[] = [];
  let next = 0;
  const written = entry.text.slice(0, firstBlank(entry.text));
  for (const { line, textStart, columns } of linesFrom(written, lineFrom(written, entry.keyword.start).next)) {
    while ((held[next] ?? line.start) < line.start) next++;
    const isHeld = (held[next] ?? line.end) < line.end;
    const isRead = textStart < line.end && !entry.text.startsWith(COMMENT_START, textStart);
    if (columns > 0 && isRead && !isHeld) unread.push(textStart);
  }
  return unread;
}

/** Possible places of a new field: the place itself, then those below it, then those above it, the nearest first. */
function placesFrom(entry: Entry, wanted: number): number[] {
  const fields = entry.fields.map((field) => field.span.end);
  const ends = [entry.keyword.start, ...fields, ...unreadLines(entry), entry.contentEnd];
  const historie = fieldOf(entry, 'historie');
  // Not where a line may be added to the history at the same time.
  const isFree = (at: number) =>
    historie === undefined || at < historie.span.start || at > lineFrom(entry.text, historie.span.end).end;
  const places = ends
    .map((end) => lineFrom(entry.text, end).end)
    .filter(isFree)
    .sort((a, b) => a - b);
  const below = places.filter((at) => at > wanted);
  const above = places.filter((at) => at < wanted).reverse();
  return [...new Set([wanted, ...below, ...above])];
}

function widthOf(indent: string): number {
  return indentationOf(indent, lineFrom(indent, 0)).columns;
}

/** The indentation of a new field: that of the others, but below a text at the margin it would be part of that. */
function indentOfNew(entry: Entry, at: number): string {
  const above = entry.fields.findLast((field) => field.span.start < at);
  return above?.kind === 'text' && above.indent === 0 ? '' : fieldIndent(entry);
}

/** The end of the line behind which a field belongs: the last field that the reference has before it, else the head. */
function insertionPoint(entry: Entry, name: string): number {
  const order = entry.kind === undefined ? [] : fieldsOf(entry.kind);
  // A field of the register's own stands where the history would.
  const rank = order.includes(name) ? order.indexOf(name) : order.indexOf('historie');
  let end = entry.keyword.start;
  for (const field of entry.fields) {
    const fieldRank = order.indexOf(field.name);
    // Not in the middle of a field either, where one that stands too deep may end.
    const isWithin = field.span.start < end && field.span.end > end;
    if ((fieldRank !== -1 && fieldRank < rank && field.span.end > end) || isWithin) end = field.span.end;
  }
  return lineFrom(entry.text, end).end;
}
