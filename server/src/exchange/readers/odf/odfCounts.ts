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
  const parts: string[] = [];
  for (let higher = at - level.shown + 1; higher <= at; higher++) {
    const shown = levels[higher];
    const text = shown === undefined ? '' : counted(counts[higher] ?? shown.start, shown.counting);
    if (text !== '') parts.push(text);
  }
  return `${level.before}${parts.join('.')}${level.after}`.trim();
}
