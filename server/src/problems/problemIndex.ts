/** The problems of all open files. What changes in one file is passed on to each, since names are seen across files. */

import { type Disposable, Listeners } from '../incremental/listeners.ts';
import { type Stale, staleAfter } from '../incremental/stale.ts';
import type { FileIndex } from '../model/index/fileIndex.ts';
import type { FileChange } from '../model/index/indexChanges.ts';
import type { IndexKey } from '../model/index/indexKey.ts';
import type { DefaultDate } from '../model/index/referenceDate.ts';
import type { RuleFailed } from '../rules/findings.ts';
import type { RuleContext } from '../rules/rule.ts';
import type { PlacedEntry } from '../syntax/entryList.ts';
import type { IndexListener, WorkspaceIndex } from '../workspace/workspaceIndex.ts';
import { ClosedNames } from './closedNames.ts';
import { FileProblems } from './fileProblems.ts';
import type { FileProblemsOptions } from './fileProblemsOptions.ts';
import type { PlainEntries } from './plain/plainEntries.ts';

/** A listener that keeps something of the files that are not open. */
export interface ClosedListener {
  changed(stale: Stale): void;
  /** Hears of names that some file has begun or ceased to use; undefined for any. */
  namedChanged(keys: readonly IndexKey[] | undefined): void;
}

export interface ProblemIndexOptions {
  readonly failed: RuleFailed;
  readonly severityOf?: RuleContext['severityOf'];
  /** One for all files, of which each has its own by default; for tests. */
  readonly plain?: PlainEntries;
  /**
   * Called when a whole file may be judged otherwise: gives the entries that the caller gives to the index again, in portions.
   * Undefined when it gives none, and all is done at once.
   * @param put what need not be given again.
   */
  readonly later?: (file: FileIndex, put: ReadonlySet<PlacedEntry>) => ReadonlySet<PlacedEntry> | undefined;
}

export class ProblemIndex implements IndexListener {
  readonly #later: NonNullable<ProblemIndexOptions['later']>;
  readonly #listeners = new Listeners<ClosedListener>();
  readonly #index: WorkspaceIndex;
  readonly #failed: RuleFailed;
  readonly #severityOf: RuleContext['severityOf'];
  readonly #plain: PlainEntries | undefined;
  readonly #files = new Map<FileIndex, FileProblems>();
  readonly #closedNames = new ClosedNames(() => [...this.#index.files].filter((file) => !this.#files.has(file)));

  constructor(index: WorkspaceIndex, { failed, severityOf, later, plain }: ProblemIndexOptions) {
    this.#index = index;
    this.#failed = failed;
    this.#severityOf = severityOf ?? (() => undefined);
    this.#plain = plain;
    this.#later = later ?? (() => undefined);
    index.onDidChange(this);
  }

  /** Adds a listener to changes that concern files other than the open ones. */
  onDidChange(listener: ClosedListener): Disposable {
    return this.#listeners.add(listener);
  }

  /** Starts to keep the problems of a file; `unread` are its entries that the index was not given yet. */
  add(file: FileIndex, unread: ReadonlySet<PlacedEntry>, fallback: DefaultDate): FileProblems {
    const problems = this.#start(file, (placed) => !unread.has(placed), fallback);
    this.#followClosed();
    return problems;
  }

  #start(file: FileIndex, isRead: (placed: PlacedEntry) => boolean, fallback: DefaultDate): FileProblems {
    const read = [...file.document.entries].filter(isRead);
    const options: FileProblemsOptions = {
      scopeOf: () => this.#index.scopeOf(file.uri)!,
      fallback,
      failed: this.#failed,
      severityOf: this.#severityOf,
      plain: this.#plain,
      isNamedElsewhere: (key) => this.#isNamedElsewhere(key, file),
      namesRead: () => this.#passOnNames(),
    };
    const problems = new FileProblems(file, options, read);
    this.#files.set(file, problems);
    return problems;
  }

  /** Hears of a file that was closed. */
  remove(file: FileIndex): void {
    this.#files.delete(file);
    this.#closedNames.forget(file);
    this.#followClosed();
  }

  /** The problems of an open file; undefined for any other. */
  of(file: FileIndex): FileProblems | undefined {
    return this.#files.get(file);
  }

  setDefaultDate(fallback: DefaultDate): void {
    for (const problems of this.#files.values()) problems.setDefaultDate(fallback);
  }

  /** Other rules count than before, or count otherwise: everything is looked at again. */
  checkAgain(fallback: DefaultDate, unreadOf: (file: FileIndex) => ReadonlySet<PlacedEntry>): void {
    for (const file of [...this.#files.keys()]) this.add(file, unreadOf(file), fallback);
  }

  /** True when any file that is known names what is found under a key. */
  isNamed(key: IndexKey): boolean {
    return this.#isNamedElsewhere(key, undefined);
  }

  beforeRemoval(file: FileIndex, removed: readonly PlacedEntry[]): void {
    this.#files.get(file)?.beforeRemoval(removed);
  }

  changed(change: FileChange): void {
    const stale = staleAfter(change);
    const { file: own, entries, isSeenElsewhere, texts } = stale;
    for (const problems of this.#files.values()) problems.followPlaces(own);
    if (!this.#files.has(own)) {
      this.#closedNames.forget(own);
      this.#followClosed();
    }
    const isHere = this.#index.has(own);
    for (const [file, problems] of this.#files) {
      // A file that was taken out, or whose place another text has taken, has no problems of its own any more.
      if (!this.#index.has(file)) this.#files.delete(file);
      else if (file === own && this.#isJudgedLater(problems, entries)) this.#followClosed();
      else if (file === own && problems.isSwitchedOtherwise) this.#switch(problems, entries);
      else if (isSeenElsewhere || !isHere || file === own || problems.isReading(texts)) problems.follow(stale);
    }
    this.#passOnNames();
    this.#listeners.tell((one) => one.changed(stale));
  }

  /** Begins anew with a file that is judged otherwise, when the rest is done later. */
  #isJudgedLater(problems: FileProblems, put: readonly PlacedEntry[]): boolean {
    if (!problems.isSwitchedOtherwise && !problems.isRegisteredOtherwise) return false;
    const unread = this.#later(problems.file, new Set(put));
    if (unread === undefined) return false;
    this.#start(problems.file, (placed) => !unread.has(placed), problems.fallback);
    return true;
  }

  /**
   * Other rules count in a file than before: all that was read of it is looked at again, once, as when a setting changes.
   * @param put what has just been read.
   */
  #switch({ file, read, fallback }: FileProblems, put: readonly PlacedEntry[]): void {
    const all = new Set([...read, ...put]);
    this.#start(file, (placed) => all.has(placed), fallback);
    this.#followClosed();
  }

  /** Passes names that one open file has begun or ceased to use on to the files that may declare them. */
  #passOnNames(): void {
    for (const [file, problems] of this.#files) {
      const keys = problems.takeNamedChanged();
      if (keys.length === 0) continue;
      // A file that is opened begins to name very many, of which nothing is new to files whose names are all used.
      const begun = keys.filter((key) => problems.isNaming(key));
      const ceased = keys.filter((key) => !problems.isNaming(key));
      for (const [other, theirs] of this.#files) {
        if (other === file) continue;
        theirs.followNamed(begun, true);
        if (ceased.length > 0) theirs.followNamed(ceased);
      }
      this.#listeners.tell((one) => one.namedChanged(keys));
    }
  }

  #followClosed(): void {
    this.#closedNames.changed();
    for (const problems of this.#files.values()) problems.followNamed(undefined);
    this.#listeners.tell((one) => one.namedChanged(undefined));
  }

  #isNamedElsewhere(key: IndexKey, from: FileIndex | undefined): boolean {
    for (const [file, problems] of this.#files) if (file !== from && problems.isNaming(key)) return true;
    return this.#closedNames.isNamed(key);
  }
}
