/**
 * What of a file is to be worked out again before its problems are listed, each once however often it became stale. A name or a
 * day may hang on ten thousand actions: they are looked at bit by bit, and what is left stays due.
 */
import type { Dependency } from '../incremental/dependencies.ts';
import type { Stale } from '../incremental/stale.ts';
import { each, type Work } from '../incremental/work.ts';
import type { FileIndex } from '../model/index/fileIndex.ts';
import { keyIn } from '../model/index/indexKey.ts';
import { hostOf } from '../model/index/minutes.ts';
import type { PlacedEntry } from '../syntax/entryList.ts';
import { AwaitedLooks, type Looks } from './awaitedLooks.ts';
import type { CrossEntryChecks } from './crossEntryChecks.ts';
import type { ReadEntries } from './readEntries.ts';
import type { ReferenceAnswer } from './referenceChecks.ts';
import type { Renewals } from './renewals.ts';

export class DueLooks {
  readonly #file: FileIndex;
  readonly #entries: ReadEntries;
  readonly #checks: CrossEntryChecks;
  readonly #awaited = new AwaitedLooks();
  /** What is found for a reference. */
  readonly answers = new Set<ReferenceAnswer>();
  /** What an entry says of itself. */
  readonly states = new Set<PlacedEntry>();
  /** What an entry says together with others. */
  readonly crossEntry = new Set<PlacedEntry>();

  constructor(file: FileIndex, entries: ReadEntries, checks: CrossEntryChecks) {
    this.#file = file;
    this.#entries = entries;
    this.#checks = checks;
  }

  /** Adds what a change has made stale: see `AwaitedLooks.add`. */
  add(stale: Stale, change: number): void {
    this.#awaited.add(stale, change, this.#isAwaited);
  }

  /** True when an entry that was judged hangs on something: one that is judged later sees it as it is then. */
  readonly #isAwaited = (dependency: Dependency): boolean => {
    if (this.#checks.isReadFor(dependency)) return true;
    const number = typeof dependency === 'string' ? keyIn('mentions', dependency) : undefined;
    if (number === undefined) return false;
    return this.#file.numbers.get(number).some(({ placed }) => this.#entries.has(hostOf(placed)));
  };

  /** Adds all that depends on other entries: see `AwaitedLooks.addAll`. */
  addAll(change: number): void {
    this.#awaited.addAll(change);
  }

  /** Forgets an entry that was removed. */
  remove(placed: PlacedEntry): void {
    this.states.delete(placed);
    this.crossEntry.delete(placed);
  }

  /** Finds what hangs on all that was added; true when that is nothing. */
  isSettled(): boolean {
    const looks = this.#awaited.take();
    if (looks !== undefined) this.#addLooks(looks);
    return this.answers.size === 0 && this.states.size === 0 && this.crossEntry.size === 0;
  }

  /** Works out again what is due, once `isSettled` has said that there is something. */
  *look({ answer, state, crossEntry }: Pick<Renewals, 'answer' | 'state' | 'crossEntry'>): Work<void> {
    yield* each(this.answers, answer);
    yield* each(this.states, state);
    yield* each(this.crossEntry, crossEntry);
  }

  #addLooks({ numbersSaid, all, changedIn }: Looks): void {
    // Something else is said elsewhere of what has a number of this file.
    for (const [number, change] of numbersSaid) {
      for (const { placed } of this.#file.numbers.get(number)) {
        const host = hostOf(placed);
        if (!this.#entries.isReadSince(host, change)) this.states.add(host);
      }
    }
    const { isReadSince } = this.#entries;
    for (const host of this.#checks.affectedBy(changedIn, isReadSince)) this.crossEntry.add(host);
    if (all === 0) return;
    for (const host of this.#checks.all()) if (!isReadSince(host, all)) this.crossEntry.add(host);
  }
}
