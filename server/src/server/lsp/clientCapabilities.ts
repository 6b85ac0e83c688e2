/** The abilities of a client, from what it says of itself when it starts. What it does not say it cannot. */
import { CodeActionKind, type InitializeParams } from 'vscode-languageserver';
import type { InitializationOptions } from '../../../../protocol/initialization.ts';
import { completionSupport } from '../../features/completion/support.ts';
import { type ClientSupport, holds } from '../../features/context.ts';
import { type PageOf, pagesAt } from '../../features/diagnostics.ts';

export interface Client {
  /** The options it sends beyond LSP, as they came. */
  readonly options: InitializationOptions;
  /** The abilities that features ask for. */
  readonly features: ClientSupport;
  readonly completion: ReturnType<typeof completionSupport>;
  /** True when it tells its settings on request, and wants to be told that we want to hear of changes. */
  readonly configures: boolean;
  readonly registersSettings: boolean;
  readonly watchesFiles: boolean;
  readonly changesFolders: boolean;
  readonly showsProgress: boolean;
  readonly linksDefinitions: boolean;
  readonly linksTypeDefinitions: boolean;
  /** The outline may have levels; else it is a flat list. */
  readonly nestsSymbols: boolean;
  /** Code actions may be more than commands of ours. */
  readonly showsActions: boolean;
  /** Asked to repair one problem, it carries out every action that it is given. */
  readonly takesAllActions: boolean;
  readonly resolvesEdits: boolean;
  readonly createsFiles: boolean;
  /** Edits may name the version of a text that they belong to. */
  readonly versionsEdits: boolean;
  readonly appliesEdits: boolean;
  readonly preparesRenames: boolean;
  /** The most folding ranges it shows; undefined for no limit. */
  readonly foldingLimit: number | undefined;
  /** True when it asks for problems; `wantsPushes` when it has those of open files sent all the same. */
  readonly pulls: boolean;
  readonly wantsPushes: boolean;
  /** True when it has the problems of registers that are not open sent too. */
  readonly wantsClosed: boolean;
  readonly refreshes: Readonly<Record<'problems' | 'tokens' | 'hints' | 'lenses', boolean>>;
  /** Shows the problems of the beginning of a large file before all of it was read. */
  readonly staged: boolean;
  /** The address of the page about a problem; undefined of each when it can open none. */
  readonly pageOf: PageOf;
  /** A problem may point at other places. */
  readonly relatesProblems: boolean;
  readonly keepsCache: boolean;
  /** The token types that it colours; undefined when ours have colours of their own in it. */
  readonly tokenTypes: readonly string[] | undefined;
  /** True when it renames on trial, to list the places: to the same name. */
  readonly triesRenames: boolean;
}

/** Reads what a client says of itself; what has another form than the protocol's counts as not said. */
export function clientCapabilities({ capabilities, clientInfo, initializationOptions }: InitializeParams): Client {
  const options: InitializationOptions = Object(initializationOptions);
  const { textDocument, workspace, window } = capabilities;
  const { workspaceEdit } = workspace ?? {};
  const pulls = isSaid(textDocument?.diagnostic);
  return {
    options,
    features: {
      snippets: textDocument?.completion?.completionItem?.snippetSupport === true,
      markdown: holds(textDocument?.hover?.contentFormat, 'markdown'),
      ownCommands: options.ownCommands === true,
    },
    completion: completionSupport(textDocument?.completion),
    configures: workspace?.configuration === true,
    registersSettings: workspace?.didChangeConfiguration?.dynamicRegistration === true,
    watchesFiles: workspace?.didChangeWatchedFiles?.dynamicRegistration === true,
    changesFolders: workspace?.workspaceFolders === true,
    showsProgress: window?.workDoneProgress === true,
    linksDefinitions: textDocument?.definition?.linkSupport === true,
    linksTypeDefinitions: textDocument?.typeDefinition?.linkSupport === true,
    nestsSymbols: textDocument?.documentSymbol?.hierarchicalDocumentSymbolSupport === true,
    showsActions: isSaid(textDocument?.codeAction?.codeActionLiteralSupport),
    takesAllActions: clientInfo === undefined && isOldKate(textDocument),
    resolvesEdits:
      textDocument?.codeAction?.dataSupport === true &&
      holds(textDocument.codeAction.resolveSupport?.properties, 'edit'),
    createsFiles: workspaceEdit?.documentChanges === true && holds(workspaceEdit.resourceOperations, 'create'),
    versionsEdits: workspaceEdit?.documentChanges === true,
    appliesEdits: workspace?.applyEdit === true,
    preparesRenames: textDocument?.rename?.prepareSupport === true,
    foldingLimit: numberOr(textDocument?.foldingRange?.rangeLimit),
    pulls,
    wantsPushes: !pulls || options.pushesOpenFiles === true,
    wantsClosed: !pulls && options.closedFiles !== false,
    refreshes: {
      problems: workspace?.diagnostics?.refreshSupport === true,
      tokens: workspace?.semanticTokens?.refreshSupport === true,
      hints: workspace?.inlayHint?.refreshSupport === true,
      lenses: workspace?.codeLens?.refreshSupport === true,
    },
    staged: options.staged === true,
    pageOf:
      textDocument?.publishDiagnostics?.codeDescriptionSupport === true ? pagesAt(options.ruleLink) : () => undefined,
    relatesProblems: textDocument?.publishDiagnostics?.relatedInformation === true,
    keepsCache: options.keepsCache === true,
    // Our own extension says how each of ours is coloured.
    tokenTypes: options.ownCommands === true ? undefined : listOr(textDocument?.semanticTokens?.tokenTypes),
    triesRenames: /^qt ?creator$/iu.test(clientInfo?.name ?? ''),
  };
}

/**
 * Kate up to 22.12, which does not name itself: it announces these three kinds of actions and nothing else of them. Later ones
 * announce `diagnostic` too, and show a menu.
 */
function isOldKate(textDocument: InitializeParams['capabilities']['textDocument']): boolean {
  const { codeActionLiteralSupport, ...others } = textDocument?.codeAction ?? {};
  const kinds = listOr(codeActionLiteralSupport?.codeActionKind?.valueSet);
  return (
    !isSaid(textDocument?.diagnostic) &&
    Object.keys(others).length === 0 &&
    kinds?.join() === [CodeActionKind.QuickFix, CodeActionKind.Refactor, CodeActionKind.Source].join()
  );
}

/** False for null, which some editors say where they could say nothing. */
function isSaid(value: unknown): boolean {
  return value !== undefined && value !== null;
}

function numberOr(value: unknown): number | undefined {
  return typeof value === 'number' ? value : undefined;
}

function listOr<T>(value: readonly T[] | undefined): readonly T[] | undefined {
  return Array.isArray(value) ? value : undefined;
}
