/** Values that follow from the text of one entry. */
import type { PlacedEntry } from './entryList.ts';

interface Kept<T> {
  readonly revision: number;
  readonly key: unknown;
  readonly value: T;
}

/**
 * Keeps a value for each entry until its text changes: whoever asks again after typing reads one entry. What it is computed
 * from besides the text, such as the day, is its key. For a value of a whole chunk there is `ChunkMemo`.
 */
export class EntryMemo<T> {
  readonly #kept = new WeakMap<PlacedEntry, Kept<T>>();

  /** The value of an entry, computed when its text or the key is not what it was. */
  get(placed: PlacedEntry, compute: () => T, key?: unknown): T {
    const { revision } = placed;
    const kept = this.#kept.get(placed);
    if (kept !== undefined && kept.revision === revision && kept.key === key) return kept.value;
    const value = compute();
    this.#kept.set(placed, { revision, key, value });
    return value;
  }
}
