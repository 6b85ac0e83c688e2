/** The overview of all registers, which the side bar and the status bar show. */
import type { Notification, Request } from './method.ts';

/** The overview; null when the request was stopped. */
export const OVERVIEW_REQUEST: Request<Record<string, never>, Overview | null> = 'duo/overzicht';
/** Tells once that the overview has changed, until it is asked for again. */
export const OVERVIEW_CHANGED: Notification<void> = 'duo/overzichtVeranderd';

export interface Overview {
  /** The registers in the order of their addresses; files without actions are left out. */
  readonly registers: readonly RegisterOverview[];
  /** The names of all gremia that a file of the workspace declares, in alphabetical order. */
  readonly gremia: readonly string[];
}

/** The actions of one file. */
export interface RegisterOverview {
  readonly uri: string;
  /** The address of the first file of the register: files with the same one are one register. */
  readonly register: string;
  /** The title of the register, else its code; null of a file that says neither: it is called by its file's name. */
  readonly title: string | null;
  /** The gremium of the register as typed; null when it names none. */
  readonly gremium: string | null;
  /** The number of open actions; null of a file that is too large to be counted. */
  readonly open: number | null;
  /** The number of those with a deadline before the reference date; null of a file that is too large to be counted. */
  readonly past: number | null;
  /** The open ones, those with the earliest deadline first; of a very long list not all, while the counts are of all. */
  readonly actions: readonly OverviewAction[];
}

export interface OverviewAction {
  readonly number: string | null;
  readonly title: string | null;
  /**
   * The owners, by the names that they are declared with or have as a member of a gremium, else by the name as typed,
   * without the organisation and remarks behind it: one person has one name. Empty when nobody does.
   */
  readonly owners: readonly string[];
  /** The heading that it stands below, as it is shown; null when it stands below none. */
  readonly heading: string | null;
  /** The last day at which it is in time, `2021-03-24`; null when there is none. */
  readonly deadline: string | null;
  readonly past: boolean;
  /** The line of its keyword, from 0. */
  readonly line: number;
}
