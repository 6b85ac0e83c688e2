/** The year that a deadline was read in, written behind it: what the program writes is not to be reckoned again later. */
import type { DeadlineNode } from '../syntax/dates/ast.ts';
import { readDeadline } from '../syntax/dates/read.ts';
import { type DeadlineContext, type ResolvedDeadline, resolveDeadline } from './deadline.ts';

/** `22-1` and `22/1`, which get the year with the same mark. */
const NUMERIC = /^\d{1,2}([-/.])\d{1,2}$/u;

/** `25 maart` in a year. */
export function withYear(words: string, year: number): string {
  return `${words}${NUMERIC.exec(words)?.[1] ?? ' '}${year}`;
}

/**
 * A deadline with the year that was assumed for it, its remark and all; undefined when it has one, when none is known, or where
 * it would then mean something else.
 * @param node what `typed` reads as
 */
export function withAssumedYear(typed: string, node: DeadlineNode, resolved: ResolvedDeadline): string | undefined {
  const { assumedYear, earliest, latest } = resolved;
  if (node.kind !== 'period' || assumedYear === undefined) return undefined;
  const { start, end } = node.period.span;
  const whole = typed.slice(0, start) + withYear(typed.slice(start, end), assumedYear) + typed.slice(end);
  const again = resolveDeadline(readDeadline(whole), {});
  const isSame = again.assumedYear === undefined && again.earliest === earliest && again.latest === latest;
  return isSame ? whole : undefined;
}

/** A deadline as it is written where it is reckoned from this: with its year when that was assumed, else as typed. */
export function asWritten(typed: string, context: DeadlineContext): string {
  const node = readDeadline(typed);
  return withAssumedYear(typed, node, resolveDeadline(node, context)) ?? typed;
}
