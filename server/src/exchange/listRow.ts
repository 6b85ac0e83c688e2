/** An entry as a row of the view beside the text: what the lists that leave the editor have in their cells, as plain data. */
import { silenceOf } from '../model/actions/meetingsSince.ts';
import type { EntryRef } from '../model/index/fileIndex.ts';
import type { Scope } from '../model/index/scope.ts';
import { type CalendarDay, formatIso } from '../model/time/calendar.ts';
import {
  cellOfField,
  dateCell,
  deadlineCell,
  groupTitle,
  numberCell,
  ownerCell,
  statusCell,
  titleCell,
} from './cells.ts';
import type { Cell, RowState } from './document.ts';
import { ListedEntry } from './listedEntry.ts';

/** The cells of a row. Texts are as typed, days `2021-04-01`. */
interface RowCells {
  readonly number: string;
  readonly title: string;
  /** Null for what nobody has to do. */
  readonly state: RowState | null;
  readonly status: string;
  readonly owner: string;
  /** By the name that each has throughout the register. */
  readonly owners: readonly string[];
  /** Of the owners, and those of `organisaties`. */
  readonly organisations: readonly string[];
  readonly deadline: string;
  readonly due: string | null;
  readonly isLate: boolean;
  /** The number of meetings at which nothing was said of it, where that is too many; else 0. */
  readonly silentFor: number;
  readonly date: string;
  readonly on: string | null;
}

const NO_CELLS: RowCells = {
  number: '',
  title: '',
  state: null,
  status: '',
  owner: '',
  owners: [],
  organisations: [],
  deadline: '',
  due: null,
  isLate: false,
  silentFor: 0,
  date: '',
  on: null,
};

const involved = cellOfField('organisaties');

/** The cells of an entry, and the heading that it stands below; `day` is the reference date of the register. */
export function rowOf(
  ref: EntryRef,
  scope: Scope,
  day: CalendarDay | undefined,
): { readonly cells: RowCells; readonly heading: EntryRef | undefined } {
  const listed = new ListedEntry(ref, scope, day);
  const owner = ownerCell(listed);
  const deadline = deadlineCell(listed);
  const date = dateCell(listed);
  const people = owner.people ?? [];
  const cells: RowCells = {
    number: numberCell(listed).text,
    title: titleCell(listed).text,
    state: listed.state ?? null,
    status: statusCell(listed).text,
    owner: owner.text,
    owners: once(people.map(({ name, text }) => name ?? text)),
    organisations: once([...people.flatMap(({ organisation }) => organisation ?? []), ...namesIn(involved(listed))]),
    deadline: deadline.text,
    due: deadline.day ?? null,
    isLate: listed.isLate,
    silentFor: silentFor(listed, deadline),
    date: date.text,
    on: date.day ?? null,
  };
  return { cells, heading: listed.headings[0] };
}

/** The cells of a heading. */
export function headingCells(ref: EntryRef): RowCells {
  return { ...NO_CELLS, number: ref.placed.entry.identity?.text ?? '', title: groupTitle(ref) };
}

/** Of what still has a day to come nothing need be said at each meeting. */
function silentFor({ ref, scope, day, state }: ListedEntry, { day: due }: Cell): number {
  if (day === undefined || state !== 'open' || (due !== undefined && due >= formatIso(day))) return 0;
  return silenceOf(ref, scope, day)?.meetings ?? 0;
}

function namesIn({ people = [] }: Cell): string[] {
  return people.map(({ name, text }) => name ?? text);
}

function once(names: readonly string[]): string[] {
  return [...new Set(names.filter((name) => name !== ''))];
}
