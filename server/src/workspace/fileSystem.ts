/** The source of register files that are not open: a port, so that nothing below the mains touches a disk. */
import type { FolderDepth } from '../../../protocol/files.ts';

/**
 * The reason that a file that exists gives no text: `busy` for one that may be read later (a lock, no rights, too many
 * open files), `tooLarge` for one above the limit of size.
 */
export class Unreadable {
  readonly reason: 'busy' | 'tooLarge';
  constructor(reason: 'busy' | 'tooLarge') {
    this.reason = reason;
  }
}

/** A register file as it is stored. */
export interface StoredFile {
  readonly uri: string;
  /** Unreadable with an address that ends in a slash for a folder that could not be listed. */
  readonly text: string | Unreadable;
}

/** Reads only: the server never writes a file. */
export interface FileSystem {
  /**
   * The `.duo` files in a folder and, unless `depth` says otherwise, below; in no order. What is no ordinary file is
   * left out.
   * @param within the folders out of which no link may lead; that folder itself when there are none.
   */
  readFolder(uri: string, depth?: FolderDepth, within?: readonly string[]): AsyncIterable<StoredFile>;
  /**
   * The text of one file; undefined when there is no ordinary file under just this name, capitals included.
   * @param within the folders out of which no link may lead; undefined to follow it anywhere.
   */
  readFile(uri: string, within?: readonly string[]): Promise<string | Unreadable | undefined>;
  /** True where two names that differ in capitals only are one file. */
  readonly ignoresCase?: boolean;
}
