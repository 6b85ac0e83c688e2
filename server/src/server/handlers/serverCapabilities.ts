/** The capabilities that the server announces. */
import { CodeActionKind, type ServerCapabilities, TextDocumentSyncKind } from 'vscode-languageserver';
import { SERVER_COMMANDS } from '../../../../protocol/action.ts';
import { MEETING_COMMANDS } from '../../../../protocol/meeting.ts';
import { TYPING_TRIGGERS } from '../../features/formatting/triggers.ts';
import { legendFor } from '../../features/semanticTokens/legend.ts';
import { SIGNATURE_RETRIGGERS, SIGNATURE_TRIGGERS } from '../../features/signatureHelp/triggers.ts';
import type { Client } from '../lsp/clientCapabilities.ts';

export function capabilitiesFor(client: Client): ServerCapabilities {
  return {
    textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
    completionProvider: { triggerCharacters: [':', ' ', ',', '(', '/'], resolveProvider: true },
    signatureHelpProvider: {
      triggerCharacters: [...SIGNATURE_TRIGGERS],
      retriggerCharacters: [...SIGNATURE_RETRIGGERS],
    },
    hoverProvider: true,
    definitionProvider: true,
    typeDefinitionProvider: true,
    referencesProvider: true,
    documentHighlightProvider: true,
    documentSymbolProvider: true,
    workspaceSymbolProvider: true,
    documentLinkProvider: {},
    callHierarchyProvider: true,
    codeActionProvider: {
      codeActionKinds: [CodeActionKind.QuickFix, CodeActionKind.Refactor, 'source.fixAll.duo', 'source.organize'],
      resolveProvider: client.resolvesEdits,
    },
    codeLensProvider: { resolveProvider: true },
    renameProvider: client.preparesRenames ? { prepareProvider: true } : true,
    documentFormattingProvider: true,
    documentRangeFormattingProvider: true,
    documentOnTypeFormattingProvider: {
      firstTriggerCharacter: TYPING_TRIGGERS[0],
      moreTriggerCharacter: TYPING_TRIGGERS.slice(1),
    },
    linkedEditingRangeProvider: true,
    foldingRangeProvider: true,
    selectionRangeProvider: true,
    semanticTokensProvider: { legend: legendFor(client.tokenTypes), range: true, full: { delta: true } },
    inlayHintProvider: true,
    ...(client.pulls
      ? { diagnosticProvider: { identifier: 'duo', interFileDependencies: true, workspaceDiagnostics: true } }
      : {}),
    executeCommandProvider: { commands: [...Object.values(SERVER_COMMANDS), ...Object.values(MEETING_COMMANDS)] },
    workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
  };
}
