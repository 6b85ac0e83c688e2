/** Frequencies of meetings, as secretaries write them (taal.md, Fields: `frequentie`). */
import { addDays, type CalendarDay, dayOf, lastDayOfMonth, partsOf, weekdayOf } from './calendar.ts';

/** Every so many days or months. */
export interface Frequency {
  readonly every: number;
  readonly unit: 'day' | 'month';
}

const NUMBERS: ReadonlyMap<string, number> = new Map(
  ['een', 'twee', 'drie', 'vier', 'vijf', 'zes', 'zeven', 'acht', 'negen', 'tien', 'elf', 'twaalf'].map(
    (word, index) => [word, index + 1],
  ),
);
const UNITS: ReadonlyMap<string, Frequency> = new Map([
  ['dag', { every: 1, unit: 'day' }],
  ['week', { every: 7, unit: 'day' }],
  ['maand', { every: 1, unit: 'month' }],
  ['kwartaal', { every: 3, unit: 'month' }],
  ['jaar', { every: 12, unit: 'month' }],
]);

const NUMBER = String.raw`\d{1,2}|${[...NUMBERS.keys()].join('|')}|[eé][eé]n`;
const UNIT = 'dag(?:en)?|we(?:ek|ken)|maand(?:en)?|kwarta(?:al|len)|jaar|jaren';
const EACH = 'per|in de|in het|elke|elk|iedere|ieder|om de|om het|de|het|een|a|à';

const TIMES_PER = new RegExp(
  `^(?:(${NUMBER})\\s*(?:maal|keer|x|×))\\s*(?:${EACH})?\\s*(?:(${NUMBER})\\s+)?(${UNIT})\\b`,
  'iu',
);
const EVERY = new RegExp(
  `^(per|elke|elk|iedere|ieder|om de|om het|1x)\\s+(?:(${NUMBER})\\s+)?(andere\\s+)?(${UNIT})\\b`,
  'iu',
);
const ADJECTIVE = new RegExp(`^(?:(${NUMBER})[\\s-]*)?(dagelijks|wekelijks|maandelijks|jaarlijks)(?:e)?\\b`, 'iu');
const PER_QUARTER = /^(?:kwartaaloverleg|elk kwartaal|ieder kwartaal)\b/iu;
const ADJECTIVE_UNIT: Readonly<Record<string, string>> = {
  dagelijks: 'dag',
  wekelijks: 'week',
  maandelijks: 'maand',
  jaarlijks: 'jaar',
};

/** The frequency that a text gives; a remark may follow. Undefined for a text that gives none that can be counted with. */
export function readFrequency(text: string): Frequency | undefined {
  const typed = text
    .trim()
    .toLowerCase()
    .replace(/^(?:circa|ca\.?|ongeveer|gemiddeld|minimaal|minstens|in principe)\s+/u, '')
    .replace(/^eens\b/u, 'eenmaal')
    .replace(/^halfjaarlijks\b/u, 'tweemaal per jaar');
  const times = TIMES_PER.exec(typed);
  if (times !== null) return perTimes(numberOf(times[1]), numberOf(times[2]), times[3]!);
  const every = EVERY.exec(typed);
  if (every !== null) {
    // `om de week` leaves one out; `om de twee weken` does not.
    const skips = (/^om /u.test(every[1]!) && every[2] === undefined) || every[3] !== undefined;
    return frequencyOf(numberOf(every[2]) * (skips ? 2 : 1), every[4]!);
  }
  const adjective = ADJECTIVE.exec(typed);
  if (adjective !== null) return frequencyOf(numberOf(adjective[1]), ADJECTIVE_UNIT[adjective[2]!]!);
  return PER_QUARTER.test(typed) ? UNITS.get('kwartaal') : undefined;
}

/** The day that is `times` meetings after a day. A month that is too short gives its last day. */
export function afterMeetings(day: CalendarDay, { every, unit }: Frequency, times: number): CalendarDay {
  if (unit === 'day') return addDays(day, every * times);
  const { year, month, day: dayOfMonth } = partsOf(day);
  const months = year * 12 + (month - 1) + every * times;
  const newYear = Math.floor(months / 12);
  const newMonth = (months % 12) + 1;
  return dayOf(newYear, newMonth, Math.min(dayOfMonth, lastDayOfMonth(newYear, newMonth))) ?? day;
}

/**
 * The last day at which the meeting after one of a given day is in time: that of the week in which it falls due, or of the
 * month for a gremium that meets by months. Which day of the week suits is not the frequency's business.
 */
export function lastDayInTime(previous: CalendarDay, frequency: Frequency): CalendarDay {
  const due = afterMeetings(previous, frequency, 1);
  if (frequency.unit === 'day') return frequency.every % 7 === 0 ? due + 7 - weekdayOf(due) : due;
  const { year, month } = partsOf(due);
  return dayOf(year, month, lastDayOfMonth(year, month)) ?? due;
}

/** The first meeting after a day, counted on from one that is on or before it. */
export function firstAfter(from: CalendarDay, frequency: Frequency, after: CalendarDay): CalendarDay {
  const longest = frequency.every * (frequency.unit === 'day' ? 1 : 31);
  // So many have certainly been.
  let times = Math.max(0, Math.floor((after - from) / longest));
  while (afterMeetings(from, frequency, times) <= after) times++;
  return afterMeetings(from, frequency, times);
}

function numberOf(typed: string | undefined): number {
  if (typed === undefined) return 1;
  return /^\d/u.test(typed) ? Number(typed) : (NUMBERS.get(typed.replace(/é/gu, 'e')) ?? 1);
}

function frequencyOf(count: number, typed: string): Frequency | undefined {
  const unit = UNITS.get(unitOf(typed));
  return unit === undefined || count < 1 ? undefined : { ...unit, every: unit.every * count };
}

/** `tweemaal per jaar`: every six months. Times that do not divide months are counted in days. */
function perTimes(times: number, count: number, typed: string): Frequency | undefined {
  const unit = frequencyOf(count, typed);
  if (unit === undefined || times < 1) return undefined;
  if (unit.every % times === 0) return { ...unit, every: unit.every / times };
  const days = unit.unit === 'day' ? unit.every : Math.round(unit.every * 30.44);
  return { every: Math.max(1, Math.round(days / times)), unit: 'day' };
}

function unitOf(typed: string): string {
  if (typed.startsWith('we')) return 'week';
  if (typed.startsWith('kwart')) return 'kwartaal';
  if (typed.startsWith('ja')) return 'jaar';
  return typed.startsWith('maand') ? 'maand' : 'dag';
}
