/** Rows of a table in plain text of which cells go on, on the next line: put together again, each line of a cell as it stood. */
import type { ValueRow } from './valueTable.ts';

/** A line that was cut into cells. `part` counts the lines that were drawn above it. */
export interface CutRow extends ValueRow {
  readonly part: number;
}

/** Below a header of their own these are numbers, and each row has one. */
const NUMBER = /^#?\p{L}{0,2}[-.]?\d[\d.-]{0,6}\p{L}?[.)]?$/u;

/** True of cells that are the rest of those above: at most half of them, each of which begins as no row does. */
export function goesOnBelow(cells: readonly string[], line: string): boolean {
  const filled = cells.filter((cell) => cell !== '');
  const isRest = filled.length > 0 && filled.length * 2 <= cells.length && line !== '';
  return isRest && (cells[0] === '' || filled.every((cell) => /^[\p{Ll}(]/u.test(cell)));
}

export function joined(rows: readonly CutRow[]): readonly ValueRow[] {
  const parts = new Set(rows.map(({ part }) => part)).size;
  // One line below the header is drawn in many tables, and one below each row says what a row is.
  const isByLines = parts > 2 && rows[1] !== undefined && rows[1].part !== rows[0]!.part;
  const body = rows.slice(1).map(({ values }) => values[0] ?? '');
  const numbers = body.filter((text) => text !== '');
  const hasNumbers = numbers.length > 1 && numbers.every((text) => NUMBER.test(text));
  const all: CutRow[] = [];
  for (const row of rows) {
    const above = all.at(-1);
    if (above !== undefined && (isByLines ? row.part === above.part : isRest(row, hasNumbers)) && all.length > 1)
      all[all.length - 1] = { ...above, values: below(above.values, row.values) };
    else all.push(row);
  }
  return all;
}

function isRest({ values }: CutRow, hasNumbers: boolean): boolean {
  const filled = values.filter((value) => value !== '');
  // With all but its number it is a row that has none.
  if (hasNumbers) return values[0] === '' && filled.length < values.length - 1;
  return filled.length * 2 <= values.length && filled.every((value) => /^[\p{Ll}(]/u.test(value));
}

/** What begins with a small letter or a bracket goes on with the line; what else stands below it may be one thing more. */
function joinedCell(above: string, value: string): string {
  if (above === '' || value === '') return above + value;
  return `${above}${/^[\p{Ll}(]/u.test(value) ? ' ' : '\n'}${value}`;
}

function below(above: readonly string[], values: readonly string[]): string[] {
  const length = Math.max(above.length, values.length);
  return Array.from({ length }, (_, at) => joinedCell(above[at] ?? '', values[at] ?? ''));
}
