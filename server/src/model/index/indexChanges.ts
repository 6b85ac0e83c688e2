/** The difference between two states of a file's index, for those who looked something up in it. */
import type { PlacedEntry } from '../../syntax/entryList.ts';
import type { FileIndex } from './fileIndex.ts';
import type { IndexKey } from './indexKey.ts';

/** The differences that a lookup in a file may see. */
export interface IndexChanges {
  /** The keys under which something else is found than before. */
  readonly keys: Set<IndexKey>;
  /** The seats of gremia that came or went: `Member.text` of each, what came under no key of `keys`. */
  readonly seats: Set<string>;
  /** Headings that came, went or changed, and those that stand below another one than before. */
  readonly headings: Set<PlacedEntry>;
  /** A heading came or went, or stands below another than before: entries may stand below another heading. */
  headingPlaces: boolean;
  /** An entry `register` came, went or changed. */
  register: boolean;
  /** An entry `gremium` came, went or changed: how often it meets may be something else. */
  gremia: boolean;
  /** An entry `gebruik` came, went or changed: other files may be seen than before. */
  uses: boolean;
}

/** Files, as they stand while a change is told. */
export interface FileSet extends Iterable<FileIndex> {
  readonly isEmpty: boolean;
  has(file: FileIndex): boolean;
}

/**
 * A change of one file, as the index tells it to those who keep something that was computed from it. What it makes stale is
 * for `staleAfter` to say.
 */
export interface FileChange {
  readonly file: FileIndex;
  /** The entries that are new or have another text. */
  readonly updated: readonly PlacedEntry[];
  readonly changes: IndexChanges;
  /** The files that may see other files than before: another code, another `gebruik`, another file. */
  readonly scopeChanged: FileSet;
}

export function noChanges(): IndexChanges {
  return {
    keys: new Set(),
    seats: new Set(),
    headings: new Set(),
    headingPlaces: false,
    register: false,
    gremia: false,
    uses: false,
  };
}
