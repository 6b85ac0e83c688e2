/** Registers that are open in the editor: follows their texts. `SliceReader` reads them, `Publisher` says what is wrong in them. */
import { type Diagnostic, MessageType } from 'vscode-languageserver';
import { stepOf } from '../../incremental/work.ts';
import { messages } from '../../messages/index.ts';
import type { FileIndex } from '../../model/index/fileIndex.ts';
import { ProblemIndex } from '../../problems/problemIndex.ts';
import type { RuleFailed } from '../../rules/findings.ts';
import type { PlacedEntry } from '../../syntax/entryList.ts';
import { isVersion } from '../../workspace/applyEdit.ts';
import type { OpenRegister } from '../../workspace/openRegister.ts';
import { plainName } from '../../workspace/uri.ts';
import { failureLine } from '../lsp/failureLine.ts';
import { LIMITS, type OpenFile, type OpenFilesOptions } from './openFile.ts';
import { Publisher } from './publisher.ts';
import { SliceReader } from './sliceReader.ts';

export type { OpenFilesOptions } from './openFile.ts';

export class OpenFiles {
  readonly problems: ProblemIndex;
  readonly #options: OpenFilesOptions;
  readonly #files = new Map<OpenRegister, OpenFile>();
  readonly #reader: SliceReader;
  readonly #publisher: Publisher;
  /** Settled when the folders were read; problems are not shown before, since names would be missing. */
  #ready: Promise<unknown> = Promise.resolve();
  #isReady = true;
  /** Called once, when problems are known for the first time. */
  onPublished: (() => void) | undefined;
  /**
   * Opened while a folder was being read. Nothing can be said of them before, and each file that comes would make their names be
   * looked up anew: they are read behind it.
   */
  readonly #awaiting = new Set<OpenFile>();
  #planned = false;

  constructor(options: OpenFilesOptions) {
    this.#options = options;
    this.problems = new ProblemIndex(options.workspace.index, {
      failed: this.ruleFailed,
      severityOf: options.severityOf,
      later: (file, put) => this.#readAgain(file, put),
    });
    const files = () => this.#files.values();
    const finished = ({ register }: OpenFile) => {
      this.plan();
      if (register.facts.document.entries.size > LIMITS.large) options.releaseMemory();
    };
    const declared = (file: OpenFile) => this.#judge(file);
    this.#reader = new SliceReader({ ...options, files, declared, begun: () => this.plan(), finished });
    const isReading = () => this.#reader.isReading;
    this.#publisher = new Publisher({ ...options, problems: this.problems, isReading });
  }

  /** Problems are sent as soon as they are known; otherwise the client asks for them. */
  get pushes(): boolean {
    return this.#publisher.pushes;
  }

  /** Problems wait for this too. */
  waitFor(names: Promise<void>): void {
    this.#isReady = false;
    const ready: Promise<unknown> = Promise.all([this.#ready, names]).then(() => {
      // Another folder may be read since.
      if (this.#ready !== ready) return;
      this.#isReady = true;
      this.#begin();
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
    const { workspace, log } = this.#options;
    if (typeof text !== 'string') {
      log('a document was opened without a text');
      return;
    }
    this.#leave(workspace.openRegister(uri));
    this.#openText(uri, languageId, isVersion(version) ? version : 0, text);
    const register = workspace.openRegister(uri);
    const file = register && this.#files.get(register);
    if (file !== undefined && !isVersion(version)) this.#stop(file);
  }

  #openText(uri: string, languageId: string, version: number, text: string): void {
    const register = this.#options.workspace.open(uri, languageId, version, text);
    const file: OpenFile = {
      register,
      reading: undefined,
      progress: undefined,
      published: -1,
      diagnostics: [],
      isPartial: false,
      resultId: this.#options.ids.next(),
    };
    this.#files.set(register, file);
    this.#awaiting.add(file);
    if (this.#isReady) this.#begin();
    this.plan();
  }

  /** Begins to read what was opened and to keep its problems. */
  #begin(): void {
    for (const file of this.#awaiting) {
      if (file.register.undeclared.size === 0) this.#judgeBeginning(file);
      this.#reader.readOn(file);
    }
    this.#awaiting.clear();
  }

  /** Begins to keep the problems of a file, of which it is known what it declares. False when that was begun before. */
  #judge({ register }: OpenFile): boolean {
    if (this.problems.of(register.facts) !== undefined) return false;
    this.problems.add(register.facts, register.unread, this.#options.defaultDate());
    this.plan();
    return true;
  }

  /** The same, and reads at once what is seen first. */
  #judgeBeginning(file: OpenFile): void {
    const isOver = stepOf(LIMITS.step, this.#options.elapsed);
    if (this.#judge(file)) this.#options.workspace.readMore(file.register, LIMITS.visible, isOver);
  }

  /** The text of a file has changed in the editor. An edit that cannot be right stops the file, with a line in the log. */
  change(uri: string, edits: unknown, version: unknown): void {
    const { workspace } = this.#options;
    const register = workspace.openRegister(uri);
    const file = register && this.#files.get(register);
    if (file === undefined) return;
    const wasStopped = register?.isStopped === true;
    if (!workspace.edit(file.register, edits, version) && !wasStopped) this.#stop(file, version);
    if (!this.#awaiting.has(file)) this.#reader.readOn(file);
    this.plan();
  }

  /** Reads a large file again in slices; what it declares is known meanwhile, so that no request waits for that. */
  #readAgain(facts: FileIndex, put: ReadonlySet<PlacedEntry>): ReadonlySet<PlacedEntry> | undefined {
    if (facts.document.entries.size <= LIMITS.large) return undefined;
    for (const file of this.#files.values()) {
      if (file.register.facts !== facts) continue;
      const unread = file.register.readAgain(put);
      this.#reader.readOn(file, true);
      return unread;
    }
    return undefined;
  }

  /** Stops saying anything of a file whose text is not known. */
  #stop(file: OpenFile, version?: unknown): void {
    const { log, show } = this.#options;
    file.register.isStopped = true;
    log(`an edit (version ${isVersion(version) ? version : 'unknown'}) does not fit the text`);
    this.#publisher.stop(file);
    show?.(MessageType.Warning, messages.server.stopped(plainName(file.register.uri)));
  }

  /** The client has asked for problems: from now on it does. */
  asked(): void {
    this.#publisher.asked(this.#files.values());
  }

  #leave(register: OpenRegister | undefined): void {
    if (register === undefined) return;
    const file = this.#files.get(register);
    if (file !== undefined) {
      this.#reader.finish(file);
      this.#awaiting.delete(file);
    }
    this.#files.delete(register);
    this.problems.remove(register.facts);
  }

  async close(uri: string): Promise<void> {
    const { workspace } = this.#options;
    this.#leave(workspace.openRegister(uri));
    // Both at once: the file may be opened again before the client has taken in that it was closed.
    await Promise.all([this.#publisher.clear(uri), workspace.close(uri)]);
    this.plan();
  }

  /** Checks everything that is open again, by other rules than before. */
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
      const isOver = stepOf(LIMITS.step, this.#options.elapsed);
      for (const file of this.#files.values()) if (!this.#publisher.publish(file, isOver)) this.plan();
      if (this.onPublished === undefined || ![...this.#files.values()].some(({ published }) => published !== -1))
        return;
      this.onPublished();
      this.onPublished = undefined;
    });
  }

  /** True while some file is being read: what stands further down in it is not known yet. */
  get isReading(): boolean {
    return this.#reader.isReading;
  }

  isOpen(uri: string): boolean {
    return this.#options.workspace.openRegister(uri) !== undefined;
  }

  /** The problems of an open file as it is now; undefined when it is not open. */
  async report(uri: string): Promise<{ resultId: string; diagnostics: readonly Diagnostic[] } | undefined> {
    for (;;) {
      await this.whenLoaded(uri);
      const register = this.#options.workspace.openRegister(uri);
      const file = register && this.#files.get(register);
      if (file === undefined) return undefined;
      const isOver = stepOf(LIMITS.step, this.#options.elapsed);
      if (this.#publisher.publish(file, isOver)) return { resultId: file.resultId, diagnostics: file.diagnostics };
      await new Promise<void>((resolve) => this.#options.nextTurn(resolve));
    }
  }

  readonly ruleFailed: RuleFailed = (code, error) => this.#options.log(failureLine(`rule ${code}`, error));
}
