/** A register in the making: its entries with their fields as texts, before they are written as lines of the language. */
import type { EntryKind } from '../../syntax/vocabulary.ts';

/** Where something stands in the given document: the table by its number from 0, the row as its maker counts it, a column by its header. */
export interface Origin {
  readonly table?: number;
  readonly line?: number;
  readonly column?: string;
}

export interface DraftField {
  /** As it is called in the entry. */
  readonly name: string;
  /** Lines apart by `\n`; never empty. */
  readonly text: string;
}

/** Something that a person has to look at. `key` chooses the sentence in the catalogue, `values` are filled in. */
export interface Doubt {
  readonly key: DoubtKey;
  readonly values: readonly string[];
  readonly origin: Origin;
}

/**
 * `struck` all of a row or a title is struck through, proposed is a status · `partlyStruck` and `statusStruck` · `deletedText`, `deletedRow`
 * `insertedText` by tracked changes · `hiddenText`, `hiddenRow`, `hiddenSheet` · `colour` what does it mean · `day` was shown in
 * another way than as a day with its year · `serial` a bare number in a column of days · `shifted` the row stood one column beside
 * the others · `split` several actions in one cell · `continued` a row without a title goes on with the one above · `headingRow` a row
 * that was taken for a heading · `statusHeading`, `periodHeading` one that is a status or a period, so that it may say something of all below
 * it · `legend` rows that were taken for what colours mean · `noTitle` · `number` that cannot be one · `dateColumn` a column `Datum` that may be the deadline · `doneColumn` a column `Gereed` with days that may be it · `dayOrder` a column
 * of days as `3/4/2024`, of which nothing says that the day stands in front · `onceHeading` a column of headings that are written at the first
 * of their rows only · `bracketNames` behind which a given name or an organisation stands · `percents` bare numbers that were read as such · `tickUnsure` a cell of a column of ticks that may say when, or that says something else than the status · `noHeader`
 * a table whose header was not found · `fromLine` made of a line of running text · `notWritten` a field that is kept as a comment, since
 * the language would read it otherwise · `severalLines` a field that says one thing, of which the cell had several lines ·
 * `otherColumn` a cell that seems to belong in the column beside it · `emphasis` a column whose header says that bold means something ·
 * `crosses` columns with crosses, of which nothing says what they mean · `maybeDone`, `maybeStatus`, `maybeDeadline` a column that nothing knows and whose cells say it · `whoAsTitle` names below the word for an action · `kindLetters` letters for kinds · `whoHeading` a line above items that may say who has to do
 * them · `whoInTitle` words of an item that may say who has to do it · `severalItems` lines with dashes in the cell of a title · `twoLines` beside as many of who or when · `statusInTitle` a title that says that it is done or off · `nameAsTitle` somebody behind the word for an action · `dayWithWho` a day behind who has to do it · `subjectItem` an item that was taken for the heading of those further in · `ticked` made of a line with a box that is ticked · `whoWhen` a cell of who and when of which one half is not certain · `actionInText` a sentence of minutes that says who at its end or on the next line · `pointOwner` somebody beside what was said in minutes that are a table, `minutesAsList` such a table of a list · `otherList` actions made of a list of something else, `otherTable` one of which none were made · `maybeWho` a column of names that nothing knows · `mixedTitles` a column for decisions and actions together · `monthFirst` days with the month in front · `onceOwner` names that stand at the first of their rows only · `whoInDecision` somebody at the end of a decision · `answers` a column of answers beside the titles, `answerTitle` one in a row · `serialDays` numbers of a column of days · `statusCodes` letters, signs or colours for a status · `sameEntry`, `sameNumber` a number that stood above it already, with the same title or with another.
 */
export type DoubtKey =
  | 'struck'
  | 'partlyStruck'
  | 'statusStruck'
  | 'deletedText'
  | 'deletedRow'
  | 'insertedText'
  | 'hiddenText'
  | 'hiddenRow'
  | 'hiddenColumn'
  | 'hiddenSheet'
  | 'colour'
  | 'day'
  | 'serial'
  | 'shifted'
  | 'split'
  | 'continued'
  | 'headingRow'
  | 'statusHeading'
  | 'periodHeading'
  | 'legend'
  | 'noTitle'
  | 'number'
  | 'dateColumn'
  | 'doneColumn'
  | 'dayOrder'
  | 'onceHeading'
  | 'bracketNames'
  | 'percents'
  | 'tickUnsure'
  | 'noHeader'
  | 'fromLine'
  | 'notWritten'
  | 'severalLines'
  | 'otherColumn'
  | 'emphasis'
  | 'whoWhen'
  | 'ticked'
  | 'crosses'
  | 'maybeDone'
  | 'maybeStatus'
  | 'maybeDeadline'
  | 'whoAsTitle'
  | 'kindLetters'
  | 'whoHeading'
  | 'whoInTitle'
  | 'severalItems'
  | 'twoLines'
  | 'subjectItem'
  | 'dayWithWho'
  | 'nameAsTitle'
  | 'statusInTitle'
  | 'actionInText'
  | 'whoInDecision'
  | 'onceOwner'
  | 'monthFirst'
  | 'maybeWho'
  | 'mixedTitles'
  | 'otherList'
  | 'otherTable'
  | 'pointOwner'
  | 'minutesAsList'
  | 'answers'
  | 'answerTitle'
  | 'serialDays'
  | 'statusCodes'
  | 'sameEntry'
  | 'sameNumber';

export interface DraftEntry {
  kind: EntryKind;
  /** The number, or the name of a gremium; undefined without one. */
  identity: string | undefined;
  title: string;
  readonly fields: DraftField[];
  readonly doubts: Doubt[];
  /** Lines of comment below its first line: what was not understood. */
  readonly comments: string[];
  readonly origin: Origin;
  /** Lines of an agenda, with their depth in steps; of a meeting only. */
  readonly agenda?: { readonly depth: number; readonly text: string }[];
}

export interface Draft {
  readonly title: string | undefined;
  readonly code: string | undefined;
  readonly fields: readonly DraftField[];
  /** Names of fields that the register has besides those of the language. */
  readonly ownFields: ReadonlySet<string>;
  /** Doubts about the whole. */
  readonly doubts: readonly Doubt[];
  readonly entries: readonly (DraftEntry | DraftComment)[];
}

/** Text that is no entry, kept in its place. */
export interface DraftComment {
  readonly kind: 'comment';
  readonly lines: readonly string[];
}

/** Adds to a field, on a line of its own where it has a text already. */
export function addField(entry: DraftEntry, name: string, text: string): void {
  if (text === '') return;
  const at = entry.fields.findIndex((field) => field.name === name);
  if (at === -1) entry.fields.push({ name, text });
  else entry.fields[at] = { name, text: `${entry.fields[at]!.text}\n${text}` };
}

export function newEntry(kind: EntryKind, identity: string | undefined, title: string, origin: Origin): DraftEntry {
  return { kind, identity, title, fields: [], doubts: [], comments: [], origin };
}
