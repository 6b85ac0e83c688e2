/**
 * The registers that are known: those of the workspace's folders as stored, and those that are open as they are in the
 * editor, which goes before. Keeps the index of their names up to date.
 */
import type { Range, TextDocumentContentChangeEvent } from 'vscode-languageserver-textdocument';
import { restoreFacts, saveFacts } from '../model/savedFacts.ts';
import { DuoDocument, readDocument } from '../syntax/document.ts';
import { isNumberedKind } from '../syntax/vocabulary.ts';
import { contentHash } from '../text/contentHash.ts';
import type { FileSystem, FolderDepth } from './fileSystem.ts';
import { FolderCache } from './folderCache.ts';
import { OpenRegister } from './openRegister.ts';
import { canonicalUri, isKept } from './uri.ts';
import { WorkspaceIndex } from './workspaceIndex.ts';

/** More new entries than this are not read at once, but when there is time. */
const READ_AT_ONCE = 2000;
/** What was read is let go after so many entries, while it is still young: that is cheap for the garbage collector. */
const BATCH = 8;

export class Workspace {
  readonly index = new WorkspaceIndex();
  readonly cache = new FolderCache();
  readonly #files: FileSystem;
  readonly #folders = new Map<string, FolderDepth>();
  /** The files that are open in the editor, by their canonical address. */
  readonly #open = new Map<string, OpenRegister>();
  /** How often each stored file was asked for: of two answers, that to the last question counts. */
  readonly #asked = new Map<string, number>();

  constructor(files: FileSystem) {
    this.#files = files;
  }

  /** The files that are open. */
  get openRegisters(): Iterable<OpenRegister> {
    return this.#open.values();
  }

  /** An open file; undefined when it is not open. */
  openRegister(uri: string): OpenRegister | undefined {
    return this.#open.get(canonicalUri(uri));
  }

  /**
   * Reads the registers of a folder. What is open meanwhile is left as the editor has it.
   * @param onFile hears after each file; when it says false, the rest is left out.
   * @param depth `own` for a folder that nobody named: it is forgotten when the last file in it is closed.
   */
  async addFolder(
    uri: string,
    onFile: () => boolean | Promise<boolean> = () => true,
    depth: FolderDepth = 'all',
  ): Promise<void> {
    const folder = folderOf(uri);
    if (this.#folders.get(folder) !== 'all') this.#folders.set(folder, depth);
    for await (const file of this.#files.readFolder(uri, depth)) {
      if (!this.#open.has(canonicalUri(file.uri)) && this.#folders.has(folder)) this.#put(file.uri, file.text);
      if (!(await onFile())) return;
    }
  }

  /** Forgets the registers of a folder that no other folder holds. */
  removeFolder(uri: string): void {
    this.#folders.delete(folderOf(uri));
    for (const file of [...this.index.files]) {
      if (!this.#open.has(file.uri) && !this.#inFolder(file.uri)) this.index.delete(file.uri);
    }
  }

  /** The addresses of the folders that were named, without a slash at their end. */
  get folders(): readonly string[] {
    return [...this.#folders].flatMap(([folder, depth]) => (depth === 'all' ? [folder] : []));
  }

  /** The folder that a file lies in, when nothing of that folder was read; undefined for a file that is stored nowhere. */
  unreadFolderOf(uri: string): string | undefined {
    return !isKept(uri) || this.#folders.has(parentOf(uri)) || this.#inFolder(uri) ? undefined : `${parentOf(uri)}/`;
  }

  /** The editor has opened a file. Its names are known at once, its actions as they are read: see `OpenRegister.unread`. */
  open(uri: string, languageId: string, version: number, text: string): OpenRegister {
    const stored = this.index.file(uri);
    // Mostly it is opened as it is stored: then others see nothing new.
    const isAsStored = stored !== undefined && stored.document.text.slice() === text;
    const facts = isAsStored ? stored : this.index.open(uri, new DuoDocument(text));
    const unread = [...facts.document.entries].filter(({ kind }) => isNumberedKind(kind));
    const register = new OpenRegister(uri, languageId, version, facts, unread);
    this.#open.set(canonicalUri(uri), register);
    return register;
  }

  /**
   * The text of an open file has changed in the editor.
   * @returns false when an edit did not fit the text: editor and server then have different texts.
   */
  edit(register: OpenRegister, edits: readonly TextDocumentContentChangeEvent[], version: number): boolean {
    let fits = true;
    for (const edit of edits) {
      if ('range' in edit) fits = this.#editRange(register, edit.range, edit.text) && fits;
      else this.#replaceAll(register, edit.text);
    }
    register.version = version;
    return fits;
  }

  /** Reads some of what was not read yet of an open file; false when nothing is left. */
  readMore(register: OpenRegister, atMost: number): boolean {
    for (let left = atMost; left > 0; left -= BATCH) {
      const entries = register.takeUnread(Math.min(left, BATCH));
      if (entries.length === 0) break;
      // All of an entry is wanted here: else its first line would be read on its own before.
      for (const placed of entries) placed.entry;
      this.index.read(register.facts, entries);
      register.facts.document.release(entries);
    }
    return register.unread.size > 0;
  }

  /** The editor has closed a file: what is stored counts again. */
  async close(uri: string): Promise<void> {
    this.#open.delete(canonicalUri(uri));
    const folder = parentOf(uri);
    const isLast = ![...this.#open.keys()].some((open) => parentOf(open) === folder);
    if (isLast && this.#folders.get(folder) === 'own') this.removeFolder(folder);
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

  #editRange(register: OpenRegister, range: Range, text: string): boolean {
    const start = register.offsetAt(range.start);
    const end = register.offsetAt(range.end);
    const fits = [range.start, range.end].every((position, index) => {
      const back = register.positionAt(index === 0 ? start : end);
      return back.line === position.line && back.character === position.character;
    });
    this.#replace(register, Math.min(start, end), Math.max(start, end), text);
    return fits;
  }

  /** A client that sends the whole text: what is the same at its ends is not touched. */
  #replaceAll(register: OpenRegister, text: string): void {
    const old = register.getText();
    const most = Math.min(old.length, text.length);
    let start = 0;
    while (start < most && old.charCodeAt(start) === text.charCodeAt(start)) start++;
    let same = 0;
    while (same < most - start && old.charCodeAt(old.length - 1 - same) === text.charCodeAt(text.length - 1 - same))
      same++;
    this.#replace(register, start, old.length - same, text.slice(start, text.length - same));
  }

  #replace(register: OpenRegister, start: number, end: number, text: string): void {
    const changes = this.index.edit(register.facts, start, end, text, ({ added }) => added.length <= READ_AT_ONCE);
    register.follow(changes, changes.added.length > READ_AT_ONCE);
  }

  #put(uri: string, text: string): void {
    if (this.index.file(uri)?.document.text.slice() === text) return;
    const hash = contentHash(text);
    const saved = this.cache.find(hash);
    const restored = saved && restoreFacts(saved, text);
    if (restored !== undefined) this.index.set(uri, restored.document, restored.keys);
    else this.cache.add(hash, saveFacts(this.index.set(uri, readDocument(text))));
  }

  #inFolder(uri: string): boolean {
    const file = canonicalUri(uri);
    const parent = parentOf(uri);
    return [...this.#folders].some(([folder, depth]) =>
      depth === 'own' ? parent === folder : file.startsWith(`${folder}/`),
    );
  }
}

/** The address of a folder without a slash at its end. */
function folderOf(uri: string): string {
  return canonicalUri(uri).replace(/\/+$/u, '');
}

/** The address of the folder that a file lies in, without a slash at its end. */
function parentOf(uri: string): string {
  const file = canonicalUri(uri);
  return folderOf(file.slice(0, file.lastIndexOf('/')));
}
