/** The timeline: what happened to one action and how often its deadline moved, and the deadlines of a register by month. */
import type { AtPosition, Request } from './method.ts';

/** The deadlines of a register; null for a register that is not known. */
export const TIMELINE_REQUEST: Request<{ readonly uri: string }, RegisterTimeline | null> = 'duo/tijdlijn';
/** The line of one action; null where none stands. */
export const ACTION_TIMELINE_REQUEST: Request<AtPosition, ActionTimeline | null> = 'duo/tijdlijnActie';

/** The result of `TIMELINE_REQUEST`: of all that is open. Days are written `2021-03-24`, months `2021-03`. */
export interface RegisterTimeline {
  /** The title of the register, else its code; null of a file that says neither. */
  readonly title: string | null;
  /** The day at which deadlines are judged; null without a valid one: then nothing is late. */
  readonly day: string | null;
  /** What has a deadline: the earliest first, so that what is late stands in front. Of a very long list not all. */
  readonly rows: readonly TimelineRow[];
  /** The months in which a deadline ends, the earliest first, with all that have one. */
  readonly months: readonly TimelineMonth[];
  /** The number of open ones without a day as their deadline. */
  readonly withoutDay: number;
  /** True for a file that is too large to be read for this: then there are no rows and no months. */
  readonly isTooLarge: boolean;
}

export interface TimelineRow extends TimelineDays {
  readonly number: string | null;
  readonly title: string | null;
  readonly owners: readonly string[];
  readonly isLate: boolean;
  /** The line of its keyword, from 0. */
  readonly line: number;
}

/** A deadline: as typed, and the days that it means. */
export interface TimelineDays {
  readonly text: string;
  /** The first day at which it can be done; null when that is any day. */
  readonly earliest: string | null;
  /** The last day at which it is in time; null when it means none. */
  readonly latest: string | null;
}

export interface TimelineMonth {
  readonly month: string;
  readonly count: number;
  /** The number of those that are late. */
  readonly late: number;
}

/** The result of `ACTION_TIMELINE_REQUEST`. */
export interface ActionTimeline {
  /** What it is called in a sentence: `actie 5`. */
  readonly called: string;
  readonly title: string | null;
  /** The day at which deadlines are judged; null without a valid one. */
  readonly day: string | null;
  /** False for what is done or dropped: nothing of it is late. */
  readonly isOpen: boolean;
  /** What was said of it, the earliest first. Of a very long history the last ones. */
  readonly moments: readonly TimelineMoment[];
  /** The number of earlier ones that are left out. */
  readonly leftOut: number;
  /** The deadlines that it has had, that which it has now last. */
  readonly deadlines: readonly TimelineDeadline[];
}

export interface TimelineMoment {
  /** Null when it has no day that is known. */
  readonly day: string | null;
  /** The day as typed; empty when there is none. */
  readonly dayText: string;
  /** The gremium that it was said in, as typed; null where none stands there. */
  readonly gremium: string | null;
  readonly text: string;
  readonly changes: 'status' | 'deadline' | 'eigenaar' | null;
}

export interface TimelineDeadline extends TimelineDays {
  /** The day at which it was agreed; null for the first one, and where that is not known. */
  readonly since: string | null;
}
