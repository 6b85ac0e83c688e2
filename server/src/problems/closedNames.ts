/** The names that the files use which are not open, counted, so that whether one is used costs the same however many files there are. */
import type { FileIndex } from '../model/index/fileIndex.ts';
import { keysNamedIn } from '../model/references/named.ts';

/**
 * Largest folder, in UTF-16 units of text, of which the closed files are read to find unused names: that has to read
 * them whole. In a larger one every name counts as used.
 */
const MOST_TEXT = 2_000_000;

export class ClosedNames {
  readonly #closed: () => readonly FileIndex[];
  readonly #counts = new Map<string, number>();
  /** What was counted of each file: it is counted again only when its text has changed. */
  readonly #counted = new Map<FileIndex, ReadonlySet<string>>();
  #state: 'to look up' | 'counted' | 'too much' = 'to look up';

  /** @param closed the files that are not open. */
  constructor(closed: () => readonly FileIndex[]) {
    this.#closed = closed;
  }

  /** Hears of a file whose text may be another. */
  forget(file: FileIndex): void {
    const keys = this.#counted.get(file);
    if (keys === undefined) return;
    this.#counted.delete(file);
    for (const key of keys) {
      const left = (this.#counts.get(key) ?? 0) - 1;
      if (left > 0) this.#counts.set(key, left);
      else this.#counts.delete(key);
    }
  }

  /** Hears that other files are closed than before, or that one of them was forgotten. */
  changed(): void {
    this.#state = 'to look up';
  }

  /** True when a file that is not open names what is found under a key, and for every key when there is too much text. */
  isNamed(key: string): boolean {
    if (this.#state === 'to look up') this.#state = this.#count();
    return this.#state === 'too much' || this.#counts.has(key);
  }

  #count(): 'counted' | 'too much' {
    const closed = new Set(this.#closed());
    for (const file of [...this.#counted.keys()]) if (!closed.has(file)) this.forget(file);
    let length = 0;
    for (const { textLength } of closed) length += textLength;
    if (length > MOST_TEXT) return 'too much';
    for (const file of closed) if (!this.#counted.has(file)) this.#add(file);
    return 'counted';
  }

  #add(file: FileIndex): void {
    const keys = keysNamedIn(file);
    this.#counted.set(file, keys);
    for (const key of keys) this.#counts.set(key, (this.#counts.get(key) ?? 0) + 1);
  }
}
