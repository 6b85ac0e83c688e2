/**
 * Entries of which so much is to be read that it goes in bits: a meeting whose minutes make thousands of others, and what
 * names thousands. One that changes, or
 * that sees something else, before all of it was read is begun anew; until then what was known of it counts.
 */
import type { Work } from '../incremental/work.ts';
import { madeIn } from '../model/index/minutes.ts';
import { referencesOf } from '../model/references/keyedReferences.ts';
import type { PlacedEntry } from '../syntax/entryList.ts';

/** An entry that makes more others than this goes in bits: fewer are read in some milliseconds. */
const MOST_AT_ONCE = 100;
/** No shorter text (UTF-16 units) makes so many: each has a line. */
const SHORTEST = 10 * MOST_AT_ONCE;
/** So does one that names more than this, and no shorter text does: a name has some letters and a mark. */
const MOST_NAMED_AT_ONCE = 300;
const SHORTEST_NAMING = 10 * MOST_NAMED_AT_ONCE;

/** True of an entry that goes in bits. */
export function isLongRead(placed: PlacedEntry): boolean {
  if (placed.length < SHORTEST) return false;
  if (placed.kind === 'vergadering' && madeIn(placed.entry).length > MOST_AT_ONCE) return true;
  return placed.length >= SHORTEST_NAMING && referencesOf(placed.entry).length > MOST_NAMED_AT_ONCE;
}

export class LongReads {
  readonly #works = new Map<PlacedEntry, Work<void>>();
  readonly #read: (placed: PlacedEntry) => Work<void>;

  /** @param read reads an entry bit by bit, and holds nothing of it when it is left before its end. */
  constructor(read: (placed: PlacedEntry) => Work<void>) {
    this.#read = read;
  }

  /** The entries that are to be read. */
  get entries(): Iterable<PlacedEntry> {
    return this.#works.keys();
  }

  get isSettled(): boolean {
    return this.#works.size === 0;
  }

  /** An entry is to be read; what was begun of it is left. */
  add(placed: PlacedEntry): void {
    this.#works.get(placed)?.return();
    this.#works.set(placed, this.#read(placed));
  }

  /** Forgets an entry before its removal. */
  remove(placed: PlacedEntry): void {
    this.#works.get(placed)?.return();
    this.#works.delete(placed);
  }

  /** What is seen of other entries may be something else: all that was begun begins anew. */
  restart(): void {
    for (const placed of this.#works.keys()) this.add(placed);
  }

  /** Goes on with what was begun, also by another look. */
  *look(): Work<void> {
    for (const [placed, work] of this.#works) while (!this.#goOn(placed, work)) yield;
  }

  /** Does a bit; true when that was the last. A rule that fails does so once. */
  #goOn(placed: PlacedEntry, work: Work<void>): boolean {
    try {
      if (work.next().done !== true) return false;
    } catch (error) {
      this.#works.delete(placed);
      throw error;
    }
    if (this.#works.get(placed) === work) this.#works.delete(placed);
    return true;
  }
}
