/**
 * Promotion from the minutes to the list: an action or decision that was made at a meeting becomes an entry of the
 * list, with the next number, and the minutes say which. Neither is typed twice: the line of the minutes stays part of
 * its history.
 */

import { deadlineContext } from '../model/actions/deadlineContext.ts';
import type { EntryRef, FileIndex } from '../model/index/fileIndex.ts';
import { meetingOf } from '../model/index/meeting.ts';
import { MinutesEntry, mentionsIn } from '../model/index/minutes.ts';
import { nextNumbers } from '../model/index/nextNumber.ts';
import type { Scope } from '../model/index/scope.ts';
import { formatDutch } from '../model/time/calendar.ts';
import { asWritten } from '../model/time/writtenYear.ts';
import { type Field, fieldOf, isEmpty } from '../syntax/entry.ts';
import type { PlacedEntry } from '../syntax/entryList.ts';
import { fieldsOf, isHeadingKind } from '../syntax/vocabulary.ts';
import { lineFrom } from '../text/lines.ts';
import type { Edit } from './edits.ts';
import { lineAround } from './entryLines.ts';
import type { FileEdits } from './fileEdits.ts';
import { writtenLines } from './form/fieldText.ts';
import { rangesOf } from './refactor/lines.ts';

export interface Promotion {
  /** The number in the list. */
  readonly number: string;
  /** The edits in the file of the minutes and in that of the list, which may be the same. */
  readonly files: readonly FileEdits[];
}

/**
 * The edits that move an action or a decision of the minutes to the list; undefined for anything else. It goes behind
 * the last entry of its kind, in the file of the register that has most of them.
 */
export function promoteToList(ref: EntryRef, scope: Scope): Promotion | undefined {
  const all = promoteAll([ref], scope);
  const [number] = all.numbers;
  return number === undefined ? undefined : { number, files: all.files };
}

/**
 * The same for several of one file, each kind behind the last of its kind, in the order in which they are given: one change for all
 * of them. What cannot be moved is left out.
 */
export function promoteAll(
  refs: readonly EntryRef[],
  scope: Scope,
): { readonly numbers: readonly string[]; readonly files: readonly FileEdits[] } {
  const numbers: string[] = [];
  const byFile = new Map<FileIndex, Edit[]>();
  const add = (file: FileIndex, edits: readonly Edit[]) => byFile.set(file, [...(byFile.get(file) ?? []), ...edits]);
  for (const kind of ['actie', 'besluit'] as const) {
    const own = refs.filter(({ placed }) => placed instanceof MinutesEntry && placed.kind === kind);
    const next = own.length === 0 ? undefined : nextNumbers(scope, kind, own.length);
    if (next === undefined) continue;
    const list = listFile(scope, kind);
    const { lineEnd } = list.document;
    const place = placeBehind(list, lastOfKind(list, kind) ?? lastEntry(list));
    const added: string[] = [];
    for (const [at, ref] of own.entries()) {
      const made = ref.placed as MinutesEntry;
      const mention = mentionsIn(made.host.entry).filter(({ isNew }) => isNew)[made.ordinal];
      const number = next[at];
      if (mention === undefined || number === undefined) continue;
      numbers.push(number);
      const gap = added.length === 0 ? place.gap : lineEnd;
      added.push(`${gap}${newEntry(ref, made, kind, number, scope).join(lineEnd)}${lineEnd}`);
      add(ref.file, minutesEdits(ref, made, mention, kind, number));
    }
    if (added.length > 0) add(list, [{ start: place.at, end: place.at, text: added.join('') }]);
  }
  return { numbers, files: [...byFile].map(([file, edits]) => ({ file, edits })) };
}

/** The file of the register with most entries of a kind at the margin; the own one when none has any. */
function listFile(scope: Scope, kind: 'actie' | 'besluit'): FileIndex {
  let best = scope.file;
  let most = 0;
  for (const file of scope.registerFiles) {
    let count = 0;
    for (const placed of file.document.entries) if (placed.kind === kind) count++;
    if (count > most) {
      best = file;
      most = count;
    }
  }
  return best;
}

function lastOfKind(file: FileIndex, kind: 'actie' | 'besluit'): PlacedEntry | undefined {
  return [...file.document.entries].findLast((placed) => placed.kind === kind);
}

/** Behind what a list is mostly made of: not behind the minutes, which come later. */
function lastEntry(file: FileIndex): PlacedEntry | undefined {
  const entries = [...file.document.entries];
  return (
    entries.findLast(({ kind }) => isHeadingKind(kind) || kind === 'actie' || kind === 'besluit') ?? entries.at(-1)
  );
}

/** The place of a new entry behind another, with the blank lines around it. */
function placeBehind(file: FileIndex, after: PlacedEntry | undefined): { at: number; gap: string } {
  const { lineEnd, text } = file.document;
  if (after === undefined) return { at: text.length, gap: '' };
  const { entry, start } = after;
  const end = lineFrom(entry.text, lineAround(entry, Math.max(0, entry.contentEnd - 1)).start);
  return { at: start + end.next, gap: end.next > end.end ? lineEnd : lineEnd + lineEnd };
}

/** The lines of the new entry: its title, what it came from, and the fields that it has in the minutes. */
function newEntry(
  ref: EntryRef,
  placed: MinutesEntry,
  kind: 'actie' | 'besluit',
  number: string,
  scope: Scope,
): string[] {
  const { entry } = placed;
  const meeting = meetingOf(placed.host.entry);
  const day = meeting.day === undefined ? undefined : formatDutch(meeting.day);
  const gremium = meeting.gremia?.text;
  const item = itemOf(placed);
  const fields = new Map<string, string[]>();
  const add = (name: string, value: string | undefined) => {
    if (value !== undefined && value !== '') fields.set(name, [`  ${name}: ${value}`]);
  };
  if (kind === 'besluit') {
    add('datum', day);
    add('gremium', gremium);
    add('agendapunt', item);
  } else {
    const from = [gremium, day].filter(Boolean).join(' ');
    add('status', 'niet gestart');
    add('uit', item === undefined || from === '' ? from : `${from} agendapunt ${item}`);
  }
  for (const field of entry.fields) {
    if (field.double || isEmpty(field)) continue;
    const [first] = field.lines;
    // In the list nothing says any more that it was meant as seen from the meeting.
    if (field.name === 'deadline' && first?.indent === 0) {
      add('deadline', asWritten(first.text, deadlineContext(ref, scope, undefined)));
    } else {
      fields.set(field.name, fieldLines(entry.text, field));
    }
  }
  const head = `${kind} ${number}:${entry.title === undefined ? '' : ` ${entry.title.text}`}`;
  return [head, ...fieldsOf(kind).flatMap((name) => fields.get(name) ?? [])];
}

/** A field with its lines, indented as those of an entry at the margin. */
function fieldLines(text: string, field: Field): string[] {
  const [first, ...rest] = field.lines;
  const name = field.isInHead ? field.name : text.slice(field.nameSpan.start, field.nameSpan.end);
  const head = first !== undefined && first.indent === 0 ? `  ${name}: ${first.text}` : `  ${name}:`;
  const below = first !== undefined && first.indent === 0 ? rest : field.lines;
  const least = Math.min(...below.map(({ indent }) => indent));
  return [head, ...below.map((line) => `${' '.repeat(4 + line.indent - least)}${line.text}`)];
}

/** `7b`: the point of the agenda that something stands below; undefined when that has no number. */
function itemOf(placed: MinutesEntry): string | undefined {
  const agenda = fieldOf(placed.host.entry, 'agenda');
  if (agenda?.kind !== 'agenda') return undefined;
  const { start } = placed.entry.keyword;
  const item = agenda.items.find((one) => one.start <= start && start <= one.contentEnd);
  const sub = item?.subItems.find((one) => one.start <= start && start <= one.contentEnd);
  return item?.number === undefined ? undefined : `${item.number.text}${sub?.number?.text ?? ''}`;
}

/** In the minutes: which one it became. Its fields go along; its notes stay. */
function minutesEdits(
  { placed }: EntryRef,
  made: MinutesEntry,
  mention: ReturnType<typeof mentionsIn>[number],
  kind: string,
  number: string,
): Edit[] {
  const { start } = placed;
  const { wordSpan, number: typed } = mention;
  const at = typed ?? { start: wordSpan.end, end: wordSpan.end };
  const link: Edit = {
    start: start + at.start,
    end: start + at.end,
    text: `${typed === undefined ? ' ' : ''}(${kind} ${number})`,
  };
  const { entry } = made;
  // What goes along: a second field of one name does not, and comments between lines stay.
  const moved = entry.fields.filter(({ isInHead, double }) => !isInHead && !double);
  const lines = moved.flatMap((field) => [
    field.nameSpan.start,
    ...writtenLines(entry, field).map((line) => line.start),
  ]);
  const removed = rangesOf(entry, lines);
  return [link, ...removed.map((own): Edit => ({ start: start + own.start, end: start + own.end, text: '' }))];
}
