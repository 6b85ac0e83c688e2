/**
 * Dependencies of answers, for code that is notified of changes: a lookup gives the keys of the index that it read, and
 * `staleAfter` says which of them a change makes stale. Code that is not notified compares answers instead
 * (`TrackedMemo`).
 */

import type { FileIndex } from '../model/index/fileIndex.ts';
import { type IndexKey, lookupKey, registerKey } from '../model/index/indexKey.ts';
import { hostOf } from '../model/index/minutes.ts';
import { foldName } from '../model/index/names.ts';
import { numberKey } from '../model/index/numberKey.ts';
import type { Scope } from '../model/index/scope.ts';
import type { PlacedEntry } from '../syntax/entryList.ts';
import { foldNumber } from '../syntax/numberReferences.ts';
import { type FollowedPart, followedPart } from './entryParts.ts';
import type { Question } from './question.ts';
import type { Tracker } from './trackingScope.ts';

/** A state that very many entries depend on, without a lookup for each: it seldom changes. */
export type Circumstance = 'reference date' | 'meetings' | 'status words';

/** A dependency of an answer: a key, the text of an entry or a part of it, what another file sees of all files, or a circumstance. */
export type Dependency = IndexKey | PlacedEntry | FollowedPart | FileIndex | Circumstance;

const keys = new WeakMap<object, object>();

/** A value that very many answers share may have been worked out from as many lookups: more than this are noted as one. */
const MOST_COPIED = 50;
/** Values of that size that are kept at once: each change is compared with all. */
const MOST_KEPT = 20;

/** The dependencies of one answer, gathered while it is worked out. */
export class Dependencies implements Tracker<Dependencies> {
  /** Its own, without those of `shared`. */
  readonly all = new Set<Dependency>();
  /** Those of values that others share with it, which have very many; they change no more. */
  readonly shared = new Set<Dependencies>();
  /** True when the text of another entry was read. */
  readsEntries = false;
  readonly #kept: KeptShared | undefined;

  /** @param kept what is shared with answers that were worked out before; undefined where nothing is told of changes. */
  constructor(kept?: KeptShared) {
    this.#kept = kept;
  }

  /**
   * Lookups seen `from` another file are dependencies; those of the own file are not: when that changes, all of it is
   * checked again.
   */
  note(question: Question, _scope?: Scope, from?: FileIndex): void {
    if (from !== undefined) this.all.add(from);
    switch (question.of) {
      case 'name':
        this.all.add(lookupKey('names', foldName(question.name)));
        return;
      case 'personPart':
        this.all.add(lookupKey('personParts', foldName(question.name)));
        return;
      case 'function':
        this.all.add(lookupKey('functions', foldName(question.name)));
        return;
      case 'member':
        this.all.add(lookupKey('members', foldName(question.name)));
        return;
      case 'heading':
        this.all.add(lookupKey('headings', foldNumber(question.name)));
        return;
      case 'document':
        this.all.add(lookupKey('documents', foldName(question.name)));
        return;
      case 'meetings':
      case 'moments':
      case 'layouts':
      case 'ownWords':
        this.all.add(lookupKey(question.of, question.key));
        return;
      case 'number': {
        const { kind, number, register } = question;
        this.all.add(lookupKey('numbers', numberKey(kind, number)));
        if (register === undefined) return;
        this.all.add(registerKey(foldName(register)));
        this.all.add(lookupKey('numbers', numberKey(kind, `${register}/${number}`)));
        return;
      }
      case 'mentions':
        this.all.add(lookupKey('mentions', numberKey(question.kind, question.number)));
        return;
      case 'text':
        this.all.add(hostOf(question.ref.placed));
        this.readsEntries = true;
        return;
      case 'part':
        this.all.add(followedPart(question.ref.placed, question.part));
        this.readsEntries = true;
        return;
      case 'statusWords':
        this.all.add('status words');
        return;
      case 'rank':
      case 'registerFiles':
      case 'usedFiles':
        return;
    }
  }

  noteAll(other: Dependencies): void {
    const { all, shared, readsEntries } = other;
    this.readsEntries ||= readsEntries;
    if (all.size > MOST_COPIED) {
      this.shared.add(other);
      return;
    }
    for (const one of all) this.all.add(one);
    for (const one of shared) this.shared.add(one);
  }

  /** True when something is among them. */
  has(dependency: Dependency): boolean {
    if (this.all.has(dependency)) return true;
    for (const one of this.shared) if (one.has(dependency)) return true;
    return false;
  }

  fork(): Dependencies {
    return new Dependencies(this.#kept);
  }

  kept<V>(key: object, make: () => Shared<V>): Shared<V> {
    return this.#kept?.get(key, make) ?? make();
  }

  keyFor(key: object): object {
    return keyOfShared(key);
  }
}

/** The key under which a scope keeps a value together with what it depends on. */
export function keyOfShared(key: object): object {
  const known = keys.get(key) ?? {};
  keys.set(key, known);
  return known;
}

/** A value that answers share, with what it was worked out from. */
export interface Shared<V> {
  readonly value: V;
  readonly noted: Dependencies;
}

/**
 * Values that were worked out from very many lookups, kept until one of those has another answer: a scope forgets what it shares at each
 * change, as each bit of a file that is read is one.
 */
export class KeptShared {
  readonly #values = new Map<object, Shared<unknown>>();

  get<V>(key: object, make: () => Shared<V>): Shared<V> {
    const known = this.#values.get(key);
    // What is kept under a key is what was made for it.
    if (known !== undefined) return known as Shared<V>;
    const made = make();
    if (made.noted.all.size <= MOST_COPIED) return made;
    const [oldest] = this.#values.keys();
    if (this.#values.size >= MOST_KEPT && oldest !== undefined) this.#values.delete(oldest);
    this.#values.set(key, made);
    return made;
  }

  /** Forgets what was worked out from something that is stale. */
  forget(stale: Iterable<Dependency>): void {
    if (this.#values.size === 0) return;
    for (const one of stale) {
      for (const [key, { noted }] of this.#values) if (noted.has(one)) this.#values.delete(key);
    }
  }

  clear(): void {
    this.#values.clear();
  }
}
