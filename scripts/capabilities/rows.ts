/** The rows of the table of capabilities: each reads one thing out of what a server answers `initialize` with. */
import type { ServerCapabilities } from 'vscode-languageserver/node';
import type { Answer } from './ask.ts';

export interface Row {
  readonly label: string;
  /** The key in the answer. */
  readonly key: keyof ServerCapabilities;
  /** The offer of a server, as the text of a cell; `undefined` when there is none. */
  readonly of: (capabilities: ServerCapabilities) => string | undefined;
  /** The reason that a server of registers does not offer it. Shown in our column, and only while it is so. */
  readonly whyNot?: string;
}

export const NONE = '–';
const YES = 'yes';

/** `of` is asked only when the answer holds something that is not `false` under the key. */
function row<K extends keyof ServerCapabilities>(
  label: string,
  key: K,
  of: (provider: NonNullable<ServerCapabilities[K]>) => string | undefined,
  whyNot?: string,
): Row {
  const found = (capabilities: ServerCapabilities) => {
    const provider = capabilities[key];
    return provider === undefined || provider === null || provider === false ? undefined : of(provider);
  };
  return { label, key, of: found, ...(whyNot === undefined ? {} : { whyNot }) };
}

const plain = (label: string, key: keyof ServerCapabilities, whyNot?: string): Row =>
  row(label, key, () => YES, whyNot);

/** A row for one option of a provider that may also be `true`. */
const option = (label: string, key: keyof ServerCapabilities, name: string): Row =>
  row(label, key, (provider) => yesIf(optionOf(provider, name)));

const resolve = (label: string, key: keyof ServerCapabilities): Row =>
  option(`${label}: resolve`, key, 'resolveProvider');

function optionOf(provider: unknown, name: string): unknown {
  return typeof provider === 'object' && provider !== null ? (provider as Record<string, unknown>)[name] : undefined;
}

const yesIf = (offered: unknown): string | undefined => (offered ? YES : undefined);

const NAMES: Readonly<Record<string, string>> = { '\n': 'Enter', ' ': 'space' };
const codes = (texts: readonly string[]): string => texts.map((one) => `\`${NAMES[one] ?? one}\``).join(' ');
const triggers = (texts: readonly string[] = []): string => (texts.length === 0 ? YES : codes(texts));

/**
 * The rows in the order of the specification; where something opens by itself behind a character, the cell has the
 * characters.
 */
export const ROWS: readonly Row[] = [
  row('text sync', 'textDocumentSync', (sync) => {
    const kind = typeof sync === 'object' ? sync.change : sync;
    return ['none', 'full', 'incremental'][kind ?? 0];
  }),
  row('position encoding', 'positionEncoding', (encoding) => encoding),
  plain('notebook', 'notebookDocumentSync', 'a register has no cells'),
  plain('declaration', 'declarationProvider', 'a name is declared where it is defined'),
  plain('definition', 'definitionProvider'),
  plain('type definition', 'typeDefinitionProvider'),
  plain('implementation', 'implementationProvider', 'nothing is abstract'),
  plain('references', 'referencesProvider'),
  plain('call hierarchy', 'callHierarchyProvider'),
  plain('type hierarchy', 'typeHierarchyProvider', 'there are no types'),
  plain('document highlight', 'documentHighlightProvider'),
  plain('document link', 'documentLinkProvider'),
  resolve('document link', 'documentLinkProvider'),
  plain('hover', 'hoverProvider'),
  plain('code lens', 'codeLensProvider'),
  resolve('code lens', 'codeLensProvider'),
  plain('folding', 'foldingRangeProvider'),
  plain('selection ranges', 'selectionRangeProvider'),
  plain('document symbols', 'documentSymbolProvider'),
  option('semantic tokens: full', 'semanticTokensProvider', 'full'),
  row('semantic tokens: delta', 'semanticTokensProvider', ({ full }) => yesIf(optionOf(full, 'delta'))),
  option('semantic tokens: range', 'semanticTokensProvider', 'range'),
  plain('inline values', 'inlineValueProvider', 'nothing runs, so nothing is debugged'),
  plain('inlay hints', 'inlayHintProvider'),
  resolve('inlay hints', 'inlayHintProvider'),
  plain('monikers', 'monikerProvider', 'no index links registers of several repositories'),
  row('completion', 'completionProvider', ({ triggerCharacters }) => triggers(triggerCharacters)),
  resolve('completion', 'completionProvider'),
  plain('inline completion', 'inlineCompletionProvider', 'nothing is guessed: what can stand there is a short list'),
  plain('pull diagnostics: document', 'diagnosticProvider'),
  option('pull diagnostics: across files', 'diagnosticProvider', 'interFileDependencies'),
  option('pull diagnostics: workspace', 'diagnosticProvider', 'workspaceDiagnostics'),
  row('signature help', 'signatureHelpProvider', ({ triggerCharacters }) => triggers(triggerCharacters)),
  row('code action, its kinds', 'codeActionProvider', (provider) => {
    const kinds = optionOf(provider, 'codeActionKinds') as readonly string[] | undefined;
    return kinds === undefined ? 'yes, no kinds named' : codes(kinds.filter((kind) => kind !== ''));
  }),
  resolve('code action', 'codeActionProvider'),
  plain('colour', 'colorProvider', 'a register holds no colours'),
  plain('formatting: document', 'documentFormattingProvider'),
  plain('formatting: range', 'documentRangeFormattingProvider'),
  option('formatting: several ranges', 'documentRangeFormattingProvider', 'rangesSupport'),
  row('formatting: on type', 'documentOnTypeFormattingProvider', (provider) =>
    codes([provider.firstTriggerCharacter, ...(provider.moreTriggerCharacter ?? [])]),
  ),
  plain('rename', 'renameProvider'),
  option('rename: prepare', 'renameProvider', 'prepareProvider'),
  plain('linked editing', 'linkedEditingRangeProvider'),
  plain('workspace symbols', 'workspaceSymbolProvider'),
  resolve('workspace symbols', 'workspaceSymbolProvider'),
  row('execute command', 'executeCommandProvider', ({ commands }) => {
    return commands.length === 0 ? undefined : `${commands.length} command${commands.length === 1 ? '' : 's'}`;
  }),
  row('workspace folders', 'workspace', ({ workspaceFolders }) => yesIf(workspaceFolders?.supported)),
  row('file operations', 'workspace', ({ fileOperations = {} }) => {
    const names = Object.keys(fileOperations);
    return names.length === 0 ? undefined : codes(names);
  }),
  option('text document content', 'workspace', 'textDocumentContent'),
];

/** The capability that each later registration would have stood under in the answer. */
const PROVIDERS: Readonly<Record<string, keyof ServerCapabilities>> = {
  'textDocument/completion': 'completionProvider',
  'textDocument/documentHighlight': 'documentHighlightProvider',
  'textDocument/diagnostic': 'diagnosticProvider',
  'textDocument/formatting': 'documentFormattingProvider',
};
/** The notifications, which are no feature: the client tells the server of something. */
const NOTIFICATIONS = ['workspace/didChangeConfiguration', 'workspace/didChangeWatchedFiles', 'textDocument/didSave'];

/** The cell of a row; what was registered after the answer has an R. */
export function cellOf({ of }: Row, { capabilities, registered }: Answer): string {
  const atOnce = of(capabilities);
  if (atOnce !== undefined) return atOnce;
  const later: Record<string, unknown> = {};
  for (const { method, registerOptions } of registered) {
    const provider = PROVIDERS[method];
    if (provider !== undefined) later[provider] = registerOptions ?? true;
    else if (!NOTIFICATIONS.includes(method)) throw new Error(`no row reads ${method}, which is registered`);
  }
  const afterwards = of(later);
  return afterwards === undefined ? NONE : `${afterwards} (R)`;
}
