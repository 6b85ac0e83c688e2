/** Requests about the action at a place, before it is changed, and the commands that change it. */
import type { AtPosition, Request, TextAtPosition } from './method.ts';

/** What the action, decision or promise at a place says now; null when none stands there. */
export const ACTION_REQUEST: Request<AtPosition, ActionInfo | null> = 'duo/actie';
/** What a text would mean as the deadline of the action at a place; null for parameters that are none. */
export const DEADLINE_REQUEST: Request<TextAtPosition, DeadlineMeaning | null> = 'duo/deadline';
/** Who the action at a place can be given to; empty where no action stands. */
export const OWNERS_REQUEST: Request<AtPosition, readonly OwnerChoice[] | null> = 'duo/eigenaars';
/** Who a text would name as the owner of the action at a place; null for parameters that are none. */
export const OWNER_REQUEST: Request<TextAtPosition, OwnerMeaning | null> = 'duo/eigenaar';

/** The result of `ACTION_REQUEST`. All texts are as they are shown. */
export interface ActionInfo {
  readonly kind: string;
  /** What it is called in a sentence: `actie 5`, `actiepunt (i) van 13 januari 2021`. */
  readonly called: string;
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
  /** How it is read, in one sentence. */
  readonly sentence: string;
  readonly isUnderstood: boolean;
}

/** One that the action can be given to. */
export interface OwnerChoice {
  /** As it becomes the owner. */
  readonly text: string;
  /** What is known of it, in a few words. */
  readonly detail: string;
}

/** The result of `OWNER_REQUEST`. */
export interface OwnerMeaning {
  /** Who is meant, in one sentence. */
  readonly sentence: string;
  /** All that is named in it is known. */
  readonly isKnown: boolean;
}

/**
 * Commands of the server (`workspace/executeCommand`) by what they do. Arguments are a URI, a position and an object of texts:
 * `deadline`, `eigenaar`, `status`, `tekst`, `reden`.
 */
export const SERVER_COMMANDS = {
  markeerAlsGereed: 'duo.server.markeerAlsGereed',
  stelUit: 'duo.server.stelUit',
  draagOver: 'duo.server.draagOver',
  wijzigStatus: 'duo.server.wijzigStatus',
  noteer: 'duo.server.noteer',
} as const;
