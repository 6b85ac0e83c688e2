/** The language server: its life from the handshake on. Knows LSP and nothing of a disk or a clock. */
import {
  CodeLensRefreshRequest,
  type Connection,
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  type InitializeParams,
  type InitializeResult,
  ShowMessageNotification,
  WatchKind,
} from 'vscode-languageserver';
import { CACHE_NOTIFICATION } from '../../protocol/initialization.ts';
import { OVERVIEW_CHANGED } from '../../protocol/overview.ts';
import { AppliedSettings } from './appliedSettings.ts';
import { capabilitiesFor } from './capabilities.ts';
import { clientSupport } from './clientSupport.ts';
import { ClosedFiles } from './closedFiles.ts';
import { handleCommands } from './executeCommand.ts';
import { failureLine } from './failureLine.ts';
import { FeatureHost } from './featureHost.ts';
import { SentTokens } from './features/semanticTokens.ts';
import { Folders } from './folders.ts';
import { type Log, type Show, safely } from './handle.ts';
import { useLanguage } from './messages/index.ts';
import type { DefaultDate } from './model/referenceDate.ts';
import type { Scope } from './model/scope.ts';
import { OpenFiles } from './openFiles.ts';
import { Overviews } from './overviews.ts';
import { handleOwnRequests } from './ownRequests.ts';
import { WorkProgress } from './progress.ts';
import { handlePulls } from './pulledProblems.ts';
import { pushClosed } from './pushedProblems.ts';
import { Refreshes } from './refreshes.ts';
import { handleRequests } from './requests.ts';
import { Rereads } from './rereads.ts';
import { ResultIds } from './resultIds.ts';
import { checkEntries, ruleContext } from './rules/check.ts';
import type { RuleContext } from './rules/rule.ts';
import { LONG_TEXT, type Runtime } from './runtime.ts';
import { plainText } from './shownText.ts';
import { Workspace } from './workspace/workspace.ts';

/** Connects the features to a connection and starts listening. */
export function startServer(connection: Connection, runtime: Runtime): void {
  new DuoServer(connection, runtime).listen();
}

class DuoServer {
  readonly #connection: Connection;
  readonly #runtime: Runtime;
  readonly #workspace: Workspace;
  readonly #settings: AppliedSettings;
  readonly #folders: Folders;
  readonly #files: OpenFiles;
  readonly #closed: ClosedFiles;
  readonly #overviews: Overviews;
  readonly #host: FeatureHost;
  readonly #refreshes: Refreshes;
  readonly #rereads: Rereads;
  /** See `Runtime.watchClient`. */
  #watchNow: (() => void) | undefined;
  /** What was sent of the colours of each document. */
  readonly #tokens = new SentTokens();

  constructor(connection: Connection, runtime: Runtime) {
    this.#connection = connection;
    this.#runtime = runtime;
    this.#workspace = new Workspace(runtime.fileSystem);
    this.#settings = new AppliedSettings({
      connection,
      client: () => this.#host.client,
      show: this.#show,
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
    const ids = new ResultIds();
    this.#files = new OpenFiles({
      ids,
      show: this.#show,
      connection,
      workspace: this.#workspace,
      nextTurn: runtime.nextTurn,
      releaseMemory: () => runtime.releaseMemory?.(),
      defaultDate: () => this.#defaultDate(),
      severityOf: this.#settings.severityOf,
      log: this.#log,
      progress: (title) => new WorkProgress(connection, this.#host.client.showsProgress, title, false),
    });
    this.#host = new FeatureHost({
      workspace: this.#workspace,
      files: this.#files,
      defaultDate: () => this.#defaultDate(),
      nextTurn: runtime.nextTurn,
      log: this.#log,
      progress: (title) => new WorkProgress(connection, this.#host.client.showsProgress, title, true),
    });
    this.#folders = new Folders({
      connection,
      workspace: this.#workspace,
      files: this.#files,
      client: () => this.#host.client,
      show: this.#show,
      log: this.#log,
    });
    this.#closed = new ClosedFiles({
      ids,
      index: this.#workspace.index,
      problems: this.#files.problems,
      isOpen: (uri) => this.#files.isOpen(uri),
      defaultDate: () => this.#defaultDate(),
      severityOf: this.#settings.severityOf,
      failed: this.#files.ruleFailed,
      pageOf: () => this.#files.pageOf,
      relates: () => this.#files.relates,
      ...runtime,
      log: this.#log,
    });
    this.#overviews = new Overviews({
      index: this.#workspace.index,
      defaultDate: () => this.#defaultDate(),
      nextTurn: runtime.nextTurn,
      tell: () => void connection.sendNotification(OVERVIEW_CHANGED),
    });
    this.#rereads = new Rereads({
      later: runtime.later,
      again: (uri) => (uri.endsWith('/') ? this.#workspace.folderAppeared(uri) : this.#workspace.fileChanged(uri)),
      tried: () => this.#files.plan(),
      show: this.#show,
      log: this.#log,
    });
    this.#workspace.unreadable = (uri, reason) => this.#rereads.failed(uri, reason);
    this.#workspace.settled = (uri) => this.#rereads.settled(uri);
    const { semanticTokens, inlayHint } = connection.languages;
    const ask = {
      tokens: () => semanticTokens.refresh(),
      hints: () => inlayHint.refresh(),
      lenses: () => connection.sendRequest(CodeLensRefreshRequest.type),
    };
    this.#refreshes = new Refreshes({
      index: this.#workspace.index,
      nextTurn: runtime.nextTurn,
      isReading: () => this.#files.isReading,
      tell: (what) => this.#tell(ask[what]()),
    });
  }

  listen(): void {
    const connection = this.#connection;
    connection.onInitialize((params) => this.#initialize(params));
    connection.onInitialized(() => safely('starting', this.#log, () => this.#initialized()));
    connection.onDidChangeConfiguration(({ settings }) =>
      safely('reading the settings', this.#log, async () => {
        await this.#settings.changed(settings);
        this.#files.plan();
      }),
    );
    connection.onDidChangeWatchedFiles(({ changes }) =>
      safely('reading files', this.#log, async () => {
        // Most of what is made or deleted in a folder is no register: that is no reason to check anything.
        if (await this.#folders.filesChanged(changes)) this.#files.plan();
      }),
    );
    connection.onDidOpenTextDocument(({ textDocument: { uri, languageId, version, text } }) =>
      safely('opening', this.#log, async () => {
        if (String(text).length > LONG_TEXT) this.#watchNow?.();
        this.#folders.readBeside(uri);
        this.#files.open(uri, languageId, version, text);
        this.#closed.followOpen(uri);
      }),
    );
    connection.onDidChangeTextDocument(({ textDocument: { uri, version }, contentChanges }) =>
      // The text is read before the next message is handled.
      safely('reading a document', this.#log, async () => this.#files.change(uri, contentChanges, version)),
    );
    connection.onDidCloseTextDocument(({ textDocument: { uri } }) =>
      safely('closing', this.#log, async () => {
        this.#tokens.forget(uri);
        this.#refreshes.closed(uri);
        await this.#files.close(uri);
        this.#closed.followOpen(uri);
      }),
    );
    handleRequests(connection, {
      host: this.#host,
      index: this.#workspace.index,
      problemsOf: (entries, { scope }) => checkEntries(this.#ruleContext(scope), this.#files.ruleFailed, entries),
      hintKinds: () => this.#settings.hints,
      tokens: this.#tokens,
      shown: (what, uri) => this.#refreshes.asked(what, uri),
    });
    handlePulls(connection, { host: this.#host, open: this.#files, closed: this.#closed });
    handleCommands(connection, { host: this.#host, show: this.#show, log: this.#log });
    handleOwnRequests(connection, { host: this.#host, overviews: this.#overviews });
    const stopClock = this.#runtime.clock.onNewDay(() => {
      this.#files.plan();
      this.#judgeAgain();
      this.#showAgain();
    });
    connection.onShutdown(() => stopClock());
    connection.listen();
  }

  #initialize(params: InitializeParams): InitializeResult {
    const { workspaceFolders, rootUri, processId } = params;
    this.#watchNow = this.#runtime.watchClient?.(processId ?? null);
    const client = clientSupport(params);
    useLanguage(client.options.language);
    this.#host.client = client;
    // Ours has those of open files sent, which is quicker, and asks for the others.
    this.#files.pushesUntilAsked = !client.wantsPushes;
    this.#files.changedElsewhere = () => this.#askProblemsAgain();
    this.#refreshes.supported = client.refreshes;
    this.#files.staged = client.staged;
    this.#files.relates = client.relatesProblems;
    if (client.pageOf !== undefined) this.#files.pageOf = client.pageOf;
    this.#workspace.cache.load(client.options.cache);
    this.#folders.uris = workspaceFolders?.map(({ uri }) => uri) ?? (rootUri ? [rootUri] : []);
    return { serverInfo: { name: 'duo-language-server' }, capabilities: capabilitiesFor(client) };
  }

  /** Another day counts: of open files that is seen when their problems are published. */
  #judgeAgain(): void {
    this.#closed.checkAgain();
    this.#overviews.checkAgain();
  }

  /** Another day or setting counts. */
  #showAgain(): void {
    this.#askProblemsAgain();
    this.#refreshes.all();
  }

  /** A client that asks for the problems of open files does so again only when it is told to. */
  #askProblemsAgain(): void {
    const { refreshes } = this.#host.client;
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
    if (this.#host.client.wantsClosed) void read.then(() => pushClosed(this.#connection, this.#closed, this.#files));
    void read.then(() => safely('handing over the cache', this.#log, () => this.#handOverCache()));
    const { watchesFiles, configures, registersSettings, changesFolders } = this.#host.client;
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

  /** The server writes no file: what is worth keeping goes to a client that asked for it. */
  async #handOverCache(): Promise<void> {
    const { cache } = this.#workspace;
    if (!this.#host.client.keepsCache || !cache.isChanged) return;
    // The problems go first: somebody waits for those.
    await new Promise<void>((resolve) => this.#runtime.nextTurn(() => this.#runtime.nextTurn(resolve)));
    await this.#connection.sendNotification(CACHE_NOTIFICATION, { content: cache.toContent() });
  }

  #ruleContext(scope: Scope): RuleContext {
    return ruleContext(scope, this.#defaultDate(), {
      isNamed: (key) => this.#files.problems.isNamed(key),
      newestNote: this.#files.problems.of(scope.file)?.newestNote,
      severityOf: this.#settings.severityOf,
    });
  }

  #defaultDate(): DefaultDate {
    return { setting: this.#settings.day, today: this.#runtime.clock.today() };
  }

  /** A notification: it has no buttons, so that no answer has to be waited for. */
  readonly #show: Show = (type, message) =>
    void this.#connection.sendNotification(ShowMessageNotification.type, { type, message: plainText(message) });

  readonly #log: Log = (line) => this.#connection.console.error(line);
}
