/** Whether two texts of a field say the same. */
import { readDate } from '../../syntax/dates/read.ts';

/** The same words, whatever the line ends, bullets and separators; of a day the same day. */
export function isSame(name: string, one: string, other: string): boolean {
  if (plain(one) === plain(other)) return true;
  if (!['deadline', 'datum', 'gereed op'].includes(name)) return false;
  const [a, b] = [readDate(one), readDate(other)];
  return a?.year !== undefined && b !== undefined && a.day === b.day && a.month === b.month && a.year === b.year;
}

function plain(text: string): string {
  return text
    .split(/\n|,\s|;\s/u)
    .map((line) =>
      line
        .replace(/^\s*[-–•*]\s+/u, '')
        .replace(/\s+/gu, ' ')
        .trim(),
    )
    .join(' ');
}
