/**
 * The registers that are known: those of the workspace's folders as stored, and those that are open as they are in the
 * editor, which goes before. Keeps the index of their names up to date.
 */
import { type DuoDocument, readDocument } from '../syntax/document.ts';
import type { FileSystem } from './fileSystem.ts';
import { canonicalUri } from './uri.ts';
import { WorkspaceIndex } from './workspaceIndex.ts';

export class Workspace {
  readonly index = new WorkspaceIndex();
  readonly #files: FileSystem;
  readonly #folders = new Set<string>();
  /** The files that are open in the editor. */
  readonly #open = new Set<string>();
  /** How often each stored file was asked for: of two answers, that to the last question counts. */
  readonly #asked = new Map<string, number>();

  constructor(files: FileSystem) {
    this.#files = files;
  }

  /** Reads the registers of a folder. What is open meanwhile is left as the editor has it. */
  async addFolder(uri: string): Promise<void> {
    const folder = folderOf(uri);
    this.#folders.add(folder);
    for await (const file of this.#files.readFolder(uri)) {
      if (!this.#open.has(canonicalUri(file.uri)) && this.#folders.has(folder)) this.#put(file.uri, file.text);
    }
  }

  /** Forgets the registers of a folder that no other folder holds. */
  removeFolder(uri: string): void {
    this.#folders.delete(folderOf(uri));
    for (const file of [...this.index.files]) {
      if (!this.#open.has(file.uri) && !this.#inFolder(file.uri)) this.index.delete(file.uri);
    }
  }

  /** The editor has opened a file, or its text has changed there. */
  setOpen(uri: string, text: string): DuoDocument {
    this.#open.add(canonicalUri(uri));
    return this.#put(uri, text);
  }

  /** The editor has closed a file: what is stored counts again. */
  async close(uri: string): Promise<void> {
    this.#open.delete(canonicalUri(uri));
    await this.fileChanged(uri);
  }

  /** A stored file was made, changed or removed. */
  async fileChanged(uri: string): Promise<void> {
    const file = canonicalUri(uri);
    if (this.#open.has(file)) return;
    const question = (this.#asked.get(file) ?? 0) + 1;
    this.#asked.set(file, question);
    const text = this.#inFolder(uri) ? await this.#files.readFile(uri) : undefined;
    // It may have been opened, or changed once more, or its folder removed, while it was read.
    if (this.#open.has(file) || this.#asked.get(file) !== question) return;
    if (text === undefined || !this.#inFolder(uri)) this.index.delete(uri);
    else this.#put(uri, text);
  }

  /** Something is gone from the disk: when it was a folder, so are the registers in it. True when there were any. */
  folderGone(uri: string): boolean {
    const folder = `${folderOf(uri)}/`;
    const gone = [...this.index.files].filter((file) => !this.#open.has(file.uri) && file.uri.startsWith(folder));
    for (const file of gone) this.index.delete(file.uri);
    return gone.length > 0;
  }

  /** A file that is known for now, whether or not it lies in a folder. */
  add(uri: string, text: string): void {
    if (!this.#open.has(canonicalUri(uri))) this.#put(uri, text);
  }

  #put(uri: string, text: string): DuoDocument {
    const document = readDocument(text, this.index.file(uri)?.document);
    this.index.set(uri, document);
    return document;
  }

  #inFolder(uri: string): boolean {
    const file = canonicalUri(uri);
    return [...this.#folders].some((folder) => file.startsWith(`${folder}/`));
  }
}

/** The address of a folder without a slash at its end. */
function folderOf(uri: string): string {
  return canonicalUri(uri).replace(/\/+$/u, '');
}
