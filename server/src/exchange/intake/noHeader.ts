/** A table without a header: what its columns are, by what the cells say, when they say it plainly enough. */
import type { NumberedKind } from '../../syntax/vocabulary.ts';
import { oneLine } from './cellText.ts';
import { areNumbers, ColumnTexts, isDeadline, isStatus } from './columnTexts.ts';
import type { GridRow } from './grid.ts';
import type { TableMapping } from './mapped.ts';
import { REMARK, type Role } from './roles.ts';

/** `T24-01`, each once, in the first column. */
function areCodes(cells: ColumnTexts): boolean {
  const texts = cells.texts(0);
  const isCode = (text: string) => /^\p{L}{1,4}[-. ]?\d[\d.-]*\p{L}?$/u.test(text);
  return texts.length > 1 && texts.every(isCode) && new Set(texts).size === texts.length;
}

/** Undefined when nothing says that it is a list. */
export function mappingWithoutHeader(
  rows: readonly GridRow[],
  width: number,
  context: NumberedKind | undefined,
): TableMapping | undefined {
  const [head, ...body] = rows.filter(({ isEmpty }) => !isEmpty);
  const below = head === undefined ? undefined : mappingOfCells(body, width, context, rows.indexOf(head), head);
  if (head !== undefined && below !== undefined && body.length > 1 && isHeader(head, below)) return below;
  return mappingOfCells(head === undefined ? [] : [head, ...body], width, context, undefined);
}

/** True of a first row whose cells are of no column what those below it are: words above numbers, days and statuses. */
function isHeader({ cells }: GridRow, { columns }: TableMapping): boolean {
  const texts = columns.map((_, at) => cells[at]?.text ?? '');
  if (texts.some((text) => text.length > 40 || /^[\d\s.,/-]+$/u.test(text)) || texts.filter(Boolean).length < 3)
    return false;
  return columns.every(({ role }, at) => {
    const text = texts[at]!;
    if (role.is === 'number') return !/\d/u.test(text);
    if (role.is !== 'field' || role.name === 'eigenaar') return true;
    return text !== '' && !isStatus(text) && !(isDeadline(text) && /\d/u.test(text));
  });
}

/** @param headerAt the row above these cells that says no more than what they are called; undefined without one */
function mappingOfCells(
  body: readonly GridRow[],
  width: number,
  context: NumberedKind | undefined,
  headerAt: number | undefined,
  head?: GridRow,
): TableMapping | undefined {
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
  const days = places.filter((place) => roles[place] === undefined && cells.share(place, isDeadline) >= 0.6);
  const hasDeadline = days.length > 0;
  // Of two nothing says which it is.
  for (const place of days) roles[place] = days.length > 1 ? REMARK : { is: 'field', name: 'deadline' };
  const hasNumber = takeFirst(
    { is: 'number' },
    (place) => areNumbers(cells, place, 0.8) || (place === 0 && areCodes(cells)),
  );
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
    headerAt,
    columns: roles.map((role, at) => ({
      header: oneLine(head?.cells[at]?.text ?? ''),
      role: role ?? REMARK,
      why: 'cells' as const,
    })),
    gremium: undefined,
    doubts: [{ key: 'noHeader', column: '' }],
  };
}
