/** Rows of which several cells hold as many lines: `Bellen`, `Mailen` beside `Anja`, `Henk`. Each line is an action of its own, which is asked. */
import { textCell } from './cards.ts';
import { linesOf } from './cellText.ts';
import type { GridCell, GridRow } from './grid.ts';
import type { MappedColumn } from './mapped.ts';

/** More lines than this are a text. */
const MOST_LINES = 30;
/** What says one thing of one action. */
const SAYS_ONE: ReadonlySet<string> = new Set(['eigenaar', 'deadline', 'status', 'gereed op']);

export interface ParallelRows {
  readonly rows: readonly GridRow[];
  /** Rows that were one, by how many came of it. */
  readonly apart: ReadonlyMap<GridRow, number>;
  /** Rows that may be several: two lines beside two of one other column alone, which may as well be a title and two people. */
  readonly asked: ReadonlySet<GridRow>;
}

export function parallelRows(body: readonly GridRow[], columns: readonly MappedColumn[]): ParallelRows {
  const apart = new Map<GridRow, number>();
  const asked = new Set<GridRow>();
  const titleAt = columns.findIndex(({ role }) => role.is === 'title');
  const rows = body.flatMap((row) => {
    const count = titleAt === -1 ? 0 : linesOf(row.cells[titleAt]?.text ?? '').length;
    const shared = count < 2 || count > MOST_LINES ? 0 : sharedBy(row, columns, titleAt, count);
    if (shared === 0) return [row];
    if (count === 2 && shared === 1) {
      asked.add(row);
      return [row];
    }
    const parts = Array.from({ length: count }, (_, at) => partOf(row, columns, count, at));
    for (const part of parts) apart.set(part, count);
    return parts;
  });
  return { rows, apart, asked };
}

/** How many columns that say one thing have as many lines as the title; 0 where one has another number of them, or marks. */
function sharedBy({ cells }: GridRow, columns: readonly MappedColumn[], titleAt: number, count: number): number {
  const titles = linesOf(cells[titleAt]!.text);
  if (!titles.every((line) => /^(?:[-–•*] )?[\p{Lu}\p{N}]/u.test(line)) || !isPlain(cells[titleAt]!)) return 0;
  let shared = 0;
  for (const [at, { role }] of columns.entries()) {
    const cell = cells[at];
    const lines = linesOf(cell?.text ?? '').length;
    if (at === titleAt || cell === undefined || lines < 2) continue;
    if (lines !== count || !isPlain(cell)) return 0;
    if (role.is === 'whoWhen' || role.is === 'done' || (role.is === 'field' && SAYS_ONE.has(role.name))) shared++;
  }
  return shared;
}

function isPlain({ read, given, isFromAbove, isFromLeft }: GridCell): boolean {
  const isBare = given.text.pieces.every(({ marks, link }) => marks === undefined && link === undefined);
  return isBare && read.asides.length === 0 && read.number === undefined && !isFromAbove && !isFromLeft;
}

/** What is said once of who, when and how holds for each; a number and all else stand with the first. */
function partOf(row: GridRow, columns: readonly MappedColumn[], count: number, at: number): GridRow {
  const cells = row.cells.map((cell, place) => {
    const lines = linesOf(cell.text);
    if (lines.length === count && isPlain(cell)) return textCell(lines[at]!.replace(/^[-–•*] /u, ''));
    const role = columns[place]?.role;
    const holdsForEach =
      role !== undefined &&
      (['above', 'nearest', 'path', 'kind', 'whoWhen', 'done'].includes(role.is) ||
        (role.is === 'field' && SAYS_ONE.has(role.name)));
    return at === 0 || holdsForEach ? cell : textCell('');
  });
  return { ...row, cells };
}
