/**
 * The order of three versions of a row put together: that of ours, with what theirs added or moved put behind what it stands behind
 * there, under the same heading.
 */

/** A row of ids, and the heading that each stands below (an id too); an id that is no key stands below none. */
export interface Row {
  readonly ids: readonly number[];
  readonly headings: ReadonlyMap<number, number>;
}

export interface MergedOrder {
  /** Each id of either side once. */
  readonly ids: readonly number[];
  /** What both moved, to below different headings: the ids behind which theirs has them, by the id that was moved. */
  readonly elsewhere: ReadonlyMap<number, number>;
}

const START = -1;

/** @param isHeading true of an id below which others stand. */
export function mergeOrder(base: Row, ours: Row, theirs: Row, isHeading: (id: number) => boolean): MergedOrder {
  return new OrderMerge(base, ours, theirs, isHeading).merged();
}

class OrderMerge {
  readonly #base: Row;
  readonly #ours: Row;
  readonly #theirs: Row;
  readonly #isHeading: (id: number) => boolean;
  readonly #inBase: ReadonlySet<number>;
  readonly #inOurs: ReadonlySet<number>;
  readonly #movedByOurs: ReadonlySet<number>;
  readonly #movedByTheirs: ReadonlySet<number>;
  /** The id behind each, from `START` on; the last has none. */
  readonly #next = new Map<number, number | undefined>();
  /** The ids that stand where theirs has them. */
  readonly #placed = new Set<number>();
  /** The heading of both sides that each id stands below on a side; of such a heading itself. Not those that go where theirs has them. */
  readonly #oursBelow: ReadonlyMap<number, number>;
  readonly #theirsBelow: ReadonlyMap<number, number>;

  constructor(base: Row, ours: Row, theirs: Row, isHeading: (id: number) => boolean) {
    this.#base = base;
    this.#ours = ours;
    this.#theirs = theirs;
    this.#isHeading = isHeading;
    this.#inBase = new Set(base.ids);
    this.#inOurs = new Set(ours.ids);
    this.#movedByOurs = movedIn(base.ids, ours.ids, isHeading);
    this.#movedByTheirs = movedIn(base.ids, theirs.ids, isHeading);
    const inTheirs = new Set(theirs.ids);
    const isShared = (id: number) => this.#inOurs.has(id) && inTheirs.has(id) && !this.#followsTheirs(id);
    this.#oursBelow = this.#headingsIn(ours, isShared);
    this.#theirsBelow = this.#headingsIn(theirs, isShared);
  }

  #headingsIn({ ids }: Row, counts: (heading: number) => boolean): ReadonlyMap<number, number> {
    const below = new Map<number, number>();
    let heading: number | undefined;
    for (const id of ids) {
      if (this.#isHeading(id) && counts(id)) heading = id;
      if (heading !== undefined) below.set(id, heading);
    }
    return below;
  }

  merged(): MergedOrder {
    let last = START;
    for (const id of this.#ours.ids) {
      if (this.#followsTheirs(id)) continue;
      this.#next.set(last, id);
      last = id;
    }
    this.#next.set(last, undefined);
    const elsewhere = new Map<number, number>();
    this.#theirs.ids.forEach((id, at) => {
      if (this.#inOurs.has(id) && !this.#followsTheirs(id)) {
        if (this.#isTorn(id)) elsewhere.set(id, this.#behind(at));
        return;
      }
      const before = this.#behind(at);
      this.#next.set(id, this.#next.get(before));
      this.#next.set(before, id);
      this.#placed.add(id);
    });
    const ids: number[] = [];
    for (let id = this.#next.get(START); id !== undefined; id = this.#next.get(id)) ids.push(id);
    return { ids, elsewhere };
  }

  /** True of what stands in both and goes where theirs has it. */
  #followsTheirs(id: number): boolean {
    if (!this.#movedByTheirs.has(id) || !this.#inOurs.has(id)) return false;
    return (
      !this.#movedByOurs.has(id) || (!this.#changesHeading(id, this.#ours) && this.#changesHeading(id, this.#theirs))
    );
  }

  #changesHeading(id: number, side: Row): boolean {
    return side.headings.get(id) !== this.#base.headings.get(id);
  }

  /** True of what both have put below another heading, each below one of its own. */
  #isTorn(id: number): boolean {
    return (
      this.#movedByOurs.has(id) &&
      this.#movedByTheirs.has(id) &&
      this.#changesHeading(id, this.#ours) &&
      this.#changesHeading(id, this.#theirs) &&
      this.#ours.headings.get(id) !== this.#theirs.headings.get(id)
    );
  }

  /** The id behind which one of theirs goes, by its place there; `START` for none. */
  #behind(at: number): number {
    let before = START;
    for (let above = at - 1; above >= 0; above--) {
      const other = this.#theirs.ids[above]!;
      if (!this.#next.has(other) || !this.#mayPrecede(other)) continue;
      before = other;
      break;
    }
    // Behind what ours has put there itself, but within the same heading.
    for (let next = this.#next.get(before); next !== undefined; next = this.#next.get(before)) {
      const isOwn = !this.#placed.has(next) && (!this.#inBase.has(next) || this.#movedByOurs.has(next));
      if (!isOwn || this.#isHeading(next)) break;
      before = next;
    }
    return before;
  }

  /** True of what stands below the same heading as in theirs, so that what follows it does too. */
  #mayPrecede(id: number): boolean {
    return this.#placed.has(id) || this.#oursBelow.get(id) === this.#theirsBelow.get(id);
  }
}

/** A heading is moved less often than what stands below it: as much has to speak for it as for so many entries. */
const HEADING_WEIGHT = 5;

/** The ids of a side that stand in another order than in the base: as few as there can be, a heading for several. */
export function movedIn(
  base: readonly number[],
  side: readonly number[],
  isHeading: (id: number) => boolean = () => false,
): Set<number> {
  const places = new Map(base.map((id, at) => [id, at]));
  const common = side.filter((id) => places.has(id));
  const row = common.map((id) => ({ place: places.get(id)!, weight: isHeading(id) ? HEADING_WEIGHT : 1 }));
  const kept = new Set(heaviestRising(row, base.length).map((at) => common[at]!));
  return new Set(common.filter((id) => !kept.has(id)));
}

/** The indexes of a row of rising places that weigh most together. Places are different, and below `count`. */
function heaviestRising(row: readonly { readonly place: number; readonly weight: number }[], count: number): number[] {
  // The best rows by where they end: a tree in which each knot holds the best of the places below it (Fenwick).
  const best = new Int32Array(count + 1).fill(-1);
  const total: number[] = [];
  const before: number[] = [];
  const isBetter = (at: number, other: number) => at !== -1 && (other === -1 || total[at]! >= total[other]!);
  row.forEach(({ place, weight }, at) => {
    let last = -1;
    for (let knot = place; knot > 0; knot -= knot & -knot) if (isBetter(best[knot]!, last)) last = best[knot]!;
    before.push(last);
    total.push(weight + (last === -1 ? 0 : total[last]!));
    for (let knot = place + 1; knot <= count; knot += knot & -knot) if (isBetter(at, best[knot]!)) best[knot] = at;
  });
  let end = -1;
  for (let at = 0; at < row.length; at++) if (isBetter(at, end)) end = at;
  const found: number[] = [];
  for (let at = end; at !== -1; at = before[at]!) found.push(at);
  return found.reverse();
}
