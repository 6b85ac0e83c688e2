/**
 * Dates and deadline forms within free text, for `opdracht` ("24 februari vastgesteld") and to offer the one form that
 * a deadline text holds. Free text is full of numbers and of words that are months too, so that less counts here than
 * in a value of its own:
 * - a numeric date without a year only alone in brackets, `(22-1)`; elsewhere it is a range or a score;
 * - a year, or a season or holiday without one, only behind a word such as `voor` or `eind`; a month without a year only
 *   by its full name;
 * - none of the words that say there is no day (`?`, `n.v.t.`); the name of a gremium is one word.
 */
import type { IToken } from 'chevrotain';
import type { Bound, DateNode, DeadlineForm, PieceNode } from './ast.ts';
import { dateLexer, dateParser } from './engine.ts';
import { Memo } from './memo.ts';
import { startsDate, startsForm } from './starts.ts';
import { isFullMonthName } from './words.ts';

/** No form has more tokens, but for a list of numbers, which is cut here. */
const MAX_TOKENS = 24;

const NONE: readonly never[] = [];
const HOLDS_DIGIT = /\d/;

/** Statuses are looked through for a date, and there are few of them. */
const found = new Memo<readonly DateNode[]>(500);

/** The dates in a text, in order; an empty list when there are none. */
export function findDates(text: string): readonly DateNode[] {
  // Each has one; most that is looked through has none.
  if (!HOLDS_DIGIT.test(text)) return NONE;
  return found.get(text, () => scan(text, startsDate, (tokens) => dateParser().readDate(tokens)?.node));
}

/** The deadline forms in a text, in order and without overlap, the longest at each place; an empty list for none. */
export function findDeadlineForms(text: string): readonly DeadlineForm[] {
  return scan(text, startsForm, (tokens) => {
    const form = dateParser().readDeadline(tokens, { oneWord: true })?.node;
    return form && isClear(form, text) ? form : undefined;
  });
}

function scan<T extends DateNode | DeadlineForm>(
  text: string,
  startsAt: (tokens: readonly IToken[], index: number) => boolean,
  read: (tokens: IToken[]) => T | undefined,
): readonly T[] {
  const { tokens } = dateLexer().tokenize(text);
  const found: T[] = [];
  for (let i = 0; i < tokens.length; i++) {
    if (!startsAt(tokens, i)) continue;
    const node = read(tokens.slice(i, i + MAX_TOKENS));
    if (node === undefined) continue;
    found.push(node);
    while (i + 1 < tokens.length && (tokens[i + 1]?.startOffset ?? 0) < node.span.end) i++;
  }
  return found;
}

/** False for a year, month, season or holiday that may as well be a number or word like any other. */
function isClear(form: DeadlineForm, text: string): boolean {
  if (form.kind !== 'period') return true;
  const { period, bound } = form;
  if (period.kind === 'days' || period.kind === 'relative') return true; // the grammar has neither
  if (period.kind === 'range') return period.first.year !== undefined || isClearPeriod(period.last, bound, text);
  return isClearPeriod(period, bound, text);
}

function isClearPeriod(period: DateNode | PieceNode, bound: Bound, text: string): boolean {
  if (period.kind === 'year') return bound !== 'exact' || period.part !== undefined;
  if (period.kind === 'season' || period.kind === 'holiday') return bound !== 'exact' || period.year !== undefined;
  if (period.kind !== 'month' || period.year !== undefined || period.part !== undefined) return true;
  return isFullMonthName(text.slice(period.span.start, period.span.end));
}
