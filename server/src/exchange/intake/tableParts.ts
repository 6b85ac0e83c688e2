/** A table that holds several lists: below each other, each with a header of its own, or beside each other with the same one twice. */
import { type Bits, eachInBits } from '../bits.ts';
import type { GivenTable } from '../given.ts';
import { filled, type GridRow, type NumberedTable } from './grid.ts';
import { headerKey, meaningOf } from './roles.ts';

/** A header is looked for in so many rows that are not empty. */
const FIRST_ROWS = 5;

/** The lists of a table in their order; the table itself where it is one. */
export function* listsOf(table: NumberedTable): Bits<NumberedTable[]> {
  const all: (readonly GridRow[])[] = [];
  for (const rows of besideEachOther(table.rows)) all.push(...(yield* belowEachOther(rows)));
  if (all.length === 1) return [table];
  // What is told of a table as a whole is told once.
  const { name: _, hiddenColumns: __, ...block } = table.block;
  return all.map((rows, at) => ({ ...table, block: at === 0 ? table.block : (block satisfies GivenTable), rows }));
}

function besideEachOther(rows: readonly GridRow[]): (readonly GridRow[])[] {
  const some = rows.filter(({ isEmpty }) => !isEmpty).slice(0, FIRST_ROWS);
  const header = some.find(isTwice);
  if (header === undefined) return [rows];
  const texts = filled(header);
  const start = texts[texts.length / 2]!.at;
  const half = (from: number, to?: number) =>
    rows.map((row): GridRow => {
      const cells = row.cells.slice(from, to);
      return {
        ...row,
        cells,
        isEmpty: row.isEmpty || cells.every(({ text, read }) => text === '' && read.asides.length === 0),
      };
    });
  return [half(0, start), half(start)];
}

/** True of a header that says all of its columns twice. */
function isTwice(row: GridRow): boolean {
  const texts = filled(row);
  const half = texts.length / 2;
  return (
    half >= 2 &&
    Number.isInteger(half) &&
    texts.slice(0, half).every(({ text }, at) => {
      const isSame = headerKey(text) === headerKey(texts[at + half]!.text);
      return isSame && meaningOf(text, 'actie') !== undefined;
    })
  );
}

function* belowEachOther(rows: readonly GridRow[]): Bits<(readonly GridRow[])[]> {
  const some = rows.filter(({ isEmpty }) => !isEmpty).slice(0, FIRST_ROWS);
  const first = some.find(({ cells }) => isHeader(cells));
  if (first === undefined) return [rows];
  const begins: number[] = [];
  let at = -1;
  yield* eachInBits(rows, (row) => {
    at++;
    if (row === first || !isOther(row, first)) return;
    // What stands right above a header is said of it.
    let begin = at;
    while (begin > 0 && rows[begin - 1] !== first && filled(rows[begin - 1]!).length < 2) begin--;
    begins.push(begin);
  });
  return [0, ...begins].map((begin, at) => rows.slice(begin, begins[at]));
}

/** A header that says some of the columns in the words of the first, and others otherwise. */
function isOther({ cells, isEmpty }: GridRow, first: GridRow): boolean {
  if (isEmpty) return false;
  const said = (at: number) => first.cells[at]?.text.toLowerCase() ?? '';
  // Nearly every row says none of them.
  const same = cells.filter(({ text }, at) => text !== '' && text.toLowerCase() === said(at)).length;
  return same > 1 && cells.some(({ text }, at) => headerKey(text) !== headerKey(said(at))) && isHeader(cells);
}

function isHeader(cells: GridRow['cells']): boolean {
  const texts = cells.filter(({ text, isFromLeft, isFromAbove }) => text !== '' && !isFromLeft && !isFromAbove);
  return texts.length > 2 && texts.every(({ text }) => text.length <= 40 && meaningOf(text, 'actie') !== undefined);
}
