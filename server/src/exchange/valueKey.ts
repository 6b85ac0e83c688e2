/** What the text of a field says, whatever its line ends, bullets and separators: equal for texts that say the same. */
import { readDeadline } from '../syntax/dates/read.ts';

/** @param name the official name of a field, or the key of the column that shows it: what is a day with its year and no more counts as that. */
export function valueKey(name: string, text: string): string {
  return (DAYS.has(name) ? dayKey(text) : undefined) ?? plain(text);
}

const DAYS: ReadonlySet<string> = new Set(['deadline', 'datum', 'gereed op']);

/** `2021-4-1` of `donderdag 1 april 2021`; undefined of words that say less or more. */
function dayKey(text: string): string | undefined {
  const node = readDeadline(text);
  if (node.kind !== 'period' || node.bound !== 'exact' || node.period.kind !== 'date') return undefined;
  if (node.remark !== undefined || node.lead !== undefined) return undefined;
  const { year, month, day } = node.period;
  return year === undefined ? undefined : `${year}-${month}-${day}`;
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
