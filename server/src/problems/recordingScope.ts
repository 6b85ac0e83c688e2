/** A scope that writes down what is looked up, so that an answer is worked out again when one of those changes. */
import { lookupKey, numberKey, registerKey } from '../model/declared.ts';
import type { Declaration, EntryRef, FileFacts } from '../model/fileFacts.ts';
import { foldName } from '../model/names.ts';
import type { RankedFile, Scope } from '../model/scope.ts';
import { foldNumber } from '../syntax/numberReferences.ts';
import type { NumberedKind } from '../syntax/vocabulary.ts';

export class RecordingScope implements Scope {
  /** The `lookupKey`s that were asked for. */
  readonly asked = new Set<string>();
  readonly #scope: Scope;

  constructor(scope: Scope) {
    this.#scope = scope;
  }

  get file(): FileFacts {
    return this.#scope.file;
  }

  get registerFiles(): readonly FileFacts[] {
    return this.#scope.registerFiles;
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

  lookupNumber(kind: NumberedKind, number: string, register?: string): readonly EntryRef[] {
    this.asked.add(lookupKey('numbers', numberKey(kind, number)));
    if (register !== undefined) this.asked.add(registerKey(foldName(register)));
    return this.#scope.lookupNumber(kind, number, register);
  }

  lookupHeading(name: string): readonly EntryRef[] {
    this.asked.add(lookupKey('headings', foldNumber(name)));
    return this.#scope.lookupHeading(name);
  }

  /** Not written down: what reads all files cannot be an answer that is kept. */
  files(): Iterable<RankedFile> {
    return this.#scope.files();
  }

  declarations(): Iterable<Declaration> {
    return this.#scope.declarations();
  }

  numbered(kind: NumberedKind): Iterable<EntryRef> {
    return this.#scope.numbered(kind);
  }
}
