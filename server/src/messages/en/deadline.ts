/** Texts of hover on a deadline. Plain text from plain values; days come in as they are typed (`1 juli 2021`). */
import { days as daysOf } from './nouns.ts';

const canFrom = (when: string): string => `possible from ${when}; there is no last day`;

export const deadline = {
  sentence: (typed: string, meaning: string): string => `${typed}: ${meaning}`,

  lateFrom: (day: string): string => `late from ${day}`,

  withTimeLeft: (meaning: string, left: string): string => `${meaning}, ${left}`,

  daysLeft: (days: number): string => `${daysOf(days)} left`,

  daysLate: (days: number): string => `${daysOf(days)} late`,

  /** The reference day is the latest day itself. */
  today: (): string => 'today is the last day',

  noLatestFrom: (day: string): string => `from ${day}, without a last day`,

  assumedYear: (year: number): string => ` (no year was typed, ${year} is assumed)`,

  /** The day from which a relative deadline is counted: `binnen twee weken`. */
  reckonedFrom: (day: string): string => ` (counted from ${day})`,

  reckoned: (typed: string, from: string, day: string): string =>
    `“${typed}” counts from ${from}; the program reads “${day}”. Add the day, or it moves along.`,

  /** The day of a relative deadline that is counted from a meeting or a date of the action itself. */
  reckonedForGood: (typed: string, from: string, day: string): string =>
    `“${typed}” counts from ${from}; the program reads “${day}”.`,

  eitherDay: (typed: string, days: readonly string[]): string =>
    `“${typed}” may be ${days.join(' or ')}, so this deadline is not watched. Write the month in full.`,

  noNextMeeting: (typed: string, gremium: string | undefined): string =>
    gremium === undefined
      ? `It is not known when the next meeting is, so “${typed}” is not watched. Say which gremium the register is of and how often that meets, or write a date.`
      : `It is not known when “${gremium}” meets next, so “${typed}” is not watched. Describe the gremium and how often it meets, or write a date.`,

  /** Addition to the meaning: the moment that was meant, and its days; with `assumedYear` no year was typed. */
  moment: (name: string, first: string, last: string, assumedYear: number | undefined): string => {
    const days = first === last ? first : `${first} up to and including ${last}`;
    return assumedYear === undefined
      ? ` (${name}: ${days})`
      : ` (${name}: ${days}; no year was typed, ${assumedYear} assumed)`;
  },

  unknownMoment: (typed: string, name: string): string =>
    `No day is known of “${name}”, so “${typed}” is not watched. Add the moment, or write a date.`,

  impossible: (): string => 'this date does not exist and is not watched',

  yearUnknown: (): string => 'without a year, and there is no date anywhere to work out the year from',

  /** The first day is that of the deadline of something that is not ready yet. */
  afterDeadline: (day: string): string => canFrom(`${day}, the deadline of what comes before it`),

  /** Earliest day of an action when all that comes before it is ready. */
  afterReady: (day: string): string => canFrom(`${day}, because what comes before it is ready`),

  afterDecided: (day: string): string => canFrom(`${day}, because that has been decided`),

  /** Earliest day of an action when something was ready on it, but something with an earlier deadline is not. */
  afterPartly: (day: string): string => canFrom(`${day}, though not all that comes before it is ready`),

  afterUnknownActions: (): string => 'only possible when what comes before it is ready, and that day is not known',

  afterUnknownDecisions: (): string => 'only possible when that has been decided, and that day is not known',

  /** With `counted` the meeting has no entry yet: its day follows from how often the gremium meets. */
  afterMeeting: (lateFrom: string, meeting: string, counted: boolean): string =>
    counted
      ? `late from ${lateFrom}, because going by how often the gremium meets, the meeting is on ${meeting}`
      : `late from ${lateFrom}, the day after the meeting of ${meeting}`,

  /** The meeting before which it has to be ready: the day of the meeting itself is late. */
  atMeeting: (lateFrom: string, counted: boolean): string =>
    counted
      ? `late from ${lateFrom}, because going by how often the gremium meets, that is the day of the meeting`
      : `late from ${lateFrom}, the day of the meeting`,

  meetingUnknown: (): string => 'it is not known when the next meeting is',

  /** The meaning of a deadline with the time that is left, when the meaning goes on after the day. */
  withTimeLeftAfterReason: (meaning: string, left: string): string => `${meaning}; ${left}`,

  asap: (): string => 'as soon as possible, without a last day; you will be told if nothing is done about it',

  noDeadline: (): string => 'no last day',

  notWatched: (): string => 'not a date that the program recognises, so it is not watched',
};
