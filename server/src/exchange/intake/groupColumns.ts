/** Columns that group the rows: headings where each group stands together, else a field at each row. */
import type { ColumnTexts } from './columnTexts.ts';
import { GROUPS } from './headerWords.ts';
import { headerKey, type Role } from './roles.ts';

/** A group that comes back further down is no heading: it is said at each row. `roles` is changed. */
export function settleGroups(
  roles: (Role | undefined)[],
  headers: readonly string[],
  cells: ColumnTexts,
  isAsked: readonly boolean[],
): void {
  for (const [at, role] of roles.entries()) {
    if (role?.is !== 'above' || isAsked[at] || !GROUPS.has(headerKey(headers[at]!))) continue;
    const runs = cells.texts(at).filter((text, place, all) => text !== all[place - 1]);
    if (new Set(runs).size < runs.length) roles[at] = undefined;
  }
}
