/** A scope that records the lookups made in it, so that an answer can be recomputed when one of those changes. */

import type { Declaration, EntryRef, FileIndex, Member } from '../model/index/fileIndex.ts';
import type { EntryPart, Scope } from '../model/index/scope.ts';
import type { NumberedKind } from '../syntax/vocabulary.ts';
import type { Question } from './question.ts';

/** The recorder of questions; `T` is the type of the tracker itself. */
export interface Tracker<T> {
  /**
   * Notes a question.
   * @param scope where it was asked.
   * @param from the file whose scope that is, when it is another than that which the tracker was made for.
   */
  note(question: Question, scope: Scope, from: FileIndex | undefined): void;
  /** Notes all that another tracker has noted. */
  noteAll(other: T): void;
  /** A tracker of the same sort that has noted nothing. */
  fork(): T;
  /** The key under which a scope keeps a value together with what such a tracker has noted for it. */
  keyFor(key: object): object;
  /** A value that the file's own scope shares, which may be kept longer than a scope does; left out where it never is. */
  kept?<V>(key: object, make: () => Noted<V, T>): Noted<V, T>;
}

interface Noted<V, T> {
  readonly value: V;
  readonly noted: T;
}

export class TrackingScope<T extends Tracker<T>> implements Scope {
  readonly #scope: Scope;
  readonly #tracker: Tracker<T>;
  readonly #from: FileIndex | undefined;

  constructor(scope: Scope, tracker: Tracker<T>, from: FileIndex | undefined = undefined) {
    this.#scope = scope;
    this.#tracker = tracker;
    this.#from = from;
  }

  #note(question: Question): void {
    this.#tracker.note(question, this.#scope, this.#from);
  }

  get file(): FileIndex {
    return this.#scope.file;
  }

  get registerFiles(): readonly FileIndex[] {
    this.#note({ of: 'registerFiles' });
    return this.#scope.registerFiles;
  }

  get usedFiles(): readonly FileIndex[] {
    this.#note({ of: 'usedFiles' });
    return this.#scope.usedFiles;
  }

  lookupName(name: string): readonly Declaration[] {
    this.#note({ of: 'name', name });
    return this.#scope.lookupName(name);
  }

  lookupPersonPart(part: string): readonly Declaration[] {
    this.#note({ of: 'personPart', name: part });
    return this.#scope.lookupPersonPart(part);
  }

  lookupFunction(name: string): readonly Declaration[] {
    this.#note({ of: 'function', name });
    return this.#scope.lookupFunction(name);
  }

  lookupMember(name: string): readonly Member[] {
    this.#note({ of: 'member', name });
    return this.#scope.lookupMember(name);
  }

  rankOf(file: FileIndex): number {
    this.#note({ of: 'rank', file });
    return this.#scope.rankOf(file);
  }

  lookupNumber(kind: NumberedKind, number: string, register?: string): readonly EntryRef[] {
    this.#note(register === undefined ? { of: 'number', kind, number } : { of: 'number', kind, number, register });
    return this.#scope.lookupNumber(kind, number, register);
  }

  lookupHeading(name: string): readonly EntryRef[] {
    this.#note({ of: 'heading', name });
    return this.#scope.lookupHeading(name);
  }

  meetings(folded: string): readonly EntryRef[] {
    this.#note({ of: 'meetings', key: folded });
    return this.#scope.meetings(folded);
  }

  mentions(kind: NumberedKind, number: string): readonly EntryRef[] {
    this.#note({ of: 'mentions', kind, number });
    return this.#scope.mentions(kind, number);
  }

  documents(reference: string): readonly EntryRef[] {
    this.#note({ of: 'document', name: reference });
    return this.#scope.documents(reference);
  }

  ownWords(key: string): readonly EntryRef[] {
    this.#note({ of: 'ownWords', key });
    return this.#scope.ownWords(key);
  }

  statusWords(): readonly EntryRef[] {
    this.#note({ of: 'statusWords' });
    return this.#scope.statusWords();
  }

  moments(folded: string): readonly EntryRef[] {
    this.#note({ of: 'moments', key: folded });
    return this.#scope.moments(folded);
  }

  layouts(key: string): readonly EntryRef[] {
    this.#note({ of: 'layouts', key });
    return this.#scope.layouts(key);
  }

  follow(ref: EntryRef, part?: EntryPart): void {
    this.#note(part === undefined ? { of: 'text', ref } : { of: 'part', ref, part });
  }

  seenFrom(file: FileIndex): Scope {
    return file === this.file ? this : new TrackingScope(this.#scope.seenFrom(file), this.#tracker, file);
  }

  /** Replays the questions of a shared value for each caller. */
  shared<V>(key: object, compute: (scope: Scope) => V): V {
    const make = () =>
      this.#scope.shared(this.#tracker.keyFor(key), (base): Noted<V, T> => {
        const fork = this.#tracker.fork();
        return { value: compute(new TrackingScope(base, fork, this.#from)), noted: fork };
      });
    const { value, noted } = (this.#from === undefined && this.#tracker.kept?.(key, make)) || make();
    this.#tracker.noteAll(noted);
    return value;
  }
}
