/** Asks a language server what it can do, as a client that can do everything. */
import { spawn } from 'node:child_process';
import {
  type ClientCapabilities,
  CodeActionKind,
  ConfigurationRequest,
  createMessageConnection,
  DidChangeConfigurationNotification,
  InitializedNotification,
  InitializeRequest,
  type Registration,
  RegistrationRequest,
  type ServerCapabilities,
  ShutdownRequest,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';

/** The capabilities of a server: those it says at once, and those it registers afterwards. */
export interface Answer {
  readonly version?: string;
  readonly capabilities: ServerCapabilities;
  readonly registered: readonly Pick<Registration, 'method' | 'registerOptions'>[];
}

const later = { dynamicRegistration: true };
const KINDS = [
  CodeActionKind.Empty,
  CodeActionKind.QuickFix,
  CodeActionKind.Refactor,
  CodeActionKind.RefactorExtract,
  CodeActionKind.RefactorInline,
  CodeActionKind.RefactorRewrite,
  CodeActionKind.Source,
  CodeActionKind.SourceOrganizeImports,
  CodeActionKind.SourceFixAll,
];

/** The capabilities that VS Code announces, and those that it does not ask for itself. */
const EVERYTHING: ClientCapabilities = {
  general: { positionEncodings: ['utf-8', 'utf-16', 'utf-32'], markdown: { parser: 'marked' } },
  window: { workDoneProgress: true, showDocument: { support: true }, showMessage: {} },
  workspace: {
    applyEdit: true,
    configuration: true,
    workspaceFolders: true,
    workspaceEdit: {
      documentChanges: true,
      resourceOperations: ['create', 'rename', 'delete'],
      changeAnnotationSupport: { groupsOnLabel: true },
    },
    didChangeConfiguration: later,
    didChangeWatchedFiles: { ...later, relativePatternSupport: true },
    symbol: { ...later, resolveSupport: { properties: ['location.range'] } },
    executeCommand: later,
    codeLens: { refreshSupport: true },
    semanticTokens: { refreshSupport: true },
    inlayHint: { refreshSupport: true },
    inlineValue: { refreshSupport: true },
    foldingRange: { refreshSupport: true },
    diagnostics: { refreshSupport: true },
    fileOperations: {
      ...later,
      didCreate: true,
      willCreate: true,
      didRename: true,
      willRename: true,
      didDelete: true,
      willDelete: true,
    },
  },
  notebookDocument: { synchronization: { ...later, executionSummarySupport: true } },
  textDocument: {
    synchronization: { ...later, willSave: true, willSaveWaitUntil: true, didSave: true },
    publishDiagnostics: {
      versionSupport: true,
      relatedInformation: true,
      codeDescriptionSupport: true,
      dataSupport: true,
    },
    diagnostic: { ...later, relatedDocumentSupport: true },
    completion: {
      ...later,
      contextSupport: true,
      completionItem: {
        snippetSupport: true,
        commitCharactersSupport: true,
        documentationFormat: ['markdown', 'plaintext'],
        insertReplaceSupport: true,
        labelDetailsSupport: true,
        resolveSupport: { properties: ['documentation', 'detail', 'additionalTextEdits'] },
      },
      completionList: { itemDefaults: ['commitCharacters', 'editRange', 'insertTextFormat', 'data'] },
    },
    hover: { ...later, contentFormat: ['markdown', 'plaintext'] },
    signatureHelp: { ...later, contextSupport: true },
    declaration: { ...later, linkSupport: true },
    definition: { ...later, linkSupport: true },
    typeDefinition: { ...later, linkSupport: true },
    implementation: { ...later, linkSupport: true },
    references: later,
    documentHighlight: later,
    documentSymbol: { ...later, hierarchicalDocumentSymbolSupport: true, labelSupport: true },
    codeAction: {
      ...later,
      isPreferredSupport: true,
      disabledSupport: true,
      dataSupport: true,
      resolveSupport: { properties: ['edit', 'command'] },
      codeActionLiteralSupport: { codeActionKind: { valueSet: KINDS } },
    },
    codeLens: later,
    documentLink: { ...later, tooltipSupport: true },
    colorProvider: later,
    formatting: later,
    rangeFormatting: { ...later, rangesSupport: true },
    onTypeFormatting: later,
    rename: { ...later, prepareSupport: true, honorsChangeAnnotations: true },
    foldingRange: { ...later, lineFoldingOnly: true },
    selectionRange: later,
    callHierarchy: later,
    typeHierarchy: later,
    linkedEditingRange: later,
    semanticTokens: {
      ...later,
      requests: { full: { delta: true }, range: true },
      tokenTypes: ['comment', 'keyword', 'string', 'number', 'variable', 'property', 'class', 'function'],
      tokenModifiers: ['declaration', 'definition', 'readonly'],
      formats: ['relative'],
    },
    inlayHint: { ...later, resolveSupport: { properties: ['tooltip', 'textEdits', 'label.location'] } },
    inlineValue: later,
    inlineCompletion: later,
    moniker: later,
  },
};

export interface Asking {
  /** The program and its arguments. */
  readonly command: readonly string[];
  /** Settings by section: answered when the server asks, and sent. */
  readonly settings?: Readonly<Record<string, unknown>>;
  /** The silence, in milliseconds, after which what is registered later is taken to be complete; 0 does not wait. */
  readonly quietMs?: number;
}

/** Starts a server and takes down what it says that it can do. */
export async function ask({ command, settings = {}, quietMs = 0 }: Asking): Promise<Answer> {
  const [program = '', ...args] = command;
  const child = spawn(program, args, { stdio: ['pipe', 'pipe', 'ignore'] });
  const registered: Answer['registered'][number][] = [];
  let lastHeard = Date.now();
  try {
    const connection = createMessageConnection(
      new StreamMessageReader(child.stdout),
      new StreamMessageWriter(child.stdin),
    );
    connection.onRequest(RegistrationRequest.type, ({ registrations }) => {
      lastHeard = Date.now();
      registered.push(...registrations.map(({ method, registerOptions }) => ({ method, registerOptions })));
    });
    connection.onRequest(ConfigurationRequest.type, ({ items }) => {
      lastHeard = Date.now();
      return items.map(({ section = '' }) => settings[section] ?? {});
    });
    // All else that a server asks: to most questions nothing is an answer.
    connection.onRequest(() => null);
    connection.listen();
    const { capabilities, serverInfo } = await connection.sendRequest(InitializeRequest.type, {
      processId: process.pid,
      rootUri: null,
      workspaceFolders: null,
      capabilities: EVERYTHING,
    });
    await connection.sendNotification(InitializedNotification.type, {});
    await connection.sendNotification(DidChangeConfigurationNotification.type, { settings });
    while (Date.now() - lastHeard < quietMs) await new Promise((resolve) => setTimeout(resolve, 50));
    await connection.sendRequest(ShutdownRequest.type);
    connection.dispose();
    return { ...(serverInfo?.version === undefined ? {} : { version: serverInfo.version }), capabilities, registered };
  } finally {
    child.kill();
  }
}
