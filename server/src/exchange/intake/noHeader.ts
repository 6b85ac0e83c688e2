/** A table without a header: what its columns are, by what the cells say, when they say it plainly enough. */
import type { NumberedKind } from '../../syntax/vocabulary.ts';
import { areNumbers, ColumnTexts, isDeadline, isStatus } from './columnTexts.ts';
import type { GridRow } from './grid.ts';
import type { TableMapping } from './mapped.ts';
import { REMARK, type Role } from './roles.ts';

/** Undefined when nothing says that it is a list. */
export function mappingWithoutHeader(
  rows: readonly GridRow[],
  width: number,
  context: NumberedKind | undefined,
): TableMapping | undefined {
  const body = rows.filter(({ isEmpty }) => !isEmpty);
  const cells = new ColumnTexts(body);
  const roles: (Role | undefined)[] = Array.from({ length: width }, () => undefined);
  const places = roles.map((_, at) => at);
  const takeFirst = (role: Role, fits: (place: number) => boolean) => {
    const at = places.find((place) => roles[place] === undefined && fits(place));
    if (at !== undefined) roles[at] = role;
    return at !== undefined;
  };
  const take = (role: Role, is: (text: string) => boolean, least: number) =>
    takeFirst(role, (place) => cells.share(place, is) >= least);
  const hasStatus = take({ is: 'field', name: 'status' }, isStatus, 0.6);
  const hasDeadline = take({ is: 'field', name: 'deadline' }, isDeadline, 0.6);
  const hasNumber = takeFirst({ is: 'number' }, (place) => areNumbers(cells, place, 0.8));
  const signs = [hasStatus, hasDeadline, hasNumber].filter(Boolean).length;
  if (signs < 2 && !(context !== undefined && signs === 1)) return undefined;
  const lengths = places.map((at) =>
    roles[at] === undefined ? cells.texts(at).reduce((sum, text) => sum + Math.min(text.length, 200), 0) : 0,
  );
  const longest = lengths.indexOf(Math.max(...lengths));
  if (lengths[longest] === 0) return undefined;
  roles[longest] = { is: 'title' };
  const isName = (text: string) => text.length <= 60 && text.split(/\s+/u).length <= 6;
  if (context !== 'besluit') take({ is: 'field', name: 'eigenaar' }, isName, 0.9);
  return {
    kind: context ?? 'actie',
    headerAt: undefined,
    columns: roles.map((role) => ({ header: '', role: role ?? REMARK, why: 'cells' as const })),
    gremium: undefined,
    doubts: [{ key: 'noHeader', column: '' }],
  };
}
