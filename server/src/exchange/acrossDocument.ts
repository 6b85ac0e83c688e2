/** All registers together as a document: what is open in groups, what waits for what, and the meetings that are to come. */
import { documentWords } from '../messages/document.ts';
import { fullDay } from '../model/index/entryDates.ts';
import { type CalendarDay, formatDutch, formatIso } from '../model/time/calendar.ts';
import { readDate } from '../syntax/dates/read.ts';
import { inDutchOrder } from '../text/dutchOrder.ts';
import { type Cell, type Column, EMPTY_CELL, type ExportDocument, type Row, type Section } from './document.ts';

/** The name of the layout, for who asks by name. */
export const ACROSS_LAYOUT = 'overzicht';

export const ACROSS_GROUPINGS = ['gremium', 'eigenaar', 'register', 'week'] as const;
export type AcrossGrouping = (typeof ACROSS_GROUPINGS)[number];

interface Action {
  readonly number: string | null;
  readonly title: string | null;
  readonly owners: readonly string[];
  readonly deadline: string | null;
  readonly past: boolean;
  readonly line: number;
}

interface Register {
  readonly uri: string;
  readonly title: string;
  readonly gremium: string | null;
  readonly actions: readonly Action[];
}

/** What it is made of, as `AcrossParts` of the features has it. */
export interface AcrossSource {
  readonly day: CalendarDay;
  readonly registers: readonly Register[];
  readonly links: readonly { readonly first: string; readonly kind: string; readonly second: string }[];
  readonly linksLeftOut: number;
  readonly tooLarge: readonly string[];
  readonly meetings: readonly {
    readonly gremium: string;
    readonly day: string;
    readonly time: string | null;
    readonly state: string;
    readonly clashes: readonly { readonly gremium: string; readonly people: readonly string[] }[];
  }[];
}

const words = documentWords.across;

const ACTION_COLUMNS: readonly Column[] = [
  { key: 'deadline', header: 'Deadline', kind: 'day', width: 16 },
  { key: 'nr', header: 'Nr', kind: 'number', width: 8 },
  { key: 'wat', header: 'Wat', kind: 'text', width: 36 },
  { key: 'eigenaar', header: documentWords.facts.owner, kind: 'people', width: 20 },
  { key: 'register', header: words.register, kind: 'text', width: 20 },
];
const LINK_COLUMNS: readonly Column[] = [
  { key: 'eerst', header: words.first, kind: 'text', width: 36 },
  { key: 'verband', header: words.link, kind: 'text', width: 24 },
  { key: 'daarna', header: words.second, kind: 'text', width: 36 },
];
const MEETING_COLUMNS: readonly Column[] = [
  { key: 'datum', header: documentWords.facts.date, kind: 'day', width: 16 },
  { key: 'gremium', header: documentWords.facts.gremium, kind: 'text', width: 24 },
  { key: 'tijd', header: words.time, kind: 'text', width: 14 },
  { key: 'stand', header: words.state, kind: 'text', width: 12 },
  { key: 'botst', header: words.clash, kind: 'text', width: 30 },
];

/** The document; with nothing open it says so. Costs the actions, and putting them in order. */
export function acrossDocument(source: AcrossSource, grouping: AcrossGrouping): ExportDocument {
  const { day, registers, links, linksLeftOut, tooLarge, meetings } = source;
  const all = registers.flatMap((register) => register.actions.map((action) => ({ register, action })));
  const late = all.filter(({ action }) => action.past).length;
  const count = `${all.length}${late === 0 ? '' : words.late(late)}`;
  return {
    title: words.title,
    day: formatIso(day),
    facts: [
      { key: 'peildatum', label: documentWords.facts.peildatum, value: dayCell(formatIso(day)) },
      { key: 'aantal', label: words.open, value: { text: count } },
    ],
    sections: [
      ...tooLarge.map((title) => said(words.tooLarge(title))),
      ...actionSections(all, grouping),
      ...section(words.links, LINK_COLUMNS, links.map(linkRow)),
      ...(linksLeftOut === 0 ? [] : [said(words.linksLeftOut(linksLeftOut))]),
      ...section(words.meetings, MEETING_COLUMNS, meetings.map(meetingRow)),
    ],
  };
}

interface Placed {
  readonly register: Register;
  readonly action: Action;
}

function actionSections(all: readonly Placed[], grouping: AcrossGrouping): Section[] {
  if (all.length === 0) return [said(words.nothing)];
  const groups = new Map<string, Placed[]>();
  for (const one of all) {
    for (const name of groupsOf(one, grouping)) {
      const known = groups.get(name);
      if (known === undefined) groups.set(name, [one]);
      else known.push(one);
    }
  }
  // What has no name comes last.
  const sorted = [...groups].sort(([a], [b]) => Number(a === '') - Number(b === '') || inDutchOrder(a, b));
  return sorted.flatMap(([name, some], group) => {
    const rows = some.sort(byDeadline).map((one, at) => actionRow(one, `${group}/${at}`));
    return section(name === '' ? words.without[grouping] : name, ACTION_COLUMNS, rows);
  });
}

function groupsOf({ register, action }: Placed, grouping: AcrossGrouping): readonly string[] {
  if (grouping === 'gremium') return [register.gremium ?? ''];
  if (grouping === 'register') return [register.title];
  if (grouping === 'eigenaar') return action.owners.length === 0 ? [''] : action.owners;
  return [''];
}

/** The earliest first, and what has none last: what is late stands in front by that. */
function byDeadline({ action: a }: Placed, { action: b }: Placed): number {
  if (a.deadline === b.deadline) return 0;
  if (a.deadline === null) return 1;
  return b.deadline === null || a.deadline < b.deadline ? -1 : 1;
}

function actionRow({ register, action }: Placed, id: string): Row {
  const { number, title, owners, deadline, past, line } = action;
  const people = owners.map((name) => ({
    text: name,
    name,
    kind: 'unknown' as const,
    organisation: undefined,
    isPublic: false,
  }));
  const due = deadline === null ? EMPTY_CELL : dayCell(deadline);
  return {
    id: `overzicht/actie/${id}`,
    cells: [
      past ? { ...due, marks: ['late'] } : due,
      { text: number ?? '' },
      { text: title ?? '' },
      { text: owners.join(', '), people },
      { text: register.title },
    ],
    state: 'open',
    place: { uri: register.uri, line },
  };
}

function linkRow({ first, kind, second }: AcrossSource['links'][number], at: number): Row {
  return row(`verband/${at}`, [{ text: first }, { text: words.kinds[kind] ?? kind }, { text: second }]);
}

function meetingRow({ day, gremium, time, state, clashes }: AcrossSource['meetings'][number], at: number): Row {
  const clash = clashes.map((one) => `${one.gremium}: ${one.people.join(', ')}`).join('; ');
  return row(`vergadering/${at}`, [
    dayCell(day),
    { text: gremium },
    { text: time ?? '' },
    { text: state },
    { text: clash },
  ]);
}

function row(id: string, cells: readonly Cell[]): Row {
  return { id: `overzicht/${id}`, cells, state: undefined, place: undefined };
}

function section(heading: string, columns: readonly Column[], rows: readonly Row[]): Section[] {
  if (rows.length === 0) return [];
  return [{ heading, level: 1, blocks: [{ kind: 'table', caption: heading, columns, rows }], place: undefined }];
}

function said(text: string): Section {
  return {
    heading: undefined,
    level: 1,
    blocks: [{ kind: 'paragraph', key: 'overzicht', depth: 0, cell: { text } }],
    place: undefined,
  };
}

/** The cell of a day that is written `2021-03-24`. */
function dayCell(iso: string): Cell {
  const date = readDate(iso);
  const day = date && fullDay(date);
  return day === undefined ? { text: iso } : { text: formatDutch(day), day: iso, isExact: true };
}
