/** Colours of a table: what a legend beside it says of them, and one question for each. Nothing is made of a colour. */
import { planningOf, statusOf } from '../../syntax/statusWords.ts';
import type { Collector } from './collector.ts';
import type { Origin } from './draft.ts';
import { filled, type GridRow, rowText } from './grid.ts';
import type { TableMapping } from './mapped.ts';

const meansSomething = (text: string) =>
  [text, ...text.split(/[=:–-]/u)].some((part) => statusOf(part) !== undefined || planningOf(part) !== undefined);

/** A row below the header with one coloured cell and a short word for a status: it says what a colour means. */
function isLegend(row: GridRow): boolean {
  const [only, ...others] = filled(row);
  const hasColour = row.cells.some(({ given }) => given.colour !== undefined);
  return hasColour && only !== undefined && others.length === 0 && only.text.length < 60 && meansSomething(only.text);
}

/** `Legenda`, alone in its row. */
function isLegendHead(row: GridRow): boolean {
  const [only, ...others] = filled(row);
  return only !== undefined && others.length === 0 && /^legenda\b/iu.test(only.text);
}

/** The rows of a table without its legend, and what that says: `FFCC00 = loopt`. */
export function withoutLegend(
  rows: readonly GridRow[],
  { headerAt }: TableMapping,
): {
  readonly rows: readonly GridRow[];
  readonly legend: readonly { readonly colour: string; readonly text: string }[];
} {
  const isBelow = (at: number) => at > (headerAt ?? -1);
  // What stands below the word is all of it.
  const begins = rows.findIndex((row, at) => isBelow(at) && isLegendHead(row));
  const legend = rows.filter(
    (row, at) => isBelow(at) && !row.isEmpty && (isLegend(row) || (begins !== -1 && at >= begins)),
  );
  if (legend.length === 0) return { rows, legend: [] };
  return {
    rows: rows.filter((row) => !legend.includes(row)),
    legend: legend.map((row) => ({
      colour: row.cells.find(({ given }) => given.colour !== undefined)?.given.colour ?? '',
      text: rowText(row),
    })),
  };
}

/** So many rows of a colour are named. */
const NAMED = 12;

/** One question for each colour, with the rows that have it; a colour of all rows is how the table looks. */
export function askColours(
  rows: readonly GridRow[],
  { headerAt, columns }: TableMapping,
  legend: readonly string[],
  into: Collector,
  origin: Origin,
): void {
  const body = rows.slice((headerAt ?? -1) + 1).filter(({ isEmpty }) => !isEmpty);
  const found = new Map<string, Set<number>>();
  for (const { cells, given } of body) {
    for (const { given: cell } of cells.slice(0, columns.length)) {
      if (cell.colour !== undefined) found.set(cell.colour, (found.get(cell.colour) ?? new Set()).add(given.line));
    }
  }
  for (const [colour, lines] of found) {
    if (lines.size === body.length && body.length > 1) continue;
    const shown = [...lines].slice(0, NAMED).join(', ') + (lines.size > NAMED ? ' …' : '');
    into.doubt(undefined, 'colour', [colour, String(lines.size), shown, legend.join('; ')], origin);
  }
}
