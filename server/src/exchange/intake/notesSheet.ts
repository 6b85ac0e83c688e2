/** The sheet of our own workbooks that holds what is no table: the title, facts, and texts each with the heading that it stood below. */
import { documentWords } from '../../messages/document.ts';
import { isHeadingKind } from '../../syntax/vocabulary.ts';
import { type Bits, eachInBits } from '../bits.ts';
import type { GivenTable } from '../given.ts';
import { linesOf } from './cellText.ts';
import type { Collector } from './collector.ts';
import { addField, type DraftEntry } from './draft.ts';
import type { GridRow, NumberedTable } from './grid.ts';
import type { MeetingReader } from './meetingReader.ts';
import type { WholeDocument } from './wholeDocument.ts';

export interface SheetNote {
  readonly below: string;
  readonly text: string;
}

export function isNotesSheet({ name }: GivenTable, rows: readonly GridRow[]): boolean {
  const { notes, part, text } = documentWords.sheets;
  const cells = rows[0]?.cells;
  return name?.startsWith(notes) === true && cells?.[0]?.text === part && cells[1]?.text === text;
}

/** The notes of such a sheet, none of any other table; what it says of the document as a whole goes there. */
export function* findNotes(
  { rows, number, block }: NumberedTable,
  whole: WholeDocument,
  into: Collector,
): Bits<SheetNote[]> {
  yield;
  const notes: SheetNote[] = [];
  if (!isNotesSheet(block, rows)) return notes;
  const header = rows[0]?.cells.map(({ text }) => text) ?? [];
  into.tell('section', [block.name ?? '', ...header], { table: number });
  yield* eachInBits(rows.slice(1), ({ cells, given, isEmpty }) => {
    if (isEmpty) return;
    const [label = '', value = ''] = cells.map(({ text }) => text);
    const origin = { table: number, line: given.line };
    if (label === documentWords.sheets.title) {
      into.tell('title', [label, value], origin);
      whole.named(value);
    } else if (!whole.fact(label, value, origin)) notes.push({ below: label, text: value });
  });
  return notes;
}

/** Puts a note at its heading, at its point of a meeting, or as a comment where there is none. */
export function placeNote({ below, text }: SheetNote, into: Collector, meeting: MeetingReader | undefined): void {
  const heading = into.entries.find(
    (one): one is DraftEntry => one.kind !== 'comment' && isHeadingKind(one.kind) && isCalled(one, below),
  );
  if (heading !== undefined) {
    addField(heading, 'toelichting', text);
    into.tell('section', [below], {});
  } else if (meeting !== undefined) meeting.noteBelow(below, text);
  else into.comment([below, ...linesOf(text)]);
}

function isCalled({ identity, title }: DraftEntry, shown: string): boolean {
  return [title, `${identity}. ${title}`, `#${identity} ${title}`].includes(shown);
}
