/**
 * The meetings of all gremia: those that have an entry, and those that the frequency lets expect, with the clashes: two on one day to
 * which the same person is expected. Plain values.
 */
import type { CalendarMeeting, MeetingCalendar, MeetingClash, NamedDay } from '../../../protocol/across.ts';
import type { Work } from '../incremental/work.ts';
import type { EntryRef, FileIndex } from '../model/index/fileIndex.ts';
import { dayOfMeeting, meetingNames, meetingOf } from '../model/index/meeting.ts';
import { foldName } from '../model/index/names.ts';
import { gremiumNamed, meetingsOf, nextMeeting } from '../model/index/nextMeeting.ts';
import type { WorkspaceScope } from '../model/index/scope.ts';
import { mayBeOne } from '../model/references/membership.ts';
import type { CalendarDay } from '../model/time/calendar.ts';
import { addDays, formatIso } from '../model/time/calendar.ts';
import { holidayOn } from '../model/time/holidays.ts';
import { type Entry, fieldOf } from '../syntax/entry.ts';
import type { PlacedEntry } from '../syntax/entryList.ts';
import { inDutchOrder } from '../text/dutchOrder.ts';
import type { AcrossContext } from './context.ts';
import { holidaysBetween, workdayFrom } from './meetingCalendar/holidays.ts';
import { areApart, type Hours, hoursOf } from './meetingCalendar/hours.ts';
import { type Expected, peopleAt } from './meetingCalendar/people.ts';

/** The most meetings that are sent. */
export const MOST_MEETINGS = 1_500;
/** Days ahead in which meetings are expected. */
const AHEAD = 365;
/** A gremium that has not met for so many days is not expected to go on as it did. */
const LONGEST_SILENCE = 365;
/** The most meetings of one gremium that are expected. */
const MOST_EXPECTED = 60;
/** The most meetings of a day that one person is looked for in. */
const MOST_AT_ONCE = 20;

interface Found {
  readonly day: CalendarDay;
  readonly gremium: string;
  /** The folded names of the gremia that meet, as they are declared: two files may each declare one. */
  readonly gremia: ReadonlySet<string>;
  readonly time: string | null;
  readonly hours: Hours | undefined;
  readonly state: CalendarMeeting['state'];
  readonly avoids: NamedDay | null;
  readonly ref: EntryRef;
  /** Those expected, by how they are compared: only asked of meetings that are not alone on their day. */
  readonly people: () => ReadonlyMap<string, Expected>;
}

export function* findMeetingCalendar(context: AcrossContext): Work<MeetingCalendar> {
  const found: Found[] = [];
  /** The folded names of the gremia that have a meeting. */
  const met = new Set<string>();
  const gremia = new Map<PlacedEntry, FileIndex>();
  for (const file of context.files) {
    const scope = context.scopeOf(file.uri);
    if (scope === undefined) continue;
    const { day = context.day } = context.referenceDateOf(scope);
    // Each is found under all names of its first line.
    for (const placed of new Set([...file.meetings.values()].map((ref) => ref.placed))) {
      const one = readMeeting({ file, placed }, scope, day, met);
      if (one !== undefined) found.push(one);
      yield;
    }
    for (const { kind, placed } of file.names.values()) if (kind === 'gremium') gremia.set(placed, file);
    yield;
  }
  const without: string[] = [];
  const looked = new Set<string>();
  for (const [placed, file] of gremia) {
    const scope = context.scopeOf(file.uri);
    const name = foldName(placed.head.identity?.text ?? '');
    // One that two files declare is expected once.
    if (scope === undefined || looked.has(name)) continue;
    looked.add(name);
    const before = found.length;
    for (const one of expectedOf({ file, placed }, scope, context.day)) {
      found.push(one);
      yield;
    }
    if (found.length === before && !met.has(name)) without.push(placed.head.identity?.text ?? '');
  }
  const shown = nearest(found, context.day).sort((a, b) => a.day - b.day || inDutchOrder(a.gremium, b.gremium));
  const meetings: CalendarMeeting[] = [];
  for (const some of sameDays(shown)) {
    for (const one of yield* withClashes(some)) meetings.push(one);
  }
  return {
    day: formatIso(context.day),
    meetings,
    leftOut: found.length - shown.length,
    without: without.sort(inDutchOrder),
    holidays: holidaysBetween(shown[0]?.day, shown.at(-1)?.day),
  };
}

function readMeeting(ref: EntryRef, scope: WorkspaceScope, today: CalendarDay, met: Set<string>): Found | undefined {
  const day = dayOfMeeting(ref.placed);
  if (day === undefined) return undefined;
  const { entry } = ref.placed;
  const declared = new Map(
    meetingNames(entry).flatMap((name) => {
      const gremium = gremiumNamed(name, scope);
      return gremium === undefined ? [] : [[gremium.placed, gremium] as const];
    }),
  );
  const time = timeOf(entry);
  const typed = meetingOf(entry).gremia?.text.replace(/\s+/gu, ' ') ?? '';
  const names = [...declared.keys()].flatMap(({ head }) => head.identity?.text ?? []);
  const gremia = new Set((names.length > 0 ? names : [typed]).map(foldName));
  for (const one of gremia) met.add(one);
  return {
    day,
    gremium: names.length === 1 ? names[0]! : typed,
    gremia,
    time,
    hours: hoursOf(time),
    state: day <= today ? 'gehouden' : 'gepland',
    avoids: null,
    ref,
    people: () => peopleAt(ref, [...declared.values()], day, scope),
  };
}

function timeOf(entry: Entry): string | null {
  const text = fieldOf(entry, 'tijd')?.lines[0]?.text.replace(/\s+/gu, ' ').trim();
  return text === undefined || text === '' ? null : text;
}

/** The meetings of a gremium that its frequency lets expect, from its last one or from now on; of a holiday on the next working day. */
function* expectedOf(ref: EntryRef, scope: WorkspaceScope, today: CalendarDay): Iterable<Found> {
  const name = ref.placed.head.identity?.text;
  if (name === undefined) return;
  const last = meetingsOf(name, scope).at(-1)?.day;
  if (last !== undefined && last < today - LONGEST_SILENCE) return;
  let after = Math.max(today, last ?? today);
  let before = after;
  for (let count = 0; count < MOST_EXPECTED; count++) {
    const next = nextMeeting(name, after, scope);
    if (next === undefined || !next.counted || next.day > addDays(today, AHEAD) || next.day <= after) return;
    after = next.day;
    const holiday = holidayOn(next.day);
    const day = holiday === undefined ? next.day : workdayFrom(next.day);
    // Who meets every day does so once on the day behind a holiday.
    if (day <= before) continue;
    before = day;
    const people = () => peopleAt(undefined, [ref], day, scope);
    yield {
      day,
      gremium: name,
      gremia: new Set([foldName(name)]),
      time: null,
      hours: undefined,
      state: 'verwacht',
      avoids: holiday === undefined ? null : { day: formatIso(next.day), name: holiday },
      ref,
      people,
    };
  }
}

/** Of very many those that are nearest to a day. */
function nearest(all: readonly Found[], day: CalendarDay): Found[] {
  if (all.length <= MOST_MEETINGS) return [...all];
  return [...all].sort((a, b) => Math.abs(a.day - day) - Math.abs(b.day - day)).slice(0, MOST_MEETINGS);
}

/** Meetings that are in the order of their days, in rows of one day. */
function* sameDays(meetings: readonly Found[]): Iterable<readonly Found[]> {
  for (let from = 0; from < meetings.length; ) {
    let to = from + 1;
    while (meetings[to]?.day === meetings[from]!.day) to++;
    yield meetings.slice(from, to);
    from = to;
  }
}

/** The meetings of one day, each with those at which the same people are expected. */
function* withClashes(meetings: readonly Found[]): Work<CalendarMeeting[]> {
  const rows: { readonly one: Found; readonly people: ReadonlyMap<string, Expected> }[] = [];
  const at = new Map<string, { readonly other: Found; readonly organisations: ReadonlySet<string> }[]>();
  for (const one of meetings) {
    const people = meetings.length === 1 ? NOBODY : one.people();
    rows.push({ one, people });
    for (const [key, { organisations }] of people) {
      const others = at.get(key);
      if (others === undefined) at.set(key, [{ other: one, organisations }]);
      else if (others.length < MOST_AT_ONCE) others.push({ other: one, organisations });
    }
    yield;
  }
  return rows.map(({ one, people }) => {
    const clashes = new Map<Found, string[]>();
    for (const [key, { name, organisations }] of people) {
      for (const { other, organisations: theirs } of at.get(key) ?? []) {
        if (other === one || !mayBeOne(organisations, theirs) || isSame(other, one) || areApart(other.hours, one.hours))
          continue;
        clashes.set(other, [...(clashes.get(other) ?? []), name]);
      }
    }
    const { gremium, day, time, state, avoids, ref } = one;
    const place = { uri: ref.file.uri, line: ref.placed.line };
    return { gremium, day: formatIso(day), time, state, avoids, place, clashes: [...clashes].map(clashOf) };
  });
}

const NOBODY: ReadonlyMap<string, Expected> = new Map();

/** True where a gremium is the same: these may be two entries about one meeting, its minutes and its agenda. */
function isSame(one: Found, other: Found): boolean {
  for (const gremium of one.gremia) if (other.gremia.has(gremium)) return true;
  return false;
}

function clashOf([{ gremium }, people]: [Found, string[]]): MeetingClash {
  return { gremium, people: people.sort(inDutchOrder) };
}
