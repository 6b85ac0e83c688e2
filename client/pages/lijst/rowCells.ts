/** What stands in the cells of a row, on the page and where it is copied to. */
import type { ListRow } from '../../../protocol/list.ts';
import type { Headings } from './headings.ts';
import { type Column, filled, kindSaid, type Words } from './words.ts';

/** A sign that is seen without colour, and the words for it. */
export interface Mark {
  readonly sign: string;
  readonly text: string;
  /** All that is to be said of it. */
  readonly full: string;
}

/** The text of a cell without its marks. */
export function cellText(row: ListRow, column: Column, headings: Headings, words: Words): string {
  switch (column) {
    case 'soort':
      return kindSaid(row.kind, words);
    case 'nummer':
      return row.number;
    case 'wat':
      return row.title;
    case 'status':
      return row.status;
    case 'eigenaar':
      return row.owner;
    case 'deadline':
      return row.deadline === '' ? row.date : row.deadline;
    case 'kopje':
      return headings.pathOf(row);
    case 'meer':
      return '';
  }
}

/** That it is late, or that nothing was said of it for too long; empty for most. */
export function marksOf(row: ListRow, words: Words): Mark[] {
  const { late, silent, silentFor } = words;
  return [
    ...(row.isLate ? [{ sign: '▲', text: late, full: late }] : []),
    ...(row.silentFor > 0
      ? [{ sign: '◆', text: silent, full: `${silent} (${filled(silentFor, { n: row.silentFor })})` }]
      : []),
  ];
}
