/** What lines stand below: what one side put below a line is not said of another line that the other side has there by now. */
import { conflictMark } from '../syntax/conflict.ts';
import { indentationOf } from '../text/lines.ts';
import type { Part, Region } from './regions.ts';
import { isBlank } from './textLines.ts';
import { isComment } from './units.ts';

export interface StandingRegion extends Region {
  /** Somebody has to choose between the two sides as they are. */
  readonly isTorn: boolean;
}

const NONE = -1;
/** Above this many places all between the first and the last of them is one: what each costs grows with what it holds. */
const MOST_TORN = 100;

/** The regions, with those torn in which a line of one side would come to stand below another line than it does there. */
export function standingRegions(
  regions: readonly Region[],
  ours: readonly string[],
  theirs: readonly string[],
): readonly StandingRegion[] {
  const kinds = new Set(regions.map(({ kind }) => kind));
  if (!kinds.has('both') && !(kinds.has('ours') && kinds.has('theirs'))) return regions.map(whole);
  const sides = { ours: rowOf(ours), theirs: rowOf(theirs) };
  const made: Made[] = [];
  // What both changed may come to be either reading.
  const results = { ours: new Row(), theirs: new Row() };
  const add = (region: StandingRegion) => {
    made.push({ region, ours: results.ours.length, theirs: results.theirs.length });
    for (const reading of ['ours', 'theirs'] as const) {
      const side = region.kind === 'both' || region.kind === 'same' ? reading : region.kind;
      for (let at = region[side].from; at < region[side].to; at++) results[reading].push(sides[side].lines[at]!);
    }
  };
  let torn = 0;
  for (const region of regions) {
    add(whole(region));
    const { kind } = region;
    if (kind !== 'ours' && kind !== 'theirs') continue;
    const last = made.at(-1)!;
    let from = made.length;
    for (const reading of ['ours', 'theirs'] as const) {
      const moved = firstMoved(sides[kind], region[kind], results[reading], last[reading]);
      if (moved !== undefined) from = Math.min(from, regionOf(made, kind, reading, moved));
    }
    if (from === made.length) continue;
    if (++torn > MOST_TORN) from = 0;
    const begin = made[from]!;
    made.length = from;
    for (const reading of ['ours', 'theirs'] as const) results[reading].cut(begin[reading]);
    add(tornRegion(begin.region, region));
  }
  return made.map((one) => one.region);
}

/** A region with where it begins in both readings of the result. */
interface Made {
  readonly region: StandingRegion;
  readonly ours: number;
  readonly theirs: number;
}

/** Where a line stands, in its own version and in the result; -1 where it stands in none. */
interface Moved {
  readonly own: number;
  readonly result: number;
}

/** The region from which on a line stood below another one, and would come below one. */
function regionOf(made: readonly Made[], kind: 'ours' | 'theirs', reading: 'ours' | 'theirs', moved: Moved): number {
  const isBehind = (place: Made) =>
    (moved.own !== NONE && (place.region[kind].from > moved.own || isEmpty(place.region[kind]))) ||
    (moved.result !== NONE && place[reading] > moved.result);
  let from = made.length - 1;
  while (from > 0 && isBehind(made[from]!)) from--;
  return from;
}

function isEmpty({ from, to }: Part): boolean {
  return from === to;
}

function whole(region: Region): StandingRegion {
  return { ...region, isTorn: false };
}

function tornRegion(begin: Region, end: Region): StandingRegion {
  return {
    kind: 'both',
    isTorn: true,
    base: { from: begin.base.from, to: end.base.to },
    ours: { from: begin.ours.from, to: end.ours.to },
    theirs: { from: begin.theirs.from, to: end.theirs.to },
  };
}

/** The lines that stand above the first line of a part in its own row and in the result, where these are not the same. */
function firstMoved(own: Row, { from, to }: Part, result: Row, start: number): Moved | undefined {
  for (let at = from; at < to; at++) {
    const above = own.above[at]!;
    // What stands below a line that was put there too goes along with it.
    if (above >= from || !isWords(own.lines[at]!)) continue;
    let [one, other] = [above, result.above[start + at - from]!];
    while (
      one !== NONE &&
      other !== NONE &&
      isSameLine(own.lines[one]!, result.lines[other]!, one === 0 && other === 0)
    ) {
      one = own.above[one]!;
      other = result.above[other]!;
    }
    if (one !== NONE || other !== NONE) return { own: one, result: other };
  }
  return undefined;
}

/** Lines, and of each the nearest one above that stands further left. */
export class Row {
  readonly lines: string[] = [];
  readonly above: number[] = [];
  readonly #columns: number[] = [];

  get length(): number {
    return this.lines.length;
  }

  push(line: string): void {
    let above = this.lines.length - 1;
    const columns = isWords(line) ? columnsOf(line) : Number.POSITIVE_INFINITY;
    while (above !== NONE && this.#columns[above]! >= columns) above = this.above[above]!;
    if (!isWords(line)) above = this.lines.length === 0 ? NONE : this.#nearest();
    this.lines.push(line);
    this.above.push(above);
    this.#columns.push(columns);
  }

  cut(length: number): void {
    this.lines.length = length;
    this.above.length = length;
    this.#columns.length = length;
  }

  /** The last line of words, which is what a blank line or a comment leads to. */
  #nearest(): number {
    const last = this.lines.length - 1;
    return this.#columns[last] === Number.POSITIVE_INFINITY ? this.above[last]! : last;
  }
}

export function rowOf(lines: readonly string[]): Row {
  const row = new Row();
  for (const line of lines) row.push(line);
  return row;
}

export function isWords(line: string): boolean {
  return !isBlank(line) && !isComment(line) && conflictMark(line) === undefined;
}

function columnsOf(line: string): number {
  return indentationOf(line, { start: 0, end: line.length, next: line.length }).columns;
}

/** What a line of a list begins with, which says nothing of what it is about. */
const LABEL = /^(?:[-•]|(?:\d{1,3}|[a-z]|[ivxlc]{1,6})[.)])[ \t\u00A0]/iu;

/** True where a line is about what another is about: one says all that the other does, and they have their numbers in common. */
export function isSameLine(one: string, other: string, areNames: boolean): boolean {
  // The first line of a field holds its name.
  if (areNames || one === other) return true;
  const [a, b] = [wordsOf(one), wordsOf(other)];
  const hasAll = (all: ReadonlySet<string>, some: ReadonlySet<string>) => [...some].every((word) => all.has(word));
  if (!hasAll(a, b) && !hasAll(b, a)) return false;
  const numbers = (words: ReadonlySet<string>) => [...words].filter((word) => /\p{N}/u.test(word));
  return hasAll(a, new Set(numbers(b))) && hasAll(b, new Set(numbers(a)));
}

export function withoutLabel(line: string): string {
  return line.trim().replace(LABEL, '');
}

function wordsOf(line: string): Set<string> {
  const words = withoutLabel(line).toLowerCase();
  return new Set(words.split(/[^\p{L}\p{M}\p{N}]+/u).filter((word) => word !== ''));
}
