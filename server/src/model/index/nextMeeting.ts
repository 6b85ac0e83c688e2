/** When a gremium meets: at the meetings that have an entry, and from the last of those on by its frequency. */
import { fieldOf } from '../../syntax/entry.ts';
import type { CalendarDay } from '../time/calendar.ts';
import { firstAfter, readFrequency } from '../time/frequency.ts';
import { fullDay } from './entryDates.ts';
import type { EntryRef, FileIndex } from './fileIndex.ts';
import { dayOfMeeting } from './meeting.ts';
import { declaredNames, foldName } from './names.ts';
import type { Scope } from './scope.ts';
import { isLong, sharedByName } from './sharedAnswers.ts';

export interface DatedMeeting {
  readonly ref: EntryRef;
  readonly day: CalendarDay;
}

/**
 * The meetings of a gremium that have an entry with a date, in the order of their days; under any of its names. Each of its
 * meetings and each deadline that names it asks for them, so they are put in order once for a state of the files.
 */
export const meetingsOf: (gremium: string, scope: Scope) => readonly DatedMeeting[] = sharedByName(
  foldName,
  findMeetings,
);

/** Number of meetings, ordered by day, held up to and including a day: also the index of the first after it. */
export function heldBy(meetings: readonly DatedMeeting[], day: CalendarDay): number {
  let from = 0;
  let to = meetings.length;
  while (from < to) {
    const middle = (from + to) >> 1;
    if (meetings[middle]!.day <= day) from = middle + 1;
    else to = middle;
  }
  return from;
}

function findMeetings(gremium: string, scope: Scope): readonly DatedMeeting[] {
  const names = new Set([foldName(gremium)]);
  const declared = gremiumNamed(gremium, scope);
  if (declared !== undefined) for (const { folded } of declaredNames(declared.placed.entry)) names.add(folded);
  const [first = NONE, ...others] = [...names]
    .map((name) => datedUnder(name, scope))
    .filter(({ length }) => length > 0);
  if (others.length === 0) return first;
  const meetings = new Map([first, ...others].flat().map((meeting) => [meeting.ref.placed, meeting]));
  return [...meetings.values()].sort(byDay);
}

const NONE: readonly never[] = [];
const byDay = (a: DatedMeeting, b: DatedMeeting) => a.day - b.day;

/** The meetings under one name in the order of their days, with the references that they were put in order from. */
interface Table {
  readonly refs: readonly EntryRef[];
  readonly meetings: readonly DatedMeeting[];
}

const tables = new WeakMap<FileIndex, Map<string, Table>>();

/**
 * The meetings under one folded name. Very many are kept in order from one state of the files to the next: each bit of a file
 * that is read is one, and mostly brings none or those behind the last.
 */
function datedUnder(name: string, scope: Scope): readonly DatedMeeting[] {
  const refs = scope.meetings(name);
  if (!isLong(refs)) return dated(refs).sort(byDay);
  const known = tables.get(scope.file) ?? new Map<string, Table>();
  tables.set(scope.file, known);
  const { refs: before = NONE, meetings: earlier = NONE } = known.get(name) ?? {};
  const isPrefix = before.length <= refs.length && before.every((ref, at) => ref === refs[at]);
  if (isPrefix && before.length === refs.length) return earlier;
  // What is in order already costs a comparison each.
  const meetings = (isPrefix ? [...earlier, ...dated(refs.slice(before.length))] : dated(refs)).sort(byDay);
  // The table of the index is changed in place.
  known.set(name, { refs: [...refs], meetings });
  return meetings;
}

function dated(refs: readonly EntryRef[]): DatedMeeting[] {
  return refs.flatMap((ref) => {
    const day = dayOfMeeting(ref.placed);
    return day === undefined ? [] : [{ ref, day }];
  });
}

/** The entry of a gremium by any of its names; undefined when nothing declares it. */
export function gremiumNamed(name: string, scope: Scope): EntryRef | undefined {
  return scope.lookupName(name).find(({ kind }) => kind === 'gremium');
}

/**
 * The first meeting of a gremium after a day: one that has an entry, else counted on by its frequency from the last one
 * (or from `vanaf`). Undefined when neither says so.
 */
export function nextMeeting(
  gremium: string,
  after: CalendarDay,
  scope: Scope,
): { readonly day: CalendarDay; readonly counted: boolean } | undefined {
  const meetings = meetingsOf(gremium, scope);
  const next = meetings[heldBy(meetings, after)];
  if (next !== undefined) return { day: next.day, counted: false };
  const declared = gremiumNamed(gremium, scope);
  if (declared === undefined) return undefined;
  scope.follow(declared);
  const { entry } = declared.placed;
  const field = fieldOf(entry, 'frequentie');
  const frequency = field && readFrequency(field.lines[0]?.text ?? '');
  const first = fieldOf(entry, 'vanaf');
  const begin = first?.kind === 'date' && first.date !== undefined ? fullDay(first.date.date) : undefined;
  const last = meetings.at(-1)?.day ?? begin;
  if (last === undefined) return undefined;
  if (last > after) return { day: last, counted: true };
  return frequency && { day: firstAfter(last, frequency, after), counted: true };
}
