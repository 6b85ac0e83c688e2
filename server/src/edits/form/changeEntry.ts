/**
 * Gives a part of an entry another value, as somebody does who fills in a form. What comes of it is read again before it goes out: the
 * part must say exactly that, and everything else what it said; otherwise it is refused with a sentence.
 */
import { messages } from '../../messages/index.ts';
import type { EntryRef } from '../../model/index/fileIndex.ts';
import { hostOf, MinutesEntry, madeIn } from '../../model/index/minutes.ts';
import type { Scope } from '../../model/index/scope.ts';
import { entryStarts } from '../../syntax/cut.ts';
import type { Entry, Field } from '../../syntax/entry.ts';
import type { PlacedEntry } from '../../syntax/entryList.ts';
import { firstColon } from '../../syntax/fieldLine.ts';
import { readEntry } from '../../syntax/readEntry.ts';
import { COMMENT_START } from '../../syntax/vocabulary.ts';
import type { LineEnd } from '../../text/lines.ts';
import type { Change } from '../change.ts';
import { applyEdits, type Edit, insertField, insertFieldLines } from '../edits.ts';
import { lineAround } from '../entryLines.ts';
import { emptyingEdits, removalEdits, smallest, valueEdits } from './fieldEdits.ts';
import { shownValue, tidied } from './fieldText.ts';
import { type FormPlace, formPlaces, NUMBER_KEY, TITLE_KEY } from './formFields.ts';

/** The value of a part as it is shown; undefined for a key that the entry has nothing for. */
export function partValue(entry: Entry, key: string, scope: Scope): string | undefined {
  if (key === NUMBER_KEY) return entry.identity?.text ?? '';
  if (key === TITLE_KEY) return entry.title?.text ?? '';
  const place = formPlaces(entry, scope).find((one) => one.key === key);
  return place && (place.field === undefined ? '' : shownValue(entry, place.field));
}

/** The edits that give a part of an entry a value, in offsets of the file; none when it has that already. */
export function changePart({ file, placed }: EntryRef, key: string, typed: string, scope: Scope): Change {
  const { entry, start } = placed;
  const { lineEnd } = file.document;
  const words = messages.form;
  const moved = (edits: readonly Edit[]): Edit[] =>
    edits.map((edit) => ({ ...edit, start: edit.start + start, end: edit.end + start }));
  if (key === NUMBER_KEY || key === TITLE_KEY) {
    // What is made in minutes is numbered there.
    if (key === NUMBER_KEY && placed instanceof MinutesEntry) return { refused: words.gone };
    const value = tidied(typed, 'plain');
    const edits = headEdits(entry, key, value);
    if (edits.length === 0) return { edits };
    const after = readAgain(placed, edits);
    const wanted = { number: entry.identity?.text ?? '', title: entry.title?.text ?? '' };
    if (key === NUMBER_KEY) wanted.number = value;
    else wanted.title = value;
    const isRead = after !== undefined && isHead(after, wanted) && isDeepSame(rowsOf(after), rowsOf(entry));
    return isRead ? { edits: moved(edits) } : { refused: words.otherwise };
  }
  const place = formPlaces(entry, scope).find((one) => one.key === key);
  if (place === undefined) return { refused: words.gone };
  const value = tidied(typed, place.kind);
  if (value === (place.field === undefined ? '' : shownValue(entry, place.field))) return { edits: [] };
  for (const edits of possibleEdits(placed, place, value, lineEnd)) {
    if (readsAs(placed, edits, place, value)) return { edits: moved(edits) };
  }
  const isComment = value.split('\n').some((line) => line.trimStart().startsWith(COMMENT_START));
  return { refused: isComment ? words.comment : words.otherwise };
}

/**
 * How many of the entries that the minutes of a meeting make are gone after edits, in offsets of the file: those with a number of which
 * neither the number nor the title is there, and of the others as many as there are fewer.
 */
export function goneFromMinutes({ placed }: EntryRef, edits: readonly Edit[]): number {
  const { entry, start } = hostOf(placed);
  const before = madeIn(entry);
  if (before.length === 0 || edits.length === 0) return 0;
  const own = edits.map((edit) => ({ ...edit, start: edit.start - start, end: edit.end - start }));
  const after = madeIn(readEntry(applyEdits(entry.text, own)));
  const keysOf = ({ kind, identity, title }: Entry) => [`${kind} ${identity?.text}`, `${kind}: ${title?.text}`];
  const known = new Set(after.flatMap(keysOf));
  const isNumbered = ({ identity }: Entry) => identity !== undefined;
  const numbered = before.filter((one) => isNumbered(one) && !keysOf(one).some((key) => known.has(key))).length;
  const [others, left] = [before, after].map((all) => all.filter((one) => !isNumbered(one)).length) as [number, number];
  return numbered + Math.max(0, others - left);
}

/** Edits that may give a field its value, in offsets of the entry, the best first. */
function* possibleEdits(placed: PlacedEntry, place: FormPlace, value: string, lineEnd: LineEnd): Iterable<Edit[]> {
  const { entry, start } = placed;
  const { field, name } = place;
  if (field === undefined) {
    const lines = value.split('\n');
    const edit =
      lines.length === 1 ? insertField(lineEnd, placed, name, value) : insertFieldLines(lineEnd, placed, name, lines);
    yield [{ ...edit, start: edit.start - start, end: edit.end - start }];
  } else if (value !== '') yield valueEdits(entry, field, value, lineEnd);
  else {
    yield removalEdits(entry, field);
    yield emptyingEdits(entry, field);
  }
}

/** The edits of the first line of an entry. */
function headEdits(entry: Entry, key: string, value: string): Edit[] {
  const { text, identity, title, keyword } = entry;
  const { end } = lineAround(entry, keyword.start);
  if (key === NUMBER_KEY) {
    if (identity !== undefined && value !== '') return smallest(text, identity, value);
    const from = keyword.end;
    if (identity === undefined) return value === '' ? [] : [{ start: from, end: from, text: ` ${value}` }];
    return [{ start: from, end: identity.end, text: '' }];
  }
  const colon = firstColon(text, (identity ?? keyword).end, end);
  if (title !== undefined && value !== '') return smallest(text, title, value);
  if (title !== undefined) return [{ start: colon === undefined ? title.start : colon + 1, end: title.end, text: '' }];
  if (value === '') return [];
  const at = (identity ?? keyword).end;
  return colon === undefined
    ? [{ start: at, end: at, text: `: ${value}` }]
    : [{ start: colon + 1, end, text: ` ${value}` }];
}

/** The entry after edits; undefined when it would not be one entry of its kind any more, or something else in its minutes would be another. */
function readAgain(placed: PlacedEntry, edits: readonly Edit[]): Entry | undefined {
  const host = hostOf(placed).entry;
  const text = applyEdits(host.text, edits);
  if (entryStarts(text).length !== entryStarts(host.text).length) return undefined;
  const after = readEntry(text);
  if (after.kind !== host.kind || after.keyword.text !== host.keyword.text) return undefined;
  if (!(placed instanceof MinutesEntry)) return after;
  const [was, now] = [madeIn(host), madeIn(after)];
  const isOther = (at: number) => at !== placed.ordinal;
  const summary = (made: readonly Entry[]) =>
    made.map((one, at) => [one.kind, isOther(at) ? [one.identity?.text, one.title?.text, rowsOf(one)] : '']);
  const around = (entry: Entry) => rowsOf(entry).filter(([name]) => name !== 'agenda');
  const isSame = isDeepSame(summary(now), summary(was)) && isDeepSame(around(after), around(host));
  return isSame && strayLines(after) <= strayLines(host) ? now[placed.ordinal] : undefined;
}

function isHead(entry: Entry, { number, title }: { readonly number: string; readonly title: string }): boolean {
  return (entry.identity?.text ?? '') === number && (entry.title?.text ?? '') === title;
}

/** True when an entry says after the edits what it said, and of the place the value. */
function readsAs(placed: PlacedEntry, edits: readonly Edit[], { field, name }: FormPlace, value: string): boolean {
  const { entry } = placed;
  const after = readAgain(placed, edits);
  const head = { number: entry.identity?.text ?? '', title: entry.title?.text ?? '' };
  if (after === undefined || !isHead(after, head)) return false;
  const before = rowsOf(entry);
  const now = rowsOf(after);
  const strays = strayLines(after) <= strayLines(entry);
  if (field === undefined) {
    // It came in somewhere.
    const at = now.findIndex(
      (row, index) => row[0] === name && row[1] === value && !row[2] && !isDeepSame(row, before[index]),
    );
    return at !== -1 && strays && isDeepSame(now.toSpliced(at, 1), before);
  }
  const at = entry.fields.indexOf(field);
  const wanted = before.map((row, index): Row => (index === at ? [row[0], value, row[2]] : row));
  if (isDeepSame(now, wanted)) return strays;
  return value === '' && strays && isDeepSame(now, before.toSpliced(at, 1));
}

type Row = readonly [name: string, value: string, isDouble: boolean];

function rowsOf(entry: Entry): Row[] {
  return entry.fields.map((field: Field) => [field.name, shownValue(entry, field), field.double]);
}

/** The number of lines that are not understood: none may become one. */
function strayLines({ findings }: Entry): number {
  return findings.filter(({ code }) => code === 'regel-onbekend').reduce((sum, { lines = 1 }) => sum + lines, 0);
}

function isDeepSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
