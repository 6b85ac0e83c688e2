/** A table in the making: rows that have as many cells as its grid, with a notice of each that has not. */
import { type GivenCell, type GivenNotice, type GivenRow, type GivenTable, NO_TEXT } from '../given.ts';
import type { Guard } from './guard.ts';

export type TableFacts = Partial<Pick<GivenTable, 'name' | 'isHidden' | 'hiddenColumns'>>;

export const EMPTY_CELL: GivenCell = { text: NO_TEXT };

export class TableBuilder {
  readonly #guard: Guard;
  readonly #rows: GivenRow[] = [];

  constructor(guard: Guard) {
    this.#guard = guard;
  }

  get height(): number {
    return this.#rows.length;
  }

  add(row: GivenRow): void {
    this.#guard.rows();
    this.#guard.columns(row.cells.length);
    this.#guard.cells(row.cells.length);
    this.#rows.push(row);
  }

  /**
   * The table. @param width of its grid; left out it is that of the longest row. @param table its number in the document, for
   * notices, which are pushed to `notices`.
   */
  built(facts: TableFacts, table: number, notices: GivenNotice[], grid?: number): GivenTable {
    const longest = this.#rows.reduce((most, { cells }) => Math.max(most, cells.length), 0);
    const width = grid === undefined || grid === 0 ? longest : grid;
    this.#guard.columns(width);
    const rows = this.#rows.map((row) => {
      const { line, cells } = row;
      if (cells.length === width) return row;
      const count = String(Math.abs(cells.length - width));
      notices.push({ key: cells.length > width ? 'extraCells' : 'missingCells', values: [count], table, line });
      if (cells.length > width) return row;
      return { ...row, cells: [...cells, ...Array.from({ length: width - cells.length }, () => EMPTY_CELL)] };
    });
    return { kind: 'table', ...facts, width, rows };
  }
}

/** A colour as `FFCC00`; undefined for white, for none, and for what is no colour. */
export function colourOf(text: string | undefined): string | undefined {
  const colour = text?.replace(/^#/u, '').toUpperCase();
  return colour === undefined || colour === 'FFFFFF' || !/^[\dA-F]{6}$/u.test(colour) ? undefined : colour;
}
