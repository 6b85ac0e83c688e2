/** A client of the real server: the built bundle over stdio, or `startServer` in this process with its own clock. */
import { type ChildProcess, fork, spawn } from 'node:child_process';
import { PassThrough } from 'node:stream';
import { fileURLToPath } from 'node:url';
import {
  type ClientCapabilities,
  type CodeAction,
  CodeActionRequest,
  CodeLensRefreshRequest,
  type CompletionItem,
  type CompletionList,
  CompletionRequest,
  ConfigurationRequest,
  createConnection,
  createMessageConnection,
  type Definition,
  type DefinitionLink,
  DefinitionRequest,
  type Diagnostic,
  DidChangeConfigurationNotification,
  DidChangeTextDocumentNotification,
  DidCloseTextDocumentNotification,
  DidOpenTextDocumentNotification,
  type DocumentSymbol,
  DocumentSymbolRequest,
  ExitNotification,
  type Hover,
  HoverRequest,
  InitializedNotification,
  InitializeRequest,
  type InitializeResult,
  InlayHintRefreshRequest,
  IPCMessageReader,
  IPCMessageWriter,
  LogMessageNotification,
  type MessageConnection,
  type Position,
  type ProgressToken,
  PublishDiagnosticsNotification,
  RegistrationRequest,
  SemanticTokensRefreshRequest,
  ShowMessageNotification,
  ShutdownRequest,
  StreamMessageReader,
  StreamMessageWriter,
  type TextDocumentContentChangeEvent,
  WorkDoneProgress,
  type WorkDoneProgressBegin,
  WorkDoneProgressCreateRequest,
  type WorkDoneProgressEnd,
  type WorkDoneProgressReport,
} from 'vscode-languageserver/node';
import { loadFeatures } from '../../server/src/loadFeatures.ts';
import { answerRefused, incoming } from '../../server/src/runtime/incoming.ts';
import type { Runtime } from '../../server/src/server/runtime.ts';
import { startServer } from '../../server/src/server/server.ts';

export type WorkProgressStep = { readonly token: ProgressToken } & (
  | { readonly kind: 'create' }
  | WorkDoneProgressBegin
  | WorkDoneProgressReport
  | WorkDoneProgressEnd
);

export interface PublishedProblems {
  readonly uri: string;
  readonly version: number | undefined;
  readonly diagnostics: readonly Diagnostic[];
}

const SERVER = fileURLToPath(new URL('../../dist/server.cjs', import.meta.url));

/** The capabilities of VS Code but for asking for problems and showing progress: tests add those. */
export const FULL_CAPABILITIES: ClientCapabilities = {
  workspace: {
    applyEdit: true,
    configuration: true,
    workspaceFolders: true,
    didChangeWatchedFiles: { dynamicRegistration: true },
    didChangeConfiguration: { dynamicRegistration: true },
    workspaceEdit: { documentChanges: true, resourceOperations: ['create', 'rename', 'delete'] },
    semanticTokens: { refreshSupport: true },
    inlayHint: { refreshSupport: true },
    codeLens: { refreshSupport: true },
  },
  textDocument: {
    completion: {
      completionItem: {
        snippetSupport: true,
        documentationFormat: ['markdown', 'plaintext'],
        labelDetailsSupport: true,
        resolveSupport: { properties: ['documentation', 'detail', 'additionalTextEdits'] },
      },
      completionList: { itemDefaults: ['commitCharacters', 'editRange', 'insertTextFormat', 'insertTextMode', 'data'] },
    },
    hover: { contentFormat: ['markdown', 'plaintext'] },
    definition: { linkSupport: true },
    typeDefinition: { linkSupport: true },
    documentSymbol: { hierarchicalDocumentSymbolSupport: true },
    codeAction: {
      dataSupport: true,
      resolveSupport: { properties: ['edit'] },
      codeActionLiteralSupport: { codeActionKind: { valueSet: ['', 'quickfix', 'refactor', 'source'] } },
    },
    rename: { prepareSupport: true },
    foldingRange: { rangeLimit: 5000, lineFoldingOnly: true },
    publishDiagnostics: { versionSupport: true, relatedInformation: true, codeDescriptionSupport: true },
  },
};

export class LspClient {
  readonly connection: MessageConnection;
  readonly log: string[] = [];
  readonly shown: string[] = [];
  readonly registered: string[] = [];
  /** The lists of problems that have come in, of all files, oldest first. */
  readonly published: PublishedProblems[] = [];
  /** The progress that was told: `begin`, `report` and `end`; before those `create`. */
  readonly progress: WorkProgressStep[] = [];
  /** The methods of the requests to show something again, in the order of asking. */
  readonly refreshed: string[] = [];
  /** The answer to `workspace/configuration` for the section `duo`. */
  settings: Record<string, unknown> = {};
  readonly #process: ChildProcess | undefined;
  readonly #newest = new Map<string, PublishedProblems>();
  readonly #waiting = new Set<() => void>();

  private constructor(connection: MessageConnection, process: ChildProcess | undefined) {
    this.connection = connection;
    this.#process = process;
    connection.onNotification(PublishDiagnosticsNotification.type, ({ uri, version, diagnostics }) => {
      const published = { uri, version, diagnostics };
      this.#newest.set(uri, published);
      this.published.push(published);
      this.#wake();
    });
    connection.onNotification(LogMessageNotification.type, ({ message }) => {
      this.log.push(message);
      this.#wake();
    });
    connection.onNotification(ShowMessageNotification.type, ({ message }) => {
      this.shown.push(message);
      this.#wake();
    });
    connection.onRequest(RegistrationRequest.type, ({ registrations }) => {
      this.registered.push(...registrations.map(({ method }) => method));
      this.#wake();
    });
    connection.onRequest(WorkDoneProgressCreateRequest.type, ({ token }) => {
      this.progress.push({ token, kind: 'create' });
      connection.onProgress(WorkDoneProgress.type, token, (value) => {
        this.progress.push({ token, ...value });
        this.#wake();
      });
      this.#wake();
    });
    for (const { method } of [
      CodeLensRefreshRequest.type,
      InlayHintRefreshRequest.type,
      SemanticTokensRefreshRequest.type,
    ]) {
      connection.onRequest(method, () => {
        this.refreshed.push(method);
        this.#wake();
        return null;
      });
    }
    connection.onRequest(ConfigurationRequest.type, ({ items }) => items.map(() => this.settings));
    connection.listen();
  }

  /** Starts a built server as a process of its own. */
  static spawn(server = SERVER, nodeOptions: readonly string[] = []): LspClient {
    const child = spawn(process.execPath, [...nodeOptions, server, '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] });
    const reader = new StreamMessageReader(child.stdout);
    return new LspClient(createMessageConnection(reader, new StreamMessageWriter(child.stdin)), child);
  }

  /** Starts a built server as a process of its own, over the channel of Node, as our extension does. */
  static fork(server: string, args: readonly string[]): LspClient {
    const child = fork(server, ['--node-ipc', ...args], { stdio: 'inherit' });
    return new LspClient(createMessageConnection(new IPCMessageReader(child), new IPCMessageWriter(child)), child);
  }

  /** Starts the server in this process, over streams, with another runtime than that of Node. */
  static inProcess(runtime: Omit<Runtime, 'loadFeatures'> & Partial<Runtime>): LspClient {
    const [toServer, toClient] = [new PassThrough(), new PassThrough()];
    const connection = createConnection(new StreamMessageReader(toServer), new StreamMessageWriter(toClient), {
      messageStrategy: incoming,
    });
    answerRefused(connection);
    startServer(connection, { loadFeatures, ...runtime });
    const reader = new StreamMessageReader(toClient);
    return new LspClient(createMessageConnection(reader, new StreamMessageWriter(toServer)), undefined);
  }

  async initialize(
    folder: string | undefined,
    capabilities: ClientCapabilities = FULL_CAPABILITIES,
    initializationOptions: unknown = { ownCommands: true },
  ): Promise<InitializeResult> {
    const result = await this.connection.sendRequest(InitializeRequest.type, {
      // A server in this process would keep it running to watch over it.
      processId: this.#process === undefined ? null : process.pid,
      rootUri: folder ?? null,
      workspaceFolders: folder === undefined ? null : [{ uri: folder, name: 'registers' }],
      capabilities,
      initializationOptions,
    });
    await this.connection.sendNotification(InitializedNotification.type, {});
    return result;
  }

  /** Asks the server to stop, and waits until its process has. */
  async stop(): Promise<number | null> {
    const child = this.#process;
    const ended =
      child === undefined || child.exitCode !== null
        ? Promise.resolve(child?.exitCode ?? null)
        : new Promise<number | null>((resolve) => child.once('exit', resolve));
    try {
      await this.connection.sendRequest(ShutdownRequest.type);
      if (child !== undefined) await this.connection.sendNotification(ExitNotification.type);
      return await ended;
    } finally {
      // A server that has crashed, or does not stop, leaves nothing behind that keeps the tests running.
      child?.kill();
      this.connection.dispose();
    }
  }

  open(uri: string, text: string, version = 1): Promise<void> {
    const textDocument = { uri, languageId: 'duo', version, text };
    return this.connection.sendNotification(DidOpenTextDocumentNotification.type, { textDocument });
  }

  change(uri: string, version: number, ...contentChanges: TextDocumentContentChangeEvent[]): Promise<void> {
    const textDocument = { uri, version };
    return this.connection.sendNotification(DidChangeTextDocumentNotification.type, { textDocument, contentChanges });
  }

  close(uri: string): Promise<void> {
    return this.connection.sendNotification(DidCloseTextDocumentNotification.type, { textDocument: { uri } });
  }

  changeSettings(settings: Record<string, unknown>): Promise<void> {
    this.settings = settings;
    return this.connection.sendNotification(DidChangeConfigurationNotification.type, { settings: { duo: settings } });
  }

  hover(uri: string, position: Position): Promise<Hover | null> {
    return this.connection.sendRequest(HoverRequest.type, { textDocument: { uri }, position });
  }

  definition(uri: string, position: Position): Promise<Definition | DefinitionLink[] | null> {
    return this.connection.sendRequest(DefinitionRequest.type, { textDocument: { uri }, position });
  }

  completion(uri: string, position: Position): Promise<CompletionItem[] | CompletionList | null> {
    return this.connection.sendRequest(CompletionRequest.type, { textDocument: { uri }, position });
  }

  async symbols(uri: string): Promise<DocumentSymbol[]> {
    const found = await this.connection.sendRequest(DocumentSymbolRequest.type, { textDocument: { uri } });
    return (found ?? []) as DocumentSymbol[];
  }

  async codeActions(uri: string, at: Position, diagnostics: readonly Diagnostic[] = []): Promise<CodeAction[]> {
    const found = await this.connection.sendRequest(CodeActionRequest.type, {
      textDocument: { uri },
      range: { start: at, end: at },
      context: { diagnostics: [...diagnostics] },
    });
    return (found ?? []) as CodeAction[];
  }

  /** Waits until the server has taken in all that was sent so far. What it does in a later turn may come still. */
  async takenIn(): Promise<void> {
    // Messages are handled in their order; this one is refused at once.
    await this.connection.sendRequest('duo/onbekend').catch(() => {});
  }

  /** The number of lists of problems that have come in, of all files. */
  get publications(): number {
    return this.published.length;
  }

  /** The newest list of problems of a file. */
  problems(uri: string): PublishedProblems | undefined {
    return this.#newest.get(uri);
  }

  /** Waits until the problems of a file are as wanted; the codes of the newest list are in the error when they never are. */
  async waitForProblems(
    uri: string,
    wanted: (published: PublishedProblems) => boolean,
    limitMs = 10_000,
  ): Promise<PublishedProblems> {
    const isSo = () => {
      const published = this.#newest.get(uri);
      return published !== undefined && wanted(published) ? published : undefined;
    };
    const describe = () => {
      const published = this.#newest.get(uri);
      const codes = published?.diagnostics.map(({ code }) => code).join(', ');
      return `problems of ${uri}; version ${published?.version}: ${codes ?? 'none published'}`;
    };
    return this.waitFor(isSo, describe, limitMs);
  }

  /** Waits until something is so; looks again at every message that comes in. */
  async waitFor<T>(isSo: () => T | undefined, describe: () => string, limitMs = 10_000): Promise<T> {
    return new Promise((resolve, reject) => {
      const look = () => {
        const result = isSo();
        if (result === undefined) return;
        clearTimeout(timer);
        this.#waiting.delete(look);
        resolve(result);
      };
      const timer = setTimeout(() => {
        this.#waiting.delete(look);
        reject(new Error(`waited ${limitMs} ms in vain for ${describe()}`));
      }, limitMs);
      this.#waiting.add(look);
      look();
    });
  }

  #wake(): void {
    for (const look of [...this.#waiting]) look();
  }
}
