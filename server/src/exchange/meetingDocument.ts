/** The agenda of a meeting, or its minutes, as a document. */
import { documentWords } from '../messages/document.ts';
import type { EntryRef } from '../model/index/fileIndex.ts';
import { meetingOf } from '../model/index/meeting.ts';
import { minutesEntries } from '../model/index/minutes.ts';
import type { Scope } from '../model/index/scope.ts';
import { formatDutch, formatIso } from '../model/time/calendar.ts';
import { ALLOWED_FIELD } from '../syntax/allowedWords.ts';
import { type AgendaItem, type AgendaMention, type Entry, fieldOf, type ValueLine } from '../syntax/entry.ts';
import type { NumberedKind } from '../syntax/vocabulary.ts';
import { allAtOnce } from './bits.ts';
import { fieldCell } from './cells.ts';
import { type Block, DEEPEST_LEVEL, type Fact, type Paragraph, type Section, type Table } from './document.ts';
import type { LayoutColumn, MeetingView } from './layouts.ts';
import { ListedEntry } from './listedEntry.ts';
import { ListTables } from './listTable.ts';
import { proseOfLines } from './prose.ts';
import { placeOf, type RowIds } from './rowIds.ts';
import type { SourceRegister } from './source.ts';

export interface MeetingRef {
  readonly ref: EntryRef;
  readonly scope: Scope;
}

/** The meetings that are wanted: those that were chosen, else the newest; empty without one. */
export function meetingsOf({ sources }: SourceRegister): MeetingRef[] {
  const all = sources.flatMap(({ scope, only }) =>
    [...scope.file.document.entries]
      .filter((placed) => placed.kind === 'vergadering' && (only === undefined || only.has(placed)))
      .map((placed) => ({ ref: { file: scope.file, placed }, scope, isChosen: only !== undefined })),
  );
  const chosen = all.filter(({ isChosen }) => isChosen);
  if (chosen.length > 0) return chosen;
  const dayOf = ({ ref }: MeetingRef) => meetingOf(ref.placed.entry).day ?? Number.NEGATIVE_INFINITY;
  // Of two on one day, and of those without a day, the last one.
  const newest = all.reduce<MeetingRef | undefined>(
    (best, one) => (best === undefined || dayOf(one) >= dayOf(best) ? one : best),
    undefined,
  );
  return newest === undefined ? [] : [newest];
}

/** True where `meetingsOf` would find any; none is read. */
export function hasMeeting({ sources }: SourceRegister): boolean {
  for (const { scope, only } of sources) {
    for (const placed of scope.file.document.entries) {
      if (placed.kind === 'vergadering' && (only === undefined || only.has(placed))) return true;
    }
  }
  return false;
}

/** What a meeting is called on paper: `DUO 13 januari 2021`, as its first line says it. */
export function meetingTitle({ ref }: MeetingRef): string {
  const { identity, title } = ref.placed.entry;
  return [identity?.text, title?.text].filter((text) => text !== undefined).join(': ') || documentWords.meeting;
}

/** What is said to the program. */
const NOT_TOLD: ReadonlySet<string> = new Set(['register', ALLOWED_FIELD]);
const AGENDA_FACTS = ['tijd', 'plaats', 'voorzitter', 'te gast', 'stukken'];

/** What is told of a meeting above its points: the day, and its fields in the order of the text. */
export function meetingFacts({ ref, scope }: MeetingRef, of: MeetingView): Fact[] {
  const { entry } = ref.placed;
  const { day } = meetingOf(entry);
  const date = day === undefined ? [] : [{ key: 'datum', label: documentWords.facts.date, value: dayCell(day) }];
  const fields = entry.fields.filter(({ name, kind, double, ...field }) => {
    if (double || kind === 'unknown' || kind === 'agenda' || NOT_TOLD.has(name) || field.lines.length === 0)
      return false;
    return of === 'minutes' || AGENDA_FACTS.includes(name);
  });
  const told = fields.map((field) => ({
    key: field.name,
    place: placeOf(ref),
    label: `${field.name.charAt(0).toUpperCase()}${field.name.slice(1)}`,
    value: fieldCell({ field, owner: ref, inherited: false }, { scope }),
  }));
  return [...date, ...told];
}

function dayCell(day: number): Fact['value'] {
  return { text: formatDutch(day), day: formatIso(day), isExact: true };
}

function itemsOf(entry: Entry): readonly AgendaItem[] {
  const field = fieldOf(entry, 'agenda');
  return field?.kind === 'agenda' ? field.items : [];
}

/** The points of an agenda as one table: the number, `7a` of a part of one, and the subject. */
export function agendaSections({ ref, scope }: MeetingRef, heading: string | undefined, ids: RowIds): Section[] {
  const place = placeOf(ref);
  const id = ids.of(ref, scope);
  const columns = [
    { key: 'nr', header: 'Nr', kind: 'number', width: 8 },
    { key: 'wat', header: 'Onderwerp', kind: 'text', width: 60 },
  ] as const;
  const rows: Table['rows'] = itemsOf(ref.placed.entry).flatMap((item, at) => {
    const row = (one: AgendaItem, number: string, own: string) => ({
      id: `${id}/${own}`,
      cells: [{ text: number }, { text: one.title?.text ?? '' }],
      state: undefined,
      place,
    });
    const number = item.number?.text ?? '';
    const parts = item.subItems.map((sub, below) =>
      row(sub, `${number}${sub.number?.text ?? ''}`, `${at + 1}.${below + 1}`),
    );
    return [row(item, number, `${at + 1}`), ...parts];
  });
  const caption = meetingTitle({ ref, scope });
  return [{ heading, level: 1, blocks: [{ kind: 'table', caption, columns, rows }], place }];
}

const POINTS: readonly {
  readonly heading: string;
  readonly kinds: readonly NumberedKind[];
  readonly columns: readonly LayoutColumn[];
}[] = [
  {
    heading: documentWords.minutes.actions,
    kinds: ['actie'],
    columns: ['nr in vergadering', 'wat', 'eigenaar', 'bespreken', 'deadline', 'uiterste dag', 'toelichting'].map(
      (key) => ({ key }),
    ),
  },
  {
    heading: documentWords.minutes.decisions,
    kinds: ['besluit'],
    columns: [
      { key: 'nr in vergadering' },
      { key: 'wat', header: 'Besluit' },
      { key: 'acties' },
      { key: 'toelichting' },
    ],
  },
  {
    heading: documentWords.minutes.promises,
    kinds: ['toezegging'],
    columns: [
      ...[
        { key: 'nr in vergadering' },
        { key: 'wat', header: 'Toezegging' },
        { key: 'eigenaar', header: 'Gedaan door' },
      ],
      ...['gevraagd door', 'deadline', 'uiterste dag', 'antwoord'].map((key) => ({ key })),
    ],
  },
  {
    heading: documentWords.minutes.motions,
    kinds: ['motie', 'amendement'],
    columns: ['nr in vergadering', 'soort', 'wat', 'indieners', 'uitslag', 'dictum'].map((key) => ({ key })),
  },
];

/** The minutes: what was agreed in tables, then the points with what was said, in the order of the text. */
export function minutesSections(meeting: MeetingRef, register: SourceRegister, level: number, ids: RowIds): Section[] {
  const { ref, scope } = meeting;
  const place = placeOf(ref);
  const made = minutesEntries(ref.placed).map(
    (placed) => new ListedEntry({ file: ref.file, placed }, scope, register.day),
  );
  const tables = POINTS.flatMap(({ heading, kinds, columns }): Section[] => {
    const entries = made.filter(({ entry }) => kinds.includes(entry.kind as NumberedKind));
    if (entries.length === 0) return [];
    const table = new ListTables(columns, scope);
    for (const listed of entries) table.add(listed);
    return [{ heading, level, blocks: [allAtOnce(table.table(entries, heading, ids))], place }];
  });
  const items = itemsOf(ref.placed.entry).flatMap((item) => itemSections(item, ref.placed.entry, level + 1, place));
  if (items.length === 0) return tables;
  return [...tables, { heading: documentWords.minutes.agenda, level, blocks: [], place }, ...items];
}

function itemSections(item: AgendaItem, entry: Entry, level: number, place: Section['place']): Section[] {
  const { number, title, subItems, notes, mentions } = item;
  const isOwn = ({ start }: AgendaMention) => !subItems.some((sub) => start >= sub.start && start < sub.contentEnd);
  const own = mentions.filter(isOwn);
  const heading = [number === undefined ? undefined : `${number.text}.`, title?.text].filter(Boolean).join(' ');
  return [
    {
      heading: heading || documentWords.untitled,
      level: Math.min(level, DEEPEST_LEVEL),
      blocks: spoken(entry, notes, own),
      place,
    },
    ...subItems.flatMap((sub) => itemSections(sub, entry, level + 1, place)),
  ];
}

/** Notes and what was agreed, in the order of the text. */
function spoken({ text }: Entry, notes: readonly ValueLine[], mentions: readonly AgendaMention[]): Block[] {
  const blocks: Paragraph[] = [];
  let run: ValueLine[] = [];
  const add = (prose: string) => {
    for (const line of prose.split('\n'))
      if (line !== '') blocks.push({ kind: 'paragraph', key: 'notities', depth: 0, cell: { text: line } });
  };
  const flush = () => {
    add(proseOfLines(text, run));
    run = [];
  };
  const all = [...notes, ...mentions].sort((a, b) => a.start - b.start);
  for (const one of all) {
    if ('word' in one) {
      flush();
      // Of a new one its fields stand in the table; what is said of another may go on below.
      add(
        text
          .slice(one.start, one.isNew ? one.end : one.contentEnd)
          .replace(/\s+/gu, ' ')
          .trim(),
      );
    } else run.push(one);
  }
  flush();
  return blocks;
}
