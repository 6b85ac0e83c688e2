/** Who meets and when: what the first line of a `vergadering` says (taal.md, Entries). */
import type { DateNode } from '../syntax/dates/ast.ts';
import { findDates, readLeadingDate } from '../syntax/dates/read.ts';
import { type Entry, fieldOf, type PlacedDate } from '../syntax/entry.ts';
import { readList } from '../syntax/listParser.ts';
import { trimmedWord, type Word } from '../text/span.ts';
import { type CalendarDay, dayOf } from './calendar.ts';
import { foldName } from './names.ts';

export interface Meeting {
  /** Of one or more gremia, as typed; undefined when only a date stands there. */
  readonly gremia: Word | undefined;
  readonly date: PlacedDate | undefined;
  /** Undefined without a date, or with one that does not exist or has no year. */
  readonly day: CalendarDay | undefined;
}

const NONE: Meeting = { gremia: undefined, date: undefined, day: undefined };

/**
 * What may follow the date, once white space is single: a bracket that closes, a time (`om 10.00 uur`, `10.00-12.00 uur`), and
 * a remark in brackets.
 */
const BEHIND_DATE =
  /^[)\]]?,? ?(?:(?:om |van )?\d{1,2}[:.]\d{2}(?: ?(?:-|–|tot) ?\d{1,2}[:.]\d{2})?(?: ?uur)?)?,? ?(?:\([^()]*\))?\.?$/iu;

/** What may stand between the gremia and the date, and is part of neither. */
const BEFORE_DATE = ['(', '[', ',', '-', '–', ' op', ' van', ' d.d.', ' dd.', ' d.d', ' dd'];

/**
 * The meeting that an entry is of; without gremia and date for an entry that is no meeting. Spans are those of the entry. The
 * date stands last in front of the colon, or else first behind it.
 */
export function meetingOf({ kind, identity, title }: Entry): Meeting {
  if (kind !== 'vergadering') return NONE;
  const date = identity && lastDate(identity);
  const behind = date === undefined && title !== undefined ? firstDate(title) : undefined;
  const found = date ?? behind;
  const end =
    date === undefined || identity === undefined ? identity?.text.length : beforeDate(identity.text, date.date);
  const gremia = identity && trimmedWord(identity.text, 0, end ?? 0);
  if (gremia === undefined && found === undefined) return NONE;
  const { start = 0 } = identity ?? {};
  return {
    gremia: gremia && { text: gremia.text, start: start + gremia.start, end: start + gremia.end },
    date: found,
    day: found && dayOfFull(found.date),
  };
}

/** The last date of what stands before the colon, where nothing follows it but a time and a remark. */
function lastDate({ text, start }: Word): PlacedDate | undefined {
  const date = findDates(withHyphens(text)).at(-1);
  return date !== undefined && isBehindDate(text.slice(date.span.end)) ? { date, start } : undefined;
}

/** The full date that a title begins with, where nothing follows it but that, or another colon. */
function firstDate({ text, start }: Word): PlacedDate | undefined {
  const date = readLeadingDate(withHyphens(text));
  if (date?.date.year === undefined) return undefined;
  const rest = text.slice(date.end);
  return /^\s*:/u.test(rest) || isBehindDate(rest) ? { date: date.date, start } : undefined;
}

function isBehindDate(text: string): boolean {
  return BEHIND_DATE.test(text.replace(/\s+/gu, ' ').trim());
}

/** `13.01.2021` with hyphens: the same length. */
function withHyphens(text: string): string {
  return text.replace(/(?<![\d.])(\d{1,2})\.(\d{1,2})\.(?=\d{4}(?![\d.]))/gu, '$1-$2-');
}

/** Where the gremia end before a date. */
function beforeDate(text: string, { span }: DateNode): number {
  let end = text.slice(0, span.start).trimEnd().length;
  for (;;) {
    const before = text.slice(0, end);
    const word = BEFORE_DATE.find((one) => before.slice(-one.length).toLowerCase() === one);
    if (word === undefined) return end;
    end = before.slice(0, end - word.length).trimEnd().length;
  }
}

function dayOfFull({ year, month, day }: DateNode): CalendarDay | undefined {
  return year === undefined ? undefined : dayOf(year, month, day);
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
