/** Where in a list of names the cursor stands: which words are being typed, and in what surroundings. */
import { foldName } from '../../model/index/names.ts';
import {
  CloseBracket,
  Colon,
  NameWord,
  OpenBracket,
  Redaction,
  SoftSeparator,
  tokenize,
  Unsure,
} from '../../syntax/tokens.ts';
import type { Span } from '../../text/span.ts';

/** A name may be made of so many parts, as `Stut en steun` is of two (taal.md §3, People and organisations). */
const LONGEST_JOIN = 4;

/** Offsets are UTF-16 units in the text that was looked at. */
export interface ListContext {
  /** The words of the name that the cursor stands in; empty at the cursor when nothing was typed yet. */
  readonly span: Span;
  /** Where the name may begin that is being typed, from left to right: it can hold a word that also separates names. */
  readonly starts: readonly number[];
  /** Where it may end, likewise. */
  readonly ends: readonly number[];
  /** Only a name that begins further to the left fits: the cursor stands directly behind a word that separates. */
  readonly onlyJoined: boolean;
  /** What stands between the brackets that the cursor is in; undefined outside brackets. */
  readonly bracket: (Span & { readonly closed: boolean }) | undefined;
}

interface Token extends Span {
  readonly type: unknown;
}

/**
 * The name at an offset of a list that stands in `region`. Undefined where no name can begin: behind a name that its
 * brackets have closed, in a redaction mark, before the colon of a group.
 */
export function listContextAt(text: string, region: Span, offset: number): ListContext | undefined {
  const tokens = tokensIn(text, region);
  const after = tokens.findIndex((token) => token.start >= offset);
  const next = after === -1 ? tokens.length : after;
  const first = runStart(tokens, next);
  const last = runEnd(tokens, next);
  const before = tokens[first - 1];
  if (before !== undefined && isEndOfName(before)) return undefined;
  if (tokens[last]?.type === Colon) return undefined;
  const span = {
    start: Math.min(offset, first < next ? tokens[first]!.start : offset),
    end: Math.max(offset, last > first ? tokens[last - 1]!.end : offset),
  };
  return {
    span,
    starts: joinedStarts(tokens, first),
    ends: joinedEnds(tokens, last),
    onlyJoined: before !== undefined && isJoiningWord(text, before) && before.end >= offset,
    bracket: bracketAround(tokens, next, region.end),
  };
}

/**
 * What a name would replace; undefined when it does not fit. `Stut en ste|` is replaced as a whole by `Stut en steun`,
 * but only `ste` by any other name.
 */
export function spanFor(list: ListContext, text: string, offset: number, name: string): Span | undefined {
  const folded = foldName(name);
  const begins = (start: number, end: number) => folded.startsWith(foldName(text.slice(start, end)));
  const joined = list.starts.find((start) => begins(start, offset));
  if (joined === undefined && list.onlyJoined) return undefined;
  const start = joined ?? list.span.start;
  const end = list.ends.findLast((one) => begins(start, one));
  return { start, end: Math.max(offset, end ?? list.span.end) };
}

function tokensIn(text: string, region: Span): Token[] {
  return tokenize(text.slice(region.start, region.end), 'list').map(({ tokenType, startOffset, image }) => ({
    type: tokenType,
    start: region.start + startOffset,
    end: region.start + startOffset + image.length,
  }));
}

/** The index of the first of the words that stand together directly before `index`. */
function runStart(tokens: readonly Token[], index: number): number {
  let first = index;
  while (tokens[first - 1]?.type === NameWord) first--;
  return first;
}

/** The index behind the last of the words that stand together from `index` on. */
function runEnd(tokens: readonly Token[], index: number): number {
  let last = index;
  while (tokens[last]?.type === NameWord) last++;
  return last;
}

/** Behind brackets or a mark the name is over; only a separator may follow. */
function isEndOfName({ type }: Token): boolean {
  return type === CloseBracket || type === Redaction || type === Unsure;
}

/** `en`, `namens`; not `&` or `/`, which no word can begin with. */
function isJoiningWord(text: string, { type, end }: Token): boolean {
  return type === SoftSeparator && /\p{L}/u.test(text[end - 1] ?? '');
}

function joinedStarts(tokens: readonly Token[], first: number): number[] {
  const starts: number[] = [];
  let at = first;
  while (starts.length + 1 < LONGEST_JOIN && tokens[at - 1]?.type === SoftSeparator) {
    const start = runStart(tokens, at - 1);
    if (start === at - 1) break;
    starts.unshift(tokens[start]!.start);
    at = start;
  }
  return starts;
}

function joinedEnds(tokens: readonly Token[], last: number): number[] {
  const ends: number[] = [];
  let at = last;
  while (ends.length + 1 < LONGEST_JOIN && tokens[at]?.type === SoftSeparator) {
    const end = runEnd(tokens, at + 1);
    if (end === at + 1) break;
    ends.push(tokens[end - 1]!.end);
    at = end;
  }
  return ends;
}

/** The innermost brackets that are open before the token with this index. */
function bracketAround(tokens: readonly Token[], index: number, end: number): ListContext['bracket'] {
  const open: number[] = [];
  for (const { type, end: at } of tokens.slice(0, index)) {
    if (type === OpenBracket) open.push(at);
    else if (type === CloseBracket) open.pop();
  }
  const start = open.at(-1);
  if (start === undefined) return undefined;
  let depth = 0;
  for (const token of tokens.slice(index)) {
    if (token.type === OpenBracket) depth++;
    else if (token.type === CloseBracket && depth-- === 0) return { start, end: token.start, closed: true };
  }
  return { start, end, closed: false };
}
