/** How wide the columns of a table are on paper. */
import type { Column, Row } from '../document.ts';

/** More of a word is broken rather than that its column takes the room of others, in characters. */
const LONGEST_WORD = 20;
/** What stands free beside the text of a cell, in characters. */
const FREE = 3;

/**
 * Widths that fill a line, in whole units of which the line has `whole` and a character takes `unit`. Each column has room for
 * its longest word first; what is left goes to the columns that ask for more.
 */
export function columnWidths(
  columns: readonly Column[],
  rows: readonly Row[],
  { whole, unit }: { readonly whole: number; readonly unit: number },
): number[] {
  const least = columns.map(({ header }, at) => {
    const longest = rows.reduce((most, { cells }) => Math.max(most, longestWord(cells[at]!.text)), longestWord(header));
    return (Math.min(longest, LONGEST_WORD) + FREE) * unit;
  });
  const needed = sum(least);
  const more = columns.map(({ width }, at) => Math.max(width * unit - least[at]!, unit));
  // Without room for all words each gives up as much of its own.
  const shares = needed > whole ? least.map((one) => (one * whole) / needed) : least;
  const left = whole - sum(shares);
  const widths = shares.map((one, at) => Math.floor(one + (left * more[at]!) / sum(more)));
  if (widths.length > 0) widths[widths.length - 1]! += whole - sum(widths);
  return widths;
}

function sum(all: readonly number[]): number {
  return all.reduce((total, one) => total + one, 0);
}

/** In UTF-16 units; a line may be broken behind a dash or a slash too. */
function longestWord(text: string): number {
  let longest = 0;
  let from = 0;
  for (let at = 0; at <= text.length; at++) {
    const code = at === text.length ? SPACE : text.charCodeAt(at);
    if (code > SPACE && code !== DASH && code !== SLASH) continue;
    longest = Math.max(longest, at - from + (code > SPACE ? 1 : 0));
    from = at + 1;
  }
  return longest;
}

const SPACE = 0x20;
const DASH = 0x2d;
const SLASH = 0x2f;
