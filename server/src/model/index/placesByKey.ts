/** A map from a key to its items in one file, in the order of the text. */
import type { PlacedEntry } from '../../syntax/entryList.ts';
import { comparePlacesWithin } from './minutes.ts';

const NONE: readonly never[] = [];

export class PlacesByKey<T extends { readonly placed: PlacedEntry }> {
  /** Most keys have one value, which is kept without a list around it. */
  readonly #values = new Map<string, T | T[]>();
  /** What was taken out of a list and still stands in it: of very many that go one by one the list is made once. */
  readonly #gone = new Map<string, Set<PlacedEntry>>();
  #revision = 0;

  /** A number that changes when an item came or went; it says nothing else. */
  get revision(): number {
    return this.#revision;
  }

  /** Number of keys. */
  get size(): number {
    this.#takeAllOut();
    return this.#values.size;
  }

  keys(): Iterable<string> {
    this.#takeAllOut();
    return this.#values.keys();
  }

  has(key: string): boolean {
    this.#takeOut(key);
    return this.#values.has(key);
  }

  /** The items under a key, in the order of the text; empty when there are none. */
  get(key: string): readonly T[] {
    this.#takeOut(key);
    const found = this.#values.get(key);
    return found === undefined ? NONE : Array.isArray(found) ? found : [found];
  }

  *values(): Iterable<T> {
    this.#takeAllOut();
    for (const found of this.#values.values()) {
      if (Array.isArray(found)) yield* found;
      else yield found;
    }
  }

  add(key: string, value: T): void {
    this.#revision++;
    this.#takeOut(key);
    const found = this.#values.get(key);
    if (found === undefined) {
      this.#values.set(key, value);
      return;
    }
    const list = Array.isArray(found) ? found : [found];
    if (list !== found) this.#values.set(key, list);
    // Mostly it comes last.
    if (comparePlacesWithin(list.at(-1)!.placed, value.placed) <= 0) list.push(value);
    else list.splice(placeAmong(list, value), 0, value);
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
    const gone = this.#gone.get(key);
    if (gone === undefined) this.#gone.set(key, new Set([placed]));
    else gone.add(placed);
  }

  #takeAllOut(): void {
    for (const key of this.#gone.keys()) this.#takeOut(key);
  }

  /** Makes the list of a key without what was taken out; the one that was handed out stays as it was. */
  #takeOut(key: string): void {
    const gone = this.#gone.get(key);
    if (gone === undefined) return;
    this.#gone.delete(key);
    const found = this.#values.get(key);
    const left = Array.isArray(found) ? found.filter(({ placed }) => !gone.has(placed)) : [];
    if (left.length === 0) this.#values.delete(key);
    else this.#values.set(key, left.length === 1 ? left[0]! : left);
  }
}

/** The index in a list in the order of the text before which a value comes, behind what stands at the same place. */
function placeAmong<T extends { readonly placed: PlacedEntry }>(list: readonly T[], { placed }: T): number {
  let from = 0;
  let to = list.length;
  while (from < to) {
    const middle = (from + to) >> 1;
    if (comparePlacesWithin(list[middle]!.placed, placed) > 0) to = middle;
    else from = middle + 1;
  }
  return from;
}
