/** A meeting from the invitation to the list of decisions: what is proposed for it, and what is said at it. */
import type { Request } from './method.ts';

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

/**
 * Commands of the server that change a meeting. Arguments as those of `SERVER_COMMANDS`; the texts are `gremium`, `datum` and
 * `keuzes`, ids of choices, one a line.
 */
export const MEETING_COMMANDS = {
  bereidVoor: 'duo.server.bereidVoor',
} as const;
