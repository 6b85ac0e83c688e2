/** Dates and deadlines that a secretary types most, for completion. */

import {
  addDays,
  type CalendarDay,
  dayOf,
  formatDutch,
  isoWeekStart,
  lastDayOfMonth,
  partsOf,
  quarterOf,
  WEEKDAYS,
  weekdayOf,
} from '../../model/time/calendar.ts';
import { resolveDeadline } from '../../model/time/deadline.ts';
import { holidayOn } from '../../model/time/holidays.ts';
import { readDeadline } from '../../syntax/dates/read.ts';

export interface DateSuggestion {
  readonly what: 'today' | 'inTwoWeeks' | 'endOfMonth' | 'endOfQuarter';
  readonly day: CalendarDay;
  /** The text to insert: `31 maart 2021`. */
  readonly text: string;
}

/** The suggestions seen from a day, each day once (at the end of a quarter the first name for it stays). */
export function suggestDates(from: CalendarDay): readonly DateSuggestion[] {
  const { year, month } = partsOf(from);
  const days = new Map<CalendarDay, DateSuggestion['what']>();
  const add = (what: DateSuggestion['what'], day: CalendarDay | undefined): void => {
    if (day !== undefined && !days.has(day)) days.set(day, what);
  };
  add('today', from);
  add('endOfMonth', endOfMonth(year, month));
  add('endOfQuarter', endOfMonth(year, quarterOf(month) * 3));
  add('inTwoWeeks', addDays(from, 14));
  return [...days].map(([day, what]) => ({ what, day, text: formatDutch(day) }));
}

function endOfMonth(year: number, month: number): CalendarDay | undefined {
  return dayOf(year, month, lastDayOfMonth(year, month));
}

/** A way to say when something is due, and what of it is put into the register. */
export interface DeadlinePhrase {
  /** The phrase as a secretary says it: `over twee weken`, `eind mei 2021`. */
  readonly label: string;
  /** The text to insert, which is read without knowing the day of today: `7 april 2021`, `eind mei 2021`. */
  readonly text: string;
  /** The other words that find it; empty without any. */
  readonly also: string;
  /** True when it begins with a word such as `voor`, so that no `uiterlijk` can stand before it. */
  readonly bound: boolean;
}

/** The phrases that need nothing of what was typed, of the day that was asked for last. */
let usual: { readonly from: CalendarDay; readonly phrases: readonly DeadlinePhrase[] } | undefined;

/**
 * The deadlines that a partly typed one may mean, seen from a day: the usual phrases, whatever was typed, and those
 * that follow from the text itself (`over 5 weken`, `15 apr`, `week 20`, a date without its year). Each text once.
 * Which of them fit is for the caller to say. That no text lies in the past too: `voor Q1 2021` may.
 */
export function suggestDeadlines(from: CalendarDay, typed: string): readonly DeadlinePhrase[] {
  if (usual?.from !== from) usual = { from, phrases: usualPhrases(from) };
  const phrases = new Map<string, DeadlinePhrase>();
  for (const phrase of [...typedPhrases(from, typed.trim()), ...usual.phrases]) {
    const key = `${phrase.label}\n${phrase.text}`;
    if (!phrases.has(key)) phrases.set(key, phrase);
  }
  return [...phrases.values()];
}

const COUNTS = [
  'een',
  'twee',
  'drie',
  'vier',
  'vijf',
  'zes',
  'zeven',
  'acht',
  'negen',
  'tien',
  'elf',
  'twaalf',
] as const;
/** The most used counts of each unit. */
const USUAL_SPANS = [
  ['een', 'week'],
  ['twee', 'weken'],
  ['drie', 'weken'],
  ['vier', 'weken'],
  ['zes', 'weken'],
  ['een', 'maand'],
  ['twee', 'maanden'],
  ['drie', 'maanden'],
  ['zes', 'maanden'],
] as const;
/** `half mei 2021` is one day; the others are a third of the month. */
const THIRDS = ['begin', 'medio', 'eind'] as const;
export const QUARTER_WORDS = ['eerste', 'tweede', 'derde', 'vierde'] as const;
const SEASONS = ['voorjaar', 'zomer', 'najaar', 'winter'] as const;
/** Ends that are named without a year; the year is put behind them. */
const BOUNDS = ['voor de zomer', 'na de zomer', 'voor kerst', 'na kerst', 'voor Pasen', 'voor Prinsjesdag'] as const;
/** Working days, Monday first. */
const WORKDAYS = 5;
const WEEK = 7;

function usualPhrases(from: CalendarDay): DeadlinePhrase[] {
  const { year, month } = partsOf(from);
  const monday = addDays(from, 1 - weekdayOf(from));
  const nextMonth = month === 12 ? { year: year + 1, month: 1 } : { year, month: month + 1 };
  const quarter = quarterOf(month);
  const nextQuarter = quarter === 4 ? `Q1 ${year + 1}` : `Q${quarter + 1} ${year}`;
  const phrases: (DeadlinePhrase | undefined)[] = [
    ...USUAL_SPANS.map(([count, unit]) => spanPhrase(from, `over ${count} ${unit}`)),
    ...spokenDays(from, monday),
    onDay('eind van de maand', lastWorkdayOf(from, endOfMonth(year, month))),
    onDay('eind volgende maand', lastWorkdayOf(from, endOfMonth(nextMonth.year, nextMonth.month))),
    onDay('eind van het kwartaal', lastWorkdayOf(from, endOfMonth(year, quarter * 3))),
    onDay('eind van het jaar', lastWorkdayOf(from, endOfMonth(year, 12))),
    { label: 'volgende maand', text: monthName(nextMonth.year, nextMonth.month), also: '', bound: false },
    { label: 'volgend kwartaal', text: nextQuarter, also: '', bound: false },
    { label: 'volgend jaar', text: String(year + 1), also: '', bound: false },
    ...BOUNDS.map((bound) => withYear(from, bound, { bound: true })),
  ];
  for (let ahead = 0; ahead < 12; ahead++) {
    const name = monthName(year, ((month - 1 + ahead) % 12) + 1).replace(/ \d+$/u, '');
    phrases.push(withYear(from, name), ...THIRDS.map((third) => withYear(from, `${third} ${name}`)));
  }
  for (const [index, word] of QUARTER_WORDS.entries()) {
    const name = `Q${index + 1}`;
    const also = `${index + 1}e kwartaal ${word} kwartaal`;
    phrases.push(withYear(from, name, { also }), withYear(from, `${word} kwartaal`));
    phrases.push(...THIRDS.map((third) => withYear(from, `${third} ${name}`, { also: `${third} ${word} kwartaal` })));
  }
  for (const season of SEASONS) phrases.push(withYear(from, season));
  for (const next of [year, year + 1]) {
    for (const part of ['', ...THIRDS]) {
      const text = `${part} ${next}`.trim();
      phrases.push({ label: text, text, also: '', bound: false });
    }
  }
  return phrases.filter((phrase) => phrase !== undefined);
}

/** `morgen`, `vrijdag`, `volgende week vrijdag`, `deze week`: the days around a day, but for days off. */
function spokenDays(from: CalendarDay, monday: CalendarDay): (DeadlinePhrase | undefined)[] {
  const phrases = [
    onWorkday('morgen', addDays(from, 1)),
    onDay('deze week', lastWorkdayOf(from, addDays(monday, WORKDAYS - 1))),
    onDay('volgende week', lastWorkdayOf(from, addDays(monday, WEEK + WORKDAYS - 1))),
  ];
  for (let at = 0; at < WORKDAYS; at++) {
    const name = WEEKDAYS[at]!;
    const inThisWeek = addDays(monday, at);
    phrases.push(onWorkday(name, inThisWeek > from ? inThisWeek : addDays(inThisWeek, WEEK), name));
    phrases.push(onWorkday(`volgende week ${name}`, addDays(inThisWeek, WEEK), name));
  }
  return phrases;
}

/** The phrases that follow from the text that is being typed; empty when none does. */
function typedPhrases(from: CalendarDay, typed: string): DeadlinePhrase[] {
  const phrases: (DeadlinePhrase | undefined)[] = [];
  const span = /^over\s+(\d{1,3}|\p{L}+)(?:\s+([\p{L}]*))?$/iu.exec(typed);
  if (span !== null) {
    const units = span[1] === '1' || span[1] === 'een' || span[1] === 'één' ? ['dag', 'week', 'maand'] : MANY_UNITS;
    phrases.push(...units.map((unit) => spanPhrase(from, `over ${span[1]} ${unit}`)));
  }
  const week = /^(?:w|we|wee|week|wk\.?)\s*(\d{0,2})$/iu.exec(typed);
  if (week !== null) phrases.push(...weekPhrases(from, week[1]!));
  const day = /^(\d{1,2})(?:\s+(\p{L}*))?$/u.exec(typed);
  if (day !== null) phrases.push(...dayPhrases(from, Number(day[1]), (day[2] ?? '').toLowerCase()));
  phrases.push(withYear(from, typed));
  return phrases.filter((phrase) => phrase !== undefined);
}

const MANY_UNITS = ['dagen', 'weken', 'maanden'] as const;

/** `over 5 weken`: the last working day up to then. Undefined for what is no such span, or a year or more. */
function spanPhrase(from: CalendarDay, label: string): DeadlinePhrase | undefined {
  const [, typed = '', unit = ''] = label.split(' ');
  const word = COUNTS.indexOf(typed.toLowerCase().replaceAll('é', 'e') as 'een') + 1;
  const count = /^\d+$/u.test(typed) ? Number(typed) : word;
  if (count < 1) return undefined;
  const end = unit.startsWith('maand')
    ? monthsAfter(from, count)
    : addDays(from, count * (unit.startsWith('d') ? 1 : WEEK));
  if (end === undefined || end - from > 366) return undefined;
  return onDay(label, lastWorkdayOf(from, end));
}

/** The same day of the month so many months later, else the last day of that month. */
function monthsAfter(from: CalendarDay, count: number): CalendarDay | undefined {
  const { year, month, day } = partsOf(from);
  const months = month - 1 + count;
  const then = { year: year + Math.floor(months / 12), month: (months % 12) + 1 };
  return dayOf(then.year, then.month, Math.min(day, lastDayOfMonth(then.year, then.month)));
}

/** The number of weeks that are offered for the digits that were typed. */
const WEEKS = 4;

function weekPhrases(from: CalendarDay, digits: string): DeadlinePhrase[] {
  const { year } = partsOf(from);
  const weeks: DeadlinePhrase[] = [];
  for (const next of [year - 1, year, year + 1]) {
    for (let week = 1; week <= 53; week++) {
      const monday = isoWeekStart(next, week);
      const fits = String(week).startsWith(digits) && monday !== undefined && addDays(monday, WEEK - 1) >= from;
      const text = `week ${week} ${next}`;
      if (fits) weeks.push({ label: text, text, also: `wk ${week} week${week}`, bound: false });
      if (weeks.length === WEEKS) return weeks;
    }
  }
  return weeks;
}

/** The number of months that are offered for a day of the month without one. */
const MONTHS = 3;

function dayPhrases(from: CalendarDay, dayOfMonth: number, monthTyped: string): DeadlinePhrase[] {
  const { year, month } = partsOf(from);
  const days: DeadlinePhrase[] = [];
  // From a leap day to the next February with one no more than a year is looked at.
  for (let ahead = 0; ahead <= 12 && (monthTyped !== '' || days.length < MONTHS); ahead++) {
    const months = month - 1 + ahead;
    const day = dayOf(year + Math.floor(months / 12), (months % 12) + 1, dayOfMonth);
    if (day === undefined || day < from || holidayOn(day) !== undefined) continue;
    const text = formatDutch(day);
    if (text.split(' ')[1]!.startsWith(monthTyped)) days.push({ label: text, text, also: '', bound: false });
  }
  return days;
}

/** A form without a year with that of the first one that is not over; undefined when it is no such form. */
function withYear(
  from: CalendarDay,
  form: string,
  { also = '', bound = false }: Partial<Pick<DeadlinePhrase, 'also' | 'bound'>> = {},
): DeadlinePhrase | undefined {
  const node = readDeadline(form);
  // Behind a remark, and in it, no year can stand.
  if (node.kind !== 'period' || node.remark !== undefined) return undefined;
  const assumed = resolveDeadline(node, { earliestFullDate: from });
  if (assumed.assumedYear === undefined) return undefined;
  const mark = /^\d{1,2}([-/.])\d{1,2}$/u.exec(form)?.[1] ?? ' ';
  const text = `${form}${mark}${assumed.assumedYear}`;
  const read = resolveDeadline(readDeadline(text), {});
  const isSame = read.latest === assumed.latest && read.earliest === assumed.earliest && read.findings.length === 0;
  return isSame ? { label: text, text, also, bound: bound || node.bound !== 'exact' } : undefined;
}

/** A phrase for one day, as a full date; with the name of its weekday when that was said. */
function onDay(label: string, day: CalendarDay | undefined, weekday = ''): DeadlinePhrase | undefined {
  if (day === undefined) return undefined;
  return { label, text: `${weekday} ${formatDutch(day)}`.trim(), also: '', bound: false };
}

/** The same for a day that is meant exactly: nothing on a day off. */
function onWorkday(label: string, day: CalendarDay, weekday = ''): DeadlinePhrase | undefined {
  return isDayOff(day) ? undefined : onDay(label, day, weekday);
}

/** The last working day up to a day; when that lies before `from`, the first one after it. */
function lastWorkdayOf(from: CalendarDay, day: CalendarDay | undefined): CalendarDay | undefined {
  if (day === undefined) return undefined;
  let workday = day;
  while (isDayOff(workday)) workday = addDays(workday, -1);
  if (workday >= from) return workday;
  for (workday = day; isDayOff(workday); ) workday = addDays(workday, 1);
  return workday < from ? undefined : workday;
}

function isDayOff(day: CalendarDay): boolean {
  return weekdayOf(day) > WORKDAYS || holidayOn(day) !== undefined;
}

/** `mei 2021` */
function monthName(year: number, month: number): string {
  return formatDutch(dayOf(year, month, 1)!).replace(/^1 /u, '');
}
