/**
 * Colours that need meaning: who a name stands for and whether anybody has it, what is closed, what is past its deadline, what
 * was made unreadable. What the text alone says is coloured by the TextMate grammar (`syntaxes/`) too.
 */

import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Range, SemanticTokens, SemanticTokensDelta } from 'vscode-languageserver-types';
import { TrackedMemo } from '../incremental/trackedMemo.ts';
import { finish, type Work } from '../incremental/work.ts';
import { ActionStates } from '../model/actions/actionStates.ts';
import { minutesEntries } from '../model/index/minutes.ts';
import type { PlacedEntry } from '../syntax/entryList.ts';
import { workOf } from '../syntax/workKinds.ts';
import type { FeatureContext } from './context.ts';
import { deltaOf, type SentTokens } from './semanticTokens/delta.ts';
import { modifierBits } from './semanticTokens/legend.ts';
import { tokenRangesOf } from './semanticTokens/tokenRanges.ts';
import { type SemanticToken, splitRanges, TokenRow } from './semanticTokens/tokens.ts';

export { SentTokens } from './semanticTokens/delta.ts';
export { TOKEN_LEGEND } from './semanticTokens/legend.ts';

/** The most entries whose tokens are all given: at first each entry costs a third of a millisecond. */
const MOST_ENTRIES = 2_000;

/**
 * The tokens of a document, with the id under which they are kept in `sent`.
 *
 * Undefined for a file of more than `MOST_ENTRIES`: the server then has to answer with the error `ServerCancelled`. VS
 * Code takes null and an empty row as "all tokens are known, and there are none", and asks for no range any more; after
 * a cancellation it goes on asking for what is on the screen. (A file that grows beyond the limit while it is open
 * keeps the tokens that it has, which move along with what is typed, until it is opened anew.)
 *
 * Costs the entries that were typed in or that see something else than before, and one addition for each token.
 */
export function getSemanticTokens(
  document: TextDocument,
  context: FeatureContext,
  sent: SentTokens,
): SemanticTokens | undefined {
  return finish(findSemanticTokens(document, context, sent));
}

/** The same, bit by bit. */
export function* findSemanticTokens(
  document: TextDocument,
  context: FeatureContext,
  sent: SentTokens,
): Work<SemanticTokens | undefined> {
  const data = yield* allTokens(context);
  return data && { resultId: sent.keep(document.uri, data), data };
}

/**
 * The changes in the tokens of a document since those with this id; all of them when those are no longer kept.
 * Undefined as for `getSemanticTokens`.
 */
export function getSemanticTokensDelta(
  document: TextDocument,
  previousResultId: string,
  context: FeatureContext,
  sent: SentTokens,
): SemanticTokens | SemanticTokensDelta | undefined {
  return finish(findSemanticTokensDelta(document, previousResultId, context, sent));
}

/** The same, bit by bit. */
export function* findSemanticTokensDelta(
  document: TextDocument,
  previousResultId: string,
  context: FeatureContext,
  sent: SentTokens,
): Work<SemanticTokens | SemanticTokensDelta | undefined> {
  const data = yield* allTokens(context);
  if (data === undefined) return undefined;
  const before = sent.get(document.uri, previousResultId);
  const resultId = sent.keep(document.uri, data);
  return before === undefined ? { resultId, data } : { resultId, edits: deltaOf(before, data) };
}

/** The tokens of the lines of a range, also of those that are only in it in part. Costs the entries of those lines. */
export function getSemanticTokensInRange(
  document: TextDocument,
  range: Range,
  context: FeatureContext,
): SemanticTokens {
  return finish(findSemanticTokensInRange(document, range, context));
}

/** The same, bit by bit: a client may ask for a range that is the whole of a large file. */
export function* findSemanticTokensInRange(
  document: TextDocument,
  range: Range,
  context: FeatureContext,
): Work<SemanticTokens> {
  const { entries } = context.scope.file.document;
  const first = entries.at(document.offsetAt({ line: range.start.line, character: 0 }));
  const row = new TokenRow();
  const colours = new Colours(context);
  let { line } = first;
  for (let placed: PlacedEntry | undefined = first; placed !== undefined; placed = entries.after(placed)) {
    if (line > range.end.line) break;
    yield* colours.add(placed, line, row, range.start.line, range.end.line);
    line += placed.lineBreaks;
    yield;
  }
  return { data: row.data };
}

function* allTokens(context: FeatureContext): Work<number[] | undefined> {
  const { entries } = context.scope.file.document;
  if (entries.size > MOST_ENTRIES) return undefined;
  const row = new TokenRow();
  const colours = new Colours(context);
  let line = 0;
  for (const placed of entries) {
    yield* colours.add(placed, line, row);
    line += placed.lineBreaks;
    yield;
  }
  return row.data;
}

/** The colours of an entry at the margin, as long as its text and what it names stay as they are. */
interface Coloured {
  readonly tokens: readonly SemanticToken[];
  /**
   * The parts that may be closed or past, in the order of the text: the entry, or, of a meeting, what is made in its minutes. None
   * lies within another.
   */
  readonly owners: readonly Owner[];
}

/** A part whose being closed or past depends on its heading, and on what is said of it elsewhere. */
interface Owner {
  readonly placed: PlacedEntry;
  readonly start: number;
  readonly end: number;
}

const colouredEntries = new TrackedMemo<Coloured>((ref, scope) => {
  const { entry } = ref.placed;
  return {
    tokens: splitRanges(entry.text, tokenRangesOf(ref, scope)),
    owners: [ref.placed, ...minutesEntries(ref.placed)].flatMap((placed) => ownerOf(placed) ?? []),
  };
});

function ownerOf(placed: PlacedEntry): Owner | undefined {
  const { kind, keyword, contentEnd } = placed.entry;
  return workOf(kind) === undefined ? undefined : { placed, start: keyword.start, end: contentEnd };
}

/** Parts of an entry that are looked at before others may have their turn. */
const OWNERS_AT_ONCE = 50;

const DECLARATION = modifierBits('declaration');
const CLOSED = modifierBits('closed');
const PAST = modifierBits('past');

/** Gives tokens of entries of one file in one request. */
class Colours {
  readonly #states: ActionStates;
  readonly #coloured: (placed: PlacedEntry) => Coloured;

  constructor({ scope, referenceDate }: FeatureContext) {
    this.#states = new ActionStates(scope, referenceDate.day);
    // Which day it is says nothing of what something stands for.
    this.#coloured = colouredEntries.begin(scope, undefined);
  }

  /**
   * Adds the tokens of an entry that starts on a line of the document, from one line up to and including another. Minutes may make
   * thousands: bit by bit.
   */
  *add(placed: PlacedEntry, line: number, row: TokenRow, first = 0, last = Number.POSITIVE_INFINITY): Work<void> {
    const { tokens, owners } = this.#coloured(placed);
    const bits: number[] = [];
    for (const owner of owners) {
      if (bits.length % OWNERS_AT_ONCE === OWNERS_AT_ONCE - 1) yield;
      bits.push(this.#bitsOf(owner));
    }
    /** The owner that begins last at or before a token: both go up, and of very many each is passed once. */
    let at = -1;
    for (const token of tokens) {
      while (at + 1 < owners.length && owners[at + 1]!.start <= token.start) at++;
      if (line + token.line < first) continue;
      if (line + token.line > last) return;
      const isWithin = at >= 0 && token.start < owners[at]!.end;
      const modifiers = token.modifiers | (isWithin ? bits[at]! & takes(token) : 0);
      if (token.type !== 'title' || modifiers !== 0) row.add(line + token.line, token, modifiers);
    }
  }

  #bitsOf({ placed }: Owner): number {
    const state = this.#states.of(placed);
    return state.isOpen ? (this.#states.isPast(state) ? PAST : 0) : CLOSED;
  }
}

/** The modifiers that a token takes over: a closed one all, a past one where it begins and at its deadline. */
function takes({ type, modifiers }: SemanticToken): number {
  if (type === 'comment') return 0;
  const isHead = type === 'keyword' || (type === 'number' && (modifiers & DECLARATION) !== 0);
  return isHead || type === 'deadline' ? CLOSED | PAST : CLOSED;
}
