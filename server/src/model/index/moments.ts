/**
 * Moments: what a deadline may hang on, `moment zomerreces 2025: 5 juli 2025 – 31 augustus 2025`, by their names. They are
 * declared in any file and hold for every register of the workspace (taal.md §3, Moments).
 */
import { readDeadline } from '../../syntax/dates/read.ts';
import type { Entry } from '../../syntax/entry.ts';
import type { PlacedEntry } from '../../syntax/entryList.ts';
import type { Word } from '../../text/span.ts';
import { partsOf } from '../time/calendar.ts';
import { type Interval, intervalIn, typedYear } from '../time/interval.ts';
import type { DatedMoment } from '../time/meantMoment.ts';
import type { EntryRef, FileIndex } from './fileIndex.ts';
import { momentKey, nameAndYear } from './momentName.ts';
import { declaredNames } from './names.ts';
import type { Scope } from './scope.ts';

export { momentKey } from './momentName.ts';

import { EntryMemo } from '../../syntax/entryMemo.ts';
import { isLong, sharedByName } from './sharedAnswers.ts';

/** A moment that has days, and where it is declared. */
export interface KnownMoment extends DatedMoment {
  readonly ref: EntryRef;
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

/** The moments of a name, with what they were put in order from: the entries, and the state of the text of each. */
interface Table {
  readonly refs: readonly EntryRef[];
  readonly revisions: readonly number[];
  readonly moments: readonly KnownMoment[];
}
const tables = new WeakMap<FileIndex, Map<string, Table>>();

/** Very many are kept in order from one state of the files to the next: each bit of a file that is read is one. */
function findMoments(key: string, scope: Scope): readonly KnownMoment[] {
  const refs = scope.moments(key);
  if (!isLong(refs)) return inOrder(refs);
  const own = tables.get(scope.file) ?? new Map<string, Table>();
  tables.set(scope.file, own);
  const known = own.get(key);
  const isSame = (ref: EntryRef, at: number) => ref === known?.refs[at] && ref.placed.revision === known.revisions[at];
  if (known?.refs.length === refs.length && refs.every(isSame)) return known.moments;
  const moments = inOrder(refs);
  // The table of the index is changed in place.
  own.set(key, { refs: [...refs], revisions: refs.map(({ placed }) => placed.revision), moments });
  return moments;
}

function inOrder(refs: readonly EntryRef[]): readonly KnownMoment[] {
  const known: KnownMoment[] = [];
  const holders = new Map<number, FileIndex>();
  for (const ref of refs) {
    const { interval, year = 0 } = whenOf(ref.placed);
    if (interval === undefined) continue;
    const holder = holders.get(year) ?? ref.file;
    holders.set(year, holder);
    if (holder === ref.file) known.push({ ref, name: ref.placed.head.identity?.text ?? '', year, interval });
  }
  return known.sort((a, b) => a.interval.earliest - b.interval.earliest);
}

/** When a moment is; it stays right as long as its text does. */
interface When {
  readonly interval: Interval | undefined;
  /** The year that it is called by, else that of its first day; undefined without either. */
  readonly year: number | undefined;
}
const whens = new EntryMemo<When>();

export function whenOf(placed: PlacedEntry): When {
  return whens.get(placed, () => {
    const { entry } = placed;
    const interval = momentDays(entry);
    return { interval, year: momentYear(entry) ?? (interval && partsOf(interval.earliest).year) };
  });
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
  /** Revision of the moments of the file. */
  readonly revision: number;
  readonly byKey: Map<string, ReadonlyMap<number | undefined, EntryRef>>;
}
const firsts = new WeakMap<FileIndex, Firsts>();

/** The first of a file for each year of those that have a name; all of them ask, so they are gone through once. */
function firstsOf(key: string, file: FileIndex): ReadonlyMap<number | undefined, EntryRef> {
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
