/** Completion: what can be typed at the cursor, and what it puts there. */
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { CompletionList, Position } from 'vscode-languageserver-types';
import { entryAt } from '../syntax/document.ts';
import type { PlacedEntry } from '../syntax/entryList.ts';
import { choicesOf } from '../syntax/vocabulary.ts';
import { entryProposals, outdentedProposals } from './completion/entries.ts';
import { fieldProposals } from './completion/fields.ts';
import { meetingProposals } from './completion/meeting.ts';
import { type Cursor, NOTHING, type Proposal, toList } from './completion/proposal.ts';
import { type CompletionSupport, USUAL_SUPPORT } from './completion/support.ts';
import { suppressionLineAt, suppressionProposals } from './completion/suppressions.ts';
import { valueProposals } from './completion/values.ts';
import type { FeatureContext } from './context.ts';
import { type CursorPlace, cursorContext } from './cursorContext.ts';

export { resolveCompletion } from './completion/resolve.ts';
export { completionFile } from './completion/subject.ts';
export { completionSupport } from './completion/support.ts';

/**
 * The proposals at a position. The list is empty where nothing can be completed: in texts, titles, comments and the
 * numbers of new entries. It says that it is incomplete when there was more than an editor should be sent. Costs the
 * entry at the position and the names of the workspace; no other text is looked at.
 */
export function getCompletions(
  document: TextDocument,
  position: Position,
  context: FeatureContext,
  support: CompletionSupport = USUAL_SUPPORT,
): CompletionList {
  const offset = document.offsetAt(position);
  const host = entryAt(context.scope.file.document, offset);
  const within = Math.min(offset - host.start, host.entry.text.length);
  return completionsIn(document, host, within, context, support);
}

/**
 * The same at an offset of an entry (UTF-16), which may have another text than the file has.
 * @param document says where an offset stands, for the ranges of what is proposed.
 */
export function completionsIn(
  document: Pick<TextDocument, 'positionAt'>,
  host: PlacedEntry,
  within: number,
  context: FeatureContext,
  support: CompletionSupport = USUAL_SUPPORT,
): CompletionList {
  const atHost = { placed: host, offset: within, context, support };
  const switches = suppressionLineAt(atHost);
  if (switches !== undefined) return toList(document, atHost, () => suppressionProposals(atHost, switches));
  const found = cursorContext(host, within);
  if (found === undefined) return NOTHING;
  const { placed, place } = found;
  const cursor = { placed, offset: within, context, support };
  const isOwnLine = placed === host;
  return toList(document, cursor, () => proposalsFor(cursor, place, isOwnLine), asksAgain(place));
}

/**
 * A value that has become complete has no proposals any more, and deadlines are worked out from what was typed: `over 5 w` has
 * others than `over `. An editor that narrows down the list itself would keep it open behind `gereed`, where it takes the next
 * arrow key or Tab. A choice of words closes by itself.
 */
function asksAgain(place: CursorPlace): boolean | 'unless it closes' {
  if (place.kind !== 'value') return place.kind === 'meeting';
  const { kind } = place.field;
  return kind !== 'unknown' && choicesOf(kind) !== undefined ? 'unless it closes' : true;
}

/** @param isOwnLine the line is one of the entry at the margin, and not of one that its minutes make. */
function* proposalsFor(cursor: Cursor, place: CursorPlace, isOwnLine: boolean): Iterable<Proposal> {
  switch (place.kind) {
    case 'keyword':
      yield* entryProposals(cursor, place.word, place.alone);
      return;
    case 'meeting':
      yield* meetingProposals(cursor, place.region);
      return;
    case 'fieldName':
      yield* fieldProposals(cursor, place.span, place.field);
      if (isOwnLine && place.field === undefined) yield* outdentedProposals(cursor, place.span);
      return;
    case 'value':
      yield* valueProposals(cursor, place.field, place.region);
  }
}
