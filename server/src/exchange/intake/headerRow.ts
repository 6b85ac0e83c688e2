/** Which row of a table says what its columns are. */
import { filled, type GridRow } from './grid.ts';
import { SAID_HEADER } from './headerWords.ts';
import { headerKey, meaningOf } from './roles.ts';

/** The header is looked for in so many rows that are not empty. */
const FIRST_ROWS = 5;

/** The row with the most headers that are known, of the first few: two at least, one where there is one column. */
export function headerRow(rows: readonly GridRow[], asked: ReadonlyMap<string, string>): number | undefined {
  const first = rows.map((row, at) => ({ row, at })).filter(({ row }) => !row.isEmpty);
  let best: { at: number; score: number } | undefined;
  for (const { row, at } of first.slice(0, FIRST_ROWS)) {
    const texts = filled(row);
    const known = texts.filter(
      ({ text }) =>
        meaningOf(text, 'actie') !== undefined ||
        meaningOf(text, 'gremium') !== undefined ||
        (texts.length < 5 && SAID_HEADER.test(headerKey(text))) ||
        asked.has(headerKey(text)),
    );
    const long = texts.filter(({ text }) => text.length > 60).length;
    const score = known.length - long;
    const enough = isBare(
      texts.map(({ text }) => text),
      at === first[0]!.at,
    )
      ? 1
      : Math.min(2, texts.length);
    const isWide = texts.length > 7 && saysEntries(texts.map(({ text }) => text));
    const isMostly = known.length * 3 >= texts.length || isWide;
    if (score >= enough && isMostly && score > (best?.score ?? 0)) best = { at, score };
  }
  return best === undefined || !isBelow(rows[best.at]!, rows[best.at + 1]) ? best?.at : best.at + 1;
}

/** `Actie | Persoon` above all else: what is to be done, and one word more. */
function isBare(texts: readonly string[], isFirst: boolean): boolean {
  const [one = '', other = ''] = texts;
  const isShort = texts.length === 2 && texts.every((text) => /^\p{L}{2,20}\??$/u.test(text));
  return isFirst && isShort && [one, other].some((text) => meaningOf(text, 'actie')?.role.is === 'title');
}

/** What is to be done, and two other things of it: so many of a wide sheet are enough, whatever a program adds. */
function saysEntries(texts: readonly string[]): boolean {
  const roles = texts.flatMap((text) => meaningOf(text, 'actie')?.role ?? []);
  const names = new Set(roles.map((role) => ('name' in role ? role.name : role.is)));
  return names.has('title') && names.size > 3;
}

function isBelow(row: GridRow, below: GridRow | undefined): boolean {
  return isBelowWider(row, below) || goesOn(row, below);
}

/**
 * What each column is called: below a header that has nothing there, and wider ones above, it is the one above.
 * @param header the row that was found
 */
export function headerCells(rows: readonly GridRow[], header: number): GridRow['cells'] {
  const [above, row] = [rows[header - 1], rows[header]!];
  if (above === undefined || !goesOn(above, row)) return row.cells;
  const width = Math.max(row.cells.length, above.cells.length);
  return Array.from({ length: width }, (_, at) => {
    const cell = row.cells[at] ?? above.cells[at]!;
    return cell.text === '' ? (above.cells[at] ?? cell) : cell;
  });
}

/** True of a row that says only what stands below wider headers, merged or not, and has nothing below the others. */
export function goesOn(header: GridRow, below: GridRow | undefined): boolean {
  if (below === undefined) return false;
  const texts = filled(below);
  if (texts.length < 2 || texts.length >= filled(header).length) return false;
  if (!texts.some(({ text }) => meaningOf(text, 'actie') !== undefined)) return false;
  return below.cells.every(({ text, isFromAbove }, at) => {
    if (text === '' || isFromAbove) return true;
    const [own, next] = [header.cells[at], header.cells[at + 1]];
    const isWider = own?.text === '' || own?.isFromLeft === true || next?.text === '' || next?.isFromLeft === true;
    return isWider && /^\p{L}[^\p{N}]{0,40}$/u.test(text);
  });
}

/** True of headers that stand below wider ones, each at one of its columns: what the other columns are called stands above and goes on. */
function isBelowWider({ cells }: GridRow, below: GridRow | undefined): boolean {
  if (below === undefined || !cells.some(({ isFromLeft }) => isFromLeft)) return false;
  return cells.every(({ isFromLeft, text }, at) => {
    const cell = below.cells[at];
    const isWider = isFromLeft || cells[at + 1]?.isFromLeft === true;
    if (isWider) return cell !== undefined && !cell.isFromLeft && /^\p{L}[^\p{N}]{0,40}$/u.test(cell.text);
    return cell?.isFromAbove === true || text === '';
  });
}
