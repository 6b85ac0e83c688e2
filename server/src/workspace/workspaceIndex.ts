/**
 * The names, numbers and registers of all files that are known, and what each file can see of them. An edit touches only
 * what the entries declare that it changed. Addresses may come in any spelling (`canonicalUri`).
 */

import { type Disposable, Listeners } from '../incremental/listeners.ts';
import type { FileIndex } from '../model/index/fileIndex.ts';
import { type FileChange, type FileSet, type IndexChanges, noChanges } from '../model/index/indexChanges.ts';
import { IndexedFile } from '../model/index/indexedFile.ts';
import { keyIn, registerKey, SHARED_LOOKUPS, type SharedLookup } from '../model/index/indexKey.ts';
import { byUri, type RegisterMates } from '../model/index/registerMates.ts';
import { resolvePath } from '../model/index/relativePaths.ts';
import { changesOf, type KeptFile } from '../model/index/savedIndex.ts';
import type { WorkspaceScope } from '../model/index/scope.ts';
import type { DuoDocument, EntryChanges } from '../syntax/document.ts';
import type { PlacedEntry } from '../syntax/entryList.ts';
import { FileScope } from './fileScope.ts';
import { MemberIndex } from './memberIndex.ts';
import { add, ChangedFiles, RegisterIndex, remove } from './registerIndex.ts';
import { canonicalUri, isKept } from './uri.ts';

/** Hears of changes; `beforeRemoval` while the entries still stand where they stood. */
export interface IndexListener {
  beforeRemoval?(file: FileIndex, removed: readonly PlacedEntry[]): void;
  changed(change: FileChange): void;
}

const NOTHING: readonly never[] = [];

export class WorkspaceIndex {
  readonly #listeners = new Listeners<IndexListener>();
  readonly #files = new Map<string, IndexedFile>();
  /** Kept until a file comes or goes: every scope goes through them. */
  #sorted: readonly IndexedFile[] | undefined;
  readonly #registers = new RegisterIndex();
  /** The files with an entry `gebruik`. */
  readonly #users = new Set<FileIndex>();
  readonly #lookups: Readonly<Record<SharedLookup, Map<string, Set<FileIndex>>>> = {
    names: new Map(),
    personParts: new Map(),
    functions: new Map(),
    meetings: new Map(),
    mentions: new Map(),
    documents: new Map(),
    moments: new Map(),
    layouts: new Map(),
  };

  /** The members of gremia, and the files that give them a seat. */
  readonly members = new MemberIndex();

  /** Tells a listener of each change from now on, behind whoever hears of it already. */
  onDidChange(listener: IndexListener): Disposable {
    return this.#listeners.add(listener);
  }

  /** The files in the order of their addresses. */
  get sortedFiles(): readonly FileIndex[] {
    this.#sorted ??= [...this.#files.values()].sort(byUri);
    return this.#sorted;
  }

  get files(): Iterable<FileIndex> {
    return this.#files.values();
  }

  file(uri: string): FileIndex | undefined {
    // Asked at each letter and each bit that is read, mostly in that spelling: to look for it costs more.
    return this.fileAt(uri) ?? this.fileAt(canonicalUri(uri));
  }

  /** The same for an address in its canonical spelling. */
  fileAt(canonical: string): FileIndex | undefined {
    return this.#files.get(canonical);
  }

  /** True when this is what is known under its address: no other has taken its place, and it is not gone. */
  has(file: FileIndex): boolean {
    return this.#files.get(file.uri) === file;
  }

  /** Puts a file in with all that it declares, in the place of what is known under its address. */
  set(uri: string, document: DuoDocument): FileIndex {
    return this.#add(uri, document, [...document.entries]);
  }

  /** The same for a text of which all is known as it was kept: it is unpacked when somebody asks what only its entries say. */
  restore(uri: string, text: string, kept: KeptFile): FileIndex {
    return this.#place(new IndexedFile(canonicalUri(uri), { kept, text }), NOTHING, changesOf(kept));
  }

  /**
   * Puts a file in with some of its entries: its register, and mostly its names and headings. The others are known when they
   * are given to `declare` or `read`, in whatever portions.
   */
  open(uri: string, document: DuoDocument, entries: readonly PlacedEntry[]): FileIndex {
    return this.#add(uri, document, entries);
  }

  #add(uri: string, document: DuoDocument, entries: readonly PlacedEntry[]): FileIndex {
    const facts = new IndexedFile(canonicalUri(uri), document);
    const changes = noChanges();
    this.#place(facts, entries, changes, () => facts.put(entries, changes));
    return facts;
  }

  /** Puts a file in the place of what is known under its address, and tells of it. */
  #place(facts: IndexedFile, put: readonly PlacedEntry[], changes: IndexChanges, fill = () => {}): FileIndex {
    this.delete(facts.uri);
    this.#files.set(facts.uri, facts);
    this.#sorted = undefined;
    fill();
    this.#tell(facts, put, changes, true);
    return facts;
  }

  /** Takes in what entries declare, of which nothing else is said before they are given to `read`. */
  declare(facts: FileIndex, entries: readonly PlacedEntry[]): void {
    const changes = noChanges();
    indexed(facts).put(entries, changes);
    this.#tell(facts, NOTHING, changes, false);
  }

  /**
   * Entries of a file that were not read yet.
   * @param undeclared those of them that were not given to `declare`.
   */
  read(facts: FileIndex, entries: readonly PlacedEntry[], undeclared = entries): void {
    const changes = noChanges();
    indexed(facts).put(undeclared, changes);
    this.#tell(facts, entries, changes, false);
  }

  /**
   * Changes the text of a file: see `DuoDocument.replace`.
   * @param readOf the entries of what was added that are read at once; the others are given later, as those of `open`.
   */
  edit(
    facts: FileIndex,
    start: number,
    end: number,
    text: string,
    readOf: (added: readonly PlacedEntry[]) => readonly PlacedEntry[] = (added) => added,
  ): EntryChanges {
    const changes = noChanges();
    const result = facts.document.replace(start, end, text, (removed) => {
      this.#listeners.tell((one) => one.beforeRemoval?.(facts, removed));
      indexed(facts).remove(removed, changes);
    });
    const put = [...result.changed, ...readOf(result.added)];
    indexed(facts).put(put, changes);
    this.#tell(facts, put, changes, false);
    return result;
  }

  /** Takes a file out; nothing happens when it is not known. */
  delete(uri: string): void {
    const facts = this.file(uri);
    if (facts === undefined) return;
    const entries = [...facts.document.entries];
    this.#listeners.tell((one) => one.beforeRemoval?.(facts, entries));
    const changes = noChanges();
    indexed(facts).remove(entries, changes);
    this.#files.delete(facts.uri);
    this.#sorted = undefined;
    this.#users.delete(facts);
    this.#tell(facts, NOTHING, changes, true);
  }

  /** The scope of the entries of a file; undefined for a file that is not known. */
  scopeOf(uri: string): WorkspaceScope | undefined {
    const facts = this.file(uri);
    return facts && new FileScope(this, facts);
  }

  /** The files that have something under a key, in no order. */
  filesWith(lookup: SharedLookup, folded: string): Iterable<FileIndex> {
    return this.#lookups[lookup].get(folded) ?? NOTHING;
  }

  /** The files of one register, by its folded code; in the order of their addresses, whichever was read last. */
  filesOfRegister(code: string): readonly FileIndex[] {
    return this.registerMates(code).files;
  }

  /** The same, with what is asked of all of them at once. */
  registerMates(code: string): RegisterMates {
    return this.#registers.matesOf(code);
  }

  /** Brings the tables in step with a file and tells the listener; `isOther` when the file is new or gone. */
  #tell(facts: FileIndex, put: readonly PlacedEntry[], changes: IndexChanges, isOther: boolean): void {
    this.#followNames(facts, changes);
    this.#registers.followEntries(facts, changes);
    if (isKept(facts.uri)) this.members.follow(facts, changes);
    const scopeChanged = this.#followRegister(facts, changes, isOther);
    const change = { file: facts, updated: put, changes, scopeChanged };
    this.#listeners.tell((one) => one.changed(change));
  }

  #followNames(facts: FileIndex, { keys }: IndexChanges): void {
    if (!isKept(facts.uri)) return;
    for (const key of keys) {
      // Most are numbers, which are found by their register.
      if (keyIn('numbers', key) !== undefined) continue;
      for (const lookup of SHARED_LOOKUPS) {
        const name = keyIn(lookup, key);
        if (name === undefined) continue;
        if (facts.isPacked || facts[lookup].has(name)) add(this.#lookups[lookup], name, facts);
        else remove(this.#lookups[lookup], name, facts);
      }
    }
  }

  /** The files that see other files than before, now that a file has another code, other uses, or is new or gone. */
  #followRegister(facts: FileIndex, changes: IndexChanges, isOther: boolean): FileSet {
    const scopeChanged = new ChangedFiles();
    if (!isOther && !changes.register && !changes.uses) return scopeChanged;
    const isHere = this.has(facts);
    if (isHere && facts.uses.length > 0) this.#users.add(facts);
    else this.#users.delete(facts);
    if (changes.uses) scopeChanged.add(facts);
    const before = this.#registers.codeOf(facts);
    const now = isHere && isKept(facts.uri) ? facts.registerCode : undefined;
    if (before !== now) {
      this.#registers.move(facts, now);
      for (const code of [before, now]) if (code !== undefined) changes.keys.add(registerKey(code));
    }
    // What a file without an entry `register` shares with another hangs on whether that has one.
    for (const code of new Set([before, now])) {
      const files = code === undefined ? undefined : this.#registers.filesWith(code);
      if (files === undefined || files.size === (files.has(facts) ? 1 : 0)) continue;
      scopeChanged.addAll(files);
      scopeChanged.add(facts);
    }
    for (const user of this.#users) {
      if (isOther || user.uses.some((path) => this.file(resolvePath(user.uri, path) ?? '') === facts)) {
        scopeChanged.add(user);
      }
    }
    return scopeChanged;
  }
}

/** A file as the index keeps it; throws for one that comes from elsewhere. */
function indexed(facts: FileIndex): IndexedFile {
  if (!(facts instanceof IndexedFile)) throw new TypeError('not a file of an index');
  return facts;
}
