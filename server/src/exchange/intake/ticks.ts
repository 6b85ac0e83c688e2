/** A cell of a column that is ticked off: a tick, the day on which it was done, or both. */
import { readDate } from '../../syntax/dates/read.ts';
import type { EntryKind } from '../../syntax/vocabulary.ts';
import { isDone, statusOfKind } from '../../syntax/workKinds.ts';
import { withoutAtEnd } from '../../text/tail.ts';

const TICK = '(?:x|v|j|ja|yes|waar|true|✓|✔|✅|☑|☒|🗹|🗸|\\[[xv✓]\\])';
const ALONE = new RegExp(`^${TICK}\\.?$`, 'iu');
const TICKED = new RegExp(`^${TICK}[,;:]? `, 'iu');
const BEFORE = new RegExp(`^(?:${TICK}[,;:]? +)?(?:op +|per +|d\\.? ?d\\.? +)?(?=\\S)`, 'iu');

export interface Tick {
  /** It was done. */
  readonly isTick: boolean;
  /** On this day, as typed; empty without one. */
  readonly day: string;
}

/** What a cell says. @param given the day that the file has for it, whatever is shown */
export function tickIn(text: string, given?: string): Tick {
  if (given !== undefined) return { isTick: true, day: given };
  if (ALONE.test(text)) return { isTick: true, day: '' };
  const day = withoutTickBehind(text).replace(BEFORE, '');
  const read = readDate(day);
  // Without a year a day alone may as well be one that is still to come.
  const isTick =
    read !== undefined && (read.year !== undefined || TICKED.test(text) || withoutTickBehind(text) !== text);
  return isTick ? { isTick, day } : { isTick: false, day: '' };
}

/** `ja, ontvangen`: a tick with words behind it. */
export function startsTicked(text: string): boolean {
  return TICKED.test(text);
}

function withoutTickBehind(text: string): string {
  const last = text.lastIndexOf(' ');
  return last !== -1 && ALONE.test(text.slice(last + 1)) ? withoutAtEnd(text.slice(0, last), ' ,;:') : text;
}

/** True of a box that is not ticked, and of what programs write for one. */
export function isOpenBox(text: string): boolean {
  return /^(?:☐|⬜|◻|🔲|\[ ?\]|onwaar|false)$/iu.test(text);
}

/** `Gereed 12-03-2024`, `afgerond op 12 maart`: a word for done and the day, as the two; undefined of anything else. */
export function doneOn(kind: EntryKind, text: string): { readonly status: string; readonly day: string } | undefined {
  if (text.length > LONGEST || statusOfKind(kind, text) !== undefined) return undefined;
  const [, status, day] = /^(\p{L}+)(?:[,;:]? | \()(?:op |per |d\.? ?d\.? )?(\d[^()]*)\)?$/u.exec(text) ?? [];
  if (status === undefined || day === undefined || readDate(day) === undefined) return undefined;
  return isDone(statusOfKind(kind, status)) ? { status, day } : undefined;
}

/** In UTF-16 units. */
const LONGEST = 60;
