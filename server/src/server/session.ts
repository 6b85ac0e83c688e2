/** The session from the handshake on, for one client whose abilities are known: what it follows and what it answers. */
import {
  type Connection,
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  ShowMessageNotification,
  WatchKind,
} from 'vscode-languageserver';
import { OVERVIEW_CHANGED } from '../../../protocol/overview.ts';
import type { FeatureContext } from '../features/context.ts';
import { SentTokens } from '../features/semanticTokens/delta.ts';
import type { DefaultDate } from '../model/index/referenceDate.ts';
import type { WorkspaceScope } from '../model/index/scope.ts';
import { ruleContext } from '../rules/check.ts';
import type { RuleContext } from '../rules/rule.ts';
import { Workspace } from '../workspace/workspace.ts';
import { handlePulls } from './handlers/diagnostics.ts';
import { handleCommands } from './handlers/executeCommand.ts';
import { FeatureRunner } from './handlers/featureRunner.ts';
import { handleOwnRequests } from './handlers/ownRequests.ts';
import { handleRequests } from './handlers/requests.ts';
import type { Client } from './lsp/clientCapabilities.ts';
import { failureLine } from './lsp/failureLine.ts';
import { WorkProgress } from './lsp/progress.ts';
import { guardNotification, type Log, type Show } from './lsp/requestGuard.ts';
import { ResultIds } from './lsp/resultIds.ts';
import { plainText } from './lsp/shownText.ts';
import { LONG_TEXT, type Runtime } from './runtime.ts';
import { ClosedFileDiagnostics } from './session/closedFileDiagnostics.ts';
import { Configuration } from './session/configuration.ts';
import { Folders } from './session/folders.ts';
import type { OpenFilesOptions } from './session/openFile.ts';
import { OpenFiles } from './session/openFiles.ts';
import { Overviews } from './session/overviews.ts';
import { pushClosed } from './session/pushedProblems.ts';
import { Refreshes, refreshRequests } from './session/refreshes.ts';
import { rehearseOne } from './session/rehearsal.ts';
import { Rereads } from './session/rereads.ts';
import { WarmUp } from './session/warmUp.ts';

export interface SessionOptions {
  readonly connection: Connection;
  readonly runtime: Runtime;
  readonly client: Client;
  /** The addresses of the folders that the editor has open. */
  readonly folders: readonly string[];
  /** See `Runtime.watchClient`. */
  readonly watchNow: (() => void) | undefined;
}

export class Session {
  readonly #connection: Connection;
  readonly #runtime: Runtime;
  readonly #workspace: Workspace;
  readonly #settings: Configuration;
  readonly #folders: Folders;
  readonly #files: OpenFiles;
  readonly #closed: ClosedFileDiagnostics;
  readonly #overviews: Overviews;
  readonly #runner: FeatureRunner;
  readonly #warmUp: WarmUp;
  readonly #refreshes: Refreshes;
  readonly #rereads: Rereads;
  readonly #client: Client;
  /** See `Runtime.watchClient`. */
  readonly #watchNow: (() => void) | undefined;
  readonly #defaultDate: () => DefaultDate;
  #lists: ReturnType<typeof handleOwnRequests> | undefined;
  /** The semantic tokens that were sent of each document. */
  readonly #tokens = new SentTokens();

  constructor({ connection, runtime, client, folders, watchNow }: SessionOptions) {
    this.#connection = connection;
    this.#runtime = runtime;
    this.#client = client;
    this.#watchNow = watchNow;
    this.#workspace = new Workspace(runtime.fileSystem);
    this.#workspace.cache.load(client.options.cache);
    this.#defaultDate = () => ({ setting: this.#settings.day, today: runtime.clock.today() });
    const common = { connection, client, workspace: this.#workspace, show: this.#show, log: this.#log };
    const { nextTurn, later } = runtime;
    const { index } = this.#workspace;
    const defaultDate = this.#defaultDate;
    this.#settings = new Configuration({
      ...common,
      otherDay: () => this.#judgeAgain(),
      otherRules: () => {
        this.#files.checkAgain();
        this.#closed.checkAgain();
      },
      otherShown: () => this.#showAgain(),
      otherFolders: (skipped) => {
        this.#workspace.skip(skipped);
        this.#files.waitFor(this.#folders.readAgain().then(() => this.#files.plan()));
      },
    });
    const problems = {
      ids: new ResultIds(),
      nextTurn,
      defaultDate,
      severityOf: this.#settings.severityOf,
      pageOf: client.pageOf,
      relates: client.relatesProblems,
    };
    const progress = (mayBeStopped: boolean) => (title: string) =>
      new WorkProgress(connection, client.showsProgress, title, mayBeStopped);
    const releaseMemory = () => runtime.releaseMemory?.();
    const files: OpenFilesOptions = {
      ...common,
      ...problems,
      elapsed: runtime.clock.elapsed,
      releaseMemory,
      progress: progress(false),
      staged: client.staged,
      // Ours has those of open files sent, which is quicker, and asks for the others.
      pushesUntilAsked: !client.wantsPushes,
      changedElsewhere: () => this.#askProblemsAgain(),
    };
    this.#files = new OpenFiles(files);
    this.#closed = new ClosedFileDiagnostics({
      ...runtime,
      ...problems,
      index,
      problems: this.#files.problems,
      isOpen: (uri) => this.#files.isOpen(uri),
      failed: this.#files.ruleFailed,
      log: this.#log,
    });
    this.#warmUp = new WarmUp({ ...files, later, index, work: () => rehearseOne(files), ended: releaseMemory });
    const { loadFeatures } = runtime;
    this.#runner = new FeatureRunner({
      ...common,
      files: this.#files,
      defaultDate,
      nextTurn: this.#warmUp.noted,
      elapsed: runtime.clock.elapsed,
      progress: progress(true),
      loadFeatures,
      later,
    });
    this.#files.onPublished = () => {
      this.#runner.prepare();
      this.#warmUp.begin();
    };
    this.#folders = new Folders({
      ...common,
      nextTurn,
      elapsed: runtime.clock.elapsed,
      releaseMemory,
      files: this.#files,
      uris: folders,
    });
    const tell = () => void connection.sendNotification(OVERVIEW_CHANGED);
    this.#overviews = new Overviews({ index, defaultDate, nextTurn, tell });
    this.#rereads = new Rereads({
      later,
      again: (uri) => (uri.endsWith('/') ? this.#folders.appeared(uri) : this.#workspace.fileChanged(uri)),
      tried: () => this.#files.plan(),
      show: this.#show,
      log: this.#log,
    });
    this.#workspace.unreadable = (uri, reason) => this.#rereads.failed(uri, reason);
    this.#workspace.settled = (uri) => this.#rereads.settled(uri);
    const ask = refreshRequests(connection);
    this.#refreshes = new Refreshes({
      index,
      supported: client.refreshes,
      nextTurn,
      isReading: () => this.#files.isReading,
      tell: (what) => this.#tell(ask[what]()),
    });
  }

  /** Answers whatever comes in from now on. */
  listen(): void {
    const connection = this.#connection;
    connection.onInitialized(() => guardNotification('starting', this.#log, () => this.#initialized()));
    connection.onDidChangeConfiguration(({ settings }) =>
      guardNotification('reading the settings', this.#log, async () => {
        await this.#settings.changed(settings);
        this.#files.plan();
      }),
    );
    connection.onDidChangeWatchedFiles(({ changes }) =>
      guardNotification('reading files', this.#log, async () => {
        // Most of what is made or deleted in a folder is no register: that is no reason to check anything.
        if (await this.#folders.filesChanged(changes)) this.#files.plan();
      }),
    );
    connection.onDidOpenTextDocument(({ textDocument: { uri, languageId, version, text } }) =>
      this.#ofDocument('opening', uri, async () => {
        if (typeof text === 'string' && text.length > LONG_TEXT) this.#watchNow?.();
        this.#folders.readBeside(uri);
        this.#files.open(uri, languageId, version, text);
        this.#closed.followOpen(uri);
      }),
    );
    connection.onDidChangeTextDocument(({ textDocument: { uri, version }, contentChanges }) =>
      // The text is read before the next message is handled.
      this.#ofDocument('reading a document', uri, async () => this.#files.change(uri, contentChanges, version)),
    );
    connection.onDidCloseTextDocument(({ textDocument: { uri } }) =>
      this.#ofDocument('closing', uri, async () => {
        this.#tokens.forget(uri);
        this.#refreshes.closed(uri);
        await this.#files.close(uri);
        this.#closed.followOpen(uri);
      }),
    );
    const rules = {
      rulesOf: ({ scope }: FeatureContext) => this.#ruleContext(scope),
      ruleFailed: this.#files.ruleFailed,
    };
    handleRequests(connection, {
      runner: this.#runner,
      index: this.#workspace.index,
      ...rules,
      hintKinds: () => this.#settings.hints,
      tokens: this.#tokens,
      shown: (what, uri) => this.#refreshes.asked(what, uri),
    });
    handlePulls(connection, { runner: this.#runner, open: this.#files, closed: this.#closed });
    handleCommands(connection, { runner: this.#runner, show: this.#show, log: this.#log });
    const own = { ...this.#runtime, ...rules, runner: this.#runner, defaultDate: this.#defaultDate };
    this.#lists = handleOwnRequests(connection, { ...own, index: this.#workspace.index, overviews: this.#overviews });
    const stopClock = this.#runtime.clock.onNewDay(() => {
      this.#files.plan();
      this.#judgeAgain();
      this.#showAgain();
    });
    connection.onShutdown(() => {
      stopClock();
      this.#warmUp.stop();
    });
  }

  /** Does what a notification of one document asks; nothing for one without an address, which would be among all files. */
  async #ofDocument(name: string, uri: unknown, work: () => Promise<void>): Promise<void> {
    if (typeof uri === 'string') await guardNotification(name, this.#log, work);
    else this.#log(`${name}: a document without an address`);
  }

  /** Judges again by another day: of open files that is seen when their problems are published. */
  #judgeAgain(): void {
    this.#closed.checkAgain();
    this.#overviews.checkAgain();
    this.#lists?.judgeAgain();
  }

  /** Shows again what depends on the day or a setting. */
  #showAgain(): void {
    this.#askProblemsAgain();
    this.#refreshes.all();
  }

  /** A client that asks for the problems of open files does so again only when it is told to. */
  #askProblemsAgain(): void {
    const { refreshes } = this.#client;
    if (refreshes.problems && !this.#files.pushes) this.#tell(this.#connection.languages.diagnostics.refresh());
  }

  /** An editor that is about to end answers no more. */
  #tell(asked: Promise<void>): void {
    asked.catch((error: unknown) => this.#log(failureLine('asking to show again', error)));
  }

  async #initialized(): Promise<void> {
    const { client } = this.#connection;
    const read = this.#settings.read().then(() => this.#folders.read());
    this.#files.waitFor(read);
    if (this.#client.wantsClosed) void read.then(() => pushClosed(this.#connection, this.#closed, this.#files));
    void read.then(() => guardNotification('handing over the cache', this.#log, () => this.#folders.handOverCache()));
    const { watchesFiles, configures, registersSettings, changesFolders } = this.#client;
    if (watchesFiles) {
      await client.register(DidChangeWatchedFilesNotification.type, {
        // Of a folder that goes or comes, only the folder is told of.
        watchers: [{ globPattern: '**/*.duo' }, { globPattern: '**/*', kind: WatchKind.Create | WatchKind.Delete }],
      });
    }
    if (configures && registersSettings) {
      await client.register(DidChangeConfigurationNotification.type, { section: 'duo' });
    }
    if (changesFolders) this.#folders.follow();
  }

  #ruleContext(scope: WorkspaceScope): RuleContext {
    return ruleContext(scope, this.#defaultDate(), {
      isNamed: (key) => this.#files.problems.isNamed(key),
      newestNote: this.#files.problems.of(scope.file)?.newestNote,
      severityOf: this.#settings.severityOf,
    });
  }

  /** A notification: it has no buttons, so that no answer has to be waited for. */
  readonly #show: Show = (type, message) =>
    void this.#connection.sendNotification(ShowMessageNotification.type, { type, message: plainText(message) });

  readonly #log: Log = (line) => this.#connection.console.error(line);
}
