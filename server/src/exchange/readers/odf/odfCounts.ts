/** The numbers that Writer shows before the items of a list and before headings. */
import { counted } from '../counting.ts';
import type { OdfLevel } from './odfStyles.ts';

/** How far each level has counted. */
export type Counts = (number | undefined)[];

/** Counts one on at a level (from 0), and forgets the deeper ones. @param start where to go on instead; undefined to count on. */
export function countOn(counts: Counts, levels: readonly OdfLevel[], at: number, start?: number): void {
  const first = levels[at]?.start ?? 1;
  counts[at] = start ?? (counts[at] ?? first - 1) + 1;
  counts.length = at + 1;
}

/** What stands before the item; empty where nothing does. */
export function labelOf(counts: Counts, levels: readonly OdfLevel[], at: number): string {
  const level = levels[at];
  if (level === undefined || level.isBullet || level.counting === 'none') return '';
  const shown = (which: number): string => {
    const other = levels[which];
    return other === undefined ? '' : counted(counts[which] ?? other.start, other.counting);
  };
  if (level.form !== undefined) {
    return level.form.replaceAll(/%(\d{1,2})%/gu, (_, digits) => shown(Number(digits) - 1)).trim();
  }
  const parts = Array.from({ length: level.shown }, (_, away) => shown(at - level.shown + 1 + away));
  return `${level.before}${parts.filter((one) => one !== '').join('.')}${level.after}`.trim();
}
