/** Lists of somebody else on their way into a register: what would be made of a file, and of what is pasted. The client stores and edits. */
import type { Request, WirePosition } from './method.ts';

/** What a file would become, or why it cannot be read; null for parameters that are none, and for a register that is not known. */
export const INTAKE_REQUEST: Request<IntakeParams, IntakeResult | null> = 'duo/inlezen';

/** What a paste would put at a place; null where it is best left as the text that it is. */
export const PASTE_REQUEST: Request<PasteParams, PasteResult | null> = 'duo/plakken';

/** Bytes of a file that are taken in over the wire. */
export const MOST_INTAKE_BYTES = 25_000_000;

/** UTF-16 units of what is pasted; more is no list of a meeting. */
export const MOST_PASTED = 2_000_000;

export interface IntakeParams {
  /** The name of the file, with its extension. */
  readonly name: string;
  /** Its bytes. */
  readonly base64: string;
  /** What somebody said of columns; those that are left out are read by their words. */
  readonly mapping?: readonly AskedColumn[];
  /** The register that is to be brought up to date; without it a new one is made. */
  readonly into?: string;
  /** Whose list it is, for the lines of history; with `into` only. */
  readonly from?: string;
  /** The keys of the changes that are wanted; all that ask for no choice when left out. With `into` only. */
  readonly take?: readonly string[];
  /** Of a client that shows how much was done: as that of LSP. */
  readonly workDoneToken?: string | number;
}

/** A column by its header, and what it is: a `value` of `ReadColumn.choices`. */
export interface AskedColumn {
  readonly column: string;
  readonly field: string;
}

/** The result of `INTAKE_REQUEST`. Sentences are as they are shown. */
export type IntakeResult =
  | {
      readonly kind: 'read';
      /** What the file holds, in its order. */
      readonly source: readonly SourceBlock[];
      readonly tables: readonly ReadTable[];
      /** The same for lists whose tables have the same headers; undefined without a table with headers. */
      readonly shape?: string;
      /** Of the register as it would be: a new one, or the whole of `into`. */
      readonly text: string;
      /** The code and title that a new register gets, as one line. */
      readonly title: string;
      readonly doubts: readonly IntakeDoubt[];
      /** What was read and what stands nowhere literally, a line each. */
      readonly report: readonly string[];
      /** The text of a file that declares the names that nothing declares; undefined when there are none, and with `into`. */
      readonly names?: string;
      /** With `into`: what is other than in the register, whether it was taken or not. */
      readonly changes?: readonly IntakeChange[];
      /** With `into`: the version of the open document that `text` was made from; null of one that is not open. */
      readonly version?: number | null;
    }
  | { readonly kind: 'refused'; readonly reason: string };

export type SourceBlock =
  | { readonly kind: 'text'; readonly text: string; readonly isHeading: boolean }
  | {
      readonly kind: 'table';
      /** The number of the table, from 0. */
      readonly table: number;
      readonly name?: string;
      readonly rows: readonly SourceRow[];
      /** How many rows are left out, of a very long one. */
      readonly more: number;
    };

export interface SourceRow {
  /** From 1, as the maker's program counts it. */
  readonly line: number;
  readonly cells: readonly string[];
  readonly isHeader?: boolean;
}

/** A table that was read as a list. */
export interface ReadTable {
  readonly table: number;
  readonly columns: readonly ReadColumn[];
}

export interface ReadColumn {
  /** Empty without one: then nothing can be asked of it. */
  readonly header: string;
  /** What it was read as, and why. */
  readonly shown: string;
  /** What somebody asked: a value of `choices`. */
  readonly asked?: string;
  readonly choices: readonly { readonly value: string; readonly title: string }[];
}

export interface IntakeDoubt {
  readonly text: string;
  /** Where what it is about begins in the text of a new register: the line, from 0. Undefined with `into`. */
  readonly line?: number;
  /** Where it stands in the source. */
  readonly table?: number;
  readonly row?: number;
}

export interface IntakeChange {
  readonly key: string;
  readonly text: string;
  /** False of what only is told: nothing of it can be taken over. */
  readonly canTake: boolean;
  /** True of what is only taken over when it is named in `take`: the register has changed too. */
  readonly asks: boolean;
}

export interface PasteParams {
  readonly uri: string;
  readonly position: WirePosition;
  /** Where what is selected ends, which begins at `position`; left out where nothing is. */
  readonly end?: WirePosition;
  /** Of the clipboard, unaltered. */
  readonly html?: string;
  readonly text?: string;
}

export interface PasteResult {
  /** With the line breaks that the place needs. */
  readonly text: string;
  /** False for a guess, which is only offered. */
  readonly isSure: boolean;
  /** How many entries it makes. */
  readonly count: number;
}
