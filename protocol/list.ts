/**
 * The view beside the text: what a register does as rows, which the client asks for once it shows them. Rows have ids, and what has
 * changed since then is told as a patch, so that a letter costs the rows that it changes, and no question.
 */
import type { AtPosition, Notification, Request, WirePosition } from './method.ts';

/** The rows of a register, or what has changed of them; null for a register that is not known. */
export const LIST_REQUEST: Request<ListParams, ListPatch | null> = 'duo/lijst';
/** Where the entry of a row stands; null when it is there no more. */
export const LIST_PLACE_REQUEST: Request<RowOfList, ListPlace | null> = 'duo/lijstPlaats';
/** The row of the entry at a place; null where none stands. */
export const LIST_ROW_REQUEST: Request<AtPosition, number | null> = 'duo/lijstRij';
/** Tells what has changed since the last answer of `LIST_REQUEST`, or the last time that this told it. */
export const LIST_CHANGED: Notification<ListChange> = 'duo/lijstVeranderd';
/** Says that the rows of a register are shown no more: from then on they cost nothing. */
export const LIST_CLOSED: Notification<{ readonly uri: string }> = 'duo/lijstGesloten';

export interface ListParams {
  readonly uri: string;
  /** The `revision` that the client has; without it, and where the server knows it no more, all rows come. */
  readonly since?: string;
}

export interface RowOfList {
  readonly uri: string;
  readonly id: number;
}

/** Without a patch the rows are to be asked for; that is told once, until they are. */
export interface ListChange {
  readonly uri: string;
  /** What goes with the revision that the client was given last. */
  readonly told?: { readonly since: string; readonly patch: ListPatch };
}

/** The result of `LIST_REQUEST`. */
export interface ListPatch {
  /** What the client has once it has taken these in. */
  readonly revision: string;
  /** True when it begins from nothing: what the client has is to be forgotten. */
  readonly isWhole: boolean;
  /** In their order, each in the rows that those before it have left. */
  readonly splices: readonly ListSplice[];
  /** There is more than goes into one answer: it is to be asked for at once. */
  readonly hasMore: boolean;
  /** The title of the register. */
  readonly title: string;
  /** The day at which deadlines are judged, `2021-03-24`; null without a valid one. */
  readonly day: string | null;
}

export interface ListSplice {
  readonly at: number;
  /** The number of rows that go there. */
  readonly remove: number;
  /** The rows that take their place. */
  readonly rows: readonly ListRow[];
}

/** An entry, or a heading above entries, in the order of the text. Texts are as typed. */
export interface ListRow {
  /** The same as long as the entry is there, whatever is typed in it. */
  readonly id: number;
  /** `actie`, `besluit`, `toezegging`, `motie`, `amendement`; of a heading `blok`, `randvoorwaarde`, `onderwerp`, `vergadering`. */
  readonly kind: string;
  readonly isHeading: boolean;
  /** The heading that it stands below; null for none in this file. */
  readonly under: number | null;
  readonly number: string;
  readonly title: string;
  /** How things are with it; null for what nobody has to do, such as a decision, and for a heading. */
  readonly state: 'open' | 'done' | 'dropped' | null;
  readonly status: string;
  readonly owner: string;
  /** By the name that each has throughout the register. */
  readonly owners: readonly string[];
  /** Of the owners, and those of `organisaties`. */
  readonly organisations: readonly string[];
  readonly deadline: string;
  /** The last day that it means, `2021-04-01`; null when it means none. */
  readonly due: string | null;
  /** The deadline has passed, and it is open. */
  readonly isLate: boolean;
  /** The number of meetings at which nothing was said of it, where that is too many; 0 where it is not. */
  readonly silentFor: number;
  /** Its own day, as a decision has one, and that day, `2021-04-01`; null where it says none. */
  readonly date: string;
  readonly on: string | null;
}

/** The result of `LIST_PLACE_REQUEST`. */
export interface ListPlace {
  /** Where its keyword begins. */
  readonly position: WirePosition;
  /** What it is called in a sentence: `actie 5`. */
  readonly called: string;
}
