/** A point that is not on the agenda, as it comes up at a meeting: `agendapunt: Parkeren` becomes the last one, with the number that follows. */
import { readDocument } from '../../syntax/document.ts';
import type { Entry } from '../../syntax/entry.ts';
import { lineFrom } from '../../text/lines.ts';
import { applyEdits, type Edit } from '../edits.ts';
import { indentAt } from '../entryLines.ts';
import { type Point, pointsOf } from './points.ts';

const TYPED = /^(?:nieuw )?(?:agenda)?punt: *(\S.*)$/iu;

export interface NewPoint {
  readonly point: Point;
  /** The line without its indentation, `11. Parkeren`. */
  readonly line: string;
  /** Offsets of the meeting. */
  readonly edit: Edit;
}

/** The point that a line asks for; undefined for a line that does not, and where the points have no numbers that count on. */
export function readNewPoint(
  text: string,
  meeting: Entry,
  points: readonly Point[],
  lineEnd: string,
): NewPoint | undefined {
  const title = TYPED.exec(text)?.[1];
  const last = points.findLast(({ parent }) => parent === undefined);
  if (title === undefined || last === undefined) return undefined;
  const { number, start, contentEnd } = last.item;
  if (number === undefined || !/^\d{1,2}$/u.test(number.text)) return undefined;
  const sign = meeting.text[number.end] === ')' ? ')' : '.';
  const line = `${Number(number.text) + 1}${sign} ${title}`;
  const at = lineFrom(meeting.text, contentEnd).end;
  const edit = { start: at, end: at, text: `${lineEnd}${indentAt(meeting, start)}${line}` };
  const after = readDocument(applyEdits(meeting.text, [edit])).entries.at(0).entry;
  const made = pointsOf(after);
  const point = made.at(-1);
  // A title that reads as something else, too, makes no point.
  const isMade = made.length === points.length + 1 && point?.parent === undefined && point?.item.title?.text === title;
  return isMade ? { point, line, edit } : undefined;
}
