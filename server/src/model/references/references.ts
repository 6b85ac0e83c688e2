/**
 * The one enumerator of what an entry names: numbers, names, headings, documents and moments, with the words as typed. What
 * they stand for is for `resolve.ts` to say; nothing is looked up here, so that the same text always names the same.
 */
import type { DeadlineNode } from '../../syntax/dates/ast.ts';
import { readDeadline } from '../../syntax/dates/read.ts';
import { type Entry, fieldOf, fieldsOfKind, type ListField, type NumberReference } from '../../syntax/entry.ts';
import { readNumberReferences } from '../../syntax/numberReferences.ts';
import type { NumberedKind } from '../../syntax/vocabulary.ts';
import type { Span, Word } from '../../text/span.ts';
import { meetingOf, registerOfMeeting } from '../index/meeting.ts';
import { originsOf } from '../index/mentions.ts';
import { mentionsIn } from '../index/minutes.ts';
import { numbersInText } from './numbersInText.ts';

/** A number that an entry names. Spans are relative to the entry (UTF-16). */
export interface NamedNumber {
  readonly kind: NumberedKind;
  /** The number with its register: that of the meeting when it names none. */
  readonly reference: NumberReference;
  /** The number alone, without `#`, a full stop or a register. */
  readonly span: Span;
  /** The words that name it: with the word and the register before it. */
  readonly whole: Span;
  /** True in a list of numbers, where no word before it is needed. */
  readonly isListed: boolean;
}

/** A number in running text; in a line of a history it says what was so on its day. */
export interface NumberSaid extends NamedNumber {
  readonly isHistory: boolean;
}

/** Every number that means something in its place: in a list of actions, in a deadline, in minutes and in `uit`. */
export function numbersIn(entry: Entry): readonly NamedNumber[] {
  const found: NamedNumber[] = [];
  for (const { references } of fieldsOfKind(entry, 'actions')) {
    for (const reference of references) found.push({ ...named('actie', reference), isListed: true });
  }
  for (const { node, start } of daysIn(entry)) {
    if (node.kind !== 'afterAction' && node.kind !== 'afterDecision') continue;
    const kind = node.kind === 'afterAction' ? 'actie' : 'besluit';
    for (const word of node.numbers) {
      for (const reference of readNumberReferences(moved(word, start))) found.push(named(kind, reference));
    }
  }
  const about = registerOfMeeting(entry);
  for (const { kind, references } of mentionsIn(entry)) {
    for (const reference of references) {
      // Of a range only its ends were typed: a list may have gaps.
      if (reference.isBetween) continue;
      found.push(named(kind, { ...reference, register: reference.register ?? about }));
    }
  }
  for (const [kind, references] of originsOf(entry)) {
    for (const reference of references) found.push(named(kind, reference));
  }
  return found;
}

/**
 * Every number that running text names: the title and the lines of all fields, also where it means something.
 * @param isNear of which lines; all when left out.
 */
export function* numbersSaidIn(entry: Entry, isNear: (span: Span) => boolean = () => true): Iterable<NumberSaid> {
  const about = registerOfMeeting(entry);
  if (entry.title !== undefined && isNear(entry.title)) yield* numbersOfLine(entry.title, about, false);
  for (const field of entry.fields) {
    if (!isNear(field.span)) continue;
    for (const line of field.lines) if (isNear(line)) yield* numbersOfLine(line, about, field.kind === 'history');
  }
}

function* numbersOfLine(line: Word, about: string | undefined, isHistory: boolean): Iterable<NumberSaid> {
  for (const { kind, number, register = about, start, end } of numbersInText(line)) {
    const span = bareNumber({ text: number, start: end - number.length, end });
    yield {
      kind,
      reference: { number, register, start, end },
      span,
      whole: { start, end },
      isListed: false,
      isHistory,
    };
  }
}

/** The places of a name that is no part of a list. */
export type NameWordKind = 'agendaGremium' | 'deadlineGremium' | 'historyGremium' | 'meetingGremium';

export interface NamedWord {
  readonly kind: NameWordKind;
  readonly word: Word;
}

/** The gremia that an entry names outside its lists: on its agenda, in a deadline, in its history, on its first line. */
export function nameWordsIn(entry: Entry): readonly NamedWord[] {
  const found: NamedWord[] = [];
  for (const { moment } of fieldsOfKind(entry, 'agendaMoment')) {
    if (moment.gremium !== undefined) found.push({ kind: 'agendaGremium', word: moment.gremium });
  }
  for (const { node, start } of daysIn(entry)) {
    if (node.kind !== 'nextMeeting' || node.gremium === undefined) continue;
    found.push({ kind: 'deadlineGremium', word: moved(node.gremium, start) });
  }
  for (const { history } of fieldsOfKind(entry, 'history')) {
    for (const { gremium } of history) if (gremium !== undefined) found.push({ kind: 'historyGremium', word: gremium });
  }
  const { gremia } = meetingOf(entry);
  if (gremia !== undefined) found.push({ kind: 'meetingGremium', word: gremia });
  return found;
}

/** The names in a bracket, up to the separators between them: `(EZK, BZK)`. */
const IN_BRACKET = /(?:(?!\s+en\s)[^,;+&/])+/giu;

/** The words in the brackets behind the names of a list: `EZK` and `BZK` of `Rijk (EZK, BZK)`. */
export function* bracketWordsIn({ parts }: ListField): Iterable<Word> {
  for (const bracket of parts.flatMap(({ brackets }) => brackets)) {
    for (const { 0: piece, index } of bracket.text.matchAll(IN_BRACKET)) {
      const text = piece.replace(/^\s*en\s/iu, '').trim();
      if (text === '') continue;
      const start = bracket.start + index + piece.lastIndexOf(text);
      yield { text, start, end: start + text.length };
    }
  }
}

/** The fields whose lines name documents, one an item; `uit` may name one as a whole, and a meeting has one of its own. */
export const DOCUMENT_FIELDS: ReadonlySet<string> = new Set(['stukken', 'bijlagen', 'uit', 'kenmerk']);

/** Candidates for the reference of a document: the texts on a line between commas and brackets. */
export function* documentWordsIn(entry: Entry): Iterable<Word> {
  for (const { name, lines } of entry.fields) {
    if (!DOCUMENT_FIELDS.has(name)) continue;
    for (const line of lines) {
      for (const { 0: piece, index } of line.text.matchAll(/[^,;()]+/gu)) {
        const text = piece.trim();
        if (text === '') continue;
        const start = line.start + index + piece.indexOf(text);
        yield { text, start, end: start + text.length };
      }
    }
  }
}

/** The heading that a `blok` field names, or the one that a layout is only for; undefined without one. */
export function headingWordIn(entry: Entry): Word | undefined {
  const field = fieldOf(entry, entry.kind === 'indeling' ? 'alleen blok' : 'blok');
  return field?.kind === 'heading' ? field.value : undefined;
}

/** A day or a deadline in an entry; the spans of its node count from `start`. */
export interface PlacedNode {
  readonly node: DeadlineNode;
  readonly start: number;
}

/** The deadlines of an entry, and the days on which it is on the agenda. */
export function daysIn(entry: Entry): readonly PlacedNode[] {
  const found: PlacedNode[] = [];
  for (const { deadline } of fieldsOfKind(entry, 'deadline')) if (deadline !== undefined) found.push(deadline);
  for (const { moment } of fieldsOfKind(entry, 'agendaMoment')) {
    if (moment.moment !== undefined) found.push(moment.moment);
  }
  return found;
}

/** The deadlines that lines of a history changed, from what and to what. */
export function daysOfHistoryIn(entry: Entry): readonly PlacedNode[] {
  return fieldsOfKind(entry, 'history').flatMap(({ history }) =>
    history.flatMap(({ change }) =>
      (change?.field === 'deadline' ? [change.from, change.to] : []).flatMap((word) =>
        word === undefined ? [] : [{ node: readDeadline(word.text), start: word.start }],
      ),
    ),
  );
}

function named(kind: NumberedKind, reference: NumberReference): NamedNumber {
  const { number, start, end } = reference;
  const span = bareNumber({ text: number, start: end - number.length, end });
  return { kind, reference, span, whole: { start, end }, isListed: false };
}

/** The number of `#05.`, as it is compared: `05`. */
export function bareNumber({ text, start, end }: Word): Span {
  const from = start + (text.length > 1 && text.startsWith('#') ? 1 : 0);
  return { start: from, end: end - (text.length > 1 && text.endsWith('.') ? 1 : 0) };
}

function moved({ text, start, end }: Word, by: number): Word {
  return { text, start: start + by, end: end + by };
}
