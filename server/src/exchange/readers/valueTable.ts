/** Rows of values that somebody cut out of a text as a table: what most of them have is its grid. */
import type { GivenNotice, GivenTable } from '../given.ts';
import type { Guard } from './guard.ts';
import { ownText } from './ownText.ts';
import { TableBuilder } from './tableBuilder.ts';
import { plainText } from './textBuilder.ts';

/** The values of a line, with its number from 1. */
export interface ValueRow {
  readonly line: number;
  readonly values: readonly string[];
}

/**
 * The table of rows: columns that are empty in all of them at the end are left out, and so is what is empty behind the grid.
 * @param table its number in the document, for notices, which are pushed to `notices`.
 */
export function valueTable(rows: readonly ValueRow[], table: number, guard: Guard, notices: GivenNotice[]): GivenTable {
  const grid = mostCommon(rows.map(({ values }) => values.length));
  const used = rows.reduce((most, { values }) => Math.max(most, usedOf(values.slice(0, grid))), 0);
  const builder = new TableBuilder(guard);
  for (const { line, values } of rows) {
    // A row that has as many values as the others has as many as the grid, whether it fills them or not.
    const length = values.length < grid ? Math.min(values.length, used) : Math.max(used, usedOf(values));
    builder.add({ line, cells: values.slice(0, length).map((value) => ({ text: plainText(ownText(value)) })) });
  }
  return builder.built({}, table, notices, used);
}

/** The number that is there most often, the larger one of two; 0 without any. */
export function mostCommon(numbers: readonly number[]): number {
  const counts = new Map<number, number>();
  for (const one of numbers) counts.set(one, (counts.get(one) ?? 0) + 1);
  let best = 0;
  for (const [number, count] of counts) {
    const most = counts.get(best) ?? 0;
    if (count > most || (count === most && number > best)) best = number;
  }
  return best;
}

/** How many values there are to the last that has words. */
function usedOf(values: readonly string[]): number {
  return values.findLastIndex((value) => value.trim() !== '') + 1;
}
