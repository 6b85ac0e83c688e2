/** A map from a key to its items in one file, in the order of the text. */
import type { PlacedEntry } from '../../syntax/entryList.ts';
import { comparePlacesWithin } from './minutes.ts';

const NONE: readonly never[] = [];

export class PlacesByKey<T extends { readonly placed: PlacedEntry }> {
  /** Most keys have one value, which is kept without a list around it. */
  readonly #values = new Map<string, T | T[]>();

  #revision = 0;

  /** A number that changes when an item came or went; it says nothing else. */
  get revision(): number {
    return this.#revision;
  }

  /** Number of keys. */
  get size(): number {
    return this.#values.size;
  }

  keys(): Iterable<string> {
    return this.#values.keys();
  }

  has(key: string): boolean {
    return this.#values.has(key);
  }

  /** The items under a key, in the order of the text; empty when there are none. */
  get(key: string): readonly T[] {
    const found = this.#values.get(key);
    return found === undefined ? NONE : Array.isArray(found) ? found : [found];
  }

  *values(): Iterable<T> {
    for (const found of this.#values.values()) {
      if (Array.isArray(found)) yield* found;
      else yield found;
    }
  }

  add(key: string, value: T): void {
    this.#revision++;
    const found = this.#values.get(key);
    if (found === undefined) {
      this.#values.set(key, value);
      return;
    }
    const list = Array.isArray(found) ? found : [found];
    if (list !== found) this.#values.set(key, list);
    let at = list.length;
    while (at > 0 && comparePlacesWithin(list[at - 1]!.placed, value.placed) > 0) at--;
    list.splice(at, 0, value);
  }

  /** Takes out what an entry has under a key; nothing happens when it has nothing there. */
  delete(key: string, placed: PlacedEntry): void {
    this.#revision++;
    const found = this.#values.get(key);
    if (found === undefined) return;
    if (!Array.isArray(found)) {
      if (found.placed === placed) this.#values.delete(key);
      return;
    }
    const left = found.filter((value) => value.placed !== placed);
    if (left.length === 0) this.#values.delete(key);
    else this.#values.set(key, left.length === 1 ? left[0]! : left);
  }
}
