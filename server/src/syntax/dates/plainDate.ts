/**
 * A date as most are typed, in full and with single spaces: `3 maart 2021`, `woensdag 3 maart 2021`. What comes of it is what the grammar
 * makes of it (`test/unit/syntax/plainForms.test.ts`), which takes longer to make than a register with such dates alone to read.
 */
import type { DateNode } from './ast.ts';
import { MONTHS, WEEKDAYS } from './words.ts';

/** Behind the year the text ends, or a word with a capital begins. */
const PLAIN = /^(?:([a-z]{2,9}) )?([1-9]\d?) ([a-z]{3,9}) ((?:19|20|21)\d\d)(?=$| [A-Z])/;

/** Such a date at the start of a text; undefined for any other, which may be a date all the same. */
export function plainDateAt(text: string): DateNode | undefined {
  const found = PLAIN.exec(text);
  if (found === null) return undefined;
  const [whole, weekdayName, day, monthName = '', year] = found;
  const month = MONTHS.get(monthName);
  const weekday = weekdayName === undefined ? undefined : WEEKDAYS.get(weekdayName);
  if (month === undefined || (weekdayName !== undefined && weekday === undefined)) return undefined;
  return {
    kind: 'date',
    day: Number(day),
    month,
    year: Number(year),
    weekday,
    span: { start: 0, end: whole.length },
    weekdaySpan: weekdayName === undefined ? undefined : { start: 0, end: weekdayName.length },
  };
}

/** Such a date that is the whole text. */
export function plainDate(text: string): DateNode | undefined {
  const date = plainDateAt(text);
  return date?.span.end === text.length ? date : undefined;
}
