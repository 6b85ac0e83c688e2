/** Where register files come from when they are not open: a port, so that nothing below the mains touches a disk. */

/** One register file as it is stored. */
export interface StoredFile {
  readonly uri: string;
  readonly text: string;
}

/** Reads only: the server never writes a file. */
export interface FileSystem {
  /** All `.duo` files in a folder and below, in no order. What cannot be read is left out. */
  readFolder(uri: string): AsyncIterable<StoredFile>;
  /** The text of one file; undefined when it does not exist or cannot be read. */
  readFile(uri: string): Promise<string | undefined>;
}
