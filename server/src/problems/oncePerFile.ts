/** The entry at which a once-per-file problem is shown: the first one that has it. */
import { comparePlaces, type PlacedEntry } from '../syntax/entryList.ts';
import { EntryCounts } from './entryCounts.ts';
import type { ReferenceAnswer } from './referenceChecks.ts';

interface OncePlace {
  readonly answers: Set<ReferenceAnswer>;
  first: PlacedEntry | undefined;
}

export class OncePerFile {
  readonly #places = new Map<string, OncePlace>();
  /** Number of keys reported at each entry. */
  readonly counts = new EntryCounts();
  readonly #stale = new Set<string>();

  /** True when a key is reported at this entry. */
  isAt(key: string, placed: PlacedEntry): boolean {
    return this.#places.get(key)?.first === placed;
  }

  /** An answer gives reason to report these keys, and no others of those it did before; or its users have changed. */
  follow(answer: ReferenceAnswer, before: readonly string[] = answer.onceKeys): void {
    const now = answer.users.size === 0 ? [] : answer.onceKeys;
    for (const key of before) {
      if (!now.includes(key)) this.#places.get(key)?.answers.delete(answer);
      this.#stale.add(key);
    }
    for (const key of now) {
      const place = this.#places.get(key);
      if (place === undefined) this.#places.set(key, { answers: new Set([answer]), first: undefined });
      else place.answers.add(answer);
      this.#stale.add(key);
    }
  }

  /** Looks for the first entry of all keys that may have another; the entries that gained or lost one come back. */
  refresh(): Set<PlacedEntry> {
    const touched = new Set<PlacedEntry>();
    for (const key of this.#stale) {
      const place = this.#places.get(key);
      if (place === undefined) continue;
      let first: PlacedEntry | undefined;
      for (const { users } of place.answers) {
        if (users.first !== undefined && (first === undefined || comparePlaces(users.first, first) < 0)) {
          first = users.first;
        }
      }
      if (first !== place.first) {
        for (const [placed, by] of [
          [place.first, -1],
          [first, 1],
        ] as const) {
          if (placed === undefined) continue;
          touched.add(placed);
          this.counts.set(placed, this.counts.at(placed) + by);
        }
        place.first = first;
      }
      if (first === undefined) this.#places.delete(key);
    }
    this.#stale.clear();
    return touched;
  }
}
