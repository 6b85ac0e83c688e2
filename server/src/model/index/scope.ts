/**
 * The view of all files from one file, in three widths: a `Lookup` answers for one name, number or word; a `Scope`
 * knows the file and its register besides; a `WorkspaceScope` walks all files. What is kept from one request to the
 * next gets one of the first two, so that all it hangs on can be noted. Rules and features ask; the workspace answers.
 */
import type { PlacedEntry } from '../../syntax/entryList.ts';
import type { NumberedKind } from '../../syntax/vocabulary.ts';
import type { Declaration, EntryRef, FileIndex, Member } from './fileIndex.ts';

/** 0 is the file itself, 1 a file that it names with `gebruik`, 2 any other. */
export interface RankedFile {
  readonly file: FileIndex;
  readonly rank: 0 | 1 | 2;
}

/** A part of what an entry says, for whoever hangs on that part alone. */
export interface EntryPart {
  /** What the part says now: cheap, since it is kept for each entry that is followed, and seldom compared. */
  of(placed: PlacedEntry): unknown;
  /** True when somebody who hangs on it would find the same in both, which are of the same entry. */
  isSame(one: unknown, other: unknown): boolean;
}

/** The answers to single questions: names by rank (this file, then `gebruik`, then the workspace), numbers, headings, words. */
export interface Lookup {
  /** The declarations of a name at the nearest rank that has any; empty when nothing declares it. */
  lookupName(name: string): readonly Declaration[];
  /** Persons with this first name or surname, at the nearest rank that has any; empty when there are none. */
  lookupPersonPart(part: string): readonly Declaration[];
  /** Persons who are declared with this function, at the nearest rank that has any; empty when there are none. */
  lookupFunction(name: string): readonly Declaration[];
  /** Members of a gremium with this full name, first name or surname, at the nearest rank that has any. */
  lookupMember(name: string): readonly Member[];
  /** Distance to a file: 0 for this one, then those named by `gebruik` in their order, infinite for all others. */
  rankOf(file: FileIndex): number;
  /**
   * The entries with a number, in the own register or else in those of the files named by `gebruik`;
   * with `register`, in that one. Empty when nothing has it.
   */
  lookupNumber(kind: NumberedKind, number: string, register?: string): readonly EntryRef[];
  /** The headings of the register that a `blok` field can mean; empty when nothing has that letter, path or title. */
  lookupHeading(name: string): readonly EntryRef[];
  /** The value that was computed under a key before from this state of the files, or is now; what it hangs on is noted each time. */
  shared<T>(key: object, compute: (lookup: Lookup) => T): T;
  /** Notes that what is worked out hangs on the text of an entry, or on a part of what it says: for whoever keeps the answer. */
  follow(ref: EntryRef, part?: EntryPart): void;
}

/** A `Lookup` that knows which file it looks from, which files are one register with it, and what all files say of something. */
export interface Scope extends Lookup {
  readonly file: FileIndex;
  /** The files that are one register with this file, itself first. */
  readonly registerFiles: readonly FileIndex[];
  /** The files that this file names with `gebruik`, in their order; those that are not known are left out. */
  readonly usedFiles: readonly FileIndex[];
  /** The meetings whose first line names a gremium by this folded name, in all files; the nearest file first. */
  meetings(folded: string): readonly EntryRef[];
  /** The entries of all files that speak of one with this number; which register they mean is for `mentionsOf` to say. */
  mentions(kind: NumberedKind, number: string): readonly EntryRef[];
  /** The entries of all files that describe a document with this reference, as typed; the nearest file first. */
  documents(reference: string): readonly EntryRef[];
  /** The moments of all files that have a name, folded and without a year or article; the nearest file first. */
  moments(folded: string): readonly EntryRef[];
  /** The layouts of all files that have a name, by its key, or all of them for an empty one; the nearest file first. */
  layouts(key: string): readonly EntryRef[];
  /** The entries `register` that have this word of their own: of the own register, else of the files named by `gebruik`. */
  ownWords(key: string): readonly EntryRef[];
  /** The entries `register` whose words for a status count here, the nearest first: for whoever asks about very many words. */
  statusWords(): readonly EntryRef[];
  /** The scope of another file. */
  seenFrom(file: FileIndex): Scope;
  shared<T>(key: object, compute: (scope: Scope) => T): T;
}

/** A `Scope` that walks all files too: for an answer that is made once and not kept. */
export interface WorkspaceScope extends Scope {
  /** Every file that is known with how near it is: this file, then what `gebruik` names, then the workspace. */
  files(): Iterable<RankedFile>;
  /** Every declaration of the workspace under its own name, nearest rank first, one for each entry. */
  declarations(): Iterable<Declaration>;
  /** Every entry of the own register with a number of this kind. */
  numbered(kind: NumberedKind): Iterable<EntryRef>;
  seenFrom(file: FileIndex): WorkspaceScope;
}
