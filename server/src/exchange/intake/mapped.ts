/** Which column of a table is what, as data. */
import type { EntryKind } from '../../syntax/vocabulary.ts';
import type { Collector } from './collector.ts';
import type { DoubtKey, Origin } from './draft.ts';
import type { Role } from './roles.ts';
import type { StatusCodes } from './statusCodes.ts';

/** Why a column was read as it was: by its word, past a typing error, by its cells, as asked, or because nothing else fitted. */
export type Why = 'word' | 'mistyped' | 'cells' | 'asked' | 'rest';

export interface MappedColumn {
  /** As typed, on one line; empty without one. */
  readonly header: string;
  readonly role: Role;
  readonly why: Why;
}

/** What is asked of a column; `texts` fill the question in, where that is not the header alone. */
export interface ColumnDoubt {
  readonly key: DoubtKey;
  readonly column: string;
  readonly texts?: readonly string[];
}

export interface TableMapping {
  /** What its rows make, unless a column says it. */
  readonly kind: EntryKind;
  /** The place of the row with the headers; undefined when none was found. */
  readonly headerAt: number | undefined;
  readonly columns: readonly MappedColumn[];
  /** The gremium that a header names. */
  readonly gremium: string | undefined;
  /** What codes of a status mean; left out where nothing says it. */
  readonly codes?: StatusCodes;
  readonly doubts: readonly ColumnDoubt[];
}

export interface TableOptions {
  /** The number of the table, from 0; undefined of what was made of running text, which is asked. */
  readonly table: number | undefined;
  readonly mapping: TableMapping;
  /** Headings that the table as a whole stands below, as shown. */
  readonly path: readonly string[];
}

/** The columns with their places, in the order in which they fill an entry: who and when in one cell, and what is ticked, only where no other column says it. */
export function fillOrder(columns: readonly MappedColumn[]): (readonly [number, MappedColumn])[] {
  const places = [...columns.entries()];
  const isLast = ({ role }: MappedColumn) => role.is === 'whoWhen' || role.is === 'done';
  return [...places.filter(([, one]) => !isLast(one)), ...places.filter(([, one]) => isLast(one))];
}

/** What is to be asked of its columns, once each. */
export function askColumns({ doubts }: Pick<TableMapping, 'doubts'>, into: Collector, origin: Origin): void {
  for (const { key, column, texts = [column] } of doubts) into.doubt(undefined, key, texts, { ...origin, column });
}
