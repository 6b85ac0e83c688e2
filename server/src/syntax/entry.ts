/**
 * The parsed form of an entry of a register file. All offsets are UTF-16 units from the start of the entry, so that an
 * entry that moves keeps its object, and the same text always gives an equal one: reading knows no other entry.
 */
import type { Span, Word } from '../text/span.ts';
import type { DateNode, DeadlineNode } from './dates/ast.ts';
import type { ListPart } from './listPart.ts';
import type { EntryKind, NumberedKind, PlainKind } from './vocabulary.ts';

/** A problem of the language itself: what is wrong with the form of a line (taal.md §1, §4). */
export interface SyntaxFinding {
  readonly code: SyntaxCode;
  readonly span: Span;
  /** The case of the code; picks the sentence and the fix. */
  readonly reason: FindingReason;
  /** The word for the sentence: the one that was typed. */
  readonly typed?: string;
  /** Number of lines that it covers: those that are not understood and follow each other are one finding. One without it. */
  readonly lines?: number;
  /** Offset of the end of the last of these lines. */
  readonly runEnd?: number;
  /** A sentence that the grammar made itself. */
  readonly message?: string;
}

export type SyntaxCode =
  | 'regel-onbekend'
  | 'veld-onbekend'
  | 'veld-dubbel'
  | 'inspringing'
  | 'waarde-ongeldig'
  | 'te-lang';

export type FindingReason =
  // regel-onbekend
  | 'margin'
  | 'noField'
  | 'deeper'
  | 'beforeFirstEntry'
  | 'keywordMisspelt'
  | 'keywordMarked'
  | 'colonMissing'
  | 'sentenceAsName'
  | 'fieldColonMissing'
  // veld-onbekend, veld-dubbel
  | 'unknownField'
  | 'doubleField'
  // inspringing
  | 'marginField'
  | 'deepField'
  | 'fieldInText'
  | 'indentedEntry'
  // waarde-ongeldig
  | 'bracketOpen'
  | 'boxOpen'
  | 'redundant'
  | 'numberWithSpaces'
  | 'notADate'
  | 'notACount'
  | 'notAChoice'
  | 'historyWithoutDate'
  | 'historyWithoutColon'
  // te-lang
  | 'longLine'
  | 'longEntry';

/** One line of a value: what stands on it, without indentation, bullet and white space at the end. */
export interface ValueLine extends Word {
  /** Columns of indentation; 0 for the line of the field's name. */
  readonly indent: number;
}

interface FieldBase {
  /** The official name; for an unknown field the name as typed. */
  readonly name: string;
  readonly nameSpan: Span;
  /** The span from the name up to the end of the last line that belongs to the field. */
  readonly span: Span;
  /** Columns of indentation of the line with the name. */
  readonly indent: number;
  readonly lines: readonly ValueLine[];
  /** The entry has had this field already; the first counts. */
  readonly double: boolean;
  /** Its value stands in the first line of what is made in minutes (`Actie Henk: …`); its name was not typed. */
  readonly isInHead?: boolean;
}

/** A date somewhere in a value; `start` is what the spans of `date` count from. */
export interface PlacedDate {
  readonly date: DateNode;
  readonly start: number;
}

/** An action that is named by its number: `5`, `actie 5`, `ACTIELIJST/5`. */
export interface NumberReference extends Span {
  /** The code of another register; undefined for the own one. */
  readonly register: string | undefined;
  readonly number: string;
  /** True for one not typed but within a range: 8 and 9 of `7 t/m 10`. The span is that of the range. */
  readonly isBetween?: boolean;
}

/** The change of a field that a history line speaks of: `status in uitvoering -> gereed`. */
export interface HistoryChange {
  readonly field: 'status' | 'deadline' | 'eigenaar';
  readonly from: Word | undefined;
  readonly to: Word;
  /** Written with `naar`: only a change when both sides are what they should be. */
  readonly loose: boolean;
  /** Said in plain words, `gereed`, and not in one of the three forms. */
  readonly isSaid?: boolean;
  /** Tells how things are that day (`loopt`, `aangehouden`): no other open status contradicts it, and none that closes. */
  readonly isReport?: boolean;
}

export interface HistoryLine extends Span {
  readonly date: PlacedDate | undefined;
  readonly dateSpan: Span | undefined;
  readonly gremium: Word | undefined;
  readonly text: Word | undefined;
  readonly change: HistoryChange | undefined;
}

export interface Step extends Span {
  readonly done: boolean;
  readonly box: Span | undefined;
  readonly date: PlacedDate | undefined;
  readonly text: Word | undefined;
}

/** When an action is on the agenda; all undefined when it is just text. */
export interface AgendaMoment {
  readonly gremium: Word | undefined;
  readonly moment: { readonly node: DeadlineNode; readonly start: number } | undefined;
}

/**
 * A line of the minutes that makes an action, a decision or a promise, or speaks of one. The span is that of its line; what
 * belongs to it may go on below (`contentEnd`).
 */
export interface AgendaMention extends Span {
  /** The word as typed, in lower case: `actiepunt`, `besluitpunt`. */
  readonly word: string;
  readonly wordSpan: Span;
  readonly kind: NumberedKind;
  /** A new one of the register; otherwise something is said of one that exists. */
  readonly isNew: boolean;
  /** The text between the word and the colon, brackets included. */
  readonly number: Word | undefined;
  /** The number of a new one within its meeting, `iv`; undefined without one. */
  readonly ownNumber: Word | undefined;
  /** The entries that are mentioned: `actie 24`, `acties 9 en 10`, and `actiepunt (actie 41)`, which became that action. */
  readonly references: readonly NumberReference[];
  readonly text: Word | undefined;
  /** The change that the text speaks of, as a history line does. */
  readonly change: HistoryChange | undefined;
  /** The fields of a new one: the deeper lines that begin with one of its field names, and the owner before the colon. */
  readonly fields: readonly Field[];
  /** Columns of indentation of its line. */
  readonly indent: number;
  /** The end of the last line that belongs to it. */
  readonly contentEnd: number;
}

/** A point of an agenda, and what stands below it. */
export interface AgendaItem extends Span {
  /** `7`, or `a` of a sub-item; undefined for one without. */
  readonly number: Word | undefined;
  readonly title: Word | undefined;
  readonly subItems: readonly AgendaItem[];
  /** Deeper lines that are no sub-item, no mention and no part of one. */
  readonly notes: readonly ValueLine[];
  readonly mentions: readonly AgendaMention[];
  /** The end of the last line that belongs to it. */
  readonly contentEnd: number;
}

export interface TextField extends FieldBase {
  readonly kind: 'text' | 'unknown';
}
export interface PlainField extends FieldBase {
  readonly kind: PlainKind;
  /** The value without its remark; undefined when nothing was typed. */
  readonly value: Word | undefined;
}
export interface ListField extends FieldBase {
  readonly kind: 'people' | 'organisations' | 'organisation' | 'gremia' | 'aliases' | 'documents';
  readonly parts: readonly ListPart[];
}
/** A word of the register's own, and for a status what it means; a column with what stands above it, a kind or a status. */
export interface OwnWord extends Span {
  readonly word: Word;
  /** The meaning as typed; undefined for a field, and for a status without one. */
  readonly means: Word | undefined;
}
export interface OwnWordsField extends FieldBase {
  readonly kind: 'ownStatuses' | 'ownFields' | 'columns' | 'entryKinds' | 'statuses';
  readonly words: readonly OwnWord[];
}
export interface DateField extends FieldBase {
  readonly kind: 'date';
  readonly date: PlacedDate | undefined;
}
export interface DeadlineField extends FieldBase {
  readonly kind: 'deadline';
  readonly deadline: { readonly node: DeadlineNode; readonly start: number } | undefined;
}
export interface AgendaMomentField extends FieldBase {
  readonly kind: 'agendaMoment';
  readonly moment: AgendaMoment;
}
export interface ActionsField extends FieldBase {
  readonly kind: 'actions';
  readonly references: readonly NumberReference[];
}
export interface StepsField extends FieldBase {
  readonly kind: 'steps';
  readonly steps: readonly Step[];
}
export interface HistoryField extends FieldBase {
  readonly kind: 'history';
  readonly history: readonly HistoryLine[];
}
export interface AgendaField extends FieldBase {
  readonly kind: 'agenda';
  readonly items: readonly AgendaItem[];
  /** All mentions, in the order of the text. */
  readonly mentions: readonly AgendaMention[];
}

export type Field =
  | TextField
  | PlainField
  | ListField
  | OwnWordsField
  | DateField
  | DeadlineField
  | AgendaMomentField
  | ActionsField
  | StepsField
  | HistoryField
  | AgendaField;

export interface Entry {
  /** The kind; undefined for the text before the first entry of a file. */
  readonly kind: EntryKind | undefined;
  readonly text: string;
  /** The keyword as typed; empty at 0 when there is none. */
  readonly keyword: Word;
  readonly identity: Word | undefined;
  readonly title: Word | undefined;
  readonly fields: readonly Field[];
  readonly findings: readonly SyntaxFinding[];
  /** The end of the last line that means something; what follows are blank lines and comments. */
  readonly contentEnd: number;
}

/** The first field of this official name that an entry has; undefined when it has none. */
export function fieldOf(entry: Entry, name: string): Field | undefined {
  // A loop, and no function for each call: every rule asks this of every entry.
  for (const field of entry.fields) if (field.name === name && !field.double && field.kind !== 'unknown') return field;
  return undefined;
}

type OfKind<K> = Field & { readonly kind: K };
const NONE: readonly never[] = [];

/** The fields of an entry that count, of one kind of value. Nothing is made for an entry without any, as most are. */
export function fieldsOfKind<K extends Field['kind']>(entry: Entry, ...kinds: K[]): readonly OfKind<K>[] {
  let found: OfKind<K>[] | undefined;
  for (const field of entry.fields) {
    if (field.double || !(kinds as string[]).includes(field.kind)) continue;
    if (found === undefined) found = [field as OfKind<K>];
    else found.push(field as OfKind<K>);
  }
  return found ?? NONE;
}

/** The status that was typed in a field, of whichever kind of entry; undefined of another field, and of an empty one. */
export function statusValue(field: Field | undefined): Word | undefined {
  const isStatus = field?.kind === 'status' || field?.kind === 'promiseStatus' || field?.kind === 'motionStatus';
  return isStatus ? field.value : undefined;
}

/** True when nothing was typed behind a field's colon nor below it. */
export function isEmpty(field: Field): boolean {
  return field.lines.length === 0;
}

/** The text of a field's lines, one below the other. */
export function textOf(field: Field): string {
  return field.lines.map((line) => line.text).join('\n');
}
