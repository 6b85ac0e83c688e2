/** A position in a document as the server knows it. */
import { type TextEditor, Uri, workspace } from 'vscode';
import type { KnownAddresses } from '../intake/givenPlace.ts';

export interface DocumentPosition {
  readonly uri: string;
  /** UTF-16, from 0. A plain object: of a `Position` of VS Code a worker gets the private fields, and none of these. */
  readonly position: { readonly line: number; readonly character: number };
}

export function positionAtCursor({ document, selection }: TextEditor): DocumentPosition {
  const { line, character } = selection.active;
  return { uri: document.uri.toString(), position: { line, character } };
}

/** An address as VS Code itself writes it, so that it can be compared; undefined for what is none. */
export function asWritten(uri: unknown): string | undefined {
  if (typeof uri !== 'string') return undefined;
  try {
    return Uri.parse(uri, true).toString();
  } catch {
    return undefined;
  }
}

/** The addresses that a command may show. */
export function knownAddresses(): KnownAddresses {
  return {
    documents: workspace.textDocuments.map(({ uri }) => uri.toString()),
    folders: (workspace.workspaceFolders ?? []).map(({ uri }) => uri.toString()),
  };
}
