/** Three versions of a row of lines side by side: where one side, the other or both differ from what they began with. */
import { diffArrays } from 'diff';

/** A part of a row: indexes of its first line and of the one behind its last. */
export interface Part {
  readonly from: number;
  readonly to: number;
}

export interface Region {
  /** `same` neither differs · `ours`, `theirs` only that one does · `both` both do, in whatever way. */
  readonly kind: 'same' | 'ours' | 'theirs' | 'both';
  readonly base: Part;
  readonly ours: Part;
  readonly theirs: Part;
}

/** A part of what a side began with, and what stands in its place. */
export interface Hunk {
  readonly base: Part;
  readonly side: Part;
}

/** Above this many lines that came or went, a side differs as a whole: what it costs grows with the square of it. */
const MOST_CHANGES = 2000;

/** What a side has changed, in order. */
export function hunksOf(base: readonly string[], side: readonly string[], mostChanges = MOST_CHANGES): Hunk[] {
  const [start, end] = sharedEnds(base, side);
  const [a, b] = [base.slice(start, base.length - end), side.slice(start, side.length - end)];
  if (a.length === 0 && b.length === 0) return [];
  const whole = [
    { base: { from: start, to: base.length - end }, side: { from: start, to: side.length - end } },
  ] satisfies Hunk[];
  if (a.length === 0 || b.length === 0) return whole;
  const changes = diffArrays([...a], [...b], { maxEditLength: mostChanges });
  if (changes === undefined) return whole;
  const hunks: Hunk[] = [];
  let at = start;
  let sideAt = start;
  let open: { from: number; side: number } | undefined;
  const close = () => {
    if (open !== undefined) hunks.push({ base: { from: open.from, to: at }, side: { from: open.side, to: sideAt } });
    open = undefined;
  };
  for (const { added, removed, count } of changes) {
    if (added || removed) open ??= { from: at, side: sideAt };
    else close();
    if (!added) at += count;
    if (!removed) sideAt += count;
  }
  close();
  return hunks;
}

/** The number of lines that two rows share at their beginning, and of the others at their end. */
function sharedEnds(one: readonly string[], other: readonly string[]): [number, number] {
  const least = Math.min(one.length, other.length);
  let start = 0;
  while (start < least && one[start] === other[start]) start++;
  let end = 0;
  while (end < least - start && one[one.length - 1 - end] === other[other.length - 1 - end]) end++;
  return [start, end];
}

/**
 * The regions of three versions, in order; each line of each version lies in exactly one. What the sides have changed directly beside
 * each other is one region.
 */
export function regionsOf(base: readonly string[], ours: readonly string[], theirs: readonly string[]): Region[] {
  const hunks = [
    ...hunksOf(base, ours).map((hunk) => ({ ...hunk, isOurs: true })),
    ...hunksOf(base, theirs).map((hunk) => ({ ...hunk, isOurs: false })),
  ].sort((a, b) => a.base.from - b.base.from || a.base.to - b.base.to);
  const regions: Region[] = [];
  const at = { base: 0, ours: 0, theirs: 0 };
  const add = (kind: Region['kind'], length: number, ourLength: number, theirLength: number) => {
    regions.push({
      kind,
      base: { from: at.base, to: at.base + length },
      ours: { from: at.ours, to: at.ours + ourLength },
      theirs: { from: at.theirs, to: at.theirs + theirLength },
    });
    at.base += length;
    at.ours += ourLength;
    at.theirs += theirLength;
  };
  for (let next = 0; next < hunks.length; ) {
    const from = hunks[next]!.base.from;
    let to = hunks[next]!.base.to;
    // By how much a side is longer than the base within the region.
    let oursMore = 0;
    let theirsMore = 0;
    let kind: Region['kind'] | undefined;
    for (; next < hunks.length && (kind === undefined || hunks[next]!.base.from <= to); next++) {
      const { base: part, side, isOurs } = hunks[next]!;
      const more = side.to - side.from - (part.to - part.from);
      if (isOurs) oursMore += more;
      else theirsMore += more;
      const own = isOurs ? 'ours' : 'theirs';
      kind = kind === undefined || kind === own ? own : 'both';
      to = Math.max(to, part.to);
    }
    if (from > at.base) add('same', from - at.base, from - at.base, from - at.base);
    add(kind!, to - from, to - from + oursMore, to - from + theirsMore);
  }
  const rest = base.length - at.base;
  if (rest > 0) add('same', rest, rest, rest);
  return regions;
}
