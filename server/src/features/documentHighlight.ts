/** Marks what the cursor stands on wherever the file names it. */
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { type DocumentHighlight, DocumentHighlightKind, type Position } from 'vscode-languageserver-types';
import { finish, type Work } from '../incremental/work.ts';
import { type Occurrence, occurrencesIn, portionsOf } from '../model/references/occurrences.ts';
import { referenceAt } from '../model/references/resolve.ts';
import type { EntryList, PlacedEntry } from '../syntax/entryList.ts';
import { type FeatureContext, hostAt } from './context.ts';

/** The most entries that are looked at above and below the cursor, since this is asked for whenever it moves. */
export const MOST_AROUND = 2000;

/**
 * The places in the file of what stands at a position: written where it is declared, read elsewhere; null when nothing that
 * is known stands there, or it has no number and no name. Of a large file the places around the cursor.
 */
export function getDocumentHighlights(
  document: TextDocument,
  position: Position,
  context: FeatureContext,
): DocumentHighlight[] | null {
  return finish(findDocumentHighlights(document, position, context));
}

/** The same, bit by bit: ten thousand meetings may speak of one action. */
export function* findDocumentHighlights(
  document: TextDocument,
  position: Position,
  { scope }: FeatureContext,
): Work<DocumentHighlight[] | null> {
  const { host, offset } = hostAt(document, position, scope);
  const named = referenceAt(host, offset, scope);
  if (named === undefined) return null;
  const { file, placed } = host;
  const { entries } = file.document;
  const among = entries.size <= 2 * MOST_AROUND ? entries : around(entries, placed);
  const found: Occurrence[] = [];
  for (const some of portionsOf(among)) {
    for (const one of occurrencesIn(file, named.target, scope, some)) found.push(one);
    yield;
  }
  // What has no number and no name can be named nowhere.
  if (found.length === 0) return null;
  return found.map(({ host: { placed: at }, span, isDeclaration }) => ({
    range: { start: document.positionAt(at.start + span.start), end: document.positionAt(at.start + span.end) },
    kind: isDeclaration ? DocumentHighlightKind.Write : DocumentHighlightKind.Read,
  }));
}

function around(entries: EntryList, placed: PlacedEntry): PlacedEntry[] {
  let first = placed;
  for (let i = 0; i < MOST_AROUND; i++) first = entries.before(first) ?? first;
  const found: PlacedEntry[] = [];
  for (let at: PlacedEntry | undefined = first; at !== undefined && found.length <= 2 * MOST_AROUND; ) {
    found.push(at);
    at = entries.after(at);
  }
  return found;
}
