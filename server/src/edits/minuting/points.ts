/** The points of an agenda by what a secretary calls them, and where a line below one goes. Offsets are those of the meeting. */

import { foldName } from '../../model/index/names.ts';
import { agendaItems } from '../../model/index/standingItems.ts';
import { type AgendaItem, type Entry, fieldOf } from '../../syntax/entry.ts';
import { lineFrom } from '../../text/lines.ts';
import { indentAt } from '../entryLines.ts';

export interface Point {
  /** `7`, `7b`; of one without a number its place, `@2`. */
  readonly key: string;
  /** `7b Brief B`, as it is shown. */
  readonly label: string;
  readonly item: AgendaItem;
  /** The point that it is a part of; undefined for a point itself. */
  readonly parent: AgendaItem | undefined;
}

/** All points with their parts, in the order of the text; empty without an agenda. */
export function pointsOf(meeting: Entry): Point[] {
  return agendaItems(meeting).flatMap((item, at) => {
    const own = item.number?.text.toLowerCase() ?? `@${at + 1}`;
    const parts = item.subItems.map((sub, below) =>
      pointOf(`${own}${sub.number?.text.toLowerCase() ?? `@${below + 1}`}`, sub, item),
    );
    return [pointOf(own, item, undefined), ...parts];
  });
}

function pointOf(key: string, item: AgendaItem, parent: AgendaItem | undefined): Point {
  const title = item.title?.text ?? '';
  return { key, label: key.startsWith('@') ? title : `${key.replace(/@.*/u, '')} ${title}`.trim(), item, parent };
}

/** The point that is called so: by its number, `7b` and `7 b`, or by the beginning of its title; undefined when none is, or several are. */
export function pointCalled(typed: string, points: readonly Point[]): Point | undefined {
  const key = typed.toLowerCase().replace(/[\s.)]+/gu, '');
  const numbered = points.find((point) => point.key === key);
  if (numbered !== undefined || key === '') return numbered;
  const name = foldName(typed);
  const named = points.filter(({ item }) => item.title !== undefined && foldName(item.title.text).startsWith(name));
  return named.length === 1 ? named[0] : undefined;
}

/** The place where a line is put: behind an offset, with its indentation. */
export interface LinePlace {
  /** The end of the line above it. */
  readonly at: number;
  readonly indent: string;
  /** One level of indentation. */
  readonly step: string;
}

/** The end of what a point says itself, before its parts. */
export function placeIn(meeting: Entry, { item }: Point): LinePlace {
  const { text } = meeting;
  const step = stepOf(meeting);
  const [firstPart] = item.subItems;
  const limit = firstPart?.start ?? Number.POSITIVE_INFINITY;
  const own = [
    ...item.notes.map(({ start, end, indent }) => ({ start, end, indent })),
    ...item.mentions.map(({ start, contentEnd, indent }) => ({ start, end: contentEnd, indent })),
  ].filter(({ start }) => start < limit && start !== item.start);
  const end = firstPart === undefined ? item.contentEnd : Math.max(item.end, ...own.map((one) => one.end));
  const shallow = own.reduce<(typeof own)[number] | undefined>(
    (best, one) => (best === undefined || one.indent < best.indent ? one : best),
    undefined,
  );
  const like = shallow?.start ?? firstPart?.start;
  const indent = like === undefined ? indentAt(meeting, item.start) + step : indentAt(meeting, like);
  return { at: lineFrom(text, end).end, indent, step };
}

const DEFAULT_STEP = '  ';

/** By how much the points stand deeper than the field. */
function stepOf(meeting: Entry): string {
  const field = fieldOf(meeting, 'agenda');
  const [first] = agendaItems(meeting);
  if (field === undefined || first === undefined) return DEFAULT_STEP;
  const outer = indentAt(meeting, field.nameSpan.start);
  const inner = indentAt(meeting, first.start);
  return inner.startsWith(outer) && inner.length > outer.length ? inner.slice(outer.length) : DEFAULT_STEP;
}
