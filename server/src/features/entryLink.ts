/** The way from a place in a document to an entry, in whatever file that stands. */
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { LocationLink, Range } from 'vscode-languageserver-types';
import type { EntryRef } from '../model/index/fileIndex.ts';
import type { Span } from '../text/span.ts';

/**
 * @param span what is underlined while the pointer is on it, in offsets of the document.
 * @param target where it leads: the cursor goes to its first line.
 */
export function linkTo(document: TextDocument, { start, end }: Span, target: EntryRef): LocationLink {
  const { keyword, identity, title, contentEnd } = target.placed.entry;
  return {
    originSelectionRange: { start: document.positionAt(start), end: document.positionAt(end) },
    targetUri: target.file.uri,
    targetRange: rangeIn(target, keyword.start, contentEnd),
    targetSelectionRange: rangeIn(target, keyword.start, (title ?? identity ?? keyword).end),
  };
}

function rangeIn({ file, placed }: EntryRef, from: number, to: number): Range {
  const { text } = file.document;
  const { start } = placed;
  return { start: text.positionAt(start + from), end: text.positionAt(start + Math.max(from, to)) };
}
