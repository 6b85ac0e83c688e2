/** A given table as a grid of cells that are read: what a merged cell says stands in each cell that it covers. */
import { type Bits, eachInBits } from '../bits.ts';
import type { GivenCell, GivenRow, GivenTable, GivenText } from '../given.ts';
import { oneLine, type ReadText, readText } from './cellText.ts';

export interface GridCell {
  readonly given: GivenCell;
  readonly read: ReadText;
  /** As shown; of a cell that is covered from above that of the cell that covers it. */
  readonly text: string;
  /** Its words are those of the cell above. */
  readonly isFromAbove: boolean;
  /** It belongs to the cell to the left. */
  readonly isFromLeft: boolean;
}

export interface GridRow {
  readonly given: GivenRow;
  readonly cells: readonly GridCell[];
  readonly isEmpty: boolean;
}

/** A table of a document as a grid, with its number from 0. */
export interface NumberedTable {
  readonly block: GivenTable;
  readonly number: number;
  readonly rows: readonly GridRow[];
  /** Its rows were made of cards (`cards.ts`), and its header stands nowhere. */
  readonly isCards?: boolean;
}

/**
 * All rows of a table, bit by bit.
 * @param hasLooseDays a web page: the day that it says of words is their last one, so that the words count where there are any.
 */
export function* findGrid(table: GivenTable, hasLooseDays = false): Bits<GridRow[]> {
  const rows: GridRow[] = [];
  yield* eachInBits(table.rows, (given) => {
    const above = rows.at(-1)?.cells;
    const cells = given.cells.map((cell, at): GridCell => {
      const read = readText(given.change === 'deleted' ? restored(cell.text) : cell.text);
      const own = read.text === '' ? (read.number ?? '') : read.text;
      const isFromAbove = cell.coveredBy === 'above' && own === '';
      return {
        given: hasLooseDays && /\p{L}/u.test(own) ? withoutDay(cell) : cell,
        read,
        text: isFromAbove ? (above?.[at]?.text ?? '') : own,
        isFromAbove,
        isFromLeft: cell.coveredBy === 'left' || cell.coveredBy === 'both',
      };
    });
    const isEmpty = cells.every(
      ({ read, given: { text } }) =>
        read.text === '' && read.number === undefined && !hasMore(read) && text.pieces.length === 0,
    );
    rows.push({ given, cells, isEmpty });
  });
  return rows;
}

/** The words of a row that was deleted as a whole: that it was is asked once, and not of each of its words. */
function restored(text: GivenText): GivenText {
  const pieces = text.pieces.map(({ marks, ...piece }) => {
    const others = marks?.filter((mark) => mark !== 'deleted') ?? [];
    return others.length === 0 ? piece : { ...piece, marks: others };
  });
  return { ...text, pieces };
}

function withoutDay({ day: _, ...cell }: GivenCell): GivenCell {
  return cell;
}

function hasMore({ deleted, asides }: ReadText): boolean {
  return deleted !== '' || asides.length > 0;
}

/** The texts of the cells that are not empty and not covered, with their columns. */
export function filled({ cells }: GridRow): { readonly at: number; readonly text: string }[] {
  return cells.flatMap(({ text, isFromAbove, isFromLeft }, at) =>
    text === '' || isFromAbove || isFromLeft ? [] : [{ at, text }],
  );
}

/** How many columns the cell at a place takes, itself included. */
export function spanAt({ cells }: GridRow, at: number): number {
  let span = 1;
  while (cells[at + span]?.isFromLeft === true) span++;
  return span;
}

/** A row as one line, with what stands beside its words. */
export function rowText({ cells }: GridRow): string {
  const texts = cells.map(({ text, isFromAbove, isFromLeft, read }) => {
    const beside = read.asides.map((aside) => `(${oneLine(aside.text)})`);
    return isFromAbove || isFromLeft ? '' : [oneLine(text), ...beside].filter(Boolean).join(' ');
  });
  return texts.filter((text) => text !== '').join(' | ');
}
