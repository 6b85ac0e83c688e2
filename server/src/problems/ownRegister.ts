/** The files that make up the register of a file, and changes of that set: every lookup by its code depends on it. */
import type { FileIndex } from '../model/index/fileIndex.ts';
import { dependsOnDays } from '../syntax/dates/ast.ts';
import { fieldOf } from '../syntax/entry.ts';
import type { PlacedEntry } from '../syntax/entryList.ts';

export class OwnRegister {
  readonly #file: FileIndex;
  #files: readonly FileIndex[];
  #code: string;
  /** The entries `register` that count, of each file. */
  #entries: readonly (PlacedEntry | undefined)[];

  /** @param files the files of the register, this one included. */
  constructor(file: FileIndex, files: readonly FileIndex[]) {
    this.#file = file;
    this.#files = files;
    this.#code = file.registerCode;
    this.#entries = files.map(({ registers }) => registers.first);
  }

  /** The files of the register as they were told last, in no order. */
  get files(): readonly FileIndex[] {
    return this.#files;
  }

  /** True when the entry `register` of the file is another one or has another code than was taken last. */
  get isOtherwise(): boolean {
    return this.#file.registerCode !== this.#code || !this.#entries.includes(this.#file.registers.first);
  }

  /** True when another entry says what the register is, or it has other files, than the last time that this was asked. */
  takeEntriesChanged(): boolean {
    const before = this.#entries;
    this.#entries = this.#files.map(({ registers }) => registers.first);
    return !isSame(this.#entries, before);
  }

  /** True when the file has another code than the last time that this was asked. */
  takeCodeChanged(): boolean {
    if (this.#file.registerCode === this.#code) return false;
    this.#code = this.#file.registerCode;
    return true;
  }

  /** Tells which files the register has now; true when those are others than before. */
  setFiles(files: readonly FileIndex[]): boolean {
    const before = this.#files;
    this.#files = files;
    return !isSame(files, before);
  }
}

/** True of a heading whose deadline is another day once a meeting or a moment is. */
export function isWaiting(heading: PlacedEntry): boolean {
  const field = fieldOf(heading.entry, 'deadline');
  return field?.kind === 'deadline' && field.deadline !== undefined && dependsOnDays(field.deadline.node);
}

function isSame(some: readonly unknown[], others: readonly unknown[]): boolean {
  return some.length === others.length && some.every((one, index) => one === others[index]);
}
