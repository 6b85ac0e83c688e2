/**
 * How an open document follows the editor. `TextDocument` puts an edit that lies outside the text silently at its end;
 * an editor that sends one has another text than we have, which is worth a line in the log.
 */
import type { TextDocumentsConfiguration } from 'vscode-languageserver';
import { type Range, TextDocument } from 'vscode-languageserver-textdocument';

/** The configuration of `TextDocuments`; `outOfStep` hears of every edit that does not fit the text. */
export function documentConfiguration(
  outOfStep: (uri: string, version: number) => void,
): TextDocumentsConfiguration<TextDocument> {
  return {
    create: (uri, languageId, version, content) => TextDocument.create(uri, languageId, version, content),
    update: (document, changes, version) => {
      let current = document;
      for (const change of changes) {
        if ('range' in change && !fits(current, change.range)) outOfStep(document.uri, version);
        current = TextDocument.update(current, [change], version);
      }
      return current;
    },
  };
}

function fits(document: TextDocument, { start, end }: Range): boolean {
  return [start, end].every((position) => {
    const back = document.positionAt(document.offsetAt(position));
    return back.line === position.line && back.character === position.character;
  });
}
