/** Requests about the action at a place, before it is changed, and the commands that change it. */
import type { AtPosition, Request, TextAtPosition } from './method.ts';

/** Asks for the present texts of the action, decision or promise at a place; null when none stands there. */
export const ACTION_REQUEST: Request<AtPosition, ActionInfo | null> = 'duo/actie';
/** Asks for the meaning of a text as the deadline of the action at a place; null for parameters that are none. */
export const DEADLINE_REQUEST: Request<TextAtPosition, DeadlineMeaning | null> = 'duo/deadline';
/** Asks for the possible owners of the action at a place; empty where no action stands. */
export const OWNERS_REQUEST: Request<AtPosition, readonly OwnerChoice[] | null> = 'duo/eigenaars';
/** Asks for the owner that a text would name for the action at a place; null for parameters that are none. */
export const OWNER_REQUEST: Request<TextAtPosition, OwnerMeaning | null> = 'duo/eigenaar';

/** The result of `ACTION_REQUEST`. All texts are as they are shown. */
export interface ActionInfo {
  readonly kind: string;
  /** The name of the action in a sentence: `actie 5`, `actiepunt (i) van 13 januari 2021`. */
  readonly called: string;
  /** What stands at the place, with its title: sent back as `actie` with a command, it changes nothing where something else stands by then. */
  readonly named: string;
  readonly number?: string | undefined;
  readonly title?: string | undefined;
  readonly isOpen: boolean;
  readonly status?: string | undefined;
  readonly statuses: readonly string[];
  readonly owner?: string | undefined;
  readonly deadline?: string | undefined;
  /** The day that a note gets that is not of a meeting. */
  readonly today: string;
  /** The newest meetings of the register's gremium up to that day, the last first. */
  readonly meetings: readonly { readonly day: string; readonly gremium: string }[];
}

/** The result of `DEADLINE_REQUEST`. */
export interface DeadlineMeaning {
  /** The meaning in one sentence. */
  readonly sentence: string;
  readonly isUnderstood: boolean;
}

/** A possible owner of the action. */
export interface OwnerChoice {
  /** The text that becomes the owner. */
  readonly text: string;
  /** The description in a few words. */
  readonly detail: string;
}

/** The result of `OWNER_REQUEST`. */
export interface OwnerMeaning {
  /** The meaning in one sentence. */
  readonly sentence: string;
  /** True when all that is named in it is known. */
  readonly isKnown: boolean;
}

/**
 * Commands of the server (`workspace/executeCommand`) by what they do. Arguments are a URI, a position and an object of texts:
 * `deadline`, `eigenaar`, `status`, `tekst`, `reden`, and `actie`, what `ACTION_REQUEST` said that it is asked of.
 */
export const SERVER_COMMANDS = {
  markeerAlsGereed: 'duo.server.markeerAlsGereed',
  stelUit: 'duo.server.stelUit',
  draagOver: 'duo.server.draagOver',
  wijzigStatus: 'duo.server.wijzigStatus',
  noteer: 'duo.server.noteer',
} as const;
