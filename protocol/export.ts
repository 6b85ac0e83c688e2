/** A register on its way out of the editor: which formats and layouts there are, and the file itself. The client stores it. */
import type { Request, WirePosition } from './method.ts';

/** Asks for the choices for a register, or for a part of it; null for one that is not known. */
export const EXPORT_CHOICES_REQUEST: Request<ExportChoicesParams, ExportChoices | null> = 'duo/exportkeuzes';
/** The file, or why there is none; null for parameters that are none, and for a register that is not known. */
export const EXPORT_REQUEST: Request<ExportParams, ExportResult | null> = 'duo/export';

/** What is put on the clipboard for a mail, or why there is none; null as with `EXPORT_REQUEST`. */
export const MAIL_REQUEST: Request<Omit<ExportParams, 'format' | 'public'>, MailResult | null> = 'duo/mailkopie';

export type ExportChoicesParams = Pick<ExportParams, 'uri' | 'part' | 'rows'>;

/** The result of `EXPORT_CHOICES_REQUEST`. */
export interface ExportChoices {
  /** The title of the register; of a part what that is called. */
  readonly title: string;
  /** The formats, each by the extension of its files. */
  readonly formats: readonly { readonly name: string; readonly title: string }[];
  /** Of a part those that something of it stands in: none, where there is nothing in it that goes into a list. */
  readonly layouts: readonly { readonly name: string; readonly title: string; readonly asksOwner: boolean }[];
  /** The fields that a version for the public can be asked to have besides what may appear in it anyway. */
  readonly publicFields: readonly string[];
  /** The newest meetings of the register up to its reference date, the last first. */
  readonly meetings: readonly { readonly day: string; readonly gremium: string }[];
  /** The owners in the register, by the names that they have in it, in alphabetical order. */
  readonly owners: readonly string[];
}

/** The parameters of `EXPORT_REQUEST`. */
export interface ExportParams {
  readonly uri: string;
  readonly format: string;
  readonly layout: string;
  readonly owner?: string;
  /** A Word file of one's own to fill, in base64; with `docx` only. */
  readonly template?: string;
  /** Makes a version for the public. */
  readonly public?: PublicParams;
  /** The range in which chosen entries begin or go on: of an agenda or minutes, which meeting. */
  readonly range?: WireRange;
  /** Of changes: the last day that does not count, as typed; left out, that of the last meeting. */
  readonly since?: string;
  /** Of changes: an earlier text of the file, and what that is called; in the place of `since`. */
  readonly before?: { readonly text: string; readonly name: string };
  /**
   * Only a part of the file, in the place of `range`: the entries in a selection; of an empty one the entry there, and when that is a
   * heading all below it.
   */
  readonly part?: WireRange;
  /** Only these rows of `LIST_REQUEST`, in the place of `range` and `part`; those that are gone are left out. */
  readonly rows?: readonly number[];
}

interface WireRange {
  readonly start: WirePosition;
  readonly end: WirePosition;
}

/** What a version for the public is to be like. */
export interface PublicParams {
  /** The ground for names: `5.1.2.e`, which it is when left out. */
  readonly ground?: string;
  /** How people are shown who may not be named: by the ground, a letter or their function. */
  readonly persons: 'mark' | 'letter' | 'function';
  /** What becomes of marks of the Wob. */
  readonly marks: 'keep' | 'woo';
  /** Fields of `publicFields` that are asked for. */
  readonly with: readonly string[];
  /** Puts the ground in the place of names that texts still hold; otherwise these stop it. */
  readonly replace: boolean;
}

/** The result of `EXPORT_REQUEST`. Sentences are as they are shown. */
export type ExportResult =
  | {
      readonly kind: 'file';
      /** A name for it, with its extension, that every file system takes. */
      readonly name: string;
      /** The content: as text, which is to be stored in UTF-8, or as bytes in base64. */
      readonly text?: string;
      readonly base64?: string;
      /** The warnings about what does not come along into the format. */
      readonly warnings: readonly string[];
      /** Of a version for the public: what was withheld, with its ground, as CSV. */
      readonly inventory?: string;
    }
  | ExportStopped;

/** Why nothing is made. */
export interface ExportStopped {
  readonly kind: 'stopped';
  /** The reasons, each with where it is to be mended, where it has one place. */
  readonly reasons: readonly {
    readonly text: string;
    readonly uri?: string;
    readonly line?: number;
    readonly character?: number;
    /** What makes the register say that it may stand: a text to put at the end of a line, as long as that says `behind`. */
    readonly allow?: { readonly uri: string; readonly line: number; readonly behind: string; readonly text: string };
  }[];
  /** A version for the public that is made when it is asked for with `replace`. */
  readonly isReplaceable?: boolean;
}

/** The result of `MAIL_REQUEST`. */
export type MailResult =
  | {
      readonly kind: 'copy';
      readonly title: string;
      /** A body of HTML to look at: without a script or a style, and with all text of the register as text. */
      readonly page: string;
      readonly html: string;
      readonly text: string;
    }
  | ExportStopped;
