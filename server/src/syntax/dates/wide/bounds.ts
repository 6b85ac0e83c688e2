/** The words before a period that say how a deadline relates to it, where the grammar knows no such period. */
import { boundOn, type TypedBound } from '../actions.ts';
import type { Bound, PeriodNode } from '../ast.ts';
import type { Groups } from './pattern.ts';

/** Both spellings of an accent: one sign, or the letter and a combining one. */
export const FOR = 'v[oóò]\\u0301?[oóò]\\u0301?r';

/**
 * Zero or more words; the group `bound` holds the one that counts. A space follows each.
 */
export const BOUND_WORDS =
  `(?:(?<latest>uiterlijk|uiterl\\.?|niet later dan|op zijn laatst|ten laatste) )?(?:(?<bound>${FOR}|tot en met|t/m|t\\.?m\\.?|tot|per|vanaf|na` +
  '|rond(?:om)?|omstreeks|in de loop van|gedurende|tijdens|aan|tegen|op|in) )?';

const BOUNDS: ReadonlyMap<string, TypedBound> = new Map<string, TypedBound>([
  ['tot en met', 'until'],
  ['t/m', 'until'],
  ['tm', 'until'],
  ['tm.', 'until'],
  ['t.m', 'until'],
  ['t.m.', 'until'],
  ['per', 'until'],
  ['tot', 'upTo'],
  ['vanaf', 'from'],
  ['na', 'after'],
  ['rond', 'around'],
  ['rondom', 'around'],
  ['omstreeks', 'around'],
]);

const IS_FOR = new RegExp(`^${FOR}$`, 'u');

/** The sense of the words of {@link BOUND_WORDS}, from the groups of a match. */
export function boundIn(groups: Groups): TypedBound {
  const word = groups.bound?.replaceAll(/\s+/gu, ' ');
  if (word === undefined) return groups.latest === undefined ? 'exact' : 'until';
  if (IS_FOR.test(word)) return 'before';
  const bound = BOUNDS.get(word);
  return bound ?? (groups.latest === undefined ? 'exact' : 'until');
}

/**
 * The relation of a deadline to a period seen from another day. `voor volgend jaar` is before it begins; undefined for
 * `voor volgende week`, by which some mean that week, and for `tot` and `voor` with a time that has begun.
 */
export function boundOnRelative(bound: TypedBound, period: PeriodNode): Bound | undefined {
  if (period.kind !== 'relative' || (bound !== 'before' && bound !== 'upTo')) return boundOn(bound, period);
  const { time } = period;
  if (time.of === 'piece') return boundOn(bound, time.piece);
  if (time.of === 'weekday') return bound === 'before' ? 'before' : 'until';
  if (time.of !== 'unit') return undefined;
  if (time.part === 'eind') return 'until';
  if (time.part === 'medio' && bound === 'upTo') return 'until';
  if (time.part === 'tweede helft' && bound === 'before') return 'before';
  if (time.part === undefined && bound === 'before' && time.step === 1 && time.unit !== 'week') return 'before';
  return undefined;
}
