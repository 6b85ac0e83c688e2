/** Which row of a table says what its columns are. */
import { filled, type GridRow } from './grid.ts';
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
        asked.has(headerKey(text)),
    );
    const long = texts.filter(({ text }) => text.length > 60).length;
    const score = known.length - long;
    const enough = Math.min(2, texts.length);
    const isWide = texts.length > 7 && saysEntries(texts.map(({ text }) => text));
    const isMostly = known.length * 3 >= texts.length || isWide;
    if (score >= enough && isMostly && score > (best?.score ?? 0)) best = { at, score };
  }
  return best === undefined || !isBelowWider(rows[best.at]!, rows[best.at + 1]) ? best?.at : best.at + 1;
}

/** What is to be done, and two other things of it: so many of a wide sheet are enough, whatever a program adds. */
function saysEntries(texts: readonly string[]): boolean {
  const roles = texts.flatMap((text) => meaningOf(text, 'actie')?.role ?? []);
  const names = new Set(roles.map((role) => ('name' in role ? role.name : role.is)));
  return names.has('title') && names.size > 3;
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
