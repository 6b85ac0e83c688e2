/** A set of entries of one file in the order of the text. */
import { comparePlaces, type PlacedEntry } from './entryList.ts';

/**
 * Entries keep their order whatever is typed, so a sorted array stays sorted while others come and go. An entry must
 * stand in its file when it is added and when it is removed.
 */
export class PlacedSet {
  readonly #items: PlacedEntry[] = [];

  get size(): number {
    return this.#items.length;
  }

  get first(): PlacedEntry | undefined {
    return this.#items[0];
  }

  [Symbol.iterator](): Iterator<PlacedEntry> {
    return this.#items[Symbol.iterator]();
  }

  /** Adds an entry; nothing happens when it is in already. */
  add(placed: PlacedEntry): void {
    const last = this.#items.at(-1);
    if (last === placed) return;
    // What is read from top to bottom comes in order.
    if (last === undefined || comparePlaces(last, placed) < 0) {
      this.#items.push(placed);
      return;
    }
    const at = this.#firstNotBefore(placed);
    if (this.#items[at] !== placed) this.#items.splice(at, 0, placed);
  }

  /** Removes an entry; nothing happens when it is not in. */
  delete(placed: PlacedEntry): void {
    const at = this.#firstNotBefore(placed);
    if (this.#items[at] === placed) this.#items.splice(at, 1);
  }

  /** The last that stands at or before an entry; undefined when there is none. */
  atOrBefore(placed: PlacedEntry): PlacedEntry | undefined {
    const at = this.#firstNotBefore(placed);
    return this.#items[at] === placed ? placed : this.#items[at - 1];
  }

  /** Those that stand at or behind an entry, in order. */
  *from(placed: PlacedEntry): Iterable<PlacedEntry> {
    for (let at = this.#firstNotBefore(placed); at < this.#items.length; at++) yield this.#items[at]!;
  }

  #firstNotBefore(placed: PlacedEntry): number {
    let low = 0;
    let high = this.#items.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (comparePlaces(this.#items[middle]!, placed) < 0) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
