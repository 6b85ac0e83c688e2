/** A scope that writes down what is looked up, so that an answer is worked out again when one of those changes. */

import type { Declaration, EntryRef, FileIndex, Member } from '../model/index/fileIndex.ts';
import { lookupKey, registerKey } from '../model/index/indexKey.ts';
import { hostOf } from '../model/index/minutes.ts';
import { foldName } from '../model/index/names.ts';
import { numberKey } from '../model/index/numberKey.ts';
import type { Scope } from '../model/index/scope.ts';
import type { PlacedEntry } from '../syntax/entryList.ts';
import { foldNumber } from '../syntax/numberReferences.ts';
import type { NumberedKind } from '../syntax/vocabulary.ts';

export class RecordingScope implements Scope {
  /** The `lookupKey`s that were asked for. */
  readonly asked: Set<string>;
  /** The entries, of any file, whose text was looked at. */
  readonly followed: Set<PlacedEntry>;
  readonly #scope: Scope;

  constructor(scope: Scope, asked = new Set<string>(), followed = new Set<PlacedEntry>()) {
    this.#scope = scope;
    this.asked = asked;
    this.followed = followed;
  }

  get file(): FileIndex {
    return this.#scope.file;
  }

  get registerFiles(): readonly FileIndex[] {
    return this.#scope.registerFiles;
  }

  /** Not written down: when other files are seen, everything is worked out again. */
  get usedFiles(): readonly FileIndex[] {
    return this.#scope.usedFiles;
  }

  lookupName(name: string): readonly Declaration[] {
    this.asked.add(lookupKey('names', foldName(name)));
    return this.#scope.lookupName(name);
  }

  lookupPersonPart(part: string): readonly Declaration[] {
    this.asked.add(lookupKey('personParts', foldName(part)));
    return this.#scope.lookupPersonPart(part);
  }

  lookupFunction(name: string): readonly Declaration[] {
    this.asked.add(lookupKey('functions', foldName(name)));
    return this.#scope.lookupFunction(name);
  }

  lookupMember(name: string): readonly Member[] {
    this.asked.add(lookupKey('members', foldName(name)));
    return this.#scope.lookupMember(name);
  }

  /** Not written down: when other files are seen, everything is worked out again. */
  rankOf(file: FileIndex): number {
    return this.#scope.rankOf(file);
  }

  lookupNumber(kind: NumberedKind, number: string, register?: string): readonly EntryRef[] {
    this.asked.add(lookupKey('numbers', numberKey(kind, number)));
    if (register !== undefined) {
      this.asked.add(registerKey(foldName(register)));
      this.asked.add(lookupKey('numbers', numberKey(kind, `${register}/${number}`)));
    }
    return this.#scope.lookupNumber(kind, number, register);
  }

  lookupHeading(name: string): readonly EntryRef[] {
    this.asked.add(lookupKey('headings', foldNumber(name)));
    return this.#scope.lookupHeading(name);
  }

  meetings(folded: string): readonly EntryRef[] {
    this.asked.add(lookupKey('meetings', folded));
    return this.#scope.meetings(folded);
  }

  mentions(kind: NumberedKind, number: string): readonly EntryRef[] {
    this.asked.add(lookupKey('mentions', numberKey(kind, number)));
    return this.#scope.mentions(kind, number);
  }

  documents(reference: string): readonly EntryRef[] {
    this.asked.add(lookupKey('documents', foldName(reference)));
    return this.#scope.documents(reference);
  }

  ownWords(key: string): readonly EntryRef[] {
    this.asked.add(lookupKey('ownWords', key));
    return this.#scope.ownWords(key);
  }

  moments(folded: string): readonly EntryRef[] {
    this.asked.add(lookupKey('moments', folded));
    return this.#scope.moments(folded);
  }

  seenFrom(file: FileIndex): Scope {
    return file === this.file ? this : new RecordingScope(this.#scope.seenFrom(file), this.asked, this.followed);
  }

  shared<T>(key: object, compute: (scope: Scope) => T): T {
    const { value, asked, followed } = this.#scope.shared(recordedKey(key), (base) => {
      const scope = new RecordingScope(base);
      return { value: compute(scope), asked: scope.asked, followed: scope.followed };
    });
    for (const one of asked) this.asked.add(one);
    for (const one of followed) this.followed.add(one);
    return value;
  }

  follow(ref: EntryRef): void {
    this.followed.add(hostOf(ref.placed));
  }
}

const recordedKeys = new WeakMap<object, object>();

/** What is kept with what it hangs on is kept under a key of its own. */
function recordedKey(key: object): object {
  let recorded = recordedKeys.get(key);
  if (recorded === undefined) {
    recorded = {};
    recordedKeys.set(key, recorded);
  }
  return recorded;
}
