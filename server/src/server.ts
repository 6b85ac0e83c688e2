/** The language server: what it can do, and which handler answers what. Knows LSP and nothing of a disk or a clock. */
import {
  type CancellationToken,
  CodeLensRefreshRequest,
  type Connection,
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  FileChangeType,
  type InitializeParams,
  type InitializeResult,
  MessageType,
  type Position,
  ShowMessageNotification,
  WatchKind,
  type WorkspaceEdit,
} from 'vscode-languageserver';
import { capabilitiesFor } from './capabilities.ts';
import { clientSupport } from './clientSupport.ts';
import { ClosedFiles } from './closedFiles.ts';
import { changeBy } from './commands.ts';
import { failureLine } from './failureLine.ts';
import { FeatureHost } from './featureHost.ts';
import { getActionInfo, getDeadlineMeaning } from './features/actionInfo.ts';
import { refAt } from './features/context.ts';
import { ownEdit } from './features/documentChanges.ts';
import { SentTokens } from './features/semanticTokens.ts';
import type { NextTurn } from './handle.ts';
import { messages, useLanguage } from './messages/index.ts';
import type { DefaultDate } from './model/referenceDate.ts';
import type { Scope } from './model/scope.ts';
import { OpenFiles } from './openFiles.ts';
import { OVERVIEW_CHANGED, OVERVIEW_REQUEST, Overviews } from './overviews.ts';
import { editFor } from './plainAnswers.ts';
import { WorkProgress } from './progress.ts';
import { documentReport, emptyReport, workspaceReport } from './pulledProblems.ts';
import { Refreshes } from './refreshes.ts';
import { handleRequests } from './requests.ts';
import { checkEntries, ruleContext } from './rules/check.ts';
import type { RuleContext } from './rules/rule.ts';
import { type RuleSettings, readHintSettings, readRuleSettings, readSettingDate } from './settings.ts';
import type { Clock } from './workspace/clock.ts';
import type { FileSystem, FolderDepth } from './workspace/fileSystem.ts';
import { Workspace } from './workspace/workspace.ts';

/** What the surroundings give: the mains of Node and of a browser worker each have their own. */
export interface Runtime {
  readonly fileSystem: FileSystem;
  readonly clock: Clock;
  readonly nextTurn: NextTurn;
  /** A large register was read: much of the memory that took is free again. */
  readonly releaseMemory?: () => void;
}

/** What our own extension asks before it changes an action; parameters are a URI and a position, and `text` of the second. */
export const ACTION_REQUEST = 'duo/actie';
export const DEADLINE_REQUEST = 'duo/deadline';

/** Connects the features to a connection and starts listening. */
export function startServer(connection: Connection, runtime: Runtime): void {
  new DuoServer(connection, runtime).listen();
}

/** A folder with more registers than this takes half a second and more to read. */
const SHOW_PROGRESS_AFTER = 300;

class DuoServer {
  readonly #connection: Connection;
  readonly #runtime: Runtime;
  readonly #workspace: Workspace;
  readonly #files: OpenFiles;
  readonly #closed: ClosedFiles;
  readonly #overviews: Overviews;
  readonly #host: FeatureHost;
  readonly #refreshes: Refreshes;
  /** What was sent of the colours of each document. */
  readonly #tokens = new SentTokens();
  #folders: readonly string[] = [];
  #setting: DefaultDate['setting'];
  #severities: RuleSettings['severities'] = new Map();
  #hints = readHintSettings(undefined);

  constructor(connection: Connection, runtime: Runtime) {
    this.#connection = connection;
    this.#runtime = runtime;
    this.#workspace = new Workspace(runtime.fileSystem);
    this.#files = new OpenFiles({
      connection,
      workspace: this.#workspace,
      nextTurn: runtime.nextTurn,
      releaseMemory: () => runtime.releaseMemory?.(),
      defaultDate: () => this.#defaultDate(),
      severityOf: (code) => this.#severities.get(code),
      log: (line) => this.#log(line),
      progress: (title) => new WorkProgress(connection, this.#host.client.showsProgress, title, false),
    });
    this.#host = new FeatureHost({
      workspace: this.#workspace,
      files: this.#files,
      defaultDate: () => this.#defaultDate(),
      nextTurn: runtime.nextTurn,
      log: (line) => this.#log(line),
    });
    this.#closed = new ClosedFiles({
      index: this.#workspace.index,
      problems: this.#files.problems,
      isOpen: (uri) => this.#workspace.openRegister(uri) !== undefined,
      defaultDate: () => this.#defaultDate(),
      severityOf: (code) => this.#severities.get(code),
      failed: this.#files.ruleFailed,
      pageOf: () => this.#files.pageOf,
      relates: () => this.#files.relates,
      nextTurn: runtime.nextTurn,
      log: (line) => this.#log(line),
    });
    this.#overviews = new Overviews({
      index: this.#workspace.index,
      defaultDate: () => this.#defaultDate(),
      nextTurn: runtime.nextTurn,
      tell: () => void connection.sendNotification(OVERVIEW_CHANGED),
    });
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
    connection.onInitialized(() => this.#safely('starting', () => this.#initialized()));
    connection.onDidChangeConfiguration(({ settings }) =>
      this.#safely('reading the settings', () => this.#configurationChanged(settings)),
    );
    connection.onDidChangeWatchedFiles(({ changes }) =>
      this.#safely('reading files', async () => {
        const deleted = changes.filter(({ type }) => type === FileChangeType.Deleted);
        const gone = deleted.filter(({ uri }) => this.#workspace.folderGone(uri));
        const registers = changes.filter(({ uri }) => /\.duo$/iu.test(uri));
        await Promise.all(registers.map(({ uri }) => this.#workspace.fileChanged(uri)));
        // Most of what is deleted in a folder is no register: that is no reason to check anything.
        if (gone.length + registers.length === 0) return;
        this.#files.plan();
      }),
    );
    connection.onDidOpenTextDocument(({ textDocument: { uri, languageId, version, text } }) =>
      this.#safely('opening', async () => {
        this.#readBeside(uri);
        this.#files.open(uri, languageId, version, text);
        this.#closed.followOpen(uri);
      }),
    );
    connection.onDidChangeTextDocument(({ textDocument: { uri, version }, contentChanges }) =>
      // The text is read before the next message is handled.
      this.#safely('reading a document', async () => this.#files.change(uri, contentChanges, version)),
    );
    connection.onDidCloseTextDocument(({ textDocument: { uri } }) =>
      this.#safely('closing', async () => {
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
      hintKinds: () => this.#hints,
      tokens: this.#tokens,
      shown: (what, uri) => this.#refreshes.asked(what, uri),
    });
    this.#handleOwnRequests();
    const stopClock = this.#runtime.clock.onNewDay(() => {
      this.#files.plan();
      this.#closed.checkAgain();
      this.#overviews.checkAgain();
      this.#showAgain();
    });
    connection.onShutdown(() => stopClock());
    connection.listen();
  }

  #initialize(params: InitializeParams): InitializeResult {
    const { workspaceFolders, rootUri, initializationOptions } = params;
    useLanguage(initializationOptions?.language);
    const client = clientSupport(params);
    this.#host.client = client;
    // Ours has those of open files sent, which is quicker, and asks for the others.
    this.#files.pushes = client.wantsPushes;
    this.#files.changedElsewhere = () => this.#askProblemsAgain();
    this.#refreshes.supported = client.refreshes;
    this.#files.staged = client.staged;
    this.#files.relates = client.relatesProblems;
    if (client.pageOf !== undefined) this.#files.pageOf = client.pageOf;
    this.#workspace.cache.load(initializationOptions?.cache);
    this.#folders = workspaceFolders?.map(({ uri }) => uri) ?? (rootUri ? [rootUri] : []);
    return { serverInfo: { name: 'duo-language-server' }, capabilities: capabilitiesFor(client) };
  }

  /** Another day or setting counts. */
  #showAgain(): void {
    this.#askProblemsAgain();
    this.#refreshes.all();
  }

  /** A client that asks for the problems of open files does so again only when it is told to. */
  #askProblemsAgain(): void {
    const { refreshes, wantsPushes } = this.#host.client;
    if (refreshes.problems && !wantsPushes) this.#tell(this.#connection.languages.diagnostics.refresh());
  }

  /** An editor that is about to end answers no more. */
  #tell(asked: Promise<void>): void {
    asked.catch((error: unknown) => this.#log(failureLine('asking to show again', error)));
  }

  async #initialized(): Promise<void> {
    const { client, workspace } = this.#connection;
    const read = this.#readWorkspace();
    this.#files.waitFor(read);
    void read.then(() => this.#safely('handing over the cache', () => this.#handOverCache()));
    const { watchesFiles, configures, registersSettings, changesFolders } = this.#host.client;
    if (watchesFiles) {
      await client.register(DidChangeWatchedFilesNotification.type, {
        // Of a folder that goes, only the folder is told of.
        watchers: [{ globPattern: '**/*.duo' }, { globPattern: '**/*', kind: WatchKind.Delete }],
      });
    }
    if (configures && registersSettings) {
      await client.register(DidChangeConfigurationNotification.type, { section: 'duo' });
    }
    if (changesFolders) {
      workspace.onDidChangeWorkspaceFolders(({ added, removed }) =>
        this.#safely('reading a folder', async () => {
          const gone = new Set(removed.map(({ uri }) => uri));
          this.#folders = [...this.#folders.filter((uri) => !gone.has(uri)), ...added.map(({ uri }) => uri)];
          for (const uri of gone) this.#workspace.removeFolder(uri);
          await Promise.all(added.map(({ uri }) => this.#readFolder(uri)));
          this.#files.plan();
        }),
      );
    }
  }

  async #readWorkspace(): Promise<void> {
    await this.#readSettings();
    for (const folder of this.#folders) {
      try {
        await this.#readFolder(folder);
      } catch (error) {
        this.#log(failureLine('reading a folder', error));
      }
    }
  }

  /** The server writes no file: what is worth keeping goes to a client that asked for it. */
  async #handOverCache(): Promise<void> {
    const { cache } = this.#workspace;
    if (!this.#host.client.keepsCache || !cache.isChanged) return;
    // The problems go first: somebody waits for those.
    await new Promise<void>((resolve) => this.#runtime.nextTurn(() => this.#runtime.nextTurn(resolve)));
    await this.#connection.sendNotification('duo/cache', { content: cache.toContent() });
  }

  /**
   * An editor that has no folder still opens files that name what is declared in those beside them. What lies below is not
   * read: that may be all that somebody has.
   */
  #readBeside(uri: string): void {
    const folder = this.#folders.length > 0 ? undefined : this.#workspace.unreadFolderOf(uri);
    if (folder === undefined) return;
    this.#files.waitFor(this.#safely('reading a folder', () => this.#readFolder(folder, 'own')));
  }

  /** Reads the registers of a folder; when that takes long, the editor shows so and offers to stop. */
  async #readFolder(uri: string, depth: FolderDepth = 'all'): Promise<void> {
    let progress: WorkProgress | undefined;
    let files = 0;
    try {
      await this.#workspace.addFolder(
        uri,
        () => {
          if (files++ === SHOW_PROGRESS_AFTER) {
            progress = new WorkProgress(
              this.#connection,
              this.#host.client.showsProgress,
              messages.server.readingFolder,
              true,
            );
          }
          return progress?.isCancelled !== true;
        },
        depth,
      );
    } finally {
      progress?.done();
    }
    if (progress?.isCancelled) this.#show(MessageType.Warning, messages.server.folderCancelled);
  }

  async #configurationChanged(settings: unknown): Promise<void> {
    if (this.#host.client.configures) await this.#readSettings();
    else this.#applySettings((settings as { duo?: unknown } | null)?.duo);
    this.#files.plan();
  }

  async #readSettings(): Promise<void> {
    if (!this.#host.client.configures) return;
    try {
      this.#applySettings(await this.#connection.workspace.getConfiguration('duo'));
    } catch (error) {
      this.#log(failureLine('reading the settings', error));
    }
  }

  #applySettings(settings: unknown): void {
    const typed = (settings as { peildatum?: unknown } | null | undefined)?.peildatum;
    const { day, invalid } = readSettingDate(typed);
    const isOtherDay = day !== this.#setting;
    this.#setting = day;
    if (isOtherDay) this.#closed.checkAgain();
    if (isOtherDay) this.#overviews.checkAgain();
    if (invalid !== undefined) this.#show(MessageType.Warning, messages.server.badReferenceDate(invalid));
    this.#applyRules((settings as { regels?: unknown } | null | undefined)?.regels);
    const hints = readHintSettings((settings as { aanwijzingen?: unknown } | null | undefined)?.aanwijzingen);
    const isSame = JSON.stringify(hints) === JSON.stringify(this.#hints);
    this.#hints = hints;
    if (isOtherDay || !isSame) this.#showAgain();
  }

  #applyRules(typed: unknown): void {
    const { severities, invalid } = readRuleSettings(typed);
    if (invalid.length > 0) this.#show(MessageType.Warning, messages.server.badRules(invalid));
    const before = this.#severities;
    const isSame = severities.size === before.size && [...severities].every(([code, one]) => before.get(code) === one);
    if (isSame) return;
    this.#severities = severities;
    this.#files.checkAgain();
    this.#closed.checkAgain();
  }

  /** What is no feature of one place: the problems, the commands, and what our own extension asks. */
  #handleOwnRequests(): void {
    const connection = this.#connection;
    const host = this.#host;
    connection.languages.diagnostics.on(({ textDocument: { uri }, previousResultId }, token) =>
      host.run('problems', uri, token, emptyReport, () =>
        documentReport(uri, previousResultId, this.#files, this.#closed),
      ),
    );
    connection.languages.diagnostics.onWorkspace(({ previousResultIds }, token, _progress, partial) =>
      host.run('problems of the workspace', '', token, { items: [] }, () =>
        workspaceReport(previousResultIds, token, partial, this.#closed),
      ),
    );
    connection.onRequest(ACTION_REQUEST, ({ uri, position }: AtPosition, token: CancellationToken) =>
      host.run('action', String(uri), token, null, () => {
        if (typeof uri !== 'string' || !isPosition(position)) return null;
        return host.with(uri, null, (document, context) => getActionInfo(document, position, context));
      }),
    );
    connection.onRequest(DEADLINE_REQUEST, ({ uri, position, text }: AtPosition, token: CancellationToken) =>
      host.run('deadline', String(uri), token, null, () => {
        if (typeof uri !== 'string' || !isPosition(position) || typeof text !== 'string') return null;
        return host.with(uri, null, (document, context) => getDeadlineMeaning(document, position, text, context));
      }),
    );
    connection.onRequest(OVERVIEW_REQUEST, (_params: unknown, token: CancellationToken) => {
      // Whoever has stopped the question before it was looked at hears of the next change all the same.
      token.onCancellationRequested(() => this.#overviews.expect());
      const read = async () => (await this.#overviews.read(token)) ?? null;
      return host.run('overview', '', token, null, read);
    });
    connection.onExecuteCommand(({ command, arguments: args = [] }, token) =>
      host.run('command', String(args[0]), token, false, () => this.#runCommand(command, args)),
    );
  }

  async #runCommand(command: string, [uri, position, values]: unknown[]): Promise<boolean> {
    if (typeof uri !== 'string' || !isPosition(position)) return false;
    const result = this.#host.with(uri, undefined, (document, context) => {
      const { scope, reference } = context;
      const change = changeBy(command, { ref: refAt(document, position, scope), scope, reference }, values);
      return change && ('refused' in change ? change : { edit: ownEdit(document, change.edits, context) });
    });
    if (result === undefined) return false;
    if ('refused' in result) {
      this.#show(MessageType.Info, result.refused);
      return false;
    }
    const applied = await this.#applyEdit(result.edit);
    if (applied === undefined) this.#show(MessageType.Warning, messages.server.appliesNoEdits);
    else if (!applied) this.#show(MessageType.Warning, messages.server.changedMeanwhile);
    return applied === true;
  }

  /** Whether the client has applied an edit; undefined when it cannot. */
  async #applyEdit(edit: WorkspaceEdit): Promise<boolean | undefined> {
    const { client } = this.#host;
    if (!client.appliesEdits) return undefined;
    try {
      return (await this.#connection.workspace.applyEdit(editFor(edit, client))).applied;
    } catch (error) {
      this.#log(failureLine('applying an edit', error));
      return undefined;
    }
  }

  #ruleContext(scope: Scope): RuleContext {
    return ruleContext(scope, this.#defaultDate(), {
      isNamed: (key) => this.#files.problems.isNamed(key),
      severityOf: (code) => this.#severities.get(code),
    });
  }

  #defaultDate(): DefaultDate {
    return { setting: this.#setting, today: this.#runtime.clock.today() };
  }

  /** A notification: it has no buttons, so that no answer has to be waited for. */
  #show(type: MessageType, message: string): void {
    void this.#connection.sendNotification(ShowMessageNotification.type, { type, message });
  }

  /** Runs what answers no request: nobody else would hear of its failure, which would end the process. */
  async #safely(name: string, work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (error) {
      this.#log(failureLine(name, error));
    }
  }

  #log(line: string): void {
    this.#connection.console.error(line);
  }
}

interface AtPosition {
  readonly uri?: unknown;
  readonly position?: unknown;
  readonly text?: unknown;
}

function isPosition(value: unknown): value is Position {
  const { line, character } = (value ?? {}) as Partial<Position>;
  return Number.isInteger(line) && Number.isInteger(character);
}
