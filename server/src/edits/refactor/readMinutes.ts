/**
 * The other reading of a line of the minutes: what is read as a change or as a new action becomes plain text, and what is plain
 * text (`actie 5 is gereed`, `actie 5: (gereed)`) says its change. A text in brackets is a remark, a line in quotes a note.
 */
import { messages } from '../../messages/index.ts';
import { hostOf, mentionsIn } from '../../model/index/minutes.ts';
import { ownMeaning } from '../../model/index/ownWords.ts';
import type { Scope } from '../../model/index/scope.ts';
import { type AgendaMention, type Entry, fieldOf, type HistoryChange, type ValueLine } from '../../syntax/entry.ts';
import { readMinutesLine } from '../../syntax/minutesLine.ts';
import { type Span, touches } from '../../text/span.ts';
import type { Edit } from '../edits.ts';
import type { Offer, RefactorAt, RefactorChange, Refactoring } from './refactoring.ts';

export const readMinutes: Refactoring = {
  name: 'readMinutes',
  kind: 'refactor.rewrite',

  offers(at: RefactorAt): Offer[] {
    const other = otherReading(at);
    return other === undefined ? [] : [{ title: other.title }];
  },

  change(at: RefactorAt): RefactorChange | undefined {
    const other = otherReading(at);
    if (other === undefined) return undefined;
    const { start } = hostOf(at.ref.placed);
    const edits = other.edits.map((edit) => ({ ...edit, start: edit.start + start, end: edit.end + start }));
    return { files: [{ file: at.ref.file, edits }] };
  },
};

interface Reading {
  readonly title: string;
  /** Offsets of the meeting. */
  readonly edits: readonly Edit[];
}

/** The other reading of the line at a place; undefined when there is none. */
function otherReading({ ref, start, scope }: RefactorAt): Reading | undefined {
  const host = hostOf(ref.placed);
  if (host.kind !== 'vergadering') return undefined;
  const { entry } = host;
  const offset = start - host.start;
  const line = lineAt(entry, offset);
  if (line === undefined) return undefined;
  const mention = mentionsIn(entry).find((one) => one.start === line.start);
  return mention === undefined
    ? saidWithoutColon(line)
    : (plain(mention, scope) ?? withoutBrackets(entry.text, mention));
}

function lineAt(entry: Entry, offset: number): ValueLine | undefined {
  return fieldOf(entry, 'agenda')?.lines.find((line) => touches(line, offset));
}

function plain({ kind, isNew, change, text, fields, start, end }: AgendaMention, scope: Scope): Reading | undefined {
  const title = messages.refactor.asPlainText;
  // A status that only the register has is one as well.
  const isOwn =
    change === undefined && !isNew && text !== undefined && ownMeaning(kind, text.text, scope) !== undefined;
  if ((change?.isSaid || isOwn) && text !== undefined) return { title, edits: around(text, '(', ')') };
  return fields.some(({ isInHead }) => isInHead) ? { title, edits: around({ start, end }, '“', '”') } : undefined;
}

function around({ start, end }: Span, open: string, close: string): Edit[] {
  return [
    { start, end: start, text: open },
    { start: end, end, text: close },
  ];
}

/** `actie 5: (gereed)` */
function withoutBrackets(entry: string, { text, references, start, end }: AgendaMention): Reading | undefined {
  if (text === undefined || references.length === 0 || !/^\([^()]+\)$/u.test(text.text)) return undefined;
  const bare = `${entry.slice(start, text.start)}${text.text.slice(1, -1)}${entry.slice(text.end, end)}`;
  const change = said(bare);
  const { start: from, end: to } = text;
  const edits = [
    { start: from, end: from + 1, text: '' },
    { start: to - 1, end: to, text: '' },
  ];
  return change && { title: titleOf(change), edits };
}

/** A number has no more words. */
const MOST_TRIALS = 8;

/** `actie 5 is gereed` */
function saidWithoutColon({ text, start }: ValueLine): Reading | undefined {
  const spaces = [...text.matchAll(/\s+/gu)].slice(1, MOST_TRIALS);
  for (const { index } of spaces) {
    const change = said(`${text.slice(0, index)}:${text.slice(index)}`);
    if (change === undefined) continue;
    return { title: titleOf(change), edits: [{ start: start + index, end: start + index, text: ':' }] };
  }
  return undefined;
}

/** The change that a line says of what exists; undefined when it says none. */
function said(line: string): HistoryChange | undefined {
  const read = readMinutesLine(line, { text: line, start: 0, end: line.length });
  return read?.isNew === false && read.change?.isSaid ? read.change : undefined;
}

function titleOf({ field, to }: HistoryChange): string {
  return messages.refactor.asChange(`${field} -> ${to.text}`);
}
