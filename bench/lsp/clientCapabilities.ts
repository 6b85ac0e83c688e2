/** The capabilities of the bench's client: about those of VS Code, without registration after the start. */
import type { ClientCapabilities } from 'vscode-languageserver/node';

const TOKEN_TYPES = [
  ...['namespace', 'type', 'class', 'enum', 'interface', 'struct', 'typeParameter', 'parameter', 'variable'],
  ...['property', 'enumMember', 'event', 'function', 'method', 'macro', 'keyword', 'modifier', 'comment', 'string'],
  ...['number', 'regexp', 'operator', 'decorator', 'label'],
];
const TOKEN_MODIFIERS = [
  ...['declaration', 'definition', 'readonly', 'static', 'deprecated', 'abstract', 'async', 'modification'],
  ...['documentation', 'defaultLibrary'],
];

/** `pull`: the problems are asked for, so a server that can do both must not publish them too. */
export function clientCapabilities(pull: boolean): ClientCapabilities {
  return {
    workspace: {
      configuration: true,
      workspaceFolders: true,
      didChangeConfiguration: {},
      workspaceEdit: { documentChanges: true },
    },
    textDocument: {
      synchronization: { didSave: true },
      publishDiagnostics: { versionSupport: true, relatedInformation: true },
      ...(pull ? { diagnostic: {} } : {}),
      completion: { completionItem: { snippetSupport: true, documentationFormat: ['markdown'] }, contextSupport: true },
      hover: { contentFormat: ['markdown', 'plaintext'] },
      definition: {},
      references: {},
      rename: { prepareSupport: true },
      documentSymbol: { hierarchicalDocumentSymbolSupport: true },
      formatting: {},
      foldingRange: { rangeLimit: 5000 },
      documentLink: {},
      documentHighlight: {},
      codeAction: { codeActionLiteralSupport: { codeActionKind: { valueSet: ['quickfix', 'refactor', 'source'] } } },
      codeLens: {},
      inlayHint: {},
      semanticTokens: {
        requests: { full: { delta: true }, range: true },
        tokenTypes: TOKEN_TYPES,
        tokenModifiers: TOKEN_MODIFIERS,
        formats: ['relative'],
        serverCancelSupport: true,
      },
    },
    window: { workDoneProgress: true },
  };
}
