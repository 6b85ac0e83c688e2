/** The days that the periods of a deadline cover. Source: the table in taal.md §3, "Deadline". */
import type {
  DateNode,
  DaysNode,
  Half,
  MonthNode,
  Part,
  PeriodNode,
  PieceNode,
  RangeNode,
  Season,
  YearNode,
} from '../../syntax/dates/ast.ts';
import { type CalendarDay, dayOf, isoWeekStart, lastDayOfMonth } from './calendar.ts';
import { firstAndLastOf } from './holidays.ts';

/** From the earliest up to and including the latest day. */
export interface Interval {
  readonly earliest: CalendarDay;
  readonly latest: CalendarDay;
}

/** The month in which a season begins; it lasts three. Winter belongs to the year of its December. */
const FIRST_MONTH: Record<Season, number> = { voorjaar: 3, zomer: 6, najaar: 9, winter: 12 };

const THIRD: Record<Part, number> = { begin: 0, medio: 1, eind: 2 };

/** `half maart`, and where the first half of a month ends. */
const HALFWAY = 15;

/** The year that was typed; undefined when none was. In a range the year of its last piece counts for both. */
export function typedYear(period: PeriodNode): number | undefined {
  if (period.kind === 'days') return (period.last ?? period.first).year;
  if (period.kind === 'relative') return undefined;
  if (period.kind !== 'range') return period.year;
  const { first, last } = period;
  if (last.year !== undefined || first.year === undefined) return last.year;
  const from = intervalIn(first, first.year);
  const to = intervalIn(last, first.year);
  return from && to && to.earliest < from.earliest ? first.year + 1 : first.year;
}

/** The days of a period in a year; a year of its own counts first. Undefined when that year has no such days. */
export function intervalIn(period: PeriodNode, year: number): Interval | undefined {
  switch (period.kind) {
    case 'date':
      return ofDate(period, year);
    case 'range':
      return ofRange(period, year);
    case 'days':
      return ofDays(period, year);
    case 'relative':
      return undefined;
    default:
      return ofPiece(period, period.year ?? year);
  }
}

function ofDate(date: DateNode, year: number): Interval | undefined {
  const day = dayOf(date.year ?? year, date.month, date.day);
  return day === undefined ? undefined : { earliest: day, latest: day };
}

/** From day to day, the first in the year before where it comes later; seven days without a last. */
function ofDays({ first, last }: DaysNode, year: number): Interval | undefined {
  const to = last === undefined ? undefined : ofDate(last, year);
  let from = ofDate(first, year);
  if (last === undefined) return from && { earliest: from.earliest, latest: from.earliest + 6 };
  if (to === undefined) return undefined;
  if (from !== undefined && from.earliest > to.earliest && first.year === undefined) from = ofDate(first, year - 1);
  return from && from.earliest <= to.latest ? { earliest: from.earliest, latest: to.latest } : undefined;
}

/** `december/januari 2021` and `week 53/week 1 2021` begin in 2020. A range that goes back in time has no days. */
function ofRange({ first, last }: RangeNode, year: number): Interval | undefined {
  const to = ofPiece(last, last.year ?? year);
  if (to === undefined) return undefined;
  let from = ofPiece(first, first.year ?? year);
  if (first.year === undefined && (from === undefined || from.earliest > to.earliest)) from = ofPiece(first, year - 1);
  return from && from.earliest <= to.latest ? { earliest: from.earliest, latest: to.latest } : undefined;
}

function ofPiece(piece: PieceNode, year: number): Interval | undefined {
  switch (piece.kind) {
    case 'month':
      return ofMonth(year, piece.month, piece.part);
    case 'quarter': {
      const month = piece.quarter * 3 - 2;
      return piece.part ? ofMonths(year, month + THIRD[piece.part], 1) : ofMonths(year, month, 3);
    }
    case 'year':
      return ofYear(year, piece.part);
    case 'week': {
      const monday = isoWeekStart(year, piece.week);
      return monday === undefined ? undefined : { earliest: monday, latest: monday + 6 };
    }
    case 'season':
      return ofMonths(year, FIRST_MONTH[piece.season], 3);
    case 'holiday':
      return between(...firstAndLastOf(piece.holiday, year));
  }
}

export function ofYear(year: number, part: YearNode['part']): Interval | undefined {
  if (part === undefined) return ofMonths(year, 1, 12);
  if (isHalf(part)) return ofMonths(year, part === 'eerste helft' ? 1 : 7, 6);
  return ofMonths(year, 1 + 4 * THIRD[part], 4);
}

export function ofMonth(year: number, month: number, part: MonthNode['part']): Interval | undefined {
  const days = (first: number, last: number) => between(dayOf(year, month, first), dayOf(year, month, last));
  const end = lastDayOfMonth(year, month);
  if (part === undefined) return days(1, end);
  if (part === 'half') return days(HALFWAY, HALFWAY);
  if (isHalf(part)) return part === 'eerste helft' ? days(1, HALFWAY) : days(HALFWAY + 1, end);
  const first = 1 + 10 * THIRD[part];
  return days(first, part === 'eind' ? end : first + 9);
}

export function isHalf(part: Part | Half): part is Half {
  return part === 'eerste helft' || part === 'tweede helft';
}

/** Whole months on end; the last may lie in the next year. */
export function ofMonths(year: number, month: number, count: number): Interval | undefined {
  const end = month + count - 1;
  const endYear = end > 12 ? year + 1 : year;
  const endMonth = end > 12 ? end - 12 : end;
  return between(dayOf(year, month, 1), dayOf(endYear, endMonth, lastDayOfMonth(endYear, endMonth)));
}

function between(earliest: CalendarDay | undefined, latest: CalendarDay | undefined): Interval | undefined {
  return earliest === undefined || latest === undefined ? undefined : { earliest, latest };
}
