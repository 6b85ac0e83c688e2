/** The entries of a file that somebody has chosen, by the text that is selected or where the cursor stands. */
import { meetingOf } from '../model/index/meeting.ts';
import type { Scope } from '../model/index/scope.ts';
import type { CalendarDay } from '../model/time/calendar.ts';
import type { PlacedEntry } from '../syntax/entryList.ts';
import { isHeadingKind } from '../syntax/vocabulary.ts';

/**
 * The entries in a selection, from `start` to `end`; of two equal offsets the entry there. Blank space at its ends chooses nothing. A
 * heading stands for what is below it (`Source.only`) when it is the last that is chosen: of one in the midst what is wanted is chosen
 * itself.
 */
export function chosenEntries({ file }: Scope, start: number, end: number): ReadonlySet<PlacedEntry> {
  const { entries, text } = file.document;
  const selected = text.slice(start, end);
  const blank = selected.length - selected.trimStart().length;
  const isBlank = blank === selected.length;
  const first = entries.at(isBlank ? start : start + blank);
  const last = entries.at(isBlank ? start : start + selected.trimEnd().length - 1);
  const chosen: PlacedEntry[] = [];
  for (let one: PlacedEntry | undefined = first; one !== undefined; one = entries.after(one)) {
    if (one === last || !isHeadingKind(one.kind)) chosen.push(one);
    if (one === last) break;
  }
  return new Set(chosen);
}

/** The meetings of a file on a day. */
export function meetingsOn(day: CalendarDay, { file }: Scope): ReadonlySet<PlacedEntry> {
  const meetings = [...file.document.entries].filter(({ kind }) => kind === 'vergadering');
  return new Set(meetings.filter(({ entry }) => meetingOf(entry).day === day));
}

/** What chosen entries are called: the first line of a lone one; undefined of more. */
export function nameOfChosen(chosen: ReadonlySet<PlacedEntry>): string | undefined {
  const [only, ...others] = chosen;
  if (only === undefined || others.length > 0) return undefined;
  const [line = ''] = only.entry.text.trim().split('\n', 1);
  return line.length > LONGEST ? `${line.slice(0, LONGEST)}…` : line;
}

/** In UTF-16 units; a title of a list to choose from has no room for more. */
const LONGEST = 80;
