/** The files of each register: by its code, in the order of their addresses, and by the numbers that they have. */
import type { FileIndex } from '../model/index/fileIndex.ts';
import type { FileSet, IndexChanges } from '../model/index/indexChanges.ts';
import { keyIn } from '../model/index/indexKey.ts';
import { byUri, placeAmong, type RegisterMates } from '../model/index/registerMates.ts';

const NOTHING: readonly never[] = [];

export class RegisterIndex {
  /** The code under which each file is found. */
  readonly #codes = new Map<FileIndex, string>();
  readonly #files = new Map<string, Set<FileIndex>>();
  /** The same in their order, as far as asked for; each list changes in place. */
  readonly #sorted = new Map<string, FileIndex[]>();
  readonly #mates = new Map<string, RegisterMates>();
  /** The files of large registers by their numbers, as far as asked for. */
  readonly #numbers = new Map<string, Map<string, Set<FileIndex>>>();

  codeOf(file: FileIndex): string | undefined {
    return this.#codes.get(file);
  }

  /** The files with a code, in no order. */
  filesWith(code: string): ReadonlySet<FileIndex> | undefined {
    return this.#files.get(code);
  }

  /** The files of one register, by its folded code; in the order of their addresses, whichever was read last. */
  matesOf(code: string): RegisterMates {
    const known = this.#mates.get(code);
    if (known !== undefined) return known;
    const mates = new Mates(
      this.#files.get(code)?.size ?? 0,
      () => this.#sortedWith(code),
      (key) => this.#filesWithNumber(code, key),
    );
    // Nothing is kept of codes that no file has: very many may be asked for.
    if (mates.size > 0) this.#mates.set(code, mates);
    return mates;
  }

  #sortedWith(code: string): readonly FileIndex[] {
    const files = this.#files.get(code);
    if (files === undefined) return NOTHING;
    let sorted = this.#sorted.get(code);
    if (sorted === undefined) {
      sorted = [...files].sort(byUri);
      this.#sorted.set(code, sorted);
    }
    // What is asked for stays as it is when the list changes.
    return sorted.slice();
  }

  #filesWithNumber(code: string, key: string): Iterable<FileIndex> {
    const files = this.#files.get(code);
    if (files === undefined) return NOTHING;
    let table = this.#numbers.get(code);
    if (table === undefined) {
      table = new Map();
      for (const file of files) for (const number of file.numbers.keys()) add(table, number, file);
      this.#numbers.set(code, table);
    }
    return table.get(key) ?? NOTHING;
  }

  /** Takes in that the entries of a file declare others than before: which numbers it has, and what its register is. */
  followEntries(file: FileIndex, { keys, register }: IndexChanges): void {
    const code = this.#codes.get(file);
    if (code === undefined) return;
    const table = this.#numbers.get(code);
    if (table !== undefined) {
      for (const key of keys) {
        const number = keyIn('numbers', key);
        if (number === undefined) continue;
        if (file.numbers.has(number)) add(table, number, file);
        else remove(table, number, file);
      }
    }
    if (register) this.#mates.delete(code);
  }

  /** Puts a file under another code, or under none. */
  move(file: FileIndex, now: string | undefined): void {
    const before = this.#codes.get(file);
    if (before === now) return;
    if (before !== undefined) {
      remove(this.#files, before, file);
      const table = this.#numbers.get(before);
      // Of one that is gone they were taken out already: each was told.
      if (table !== undefined) for (const number of file.numbers.keys()) remove(table, number, file);
      const sorted = this.#sorted.get(before);
      if (sorted !== undefined) sorted.splice(placeAmong(sorted, file) - 1, 1);
      this.#mates.delete(before);
      if (!this.#files.has(before)) {
        this.#numbers.delete(before);
        this.#sorted.delete(before);
      }
    }
    if (now === undefined) this.#codes.delete(file);
    else {
      this.#codes.set(file, now);
      add(this.#files, now, file);
      const table = this.#numbers.get(now);
      if (table !== undefined) for (const number of file.numbers.keys()) add(table, number, file);
      const sorted = this.#sorted.get(now);
      if (sorted !== undefined) sorted.splice(placeAmong(sorted, file), 0, file);
      this.#mates.delete(now);
    }
  }
}

/** The files of a register between two changes of which these are; put in their order when somebody asks for that. */
class Mates implements RegisterMates {
  readonly size: number;
  readonly filesWithNumber: (key: string) => Iterable<FileIndex>;
  readonly #sorted: () => readonly FileIndex[];
  #files: readonly FileIndex[] | undefined;

  constructor(size: number, sorted: () => readonly FileIndex[], filesWithNumber: (key: string) => Iterable<FileIndex>) {
    this.size = size;
    this.#sorted = sorted;
    this.filesWithNumber = filesWithNumber;
  }

  get files(): readonly FileIndex[] {
    this.#files ??= this.#sorted();
    return this.#files;
  }
}

/** Files and the files of whole registers together, as they stand while a change is told: those of thousands are not copied. */
export class ChangedFiles implements FileSet {
  readonly #files = new Set<FileIndex>();
  readonly #registers: ReadonlySet<FileIndex>[] = [];

  get isEmpty(): boolean {
    return this.#files.size === 0 && this.#registers.length === 0;
  }

  add(file: FileIndex): void {
    this.#files.add(file);
  }

  addAll(files: ReadonlySet<FileIndex>): void {
    this.#registers.push(files);
  }

  has(file: FileIndex): boolean {
    return this.#files.has(file) || this.#registers.some((files) => files.has(file));
  }

  *[Symbol.iterator](): Iterator<FileIndex> {
    yield* this.#files;
    for (const [at, files] of this.#registers.entries()) {
      for (const file of files) {
        const isKnown = this.#files.has(file) || this.#registers.slice(0, at).some((others) => others.has(file));
        if (!isKnown) yield file;
      }
    }
  }
}

export function add(map: Map<string, Set<FileIndex>>, key: string, file: FileIndex): void {
  const files = map.get(key);
  if (files === undefined) map.set(key, new Set([file]));
  else files.add(file);
}

export function remove(map: Map<string, Set<FileIndex>>, key: string, file: FileIndex): void {
  const files = map.get(key);
  files?.delete(file);
  if (files?.size === 0) map.delete(key);
}
