/** Cells of a list: what counts for an entry, in the words that were typed. */

import { documentWords } from '../messages/document.ts';
import { type EffectiveField, effectiveField, headingsOf } from '../model/actions/headings.ts';
import { wholeHistory } from '../model/actions/history.ts';
import { entryDay } from '../model/index/entryDates.ts';
import type { EntryRef } from '../model/index/fileIndex.ts';
import { meetingOf } from '../model/index/meeting.ts';
import { MinutesEntry } from '../model/index/minutes.ts';
import { formatDutch, formatIso } from '../model/time/calendar.ts';
import type { DeadlineNode } from '../syntax/dates/ast.ts';
import { type Field, fieldOf, isEmpty, type ListField } from '../syntax/entry.ts';
import { fieldKey } from '../syntax/ownWords.ts';
import { isHeadingKind } from '../syntax/vocabulary.ts';
import { type Cell, EMPTY_CELL, type Mark } from './document.ts';
import type { ListedEntry } from './listedEntry.ts';
import { peopleIn } from './people.ts';
import { proseOf } from './prose.ts';

export type CellOf = (listed: ListedEntry) => Cell;

const INHERITED: readonly Mark[] = ['inherited'];

/** The lines of a list as typed, with commas between them. */
export function typedList(field: Field | undefined): string {
  return field === undefined ? '' : field.lines.map(({ text }) => text.replace(/[,;]$/u, '')).join(', ');
}

const LISTS: ReadonlySet<Field['kind']> = new Set([
  ...(['people', 'organisations', 'organisation', 'gremia', 'aliases', 'documents'] as const),
]);
const LINES: ReadonlySet<Field['kind']> = new Set(['steps', 'history', 'agenda', 'actions']);

/** What a field of an entry says, with the people that it names. */
export function fieldCell({ field, owner, inherited }: EffectiveField, { scope }: Pick<ListedEntry, 'scope'>): Cell {
  const marks = inherited ? { marks: INHERITED } : {};
  const { entry } = owner.placed;
  if (LISTS.has(field.kind)) {
    return { text: typedList(field), people: peopleIn(entry, field as ListField, scope), ...marks };
  }
  if (LINES.has(field.kind)) return { text: field.lines.map(({ text }) => text).join('\n'), ...marks };
  return { text: proseOf(entry, field), ...marks };
}

/** The field with a name that counts for an entry: its own, else that of its heading where headings give it. */
export function cellOfField(name: string): CellOf {
  return (listed) => {
    const found = effectiveField(listed.ref, name, listed.scope);
    return found === undefined || isEmpty(found.field) ? EMPTY_CELL : fieldCell(found, listed);
  };
}

/** The first of some fields that an entry has; for what has a name of its own in each kind of entry. */
export function cellOfFirst(...names: readonly string[]): CellOf {
  const cells = names.map(cellOfField);
  return (listed) => cells.map((cell) => cell(listed)).find(({ text }) => text !== '') ?? EMPTY_CELL;
}

/** A field of the register's own, by its key: as typed, at the entry itself. */
export function cellOfOwnField(key: string): CellOf {
  return ({ entry }) => {
    const field = entry.fields.find(({ kind, name }) => kind === 'unknown' && fieldKey(name) === key);
    return field === undefined || isEmpty(field) ? EMPTY_CELL : { text: proseOf(entry, field) };
  };
}

/** A remark of an entry, else that of a heading above it. */
export const remarkCell: CellOf = (listed) => {
  for (const ref of [listed.ref, ...headingsOf(listed.ref, listed.scope)]) {
    const field = fieldOf(ref.placed.entry, 'opmerking');
    if (field === undefined || isEmpty(field)) continue;
    return fieldCell({ field, owner: ref, inherited: ref !== listed.ref }, listed);
  }
  return EMPTY_CELL;
};

export const numberCell: CellOf = ({ entry }) => ({ text: entry.identity?.text ?? '' });

/** The number in minutes is that within the meeting, `iv`. */
export const ownNumberCell: CellOf = ({ entry, ref }) => {
  const { identity, text } = entry;
  if (identity === undefined) return EMPTY_CELL;
  return { text: ref.placed instanceof MinutesEntry ? text.slice(identity.start, identity.end) : identity.text };
};

export const titleCell: CellOf = ({ entry }) => ({ text: entry.title?.text ?? '' });

/** `a. Format uitzetten`: the letter that ends the number, as lists below topics have it. */
export const letteredTitleCell: CellOf = ({ entry }) => {
  const letter = /-([a-z])$/u.exec(entry.identity?.text ?? '')?.[1];
  const title = entry.title?.text ?? '';
  return { text: letter === undefined ? title : `${letter}. ${title}` };
};

export const kindCell: CellOf = ({ entry }) => ({ text: entry.kind ?? '' });

export const statusCell: CellOf = (listed) => ({
  text: listed.statusText,
  ...(listed.state === 'dropped' ? { marks: ['struck' as const] } : {}),
});

export const ownerCell: CellOf = (listed) => {
  const { owners } = listed;
  return owners === undefined ? EMPTY_CELL : fieldCell(owners.field, listed);
};

/** The deadline in its own words, with the last day that it means. */
export const deadlineCell: CellOf = (listed) => {
  const { deadline } = listed;
  if (deadline === undefined) return EMPTY_CELL;
  const marks: Mark[] = [...(listed.isLate ? ['late' as const] : []), ...(deadline.field.inherited ? INHERITED : [])];
  const { latest } = deadline.resolved;
  return {
    text: deadline.field.field.lines.map(({ text }) => text).join('\n'),
    ...(latest === undefined ? {} : { day: formatIso(latest) }),
    ...(latest !== undefined && isOneDay(deadline.node) ? { isExact: true } : {}),
    ...(marks.length === 0 ? {} : { marks }),
  };
};

/** The last day alone. */
export const lastDayCell: CellOf = ({ deadline }) => {
  const latest = deadline?.resolved.latest;
  return latest === undefined ? EMPTY_CELL : { text: formatDutch(latest), day: formatIso(latest), isExact: true };
};

/** `1 maart 2021` with its year and nothing more. */
function isOneDay(node: DeadlineNode): boolean {
  return (
    node.kind === 'period' &&
    node.bound === 'exact' &&
    node.period.kind === 'date' &&
    node.period.year !== undefined &&
    node.remark === undefined &&
    node.lead === undefined
  );
}

/** The day of an entry: its `datum`, in minutes else that of the meeting. */
export const dateCell: CellOf = ({ entry, ref }) => {
  const own = fieldOf(entry, 'datum');
  const meeting = ref.placed instanceof MinutesEntry ? meetingOf(ref.placed.host.entry).day : undefined;
  const day = entryDay(entry);
  if (own !== undefined && !isEmpty(own)) {
    const text = own.lines.map((line) => line.text).join('\n');
    return day === undefined ? { text } : { text, day: formatIso(day), isExact: !/[(;]/u.test(text) };
  }
  return meeting === undefined ? EMPTY_CELL : { text: formatDutch(meeting), day: formatIso(meeting), isExact: true };
};

/** Who decided it: its `gremium`, in minutes else that of the meeting. */
export const gremiumCell: CellOf = (listed) => {
  const own = cellOfField('gremium')(listed);
  if (own.text !== '' || !(listed.ref.placed instanceof MinutesEntry)) return own;
  return { text: meetingOf(listed.ref.placed.host.entry).gremia?.text ?? '' };
};

/** All that is known of what happened, a line for each day. */
export const historyCell: CellOf = ({ ref, scope, day }) => ({
  text: wholeHistory(ref, scope, day)
    .map(({ item }) => {
      const when = item.day === undefined ? item.dateText : formatDutch(item.day);
      const head = [when, item.gremium?.text].filter(Boolean).join(' ');
      return head === '' ? item.text : `${head}: ${item.text}`;
    })
    .join('\n'),
});

/** The heading of a kind that an entry stands below, as it is shown. */
export function headingCell(kind: 'above' | 'nearest'): CellOf {
  return ({ ref, scope }) => {
    const [nearest, parent] = headingsOf(ref, scope);
    const one = kind === 'above' ? (parent ?? nearest) : parent && nearest;
    // What minutes make stands below no heading, but in a meeting.
    if (nearest === undefined && kind === 'above' && ref.placed instanceof MinutesEntry) {
      return { text: ref.placed.host.entry.identity?.text ?? '' };
    }
    return one === undefined ? EMPTY_CELL : { text: numberedTitle(one) };
  };
}

/** What stands above the rows of a heading; of those that were made at a meeting `Vergadering DUO 13 januari 2021`. */
export function groupTitle(ref: EntryRef): string {
  const { kind, entry } = ref.placed;
  return isHeadingKind(kind) ? numberedTitle(ref) : `${documentWords.meeting} ${entry.identity?.text ?? ''}`.trim();
}

/** `#01 Juiste mensen`, `I. Mensen`, `Blok A`. */
function numberedTitle({ placed }: EntryRef): string {
  const { kind, identity, title } = placed.entry;
  const number = identity?.text;
  if (number === undefined || title === undefined) return title?.text ?? `${kind ?? ''} ${number ?? ''}`.trim();
  if (title.text.toLowerCase() === `${kind} ${number}`.toLowerCase()) return title.text;
  if (kind === 'randvoorwaarde') return `#${number} ${title.text}`;
  return `${number}. ${title.text}`;
}
