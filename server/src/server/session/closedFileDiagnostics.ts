/**
 * The problems of the registers that are not open, for a client that asks for those of the whole workspace, or that has them
 * sent. Each file is checked between the messages, once, and again only when something that was looked up for it has changed.
 */
import type { Diagnostic } from 'vscode-languageserver';
import { getDiagnostics, MOST_PROBLEMS, type PageOf } from '../../features/diagnostics.ts';
import { type Disposable, Listeners } from '../../incremental/listeners.ts';
import type { Stale } from '../../incremental/stale.ts';
import { TrackingScope } from '../../incremental/trackingScope.ts';
import type { FileIndex } from '../../model/index/fileIndex.ts';
import type { IndexKey } from '../../model/index/indexKey.ts';
import { minutesEntries } from '../../model/index/minutes.ts';
import type { DefaultDate } from '../../model/index/referenceDate.ts';
import type { WorkspaceScope } from '../../model/index/scope.ts';
import type { ProblemIndex } from '../../problems/problemIndex.ts';
import { checkEntry, type EntryProblem, ruleContext } from '../../rules/check.ts';
import type { RuleFailed } from '../../rules/findings.ts';
import type { RuleContext } from '../../rules/rule.ts';
import type { PlacedEntry } from '../../syntax/entryList.ts';
import type { WorkspaceIndex } from '../../workspace/workspaceIndex.ts';
import { failureLine } from '../lsp/failureLine.ts';
import { ResultIds } from '../lsp/resultIds.ts';
import { ClosedLookups, type LookedUp } from './closedLookups.ts';
import { LIMITS } from './openFile.ts';
import type { Later } from './rereads.ts';

/** The number of entries that are checked before the next message is handled: some milliseconds. */
const SLICE = 40;

/** The pause without opening or typing before anything is checked, in milliseconds: who types waits for no slice. */
const PAUSE_MS = 250;

export interface ClosedFilesOptions {
  readonly index: WorkspaceIndex;
  readonly problems: ProblemIndex;
  readonly isOpen: (uri: string) => boolean;
  readonly defaultDate: () => DefaultDate;
  readonly severityOf: RuleContext['severityOf'];
  readonly failed: RuleFailed;
  readonly pageOf: PageOf;
  /** A problem may point at other places. */
  readonly relates: boolean;
  /** The result ids, shared with the open files. */
  readonly ids?: ResultIds;
  readonly nextTurn: (callback: () => void) => void;
  /** The timer; without it nothing waits for a pause. */
  readonly later?: Later;
  /** See `Runtime.releaseMemory`. */
  readonly releaseMemory?: (() => void) | undefined;
  readonly log: (line: string) => void;
}

/** The problems of a file, under an id that changes as soon as they do. */
export interface FileReport {
  readonly uri: string;
  readonly resultId: string;
  readonly diagnostics: readonly Diagnostic[];
}

export class ClosedFileDiagnostics {
  readonly #reported = new Listeners<(report: FileReport) => void>();
  readonly #options: ClosedFilesOptions;
  readonly #checked = new Map<FileIndex, FileReport>();
  readonly #lookups = new ClosedLookups();
  readonly #stale = new Set<FileIndex>();
  #waiting: (() => void)[] = [];
  #isWorking = false;
  /** True when something was opened or changed since the pause began. */
  #isDisturbed = false;
  #isStarted = false;
  /** The number of entries that were checked since memory was given back. */
  #checkedEntries = 0;
  readonly #ids: ResultIds;

  constructor(options: ClosedFilesOptions) {
    this.#options = options;
    this.#ids = options.ids ?? new ResultIds();
  }

  /** Tells of each report that differs from what it was; of a file that is gone or was opened it is an empty one. */
  onDidReport(listener: (report: FileReport) => void): Disposable {
    return this.#reported.add(listener);
  }

  /** Keeps the files checked from now on; nothing is done before. */
  start(): void {
    if (this.#isStarted) return;
    this.#isStarted = true;
    this.#options.problems.onDidChange(this);
    for (const file of this.#options.index.files) this.#stale.add(file);
    this.#work();
  }

  /** Checks everything again, for another day or other rules. */
  checkAgain(): void {
    if (!this.#isStarted) return;
    for (const file of this.#options.index.files) this.#stale.add(file);
    this.#work();
  }

  /** A file was opened or closed: who is open is not reported here. */
  followOpen(uri: string): void {
    const file = this.#options.index.file(uri);
    if (!this.#isStarted || file === undefined) return;
    this.#isDisturbed = true;
    // Forgotten at once: it may be closed again before its turn comes, and is then told anew.
    if (this.#options.isOpen(uri)) this.#forget(file);
    else this.#stale.add(file);
    this.#work();
  }

  /** Checks the files again for which something of a changed file was looked up. */
  changed(stale: Stale): void {
    const { index } = this.#options;
    this.#isDisturbed = true;
    if (index.has(stale.file)) this.#stale.add(stale.file);
    else this.#forget(stale.file);
    for (const file of this.#lookups.concernedBy(stale)) this.#stale.add(file);
    this.#work();
  }

  /** Takes note of names that became used or unused elsewhere; undefined for any. */
  namedChanged(keys: readonly IndexKey[] | undefined): void {
    for (const file of this.#lookups.declaring(keys)) this.#stale.add(file);
    this.#work();
  }

  /** The reports that differ from what the client has, by address; a file that is gone has an empty one. */
  reportsSince(known: ReadonlyMap<string, string>): FileReport[] {
    const reports: FileReport[] = [];
    const seen = new Set<string>();
    for (const report of this.#checked.values()) {
      seen.add(report.uri);
      if (known.get(report.uri) !== report.resultId) reports.push(report);
    }
    for (const [uri, id] of known) {
      if (!seen.has(uri) && id !== NONE) reports.push({ uri, resultId: NONE, diagnostics: [] });
    }
    return reports;
  }

  /** The report of a closed file, checked first when need be; undefined when it is open or not known. */
  reportOf(uri: string): FileReport | undefined {
    const { index, isOpen } = this.#options;
    const file = index.file(uri);
    if (file === undefined || isOpen(uri)) return undefined;
    // Before the start nobody says what has changed, so that nothing that was kept may be believed.
    if (!this.#isStarted || !this.#checked.has(file) || this.#stale.has(file)) this.#check(file);
    return this.#checked.get(file);
  }

  /** Settled as soon as something is different from what it was, or `cancelled` is. */
  nextChange(cancelled: Promise<void>): Promise<void> {
    return Promise.race([cancelled, new Promise<void>((resolve) => this.#waiting.push(resolve))]);
  }

  /** True while files wait to be checked. */
  get isBusy(): boolean {
    return this.#stale.size > 0;
  }

  #work(): void {
    if (this.#isWorking || this.#stale.size === 0) return;
    this.#isWorking = true;
    this.#plan(undefined);
  }

  /** Plans the next slice: behind the messages that are waiting, and after a pause when something has just changed. */
  #plan(begun: Iterator<void> | undefined): void {
    const { later, nextTurn } = this.#options;
    if (this.#isDisturbed && later !== undefined) {
      this.#isDisturbed = false;
      later(PAUSE_MS, () => this.#plan(begun));
    } else nextTurn(() => this.#workOn(begun));
  }

  /** Goes on with a file that is half done, or takes the next one. */
  #workOn(begun: Iterator<void> | undefined): void {
    let work = begun;
    if (work === undefined) {
      const [file] = this.#stale;
      if (file === undefined) {
        this.#isWorking = false;
        this.#tell();
        this.#release();
        return;
      }
      work = this.#checking(file);
    }
    let done: boolean | undefined = true;
    try {
      ({ done } = work.next());
    } catch (error) {
      // Nobody stands above this turn: it would end the server. The file waits for the next change.
      this.#options.log(failureLine('checking a file', error));
    }
    this.#plan(done ? undefined : work);
  }

  /** Gives memory back once as much was checked as a large file holds: behind a letter that would be for nothing. */
  #release(): void {
    if (this.#checkedEntries <= LIMITS.large) return;
    this.#checkedEntries = 0;
    this.#options.releaseMemory?.();
  }

  #check(file: FileIndex): void {
    for (const _ of this.#checking(file));
  }

  /** Checks a file, slice by slice; when it or what was looked up for it changes meanwhile it stays stale and comes again. */
  *#checking(file: FileIndex): Generator<void, void> {
    const { index, isOpen } = this.#options;
    this.#stale.delete(file);
    const own = index.scopeOf(file.uri);
    if (own === undefined || own.file !== file || isOpen(file.uri)) {
      this.#forget(file);
      return;
    }
    const lookedUp = this.#lookups.begin(file, own.registerFiles);
    try {
      yield* this.#look(own, lookedUp);
    } finally {
      this.#lookups.end(lookedUp);
    }
  }

  *#look(own: WorkspaceScope, lookedUp: LookedUp): Generator<void, void> {
    const { index, isOpen, failed, pageOf, relates, severityOf, problems, defaultDate } = this.#options;
    const { file, dependencies, named } = lookedUp;
    const context = ruleContext(own, defaultDate(), {
      scope: new TrackingScope(own, dependencies),
      severityOf,
      isNamed: (key) => {
        named.add(key);
        return problems.isNamed(key);
      },
    });
    const shown: { placed: PlacedEntry; problems: EntryProblem[] }[] = [];
    let total = 0;
    let kept = 0;
    let left = SLICE;
    for (const placed of [...file.document.entries]) {
      const found = checkEntry({ file, placed }, context, failed);
      total += found.length;
      if (found.length > 0 && kept < MOST_PROBLEMS) shown.push({ placed, problems: found });
      kept += found.length;
      this.#checkedEntries++;
      left -= 1 + minutesEntries(placed).length;
      if (left > 0) continue;
      left = SLICE;
      yield;
      if (this.#stale.has(file) || !index.has(file) || isOpen(file.uri)) return;
    }
    const diagnostics = getDiagnostics(file.document.text, { shown, total }, pageOf, relates);
    const before = this.#checked.get(file);
    const isSame = before !== undefined && JSON.stringify(before.diagnostics) === JSON.stringify(diagnostics);
    const report = isSame ? before : { uri: file.uri, resultId: this.#ids.next(), diagnostics };
    this.#checked.set(file, report);
    this.#lookups.keep(lookedUp);
    if (!isSame) this.#tell(report);
  }

  #forget(file: FileIndex): void {
    this.#stale.delete(file);
    this.#lookups.forget(file);
    if (this.#checked.delete(file)) this.#tell({ uri: file.uri, resultId: NONE, diagnostics: [] });
  }

  /** Wakes who waits for a change; without a report, only since there is nothing left to do. */
  #tell(report?: FileReport): void {
    if (report !== undefined) this.#reported.tell((listener) => listener(report));
    for (const resolve of this.#waiting.splice(0)) resolve();
  }
}

/** The id of a file that has nothing to report any more. */
const NONE = '0';
