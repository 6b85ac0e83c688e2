/**
 * What of a file is to be looked at again, gathered until its problems are asked for. Between two lists a change may come
 * for each few entries that are read; what hangs on all of them, as equal numbers do, is looked at once all the same.
 */

import type { FileIndex } from '../model/index/fileIndex.ts';
import type { IndexChanges } from '../model/index/indexChanges.ts';
import type { PlacedEntry } from '../syntax/entryList.ts';

/** What has changed since the last look, as a `FileChange` says it. */
export interface Looks {
  /** The keys that stand for something else now, each with the number of the last change that made it so. */
  readonly keys: ReadonlyMap<string, number>;
  /** The entries that have another text, likewise. */
  readonly put: ReadonlyMap<PlacedEntry, number>;
  /** All links are to be looked at: other files are seen. */
  readonly allLinks: boolean;
  /** The files whose numbers may mean others than before. */
  readonly seeOtherwise: Iterable<FileIndex>;
  /** The keys that entries of the register hold together. */
  readonly heldKeys: Iterable<string>;
}

export class AwaitedLooks {
  #keys = new Map<string, number>();
  #put = new Map<PlacedEntry, number>();
  #heldKeys = new Set<string>();
  #seeOtherwise = new Set<FileIndex>();
  #allLinks = false;
  #isEmpty = true;

  /**
   * Adds a change.
   * @param change its number: they are counted, so that what was read since need not be looked at again.
   * @param isHeld true for a key of which an entry of this file may be the second.
   */
  add(
    { keys }: IndexChanges,
    put: Iterable<PlacedEntry>,
    seeOtherwise: Iterable<FileIndex>,
    change: number,
    isHeld: (key: string) => boolean,
  ): void {
    for (const key of keys) {
      this.#keys.set(key, change);
      if (isHeld(key)) this.#heldKeys.add(key);
    }
    for (const placed of put) this.#put.set(placed, change);
    for (const file of seeOtherwise) this.#seeOtherwise.add(file);
    this.#isEmpty = false;
  }

  addAllLinks(): void {
    this.#allLinks = true;
    this.#isEmpty = false;
  }

  /** Takes all that was added; undefined when nothing was. */
  take(): Looks | undefined {
    if (this.#isEmpty) return undefined;
    const looks = {
      keys: this.#keys,
      put: this.#put,
      allLinks: this.#allLinks,
      seeOtherwise: this.#seeOtherwise,
      heldKeys: this.#heldKeys,
    };
    this.#keys = new Map();
    this.#put = new Map();
    this.#heldKeys = new Set();
    this.#seeOtherwise = new Set();
    this.#allLinks = false;
    this.#isEmpty = true;
    return looks;
  }
}
