/** Who meets and when: what the first line of a `vergadering` says (taal.md, Entries). */
import { findDates } from '../syntax/dates/read.ts';
import { type Entry, fieldOf, type PlacedDate } from '../syntax/entry.ts';
import { readList } from '../syntax/listParser.ts';
import { trimmedWord, type Word } from '../text/span.ts';
import type { CalendarDay } from './calendar.ts';
import { fullDay } from './entryDates.ts';
import { foldName } from './names.ts';

export interface Meeting {
  /** Of one or more gremia, as typed; undefined when only a date stands there. */
  readonly gremia: Word | undefined;
  readonly date: PlacedDate | undefined;
  /** Undefined without a date, or with one that does not exist or has no year. */
  readonly day: CalendarDay | undefined;
}

const TIME_OR_NOTHING = /^\s*(?:(?:,\s*)?(?:om\s+)?\d{1,2}[:.]\d{2}(?:\s*uur)?)?$/iu;

const NONE: Meeting = { gremia: undefined, date: undefined, day: undefined };

/** The meeting that an entry is of; without gremia and date for an entry that is no meeting. Spans are those of the entry. */
export function meetingOf({ kind, identity }: Entry): Meeting {
  if (kind !== 'vergadering' || identity === undefined) return NONE;
  const date = findDates(identity.text).at(-1);
  // The date stands last, but for the time; what looks like one before it belongs to a name.
  const isLast = date !== undefined && TIME_OR_NOTHING.test(identity.text.slice(date.span.end));
  const end = isLast ? date.span.start : identity.text.length;
  const gremia = trimmedWord(identity.text, 0, end);
  return {
    gremia: gremia && { text: gremia.text, start: identity.start + gremia.start, end: identity.start + gremia.end },
    date: isLast ? { date, start: identity.start } : undefined,
    day: isLast ? fullDay(date) : undefined,
  };
}

/** The folded names under which a meeting is found: each of its gremia, and all of it when that is one name. */
export function meetingNames(entry: Entry): readonly string[] {
  const { gremia } = meetingOf(entry);
  if (gremia === undefined) return [];
  const parts = readList(gremia.text).value.flatMap(({ name }) => (name === undefined ? [] : [foldName(name.text)]));
  return [...new Set([foldName(gremia.text), ...parts])];
}

/** The register that a meeting says its minutes are about, where its gremium has several; undefined of any other entry. */
export function registerOfMeeting(entry: Entry): string | undefined {
  const field = entry.kind === 'vergadering' ? fieldOf(entry, 'register') : undefined;
  return field?.kind === 'plain' ? field.value?.text : undefined;
}
