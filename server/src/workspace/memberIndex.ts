/** The files in which somebody has a seat, by the keys of `memberKeys`; made when somebody asks, since few do. */

import type { FileIndex } from '../model/index/fileIndex.ts';
import type { IndexChanges } from '../model/index/indexChanges.ts';
import { lookupKey } from '../model/index/indexKey.ts';
import { memberKeys } from '../model/index/members.ts';

const NOTHING: readonly never[] = [];

export class MemberIndex {
  readonly #files = new Map<string, Set<FileIndex>>();
  /** Under what each file stands in `#files`. */
  readonly #keys = new Map<FileIndex, readonly string[]>();
  /** Files whose seats are others than when they were put in. */
  readonly #changed = new Set<FileIndex>();
  #isAsked = false;

  /**
   * Seats of a file came or went, as when it is gone. Under which keys others are found then is added to the changes, unless nobody
   * has ever asked.
   */
  follow(file: FileIndex, { seats, keys }: IndexChanges): void {
    if (seats.size === 0) return;
    this.#changed.add(file);
    if (!this.#isAsked) return;
    for (const text of seats) for (const key of memberKeys(text)) keys.add(lookupKey('members', key));
  }

  /** Takes note that somebody looks for a member: from now on changes tell under which keys. */
  ask(): void {
    this.#isAsked = true;
  }

  /** The files that have a member with this key, in no order. */
  filesWith(key: string): Iterable<FileIndex> {
    for (const file of this.#changed) this.#put(file);
    this.#changed.clear();
    return this.#files.get(key) ?? NOTHING;
  }

  #put(file: FileIndex): void {
    for (const key of this.#keys.get(file) ?? NOTHING) {
      const files = this.#files.get(key);
      files?.delete(file);
      if (files?.size === 0) this.#files.delete(key);
    }
    const keys = [...file.memberKeys()];
    if (keys.length > 0) this.#keys.set(file, keys);
    else this.#keys.delete(file);
    for (const key of keys) {
      const files = this.#files.get(key);
      if (files === undefined) this.#files.set(key, new Set([file]));
      else files.add(file);
    }
  }
}
