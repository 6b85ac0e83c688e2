/** Nodes built by the grammar from its tokens. Pure; offsets are those of the tokens. */
import type { IToken } from 'chevrotain';
import type { Span, Word } from '../../text/span.ts';
import type { Bound, DateNode, Half, HolidayName, Part, PeriodNode, PieceNode, RangeNode } from './ast.ts';
import { Before, BOUNDS, ShortYear, Year, YearFirstDate } from './tokens.ts';
import { HALVES, HOLIDAY_DAYS, lookUp, MONTHS, ORDINALS, PARTS, WEEKDAYS } from './words.ts';

/** Years of two digits are of this century: a register holds no older deadlines. */
const CENTURY = 2000;

/** The span from the start of the first token up to the end of the last. */
export function spanOf(first: IToken, last: IToken): Span {
  return { start: first.startOffset, end: endOf(last) };
}

export function wordOf(token: IToken): Word {
  return { text: token.image, start: token.startOffset, end: endOf(token) };
}

/** The words of a name as one; white space between them becomes one space. */
export function joined(tokens: readonly IToken[]): Word {
  let text = '';
  let end = tokens[0]?.startOffset ?? 0;
  const start = end;
  for (const token of tokens) {
    if (token.startOffset > end) text += ' ';
    text += token.image;
    end = endOf(token);
  }
  return { text, start, end };
}

export function isYear(token: IToken): boolean {
  return token.tokenType === Year || token.tokenType === ShortYear;
}

/** The year that two or four digits mean. */
export function yearOf(digits: string): number {
  return digits.length > 2 ? Number(digits) : CENTURY + Number(digits);
}

export function partOf(token: IToken): Part | 'half' | undefined {
  return lookUp(PARTS, token.image);
}

/** True for what a quarter has too. */
export function isThird(part: string): part is Part {
  return part === 'begin' || part === 'medio' || part === 'eind';
}

/** 1–4 for `2e`, `2de`, `1ste`, `tweede`. */
export function ordinalOf(token: IToken): number {
  return lookUp(ORDINALS, token.image) ?? Number.parseInt(token.image, 10);
}

/** `eerste helft`; undefined for a third half. */
export function halfOf(ordinal: IToken): Half | undefined {
  return HALVES.get(ordinalOf(ordinal));
}

/** `2e paasdag`; undefined for a third day of Easter. */
export function holidayDayOf(ordinal: IToken, day: IToken): HolidayName | undefined {
  return lookUp(HOLIDAY_DAYS, day.image)?.[ordinalOf(ordinal) - 1];
}

export function dateNode(
  day: number,
  month: number,
  year: number | undefined,
  weekday: IToken | undefined,
  span: Span,
): DateNode {
  return {
    kind: 'date',
    day,
    month,
    year,
    weekday: weekday && lookUp(WEEKDAYS, weekday.image),
    span,
    weekdaySpan: weekday && spanOf(weekday, weekday),
  };
}

/** The date of a token that holds it whole: `1-3-2021`, `22-1`, `1-mrt-21`, `2021-03-01`. */
export function numericDate(token: IToken, weekday: IToken | undefined): DateNode {
  const [first = '', month = '', third] = token.image.split(/[-/\u2010\u2011\u2013]/u);
  const yearFirst = token.tokenType === YearFirstDate;
  if (isMonthFirst(token.image))
    return dateNode(Number(month), Number(first), Number(third), weekday, spanOf(weekday ?? token, token));
  const day = Number(yearFirst ? third : first);
  const year = yearFirst ? first : third;
  return dateNode(
    day,
    lookUp(MONTHS, month) ?? Number(month),
    year === undefined ? undefined : yearOf(year),
    weekday,
    spanOf(weekday ?? token, token),
  );
}

/** True for `11/18/2013`, which no day has that comes first: a sheet in English wrote it. */
function isMonthFirst(image: string): boolean {
  const [, first, second] = /^(\d{1,2})\/(\d{1,2})\/\d{4}$/u.exec(image) ?? [];
  return Number(first) <= 12 && Number(second) > 12 && Number(second) <= 31;
}

/** The pieces as a range from the first up to and including the last; undefined when one of them is no piece. */
export function rangeOf(pieces: readonly (PieceNode | undefined)[]): PieceNode | RangeNode | undefined {
  const first = pieces[0];
  const last = pieces[pieces.length - 1];
  if (pieces.length === 1 || first === undefined || last === undefined || pieces.includes(undefined)) {
    return pieces.length === 1 ? first : undefined;
  }
  return { kind: 'range', first, last, span: { start: first.span.start, end: last.span.end } };
}

/** The sense of a word before a period that is not known yet: `tot` is no `voor`. */
export type TypedBound = Bound | 'upTo';

export function typedBound({ tokenType, image }: IToken): TypedBound {
  return tokenType === Before && image.toLowerCase() === 'tot' ? 'upTo' : (BOUNDS.get(tokenType) ?? 'until');
}

/**
 * The relation of a deadline to its period. `voor eind maart` and `tot eind maart` end with March, and `tot medio
 * maart` with its middle. `tot 1 juni` ends with May, since it names where June begins; `tot 22 juni` includes that
 * day. Undefined for `tot begin maart`, which may end where March begins or some days later.
 */
export function boundOn(bound: TypedBound, period: PeriodNode): Bound | undefined {
  if (bound !== 'before' && bound !== 'upTo') return bound;
  const part = 'part' in period ? period.part : undefined;
  if (part === 'eind') return 'until';
  if (bound === 'before') return bound;
  if (part === 'begin') return undefined;
  const includes = part === 'medio' || (period.kind === 'date' && period.day !== 1);
  return includes ? 'until' : 'before';
}

/** The lexer keeps start offsets only. */
function endOf(token: IToken): number {
  return token.startOffset + token.image.length;
}
