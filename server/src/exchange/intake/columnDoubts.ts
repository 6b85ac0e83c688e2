/** What the cells of a whole column leave open, and is asked of it once. */
import { formatDutch } from '../../model/time/calendar.ts';
import { bracketNames } from './bracketNames.ts';
import { oneLine } from './cellText.ts';
import { ColumnTexts } from './columnTexts.ts';
import { filled, type GridRow } from './grid.ts';
import type { MappedColumn, TableMapping } from './mapped.ts';
import { isMixed } from './mixedTitles.ts';
import { arePercentsUnsaid, saysPercents } from './percents.ts';
import { restDoubts } from './restColumns.ts';
import { isOurs } from './roles.ts';
import { serialDay } from './writtenDays.ts';

const SLASHED = /^(\d{1,2})\/(\d{1,2})\/(?:\d{2}|\d{4})$/u;
const DAYS: ReadonlySet<string> = new Set(['deadline', 'datum', 'gereed op']);

/** @param body the rows below the header */
export function columnDoubts(body: readonly GridRow[], columns: readonly MappedColumn[]): TableMapping['doubts'] {
  if (isOurs(columns.map(({ header }) => header))) return [];
  const headings = columns.filter(({ role }) => role.is === 'above' || role.is === 'nearest' || role.is === 'path');
  const crossed = columns.filter(({ why, header }, at) => why === 'rest' && header !== '' && hasCrosses(body, at));
  // A program writes all of its days alike.
  const ofDays = columns.flatMap(({ role }, at) => (role.is === 'field' && DAYS.has(role.name) ? [at] : []));
  const areAmerican = ofDays.some((at) => isMonthFirst(body, at)) && !ofDays.some((at) => isDayFirst(body, at));
  const crosses =
    crossed.length < 2 ? [] : [{ key: 'crosses' as const, column: crossed.map(({ header }) => header).join(', ') }];
  const others = columns.flatMap(({ role, header }, at): TableMapping['doubts'] => {
    if (role.is === 'field' && DAYS.has(role.name)) {
      if (isMonthFirst(body, at) || (areAmerican && isOpenOrder(body, at)))
        return [{ key: 'monthFirst', column: header }];
      if (isOpenOrder(body, at)) return [{ key: 'dayOrder', column: header }];
      const serial = firstSerial(body, at);
      if (serial !== undefined) return [{ key: 'serialDays', column: header, texts: [header, ...serial] }];
    }
    if (role.is === 'title' && isMixed(header) && columns.every((column) => column.role.is !== 'kind'))
      return [{ key: 'mixedTitles', column: header }];
    if (role.is === 'kind' && areLetters(body, at)) return [{ key: 'kindLetters', column: header }];
    const isStatus = role.is === 'field' && role.name === 'status';
    if (isStatus && !saysPercents(header) && arePercentsUnsaid(new ColumnTexts(body), at))
      return [{ key: 'percents', column: header }];
    if (role.is === 'field' && role.name === 'eigenaar') {
      const titleAt = columns.findIndex((column) => column.role.is === 'title');
      if (at < titleAt && isOnceHeading(body, at)) return [{ key: 'onceOwner', column: header }];
      const names = bracketNames(body, at);
      return names.length === 0 ? [] : [{ key: 'bracketNames', column: header, texts: [names.join(', ')] }];
    }
    const isHeading = (role.is === 'above' || role.is === 'nearest') && headings.length === 1;
    return isHeading && isOnceHeading(body, at) ? [{ key: 'onceHeading', column: header }] : [];
  });
  return [...crosses, ...others, ...restDoubts(body, columns)];
}

/** True of a column of kinds that are letters: `M`, `T`. */
function areLetters(body: readonly GridRow[], at: number): boolean {
  const texts = body.map(({ cells }) => cells[at]?.text ?? '').filter((text) => text !== '');
  return texts.length > 0 && texts.every((text) => /^\p{L}{1,3}\.?$/u.test(text.trim()));
}

/** True of a column that has crosses or ticks, and nothing else. */
function hasCrosses(body: readonly GridRow[], at: number): boolean {
  const texts = body.map(({ cells }) => cells[at]?.text ?? '').filter((text) => text !== '');
  return texts.length > 0 && texts.every((text) => /^(?:[xv✓✔•]|[☑☒])$/iu.test(text.trim()));
}

/** True when a day as `04/15/2024` stands in a column, and none as `15/04/2024`. */
function isMonthFirst(body: readonly GridRow[], at: number): boolean {
  let isShown = false;
  for (const { cells } of body) {
    const [, first, second] = SLASHED.exec(cells[at]?.text.trim() ?? '') ?? [];
    if (Number(first) > 12) return false;
    isShown ||= Number(second) > 12;
  }
  return isShown;
}

function isDayFirst(body: readonly GridRow[], at: number): boolean {
  return body.some(({ cells }) => Number(SLASHED.exec(cells[at]?.text.trim() ?? '')?.[1]) > 12);
}

/** True when days as `3/4/2024` stand in a column, and none as `30/4/2024`. */
function isOpenOrder(body: readonly GridRow[], at: number): boolean {
  let isOpen = false;
  for (const { cells } of body) {
    const cell = cells[at];
    const [, first, second] = SLASHED.exec(cell?.text.trim() ?? '') ?? [];
    if (first === undefined || cell?.given.day !== undefined) continue;
    if (Number(first) > 12) return false;
    isOpen ||= first !== second;
  }
  return isOpen;
}

/** The first number of a column of days that a sheet stores a day as, and that day; undefined without one. */
function firstSerial(body: readonly GridRow[], at: number): [string, string] | undefined {
  for (const { cells } of body) {
    const cell = cells[at];
    const day = cell === undefined || cell.given.day !== undefined ? undefined : serialDay(cell.text);
    if (cell !== undefined && day !== undefined) return [oneLine(cell.text), formatDutch(day)];
  }
  return undefined;
}

/** True when each heading stands at a row alone, the first one too, and rows without any stand below some. */
function isOnceHeading(body: readonly GridRow[], at: number): boolean {
  let above: string | undefined;
  let hasBelow = false;
  for (const row of body) {
    const cell = row.cells[at];
    const text = cell?.text ?? '';
    // A row that is a heading itself.
    if (text !== '' && filled(row).length < 2) continue;
    if (cell?.isFromAbove === true || (text !== '' && text === above) || (text === '' && above === undefined))
      return false;
    if (text === '') hasBelow = true;
    else above = text;
  }
  return hasBelow;
}
