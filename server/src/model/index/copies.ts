/**
 * Copies: a file with a register that stands in another file too, as last week's list is beside this week's: a register
 * may have several files, but then each has numbers of its own.
 */
import type { FileIndex } from './fileIndex.ts';
import { manyMates } from './registerMates.ts';

/** With fewer numbers in common it may be a slip. */
const FEWEST = 3;

interface Compared {
  /** The revisions of the numbers of both. */
  readonly own: number;
  readonly other: number;
  readonly areCopies: boolean;
}

const compared = new WeakMap<FileIndex, WeakMap<FileIndex, Compared>>();

/**
 * The first file, by address, of the register of which a file is a copy; undefined when it is none. Both say which register
 * they are, and most numbers of the shorter one stand in the other.
 * @param registerFiles all files of the register, itself too. Costs the numbers only when one came or went since the last time.
 */
export function copyOf(file: FileIndex, registerFiles: readonly FileIndex[]): FileIndex | undefined {
  let first: FileIndex | undefined;
  for (const other of mayBeCopies(file, registerFiles)) {
    if (other === file || (first !== undefined && first.uri < other.uri)) continue;
    if (file.registers.first === undefined || other.registers.first === undefined) continue;
    if (areCopies(file, other)) first = other;
  }
  return first;
}

/** The files that have a number of a file; where a register has few files, all of them. */
function mayBeCopies(file: FileIndex, registerFiles: readonly FileIndex[]): Iterable<FileIndex> {
  const mates = manyMates(registerFiles);
  if (mates === undefined) return registerFiles;
  const found = new Set<FileIndex>();
  for (const key of file.numbers.keys()) for (const other of mates.filesWithNumber(key)) found.add(other);
  return found;
}

function areCopies(file: FileIndex, other: FileIndex): boolean {
  let known = compared.get(file);
  if (known === undefined) {
    known = new WeakMap();
    compared.set(file, known);
  }
  const { revision: own } = file.numbers;
  const { revision: theirs } = other.numbers;
  const before = known.get(other);
  if (before?.own === own && before.other === theirs) return before.areCopies;
  const areSo = haveMostInCommon(file, other);
  known.set(other, { own, other: theirs, areCopies: areSo });
  return areSo;
}

function haveMostInCommon({ numbers: one }: FileIndex, { numbers: two }: FileIndex): boolean {
  const [shorter, longer] = one.size <= two.size ? [one, two] : [two, one];
  let common = 0;
  for (const key of shorter.keys()) if (longer.has(key)) common++;
  return common >= FEWEST && 2 * common > shorter.size;
}
