/** Proposals for a value that is chosen from a fixed row of words. */
import { CompletionItemKind } from 'vscode-languageserver-types';
import { messages } from '../../messages/index.ts';
import { isOverdue } from '../../model/actions/action.ts';
import { statusesKnownTo } from '../../model/index/ownWords.ts';
import type { Scope } from '../../model/index/scope.ts';
import { statusKey } from '../../syntax/ownWords.ts';
import { choicesOf, type EntryKind, PLANNINGS, STATUS_SYNONYMS, type ValueKind } from '../../syntax/vocabulary.ts';
import type { Span } from '../../text/span.ts';
import { closingFilter } from './closingFilter.ts';
import { isChoice, typedOf } from './complete.ts';
import { type Cursor, orderOf, type Proposal, spaced } from './proposal.ts';

/** The planning that does not suit an action whose deadline is past. */
const ON_SCHEDULE = PLANNINGS[0];

/** The words in their own order, none behind one of them; a status is found by the words that are read as the same too. */
export function* choiceProposals(cursor: Cursor, span: Span, choices: readonly string[]): Iterable<Proposal> {
  const { placed } = cursor;
  if (isChoice(typedOf(cursor, span), choices)) return;
  for (const [index, label] of choices.entries()) {
    if (label === ON_SCHEDULE && isLate(cursor)) continue;
    const synonyms = Object.keys(STATUS_SYNONYMS).filter((word) => STATUS_SYNONYMS[word] === label);
    const filter = closingFilter(label, synonyms);
    const text = spaced(placed.entry.text, span.start, label);
    yield { label, kind: CompletionItemKind.EnumMember, order: orderOf(0, index), span, text, filter };
  }
}

function isLate({ placed, context: { scope, referenceDate } }: Cursor): boolean {
  return isOverdue({ file: scope.file, placed }, scope, referenceDate.day);
}

/** True of a word that the register has of its own, as it stands. */
function isOwnStatus(typed: string, scope: Scope, kind: EntryKind | undefined): boolean {
  const key = statusKey(typed);
  return key !== '' && !/\s$/u.test(typed) && statusesKnownTo(scope, kind).some(({ text }) => statusKey(text) === key);
}

/** The words that the register has for a status, with what they are read as; behind those of the language. */
function* ownStatusProposals({ placed, context: { scope } }: Cursor, span: Span): Iterable<Proposal> {
  for (const [index, { text: label, meaning }] of statusesKnownTo(scope, placed.kind).entries()) {
    const text = spaced(placed.entry.text, span.start, label);
    const detail = messages.completion.ownStatus(meaning);
    const filter = closingFilter(label, []);
    yield { label, kind: CompletionItemKind.EnumMember, order: orderOf(1, index), span, text, detail, filter };
  }
}

const STATUS_KINDS: ReadonlySet<ValueKind> = new Set<ValueKind>(['status', 'promiseStatus', 'motionStatus']);

/** The words of the language, and of a status those of the register. */
export function* choicesFor(cursor: Cursor, kind: ValueKind, span: Span): Iterable<Proposal> {
  const isStatus = STATUS_KINDS.has(kind);
  if (isStatus && isOwnStatus(typedOf(cursor, span), cursor.context.scope, cursor.placed.kind)) return;
  yield* choiceProposals(cursor, span, choicesOf(kind) ?? []);
  if (isStatus) yield* ownStatusProposals(cursor, span);
}
