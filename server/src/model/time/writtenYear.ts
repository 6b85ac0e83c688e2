/** The year or the day that a deadline was read as, written out: what the program writes is not to be reckoned again later. */
import type { DeadlineNode } from '../../syntax/dates/ast.ts';
import { eitherDay, readDeadline } from '../../syntax/dates/read.ts';
import { formatDutch } from './calendar.ts';
import { type DeadlineContext, type ResolvedDeadline, resolveDeadline } from './deadline.ts';

/** `22-1` and `22/1`, which get the year with the same mark. */
const NUMERIC = /^\d{1,2}([-/.])\d{1,2}$/u;

/** `25 maart` in a year. */
export function withYear(words: string, year: number): string {
  const mark = NUMERIC.exec(words)?.[1] ?? ' ';
  const whole = `${words}${mark}${year}`;
  // `1/3/2021` could then be the third of January
  return eitherDay(whole) === undefined ? whole : whole.replaceAll('/', '-');
}

/**
 * A deadline with the year that was assumed for it, its remark and all; undefined when it has one, when none is known, or where
 * it would then mean something else.
 * @param node what `typed` reads as
 */
export function withAssumedYear(typed: string, node: DeadlineNode, resolved: ResolvedDeadline): string | undefined {
  const { assumedYear, earliest, latest } = resolved;
  if ((node.kind !== 'period' && node.kind !== 'moment') || assumedYear === undefined) return undefined;
  const { start, end } = node.kind === 'moment' ? node.name : node.period.span;
  const behind = node.kind === 'moment' ? node.yearEnd : end;
  const whole = typed.slice(0, start) + withYear(typed.slice(start, end), assumedYear) + typed.slice(behind);
  const { moment } = resolved;
  const again = resolveDeadline(readDeadline(whole), moment === undefined ? {} : { moments: () => [moment] });
  const isSame = again.assumedYear === undefined && again.earliest === earliest && again.latest === latest;
  return isSame ? whole : undefined;
}

/** The day that `binnen twee weken` came to, as a deadline; undefined for one that is not seen from another day, or has none. */
export function withDay(node: DeadlineNode, resolved: ResolvedDeadline): string | undefined {
  if (node.kind !== 'period' || node.period.kind !== 'relative') return undefined;
  const { earliest, latest } = resolved;
  if (latest === undefined) return earliest === undefined ? undefined : `vanaf ${formatDutch(earliest)}`;
  return earliest === latest ? formatDutch(latest) : `uiterlijk ${formatDutch(latest)}`;
}

/**
 * A deadline as it is written where it is reckoned from this: with its year when that was assumed, with its day before what was
 * typed when that is seen from another day, else as typed.
 */
export function asWritten(typed: string, context: DeadlineContext): string {
  const node = readDeadline(typed);
  const resolved = resolveDeadline(node, context);
  const day = withDay(node, resolved);
  return day === undefined ? (withAssumedYear(typed, node, resolved) ?? typed) : `${day}; ${typed}`;
}
