/** Tells `TypedIndents` what is typed, and lets it change the indentation in the editor that is looked at. */
import { type Disposable, Range, window, workspace } from 'vscode';
import type { BaseLanguageClient, Middleware } from 'vscode-languageclient';
import { TYPED_REQUEST } from '../../../protocol/typing.ts';
import { ask } from '../actions/ask.ts';
import { TypedIndents } from './typedIndents.ts';

/** The part of a client that keeps VS Code from asking the same, and what is to be taken back in the end. */
export function watchTypedIndents(client: () => BaseLanguageClient | undefined): {
  middleware: Pick<Middleware, 'provideOnTypeFormattingEdits'>;
  watching: Disposable[];
} {
  const indents = new TypedIndents({
    ask: async (params) => {
      // The change goes out first, whoever hears of it before the other.
      await new Promise((resolve) => setTimeout(resolve));
      const running = client();
      return running === undefined ? null : ask(running, TYPED_REQUEST, params);
    },
    apply: async (uri, version, edits) => {
      const editor = window.visibleTextEditors.find(({ document }) => document.uri.toString() === uri);
      if (editor?.document.version !== version) return false;
      // With the key before it one step of undo.
      return editor.edit(
        (builder) => {
          for (const { range, newText } of edits) {
            const { start, end } = range;
            const place = new Range(start.line, start.character, end.line, end.character);
            if (place.isEmpty) builder.insert(place.start, newText);
            else builder.replace(place, newText);
          }
        },
        { undoStopBefore: false, undoStopAfter: false },
      );
    },
    after: (milliseconds, callback) => {
      setTimeout(callback, milliseconds);
    },
  });
  return {
    // It drops an answer when a key came before it, and does not ask again.
    middleware: { provideOnTypeFormattingEdits: () => [] },
    watching: [
      workspace.onDidChangeTextDocument(({ document, contentChanges, reason }) => {
        if (document.languageId !== 'duo' || contentChanges.length === 0) return;
        const editor = window.activeTextEditor;
        const isTyped = reason === undefined && editor?.document === document && editor.selections.length === 1;
        const { version } = document;
        const text = {
          uri: document.uri.toString(),
          version,
          lineAt: (line: number) => document.lineAt(line).text,
        };
        const changes = contentChanges.map(({ range, text: typed }) => ({
          start: range.start,
          end: range.end,
          text: typed,
        }));
        indents.changed(text, changes, isTyped);
      }),
      workspace.onWillSaveTextDocument((event) => {
        if (event.document.languageId === 'duo') event.waitUntil(indents.settled().then(() => []));
      }),
    ],
  };
}
