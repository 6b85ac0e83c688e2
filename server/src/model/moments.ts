/**
 * Moments: what a deadline may hang on, `moment zomerreces 2025: 5 juli 2025 – 31 augustus 2025`, and which of those that have a
 * name is meant (taal.md §3, Moments). They are declared in any file and hold for every register of the workspace.
 */
import type { MomentDeadline } from '../syntax/dates/ast.ts';
import { readDeadline } from '../syntax/dates/read.ts';
import type { Entry } from '../syntax/entry.ts';
import type { PlacedEntry } from '../syntax/entryList.ts';
import type { Word } from '../text/span.ts';
import { type CalendarDay, partsOf } from './calendar.ts';
import type { EntryRef, FileFacts } from './fileFacts.ts';
import { type Interval, intervalIn, typedYear } from './interval.ts';
import { daysAtMoment } from './momentDays.ts';
import { momentKey, nameAndYear } from './momentName.ts';
import { declaredNames } from './names.ts';

export { momentKey } from './momentName.ts';

import type { Scope } from './scope.ts';
import { sharedByName } from './sharedAnswers.ts';

/** A moment that has days. */
export interface KnownMoment {
  readonly ref: EntryRef;
  /** The year that it is called by, else that of its first day. */
  readonly year: number;
  readonly interval: Interval;
}

/** The year behind the name of a moment, `2025` of `kerstreces 2025/2026`; undefined when there is none. */
export function momentYear({ identity }: Entry): number | undefined {
  return identity && nameAndYear(identity.text).year;
}

/** The days of an entry `moment`; undefined of another, and when no day with its year can be read. */
export function momentDays(entry: Entry): Interval | undefined {
  if (entry.kind !== 'moment' || entry.title === undefined) return undefined;
  const node = readDeadline(entry.title.text);
  if (node.kind !== 'period' || (node.bound !== 'exact' && node.bound !== 'around')) return undefined;
  const { period } = node;
  const year = typedYear(period);
  if (year !== undefined) return intervalIn(period, year);
  const called = momentYear(entry);
  if (called === undefined) return undefined;
  // `kerstreces 2025: 20 december - 4 januari` begins in 2025.
  const days = intervalIn(period, called);
  return days === undefined || partsOf(days.earliest).year === called ? days : intervalIn(period, called + 1);
}

/**
 * The moments that have a name, with or without its article, in the order of their days; of one year the nearest file's. Each
 * deadline that hangs on one asks for them, so they are put in order once for a state of the files.
 */
export const momentsNamed: (name: string, scope: Scope) => readonly KnownMoment[] = sharedByName(
  momentKey,
  (name, scope) => findMoments(momentKey(name), scope),
);

function findMoments(key: string, scope: Scope): readonly KnownMoment[] {
  const known: KnownMoment[] = [];
  const holders = new Map<number, FileFacts>();
  for (const ref of scope.moments(key)) {
    const { interval, year = 0 } = whenOf(ref.placed);
    if (interval === undefined) continue;
    const holder = holders.get(year) ?? ref.file;
    holders.set(year, holder);
    if (holder === ref.file) known.push({ ref, year, interval });
  }
  return known.sort((a, b) => a.interval.earliest - b.interval.earliest);
}

/** When a moment is, while its text has one revision. */
interface When {
  readonly revision: number;
  readonly interval: Interval | undefined;
  /** The year that it is called by, else that of its first day; undefined without either. */
  readonly year: number | undefined;
}
const whens = new WeakMap<PlacedEntry, When>();

function whenOf(placed: PlacedEntry): When {
  let when = whens.get(placed);
  if (when?.revision !== placed.revision) {
    const { entry, revision } = placed;
    const interval = momentDays(entry);
    when = { revision, interval, year: momentYear(entry) ?? (interval && partsOf(interval.earliest).year) };
    whens.set(placed, when);
  }
  return when;
}

/** The keys under which a moment is found. */
export function momentKeys(entry: Entry): readonly string[] {
  return [...new Set(declaredNames(entry).map(({ word }) => momentKey(word.text)))];
}

/** A name of a moment that another of its file has for the same year, above it. */
export interface DoubleMoment {
  readonly word: Word;
  readonly first: EntryRef;
  readonly firstWord: Word;
}

/** The names of a moment that one above it in its file has for the same year; empty when none has. */
export function doublesOf({ file, placed }: EntryRef): DoubleMoment[] {
  const { year } = whenOf(placed);
  return declaredNames(placed.entry).flatMap(({ word }): DoubleMoment[] => {
    const key = momentKey(word.text);
    const first = firstsOf(key, file).get(year);
    if (first === undefined || first.placed === placed) return [];
    const same = declaredNames(first.placed.entry).find((name) => momentKey(name.word.text) === key);
    return [{ word, first, firstWord: same?.word ?? word }];
  });
}

interface Firsts {
  /** Of the moments of the file. */
  readonly revision: number;
  readonly byKey: Map<string, ReadonlyMap<number | undefined, EntryRef>>;
}
const firsts = new WeakMap<FileFacts, Firsts>();

/** The first of a file for each year of those that have a name; all of them ask, so they are gone through once. */
function firstsOf(key: string, file: FileFacts): ReadonlyMap<number | undefined, EntryRef> {
  let known = firsts.get(file);
  if (known?.revision !== file.moments.revision) {
    known = { revision: file.moments.revision, byKey: new Map() };
    firsts.set(file, known);
  }
  let found = known.byKey.get(key);
  if (found === undefined) {
    const byYear = new Map<number | undefined, EntryRef>();
    for (const ref of file.moments.get(key)) {
      const { year } = whenOf(ref.placed);
      if (!byYear.has(year)) byYear.set(year, ref);
    }
    known.byKey.set(key, byYear);
    found = byYear;
  }
  return found;
}

/** The days from which a moment without a year is seen. */
export interface MomentBase {
  /** On which it was said: of the meeting, or of the earliest note. */
  readonly from: CalendarDay | undefined;
  /** At which the register is judged, when nothing was noted. */
  readonly peildatum: CalendarDay | undefined;
}

/**
 * Which of the moments that have its name a deadline means: that of its year, else the first that is not over, with `voor` the
 * first that has not begun, on the day on which it was said. Of an entry without any day the first that is not over at the
 * peildatum counts, and when all are, the last. Undefined when there is none such.
 */
export function meantMoment(
  { year, bound, edge, distance }: MomentDeadline,
  known: readonly KnownMoment[],
  { from, peildatum }: MomentBase,
): KnownMoment | undefined {
  const seenFrom = from ?? peildatum;
  if (year !== undefined) {
    if (typeof year !== 'number' && seenFrom === undefined) return undefined;
    const wanted = typeof year === 'number' ? year : partsOf(seenFrom!).year + year.step;
    return (
      known.find((one) => one.year === wanted) ?? known.find(({ interval }) => partsOf(interval.latest).year === wanted)
    );
  }
  if (from === undefined) {
    if (peildatum === undefined) return undefined;
    return known.find(({ interval }) => interval.latest >= peildatum) ?? known.at(-1);
  }
  const isBefore = distance === undefined ? bound === 'before' && edge !== 'eind' : distance.side === 'before';
  return known.find(({ interval }) => (isBefore ? interval.earliest > from : interval.latest >= from));
}

/** What a deadline is reckoned from that hangs on a moment; a part of `DeadlineContext`. */
interface MomentContext {
  readonly saidOn?: CalendarDay | undefined;
  readonly meeting?: CalendarDay | undefined;
  readonly earliestFullDate?: CalendarDay | undefined;
  readonly peildatum?: CalendarDay | undefined;
  readonly moments?: ((name: string) => readonly KnownMoment[]) | undefined;
}

/** The days before, in or after the moment that is meant; undefined when there is none of that name and year. */
export function resolveMoment(node: MomentDeadline, context: MomentContext) {
  const known = context.moments?.(node.name.text) ?? [];
  if (known.length === 0) return undefined;
  const from = context.saidOn ?? context.meeting ?? context.earliestFullDate;
  const moment = meantMoment(node, known, { from, peildatum: context.peildatum });
  if (moment === undefined) return undefined;
  const { earliest, latest } = daysAtMoment(node, moment.interval);
  const assumedYear = typeof node.year === 'number' ? undefined : moment.year;
  return { earliest, latest, watched: latest !== undefined, assumedYear, moment };
}
