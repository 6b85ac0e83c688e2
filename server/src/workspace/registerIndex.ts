/** The files of each register: by its code, in the order of their addresses, and by the numbers that they have. */
import type { FileIndex } from '../model/index/fileIndex.ts';
import type { FileSet, IndexChanges } from '../model/index/indexChanges.ts';
import { keyIn } from '../model/index/indexKey.ts';
import type { RegisterMates } from '../model/index/registerMates.ts';

const NOTHING: readonly never[] = [];

export class RegisterIndex {
  /** The code under which each file is found. */
  readonly #codes = new Map<FileIndex, string>();
  readonly #files = new Map<string, Set<FileIndex>>();
  /** The same in their order, as far as asked for. */
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
    let known = this.#mates.get(code);
    if (known === undefined) {
      const files = [...(this.#files.get(code) ?? NOTHING)].sort(byUri);
      known = this.#matesFrom(code, files);
      // Nothing is kept of codes that no file has: very many may be asked for.
      if (files.length > 0) this.#mates.set(code, known);
    }
    return known;
  }

  #matesFrom(code: string, files: readonly FileIndex[]): RegisterMates {
    return { files, filesWithNumber: (key) => this.#filesWithNumber(code, key) };
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
    const mates = this.#mates.get(code);
    if (register && mates !== undefined) this.#mates.set(code, this.#matesFrom(code, mates.files));
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
      if (!this.#files.has(before)) this.#numbers.delete(before);
      this.#reorder(before, (files) => files.toSpliced(files.indexOf(file), 1));
    }
    if (now === undefined) this.#codes.delete(file);
    else {
      this.#codes.set(file, now);
      add(this.#files, now, file);
      const table = this.#numbers.get(now);
      if (table !== undefined) for (const number of file.numbers.keys()) add(table, number, file);
      this.#reorder(now, (files) => files.toSpliced(placeAmong(files, file), 0, file));
    }
  }

  #reorder(code: string, change: (files: readonly FileIndex[]) => readonly FileIndex[]): void {
    const known = this.#mates.get(code);
    if (known === undefined) return;
    if (this.#files.has(code)) this.#mates.set(code, this.#matesFrom(code, change(known.files)));
    else this.#mates.delete(code);
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

export function byUri(a: FileIndex, b: FileIndex): number {
  return a.uri < b.uri ? -1 : a.uri > b.uri ? 1 : 0;
}

/** The index before which a file comes among others in their order. */
function placeAmong(files: readonly FileIndex[], file: FileIndex): number {
  let from = 0;
  let to = files.length;
  while (from < to) {
    const middle = (from + to) >> 1;
    if (byUri(files[middle]!, file) > 0) to = middle;
    else from = middle + 1;
  }
  return from;
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
