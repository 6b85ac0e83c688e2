/** The results that a change of a file makes stale: the one place that says so, for every cache. */

import type { FileIndex } from '../model/index/fileIndex.ts';
import type { FileChange, FileSet } from '../model/index/indexChanges.ts';
import { type IndexKey, keyIn, lookupKey } from '../model/index/indexKey.ts';
import type { PlacedEntry } from '../syntax/entryList.ts';
import type { Dependencies, Dependency } from './dependencies.ts';
import { partsChangedIn } from './entryParts.ts';

/** The stale results of a change. */
export function staleAfter(change: FileChange): Stale {
  return new Stale(change);
}

/** The stale results of a change, computed lazily: most changes in a large folder concern nobody. */
class Stale {
  readonly #change: FileChange;
  /** The texts of its entries, and the parts of them that say something else: what may have been read for others. */
  readonly texts: readonly Dependency[];
  #dependencies: readonly Dependency[] | undefined;
  #circumstances: { readonly meetings: boolean; readonly statusWords: boolean } | undefined;

  constructor(change: FileChange) {
    this.#change = change;
    this.texts = [...change.updated, ...partsChangedIn(change)];
  }

  /** The file that has changed. */
  get file(): FileIndex {
    return this.#change.file;
  }

  /** The entries of the file that are there for the first time, or have another text. */
  get entries(): readonly PlacedEntry[] {
    return this.#change.updated;
  }

  /** The keys under which something else is found in the file. */
  get keys(): ReadonlySet<IndexKey> {
    return this.#change.changes.keys;
  }

  /** The files whose lookups may all have other answers: they see other files than before. */
  get views(): FileSet {
    return this.#change.scopeChanged;
  }

  /** Headings that came, went, changed or stand below another one: what they give to the entries below them. */
  get headings(): ReadonlySet<PlacedEntry> {
    return this.#change.changes.headings;
  }

  /** True when entries may stand below another heading, those too that were read for an entry of another file. */
  get headingPlaces(): boolean {
    return this.#change.changes.headingPlaces;
  }

  /** True when the register's own fields may have changed: its reference date, its code, its gremium. */
  get register(): boolean {
    return this.#change.changes.register;
  }

  /** When a gremium meets next, or a moment is: see `Circumstance`. */
  get meetings(): boolean {
    return this.#circumstancesNow().meetings;
  }

  /** True when the meaning of a status word of the register's own may have changed: see `Circumstance`. */
  get statusWords(): boolean {
    return this.#circumstancesNow().statusWords;
  }

  /** True when it may concern other files than the one that has changed, besides those that read the text of `entries`. */
  get isSeenElsewhere(): boolean {
    const { changes, scopeChanged } = this.#change;
    const { keys, headings, headingPlaces, register, gremia, uses } = changes;
    return keys.size + headings.size > 0 || !scopeChanged.isEmpty || headingPlaces || register || gremia || uses;
  }

  /** For `Dependents`: keys under which something else is found, entries with another text, files that see others. */
  dependencies(): Iterable<Dependency> {
    // Several ask, and each would have the same texts made.
    this.#dependencies ??= this.#listDependencies();
    return this.#dependencies;
  }

  #listDependencies(): readonly Dependency[] {
    const all: Dependency[] = [];
    for (const key of this.keys) {
      all.push(key);
      // Where a number means another one than before, so does what is said of it there.
      const number = keyIn('numbers', key);
      if (number !== undefined) all.push(lookupKey('mentions', number));
    }
    // Of two entries `register` in a file the words of the first count.
    if (this.statusWords || this.register) all.push('status words');
    for (const text of this.texts) all.push(text);
    for (const view of this.views) all.push(view);
    return all;
  }

  /**
   * True when what was found of all entries of a file may be something else.
   * @param mates the files of its register.
   * @param dependencies what was looked up for them.
   */
  concerns(file: FileIndex, mates: readonly FileIndex[], dependencies: Dependencies): boolean {
    if (this.file === file || this.views.has(file)) return true;
    if (this.isUnlisted && this.concernsUnlisted(mates, dependencies.readsEntries)) return true;
    for (const one of this.dependencies()) if (dependencies.has(one)) return true;
    return false;
  }

  /** True when it may concern files that depend on nothing of `dependencies()`: of most changes it is not. */
  get isUnlisted(): boolean {
    const { headings, headingPlaces, register, gremia } = this.#change.changes;
    return gremia || headingPlaces || register || headings.size > 0 || this.#isNumbered();
  }

  /**
   * True when it concerns a file by what nobody looks up.
   * @param mates the files of its register.
   * @param readsEntries true when the text of another entry was read for it.
   */
  concernsUnlisted(mates: readonly FileIndex[], readsEntries: boolean): boolean {
    const { headings, headingPlaces, register, gremia } = this.#change.changes;
    // How often a gremium meets is read without a lookup.
    if (gremia || (headingPlaces && readsEntries)) return true;
    if (!register && headings.size === 0 && !headingPlaces && !this.#isNumbered()) return false;
    return mates.includes(this.file);
  }

  /** Two with one number: who was first is asked of the index, not of a scope. */
  #isNumbered(): boolean {
    for (const key of this.keys) if (keyIn('numbers', key) !== undefined) return true;
    return false;
  }

  #circumstancesNow() {
    if (this.#circumstances !== undefined) return this.#circumstances;
    const { keys, gremia } = this.#change.changes;
    let meetings = gremia;
    let statusWords = false;
    for (const key of keys) {
      // Most are numbers, of which opening brings very many.
      if (keyIn('numbers', key) !== undefined) continue;
      meetings ||= keyIn('meetings', key) !== undefined || keyIn('moments', key) !== undefined;
      statusWords ||= keyIn('ownWords', key)?.startsWith('status ') === true;
    }
    this.#circumstances = { meetings, statusWords };
    return this.#circumstances;
  }
}

export type { Stale };
