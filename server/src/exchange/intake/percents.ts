/** How far an action is as a percentage, in a column that says so or that has nothing else. */
import type { ColumnTexts } from './columnTexts.ts';
import { DONE } from './headerWords.ts';
import { headerKey } from './roles.ts';

/** True of `% gereed`, `Percentage voltooid`. */
export function saysPercents(header: string): boolean {
  return /%|procent|percent|perc\b/iu.test(header);
}

/** True of a column of whole numbers up to 100; where none is above 1 they may be parts of one. */
export function arePercents(cells: ColumnTexts, at: number): boolean {
  const texts = cells.texts(at).map((text) => /^(\d{1,3})( ?%)?$/u.exec(text));
  return (
    texts.length > 0 &&
    texts.every((found) => found !== null && Number(found[1]) <= 100) &&
    texts.some((found) => found![2] !== undefined || Number(found![1]) > 1)
  );
}

/** True of a column of bare numbers that are percentages by their steps, where its header does not say so. */
export function arePercentsUnsaid(cells: ColumnTexts, at: number): boolean {
  const texts = cells.texts(at);
  return (
    arePercents(cells, at) && texts.every((text) => /^\d*[05]$/u.test(text)) && texts.some((text) => text.length > 1)
  );
}

/** A bare number of a column that was read so as the language has it: `50%`. */
export function asPercentage(header: string, text: string): string {
  const isColumn = saysPercents(header) || DONE.test(headerKey(header)) || headerKey(header) === 'voortgang';
  return isColumn && /^\d{1,3}$/u.test(text) ? `${text}%` : text;
}
