/** The coloured ranges of an entry and of what is made in its minutes; whether it is closed or past comes on top. */

import { outcomeOf } from '../../model/actions/actionStatus.ts';
import { datesIn, fullDay } from '../../model/index/entryDates.ts';
import type { EntryRef } from '../../model/index/fileIndex.ts';
import { mentionsIn, minutesEntries } from '../../model/index/minutes.ts';
import { statusFor } from '../../model/index/ownWords.ts';
import type { Scope } from '../../model/index/scope.ts';
import { type Party, partiesOf, partyFields } from '../../model/references/people.ts';
import { resolveIn } from '../../model/references/resolve.ts';
import type { DeadlineNode } from '../../syntax/dates/ast.ts';
import { type Entry, fieldOf, fieldsOfKind, type ListField, statusValue } from '../../syntax/entry.ts';
import { Redaction } from '../../syntax/tokens.ts';
import {
  COMMENT_START,
  type EntryKind,
  isHeadingKind,
  isNameKind,
  isNumberedKind,
  keywordOf,
} from '../../syntax/vocabulary.ts';
import { indentationOf, lineFrom } from '../../text/lines.ts';
import { type Span, shiftSpan } from '../../text/span.ts';
import { modifierBits, type TokenModifier, type TokenType } from './legend.ts';

/** A span of text with a meaning. One that lies within another goes before it there. */
export interface TokenRange extends Span {
  readonly type: TokenType;
  /** The modifiers as the protocol has them. */
  readonly modifiers: number;
}

const MARKS = new RegExp((Redaction.PATTERN as RegExp).source, 'giu');

/** The coloured ranges of an entry at the margin, in no order; of two with the same place the last counts. */
export function tokenRangesOf(host: EntryRef, scope: Scope): TokenRange[] {
  const { entry } = host.placed;
  const ranges: TokenRange[] = [];
  const add = (type: TokenType, span: Span | undefined, ...modifiers: TokenModifier[]) => {
    if (span !== undefined)
      ranges.push({ type, start: span.start, end: span.end, modifiers: modifierBits(...modifiers) });
  };
  const places = resolveIn(host, scope);
  const isNamed = (span: Span) => places.some((place) => isWithin(place.span, span));
  for (const { entry: one } of [host.placed, ...minutesEntries(host.placed)]) {
    if (one === entry && keywordOf(one.keyword.text) === one.kind) add('keyword', one.keyword);
    if (isNumberedKind(one.kind)) add('title', one.title);
    addValues(one, isNamed, scope, add);
    for (const field of partyFields(one)) {
      for (const party of partiesOf(one, field, scope)) addParty(party, field, add);
    }
  }
  for (const { wordSpan } of mentionsIn(entry)) add('keyword', wordSpan);
  addLines(entry, add);
  for (const { span, target, isDeclaration } of places) {
    const type = typeOf(target.placed.kind);
    if (type !== undefined) add(type, span, ...(isDeclaration ? ['declaration' as const] : []));
  }
  return ranges;
}

type Add = (type: TokenType, span: Span | undefined, ...modifiers: TokenModifier[]) => void;

/** The token type of something that is named. */
function typeOf(kind: EntryKind | undefined): TokenType | undefined {
  if (isNumberedKind(kind)) return 'number';
  if (isHeadingKind(kind)) return 'heading';
  if (kind === 'persoon') return 'person';
  if (isNameKind(kind)) return kind === 'gremium' ? 'gremium' : 'organisation';
  if (kind === 'moment') return 'deadline';
  return kind === 'stuk' || kind === 'indeling' ? 'document' : undefined;
}

function addValues(entry: Entry, isNamed: (span: Span) => boolean, scope: Scope, add: Add): void {
  const known = (isKnown: boolean): TokenModifier[] => (isKnown ? [] : ['unknown']);
  const impossible: Span[] = [];
  for (const { date, start } of datesIn(entry)) {
    const span = shiftSpan(date.span, start);
    const exists = date.year === undefined || fullDay(date) !== undefined;
    if (!exists) impossible.push(span);
    add('date', span, ...known(exists));
  }
  for (const { deadline } of fieldsOfKind(entry, 'deadline')) {
    if (deadline === undefined || NO_DAY.has(deadline.node.kind)) continue;
    const span = shiftSpan(deadline.node.span, deadline.start);
    if (deadline.node.kind === 'moment' && !isNamed(span)) continue;
    const modifiers = known(!impossible.some((date) => isWithin(date, span)));
    add('deadline', span, ...modifiers);
    // The date in it, which would go before it.
    for (const { date, start } of datesIn(entry)) {
      const part = shiftSpan(date.span, start);
      if (isWithin(part, span)) add('deadline', part, ...modifiers);
    }
  }
  const status = fieldOf(entry, 'status');
  const typed = statusValue(status);
  add('status', typed, ...known(statusFor(entry.kind, typed?.text ?? '', scope) !== undefined));
  add('status', outcomeOf(fieldOf(entry, 'uitslag')));
  for (const { references } of fieldsOfKind(entry, 'actions')) {
    for (const reference of references) if (!isNamed(reference)) add('number', reference, 'unknown');
  }
  for (const { value } of fieldsOfKind(entry, 'heading')) {
    if (value !== undefined && !isNamed(value)) add('heading', value, 'unknown');
  }
}

/** Deadlines without any day: the grammar colours them. */
const NO_DAY: ReadonlySet<DeadlineNode['kind']> = new Set(['text', 'open', 'asap'] as const);

const LIST_TYPES: Partial<Record<ListField['kind'], TokenType>> = { people: 'person', gremia: 'gremium' };

/**
 * Adds the ranges of a party that is not declared, or stands in for a name; what is declared is coloured as a place.
 */
function addParty({ kind, name, ...party }: Party, field: ListField, add: Add): void {
  const type = LIST_TYPES[field.kind] ?? 'organisation';
  if (kind === 'unknown' || kind === 'ambiguous') add(type, name, 'unknown');
  else if (kind === 'ofOrganisation' || kind === 'member') add(type, name);
  else if (kind === 'standIn') {
    // The marks themselves are found on their lines.
    const isRedacted = 'standIn' in party && party.standIn === 'redacted';
    add(type, name, isRedacted ? 'redacted' : 'standIn');
  }
}

/** Comments, and what was made unreadable anywhere else. */
function addLines({ text }: Entry, add: Add): void {
  for (let line = lineFrom(text, 0); ; line = lineFrom(text, line.next)) {
    const { textStart } = indentationOf(text, line);
    if (text.startsWith(COMMENT_START, textStart)) add('comment', { start: textStart, end: line.end });
    else {
      for (const { 0: mark, index } of text.slice(line.start, line.end).matchAll(MARKS)) {
        const start = line.start + index;
        add('person', { start, end: start + mark.length }, 'redacted');
      }
    }
    if (line.next === line.end) return;
  }
}

function isWithin(inner: Span, outer: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}
