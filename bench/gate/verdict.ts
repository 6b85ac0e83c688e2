/** The verdict on a row of the gate, and the line that says so. */
import { sizeName } from '../options.ts';
import { rounded } from '../report/statistics.ts';
import { type GateRow, MOST_GROWTH, SLACK } from './rows.ts';

export interface Judgement {
  readonly isRight: boolean;
  /** The median of each size, in milliseconds. */
  readonly medians: readonly number[];
  /** The greatest growth from the first size on. */
  readonly growth: number;
  /** The most that growth may be. */
  readonly allowed: number;
  /** The time of the worst size as a multiple of what is allowed; 1 and less is right. */
  readonly excess: number;
}

/** Judges the medians of the sizes, given in actions, the smallest first. */
export function judge(
  { order }: Pick<GateRow, 'order'>,
  medians: readonly number[],
  sizes: readonly number[],
): Judgement {
  const first = medians[0]!;
  const later = medians.slice(1).map((median, index) => {
    const growth = median / first;
    // Twice as much as the file has grown: what is O(file) pays for memory too, but never for the square.
    const allowed = order === 'change' ? MOST_GROWTH : (2 * sizes[index + 1]!) / sizes[0]!;
    return { growth, allowed, excess: median / (allowed * first + SLACK) };
  });
  const worst = later.reduce((one, other) => (other.excess > one.excess ? other : one));
  return { ...worst, isRight: worst.excess <= 1, medians };
}

/** `ok     letter: 1.2k 0.41 ms → 11k 0.44 ms → 114k 0.52 ms (×1.3 of 3)`. */
export function line(row: GateRow, judgement: Judgement, sizes: readonly number[], floor: number | undefined): string {
  const { isRight, medians, growth, allowed } = judgement;
  const times = medians.map((median, index) => `${sizeName(sizes[index]!)} ${rounded(median)} ms`).join(' → ');
  const beside = floor === undefined ? '' : `; ×${rounded(medians.at(-1)! / floor)} the floor's ${rounded(floor)} ms`;
  return `${isRight ? 'ok    ' : 'FAILED'} ${row.name.padEnd(22)} ${times} (×${rounded(growth)} of ${allowed})${beside}`;
}

/** `ok     folder again ÷ first   ×0.31 of 0.5`. */
export function ratioLine({ name, limit }: { readonly name: string; readonly limit: number }, ratio: number): string {
  return `${ratio <= limit ? 'ok    ' : 'FAILED'} ${name.padEnd(22)} ×${rounded(ratio)} of ${limit}`;
}
