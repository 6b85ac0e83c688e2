/** Three versions of a row of lines put together. */
import { fullDay } from '../model/index/entryDates.ts';
import type { CalendarDay } from '../model/time/calendar.ts';
import { writeConflict } from '../syntax/conflict.ts';
import { readLeadingDate } from '../syntax/dates/read.ts';
import { comesBelowOther } from './parents.ts';
import { type Part, regionsOf } from './regions.ts';
import { type StandingRegion, standingRegions } from './standing.ts';
import { isBlank, sameLines } from './textLines.ts';
import { indentOf } from './units.ts';

export interface Merged {
  readonly lines: readonly string[];
  /** The number of places at which somebody has to choose; they are marked in the lines. */
  readonly conflicts: number;
}

/**
 * What lines are. `text` their order means something: two pieces at one place are a conflict · `items` each line is one of a list, so
 * that what both sides put in one place is kept, one behind the other · `notes` the same, in the order of the days that they begin
 * with · `remarks` comments and blank lines, which are never a conflict · `entries` whole entries, of which lines are all that is
 * compared.
 */
export type Meaning = 'text' | 'items' | 'notes' | 'remarks' | 'entries';

/** Three versions of the same lines. */
interface Sides {
  readonly base: readonly string[];
  readonly ours: readonly string[];
  readonly theirs: readonly string[];
}

interface Manner {
  readonly meaning: Meaning;
  /** The length of the marks of a conflict. */
  readonly size: number;
  /** See `directionOf`. */
  direction(): number;
}

/**
 * Puts the lines of two sides together.
 * @param size the length of the marks of a conflict.
 */
export function mergeLines(
  base: readonly string[],
  ours: readonly string[],
  theirs: readonly string[],
  meaning: Meaning,
  size: number,
): Merged {
  const lines: string[] = [];
  let conflicts = 0;
  const manner = { meaning, size, direction: () => directionOf(base) || directionOf(ours) || directionOf(theirs) };
  for (const { isTorn, ...region } of regionsBy(meaning, base, ours, theirs)) {
    const [o, t] = [partOf(ours, region.ours), partOf(theirs, region.theirs)];
    if (isTorn)
      conflicts += mergeBoth(
        lines,
        { base: partOf(base, region.base), ours: o, theirs: t },
        { ...manner, meaning: 'text' },
      );
    else if (region.kind === 'same' || region.kind === 'ours') push(lines, o);
    else if (region.kind === 'theirs') push(lines, t);
    else conflicts += mergeBoth(lines, { base: partOf(base, region.base), ours: o, theirs: t }, manner);
  }
  const isList = meaning === 'items' || meaning === 'notes';
  if (!isOfOneDepth(meaning) && comesBelowOther(base, ours, theirs, lines, isList)) return apart(ours, theirs, size);
  return { lines, conflicts };
}

/** All that differs as one conflict. */
function apart(ours: readonly string[], theirs: readonly string[], size: number): Merged {
  const start = sharedStart(ours, theirs);
  const end = sharedStart(ours.slice(start).reverse(), theirs.slice(start).reverse());
  const [o, t] = [ours.slice(start, ours.length - end), theirs.slice(start, theirs.length - end)];
  const lines = [...ours.slice(0, start), ...linesInConflict(o, t, size), ...ours.slice(ours.length - end)];
  return { lines, conflicts: 1 };
}

/** True of lines of which none stands below another. */
function isOfOneDepth(meaning: Meaning): boolean {
  return meaning === 'text' || meaning === 'remarks';
}

/** Of lines that stand below each other it counts what each of them stands below. */
function regionsBy(
  meaning: Meaning,
  base: readonly string[],
  ours: readonly string[],
  theirs: readonly string[],
): readonly StandingRegion[] {
  const regions = regionsOf(base, ours, theirs);
  return isOfOneDepth(meaning)
    ? regions.map((region) => ({ ...region, isTorn: false }))
    : standingRegions(regions, ours, theirs);
}

/** Two readings of the same lines, between marks that stand as deep as the first words of either. */
export function linesInConflict(ours: readonly string[], theirs: readonly string[], size: number): readonly string[] {
  const first = [ours, theirs].map((lines) => lines.find((line) => !isBlank(line)));
  return writeConflict(ours, theirs, indentOf(first[0] ?? first[1] ?? ''), size);
}

/** Adds what both sides have changed; the number of conflicts. */
function mergeBoth(lines: string[], { base, ours, theirs }: Sides, { meaning, size, direction }: Manner): number {
  const start = sharedStart(ours, theirs);
  // The last lines of two items may be the same, and still each belongs to its own.
  const hasItems = (meaning === 'items' || meaning === 'notes') && !(isFlat(ours) && isFlat(theirs));
  const end = hasItems ? 0 : sharedStart(ours.slice(start).reverse(), theirs.slice(start).reverse());
  const [o, t] = [ours.slice(start, ours.length - end), theirs.slice(start, theirs.length - end)];
  push(lines, ours.slice(0, start));
  const rest = { base, ours: o, theirs: t };
  const both = start + end === 0 ? together(rest, meaning) : besideShared(rest, meaning);
  if (both === undefined) push(lines, linesInConflict(o, t, size));
  else push(lines, meaning === 'notes' ? byDay(both, direction()) : both);
  push(lines, ours.slice(ours.length - end));
  return both === undefined ? 1 : 0;
}

/**
 * What is left of both sides beside lines that they share; undefined where somebody has to choose. Which line of the base a shared one
 * was made of is not known: the lines beside it may be two readings of it.
 */
function besideShared(sides: Sides, meaning: Meaning): readonly string[] | undefined {
  const { base, ours, theirs } = sides;
  if (base.length === 0 || (meaning !== 'items' && meaning !== 'notes')) return together(sides, meaning);
  if (sameLines(ours, theirs) || sameLines(base, theirs)) return ours;
  return sameLines(base, ours) ? theirs : undefined;
}

/** Both sides at once; undefined where somebody has to choose. */
function together({ base, ours, theirs }: Sides, meaning: Meaning): readonly string[] | undefined {
  if (sameLines(ours, theirs)) return ours;
  if (ours.every(isBlank) && theirs.every(isBlank)) return ours;
  if (meaning === 'remarks') return [...ours, ...without(theirs, ours).filter((line) => !isBlank(line))];
  if (meaning === 'text' || meaning === 'entries') return undefined;
  if (base.length === 0) return oneBehindTheOther(ours, theirs);
  // One side changed the line beside which the other put a new one.
  for (const [one, other] of [
    [ours, theirs],
    [theirs, ours],
  ] as const) {
    if (one.length <= base.length) continue;
    const isBelow = sameLines(one.slice(0, base.length), base);
    if (!isBelow && !sameLines(one.slice(-base.length), base)) continue;
    const added = isBelow ? one.slice(base.length) : one.slice(0, -base.length);
    // What stands deeper than a line that the other changed or took out was said below that line.
    if (isBelow && base.some((line) => indentOf(line).length < indentOf(added[0]!).length)) continue;
    if (areItems(...(other.length === 0 ? [added] : [other, added])))
      return isBelow ? [...other, ...added] : [...added, ...other];
  }
  return undefined;
}

/** The new items of both sides; undefined where one of them would become part of another. */
function oneBehindTheOther(ours: readonly string[], theirs: readonly string[]): readonly string[] | undefined {
  if (ours.length === 0 || theirs.length === 0) return ours.length === 0 ? theirs : ours;
  if (!areItems(ours, theirs)) return undefined;
  return [...ours, ...(isFlat(ours) && isFlat(theirs) ? without(theirs, ours) : theirs)];
}

function without(lines: readonly string[], others: readonly string[]): readonly string[] {
  const known = new Set(others);
  return lines.filter((line) => !known.has(line));
}

/** True of lines of one depth: none is a part of another. */
function isFlat(lines: readonly string[]): boolean {
  const depth = indentOf(lines[0] ?? '');
  return lines.every((line) => indentOf(line) === depth);
}

/** True of rows whose first lines stand furthest left: what follows belongs to no line above it. */
function areItems(...rows: (readonly string[])[]): boolean {
  const depth = indentOf(rows[0]?.[0] ?? '');
  if (depth === '') return false;
  return rows.every(
    (row) => indentOf(row[0] ?? '') === depth && row.every((line) => isBlank(line) || line.startsWith(depth)),
  );
}

/** The way in which the days of lines go: 1 from old to new, -1 from new to old, 0 where that is not to be seen. */
function directionOf(lines: readonly string[]): number {
  const days = lines.flatMap((line) => dayOfNote(line) ?? []);
  const [first, last] = [days[0], days.at(-1)];
  return first === undefined || last === undefined ? 0 : Math.sign(last - first);
}

/** Lines in the order of their days, when each has one and is no part of another; else as they are. */
function byDay(lines: readonly string[], direction: number): readonly string[] {
  if (direction === 0 || !isFlat(lines)) return lines;
  const dated: { readonly line: string; readonly day: CalendarDay }[] = [];
  for (const line of lines) {
    const day = dayOfNote(line);
    if (day === undefined) return lines;
    dated.push({ line, day });
  }
  return dated.sort((a, b) => direction * (a.day - b.day)).map(({ line }) => line);
}

/** The day that a line of a history begins with; undefined without one that has its year. */
function dayOfNote(line: string): CalendarDay | undefined {
  const date = readLeadingDate(line.trim().replace(/^[-•] /u, ''))?.date;
  return date && fullDay(date);
}

function sharedStart(one: readonly string[], other: readonly string[]): number {
  let at = 0;
  while (at < one.length && at < other.length && one[at] === other[at]) at++;
  return at;
}

function partOf(lines: readonly string[], { from, to }: Part): readonly string[] {
  return lines.slice(from, to);
}

/** Adds lines one by one: there may be more than a call takes arguments. */
function push(lines: string[], more: readonly string[]): void {
  for (const line of more) lines.push(line);
}
