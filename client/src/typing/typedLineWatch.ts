/** Tells what is typed, where the cursor goes and what is saved to `TypedLine`, and shows what that leaves of the problems. */
import { type Diagnostic, type Disposable, type TextDocumentChangeEvent, Uri, window, workspace } from 'vscode';
import type { HandleDiagnosticsSignature, Middleware } from 'vscode-languageclient';
import { TypedLine } from './typedLine.ts';

/** The most characters typed at once: a letter, or a bracket with the one that closes it. */
const MOST_TYPED = 2;

/** The part of a client through which all problems go that the server sends, and what is to be taken back in the end. */
export function watchTypedLine(): { middleware: Pick<Middleware, 'handleDiagnostics'>; watching: Disposable[] } {
  let next: HandleDiagnosticsSignature = () => {};
  const line = new TypedLine<Diagnostic>({
    show: (uri, problems) => next(Uri.parse(uri), problems),
    after: (milliseconds, callback) => {
      const timer = setTimeout(callback, milliseconds);
      return () => clearTimeout(timer);
    },
  });
  return {
    middleware: {
      handleDiagnostics: (uri, problems, show) => {
        next = show;
        line.received(uri.toString(), problems);
      },
    },
    watching: [
      workspace.onDidChangeTextDocument((event) => {
        const { document, contentChanges } = event;
        if (document.languageId !== 'duo' || contentChanges.length === 0) return;
        line.typed(document.uri.toString(), typedLineOf(event));
      }),
      workspace.onDidSaveTextDocument(() => line.done()),
      window.onDidChangeActiveTextEditor(() => line.done()),
      window.onDidChangeTextEditorSelection(({ textEditor: { document }, selections }) => {
        const [first] = selections;
        if (document.languageId === 'duo' && first) line.moved(document.uri.toString(), first.active.line);
      }),
      { dispose: () => line.done() },
    ],
  };
}

/** The line of a letter that was typed or taken away in the editor that is looked at; undefined of any other change. */
function typedLineOf({ document, contentChanges, reason }: TextDocumentChangeEvent): number | undefined {
  const [change] = contentChanges;
  if (change === undefined || contentChanges.length > 1 || reason !== undefined) return undefined;
  if (window.activeTextEditor?.document !== document) return undefined;
  const { text, range, rangeLength } = change;
  const isLetter = text.length <= MOST_TYPED && rangeLength <= MOST_TYPED && !/[\r\n]/u.test(text);
  return isLetter && range.isSingleLine ? range.start.line : undefined;
}
