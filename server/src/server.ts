/** The language server: what it can do, and which handler answers what. Knows LSP and nothing of a disk or a clock. */
import {
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
  TextDocuments,
  WatchKind,
} from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { failureLine } from './failureLine.ts';
import { entriesIn, getCodeActions, workspaceEdit } from './features/codeActions.ts';
import { getCompletions } from './features/completion.ts';
import type { ClientSupport, FeatureContext } from './features/context.ts';
import { getDiagnostics } from './features/diagnostics.ts';
import { getDocumentSymbols } from './features/documentSymbols.ts';
import { getHover } from './features/hover.ts';
import { answer } from './handle.ts';
import { messages } from './messages/index.ts';
import { markDone } from './model/markDone.ts';
import { type DefaultDate, referenceDate } from './model/referenceDate.ts';
import { checkEntries, type RuleFailed, ruleContext } from './rules/check.ts';
import { readSettingDate } from './settings.ts';
import { entryAt } from './syntax/document.ts';
import type { Clock } from './workspace/clock.ts';
import type { FileSystem } from './workspace/fileSystem.ts';
import { documentConfiguration } from './workspace/openDocuments.ts';
import { Workspace } from './workspace/workspace.ts';

/** What the surroundings give: the mains of Node and of a browser worker each have their own. */
export interface Runtime {
  readonly fileSystem: FileSystem;
  readonly clock: Clock;
}

/** The command that marks the action at a position as gereed: arguments are a URI and a position. */
export const MARK_DONE_COMMAND = 'duo.server.markeerAlsGereed';

/** Connects the features to a connection and starts listening. */
export function startServer(connection: Connection, runtime: Runtime): void {
  new DuoServer(connection, runtime).listen();
}

class DuoServer {
  readonly #connection: Connection;
  readonly #runtime: Runtime;
  readonly #workspace: Workspace;
  readonly #documents: TextDocuments<TextDocument>;
  #client: ClientSupport = { snippets: false, markdown: false, ownCommands: false };
  #canConfigure = false;
  #canWatch = false;
  #canWatchFolders = false;
  #folders: readonly string[] = [];
  #setting: DefaultDate['setting'];
  /** Settled when the folders were read; problems are not shown before, since names would be missing. */
  #ready: Promise<void> = Promise.resolve();
  #checkPlanned = false;

  constructor(connection: Connection, runtime: Runtime) {
    this.#connection = connection;
    this.#runtime = runtime;
    this.#workspace = new Workspace(runtime.fileSystem);
    this.#documents = new TextDocuments(
      documentConfiguration((_uri, version) => this.#log(`an edit (version ${version}) does not fit the text`)),
    );
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
        this.#planCheck();
      }),
    );
    this.#documents.onDidChangeContent(({ document }) =>
      // The text is read before the next message is handled.
      this.#safely('reading a document', async () => {
        this.#workspace.setOpen(document.uri, document.getText());
        this.#planCheck();
      }),
    );
    this.#documents.onDidClose(({ document }) =>
      this.#safely('closing', async () => {
        await connection.sendDiagnostics({ uri: document.uri, diagnostics: [] });
        await this.#workspace.close(document.uri);
        this.#planCheck();
      }),
    );
    this.#handleRequests();
    const stopClock = this.#runtime.clock.onNewDay(() => this.#planCheck());
    connection.onShutdown(() => stopClock());
    this.#documents.listen(connection);
    connection.listen();
  }

  #initialize({ capabilities, workspaceFolders, rootUri, initializationOptions }: InitializeParams): InitializeResult {
    const { completion, hover } = capabilities.textDocument ?? {};
    this.#client = {
      snippets: completion?.completionItem?.snippetSupport === true,
      markdown: hover?.contentFormat?.includes('markdown') === true,
      ownCommands: initializationOptions?.ownCommands === true,
    };
    this.#canConfigure = capabilities.workspace?.configuration === true;
    this.#canWatch = capabilities.workspace?.didChangeWatchedFiles?.dynamicRegistration === true;
    this.#canWatchFolders = capabilities.workspace?.workspaceFolders === true;
    this.#folders = workspaceFolders?.map(({ uri }) => uri) ?? (rootUri ? [rootUri] : []);
    return {
      serverInfo: { name: 'duo-language-server' },
      capabilities: {
        textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
        completionProvider: { triggerCharacters: [':', ' ', ',', '(', '/'] },
        hoverProvider: true,
        documentSymbolProvider: true,
        codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix] },
        executeCommandProvider: { commands: [MARK_DONE_COMMAND] },
        workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
      },
    };
  }

  async #initialized(): Promise<void> {
    const { client, workspace } = this.#connection;
    this.#ready = this.#readWorkspace();
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
          await Promise.all(added.map(({ uri }) => this.#workspace.addFolder(uri)));
          this.#planCheck();
        }),
      );
    }
  }

  async #readWorkspace(): Promise<void> {
    await this.#readSettings();
    for (const folder of this.#folders) {
      try {
        await this.#workspace.addFolder(folder);
      } catch (error) {
        this.#log(failureLine('reading a folder', error));
      }
    }
    this.#planCheck();
  }

  async #configurationChanged(settings: unknown): Promise<void> {
    if (this.#canConfigure) await this.#readSettings();
    else this.#applySettings((settings as { duo?: unknown } | null)?.duo);
    this.#planCheck();
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
    this.#setting = day;
    if (invalid !== undefined) this.#show(MessageType.Warning, messages.server.badReferenceDate(invalid));
  }

  #handleRequests(): void {
    const connection = this.#connection;
    const log = (line: string) => this.#log(line);
    connection.onHover(({ textDocument, position }, token) =>
      answer('hover', token, log, null, () =>
        this.#with(textDocument.uri, null, (document, context) => getHover(document, position, context)),
      ),
    );
    connection.onCompletion(({ textDocument, position }, token) =>
      answer('completion', token, log, null, () =>
        this.#with(textDocument.uri, null, (document, context): CompletionList | null =>
          getCompletions(document, position, context),
        ),
      ),
    );
    connection.onDocumentSymbol(({ textDocument }, token) =>
      answer('outline', token, log, [], () =>
        this.#with(textDocument.uri, [], (document, context) => getDocumentSymbols(document, context)),
      ),
    );
    connection.onCodeAction(({ textDocument, range, context: asked }, token) =>
      answer('code action', token, log, [], () =>
        this.#with(textDocument.uri, [], (document, context) => {
          const entries = entriesIn(document, range, context);
          const problems = checkEntries(ruleContext(context.scope, this.#defaultDate()), this.#ruleFailed, entries);
          const request = { range, only: asked.only, diagnostics: asked.diagnostics };
          return getCodeActions(document, request, problems, context);
        }),
      ),
    );
    connection.onExecuteCommand(({ command, arguments: args = [] }, token) =>
      answer('command', token, log, false, () => this.#runCommand(command, args)),
    );
  }

  /** Runs a feature on an open document, once the folders were read; `fallback` for a document that is not open. */
  async #with<T>(
    uri: string,
    fallback: T,
    feature: (document: TextDocument, context: FeatureContext) => T,
  ): Promise<T> {
    await this.#ready;
    const document = this.#documents.get(uri);
    const scope = this.#workspace.index.scopeOf(uri);
    if (document === undefined || scope === undefined) return fallback;
    const reference = referenceDate(scope, this.#defaultDate());
    return feature(document, { scope, reference, client: this.#client });
  }

  async #runCommand(command: string, [uri, position]: unknown[]): Promise<boolean> {
    if (command !== MARK_DONE_COMMAND || typeof uri !== 'string' || !isPosition(position)) return false;
    const edit = await this.#with(uri, undefined, (document, { scope, reference }) => {
      const placed = entryAt(scope.file.document, document.offsetAt(position));
      const edits = markDone({ file: scope.file, placed }, scope, reference);
      return edits && workspaceEdit(document, edits);
    });
    if (edit === undefined) {
      this.#show(MessageType.Info, messages.server.noOpenAction);
      return false;
    }
    const { applied } = await this.#connection.workspace.applyEdit(edit);
    if (!applied) this.#show(MessageType.Warning, messages.server.changedMeanwhile);
    return applied;
  }

  /** Checks every open document once the messages that are waiting have come in. */
  #planCheck(): void {
    if (this.#checkPlanned) return;
    this.#checkPlanned = true;
    void this.#ready.then(() =>
      setImmediate(() => {
        this.#checkPlanned = false;
        for (const document of this.#documents.all()) this.#check(document);
      }),
    );
  }

  #check(document: TextDocument): void {
    const { index } = this.#workspace;
    const scope = index.scopeOf(document.uri);
    if (scope === undefined) return;
    const problems = checkEntries(ruleContext(scope, this.#defaultDate()), this.#ruleFailed);
    const others = new Map<string, TextDocument>();
    const positionIn = (uri: string, offset: number): Position | undefined => {
      const text = index.file(uri)?.document.text;
      if (text === undefined) return undefined;
      const other = others.get(uri) ?? TextDocument.create(uri, 'duo', 0, text);
      others.set(uri, other);
      return other.positionAt(offset);
    };
    void this.#connection.sendDiagnostics({
      uri: document.uri,
      version: document.version,
      diagnostics: getDiagnostics(document, problems, positionIn),
    });
  }

  #defaultDate(): DefaultDate {
    return { setting: this.#setting, today: this.#runtime.clock.today() };
  }

  readonly #ruleFailed: RuleFailed = (code, error) => this.#log(failureLine(`rule ${code}`, error));

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

function isPosition(value: unknown): value is Position {
  const { line, character } = (value ?? {}) as Partial<Position>;
  return Number.isInteger(line) && Number.isInteger(character);
}
