/** The requests of LSP that a feature answers: which handler runs what. */
import {
  type CodeAction,
  type Connection,
  type Location,
  LSPErrorCodes,
  Position,
  ResponseError,
  type WorkspaceEdit,
  type WorkspaceSymbol,
} from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { LensData } from '../../features/codeLens.ts';
import { completionFile } from '../../features/completion/subject.ts';
import type { FeatureContext } from '../../features/context.ts';
import type { InlayHintKinds } from '../../features/inlayHints.ts';
import { isRefused, type Refused } from '../../features/rename/refused.ts';
import type { SentTokens } from '../../features/semanticTokens/delta.ts';
import type { Work } from '../../incremental/work.ts';
import { findProblems } from '../../rules/check.ts';
import type { RuleFailed } from '../../rules/findings.ts';
import type { RuleContext } from '../../rules/rule.ts';
import { withoutUnseen } from '../../text/unseen.ts';
import { isKept } from '../../workspace/uri.ts';
import type { WorkspaceIndex } from '../../workspace/workspaceIndex.ts';
import { editFor, withoutLinks } from '../lsp/downgrade.ts';
import { plainNames, plainText } from '../lsp/shownText.ts';
import type { Shown } from '../session/refreshes.ts';
import type { Features } from './featureLoader.ts';
import type { FeatureRunner } from './featureRunner.ts';
import { refactorRequest } from './refactorRequest.ts';

export interface RequestOptions {
  readonly runner: FeatureRunner;
  readonly index: WorkspaceIndex;
  /** The context of a run of the rules over the file of a scope. */
  readonly rulesOf: (context: FeatureContext) => RuleContext;
  readonly ruleFailed: RuleFailed;
  readonly hintKinds: () => InlayHintKinds;
  /** The semantic tokens that were sent of each document. */
  readonly tokens: SentTokens;
  /** The client asks for what it shows of a document. */
  readonly shown: (what: Shown, uri: string) => void;
}

/** Connects all of them. */
export function handleRequests(connection: Connection, options: RequestOptions): void {
  handleNavigation(connection, options);
  handleTyping(connection, options);
  handleEditing(connection, options);
  handlePresentation(connection, options);
}

/** Answers where something is, and what it is. */
function handleNavigation(connection: Connection, { runner, index }: RequestOptions): void {
  connection.onHover(({ textDocument: { uri }, position }, token) =>
    runner.onDocument('hover', uri, token, null, (document, context, { getHover }) =>
      getHover(document, position, context),
    ),
  );
  connection.onDefinition(({ textDocument: { uri }, position }, token) =>
    runner.onDocument('definition', uri, token, null, (document, context, { getDefinition }) => {
      const links = getDefinition(document, position, context);
      return runner.client.linksDefinitions ? links : withoutLinks(links);
    }),
  );
  connection.onTypeDefinition(({ textDocument: { uri }, position }, token) =>
    runner.onDocument('type definition', uri, token, null, (document, context, { getTypeDefinition }) => {
      const links = getTypeDefinition(document, position, context);
      return runner.client.linksTypeDefinitions ? links : withoutLinks(links);
    }),
  );
  connection.onReferences(({ textDocument: { uri }, position, context: { includeDeclaration } }, token) =>
    runner.onDocumentInBits<Location[] | null>(
      'references',
      uri,
      token,
      null,
      'all files',
      (document, context, { findReferences }) => findReferences(document, position, includeDeclaration, context),
    ),
  );
  connection.onDocumentHighlight(async ({ textDocument: { uri }, position }, token) => {
    // Never null: VS Code would mark the same word everywhere instead, and words like *en* are no names.
    const find = (document: TextDocument, context: FeatureContext, { findDocumentHighlights }: Features) =>
      findDocumentHighlights(document, position, context);
    return orNothing(await runner.onDocumentInBits('highlight', uri, token, null, 'its file', find));
  });
  connection.onDocumentSymbol(({ textDocument: { uri } }, token) =>
    runner.onShown('outline', uri, token, [], function* (document, context, { findDocumentSymbols, flatSymbols }) {
      const symbols = plainNames(yield* findDocumentSymbols(document, context));
      return runner.client.nestsSymbols ? symbols : flatSymbols(symbols, uri);
    }),
  );
  connection.onWorkspaceSymbol(({ query }, token) =>
    runner.onAllFiles<WorkspaceSymbol[]>('search', token, [], function* ({ findWorkspaceSymbols }) {
      if (typeof query !== 'string') return [];
      const files = [...index.files].filter(({ uri }) => isKept(uri));
      const options = { files, scopeOf: (uri: string) => index.scopeOf(uri) };
      return plainNames(yield* findWorkspaceSymbols(query, options));
    }),
  );
  connection.onDocumentLinks(({ textDocument: { uri } }, token) =>
    runner.onShown('links', uri, token, [], (document, context, all) => all.findDocumentLinks(document, context)),
  );
  const { callHierarchy } = connection.languages;
  callHierarchy.onPrepare(({ textDocument: { uri }, position }, token) =>
    runner.onDocument('call hierarchy', uri, token, null, (document, context, { prepareCallHierarchy }) => {
      const items = prepareCallHierarchy(document, position, context);
      return items && plainNames(items);
    }),
  );
  // The file of an item need not be open.
  callHierarchy.onIncomingCalls(({ item }, token) =>
    runner.onAnyFileInBits('incoming calls', item.uri, token, [], function* (context, { findIncomingCalls }) {
      const calls = yield* findIncomingCalls(item, context);
      plainNames(calls.map(({ from }) => from));
      return calls;
    }),
  );
  callHierarchy.onOutgoingCalls(({ item }, token) =>
    runner.onFile('outgoing calls', item.uri, token, [], (context, { getOutgoingCalls }) => {
      const calls = getOutgoingCalls(item, context);
      plainNames(calls.map(({ to }) => to));
      return calls;
    }),
  );
}

/** Answers what is shown while one types. */
function handleTyping(connection: Connection, { runner }: RequestOptions): void {
  connection.onCompletion(({ textDocument: { uri }, position }, token) =>
    runner.onDocument('completion', uri, token, null, (document, context, { getCompletions }) =>
      getCompletions(document, position, context, runner.client.completion),
    ),
  );
  connection.onCompletionResolve((item, token) => {
    const uri = completionFile(item);
    if (uri === undefined) return item;
    return runner.onDocument('completion item', uri, token, item, (_document, context, { resolveCompletion }) =>
      resolveCompletion(item, context, runner.client.completion),
    );
  });
  connection.onSignatureHelp(({ textDocument: { uri }, position }, token) =>
    runner.onDocument('signature help', uri, token, null, (document, context, { getSignatureHelp }) =>
      getSignatureHelp(document, position, context),
    ),
  );
  connection.languages.onLinkedEditingRange(({ textDocument: { uri }, position }, token) =>
    runner.onDocument('linked editing', uri, token, null, (document, context, { getLinkedEditingRanges }) =>
      getLinkedEditingRanges(document, position, context),
    ),
  );
  connection.onDocumentOnTypeFormatting(({ textDocument: { uri }, position, ch }, token) =>
    runner.onDocument('formatting while typing', uri, token, [], (document, context, { getOnTypeFormatting }) =>
      getOnTypeFormatting(document, position, context, ch),
    ),
  );
}

/** Answers with edits, once somebody asks for them. */
function handleEditing(connection: Connection, { runner, rulesOf, ruleFailed }: RequestOptions): void {
  connection.onDocumentFormatting(({ textDocument: { uri } }, token) =>
    runner.onShown('formatting', uri, token, [], (document, context, all) => all.findFormatting(document, context)),
  );
  connection.onDocumentRangeFormatting(({ textDocument: { uri }, range }, token) =>
    runner.onShown('range formatting', uri, token, [], (document, context, { findRangeFormatting }) =>
      findRangeFormatting(document, range, context),
    ),
  );
  connection.onPrepareRename(({ textDocument: { uri }, position }, token) =>
    runner.onDocument('prepare rename', uri, token, null, (document, context, { prepareRename }) => {
      const found = prepareRename(document, position, context);
      // Qt Creator 9 reads it under another name.
      if (!isRefused(found) && runner.client.triesRenames) return { ...found, placeHolder: found.placeholder };
      return orRefusal(found);
    }),
  );
  connection.onRenameRequest(({ textDocument: { uri }, position, newName }, token) => {
    const rename = function* (
      document: TextDocument,
      context: FeatureContext,
      { findRename, wholeName }: Features,
    ): Work<WorkspaceEdit | ResponseError<never>> {
      const whole = runner.client.preparesRenames ? newName : wholeName(document, position, newName, context);
      const edit =
        typeof whole === 'string'
          ? yield* findRename(document, position, whole, context, runner.client.triesRenames)
          : whole;
      return orRefusal(isRefused(edit) ? edit : editFor(edit, runner.client));
    };
    return runner.onStored<WorkspaceEdit | null>('rename', uri, token, null, rename, (edit) => (edit ? [edit] : []));
  });
  const refactor = (context: FeatureContext) =>
    refactorRequest(context, runner.client, () => rulesOf(context), ruleFailed);
  const withPlainEdit = (action: CodeAction): CodeAction =>
    action.edit === undefined ? action : { ...action, edit: editFor(action.edit, runner.client) };
  const editsOf = (actions: readonly CodeAction[]) => actions.flatMap(({ edit }) => edit ?? []);
  connection.onCodeAction(async ({ textDocument: { uri }, range, context: asked }, token) => {
    const offer = function* (
      document: TextDocument,
      context: FeatureContext,
      { entriesIn, findCodeActions }: Features,
    ): Work<CodeAction[]> {
      if (!runner.client.showsActions) return [];
      const { only, diagnostics } = asked;
      const toMend = runner.client.takesAllActions ? diagnostics[0] : undefined;
      const entries = entriesIn(document, toMend?.range ?? range, context);
      const problems = yield* findProblems(rulesOf(context), ruleFailed, entries);
      const request = { range, only, diagnostics, toMend, refactor: refactor(context) };
      const actions = yield* findCodeActions(document, request, problems, context);
      return actions.map((action) => ({ ...withPlainEdit(action), title: withoutUnseen(action.title) }));
    };
    // A number that is free may be taken in what is not read yet.
    return orNothing(await runner.onStored<CodeAction[]>('code action', uri, token, [], offer, editsOf));
  });
  connection.onCodeActionResolve((action, token) => {
    const { uri } = (action.data ?? {}) as { uri?: unknown };
    if (typeof uri !== 'string') return action;
    const resolve = function* (
      document: TextDocument,
      context: FeatureContext,
      { findRefactoring }: Features,
    ): Work<CodeAction> {
      return withPlainEdit(yield* findRefactoring(action, document, refactor(context), context));
    };
    return runner.onStored('code action edit', uri, token, action, resolve, (one) => editsOf([one]));
  });
}

/** Answers what is shown of a text. */
function handlePresentation(connection: Connection, { runner, hintKinds, tokens, shown }: RequestOptions): void {
  const { semanticTokens, inlayHint } = connection.languages;
  connection.onCodeLens(({ textDocument: { uri } }, token) =>
    runner.onShown('code lens', uri, token, [], (document, context, { findCodeLenses, USUAL_LENSES }) => {
      shown('lenses', uri);
      return findCodeLenses(document, context, USUAL_LENSES);
    }),
  );
  connection.onCodeLensResolve((lens, token) => {
    const { uri } = (lens.data ?? {}) as Partial<LensData>;
    if (typeof uri !== 'string') return lens;
    return runner.onShown('code lens text', uri, token, lens, (document, context, { findCodeLensText }) =>
      findCodeLensText(document, lens, context),
    );
  });
  connection.onFoldingRanges(({ textDocument: { uri } }, token) =>
    runner.onShown('folding', uri, token, [], (document, context, { findFoldingRanges }) =>
      findFoldingRanges(document, context, runner.client.foldingLimit),
    ),
  );
  connection.onSelectionRanges(({ textDocument: { uri }, positions }, token) =>
    runner.onDocumentInBits('selection', uri, token, null, 'its file', function* (document, context, all) {
      if (!Array.isArray(positions) || !positions.every((one) => Position.is(one))) return null;
      return yield* all.findSelectionRanges(document, positions, context);
    }),
  );
  semanticTokens.on(({ textDocument: { uri } }, token) =>
    runner.onShown('colours', uri, token, { data: [] }, function* (document, context, { findSemanticTokens }) {
      shown('tokens', uri);
      return (yield* findSemanticTokens(document, context, tokens)) ?? onlyRanges();
    }),
  );
  semanticTokens.onDelta(({ textDocument: { uri }, previousResultId }, token) =>
    runner.onShown('changed colours', uri, token, { data: [] }, function* (document, context, all) {
      shown('tokens', uri);
      return (yield* all.findSemanticTokensDelta(document, previousResultId, context, tokens)) ?? onlyRanges();
    }),
  );
  semanticTokens.onRange(({ textDocument: { uri }, range }, token) =>
    runner.onShown('colours of a range', uri, token, { data: [] }, (document, context, all) => {
      shown('tokens', uri);
      return all.findSemanticTokensInRange(document, range, context);
    }),
  );
  inlayHint.on(({ textDocument: { uri }, range }, token) =>
    runner.onShown('hints', uri, token, [], (document, context, { findInlayHints }) => {
      shown('hints', uri);
      return findInlayHints(document, range, context, hintKinds());
    }),
  );
}

/** VS Code would take an empty answer for all colours there are, and ask for no range any more. */
function onlyRanges(): ResponseError<never> {
  return new ResponseError(LSPErrorCodes.ServerCancelled, 'only ranges of a large file');
}

/** Nobody has chosen anything: where nothing can be offered or shown now, nothing is. */
function orNothing<T>(found: T[] | null | ResponseError<never>): T[] | ResponseError<never> {
  return found instanceof ResponseError && found.code === LSPErrorCodes.RequestFailed ? [] : (found ?? []);
}

/** The sentence reaches the secretary as the message of the error. */
function orRefusal<T extends object>(answer: T | Refused): T | ResponseError<never> {
  return isRefused(answer) ? new ResponseError(LSPErrorCodes.RequestFailed, plainText(answer.refused)) : answer;
}
