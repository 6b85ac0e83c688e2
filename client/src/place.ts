/** A place as the server knows it. */
import type { TextEditor } from 'vscode';

export interface Place {
  readonly uri: string;
  /** UTF-16, from 0. A plain object: of a `Position` of VS Code a worker gets the private fields, and none of these. */
  readonly position: { readonly line: number; readonly character: number };
}

export function placeAtCursor({ document, selection }: TextEditor): Place {
  const { line, character } = selection.active;
  return { uri: document.uri.toString(), position: { line, character } };
}
