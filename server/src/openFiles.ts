/**
 * The registers that are open in the editor: follows their texts, reads large ones bit by bit between the messages, and
 * publishes their problems, always with the version of the text that they belong to.
 */
import { type Diagnostic, MessageType } from 'vscode-languageserver';
import { failureLine } from './failureLine.ts';
import { getDiagnostics, MOST_PROBLEMS, type PageOf } from './features/diagnostics.ts';
import { messages } from './messages/index.ts';
import type { FileFacts } from './model/fileFacts.ts';
import type { DefaultDate } from './model/referenceDate.ts';
import { LIMITS, NOT_WHILE_READING, type OpenFile, type OpenFilesOptions } from './openFile.ts';
import { ProblemIndex } from './problems/problemIndex.ts';
import { ResultIds } from './resultIds.ts';
import type { RuleFailed } from './rules/check.ts';
import type { PlacedEntry } from './syntax/entryList.ts';
import { isVersion } from './workspace/applyEdit.ts';
import type { OpenRegister } from './workspace/openRegister.ts';
import { plainName } from './workspace/uri.ts';

export type { OpenFilesOptions } from './openFile.ts';

export class OpenFiles {
  /** The client can do with the problems of the beginning of a large file before it has all. */
  staged = false;
  /** Problems are sent as soon as they are known; otherwise the client asks for them. */
  pushes = true;
  /** They are sent until the client has asked once: not every one that says that it asks does so. */
  pushesUntilAsked = false;
  /** Something has changed in a file that nobody typed in. */
  changedElsewhere: () => void = () => {};
  /** A problem may point at other places. */
  relates = true;
  /** Where the pages about the problems are, when the client can open them. */
  pageOf: PageOf = () => undefined;
  readonly problems: ProblemIndex;
  readonly #options: OpenFilesOptions;
  readonly #files = new Map<OpenRegister, OpenFile>();
  readonly #ids: ResultIds;
  /** Settled when the folders were read; problems are not shown before, since names would be missing. */
  #ready: Promise<unknown> = Promise.resolve();
  #isReady = true;
  #planned = false;
  #reading = false;
  /** How many files are being read: asked once for each that is open. */
  #beingRead = 0;

  constructor(options: OpenFilesOptions) {
    this.#options = options;
    this.#ids = options.ids ?? new ResultIds();
    this.problems = new ProblemIndex(options.workspace.index, this.ruleFailed, options.severityOf);
    this.problems.later = (file, put) => this.#readAgain(file, put);
  }

  /** Problems wait for this too. */
  waitFor(names: Promise<void>): void {
    this.#isReady = false;
    const ready: Promise<unknown> = Promise.all([this.#ready, names]).then(() => {
      // Another folder may be read since.
      if (this.#ready !== ready) return;
      this.#isReady = true;
      this.plan();
    });
    this.#ready = ready;
  }

  /** Settled when a file can be asked about: the folders were read and it was itself. */
  async whenLoaded(uri: string): Promise<void> {
    await this.#ready;
    const register = this.#options.workspace.openRegister(uri);
    await (register && this.#files.get(register)?.reading?.loaded);
  }

  /** Settled when all files can be asked about: what is not read yet of one may be what another names. */
  async whenAllLoaded(): Promise<void> {
    await this.#ready;
    await Promise.all([...this.#files.values()].map(({ reading }) => reading?.loaded));
  }

  /** A file that is open already is opened anew: what the editor says last counts. */
  open(uri: string, languageId: string, version: unknown, text: unknown): void {
    const { workspace, defaultDate, log } = this.#options;
    if (typeof text !== 'string') {
      log('a document was opened without a text');
      return;
    }
    this.#leave(workspace.openRegister(uri));
    this.#openText(uri, languageId, isVersion(version) ? version : 0, text, defaultDate());
    const register = workspace.openRegister(uri);
    const file = register && this.#files.get(register);
    if (file !== undefined && !isVersion(version)) this.#stop(file);
  }

  #openText(uri: string, languageId: string, version: number, text: string, day: DefaultDate): void {
    const { workspace } = this.#options;
    const register = workspace.open(uri, languageId, version, text);
    this.problems.add(register.facts, register.unread, day);
    const file: OpenFile = {
      register,
      reading: undefined,
      progress: undefined,
      published: -1,
      diagnostics: [],
      isPartial: false,
      resultId: this.#ids.next(),
    };
    this.#files.set(register, file);
    workspace.readMore(register, LIMITS.visible);
    this.#readOn(file);
    this.plan();
  }

  /** The text of a file has changed in the editor. An edit that cannot be right stops the file, with a line in the log. */
  change(uri: string, edits: unknown, version: unknown): void {
    const { workspace } = this.#options;
    const register = workspace.openRegister(uri);
    const file = register && this.#files.get(register);
    if (file === undefined) return;
    const wasStopped = register?.isStopped === true;
    if (!workspace.edit(file.register, edits, version) && !wasStopped) this.#stop(file, version);
    this.#readOn(file);
    this.plan();
  }

  /** Reads a large file again in slices; what it declares is known meanwhile, so that no request waits for that. */
  #readAgain(facts: FileFacts, put: ReadonlySet<PlacedEntry>): boolean {
    if (facts.document.entries.size <= LIMITS.large) return false;
    for (const file of this.#files.values()) {
      if (file.register.facts !== facts) continue;
      file.register.readAgain(put);
      this.#readOn(file, true);
      return true;
    }
    return false;
  }

  /** Nothing is said any more of a file whose text is not known. */
  #stop(file: OpenFile, version?: unknown): void {
    const { connection, log, show } = this.#options;
    const { uri } = file.register;
    file.register.isStopped = true;
    log(`an edit (version ${isVersion(version) ? version : 'unknown'}) does not fit the text`);
    if (this.pushes) void connection.sendDiagnostics({ uri, diagnostics: [] });
    file.published = -1;
    file.diagnostics = [];
    file.resultId = this.#ids.next();
    this.changedElsewhere();
    show?.(MessageType.Warning, messages.server.stopped(plainName(uri)));
  }

  /** The client has asked for problems: from now on it does, and what was sent is taken back. */
  asked(): void {
    if (!this.pushesUntilAsked) return;
    this.pushesUntilAsked = false;
    this.pushes = false;
    for (const { register, diagnostics } of this.#files.values()) {
      if (diagnostics.length > 0) void this.#options.connection.sendDiagnostics({ uri: register.uri, diagnostics: [] });
    }
  }

  #leave(register: OpenRegister | undefined): void {
    if (register === undefined) return;
    this.#finish(this.#files.get(register));
    this.#files.delete(register);
    this.problems.remove(register.facts);
  }

  async close(uri: string): Promise<void> {
    const { connection, workspace } = this.#options;
    this.#leave(workspace.openRegister(uri));
    // Both at once: the file may be opened again before the client has taken in that it was closed.
    const emptied = this.pushes ? connection.sendDiagnostics({ uri, diagnostics: [] }) : undefined;
    await Promise.all([emptied, workspace.close(uri)]);
    this.plan();
  }

  /** Other rules count than before: everything that is open is looked at again. */
  checkAgain(): void {
    const { workspace, defaultDate } = this.#options;
    const unread = new Map([...workspace.openRegisters].map((register) => [register.facts, register.unread]));
    this.problems.checkAgain(defaultDate(), (file) => unread.get(file) ?? new Set());
    this.plan();
  }

  /** Publishes what has changed, once the messages that are waiting have come in. */
  plan(): void {
    if (this.#planned || !this.#isReady) return;
    this.#planned = true;
    this.#options.nextTurn(() => {
      this.#planned = false;
      // A folder may have begun to be read; then it is planned again.
      if (!this.#isReady) return;
      for (const file of this.#files.values()) this.#publish(file);
    });
  }

  /** Some file is being read: what stands further down in it is not known yet. */
  get isReading(): boolean {
    return this.#beingRead > 0;
  }

  isOpen(uri: string): boolean {
    return this.#options.workspace.openRegister(uri) !== undefined;
  }

  /** The problems of an open file as it is now; undefined when it is not open. */
  async report(uri: string): Promise<{ resultId: string; diagnostics: readonly Diagnostic[] } | undefined> {
    await this.whenLoaded(uri);
    const register = this.#options.workspace.openRegister(uri);
    const file = register && this.#files.get(register);
    if (file === undefined) return undefined;
    this.#publish(file);
    return { resultId: file.resultId, diagnostics: file.diagnostics };
  }

  readonly ruleFailed: RuleFailed = (code, error) => this.#options.log(failureLine(`rule ${code}`, error));

  #publish(file: OpenFile): void {
    const { connection, defaultDate, log } = this.#options;
    const { register } = file;
    if (register.isStopped) return;
    const problems = this.problems.of(register.facts);
    // While any file is read, an action in it is not known yet: nobody is told that it does not exist.
    const { isReading } = this;
    const isFirst = file.published === -1;
    if (problems === undefined || (!this.staged && (register.unread.size > 0 || (isReading && isFirst)))) return;
    try {
      problems.setDefaultDate(defaultDate());
      const isShown = file.published === register.version;
      if (isShown && (isReading || (!problems.takeChanged() && !file.isPartial))) return;
      problems.takeChanged();
      const list = problems.list(MOST_PROBLEMS, register.lastEdited);
      const all = getDiagnostics(register.facts.document.text, list, this.pageOf, this.relates);
      const diagnostics = isReading ? all.filter(({ code }) => !NOT_WHILE_READING.has(code)) : all;
      file.isPartial = diagnostics.length < all.length || register.unread.size > 0;
      // Something was looked up anew for this file, and is what it was. Nobody asks whether it is after a letter that was typed,
      // but a client that goes by the id of what it has.
      const isAsked = isShown || !this.pushes;
      const isSame = isAsked && JSON.stringify(diagnostics) === JSON.stringify(file.diagnostics);
      if (isShown && isSame) return;
      if (!isSame) file.resultId = this.#ids.next();
      file.published = register.version;
      file.diagnostics = diagnostics;
      if (this.pushes) void connection.sendDiagnostics({ uri: register.uri, version: register.version, diagnostics });
      if (isShown) this.changedElsewhere();
    } catch (error) {
      log(failureLine('publishing problems', error));
    }
  }

  /** Reads what is left of a file, if anything is, in slices. */
  #readOn(file: OpenFile, isAgain = false): void {
    const { size } = file.register.unread;
    if (size === 0 || file.reading !== undefined) return;
    let finish = () => {};
    const loaded = new Promise<void>((resolve) => {
      finish = resolve;
    });
    if (isAgain) finish();
    file.reading = { loaded, finish };
    this.#beingRead++;
    if (size > LIMITS.showProgressAbove) {
      file.progress = this.#options.progress(messages.server.readingFile);
      file.progress.total = size;
    }
    if (this.#reading) return;
    this.#reading = true;
    this.#options.nextTurn(() => this.#readSlice());
  }

  #readSlice(): void {
    const { workspace, nextTurn, log } = this.#options;
    let left = false;
    for (const file of this.#files.values()) {
      if (file.reading === undefined) continue;
      try {
        workspace.readMore(file.register, LIMITS.slice);
      } catch (error) {
        log(failureLine('reading a file', error));
      }
      const { size } = file.register.unread;
      file.progress?.leave(size);
      if (size > 0) {
        left = true;
        continue;
      }
      this.#finish(file);
      this.plan();
      if (file.register.facts.document.entries.size > LIMITS.large) this.#options.releaseMemory();
    }
    this.#reading = left;
    if (left) nextTurn(() => this.#readSlice());
  }

  #finish(file: OpenFile | undefined): void {
    file?.progress?.done();
    file?.reading?.finish();
    if (file?.reading !== undefined) this.#beingRead--;
    if (file !== undefined) file.reading = undefined;
  }
}
