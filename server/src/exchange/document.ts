/**
 * A register, a meeting or a selection on its way out of the editor: what stands on the paper, without a format in it. Made by
 * `documentOf` (`makeDocument.ts`), and all that a writer gets: it is plain data, may be sent to a worker, and holds nothing of
 * the language, of LSP or of Node.
 */
import type { Bits } from './bits.ts';

export interface ExportDocument {
  readonly title: string;
  /** The reference date, `2021-03-24`: the only day that a writer may put into what it makes. Undefined without a valid one. */
  readonly day: string | undefined;
  /** What is told of the whole, above the first section: for whom, on which day, how many. */
  readonly facts: readonly Fact[];
  /** In the order of the paper. */
  readonly sections: readonly Section[];
  /** Marks of the rows that go along in the properties of a file that may come back (`sentRows.ts`); left out of all others. */
  readonly sent?: string;
}

export interface Fact {
  /** What it says, for a program: `peildatum`; of a meeting the name of the field. */
  readonly key?: string;
  readonly label: string;
  readonly value: Cell;
  /** Where it comes from, to be named in a warning; never written. */
  readonly place?: Place;
}

/** A heading and what stands below it, up to the next heading of whatever level. */
export interface Section {
  /** Undefined for what stands below the title of the document itself. */
  readonly heading: string | undefined;
  /** The outline level of the heading: 1 stands right below the title of the document. At most `DEEPEST_LEVEL`. */
  readonly level: number;
  readonly blocks: readonly Block[];
  /** Where it comes from, to be named in a warning; never written. Undefined when from no one place. */
  readonly place: Place | undefined;
}

export const DEEPEST_LEVEL = 5;

export type Block = Paragraph | Table;

export interface Paragraph {
  readonly kind: 'paragraph';
  /** What it comes from: the name of a field, `notities` of what was noted at a point of an agenda. */
  readonly key?: string;
  readonly cell: Cell;
  /** Indented so many steps: the notes of a point of an agenda. */
  readonly depth: number;
}

export interface Table {
  readonly kind: 'table';
  /** What the table is, for who does not see it: the heading, else the title. */
  readonly caption: string;
  readonly columns: readonly Column[];
  /** May be empty: a table without rows is written with its header. */
  readonly rows: readonly Row[];
}

/**
 * `text` is prose or a word · `day` its cells may have a `day`; those whose words say no more than it (`isExact`) are written as
 * a date where a format has dates · `people` names, in `Cell.people` too · `status` one of few words · `number` what
 * something is called by, `2021-03`, `02-I-a`: kept as typed and never reckoned with.
 */
export type ColumnKind = 'text' | 'day' | 'people' | 'status' | 'number';

export interface Column {
  /** What it holds, for a program: `nr`, `deadline`. Equal keys hold the same in every table. */
  readonly key: string;
  /** What stands above it. */
  readonly header: string;
  readonly kind: ColumnKind;
  /** The width that its texts ask for, in characters. */
  readonly width: number;
}

export interface Row {
  /**
   * The same for the same entry in every document, whatever its place: `ACTIELIJST/actie/5`. No two entries of a document have the
   * same; a list by owner has an entry once for each of them.
   */
  readonly id: string;
  /** As many as there are columns. */
  readonly cells: readonly Cell[];
  /** How things are with the whole entry; undefined for what is not watched, such as a gremium. */
  readonly state: RowState | undefined;
  /** Where it comes from, to be named in a warning; never written. */
  readonly place: Place | undefined;
}

/** `dropped` is no longer wanted, while `done` was done. */
export type RowState = 'open' | 'done' | 'dropped';

export interface Cell {
  /** The words as typed, lines apart by `\n`; empty for an empty cell. */
  readonly text: string;
  /** The last day that is meant, `2021-04-01`; left out when there is none. */
  readonly day?: string;
  /** The words say that day and no more: `donderdag 1 april 2021`, not `april` and not `1 april (blok E in juli)`. */
  readonly isExact?: boolean;
  /** Who are named, in the order of the text. */
  readonly people?: readonly Person[];
  readonly marks?: readonly Mark[];
}

/**
 * `late` the deadline has passed, and it is open · `struck` of the status of what was dropped · `inherited` given by a heading, or
 * by the same action elsewhere. `shownText` says in words what somebody who sees no colour has to know.
 */
export type Mark = 'late' | 'struck' | 'inherited';

export interface Person {
  /** As typed, with what stands in brackets behind it. */
  readonly text: string;
  /** The one name that somebody has throughout the register; undefined of a mark, `(10)(2e)`, and of somebody without a name. */
  readonly name: string | undefined;
  readonly kind: 'person' | 'organisation' | 'gremium' | 'standIn' | 'unknown';
  /** The name of the organisation that is said or known; undefined without one. */
  readonly organisation: string | undefined;
  /** The register says that the name may be published: `openbaar: ja`. */
  readonly isPublic: boolean;
}

/** Where something stands, for a sentence about it. */
export interface Place {
  readonly uri: string;
  /** From 0. */
  readonly line: number;
}

/**
 * Makes a file of a document, bit by bit: the text, which is to be stored in UTF-8, or the bytes. The same document gives the same bytes, on
 * every machine, day and time zone: a writer knows no clock, no disk and no process, and runs in a worker of a browser. What
 * a format cannot hold was found before (`obstacles.ts`), so that a writer has nothing to refuse.
 */
export type Writer = (document: ExportDocument) => Bits<string | Uint8Array>;

/** The same for a mail. */
export type MailWriter = (document: ExportDocument) => Bits<MailCopy>;

/** A document on its way to a mail, over the clipboard. Text of the register stands in it as text, never as markup. */
export interface MailCopy {
  readonly title: string;
  /** To look at before it is copied: a body of HTML without a script, and without a style of its own. */
  readonly page: string;
  /** For what takes rich text: HTML with its styles in its elements, since a mail keeps no others. */
  readonly html: string;
  /** For what takes only text: the cells of a row with tabs between them. */
  readonly text: string;
}

export const EMPTY_CELL: Cell = { text: '' };

/** All tables of a document, with the sections that they stand in, in the order of the paper. */
export function* tablesOf({
  sections,
}: ExportDocument): Generator<{ readonly section: Section; readonly table: Table }> {
  for (const section of sections) {
    for (const block of section.blocks) if (block.kind === 'table') yield { section, table: block };
  }
}

/** True when the columns of some table ask for more characters than a page that stands upright has. */
export function isWide(document: ExportDocument): boolean {
  for (const { table } of tablesOf(document)) {
    if (table.columns.reduce((sum, { width }) => sum + width, 0) > UPRIGHT_WIDTH) return true;
  }
  return false;
}

/** Characters of 9 points across A4 within its margins. */
const UPRIGHT_WIDTH = 100;
