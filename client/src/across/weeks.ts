/** Weeks from Monday to Sunday, with their numbers. Days are counted as `numberOfDay` does. Knows nothing of VS Code. */
import { dayText, numberOfDay } from '../timeline/axis.ts';

/** The Monday of the week of a day. */
export function mondayOf(day: number): number {
  // Day 0 was a Thursday.
  return day - ((((day + 3) % 7) + 7) % 7);
}

/** The number of the week that begins with a Monday; its Thursday says of which year it is. */
export function weekNumberOf(monday: number): number {
  const thursday = monday + 3;
  const year = Number(dayText(thursday, 'en-GB', { year: 'numeric' }));
  return 1 + Math.floor((thursday - (numberOfDay(`${year}-1-1`) ?? thursday)) / 7);
}

export interface Week {
  readonly number: number;
  /** Seven, from Monday on; undefined for a day of another month. */
  readonly days: readonly (number | undefined)[];
}

/** The weeks of a month that is written `2021-04`; none of what is no month. */
export function weeksOf(month: string): Week[] {
  const first = numberOfDay(`${month}-1`);
  if (first === undefined) return [];
  const [year = 0, at = 0] = month.split('-').map(Number);
  const end = numberOfDay(at === 12 ? `${year + 1}-1-1` : `${year}-${at + 1}-1`) ?? first;
  const weeks: Week[] = [];
  for (let monday = mondayOf(first); monday < end; monday += 7) {
    const days = Array.from({ length: 7 }, (_, day) => monday + day);
    weeks.push({
      number: weekNumberOf(monday),
      days: days.map((day) => (day < first || day >= end ? undefined : day)),
    });
  }
  return weeks;
}
