/** The names of months for the patterns of the wider reading. */
import { isFullMonthName, MONTHS } from '../words.ts';
import { LETTER } from './pattern.ts';

/** Full names and what is a misspelling of one: short forms as `mei` and `jan` too, but none that is another word. */
export const MONTH_NAMES: ReadonlyMap<string, number> = new Map([...MONTHS].filter(([name]) => isFullMonthName(name)));

/** A word as long as the name of a month, with or without a full stop; whether it is one is for who looks it up. */
export const MONTH_LIKE = `[${LETTER}]{3,10}\\.?`;
