/** Colours of a table: what a legend beside it says of them, and one question for each. Nothing is made of a colour. */
import { planningOf, statusOf } from '../../syntax/statusWords.ts';
import { type Bits, eachInBits } from '../bits.ts';
import type { Collector } from './collector.ts';
import type { Origin } from './draft.ts';
import { filled, type GridRow, rowText, spanAt } from './grid.ts';
import type { TableMapping } from './mapped.ts';

const meansSomething = (text: string) =>
  [text, ...text.split(/[=:–-]/u)].some((part) => statusOf(part) !== undefined || planningOf(part) !== undefined);

const hasColour = ({ cells }: GridRow) => cells.some(({ given }) => given.colour !== undefined);

/** Its one cell goes over half of the table. */
function isWide(row: GridRow, at: number, columns: TableMapping['columns']): boolean {
  const span = spanAt(row, at);
  return span > 1 && span * 2 > columns.length;
}

/** The cell of a row that says no more than a short word for a status; undefined of any other row. */
function statusAlone(row: GridRow): { readonly at: number; readonly text: string } | undefined {
  const [only, ...others] = filled(row);
  if (only === undefined || others.length > 0 || only.text.length >= 60 || !meansSomething(only.text)) return undefined;
  return row.cells.some(({ isFromAbove, text }) => isFromAbove && text !== '') ? undefined : only;
}

/** A heading between rows that are grouped by their status: the word, in colour, where titles stand; undefined when it is none. */
export function statusHeading(row: GridRow, columns: TableMapping['columns']): string | undefined {
  const only = statusAlone(row);
  if (only === undefined || !hasColour(row)) return undefined;
  const isAtTitle = only.at === 0 || columns[only.at]?.role.is === 'title';
  return isAtTitle || isWide(row, only.at, columns) ? only.text : undefined;
}

const LEGEND = /^legenda\s*[.:]?$/iu;

/** `Legenda`, alone in its row. */
function isLegendHead(row: GridRow): boolean {
  const [only, ...others] = filled(row);
  return only !== undefined && others.length === 0 && LEGEND.test(only.text);
}

/** What may stand in a legend: a colour with a word, two words, and no number with a title. */
function mayBeOfLegend(row: GridRow, columns: TableMapping['columns']): boolean {
  const texts = filled(row);
  const isNumbered = texts.some(({ at, text }) => columns[at]?.role.is === 'number' && /^\d/u.test(text));
  return texts.length < 2 || (texts.length === 2 && !isNumbered);
}

export interface WithoutLegend {
  readonly rows: readonly GridRow[];
  readonly legend: readonly { readonly colour: string; readonly text: string; readonly line: number }[];
}

/** The rows of a table without its legend, and what that says: `FFCC00 = loopt`. What has rows of the list below it is no legend. */
export function* withoutLegend(rows: readonly GridRow[], { headerAt, columns }: TableMapping): Bits<WithoutLegend> {
  const body = rows.slice((headerAt ?? -1) + 1).filter(({ isEmpty }) => !isEmpty);
  // What stands below the word is all of it: from the last row that can be none, the first such word begins it.
  let begins = -1;
  let at = 0;
  yield* eachInBits(body, (row) => {
    if (begins !== -1 && !mayBeOfLegend(row, columns)) begins = -1;
    if (begins === -1 && at < body.length - 1 && isLegendHead(row)) begins = at;
    at++;
  });
  const end = begins === -1 ? body : body.slice(0, begins);
  const last = end.findLastIndex((row) => filled(row).length > 1 || !hasColour(row));
  const words = end.slice(last + 1).filter((row) => {
    const only = statusAlone(row);
    return only !== undefined && !isWide(row, only.at, columns);
  });
  const legend = new Set([...words, ...(begins === -1 ? [] : body.slice(begins))]);
  return {
    rows: legend.size === 0 ? rows : rows.filter((row) => !legend.has(row)),
    legend: [...legend].map((row) => ({
      colour: row.cells.find(({ given }) => given.colour !== undefined)?.given.colour ?? '',
      text: rowText(row),
      line: row.given.line,
    })),
  };
}

/** So many rows of a colour are named. */
const NAMED = 12;

/**
 * What was taken for a legend is asked; then one question for each colour, with the rows that have it. A colour of all rows is how the
 * table looks.
 */
export function askColours(
  { rows, legend: own }: WithoutLegend,
  { headerAt, columns }: TableMapping,
  legend: readonly string[],
  into: Collector,
  origin: Origin,
): void {
  if (own[0] !== undefined) {
    const words = own.map(({ text }) => text).filter((text) => !LEGEND.test(text));
    into.doubt(undefined, 'legend', [words.join('; ')], { ...origin, line: own[0].line });
  }
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
