/**
 * Giving something another name: a person, organisation, gremium or heading, a document, or the number of an action, a
 * decision or a promise. The one of its names that the cursor stands on changes where it is declared and in all files where
 * that one was typed; its other names stay, as do comments and what a line of a history says.
 */
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Position, Range, TextDocumentEdit, WorkspaceEdit } from 'vscode-languageserver-types';
import { type EntryEdit, editsByFile } from '../edits/fileEdits.ts';
import { finish, type Work } from '../incremental/work.ts';
import { messages } from '../messages/index.ts';
import type { EntryRef } from '../model/index/fileIndex.ts';
import type { WorkspaceScope } from '../model/index/scope.ts';
import { type FeatureContext, hostAt } from './context.ts';
import { documentChanges } from './documentChanges.ts';
import { type FormAt, formAt, textAt } from './rename/form.ts';
import { takenBy, written, wrongWith } from './rename/newName.ts';
import { isOneName, lineAt, otherReading, outcomeOf } from './rename/readBack.ts';
import { isRefused, type Refused } from './rename/refused.ts';
import { renameEdits } from './rename/renameEdits.ts';

export { isRefused, type Refused } from './rename/refused.ts';
export { wholeName } from './rename/wholeName.ts';

export interface PreparedRename {
  /** The range that the editor marks; on the line of the cursor. */
  readonly range: Range;
  /** The first text in the box. */
  readonly placeholder: string;
}

/** The name that can be renamed at a position, or why none can. Costs one entry. */
export function prepareRename(
  document: TextDocument,
  position: Position,
  { scope }: FeatureContext,
): PreparedRename | Refused {
  const { placed, found } = findForm(document, position, scope);
  if (isRefused(found)) return found;
  const { span, placeholder } = found;
  const at = (offset: number) => document.positionAt(placed.start + offset);
  return { range: { start: at(span.start), end: at(span.end) }, placeholder };
}

/**
 * The edits that rename what stands at a position, tied to the versions of the open files; or why it can't be renamed. A
 * name that is as it was gives no edits, but on trial those that leave each place as it is. Costs the texts of all files, and the entries that mention the old or new name.
 */
export function getRename(
  document: TextDocument,
  position: Position,
  newName: string,
  context: FeatureContext,
  isTrial = false,
): WorkspaceEdit | Refused {
  return finish(findRename(document, position, newName, context, isTrial));
}

/** The same, bit by bit. */
export function* findRename(
  document: TextDocument,
  position: Position,
  newName: string,
  context: FeatureContext,
  isTrial = false,
): Work<WorkspaceEdit | Refused> {
  const { scope } = context;
  const { found } = findForm(document, position, scope);
  if (isRefused(found)) return found;
  const { word } = found.form;
  const isAsItWas = isTrial && newName === word.text;
  const changes = yield* isAsItWas ? placesOf(found, scope) : changesOf(found, newName, scope);
  if (isRefused(changes)) return changes;
  const edits: TextDocumentEdit[] = [];
  for (const file of editsByFile(changes)) {
    edits.push(...documentChanges(document, [file], context));
    yield;
  }
  return { documentChanges: edits };
}

function findForm(document: TextDocument, position: Position, scope: WorkspaceScope) {
  const { host, offset } = hostAt(document, position, scope);
  return { placed: host.placed, found: formAt(host, offset, scope) };
}

/** The present places that would change. */
function* placesOf({ form }: FormAt, scope: WorkspaceScope): Work<readonly EntryEdit[]> {
  // No name can be this one, so that no place has it already.
  const { changes } = yield* renameEdits(form, `\u0000${form.word.text}\u0000`, scope);
  return changes.map(({ host, span }) => ({ host, span, text: textAt(host, span) }));
}

function* changesOf({ form }: FormAt, newName: string, scope: WorkspaceScope): Work<readonly EntryEdit[] | Refused> {
  const typed = written(form, newName);
  const wrong = wrongWith(form, typed);
  if (wrong !== undefined) return { refused: wrong };
  if (typed === form.word.text) return [];
  const taken = takenBy(form, typed, scope.seenFrom(form.target.file));
  if (taken !== undefined) return { refused: taken };
  const edits = yield* renameEdits(form, typed, scope);
  const words = messages.rename;
  const otherwise = (host: EntryRef, offset: number) => ({
    refused: words.readsOtherwise(typed, lineAt(host, offset)),
  });
  const outcome = yield* outcomeOf(form, edits.changes, scope);
  if ('offset' in outcome) return otherwise(outcome.host, outcome.offset);
  const isMoment = form.target.placed.kind === 'moment';
  const isInLists = !isMoment && (form.kind === 'identity' || form.kind === 'alias' || form.kind === 'misspelling');
  if (isInLists && !isOneName(typed, outcome)) return { refused: words.notAName(typed) };
  const other = yield* otherReading(form, edits, outcome, scope);
  return other === undefined ? edits.changes : otherwise(other.host, other.offset);
}
