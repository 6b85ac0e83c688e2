/** What the cells of the columns of a table say, for what their headers leave open. */
import { readDate, readDeadline } from '../../syntax/dates/read.ts';
import { statusOf } from '../../syntax/statusWords.ts';
import type { GridRow } from './grid.ts';
import { writtenDay } from './writtenDays.ts';

/** Column by column: only some rows of a long list are looked at. */
export class ColumnTexts {
  readonly #texts: readonly (readonly string[])[];

  constructor(body: readonly GridRow[]) {
    const some = body.slice(0, 200);
    const width = Math.max(0, ...some.map(({ cells }) => cells.length));
    this.#texts = Array.from({ length: width }, (_, at) =>
      some.map(({ cells }) => cells[at]?.text ?? '').filter((text) => text !== ''),
    );
  }

  texts(at: number): readonly string[] {
    return this.#texts[at] ?? [];
  }

  /** The part of the cells with a text that something is true of; 0 without any. */
  share(at: number, is: (text: string) => boolean): number {
    const texts = this.texts(at);
    return texts.length === 0 ? 0 : texts.filter(is).length / texts.length;
  }
}

export const isStatus = (text: string) => statusOf(text) !== undefined;
export const isDay = (text: string) => readDate(text) !== undefined || writtenDay(text) !== undefined;
/** A name alone may be a moment, and is more often somebody. */
export const isDeadline = (text: string) => {
  const read = readDeadline(text);
  if (read.kind === 'text') return writtenDay(text) !== undefined;
  return !(read.kind === 'moment' && read.bound === 'exact');
};
const isNumber = (text: string) => /^#?\d{1,4}(?:[-.]\d+)?[a-z]?\.?$/iu.test(text);
const isYear = (text: string) => /^(?:19|20)\d\d$/u.test(text);
/** True of a column of numbers: most are, and they are no years. */
export const areNumbers = (cells: ColumnTexts, at: number, least: number) =>
  cells.share(at, isNumber) >= least && cells.share(at, isYear) < 0.5;
const isBox = (text: string) => /^(?:✓|✔|✅|☑|☒|☐|⬜|\[[ xXvV✓]?\])$/u.test(text.trim());
export const isTick = (text: string) =>
  isBox(text) ||
  /^ja[,;] ?\d/iu.test(text.trim()) ||
  /^(?:x|v|j|ja|yes|waar|true|n|nee|no|onwaar|false|✗|[-–])\.?$/iu.test(text.trim());
/** When something is to be done: neither whether it was, nor that there is nothing to do. */
export const saysWhen = (text: string) => isDeadline(text) && !isTick(text) && !/^n\.?v\.?t\b/iu.test(text);
/** True of a column of boxes, some of which may be empty cells. */
export const areBoxes = (cells: ColumnTexts, at: number) => cells.share(at, isBox) === 1;
