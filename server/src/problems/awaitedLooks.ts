/**
 * The pending checks of a file, gathered until its problems are asked for. Between two lists a change may come for each
 * few entries that are read; a check that depends on all of them, as that of equal numbers does, runs once all the
 * same.
 */

import type { Dependency } from '../incremental/dependencies.ts';
import type { Stale } from '../incremental/stale.ts';
import type { FileIndex } from '../model/index/fileIndex.ts';
import { keyIn } from '../model/index/indexKey.ts';

/** The results that became stale since the last check. */
export interface Looks {
  /** The dependencies that are something else now, each with the number of the last change that made it so. */
  readonly changedIn: ReadonlyMap<Dependency, number>;
  /**
   * The number of the last change after which all that depends on other entries is to be checked, since entries stand below other
   * headings; infinity when other files are seen, and who was read since is looked at all the same. 0 without such a change.
   */
  readonly all: number;
  /**
   * The numbers of which something else is said: other words, or the same words in a file in which the number means another one
   * than before. Each with the number of the change; infinity when who was read since is looked at all the same.
   */
  readonly numbersSaid: Iterable<readonly [number: string, change: number]>;
}

export class AwaitedLooks {
  #changedIn = new Map<Dependency, number>();
  #views = new Set<FileIndex>();
  #all = 0;
  #isEmpty = true;

  /**
   * Adds what a change has made stale.
   * @param change its number: they are counted, so that what was read since need not be looked at again.
   * @param isAwaited false for what nothing hangs on that was looked at before.
   */
  add(stale: Stale, change: number, isAwaited: (dependency: Dependency) => boolean = () => true): void {
    for (const one of stale.dependencies()) if (isAwaited(one)) this.#changedIn.set(one, change);
    for (const file of stale.views) this.#views.add(file);
    this.#isEmpty = false;
  }

  /** Marks all that depends on other entries as stale, but for what is read with that change or since; with infinity that too. */
  addAll(change: number): void {
    this.#all = Math.max(this.#all, change);
    this.#isEmpty = false;
  }

  /** Takes all that was added; undefined when nothing was. */
  take(): Looks | undefined {
    if (this.#isEmpty) return undefined;
    const looks = {
      changedIn: this.#changedIn,
      all: this.#all,
      numbersSaid: numbersSaid(this.#changedIn, this.#views),
    };
    this.#changedIn = new Map();
    this.#views = new Set();
    this.#all = 0;
    this.#isEmpty = true;
    return looks;
  }
}

function* numbersSaid(
  changedIn: ReadonlyMap<Dependency, number>,
  views: Iterable<FileIndex>,
): Iterable<readonly [string, number]> {
  for (const [dependency, change] of changedIn) {
    const number = typeof dependency === 'string' ? keyIn('mentions', dependency) : undefined;
    if (number !== undefined) yield [number, change];
  }
  for (const file of views) for (const number of file.mentions.keys()) yield [number, Number.POSITIVE_INFINITY];
}
