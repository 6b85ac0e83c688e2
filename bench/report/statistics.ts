/** Numbers out of numbers. */

/** The value below which a part `q` (0 to 1) of a list lies, between neighbours in proportion. NaN for an empty list. */
export function quantile(list: readonly number[], q: number): number {
  if (list.length === 0) return Number.NaN;
  const sorted = [...list].sort((one, other) => one - other);
  const place = (sorted.length - 1) * q;
  const below = Math.floor(place);
  const low = sorted[below]!;
  const high = sorted[Math.min(below + 1, sorted.length - 1)]!;
  return low + (high - low) * (place - below);
}

export const median = (list: readonly number[]): number => quantile(list, 0.5);

/** Three digits that mean something, as a reader wants them: 0.412, 41.2, 4120. */
export function rounded(value: number): number {
  if (!Number.isFinite(value)) return value;
  return Math.abs(value) >= 100 ? Math.round(value) : Number(value.toPrecision(3));
}
