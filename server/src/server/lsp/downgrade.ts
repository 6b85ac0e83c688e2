/** Answers for clients that do not know their newer forms. */
import type { Location, LocationLink, TextEdit, WorkspaceEdit } from 'vscode-languageserver';
import type { Client } from './clientCapabilities.ts';

/** Links as plain places; null stays null. */
export function withoutLinks(links: LocationLink[] | null): Location[] | null {
  return links?.map(({ targetUri, targetSelectionRange }) => ({ uri: targetUri, range: targetSelectionRange })) ?? null;
}

/** An edit as a client takes it: without versions, where it knows none. What makes a file is not offered to such a one. */
export function editFor(edit: WorkspaceEdit, { versionsEdits }: Pick<Client, 'versionsEdits'>): WorkspaceEdit {
  if (versionsEdits || edit.documentChanges === undefined) return edit;
  const changes: Record<string, TextEdit[]> = {};
  for (const change of edit.documentChanges) {
    if (!('textDocument' in change)) continue;
    const { uri } = change.textDocument;
    changes[uri] = [...(changes[uri] ?? []), ...(change.edits as TextEdit[])];
  }
  return { changes };
}

/** The addresses of the files that an edit changes, each once. */
export function filesIn({ changes, documentChanges }: WorkspaceEdit): string[] {
  const uris = documentChanges?.flatMap((change) => ('textDocument' in change ? [change.textDocument.uri] : []));
  return [...new Set([...(uris ?? []), ...Object.keys(changes ?? {})])];
}
