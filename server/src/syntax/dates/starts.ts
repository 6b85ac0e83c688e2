/**
 * Possible starts of a date or a form, by its first two or three tokens. They spare the parser texts that cannot be
 * one: that would cost an exception, ten times as much as reading a date.
 */
import type { IToken, TokenType } from 'chevrotain';
import * as t from './tokens.ts';

const DATES: ReadonlySet<TokenType | undefined> = new Set([
  t.YearFirstDate,
  t.NumericDate,
  t.NamedDate,
  t.DayAndMonth,
  t.SmallNumber,
  t.Weekday,
]);

/** The bound words and those that are a form by themselves; `?` and the other open words only count as whole values. */
const FORMS: ReadonlySet<TokenType | undefined> = new Set([
  ...DATES,
  ...[t.Asap, t.DependsOn, t.Next, t.Article],
  ...[t.Month, t.Quarter, t.Ordinal, t.Week, t.SeasonWord, t.HolidayWord, t.PartWord],
  ...[t.AtLatest, t.UpTo, t.Before, t.By, t.From, t.After, t.Around],
]);

/** True when a date may begin at this place in free text. */
export function startsDate(tokens: readonly IToken[], index: number): boolean {
  return DATES.has(tokens[index]?.tokenType) && holds(tokens, index) && !isBareNumbers(tokens, index);
}

/** True when a deadline form may begin at this place in free text. */
export function startsForm(tokens: readonly IToken[], index: number): boolean {
  return FORMS.has(tokens[index]?.tokenType) && holds(tokens, index) && !isBareNumbers(tokens, index);
}

/** False when the next tokens show that nothing begins here; true for everything that the parser is to look at. */
export function holds(tokens: readonly IToken[], index: number): boolean {
  const next = tokens[index + 1]?.tokenType;
  switch (tokens[index]?.tokenType) {
    case t.SmallNumber:
      return next === t.Month;
    case t.Weekday: {
      const at = next === t.Comma ? index + 2 : index + 1;
      const type = tokens[at]?.tokenType;
      return type !== t.Weekday && DATES.has(type) && holds(tokens, at);
    }
    case t.Week:
      return next === t.SmallNumber;
    case t.DependsOn:
      return next === t.ActionWord || next === t.DecisionWord;
    default:
      return tokens.length > index;
  }
}

/** True for `22-1` that does not stand alone in brackets: in free text that is a range or a score. */
function isBareNumbers(tokens: readonly IToken[], index: number): boolean {
  if (tokens[index]?.tokenType !== t.DayAndMonth) return false;
  return tokens[index - 1]?.tokenType !== t.Open || tokens[index + 1]?.tokenType !== t.Close;
}
