/** What was looked up for the files that are checked though they are not open, and which of them a change concerns. */
import { Dependencies } from '../../incremental/dependencies.ts';
import { Dependents } from '../../incremental/dependents.ts';
import type { Stale } from '../../incremental/stale.ts';
import type { FileIndex } from '../../model/index/fileIndex.ts';
import type { IndexKey } from '../../model/index/indexKey.ts';

/** The lookups for one file, gathered while it is checked. */
export interface LookedUp {
  readonly file: FileIndex;
  readonly dependencies: Dependencies;
  /** The keys of the names of which it was asked whether anything uses them. */
  readonly named: Set<IndexKey>;
  /** The files of its register. */
  readonly mates: readonly FileIndex[];
}

/** What a change concerns without being among the dependencies of it: see `Stale.concernsUnlisted`. */
interface Unlisted {
  readonly mates: readonly FileIndex[];
  readonly readsEntries: boolean;
}

export class ClosedLookups {
  /** The checked files by what was looked up for them: a letter must not go through them all. */
  readonly #dependents = new Dependents<FileIndex>();
  readonly #declaring = new Dependents<FileIndex>();
  readonly #unlisted = new Map<FileIndex, Unlisted>();
  /** What was looked up until now for files of which a part was checked. */
  readonly #begun = new Set<LookedUp>();

  begin(file: FileIndex, mates: readonly FileIndex[]): LookedUp {
    const lookedUp: LookedUp = { file, dependencies: new Dependencies(), named: new Set(), mates };
    this.#begun.add(lookedUp);
    return lookedUp;
  }

  end(lookedUp: LookedUp): void {
    this.#begun.delete(lookedUp);
  }

  /** Keeps what was looked up for a file that was checked to its end, in the place of what was before. */
  keep({ file, dependencies, named, mates }: LookedUp): void {
    this.#dependents.set(file, dependencies.all, dependencies.shared);
    this.#declaring.set(file, named);
    this.#unlisted.set(file, { mates, readsEntries: dependencies.readsEntries });
  }

  forget(file: FileIndex): void {
    this.#dependents.remove(file);
    this.#declaring.remove(file);
    this.#unlisted.delete(file);
  }

  /** The files, checked or begun, of which what was found may be something else after a change; some more than once. */
  *concernedBy(stale: Stale): Iterable<FileIndex> {
    for (const file of stale.views) if (this.#unlisted.has(file)) yield file;
    yield* this.#dependents.ofAny(stale.dependencies());
    if (stale.isUnlisted) {
      for (const [file, { mates, readsEntries }] of this.#unlisted) {
        if (stale.concernsUnlisted(mates, readsEntries)) yield file;
      }
    }
    for (const { file, mates, dependencies } of this.#begun) {
      if (stale.concerns(file, mates, dependencies)) yield file;
    }
  }

  /** The files that declare a name under one of these keys; undefined for any. */
  *declaring(keys: readonly IndexKey[] | undefined): Iterable<FileIndex> {
    yield* keys === undefined ? this.#declaring.all : this.#declaring.ofAny(keys);
    for (const { file, named } of this.#begun) {
      if (named.size > 0 && (keys === undefined || keys.some((key) => named.has(key)))) yield file;
    }
  }
}
