/** The first line of a `vergadering`: who meets and when (taal.md, Entries). */
import type { DateNode } from '../../syntax/dates/ast.ts';
import { findDates, readLeadingDate } from '../../syntax/dates/read.ts';
import { type Entry, fieldOf, type PlacedDate } from '../../syntax/entry.ts';
import type { PlacedEntry } from '../../syntax/entryList.ts';
import { EntryMemo } from '../../syntax/entryMemo.ts';
import { readList } from '../../syntax/listParser.ts';
import { lowerCase } from '../../text/lowerCase.ts';
import { trimmedWord, type Word } from '../../text/span.ts';
import { type CalendarDay, dayOf } from '../time/calendar.ts';
import { foldName } from './names.ts';

export interface Meeting {
  /** The gremia, one or more, as typed; undefined when only a date stands there. */
  readonly gremia: Word | undefined;
  readonly date: PlacedDate | undefined;
  /** The day; undefined without a date, or with one that does not exist or has no year. */
  readonly day: CalendarDay | undefined;
}

const NONE: Meeting = { gremia: undefined, date: undefined, day: undefined };

const CLOCK = '(?:\\d{1,2}[:.u]\\d{2}(?: ?uur| ?u)?|\\d{1,2} ?(?:uur|u)(?![a-z]))';
const HOURS = 'een|twee|drie|vier|vijf|zes|zeven|acht|negen|tien|elf|twaalf';
/** `om 10.00 uur`, `10.00-12.00 uur`, `aanvang half acht`, `'s avonds`. */
const TIME = `(?:(?:om|van|te|vanaf|aanvang|start|begin|tijd)[: ] ?)*(?:(?:\\d{1,2} ?(?:-|–|tot) ?)?${CLOCK}(?: ?(?:-|–|tot|t/m) ?${CLOCK})?|half (?:${HOURS})|(?:${HOURS}) uur)|['’]s (?:ochtends|morgens|middags|avonds)`;
/** The place and form of a meeting: words without a digit behind a comma or a preposition, or what all know. */
const WHERE =
  '(?:digitaal|hybride|online|fysiek|besloten|openbaar|concept|definitief|vastgesteld|school)(?![a-z])|(?:via|te|per|bij|in (?:de|het)|locatie|plaats)[: ] ?[^\\d:,;()]{1,80}' +
  '|(?:[a-z]{0,20}(?:zaal|kamer|lokaal)|gemeentehuis|stadhuis|provinciehuis|kantine|aula|ruimte)(?: [a-z]?\\d{0,3}[a-z]?)?(?![a-z\\d])';
/**
 * The text that may follow the date, once white space is single and all letters are small: a bracket that closes, and then a time, a place or a
 * remark in brackets.
 */
const BEHIND_DATE = new RegExp(
  `^[)\\]]?(?: ?(?:${TIME}|${WHERE}|\\([^()]{0,200}\\)|[,–-] ?(?:${TIME}|${WHERE}|\\p{L}[^\\d:,;()]{1,60}|(?= ?\\()))){0,6}[ ,.)\\]]{0,4}$`,
  'u',
);
/** Longer lines say more than who met, when and where; in UTF-16 units. */
const LONGEST_BEHIND = 200;

/** Between the day of a meeting and another date: from which it was moved, when its minutes were adopted or sent, its last day. */
const FIRST_COUNTS =
  /^[\s,;([–-]*(?:(?:verslag |notulen |besluitenlijst |versie |concept |definitief )?(?:vastgesteld|vastgestelde|goedgekeurd|verzonden|gewijzigd|bijgewerkt|concept|versie)|(?:verzet|verplaatst|verschoven|uitgesteld|verdaagd|was|in plaats van|i\.?p\.?v\.?|voortzetting|vervolg|voortgezet|t\/m|tot en met|en|[–-]))(?: (?:van|vanaf|op|d\.?d\.?|in|per|oorspronkelijk|de|vergadering)){0,3}\s*$/iu;

/** Words between the gremia and the date that are part of neither. */
const BEFORE_DATE = ['(', '[', ',', '-', '–', ' op', ' van', ' d.d.', ' dd.', ' d.d', ' dd', ' gehouden', ' datum'];
/** `nr. 5`, behind the gremia. */
const ORDINAL = /,? (?:(?:nr\.?|nummer|no\.) ?|#)\d{1,4}$/iu;
/** `woensdagavond`, behind the gremia. */
const DAY_PART = /,? (?:maan|dins|woens|donder|vrij|zater|zon)dag(?:ochtend|morgen|middag|avond)$/iu;
/** `12 en 13 mei 2021`: of several days in a row the last is that of the meeting. */
const FIRST_DAY = /\s\d{1,2} ?(?:en|-|–|t\/m|tot en met)$/iu;
/** `van het`, `nr. 4 van de`, `extra`, before the gremia. */
const LEAD =
  /^(?:(?:nr\.?|nummer) ?\d{1,3} (?=van )|\d{1,3}e (?:vergadering |overleg )?(?=van ))?(?:(?:extra|ingelaste|reguliere) (?=\S))?(?:van (?:de |het )?)?(?=\S)/iu;

const meetings = new WeakMap<Entry, Meeting>();

/**
 * The meeting that an entry is of; without gremia and date for an entry that is no meeting. Spans are those of the entry. The
 * date stands last in front of the colon, or else first behind it.
 */
export function meetingOf(entry: Entry): Meeting {
  if (entry.kind !== 'vergadering') return NONE;
  // Each of thousands of action points asks for that of its meeting.
  let meeting = meetings.get(entry);
  if (meeting === undefined) {
    meeting = readMeeting(entry);
    meetings.set(entry, meeting);
  }
  return meeting;
}

function readMeeting({ identity, title }: Entry): Meeting {
  const date = identity && lastDate(identity);
  const before = identity && date === undefined ? dateBefore(identity) : undefined;
  if (before !== undefined) return before;
  const behind = date === undefined && title !== undefined ? firstDate(title) : undefined;
  const found = date ?? behind;
  const end =
    date === undefined || identity === undefined ? identity?.text.length : beforeDate(identity.text, date.date);
  const gremia = identity && trimmedWord(identity.text, LEAD.exec(identity.text)?.[0].length ?? 0, end ?? 0);
  if (gremia === undefined && found === undefined) return NONE;
  const { start = 0 } = identity ?? {};
  return {
    gremia: gremia && { text: gremia.text, start: start + gremia.start, end: start + gremia.end },
    date: found,
    day: found && dayOfFull(found.date),
  };
}

const days = new EntryMemo<CalendarDay | undefined>();

/** The day of the meeting that an entry is of, kept until its text changes: very many are put in order at once. */
export function dayOfMeeting(placed: PlacedEntry): CalendarDay | undefined {
  return days.get(placed, () => meetingOf(placed.head).day);
}

/**
 * The last date of what stands before the colon, where nothing follows it but a time and a remark; the first where more follow:
 * `12 mei 2021 (verzet van 5 mei 2021)`, `12 mei 2021, vastgesteld 9 juni 2021`. Undefined where they may say that it is another day.
 */
function lastDate({ text, start }: Word): PlacedDate | undefined {
  const dates = findDates(withHyphens(text));
  const full = dates.filter(({ year }) => year !== undefined);
  const [first, second] = full;
  if (first !== undefined && second !== undefined) {
    const between = text.slice(first.span.end, second.span.start);
    return FIRST_COUNTS.test(between) ? { date: first, start } : undefined;
  }
  const date = dates.at(-1);
  return date !== undefined && isBehindDate(text.slice(date.span.end)) ? { date, start } : undefined;
}

/** `13 januari 2021 DUO`: the date first, and who met behind it. */
function dateBefore({ text, start }: Word): Meeting | undefined {
  const date = readLeadingDate(withHyphens(text));
  if (date?.date.year === undefined) return undefined;
  const rest = text.slice(date.end);
  const lead = /^(?:\s*[,–-])?\s+(?:van (?:de |het )?)?(?=\p{Lu})/iu.exec(rest)?.[0].length;
  const gremia = lead === undefined || /\d/u.test(rest) ? undefined : trimmedWord(text, date.end + lead, text.length);
  if (gremia === undefined || !/^\p{Lu}/u.test(gremia.text)) return undefined;
  return {
    gremia: { text: gremia.text, start: start + gremia.start, end: start + gremia.end },
    date: { date: date.date, start },
    day: dayOfFull(date.date),
  };
}

/** The full date that a title begins with, where nothing follows it but that, or another colon. */
function firstDate({ text, start }: Word): PlacedDate | undefined {
  const date = readLeadingDate(withHyphens(text));
  if (date?.date.year === undefined) return undefined;
  const rest = text.slice(date.end);
  return /^\s*:/u.test(rest) || isBehindDate(rest) ? { date: date.date, start } : undefined;
}

function isBehindDate(text: string): boolean {
  if (text.length > LONGEST_BEHIND) return false;
  const behind = text.trim();
  // Nothing stands behind most dates: the expression takes an engine milliseconds to make.
  return behind === '' || BEHIND_DATE.test(lowerCase(behind.replace(/\s+/gu, ' ')));
}

/** `13.01.2021` with hyphens: the same length. */
function withHyphens(text: string): string {
  return text.replace(/(?<![\d.])(\d{1,2})\.(\d{1,2})\.(?=\d{4}(?![\d.]))/gu, '$1-$2-');
}

/** Offset where the gremia end before a date. */
function beforeDate(text: string, { span }: DateNode): number {
  const whole = text.slice(0, span.start).trimEnd();
  let end = FIRST_DAY.exec(whole)?.index ?? whole.length;
  for (;;) {
    const before = text.slice(0, end);
    const word = BEFORE_DATE.find((one) => before.slice(-one.length).toLowerCase() === one);
    if (word === undefined) {
      const part = DAY_PART.exec(before)?.index ?? end;
      return ORDINAL.exec(before.slice(0, part))?.index ?? part;
    }
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
