/** The letters and numbers that a program shows around a sheet, where a page has them as a row and a column of the table. */
import type { GivenTable } from '../given.ts';
import { shownIn } from './cellText.ts';
import type { Collector } from './collector.ts';

/** The table without them, which are told; as it is where it has none. */
export function withoutFrame(block: GivenTable, table: number, into: Collector | undefined): GivenTable {
  const [head, ...others] = block.rows;
  const letters = head?.cells.map(shownIn) ?? [];
  const isFramed =
    letters.length > 2 &&
    others.length > 1 &&
    letters.every((text, at) => text === (at === 0 ? '' : letterOf(at - 1))) &&
    others.every(({ cells }, at) => cells[0] !== undefined && shownIn(cells[0]) === String(at + 1));
  if (!isFramed) return block;
  const numbers = others.map((_, at) => String(at + 1));
  into?.tell('section', [...letters.slice(1), ...numbers], { table });
  const rows = others.map(({ cells, ...row }) => ({ ...row, cells: cells.slice(1) }));
  return { ...block, width: Math.max(0, block.width - 1), rows };
}

/** `A`, …, `Z`, `AA`. */
function letterOf(at: number): string {
  const letter = String.fromCharCode(65 + (at % 26));
  return at < 26 ? letter : letterOf(Math.floor(at / 26) - 1) + letter;
}
