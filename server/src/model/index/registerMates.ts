/** All files of one register at once, for what would cost each of thousands of files a look at all others. */
import type { EntryRef, FileIndex } from './fileIndex.ts';

/** The files of a register; another object after each change of which these are or of what an entry `register` says in them. */
export interface RegisterMates {
  readonly size: number;
  /** In the order of their addresses. */
  readonly files: readonly FileIndex[];
  /** Those with a number, by its key, in no order. */
  filesWithNumber(key: string): Iterable<FileIndex>;
}

/** Of fewer files each is asked: what is made of all of them costs more. */
export const FEWEST_MATES = 16;

const matesOf = new WeakMap<readonly FileIndex[], RegisterMates>();

/** `Scope.registerFiles` of a file that is one register with all its mates: itself first, then the others. */
export function registerFilesFrom(file: FileIndex, mates: RegisterMates): readonly FileIndex[] {
  const { files } = mates;
  const at = placeAmong(files, file);
  const isAmong = files[at - 1] === file;
  // Each of thousands of files may ask: copied in whole stretches.
  const all = [file].concat(files.slice(0, isAmong ? at - 1 : at), files.slice(at));
  matesOf.set(all, mates);
  return all;
}

/** The index behind which a file comes among others in the order of their addresses: behind itself when it is one of them. */
export function placeAmong(files: readonly FileIndex[], file: FileIndex): number {
  return placeBy(files, file, (one) => one);
}

/** The same among what stands in files, each in another one. */
function placeBy<T>(all: readonly T[], file: FileIndex, fileOf: (one: T) => FileIndex): number {
  let from = 0;
  let to = all.length;
  while (from < to) {
    const middle = (from + to) >> 1;
    if (byUri(fileOf(all[middle]!), file) > 0) to = middle;
    else from = middle + 1;
  }
  return from;
}

export function byUri(a: FileIndex, b: FileIndex): number {
  return a.uri < b.uri ? -1 : a.uri > b.uri ? 1 : 0;
}

/** The mates that the files of a register come from; undefined where they are few, or not all that have its code. */
export function manyMates(registerFiles: readonly FileIndex[]): RegisterMates | undefined {
  return registerFiles.length < FEWEST_MATES ? undefined : matesOf.get(registerFiles);
}

const firsts = new WeakMap<RegisterMates, Map<unknown, FileIndex | undefined>>();

/**
 * The first file of a register of which something is true, the own one before all others; undefined when there is none. Costs all
 * files once for all of them.
 * @param holds a question to the entry `register` of a file and to nothing else; the same function each time.
 */
export function firstOfRegister(
  registerFiles: readonly FileIndex[],
  holds: (file: FileIndex) => boolean,
): FileIndex | undefined {
  const [own] = registerFiles;
  if (own === undefined || holds(own)) return own;
  const mates = manyMates(registerFiles);
  if (mates === undefined) return registerFiles.find(holds);
  let known = firsts.get(mates);
  if (known === undefined) {
    known = new Map();
    firsts.set(mates, known);
  }
  if (!known.has(holds)) known.set(holds, mates.files.find(holds));
  return known.get(holds);
}

const entries = new WeakMap<RegisterMates, readonly EntryRef[]>();

/** The entries that say what each file of a register is, in the order of the files. */
export function registerEntries(registerFiles: readonly FileIndex[]): readonly EntryRef[] {
  const mates = manyMates(registerFiles);
  if (mates === undefined) return entriesIn(registerFiles);
  const all = entries.get(mates) ?? entriesIn(mates.files);
  entries.set(mates, all);
  const [own] = registerFiles;
  const at = own === undefined ? -1 : placeBy(all, own, ({ file }) => file) - 1;
  if (at < 1 || all[at]!.file !== own) return all;
  return [all[at]!].concat(all.slice(0, at), all.slice(at + 1));
}

function entriesIn(files: readonly FileIndex[]): readonly EntryRef[] {
  return files.flatMap((file) => (file.registers.first === undefined ? [] : [{ file, placed: file.registers.first }]));
}

/** The first file of a register by its address, which all its files agree on. */
export function firstFile(registerFiles: readonly FileIndex[]): FileIndex {
  return manyMates(registerFiles)?.files[0] ?? registerFiles.reduce(earlier);
}

/** The entry of a register that has a number first, by the address of its file; undefined when none has it. */
export function firstWithNumber(registerFiles: readonly FileIndex[], key: string): EntryRef | undefined {
  let first: FileIndex | undefined;
  for (const file of manyMates(registerFiles)?.filesWithNumber(key) ?? registerFiles) {
    if (file.numbers.has(key)) first = first === undefined ? file : earlier(first, file);
  }
  return first?.numbers.get(key)[0];
}

const earlier = (one: FileIndex, other: FileIndex) => (other.uri < one.uri ? other : one);
