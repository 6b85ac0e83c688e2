/**
 * The form on a register: its entries as rows, which the client pulls while it shows them, and the fields of the one that is looked at.
 * The server changes nothing: it answers with edits of the text, for the version that they were made of.
 */
import type { AtPosition, Notification, Request, WirePosition } from './method.ts';

/** The entries of a register, or what has changed of them; null for a register that is not known. */
export const FORM_ROWS_REQUEST: Request<FormRowsParams, FormPatch | null> = 'duo/formulierRegels';
/** The fields of an entry; null when it is there no more. */
export const FORM_REQUEST: Request<EntryOfForm, FormEntry | null> = 'duo/formulier';
/** The id of the entry at a place; null while nobody has asked for the rows. */
export const FORM_ROW_REQUEST: Request<AtPosition, string | null> = 'duo/formulierRij';
/** What can stand in a field in which something is being typed, and what that means; null when the entry is gone. */
export const FORM_CHOICES_REQUEST: Request<FormChoicesParams, FormChoices | null> = 'duo/formulierKeuzes';
/** The edits that a change in the form comes to, or why it is none. */
export const FORM_CHANGE_REQUEST: Request<FormChangeParams, FormChange | null> = 'duo/formulierWijziging';
/** Says that a register is shown as a form no more: from then on nothing is kept of it. */
export const FORM_CLOSED: Notification<{ readonly uri: string }> = 'duo/formulierGesloten';

export interface FormRowsParams {
  readonly uri: string;
  /** The `revision` that the client has; without it, and where the server knows it no more, all rows come. */
  readonly since?: string;
}

/** The result of `FORM_ROWS_REQUEST`. At most a thousand rows come at once. */
export interface FormPatch {
  readonly revision: string;
  /** True when it begins from nothing. */
  readonly isWhole: boolean;
  /** In their order, each in the rows that those before it have left. */
  readonly splices: readonly { readonly at: number; readonly remove: number; readonly rows: readonly FormRow[] }[];
  readonly hasMore: boolean;
}

/** An entry at the margin, or below its meeting what minutes make. Texts are as typed. */
export interface FormRow {
  /** The same as long as the entry is there, whatever is typed in it; of no other entry, form or start of the server. */
  readonly id: string;
  readonly kind: string;
  readonly isHeading: boolean;
  /** Its number, letter or name; empty without one. */
  readonly number: string;
  /** By what it says itself: `actie 5`, `actiepunt (i)`. */
  readonly called: string;
  readonly title: string;
}

export interface EntryOfForm {
  readonly uri: string;
  readonly id: string;
}

/** The result of `FORM_REQUEST`. */
export interface FormEntry {
  readonly id: string;
  readonly kind: string;
  /** What it is called in a sentence: `actie 5`. */
  readonly called: string;
  /** Where its keyword begins. */
  readonly position: WirePosition;
  /** Something can be done with it: the commands of an action are of use. */
  readonly isWork: boolean;
  /** Its number and title first, then all fields that it has or may have. */
  readonly fields: readonly FormField[];
  /** Problems that stand at no field. */
  readonly problems: readonly FormProblem[];
  /** The comments within it, which stay as they are. */
  readonly comments: readonly string[];
}

export interface FormField {
  /** What it is asked and changed by. */
  readonly key: string;
  readonly label: string;
  /** Lines without the indentation that all have; empty where nothing stands. */
  readonly value: string;
  /** It is a text, or has several lines now. */
  readonly hasLines: boolean;
  /** There is something to choose from. */
  readonly hasChoices: boolean;
  readonly isPresent: boolean;
  /** One of those that an entry of this kind mostly has. */
  readonly isUsual: boolean;
  /** What the field is for; empty without. */
  readonly help: string;
  /** What the value means, or what counts while there is none; empty where that is plain. */
  readonly meaning: string;
  readonly problems: readonly FormProblem[];
}

export interface FormProblem {
  readonly code: string;
  readonly severity: 'error' | 'warning' | 'information' | 'hint';
  readonly message: string;
  /** What mends it, by title. */
  readonly fixes: readonly string[];
}

export interface FormChoicesParams extends EntryOfForm {
  readonly key: string;
  /** What stands in the box, and the UTF-16 offset of the cursor in it. */
  readonly value: string;
  readonly offset: number;
  /** All is asked for that can stand there, and not what fits what was typed. */
  readonly isOpened: boolean;
}

/** The result of `FORM_CHOICES_REQUEST`. */
export interface FormChoices {
  readonly choices: readonly FormChoice[];
  /** What is typed means this; empty where that is plain. */
  readonly meaning: string;
}

export interface FormChoice {
  readonly label: string;
  readonly detail: string;
  /** What stands in the box once it is chosen, and where the cursor is then. */
  readonly value: string;
  readonly offset: number;
}

export interface FormChangeParams extends EntryOfForm {
  readonly change: /** A field gets another value. `was` is what it had when somebody began to type. */
    | { readonly kind: 'veld'; readonly key: string; readonly was: string; readonly value: string }
    /** A problem is mended. */
    | { readonly kind: 'herstel'; readonly code: string; readonly key: string; readonly title: string }
    /** A new action, behind the entry or the last one below it. */
    | { readonly kind: 'nieuw' };
}

/** The result of `FORM_CHANGE_REQUEST`. */
export type FormChange =
  | {
      readonly kind: 'edits';
      /** The version of the text that they are of. */
      readonly version: number;
      readonly edits: readonly { readonly start: WirePosition; readonly end: WirePosition; readonly text: string }[];
      /** Where the new entry stands after them. */
      readonly made?: WirePosition;
      /** What goes with them that was not asked for, to be said once they are made; no text of a register. */
      readonly told?: string;
    }
  /** It is a name that others name: the rename of what stands there does it, in all files. */
  | { readonly kind: 'hernoem'; readonly version: number; readonly position: WirePosition; readonly name: string }
  | { readonly kind: 'geweigerd'; readonly reason: string };
