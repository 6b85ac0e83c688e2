/** The names of months for the patterns of the wider reading. */
import { isFullMonthName, MONTHS } from '../words.ts';

/** Full names and what is a misspelling of one: short forms as `mei` and `jan` too, but none that is another word. */
export const MONTH_NAMES: ReadonlyMap<string, number> = new Map([...MONTHS].filter(([name]) => isFullMonthName(name)));

/** Every spelling, as alternatives of a pattern, with a full stop behind a short one. */
export const ANY_MONTH = [...MONTHS.keys()].map((name) => (isFullMonthName(name) ? name : `${name}\\.?`)).join('|');
