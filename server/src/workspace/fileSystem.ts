/** Where register files come from when they are not open: a port, so that nothing below the mains touches a disk. */

/** One register file as it is stored. */
export interface StoredFile {
  readonly uri: string;
  readonly text: string;
}

/** How far down a folder is read: with all folders below it, or only what lies in it itself. */
export type FolderDepth = 'all' | 'own';

/** Reads only: the server never writes a file. */
export interface FileSystem {
  /** All `.duo` files in a folder and, unless `depth` says otherwise, below; in no order. What cannot be read is left out. */
  readFolder(uri: string, depth?: FolderDepth): AsyncIterable<StoredFile>;
  /** The text of one file; undefined when it does not exist or cannot be read. */
  readFile(uri: string): Promise<string | undefined>;
}
