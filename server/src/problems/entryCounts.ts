/** Counts per entry of one sort of problem; most have none. */
import type { PlacedEntry } from '../syntax/entryList.ts';

export class EntryCounts {
  readonly #counts = new Map<PlacedEntry, number>();

  /** The count of an entry: 0 when none was made of it. */
  at(placed: PlacedEntry): number {
    return this.#counts.get(placed) ?? 0;
  }

  /** Number of entries with a count above 0. */
  get size(): number {
    return this.#counts.size;
  }

  /** Sets how many an entry has; true when that is another number than before. */
  set(placed: PlacedEntry, count: number): boolean {
    if (count === this.at(placed)) return false;
    if (count === 0) this.#counts.delete(placed);
    else this.#counts.set(placed, count);
    return true;
  }

  remove(placed: PlacedEntry): void {
    this.#counts.delete(placed);
  }
}
