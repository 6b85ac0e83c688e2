/** Cells that say that they are the same as the one above: `idem`, `"`. */
import { oneLine } from './cellText.ts';
import type { Collector } from './collector.ts';
import type { GridCell, GridRow } from './grid.ts';
import type { TableOptions } from './mapped.ts';
import { isOurs } from './roles.ts';

const DITTO = /^(?:idem|id\.|(?:["“”„″〃]|''|,,){1,3})\.?$/iu;
/** What says one thing of an action; a title or a remark may be anything. */
const SAYS_ONE: ReadonlySet<string> = new Set([
  'eigenaar',
  'deadline',
  'status',
  'datum',
  'gereed op',
  'werkgroep',
  'organisaties',
]);

/** The rows of a list with the cells that are meant in such places, which is told. */
export function dittoRows(
  rows: readonly GridRow[],
  { mapping, table }: TableOptions,
  into: Collector,
): readonly GridRow[] {
  const { columns, headerAt = -1 } = mapping;
  const places = columns.flatMap(({ role }, at) => {
    const saysOne = role.is === 'whoWhen' || role.is === 'done' || (role.is === 'field' && SAYS_ONE.has(role.name));
    return saysOne ? [at] : [];
  });
  if (isOurs(columns.map(({ header }) => header))) return rows;
  const above = new Map<number, GridCell>();
  return rows.map((row, at) => {
    if (at <= headerAt || row.isEmpty) return row;
    let cells: GridCell[] | undefined;
    for (const place of places) {
      const cell = row.cells[place];
      if (cell === undefined) continue;
      const meant = DITTO.test(cell.text) ? above.get(place) : undefined;
      if (meant === undefined) above.set(place, cell);
      else {
        cells ??= [...row.cells];
        cells[place] = meant;
        into.tell('ditto', [oneLine(cell.text)], { ...(table === undefined ? {} : { table }), line: row.given.line });
      }
    }
    return cells === undefined ? row : { ...row, cells };
  });
}
