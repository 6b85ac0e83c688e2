/** Binary search in ascending numbers. */

/**
 * The last index up to `high` whose value is at most `wanted`; 0 when none is.
 * @param values ascending.
 */
export function lastAtMost(values: readonly number[], wanted: number, high = values.length - 1): number {
  let low = 0;
  let top = high;
  while (low < top) {
    const middle = (low + top + 1) >> 1;
    if (values[middle]! <= wanted) low = middle;
    else top = middle - 1;
  }
  return low;
}
