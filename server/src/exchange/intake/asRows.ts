/** A table that is no list as it stands, made into one: its rows are those of its cards. */
import type { NumberedKind } from '../../syntax/vocabulary.ts';
import { boardCards } from './boards.ts';
import { cardsOf, rowsOf } from './cards.ts';
import type { Collector } from './collector.ts';
import type { NumberedTable } from './grid.ts';
import { labelledRows } from './labelLine.ts';
import { mixedCards } from './mixedTitles.ts';
import { twoKindCards } from './twoKinds.ts';

/** A table of cards, a board, or one of decisions with their actions, as rows below a header; any other as it is. @param isMinutes points of an agenda are read as these */
export function asRows(table: NumberedTable, kind: NumberedKind, isMinutes: boolean, into: Collector): NumberedTable {
  const board =
    boardCards(table.rows) ?? twoKindCards(table.rows, isMinutes) ?? mixedCards(table.rows, into, table.number);
  const cards = board ?? cardsOf(table.rows, kind) ?? labelledRows(table.rows, kind);
  if (cards === undefined) return table;
  const { rows, repeated } = rowsOf(cards);
  // The headers of a board stand nowhere, and its statuses are told as headings.
  if (board === undefined) for (const label of repeated) into.tell('header', [label], { table: table.number });
  return { ...table, rows, isCards: true };
}
