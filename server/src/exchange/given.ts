/**
 * A document of somebody else on its way into a register: what stands on the paper, without a format in it. Made by the reader of
 * a format (`readers/`), and all that what makes a register of it (`intake/`) gets: it is plain data, may be sent to a
 * worker, and holds nothing of the language, of LSP or of Node. No word of the source is missing in it: what is no part of
 * the running text (comments, notes, text boxes) stands beside the place that it belongs to.
 */

export type GivenFormat = 'docx' | 'odt' | 'xlsx' | 'ods' | 'csv' | 'tsv' | 'html' | 'ics' | 'text';

export interface GivenDocument {
  readonly format: GivenFormat;
  /** The title in the properties of the file; undefined without one. */
  readonly title?: string;
  /** In the order of the paper. A sheet of a workbook is a table. */
  readonly blocks: readonly GivenBlock[];
  /** What a reader has to tell of the whole: in the order in which it was met. */
  readonly notices: readonly GivenNotice[];
  /** What went along in the properties of a list that we made (`sentRows.ts`), unchecked; left out of all others. */
  readonly sent?: string;
}

export type GivenBlock = GivenParagraph | GivenTable;

/** A line of running text, a heading, or an item of a list. */
export interface GivenParagraph {
  readonly kind: 'paragraph';
  readonly text: GivenText;
  /** Of a heading, from 1; undefined for running text. */
  readonly level?: number;
  /** A heading in the style for the title of the whole. */
  readonly isTitle?: boolean;
  /** Depth in a list, from 0; undefined outside lists. */
  readonly depth?: number;
}

export interface GivenTable {
  readonly kind: 'table';
  /** The name of a sheet, or the caption of a table; undefined without one. */
  readonly name?: string;
  /** A hidden sheet. */
  readonly isHidden?: boolean;
  /** How many columns the grid has. */
  readonly width: number;
  /** The columns that are hidden, from 0. */
  readonly hiddenColumns?: readonly number[];
  readonly rows: readonly GivenRow[];
}

export interface GivenRow {
  /** From 1, as the maker's program counts it: the row of a sheet, the line of a CSV file. */
  readonly line: number;
  /** One for each column of the grid, `width` of them; more when the source has more than the grid, which a notice tells. */
  readonly cells: readonly GivenCell[];
  /** The source says itself that it is a header. */
  readonly isHeader?: boolean;
  readonly isHidden?: boolean;
  /** The row as a whole was deleted or inserted with changes being tracked. */
  readonly change?: 'inserted' | 'deleted';
}

export interface GivenCell {
  readonly text: GivenText;
  /**
   * The cell belongs to one that spans: its `text` is empty, and what is meant is in the cell to the left, or in that above
   * (`left` and `above` when both).
   */
  readonly coveredBy?: 'left' | 'above' | 'both';
  /** The cell as a whole is coloured: `FFCC00`, six digits of upper case. White and no colour at all are left out. */
  readonly colour?: string;
  /** A calendar day, `2021-03-01`, when the source has it as a day and not as words; `text` is as it is shown. */
  readonly day?: string;
  /** The source has a number, and no format that makes a day of it: `44256`. `text` is as it is shown. */
  readonly number?: number;
}

/**
 * Words with what was done to them. Lines and paragraphs within are apart by `\n`. In a cell a paragraph that is an item of a list
 * begins with `- `, or with its own number as it is shown (`1. `); only the number of the first paragraph stands in `number`.
 */
export interface GivenText {
  /** The number or sign that the maker's program shows before it and that is no text: `3.1`, `5)`. Left out for bullets. */
  readonly number?: string;
  /** Joined they are the whole text. No two that follow each other have the same marks; none is empty. */
  readonly pieces: readonly GivenPiece[];
  /** What is said beside it, each belonging to these words. */
  readonly asides?: readonly GivenAside[];
}

export interface GivenPiece {
  readonly text: string;
  /**
   * `struck` through · `deleted` and `inserted` with changes being tracked (moved text is both, at its two places) · `hidden` from
   * who reads the paper. Left out for plain text.
   */
  readonly marks?: readonly PieceMark[];
  /** Where a link leads; nothing is ever fetched. */
  readonly link?: string;
}

export type PieceMark = 'struck' | 'deleted' | 'inserted' | 'hidden';

/** `box` is a text box or a shape with text · `alt` what a picture says of itself · `header` stands above or below each page. */
export interface GivenAside {
  readonly kind: 'comment' | 'footnote' | 'box' | 'alt' | 'header';
  readonly text: string;
}

/**
 * Something that a person has to know of what was read: `key` chooses the sentence in the catalogue (`messages/`), `values` are
 * what is filled in. `line` is that of a row of the table with the number `table` (from 0), when it is about one.
 */
export interface GivenNotice {
  readonly key: NoticeKey;
  readonly values?: readonly string[];
  readonly table?: number;
  readonly line?: number;
}

/**
 * `extraCells` a row has more cells than the grid · `missingCells` fewer · `macros` were not run · `externalLinks` were not followed
 * · `pictures` have no text · `formula` has no stored value · `error` a cell holds an error · `encoding` the text was read as
 * Windows-1252 · `quotes` quotation marks that do not pair · `wrapped` rows of a table went on, on the next line · `headers` text above or below the pages · `embedded` another
 * document stands in it, which was not read · `nested` a table stands in a cell, and was read as lines with tabs.
 */
export type NoticeKey =
  | 'extraCells'
  | 'missingCells'
  | 'macros'
  | 'externalLinks'
  | 'pictures'
  | 'formula'
  | 'error'
  | 'encoding'
  | 'quotes'
  | 'wrapped'
  | 'headers'
  | 'embedded'
  | 'nested';

/** What a reader gives: the document, or why it is refused, as a key of the catalogue with what is filled in. */
export type Given =
  | { readonly kind: 'given'; readonly document: GivenDocument }
  | { readonly kind: 'refused'; readonly reason: RefusalReason; readonly detail?: string };

/**
 * `oldWord`, `oldExcel` from before 2007 · `pdf` and `picture` (scans) · `mail` that was saved in parts or in signs that nobody reads · `locked` with a password · `broken` is not what its name says ·
 * `tooLarge`, `tooMany` parts, rows or columns · `swollen` grows beyond measure when it is unpacked · `empty` · `binary` no text
 * and nothing we know · `stopped` by the person.
 */
export type RefusalReason =
  | 'oldWord'
  | 'oldExcel'
  | 'pdf'
  | 'picture'
  | 'mail'
  | 'locked'
  | 'broken'
  | 'tooLarge'
  | 'tooMany'
  | 'swollen'
  | 'empty'
  | 'binary'
  | 'stopped';

/** How much a reader takes in before it refuses: tests lower them. Bytes after unpacking; rows and columns of all tables. */
export interface IntakeLimits {
  readonly packedBytes: number;
  readonly unpackedBytes: number;
  readonly parts: number;
  readonly rows: number;
  readonly columns: number;
  /** Elements of XML or HTML within each other. */
  readonly depth: number;
}

export const INTAKE_LIMITS: IntakeLimits = {
  packedBytes: 100_000_000,
  unpackedBytes: 300_000_000,
  parts: 5_000,
  rows: 200_000,
  columns: 500,
  depth: 200,
};

/** The words as they stand, without what was deleted with changes being tracked. */
export function wordsOf(text: GivenText): string {
  return text.pieces
    .filter(({ marks }) => !marks?.includes('deleted'))
    .map((piece) => piece.text)
    .join('');
}

export const NO_TEXT: GivenText = { pieces: [] };
