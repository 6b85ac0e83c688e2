/**
 * Entries in an order that was put together, each below the heading that a side put it below: what stands behind an entry of the other
 * side may have come below another one, which gives it another owner, status or deadline.
 */
import type { Row } from './order.ts';

export interface Rows {
  readonly base: Row;
  readonly ours: Row;
  readonly theirs: Row;
}

export interface Places {
  isHeading(id: number): boolean;
  /** False of a heading that is not in the result. */
  stands(heading: number): boolean;
  /** True of a heading of which somebody has to choose whether it stays. */
  isAsked(heading: number): boolean;
  /** True of what a heading means something to. */
  isBelow(id: number): boolean;
}

/** A heading, undefined for none, and the side whose word it is. */
interface Wanted {
  readonly heading: number | undefined;
  readonly side: Row;
}

const START = -1;
/** So many entries above one are looked at for one that it goes behind. */
const MOST_ABOVE = 50;

/** The ids in their order, but for those that stand below another heading than they should: they go behind what they stand behind. */
export function belowHeadings(ids: readonly number[], rows: Rows, places: Places): readonly number[] {
  return new Below(ids, rows, places).ordered();
}

class Below {
  readonly #ids: readonly number[];
  readonly #rows: Rows;
  readonly #places: Places;
  readonly #known: ReadonlyMap<'base' | 'ours' | 'theirs', ReadonlySet<number>>;
  /** The heading above each in the result. */
  readonly #headings = new Map<number, number | undefined>();
  /** What stands elsewhere than it should. */
  readonly #misplaced = new Map<number, Wanted>();
  /** The last id above all headings that stays there. */
  readonly #top: number;

  constructor(ids: readonly number[], rows: Rows, places: Places) {
    this.#ids = ids;
    this.#rows = rows;
    this.#places = places;
    this.#known = new Map((['base', 'ours', 'theirs'] as const).map((name) => [name, new Set(rows[name].ids)]));
    let heading: number | undefined;
    let top = START;
    for (const id of ids) {
      if (places.isHeading(id) && places.stands(id)) heading = id;
      else this.#headings.set(id, heading);
      const wanted = this.#wantedElsewhere(id);
      if (wanted !== undefined) this.#misplaced.set(id, wanted);
      else if (heading === undefined) top = id;
    }
    this.#top = top;
  }

  ordered(): readonly number[] {
    if (this.#misplaced.size === 0) return this.#ids;
    const behind = new Map<number, number[]>();
    const above = new Map([this.#rows.ours, this.#rows.theirs].map((row) => [row, placesIn(row)]));
    // What waits for its own place is nowhere yet: two that went behind each other would both be gone.
    for (const id of this.#misplaced.keys()) this.#headings.delete(id);
    for (const [id, wanted] of this.#misplaced) {
      const anchor = this.#anchor(id, wanted, above.get(wanted.side)!);
      this.#headings.set(id, wanted.heading);
      const there = behind.get(anchor);
      if (there === undefined) behind.set(anchor, [id]);
      else there.push(id);
    }
    const made: number[] = [];
    const add = (first: number) => {
      const waiting = [first];
      for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
        if (id !== START) made.push(id);
        for (const next of (behind.get(id) ?? []).toReversed()) waiting.push(next);
      }
    };
    add(START);
    for (const id of this.#ids) if (!this.#misplaced.has(id)) add(id);
    return made;
  }

  /** Where an entry should be that stands elsewhere; undefined where it is right, or nobody can say. */
  #wantedElsewhere(id: number): Wanted | undefined {
    const { isBelow, isHeading, isAsked, stands } = this.#places;
    if (isHeading(id) || !isBelow(id)) return undefined;
    const wanted = this.#wanted(id);
    const heading = this.#headings.get(id);
    if (wanted === undefined || wanted.heading === heading) return undefined;
    const isKnown = (one: number | undefined) => one === undefined || (stands(one) && !isAsked(one));
    if (!isKnown(wanted.heading) || !isKnown(heading)) return undefined;
    // A heading that is new may be that of what it was put behind.
    const isNew = heading !== undefined && !this.#has('base', heading);
    const isPut = !this.#has('base', id) || wanted.heading !== this.#rows.base.headings.get(id);
    return isNew && isPut ? undefined : wanted;
  }

  #wanted(id: number): Wanted | undefined {
    const { base, ours, theirs } = this.#rows;
    const [was, here, there] = [base, ours, theirs].map(({ headings }) => headings.get(id));
    const [inOurs, inTheirs] = [this.#has('ours', id), this.#has('theirs', id)];
    if (inOurs && inTheirs) {
      if (here === there || (this.#has('base', id) && there === was)) return { heading: here, side: ours };
      return this.#has('base', id) && here === was ? { heading: there, side: theirs } : undefined;
    }
    if (this.#has('base', id)) return undefined;
    return inOurs ? { heading: here, side: ours } : { heading: there, side: theirs };
  }

  #has(name: 'base' | 'ours' | 'theirs', id: number): boolean {
    return this.#known.get(name)!.has(id);
  }

  /** What an entry goes behind: the nearest above it in the side that put it there, else the heading itself. */
  #anchor(id: number, { heading, side }: Wanted, at: ReadonlyMap<number, number>): number {
    const place = at.get(id)!;
    for (let above = place - 1; above >= 0 && place - above <= MOST_ABOVE; above--) {
      const other = side.ids[above]!;
      if (this.#places.isHeading(other)) break;
      if (this.#headings.has(other) && this.#headings.get(other) === heading) return other;
    }
    return heading ?? this.#top;
  }
}

function placesIn({ ids }: Row): ReadonlyMap<number, number> {
  return new Map(ids.map((id, at) => [id, at]));
}
