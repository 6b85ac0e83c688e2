/**
 * The registers that are known: those of the workspace's folders as stored, and those that are open as they are in the
 * editor, which goes before. Keeps the index of their names up to date.
 */

import type { FolderDepth } from '../../../protocol/files.ts';
import type { IsOver } from '../incremental/work.ts';
import { DuoDocument, readDocument } from '../syntax/document.ts';
import { contentHash } from '../text/contentHash.ts';
import { withoutAtEnd } from '../text/tail.ts';
import { applyEdit } from './applyEdit.ts';
import { type FileSystem, type StoredFile, Unreadable } from './fileSystem.ts';
import { FolderCache } from './folderCache.ts';
import { Gate } from './gate.ts';
import { type LaterEntries, laterOf, NOTHING_LATER, withoutLater } from './laterEntries.ts';
import { OpenRegister } from './openRegister.ts';
import { readMore } from './readMore.ts';
import { canonicalUri, decoded, folderOf, isKept, parentOf } from './uri.ts';
import { WorkspaceIndex } from './workspaceIndex.ts';

/** The number of files that are read one by one at the same time: a process may have few files open. */
const READ_TOGETHER = 32;
/** The most new entries that are read at once; more are read when there is time. */
const READ_AT_ONCE = 2000;

/** The stored state of a closed file, beside what is known of it; `unreadable` when that cannot be said now. */
export type Compared = 'same' | 'other' | 'unreadable';

export class Workspace {
  readonly index = new WorkspaceIndex();
  readonly cache = new FolderCache();
  /** A file could not be read, or a folder not be listed: that one has an address that ends in a slash. */
  unreadable: (uri: string, reason: Unreadable['reason']) => void = () => {};
  /** A file was read, or is known to be gone; or a folder was listed. */
  settled: (uri: string) => void = () => {};
  readonly #files: FileSystem;
  readonly #atOnce: number | undefined;
  readonly #folders = new Map<string, FolderDepth>();
  /** The files that are open in the editor, by their canonical address. */
  readonly #open = new Map<string, OpenRegister>();
  /** The number of the question by which each stored file was asked for last: of two answers, that to the last question counts. */
  readonly #asked = new Map<string, number>();
  #questions = 0;
  readonly #gate = new Gate(READ_TOGETHER);
  /** The files that are left out while one is open that is the same under other capitals, by the address of that. */
  readonly #shadowed = new Map<string, readonly string[]>();

  /** The names of folders that are left out, as `/name/`, in small letters. */
  #skipped: readonly string[] = [];

  /** @param atOnce the number of entries without a number of a file that is opened which need not wait; for tests. */
  constructor(files: FileSystem, atOnce?: number) {
    this.#files = files;
    this.#atOnce = atOnce;
  }

  /**
   * The registers in folders of these names, or paths of names, count no longer unless they are open. Those of the folders
   * that are left out no longer have to be read anew.
   */
  skip(folders: readonly string[]): void {
    this.#skipped = folders.map((folder) =>
      `/${withoutAtEnd(folder.replace(/^[./\\]+/u, ''), '/\\').replaceAll('\\', '/')}/`.toLowerCase(),
    );
    for (const { uri } of [...this.index.files])
      if (!this.#open.has(uri) && this.#isSkipped(uri)) this.index.delete(uri);
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
    const since = this.#questions;
    for await (const file of this.#files.readFolder(uri, depth, this.#roots)) {
      const counts = this.#folders.has(folder) && !this.#isSkipped(file.uri);
      if (counts && !this.#open.has(canonicalUri(file.uri))) await this.#takeListed(file, since);
      if (!(await onFile())) return;
    }
  }

  /**
   * Follows a new folder that was made, moved in or renamed, or that can be listed again: its registers are read when
   * it lies in a folder that is known. True when there were any.
   * @param onFile called after each file; the next one waits for it.
   */
  async folderAppeared(uri: string, onFile: () => unknown = () => {}): Promise<boolean> {
    const folder = folderOf(uri);
    const own = this.#folders.get(folder);
    if (own === undefined && !this.#inFolder(folder)) return false;
    let isAny = false;
    let isListed = true;
    const since = this.#questions;
    for await (const file of this.#files.readFolder(`${folder}/`, own ?? 'all', this.#roots)) {
      if (file.uri.endsWith('/') && folderOf(file.uri) === folder) isListed = false;
      if (this.#open.has(canonicalUri(file.uri)) || !this.#inFolder(file.uri)) continue;
      await this.#takeListed(file, since);
      isAny = true;
      await onFile();
    }
    if (isListed) this.settled(`${folder}/`);
    return isAny;
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

  /** The editor has opened a file. What of it is known at once, and what as it is read, `laterOf` says. */
  open(uri: string, languageId: string, version: number, text: string): OpenRegister {
    const others = this.#files.ignoresCase === true ? this.#otherSpellings(uri) : [];
    for (const other of others) this.index.delete(other);
    if (others.length > 0) this.#shadowed.set(canonicalUri(uri), others);
    const stored = this.index.file(uri);
    // Mostly it is opened as it is stored: then others see nothing new.
    const isAsStored = stored !== undefined && stored.document.text.slice() === text;
    const document = isAsStored ? stored.document : new DuoDocument(text);
    const later = laterOf(document.entries, this.#atOnce);
    const facts = isAsStored ? stored : this.index.open(uri, document, withoutLater(document.entries, later));
    const register = new OpenRegister(uri, languageId, version, facts);
    register.readLater(isAsStored ? { ...later, undeclared: [] } : later);
    this.#open.set(canonicalUri(uri), register);
    return register;
  }

  /**
   * The text of an open file has changed in the editor. What cannot be right stops the file: its text is not known from
   * there on, until a whole text comes.
   * @returns false when the file is stopped.
   */
  edit(register: OpenRegister, edits: unknown, version: unknown): boolean {
    return applyEdit(register, edits, version, (start, end, text) => this.#replace(register, start, end, text));
  }

  /** Reads some of what was not read yet of an open file; false when nothing is left: see `readMore`. */
  readMore(register: OpenRegister, atMost: number, isOver?: IsOver): boolean {
    return readMore(register, atMost, this.index, isOver);
  }

  /** The editor has closed a file: what is stored counts again. */
  async close(uri: string): Promise<void> {
    this.#open.delete(canonicalUri(uri));
    const folder = parentOf(uri);
    const isLast = ![...this.#open.keys()].some((open) => parentOf(open) === folder);
    if (isLast && this.#folders.get(folder) === 'own') this.removeFolder(folder);
    const shadowed = this.#shadowed.get(canonicalUri(uri)) ?? [];
    this.#shadowed.delete(canonicalUri(uri));
    await Promise.all([uri, ...shadowed].map((one) => this.fileChanged(one)));
  }

  /** A stored file was made, changed or removed. */
  async fileChanged(uri: string): Promise<void> {
    const file = canonicalUri(uri);
    if (this.#open.has(file)) return;
    const question = ++this.#questions;
    this.#asked.set(file, question);
    const text = this.#inFolder(uri) ? await this.#read(uri) : undefined;
    // It may have been opened, or changed once more, or its folder removed, while it was read.
    if (this.#open.has(file) || this.#asked.get(file) !== question) return;
    this.#take(uri, this.#inFolder(uri) ? text : undefined);
  }

  /** Compares a file that is not open with how it is stored. One that differs is read, and known as it is then. */
  async compare(uri: string): Promise<Compared> {
    const known = this.index.file(uri);
    const text = await this.#read(uri);
    if (this.#open.has(canonicalUri(uri)) || this.index.file(uri) !== known) return 'other';
    if (text instanceof Unreadable) return 'unreadable';
    if (known?.document.text.slice() === text) return 'same';
    this.#take(uri, text);
    return 'other';
  }

  /** Follows what is gone from the disk: when it was a folder, so are the registers in it. True when there were any. */
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

  get #roots(): string[] {
    return [...this.#folders.keys()].map((folder) => `${folder}/`);
  }

  #read(uri: string): Promise<string | Unreadable | undefined> {
    return this.#gate.run(() => this.#files.readFile(uri, this.#roots));
  }

  /**
   * Takes in a file of a folder. Others have their turn while a folder is read: one that was asked for since then is read anew, since
   * what was read with its folder may be older than what is known.
   * @param since the number of the last question when the folder was begun.
   */
  async #takeListed({ uri, text }: StoredFile, since: number): Promise<void> {
    if ((this.#asked.get(canonicalUri(uri)) ?? 0) > since) await this.fileChanged(uri);
    else this.#take(uri, text);
  }

  /** Takes in what was read of a stored file: of one that exists and cannot be read now, what is known stays. */
  #take(uri: string, text: string | Unreadable | undefined): void {
    if (text instanceof Unreadable) {
      if (text.reason === 'tooLarge') this.index.delete(uri);
      this.unreadable(uri, text.reason);
      return;
    }
    if (text === undefined) this.index.delete(uri);
    else this.#put(uri, text);
    this.settled(uri);
  }

  /** The files that are not open, whose addresses differ from one in capitals only. */
  #otherSpellings(uri: string): string[] {
    const file = canonicalUri(uri);
    const folded = decoded(file).toLowerCase();
    return [...this.index.files].flatMap((one) =>
      one.uri !== file && !this.#open.has(one.uri) && decoded(one.uri).toLowerCase() === folded ? [one.uri] : [],
    );
  }

  #replace(register: OpenRegister, start: number, end: number, text: string): void {
    let later: LaterEntries = NOTHING_LATER;
    const changes = this.index.edit(register.facts, start, end, text, (added) => {
      if (added.length <= READ_AT_ONCE) return added;
      later = laterOf(added, this.#atOnce);
      return withoutLater(added, later);
    });
    register.follow(changes);
    register.readLater(later);
    register.lastEditedAt = start;
  }

  #put(uri: string, text: string): void {
    if (this.index.file(uri)?.document.text.slice() === text) return;
    const hash = contentHash(text);
    const kept = this.cache.find(hash);
    if (kept !== undefined) this.index.restore(uri, text, kept);
    else this.cache.add(hash, this.index.set(uri, readDocument(text)));
  }

  /** True when a file lies in a folder that is left out, below a folder that was read. */
  #isSkipped(uri: string): boolean {
    if (this.#skipped.length === 0) return false;
    const file = canonicalUri(uri);
    const root = [...this.#folders.keys()].find((folder) => file.startsWith(`${folder}/`));
    if (root === undefined) return false;
    const below = decoded(parentOf(uri).slice(root.length)).toLowerCase();
    return this.#skipped.some((folder) => `${below}/`.includes(folder));
  }

  #inFolder(uri: string): boolean {
    const file = canonicalUri(uri);
    const parent = parentOf(uri);
    if (this.#isSkipped(uri)) return false;
    return [...this.#folders].some(([folder, depth]) =>
      depth === 'own' ? parent === folder : file.startsWith(`${folder}/`),
    );
  }
}
