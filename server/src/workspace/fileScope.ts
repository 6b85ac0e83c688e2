/** The scope of the entries of one file over all files: see `WorkspaceScope`. */

import type { Declaration, EntryRef, FileIndex, Member } from '../model/index/fileIndex.ts';
import type { SharedLookup } from '../model/index/indexKey.ts';
import { foldName, type NameSource } from '../model/index/names.ts';
import { numberKey } from '../model/index/numberKey.ts';
import { registersSeenFrom } from '../model/index/ownWords.ts';
import { byUri, FEWEST_MATES, type RegisterMates, registerFilesFrom } from '../model/index/registerMates.ts';
import { resolvePath } from '../model/index/relativePaths.ts';
import type { RankedFile, Scope, WorkspaceScope } from '../model/index/scope.ts';
import { isLong } from '../model/index/sharedAnswers.ts';
import { comparePlaces } from '../syntax/entryList.ts';
import { foldNumber } from '../syntax/numberReferences.ts';
import type { NumberedKind } from '../syntax/vocabulary.ts';
import { canonicalUri, isKept } from './uri.ts';

const SOURCE_ORDER: Readonly<Record<NameSource, number>> = { identity: 0, title: 1, alias: 2, misspelling: 3 };

/** The questions of a scope to the files together: a part of `WorkspaceIndex`. */
export interface FilesTogether {
  /** The files in the order of their addresses. */
  readonly sortedFiles: readonly FileIndex[];
  readonly members: { ask(): void; filesWith(folded: string): Iterable<FileIndex> };
  /** The file at an address in its canonical spelling; undefined when it is not known. */
  fileAt(canonical: string): FileIndex | undefined;
  registerMates(code: string): RegisterMates;
  filesWith(lookup: SharedLookup, folded: string): Iterable<FileIndex>;
}

/** The tables of a file that are asked of all files together. */
type InAll = 'meetings' | 'mentions' | 'documents' | 'moments' | 'layouts';
type Gathered = InAll | 'numbers' | 'headingsByName';

export class FileScope implements WorkspaceScope {
  readonly file: FileIndex;
  #registerFiles: readonly FileIndex[] | undefined;
  #statusWords: readonly EntryRef[] | undefined;
  readonly #index: FilesTogether;
  #used: readonly FileIndex[] | undefined;
  readonly #shared = new Map<object, unknown>();
  readonly #gathered = new Map<string, readonly EntryRef[]>();
  /** Long answers in their order, by table and name: very many may ask for them. */
  readonly #sorted = new Map<string, readonly Declaration[]>();
  /** The scopes of files that were asked for from one of them. */
  readonly #seen: Map<FileIndex, FileScope>;

  constructor(index: FilesTogether, file: FileIndex, seen = new Map<FileIndex, FileScope>()) {
    this.#index = index;
    this.file = file;
    this.#seen = seen.set(file, this);
  }

  get registerFiles(): readonly FileIndex[] {
    this.#registerFiles ??= this.#findRegisterFiles();
    return this.#registerFiles;
  }

  #findRegisterFiles(): readonly FileIndex[] {
    const { file } = this;
    if (!isKept(file.uri)) return [file];
    const mates = this.#index.registerMates(file.registerCode);
    if (isNamed(file)) return registerFilesFrom(file, mates);
    return [file, ...mates.files.filter((other) => other !== file && isNamed(other))];
  }

  /** The files of the own register where they are many, and all that have its code. */
  #manyMates(): RegisterMates | undefined {
    const { file } = this;
    if (!isKept(file.uri) || !isNamed(file)) return undefined;
    const mates = this.#index.registerMates(file.registerCode);
    return mates.size < FEWEST_MATES ? undefined : mates;
  }

  lookupName(name: string): readonly Declaration[] {
    return this.#bySource('names', foldName(name));
  }

  lookupPersonPart(part: string): readonly Declaration[] {
    return this.#bySource('personParts', foldName(part));
  }

  lookupFunction(name: string): readonly Declaration[] {
    return this.#bySource('functions', foldName(name));
  }

  lookupMember(name: string): readonly Member[] {
    this.#index.members.ask();
    return this.#nearest('members', foldName(name));
  }

  rankOf(file: FileIndex): number {
    if (file === this.file) return 0;
    const at = this.usedFiles.indexOf(file);
    return at === -1 ? Number.POSITIVE_INFINITY : at + 1;
  }

  lookupNumber(kind: NumberedKind, number: string, register?: string): readonly EntryRef[] {
    const key = numberKey(kind, number);
    const find = (code: string) => {
      const mates = this.#index.registerMates(code);
      if (mates.size < FEWEST_MATES) return this.#together('numbers', key, mates.files, `register ${code}`);
      return this.#together('numbers', key, () => [...mates.filesWithNumber(key)].sort(byUri), `register ${code}`);
    };
    // `16/2` is a number of its own where it is declared as one.
    const whole = register === undefined ? [] : this.#ownNumber(numberKey(kind, `${register}/${number}`));
    if (whole.length > 0) return whole;
    if (register !== undefined) return find(foldName(register));
    const own = this.#ownNumber(key);
    if (own.length > 0) return own;
    for (const used of this.usedFiles) {
      const found = find(used.registerCode);
      if (found.length > 0) return found;
    }
    return [];
  }

  /** The entries of the own register with a number: those of this file first. */
  #ownNumber(key: string): readonly EntryRef[] {
    const { file } = this;
    const mates = this.#manyMates();
    if (mates === undefined) return this.#together('numbers', key, this.registerFiles);
    const others = [...mates.filesWithNumber(key)].filter((other) => other !== file);
    return this.#together('numbers', key, others.length === 0 ? [file] : () => [file, ...others.sort(byUri)]);
  }

  *files(): Iterable<RankedFile> {
    const used = this.usedFiles;
    yield { file: this.file, rank: 0 };
    for (const file of used) yield { file, rank: 1 };
    for (const file of this.#index.sortedFiles) {
      if (file !== this.file && !used.includes(file) && isKept(file.uri)) yield { file, rank: 2 };
    }
  }

  *declarations(): Iterable<Declaration> {
    for (const { file } of this.files()) {
      const own = [...file.names.values()].filter(({ name }) => name.source === 'identity');
      // In the order of the text, whatever was typed when.
      yield* own.sort((one, other) => comparePlaces(one.placed, other.placed));
    }
  }

  meetings(folded: string): readonly EntryRef[] {
    return this.#inAll('meetings', folded);
  }

  mentions(kind: NumberedKind, number: string): readonly EntryRef[] {
    return this.#inAll('mentions', numberKey(kind, number));
  }

  documents(reference: string): readonly EntryRef[] {
    return this.#inAll('documents', foldName(reference));
  }

  ownWords(key: string): readonly EntryRef[] {
    for (const files of [this.registerFiles, ...this.usedFiles.map((file) => [file])]) {
      const found = files.flatMap((file) =>
        file.ownWords.get(key).filter(({ placed }) => placed === file.registers.first),
      );
      if (found.length > 0) return found;
    }
    return [];
  }

  statusWords(): readonly EntryRef[] {
    this.#statusWords ??= registersSeenFrom(this);
    return this.#statusWords;
  }

  moments(folded: string): readonly EntryRef[] {
    return this.#inAll('moments', folded, [...this.usedFiles]);
  }

  layouts(key: string): readonly EntryRef[] {
    return this.#inAll('layouts', key, [...this.usedFiles]);
  }

  seenFrom(file: FileIndex): WorkspaceScope {
    return this.#seen.get(file) ?? new FileScope(this.#index, file, this.#seen);
  }

  shared<T>(key: object, compute: (scope: Scope) => T): T {
    if (!this.#shared.has(key)) this.#shared.set(key, compute(this));
    return this.#shared.get(key) as T;
  }

  /** Does nothing: nothing is kept here. */
  follow(): void {}

  lookupHeading(name: string): readonly EntryRef[] {
    return this.#together('headingsByName', foldNumber(name), this.registerFiles);
  }

  *numbered(kind: NumberedKind): Iterable<EntryRef> {
    for (const file of this.registerFiles) {
      for (const ref of file.numbers.values()) if (ref.placed.kind === kind) yield ref;
    }
  }

  /** The entries of all files under a key: this file first, then those that go before others, then by address. */
  #inAll(lookup: InAll, key: string, near: readonly FileIndex[] = []): readonly EntryRef[] {
    const others = [...this.#index.filesWith(lookup, key)].filter((file) => file !== this.file);
    if (others.length === 0 && near.length === 0) return this.file[lookup].get(key);
    return this.#together(lookup, key, () => [...new Set([this.file, ...near, ...others.sort(byUri)])]);
  }

  /**
   * The entries of some files under a key, in the order of the files. Of one file they are given as they are kept, and of several
   * gathered once: very many may ask for what very many have.
   * @param which tells the same key in other files apart.
   */
  #together(
    lookup: Gathered,
    key: string,
    files: readonly FileIndex[] | (() => readonly FileIndex[]),
    which = '',
  ): readonly EntryRef[] {
    if (typeof files !== 'function' && files.length === 1) return files[0]![lookup].get(key);
    const name = `${lookup}:${which}:${key}`;
    let found = this.#gathered.get(name);
    if (found === undefined) {
      const all = typeof files === 'function' ? files() : files;
      found = all.flatMap((file): readonly EntryRef[] => file[lookup].get(key));
      this.#gathered.set(name, found);
    }
    return found;
  }

  /** Declarations of the nearest files: identity goes before title before alias. */
  #bySource(lookup: 'names' | 'personParts' | 'functions', folded: string): readonly Declaration[] {
    const key = `${lookup}:${folded}`;
    const known = this.#sorted.size === 0 ? undefined : this.#sorted.get(key);
    if (known !== undefined) return known;
    const found = this.#nearest(lookup, folded);
    if (found.length < 2) return found;
    const sorted = [...found].sort((a, b) => SOURCE_ORDER[a.name.source] - SOURCE_ORDER[b.name.source]);
    if (isLong(sorted)) this.#sorted.set(key, sorted);
    return sorted;
  }

  /** The entries of the nearest files under a key. */
  #nearest<L extends 'names' | 'personParts' | 'functions' | 'members'>(
    lookup: L,
    folded: string,
  ): ReturnType<FileIndex[L]['get']>;
  #nearest(lookup: 'names' | 'personParts' | 'functions' | 'members', folded: string): readonly EntryRef[] {
    const own = this.file[lookup].get(folded);
    if (own.length > 0) return own;
    for (const used of this.usedFiles) {
      const found = used[lookup].get(folded);
      if (found.length > 0) return found;
    }
    const { members } = this.#index;
    const files = [...(lookup === 'members' ? members.filesWith(folded) : this.#index.filesWith(lookup, folded))];
    if (files.length < 2) return files[0]?.[lookup].get(folded) ?? [];
    const key = `${lookup}: ${folded}`;
    const known = this.#gathered.size === 0 ? undefined : this.#gathered.get(key);
    if (known !== undefined) return known;
    const found = files.sort(byUri).flatMap((file): readonly EntryRef[] => file[lookup].get(folded));
    if (isLong(found)) this.#gathered.set(key, found);
    return found;
  }

  /** The files that the `gebruik` entries of this file name, each once, in their order; a path that leads nowhere is left out. */
  get usedFiles(): readonly FileIndex[] {
    this.#used ??= targetsOf(this.file).flatMap((target) => {
      const found = this.#index.fileAt(target);
      return found === undefined || found === this.file ? [] : [found];
    });
    return this.#used;
  }
}

/** Two files that only share their names, in two folders, are two registers. */
const isNamed = ({ registers }: FileIndex) => registers.size > 0;

const targetsOfUses = new WeakMap<readonly string[], readonly string[]>();

/** The addresses that the `gebruik` entries of a file lead to; a scope is made at each keystroke, and they seldom change. */
function targetsOf({ uri, uses }: FileIndex): readonly string[] {
  let targets = targetsOfUses.get(uses);
  if (targets === undefined) {
    targets = [...new Set(uses.flatMap((path) => resolvePath(uri, path) ?? []).map(canonicalUri))];
    targetsOfUses.set(uses, targets);
  }
  return targets;
}
