/** A list that somebody else made, on its way into a register: the client hands its bytes over and shows what comes of it. */
import type { Request } from './method.ts';

export const IMPORT_REQUEST: Request<ImportParams, ImportResult | null> = 'duo/inlezen';

export interface ImportParams {
  /** The name of the file, with its extension. */
  readonly name: string;
  /** Its bytes in base64. */
  readonly content: string;
  /** What columns are, by their headers as typed: the name of a field, `nr`, `titel`, `kop`, `opmerking`, `niets` or one of one's own. */
  readonly columns?: Readonly<Record<string, string>>;
}

export type ImportResult =
  | {
      readonly kind: 'made';
      /** The text of the register. What a person has to look at stands in it too, in comments. */
      readonly text: string;
      /** The columns with a header of all lists in it, in their order, and what each was read as, in words. */
      readonly columns: readonly ImportColumn[];
      /** What a column can be made, in the order in which it is offered: what goes into `columns`, and how it is called. */
      readonly choices: readonly ImportChoice[];
      readonly doubts: readonly ImportDoubt[];
      /** The whole report, a line each. */
      readonly report: readonly string[];
    }
  /** It cannot be read; the sentence says why, and what to do. */
  | { readonly kind: 'refused'; readonly reason: string };

export interface ImportColumn {
  readonly header: string;
  readonly role: string;
}

export interface ImportChoice {
  readonly name: string;
  readonly title: string;
}

export interface ImportDoubt {
  readonly text: string;
  /** The line of the text that it is about, from 0. */
  readonly line: number;
}
