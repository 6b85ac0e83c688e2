/** What has changed in a register since a day, as its dates and its history tell it: what is new, closed, put off, handed over or noted. */
import { documentWords } from '../messages/document.ts';
import { type HistoryItem, wholeHistory } from '../model/actions/history.ts';
import { entryDay, fullDay } from '../model/index/entryDates.ts';
import { meetingOf } from '../model/index/meeting.ts';
import { MinutesEntry } from '../model/index/minutes.ts';
import { meetingsOf } from '../model/index/nextMeeting.ts';
import { statusFor } from '../model/index/ownWords.ts';
import { gremiaOfRegister } from '../model/references/membership.ts';
import { type CalendarDay, formatDutch, formatIso } from '../model/time/calendar.ts';
import { findDates } from '../syntax/dates/read.ts';
import { fieldOf } from '../syntax/entry.ts';
import { NUMBERED_KINDS } from '../syntax/vocabulary.ts';
import { isClosed } from '../syntax/workKinds.ts';
import { type Bits, eachInBits } from './bits.ts';
import { numberCell, titleCell } from './cells.ts';
import type { Column, Row, Section } from './document.ts';
import { ListedEntry } from './listedEntry.ts';
import { placeOf, type RowIds } from './rowIds.ts';
import { entriesOf, type SourceRegister } from './source.ts';

/** What can happen to an entry, in the order of the document. */
const KINDS = ['added', 'closed', 'status', 'deadline', 'owner', 'late', 'noted'] as const;
type Kind = (typeof KINDS)[number];

interface Change {
  readonly kind: Kind;
  readonly listed: ListedEntry;
  readonly day: CalendarDay | undefined;
  readonly text: string;
}

const COLUMNS: readonly Column[] = [
  { key: 'soort', header: documentWords.changes.what, kind: 'text', width: 12 },
  { key: 'nr', header: 'Nr', kind: 'number', width: 8 },
  { key: 'wat', header: 'Wat', kind: 'text', width: 36 },
  { key: 'datum', header: documentWords.facts.date, kind: 'day', width: 16 },
  { key: 'historie', header: documentWords.changes.change, kind: 'text', width: 36 },
];

/** The last day that does not count where nobody says which: that of the meeting before the reference date; undefined without one. */
export function lastMeetingDay({ scope, day }: SourceRegister): CalendarDay | undefined {
  const days = gremiaOfRegister(scope).flatMap(({ placed }) =>
    meetingsOf(placed.head.identity?.text ?? '', scope).map((meeting) => meeting.day),
  );
  const before = days.filter((one) => day === undefined || one < day);
  return before.length === 0 ? undefined : before.reduce((last, one) => Math.max(last, one));
}

/**
 * A section with a table for each kind of change of which there is any, bit by bit.
 * @param since the last day that does not count; without one all that is known counts.
 */
export function* changesSections(
  register: SourceRegister,
  since: CalendarDay | undefined,
  level: number,
  ids: RowIds,
): Bits<{ readonly sections: Section[]; readonly hasAny: boolean }> {
  const found: Change[] = [];
  let hasAny = false;
  yield* eachInBits(entriesOf(register, NUMBERED_KINDS), ({ ref, scope }) => {
    hasAny = true;
    found.push(...changesOf(new ListedEntry(ref, scope, register.day), since ?? Number.NEGATIVE_INFINITY));
  });
  const sections = KINDS.flatMap((kind): Section[] => {
    const changes = found.filter((change) => change.kind === kind);
    if (changes.length === 0) return [];
    const heading = documentWords.changes.kinds[kind];
    const rows = changes.map((change, at) => rowOf(change, at, ids));
    return [
      { heading, level, blocks: [{ kind: 'table', caption: heading, columns: COLUMNS, rows }], place: undefined },
    ];
  });
  return { sections, hasAny };
}

function rowOf({ kind, listed, day, text }: Change, at: number, ids: RowIds): Row {
  const { ref, scope, entry } = listed;
  return {
    id: `${ids.of(ref, scope)}/${kind}/${at + 1}`,
    cells: [
      { text: entry.kind ?? '' },
      numberCell(listed),
      titleCell(listed),
      day === undefined ? { text: '' } : { text: formatDutch(day), day: formatIso(day), isExact: true },
      { text },
    ],
    state: undefined,
    place: placeOf(ref),
  };
}

function changesOf(listed: ListedEntry, since: CalendarDay): Change[] {
  const { ref, scope, day, entry } = listed;
  const isWithin = (one: CalendarDay | undefined): one is CalendarDay =>
    one !== undefined && one > since && (day === undefined || one <= day);
  const found: Change[] = [];
  const begun = beginOf(listed);
  if (isWithin(begun)) found.push({ kind: 'added', listed, day: begun, text: '' });
  for (const { item } of wholeHistory(ref, scope, day)) {
    if (isWithin(item.day))
      found.push({ kind: kindOf(item, entry.kind, listed), listed, day: item.day, text: item.text });
  }
  const latest = listed.isLate ? listed.deadline?.resolved.latest : undefined;
  // It is late from the day after.
  if (latest !== undefined && isWithin(latest + 1)) {
    found.push({ kind: 'late', listed, day: latest + 1, text: listed.deadline?.text.text ?? '' });
  }
  return found;
}

/** The day on which it came: its own, that of the meeting that made it, or that of what it came from. */
function beginOf({ ref: { placed }, entry }: ListedEntry): CalendarDay | undefined {
  const own = entryDay(entry);
  if (own !== undefined) return own;
  if (placed instanceof MinutesEntry) return meetingOf(placed.host.head).day;
  const [from] = fieldOf(entry, 'uit')?.lines.flatMap(({ text }) => findDates(text)) ?? [];
  return from && fullDay(from);
}

function kindOf({ change }: HistoryItem, kind: ListedEntry['entry']['kind'], { scope }: ListedEntry): Kind {
  if (change === undefined) return 'noted';
  if (change.field === 'deadline') return 'deadline';
  if (change.field === 'eigenaar') return 'owner';
  return isClosed(statusFor(kind, change.to.text, scope)) ? 'closed' : 'status';
}
