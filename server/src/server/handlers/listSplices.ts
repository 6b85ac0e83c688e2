/** What makes one row of things of another, where a thing that stays is the same object. */

export interface Splice<T> {
  readonly at: number;
  /** The number of those that go there. */
  readonly remove: number;
  readonly rows: readonly T[];
}

interface Splices<T> {
  /** In their order, each in what those before it have left. */
  readonly splices: readonly Splice<T>[];
  /** What comes of them. */
  readonly result: readonly T[];
  /** There were too many to be put in: the result is on its way to what was asked for. */
  readonly hasMore: boolean;
}

/** The splices from `before` to `after`, with at most so many new things in them. Costs one comparison for each thing. */
export function splicesBetween<T extends object>(before: readonly T[], after: readonly T[], most: number): Splices<T> {
  let start = 0;
  while (start < before.length && start < after.length && before[start] === after[start]) start++;
  let end = 0;
  const shorter = Math.min(before.length, after.length) - start;
  while (end < shorter && before[before.length - 1 - end] === after[after.length - 1 - end]) end++;
  const [oldEnd, newEnd] = [before.length - end, after.length - end];
  const places = new Map<T, number>();
  for (let at = start; at < oldEnd; at++) places.set(before[at]!, at);
  const splices: Splice<T>[] = [];
  let [from, to, left] = [start, start, most];
  while (from < oldEnd || to < newEnd) {
    if (from < oldEnd && to < newEnd && before[from] === after[to]) {
      from++;
      to++;
      continue;
    }
    const at = to;
    // New until one comes that was there, at this place or behind it.
    let same = oldEnd;
    while (to < newEnd && to - at < left) {
      const known = places.get(after[to]!);
      if (known !== undefined && known >= from) {
        same = known;
        break;
      }
      to++;
    }
    const isFull = to - at >= left && to < newEnd && same === oldEnd;
    // What follows is not known yet: what is there stays for now.
    const remove = isFull ? Math.min(to - at, oldEnd - from) : same - from;
    splices.push({ at, remove, rows: after.slice(at, to) });
    from += remove;
    left -= to - at;
    if (isFull) return { splices, result: [...after.slice(0, to), ...before.slice(from)], hasMore: true };
  }
  return { splices, result: after, hasMore: false };
}
