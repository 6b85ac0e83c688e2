/** A meeting from the invitation to the list of decisions: what is proposed for it, and what is said at it. */
import type { AtPosition, Request } from './method.ts';

/** Asks for what a meeting of a gremium could be like; null for parameters that are none, and for a register that is not known. */
export const MEETING_REQUEST: Request<MeetingParams, MeetingPlan | null> = 'duo/vergadering';

/** The parameters of `MEETING_REQUEST`. */
export interface MeetingParams {
  readonly uri: string;
  /** Left out: the only one that the register can mean. */
  readonly gremium?: string;
  /** The day as typed; left out: the one that is proposed. */
  readonly datum?: string;
}

/** The result of `MEETING_REQUEST`. Texts are as they are shown. */
export interface MeetingPlan {
  /** The gremia whose meetings the register may hold, the likeliest first. */
  readonly gremia: readonly string[];
  /** Left out while it is not known which gremium is meant. */
  readonly meeting?: PlannedMeeting;
}

export interface PlannedMeeting {
  readonly gremium: string;
  /** The day as it would be written; empty without one. */
  readonly date: string;
  /** What is to be known of that day, in one line. */
  readonly sentence: string;
  /** False where no meeting can be written on it. */
  readonly isPossible: boolean;
  /** Address of the file that it would be written in. */
  readonly uri: string;
  /** Empty where no meeting can be written. */
  readonly choices: readonly MeetingChoice[];
}

/** Something that the meeting would hold. */
export interface MeetingChoice {
  /** The same for the same thing, as long as the register says the same. */
  readonly id: string;
  /** What it belongs to: who is there, the agenda and what that is about. */
  readonly group: string;
  readonly label: string;
  readonly detail: string;
  /** False for what is only shown: who has no seat on that day. */
  readonly isProposed: boolean;
}

/** Asks what a line would write that is typed while a meeting is held; null for parameters that are none, and where no meeting stands. */
export const MINUTE_REQUEST: Request<MinuteParams, MinuteReading | null> = 'duo/notuleer';

/** The parameters of `MINUTE_REQUEST`. */
export interface MinuteParams extends AtPosition {
  /** The meeting, as its first line calls it; left out: the one at the position, else the newest of the register. */
  readonly vergadering?: string;
  /** The point that is spoken of, by its key; left out: the first. */
  readonly punt?: string;
  readonly tekst: string;
}

/** The result of `MINUTE_REQUEST`. Texts are as they are shown. */
export interface MinuteReading {
  /** The meeting, as its first line calls it. */
  readonly meeting: string;
  /** Address of the file of the meeting. */
  readonly uri: string;
  /** The point that the line is written at, or goes to: its key, what it is called and its line in the file, from 0. */
  readonly point: { readonly key: string; readonly label: string; readonly line: number };
  /**
   * `nothing` was typed · `point` goes to a point · `shown` asks what something is · `written` it is understood · `doubt` it would be
   * written as a remark, and has to be confirmed · `refused` it cannot be written.
   */
  readonly kind: 'nothing' | 'point' | 'shown' | 'written' | 'doubt' | 'refused';
  /** What will be written, or what is asked for, a line each. */
  readonly lines: readonly string[];
  /** Why it is not sure, what else is to be known. */
  readonly notes: readonly string[];
  /** Numbers that what is typed may become, with what each is. */
  readonly completions: readonly { readonly number: string; readonly title: string }[];
}

/** Asks what is left to do after the meeting at a position, else the newest of the register; null where there is none. */
export const AFTER_REQUEST: Request<AtPosition, AfterMeeting | null> = 'duo/naVergadering';

/** The result of `AFTER_REQUEST`. */
export interface AfterMeeting {
  /** As its first line calls it. */
  readonly meeting: string;
  readonly uri: string;
  /** From 0. */
  readonly line: number;
  /** What it made that is not on the list yet. */
  readonly points: readonly MeetingChoice[];
  /** True when its minutes hold decisions that are not on the list. */
  readonly hasDecisions: boolean;
  /** Who has something open in the register. */
  readonly owners: readonly string[];
}

/**
 * Commands of the server that change a meeting. Arguments as those of `SERVER_COMMANDS`; the texts of the first are `gremium`,
 * `datum` and `keuzes`, ids of choices, one a line; of the second those of `MinuteParams`, and `bevestigd` when a remark was confirmed;
 * of the third `vergadering` and `keuzes`.
 */
export const MEETING_COMMANDS = {
  bereidVoor: 'duo.server.bereidVoor',
  notuleer: 'duo.server.notuleer',
  neemOver: 'duo.server.neemOver',
} as const;
