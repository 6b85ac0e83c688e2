/** The language server: what it can do, and which handler answers what. Knows LSP and nothing of a disk or a clock. */
import {
  type CancellationToken,
  CodeActionKind,
  type CompletionList,
  type Connection,
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  FileChangeType,
  type InitializeParams,
  type InitializeResult,
  MessageType,
  type Position,
  ShowMessageNotification,
  TextDocumentSyncKind,
  WatchKind,
} from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { ClosedFiles } from './closedFiles.ts';
import { CHANGE_COMMANDS, changeBy } from './commands.ts';
import { failureLine } from './failureLine.ts';
import { getActionInfo, getDeadlineMeaning } from './features/actionInfo.ts';
import { entriesIn, getCodeActions, workspaceEdit } from './features/codeActions.ts';
import { getCodeLenses } from './features/codeLens.ts';
import { getCompletions } from './features/completion.ts';
import { type ClientSupport, type FeatureContext, refAt } from './features/context.ts';
import { getDefinition } from './features/definition.ts';
import { pagesAt } from './features/diagnostics.ts';
import { getDocumentSymbols } from './features/documentSymbols.ts';
import { getHover } from './features/hover.ts';
import { answer, type NextTurn } from './handle.ts';
import { messages, useLanguage } from './messages/index.ts';
import { type DefaultDate, referenceDate } from './model/referenceDate.ts';
import { OpenFiles } from './openFiles.ts';
import { OVERVIEW_CHANGED, OVERVIEW_REQUEST, Overviews } from './overviews.ts';
import { WorkProgress } from './progress.ts';
import { documentReport, emptyReport, workspaceReport } from './pulledProblems.ts';
import { checkEntries, ruleContext } from './rules/check.ts';
import { type RuleSettings, readRuleSettings, readSettingDate } from './settings.ts';
import type { Clock } from './workspace/clock.ts';
import type { FileSystem } from './workspace/fileSystem.ts';
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
  #client: ClientSupport = { snippets: false, markdown: false, ownCommands: false };
  #canConfigure = false;
  #canWatch = false;
  #canWatchFolders = false;
  #canShowProgress = false;
  #canLink = false;
  #keepsCache = false;
  #folders: readonly string[] = [];
  #setting: DefaultDate['setting'];
  #severities: RuleSettings['severities'] = new Map();

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
      progress: (title) => new WorkProgress(connection, this.#canShowProgress, title, false),
    });
    this.#closed = new ClosedFiles({
      index: this.#workspace.index,
      problems: this.#files.problems,
      isOpen: (uri) => this.#workspace.openRegister(uri) !== undefined,
      defaultDate: () => this.#defaultDate(),
      severityOf: (code) => this.#severities.get(code),
      failed: this.#files.ruleFailed,
      pageOf: () => this.#files.pageOf,
      nextTurn: runtime.nextTurn,
    });
    this.#overviews = new Overviews({
      index: this.#workspace.index,
      defaultDate: () => this.#defaultDate(),
      nextTurn: runtime.nextTurn,
      tell: () => void connection.sendNotification(OVERVIEW_CHANGED),
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
        await this.#files.close(uri);
        this.#closed.followOpen(uri);
      }),
    );
    this.#handleRequests();
    const stopClock = this.#runtime.clock.onNewDay(() => {
      this.#files.plan();
      this.#closed.checkAgain();
      this.#overviews.checkAgain();
    });
    connection.onShutdown(() => stopClock());
    connection.listen();
  }

  #initialize({ capabilities, workspaceFolders, rootUri, initializationOptions }: InitializeParams): InitializeResult {
    useLanguage(initializationOptions?.language);
    const { completion, hover } = capabilities.textDocument ?? {};
    this.#client = {
      snippets: completion?.completionItem?.snippetSupport === true,
      markdown: hover?.contentFormat?.includes('markdown') === true,
      ownCommands: initializationOptions?.ownCommands === true,
    };
    this.#canConfigure = capabilities.workspace?.configuration === true;
    this.#canWatch = capabilities.workspace?.didChangeWatchedFiles?.dynamicRegistration === true;
    this.#canWatchFolders = capabilities.workspace?.workspaceFolders === true;
    this.#canLink = capabilities.textDocument?.definition?.linkSupport === true;
    this.#canShowProgress = capabilities.window?.workDoneProgress === true;
    const pulls = capabilities.textDocument?.diagnostic !== undefined;
    // Ours has those of open files sent, which is quicker, and asks for the others.
    this.#files.pushes = !pulls || initializationOptions?.pushesOpenFiles === true;
    if (capabilities.workspace?.diagnostics?.refreshSupport === true) {
      this.#files.askAgain = () => void this.#connection.languages.diagnostics.refresh();
    }
    this.#files.staged = initializationOptions?.staged === true;
    const { codeDescriptionSupport } = capabilities.textDocument?.publishDiagnostics ?? {};
    if (codeDescriptionSupport === true) this.#files.pageOf = pagesAt(initializationOptions?.ruleLink);
    this.#keepsCache = initializationOptions?.keepsCache === true;
    this.#workspace.cache.load(initializationOptions?.cache);
    this.#folders = workspaceFolders?.map(({ uri }) => uri) ?? (rootUri ? [rootUri] : []);
    return {
      serverInfo: { name: 'duo-language-server' },
      capabilities: {
        textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
        completionProvider: { triggerCharacters: [':', ' ', ',', '(', '/'] },
        hoverProvider: true,
        definitionProvider: true,
        documentSymbolProvider: true,
        codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix, CodeActionKind.Refactor] },
        codeLensProvider: {},
        ...(pulls
          ? { diagnosticProvider: { identifier: 'duo', interFileDependencies: true, workspaceDiagnostics: true } }
          : {}),
        executeCommandProvider: { commands: [...CHANGE_COMMANDS] },
        workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
      },
    };
  }

  async #initialized(): Promise<void> {
    const { client, workspace } = this.#connection;
    const read = this.#readWorkspace();
    this.#files.ready = read;
    void read.then(() => this.#safely('handing over the cache', () => this.#handOverCache()));
    if (this.#canWatch) {
      await client.register(DidChangeWatchedFilesNotification.type, {
        // Of a folder that goes, only the folder is told of.
        watchers: [{ globPattern: '**/*.duo' }, { globPattern: '**/*', kind: WatchKind.Delete }],
      });
    }
    if (this.#canConfigure) {
      await client.register(DidChangeConfigurationNotification.type, { section: 'duo' });
    }
    if (this.#canWatchFolders) {
      workspace.onDidChangeWorkspaceFolders(({ added, removed }) =>
        this.#safely('reading a folder', async () => {
          for (const { uri } of removed) this.#workspace.removeFolder(uri);
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
    if (!this.#keepsCache || !cache.isChanged) return;
    // The problems go first: somebody waits for those.
    await new Promise<void>((resolve) => this.#runtime.nextTurn(() => this.#runtime.nextTurn(resolve)));
    await this.#connection.sendNotification('duo/cache', { content: cache.toContent() });
  }

  /** Reads the registers of a folder; when that takes long, the editor shows so and offers to stop. */
  async #readFolder(uri: string): Promise<void> {
    let progress: WorkProgress | undefined;
    let files = 0;
    try {
      await this.#workspace.addFolder(uri, () => {
        if (files++ === SHOW_PROGRESS_AFTER) {
          progress = new WorkProgress(this.#connection, this.#canShowProgress, messages.server.readingFolder, true);
        }
        return progress?.isCancelled !== true;
      });
    } finally {
      progress?.done();
    }
    if (progress?.isCancelled) this.#show(MessageType.Warning, messages.server.folderCancelled);
  }

  async #configurationChanged(settings: unknown): Promise<void> {
    if (this.#canConfigure) await this.#readSettings();
    else this.#applySettings((settings as { duo?: unknown } | null)?.duo);
    this.#files.plan();
  }

  async #readSettings(): Promise<void> {
    if (!this.#canConfigure) return;
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

  #handleRequests(): void {
    const connection = this.#connection;
    const tools = { log: (line: string) => this.#log(line), nextTurn: this.#runtime.nextTurn };
    connection.onHover(({ textDocument, position }, token) =>
      answer('hover', token, tools, null, this.#files.whenLoaded(textDocument.uri), () =>
        this.#with(textDocument.uri, null, (document, context) => getHover(document, position, context)),
      ),
    );
    connection.onDefinition(({ textDocument, position }, token) =>
      answer('definition', token, tools, null, this.#files.whenLoaded(textDocument.uri), () =>
        this.#with(textDocument.uri, null, (document, context) => {
          const links = getDefinition(document, position, context);
          if (this.#canLink || links === null) return links;
          return links.map(({ targetUri, targetSelectionRange }) => ({ uri: targetUri, range: targetSelectionRange }));
        }),
      ),
    );
    connection.onCompletion(({ textDocument, position }, token) =>
      answer('completion', token, tools, null, this.#files.whenLoaded(textDocument.uri), () =>
        this.#with(textDocument.uri, null, (document, context): CompletionList | null =>
          getCompletions(document, position, context),
        ),
      ),
    );
    connection.onDocumentSymbol(({ textDocument }, token) =>
      answer('outline', token, tools, [], this.#files.whenLoaded(textDocument.uri), () =>
        this.#with(textDocument.uri, [], (document, context) => getDocumentSymbols(document, context)),
      ),
    );
    connection.onCodeAction(({ textDocument, range, context: asked }, token) =>
      answer('code action', token, tools, [], this.#files.whenLoaded(textDocument.uri), () =>
        this.#with(textDocument.uri, [], (document, context) => {
          const entries = entriesIn(document, range, context);
          const problems = checkEntries(
            ruleContext(context.scope, this.#defaultDate(), {
              isNamed: (key) => this.#files.problems.isNamed(key),
              severityOf: (code) => this.#severities.get(code),
            }),
            this.#files.ruleFailed,
            entries,
          );
          const request = { range, only: asked.only, diagnostics: asked.diagnostics };
          return getCodeActions(document, request, problems, context);
        }),
      ),
    );
    connection.onCodeLens(({ textDocument }, token) =>
      answer('code lens', token, tools, [], this.#files.whenLoaded(textDocument.uri), () =>
        this.#with(textDocument.uri, [], (document, context) => getCodeLenses(document, context)),
      ),
    );
    connection.languages.diagnostics.on(({ textDocument: { uri }, previousResultId }, token) =>
      answer('problems', token, tools, emptyReport, this.#files.whenLoaded(uri), () =>
        documentReport(uri, previousResultId, this.#files, this.#closed),
      ),
    );
    connection.languages.diagnostics.onWorkspace(({ previousResultIds }, token, _progress, partial) =>
      answer('problems of the workspace', token, tools, { items: [] }, this.#files.whenLoaded(''), () =>
        workspaceReport(previousResultIds, token, partial, this.#closed),
      ),
    );
    connection.onRequest(ACTION_REQUEST, ({ uri, position }: AtPosition, token: CancellationToken) =>
      answer('action', token, tools, null, this.#files.whenLoaded(String(uri)), () => {
        if (typeof uri !== 'string' || !isPosition(position)) return null;
        return this.#with(uri, null, (document, context) => getActionInfo(document, position, context));
      }),
    );
    connection.onRequest(DEADLINE_REQUEST, ({ uri, position, text }: AtPosition, token: CancellationToken) =>
      answer('deadline', token, tools, null, this.#files.whenLoaded(String(uri)), () => {
        if (typeof uri !== 'string' || !isPosition(position) || typeof text !== 'string') return null;
        return this.#with(uri, null, (document, context) => getDeadlineMeaning(document, position, text, context));
      }),
    );
    connection.onRequest(OVERVIEW_REQUEST, (_params: unknown, token: CancellationToken) => {
      // Whoever has stopped the question before it was looked at hears of the next change all the same.
      token.onCancellationRequested(() => this.#overviews.expect());
      const read = async () => (await this.#overviews.read(token)) ?? null;
      return answer('overview', token, tools, null, this.#files.whenLoaded(''), read);
    });
    connection.onExecuteCommand(({ command, arguments: args = [] }, token) =>
      answer('command', token, tools, false, this.#files.whenLoaded(String(args[0])), () =>
        this.#runCommand(command, args),
      ),
    );
  }

  /** Runs a feature on an open document; `fallback` for a document that is not open. */
  #with<T>(uri: string, fallback: T, feature: (document: TextDocument, context: FeatureContext) => T): T {
    const document = this.#workspace.openRegister(uri);
    const scope = this.#workspace.index.scopeOf(uri);
    if (document === undefined || scope === undefined) return fallback;
    const reference = referenceDate(scope, this.#defaultDate());
    const versionOf = (other: string) => this.#workspace.openRegister(other)?.version ?? null;
    return feature(document, { scope, reference, client: this.#client, versionOf });
  }

  async #runCommand(command: string, [uri, position, values]: unknown[]): Promise<boolean> {
    if (typeof uri !== 'string' || !isPosition(position)) return false;
    const result = this.#with(uri, undefined, (document, context) => {
      const { scope, reference } = context;
      const change = changeBy(command, { ref: refAt(document, position, scope), scope, reference }, values);
      return change && ('refused' in change ? change : { edit: workspaceEdit(document, change.edits) });
    });
    if (result === undefined) return false;
    if ('refused' in result) {
      this.#show(MessageType.Info, result.refused);
      return false;
    }
    const { edit } = result;
    const { applied } = await this.#connection.workspace.applyEdit(edit);
    if (!applied) this.#show(MessageType.Warning, messages.server.changedMeanwhile);
    return applied;
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
