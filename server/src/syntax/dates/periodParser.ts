/**
 * The grammar of dates and periods, the part of a deadline that has days. Source: taal.md §3, "Deadline". Day before
 * month, never month first.
 */
import { type IToken, type ParserMethod, tokenMatcher } from 'chevrotain';
import { QuickParser } from '../quickParser.ts';
import {
  dateNode,
  halfOf,
  holidayDayOf,
  isThird,
  isYear,
  numericDate,
  ordinalOf,
  partOf,
  rangeOf,
  spanOf,
  yearOf,
} from './actions.ts';
import type { DateNode, HolidayName, MonthNode, PeriodNode, PieceNode, RangeNode } from './ast.ts';
import * as t from './tokens.ts';
import { HOLIDAYS, lookUp, MONTHS, SEASONS } from './words.ts';

/** A rule without arguments. The type has to be written out, since rules name each other. */
export type Rule<T> = ParserMethod<[], T>;

/** The rules alone; the class that extends it has the start rules and ends the construction. */
export abstract class PeriodParser extends QuickParser {
  protected readonly period: Rule<PeriodNode | undefined> = this.RULE('period', (): PeriodNode | undefined => {
    return this.OR([{ ALT: () => this.SUBRULE(this.date) }, { ALT: () => this.SUBRULE(this.pieces) }]);
  });

  protected readonly date: Rule<DateNode> = this.RULE('date', (): DateNode => {
    let weekday: IToken | undefined;
    this.OPTION(() => {
      weekday = this.CONSUME(t.Weekday);
      this.OPTION2(() => this.CONSUME(t.Comma));
    });
    return this.OR([
      { ALT: () => numericDate(this.CONSUME(t.YearFirstDate), weekday) },
      { ALT: () => numericDate(this.CONSUME(t.NumericDate), weekday) },
      { ALT: () => numericDate(this.CONSUME(t.NamedDate), weekday) },
      { ALT: () => numericDate(this.CONSUME(t.DayAndMonth), weekday) },
      {
        ALT: () => {
          const day = this.CONSUME(t.SmallNumber);
          const month = lookUp(MONTHS, this.CONSUME(t.Month).image) ?? 0;
          let year: number | undefined;
          this.OPTION3({
            GATE: () => isYear(this.LA(1)) || this.isShortYear(),
            DEF: () => {
              year = this.OR2([
                { ALT: () => this.SUBRULE(this.year) },
                { ALT: () => yearOf(this.CONSUME2(t.SmallNumber).image) },
              ]);
            },
          });
          return dateNode(Number(day.image), month, year, weekday, spanOf(weekday ?? day, this.LA(0)));
        },
      },
    ]);
  });

  /** True before the year of `1 april 21`: where something follows it may count that, `1 april 21 adressen`. */
  protected abstract isShortYear(): boolean;

  private readonly year: Rule<number> = this.RULE('year', (): number =>
    this.OR([
      { ALT: () => yearOf(this.CONSUME(t.Year).image) },
      { ALT: () => yearOf(this.CONSUME(t.ShortYear).image.slice(1)) },
    ]),
  );

  /** The year behind a piece: `2021`, `van 2021`, `, 2021`; undefined when there is none. */
  private readonly itsYear: Rule<number | undefined> = this.RULE('itsYear', (): number | undefined =>
    this.OPTION({
      GATE: () => isYear(this.LA(1)) || isYear(this.LA(2)),
      DEF: () => {
        this.OPTION2(() => this.OR([{ ALT: () => this.CONSUME(t.Comma) }, { ALT: () => this.CONSUME(t.Of) }]));
        return this.SUBRULE(this.year);
      },
    }),
  );

  /** One piece, or several from the first up to and including the last: `januari/februari 2021`, `Q1 en Q2 2021`. */
  private readonly pieces: Rule<PieceNode | RangeNode | undefined> = this.RULE(
    'pieces',
    (): PieceNode | RangeNode | undefined => {
      const all = [this.SUBRULE(this.piece)];
      this.MANY({
        GATE: () => tokenMatcher(this.LA(2), t.PieceStart),
        DEF: () => {
          this.CONSUME(t.Joiner);
          all.push(this.SUBRULE2(this.piece));
        },
      });
      return this.ACTION(() => rangeOf(all));
    },
  );

  /** Undefined for what only begins like a piece: `week 17 november` means the week of a day. */
  private readonly piece: Rule<PieceNode | undefined> = this.RULE('piece', (): PieceNode | undefined =>
    this.OR([
      // before a quarter, which begins with the same ordinal
      { ALT: () => this.SUBRULE(this.holiday) },
      { ALT: () => this.SUBRULE(this.wholeOrPart) },
      { ALT: () => this.SUBRULE(this.week) },
      { ALT: () => this.SUBRULE(this.season) },
    ]),
  );

  /**
   * A month, quarter or year, or a part of one: `medio maart 2021`, `eind van het tweede kwartaal`, `tweede helft 2021`.
   * Undefined for a part that it does not have: the half of a quarter, a third half.
   */
  private readonly wholeOrPart: Rule<PieceNode | undefined> = this.RULE('wholeOrPart', (): PieceNode | undefined => {
    const first = this.LA(1);
    let part: MonthNode['part'] | 'none';
    this.OPTION(() => {
      part = this.SUBRULE(this.part) ?? 'none';
      this.OPTION2(() => this.CONSUME(t.Of));
      this.OPTION3(() => this.CONSUME(t.Article));
    });
    return this.OR([
      {
        ALT: (): PieceNode | undefined => {
          const month = lookUp(MONTHS, this.CONSUME(t.Month).image) ?? 0;
          const year = this.SUBRULE(this.itsYear);
          if (part === 'none') return undefined;
          return { kind: 'month', month, year, part, span: spanOf(first, this.LA(0)) };
        },
      },
      {
        ALT: (): PieceNode | undefined => {
          const quarter = this.SUBRULE(this.quarter);
          const year = this.SUBRULE2(this.itsYear);
          if (quarter === undefined || (part !== undefined && !isThird(part))) return undefined;
          return { kind: 'quarter', quarter, year, part, span: spanOf(first, this.LA(0)) };
        },
      },
      {
        ALT: (): PieceNode | undefined => {
          const year = this.SUBRULE(this.year);
          if (part === 'none' || part === 'half') return undefined;
          return { kind: 'year', year, part, span: spanOf(first, this.LA(0)) };
        },
      },
    ]);
  });

  private readonly part: Rule<MonthNode['part']> = this.RULE('part', (): MonthNode['part'] =>
    this.OR([
      { ALT: () => partOf(this.CONSUME(t.PartWord)) },
      {
        ALT: () => {
          const ordinal = this.CONSUME(t.Ordinal);
          this.CONSUME(t.HalfWord);
          return this.ACTION(() => halfOf(ordinal));
        },
      },
    ]),
  );

  /** `Q2`, `2e kwartaal`, or the first half of `eerste en tweede kwartaal`; undefined for another ordinal. */
  private readonly quarter: Rule<number | undefined> = this.RULE('quarter', (): number | undefined =>
    this.OR([
      { ALT: () => Number(this.CONSUME(t.Quarter).image.slice(-1)) },
      {
        ALT: () => {
          const ordinal = this.CONSUME(t.Ordinal);
          const named = this.OPTION(() => this.CONSUME(t.QuarterWord));
          const pair = tokenMatcher(this.LA(1), t.Joiner) && this.LA(2).tokenType === t.Ordinal;
          const shared = pair && this.LA(3).tokenType !== t.HolidayDay && this.LA(3).tokenType !== t.HalfWord;
          return named || shared ? this.ACTION(() => ordinalOf(ordinal)) : undefined;
        },
      },
    ]),
  );

  private readonly week: Rule<PieceNode | undefined> = this.RULE('week', (): PieceNode | undefined => {
    const first = this.CONSUME(t.Week);
    const week = Number(this.CONSUME(t.SmallNumber).image);
    const year = this.SUBRULE(this.itsYear);
    if (this.LA(1).tokenType === t.Month) return undefined;
    return { kind: 'week', week, year, span: spanOf(first, this.LA(0)) };
  });

  private readonly season: Rule<PieceNode> = this.RULE('season', (): PieceNode => {
    const first = this.CONSUME(t.SeasonWord);
    const season = lookUp(SEASONS, first.image) ?? 'zomer';
    const year = this.SUBRULE(this.itsYear);
    return { kind: 'season', season, year, span: spanOf(first, this.LA(0)) };
  });

  private readonly holiday: Rule<PieceNode | undefined> = this.RULE('holiday', (): PieceNode | undefined => {
    const first = this.LA(1);
    const holiday = this.OR([
      { ALT: (): HolidayName | undefined => lookUp(HOLIDAYS, this.CONSUME(t.HolidayWord).image) },
      {
        ALT: () => {
          const ordinal = this.CONSUME(t.Ordinal);
          const day = this.CONSUME(t.HolidayDay);
          return this.ACTION(() => holidayDayOf(ordinal, day));
        },
      },
    ]);
    const year = this.SUBRULE(this.itsYear);
    return holiday && { kind: 'holiday', holiday, year, span: spanOf(first, this.LA(0)) };
  });
}
