/** Entries as the rows of a table: which columns a document has, and the cells in them. */
import type { Scope } from '../model/index/scope.ts';
import { type Bits, eachInBits } from './bits.ts';
import { type ColumnSource, columnSeenFrom } from './columns.ts';
import type { Cell, Column, Row, Table } from './document.ts';
import type { LayoutColumn } from './layouts.ts';
import type { ListedEntry } from './listedEntry.ts';
import { headerFor } from './registerNames.ts';
import { placeOf, type RowIds } from './rowIds.ts';

/** The columns of one part of a layout, with the rows that were made of all its entries: what is empty in all is left out. */
export class ListTables {
  readonly #sources: readonly ColumnSource[];
  readonly #headers: readonly string[];
  readonly #rows = new Map<ListedEntry, readonly Cell[]>();
  #shown: readonly number[] | undefined;

  /** Columns that nobody knows are left out: who made the layout hears of it elsewhere. */
  constructor(columns: readonly LayoutColumn[], scope: Scope) {
    const known = columns.flatMap(({ key, header }) => {
      const source = columnSeenFrom(scope, key);
      return source === undefined ? [] : [{ source, header: headerFor(header ?? source.header, scope) }];
    });
    this.#sources = known.map(({ source }) => source);
    this.#headers = known.map(({ header }) => header);
  }

  add(listed: ListedEntry): void {
    this.#rows.set(
      listed,
      this.#sources.map(({ cell }) => cell(listed)),
    );
    this.#shown = undefined;
  }

  /** The table of some of the entries that were added, bit by bit: where each stands is looked up. */
  *table(entries: readonly ListedEntry[], caption: string, ids: RowIds): Bits<Table> {
    this.#shown ??= this.#shownColumns();
    const shown = this.#shown;
    yield;
    const columns = shown.map((at): Column => {
      const { key, kind, width } = this.#sources[at]!;
      return { key, header: this.#headers[at]!, kind, width };
    });
    const rows: Row[] = [];
    yield* eachInBits(entries, (listed) => {
      const cells = this.#rows.get(listed)!;
      const { ref, scope, state } = listed;
      rows.push({ id: ids.of(ref, scope), cells: shown.map((at) => cells[at]!), state, place: placeOf(ref) });
    });
    return { kind: 'table', caption, columns, rows };
  }

  /** The places of the columns that are shown. The last day stands in one of its own where the words of some deadline are not that day. */
  #shownColumns(): number[] {
    const all = [...this.#rows.values()];
    const deadline = this.#sources.findIndex(({ key }) => key === 'deadline');
    return this.#sources.flatMap(({ key, isOptional }, at) => {
      if (!isOptional) return [at];
      const isShown =
        key === 'uiterste dag'
          ? all.some((cells) => cells[deadline]?.day !== undefined && cells[deadline].isExact !== true)
          : all.some((cells) => cells[at]!.text !== '');
      return isShown ? [at] : [];
    });
  }
}
