/** Registers, meetings or a selection as a document, in a layout. */
import { documentWords } from '../messages/document.ts';
import type { DefaultDate } from '../model/index/referenceDate.ts';
import { type CalendarDay, formatDutch, formatIso } from '../model/time/calendar.ts';
import { annotatedSections } from './annotatedAgenda.ts';
import { allAtOnce, type Bits } from './bits.ts';
import { changesSections, lastMeetingDay } from './changesDocument.ts';
import type { Cell, ExportDocument, Fact, Section } from './document.ts';
import { gremiaSections } from './gremiaDocument.ts';
import type { Layout, ListLayout, MeetingView } from './layouts.ts';
import { listSections } from './listDocument.ts';
import type { ListedEntry } from './listedEntry.ts';
import { agendaSections, meetingFacts, meetingsOf, meetingTitle, minutesSections } from './meetingDocument.ts';
import { type OwnerFilter, ownerFilter } from './ownerFilter.ts';
import { documentTitle, gremiumText, registerTitle } from './registerNames.ts';
import { RowIds } from './rowIds.ts';
import { registersOf, type Source, type SourceRegister } from './source.ts';

export interface DocumentOptions {
  readonly layout: Layout;
  /** Only what somebody owns; for lists. */
  readonly owner?: string | undefined;
  /** The day at which deadlines are judged, in the place of that of the register. */
  readonly day?: CalendarDay | undefined;
  readonly fallback: DefaultDate;
  /** Of changes: the last day that does not count; left out, that of the last meeting. */
  readonly since?: CalendarDay | undefined;
}

/**
 * Why there is no document: the layout is for one owner, who was not given · nothing knows that owner · there is nothing of the
 * kind that the layout shows.
 */
export type NoDocument = 'asksOwner' | 'unknownOwner' | 'nothing';

/** The document, or why there is none. An empty list of what there might be, such as what is late, is a document. */
export function documentOf(sources: readonly Source[], options: DocumentOptions): ExportDocument | NoDocument {
  return allAtOnce(findDocument(sources, options));
}

/** The same, bit by bit. */
export function* findDocument(sources: readonly Source[], options: DocumentOptions): Bits<ExportDocument | NoDocument> {
  const { layout } = options;
  const registers = registersOf(sources, options.fallback, options.day);
  const [first] = registers;
  if (first === undefined) return 'nothing';
  const ids = new RowIds();
  switch (layout.of) {
    case 'entries':
      return yield* listDocument(registers, first, layout, options, ids);
    case 'gremia': {
      const title = titleOf(registers, layout);
      const sections = yield* each(registers, function* (register, level) {
        yield;
        return gremiaSections(register, level, title, ids);
      });
      return sections.length === 0 ? 'nothing' : { title, day: iso(first.day), facts: dayFacts(first), sections };
    }
    case 'changes':
      return yield* changesDocument(registers, first, layout, options, ids);
    default:
      return meetingDocument(registers, layout.of, layout.title, ids);
  }
}

/** That of the layout, and of the register where there is one. */
function titleOf([first, ...others]: readonly SourceRegister[], { title }: Layout): string {
  return first === undefined || others.length > 0 ? title : documentTitle(title, registerTitle(first.scope));
}

/** The sections of each register; of more than one below its title. */
function* each(
  registers: readonly SourceRegister[],
  sectionsOf: (register: SourceRegister, level: number) => Bits<readonly Section[]>,
): Bits<Section[]> {
  if (registers.length === 1) return [...(yield* sectionsOf(registers[0]!, 1))];
  const all: Section[] = [];
  for (const register of registers) {
    const sections = yield* sectionsOf(register, 2);
    const heading = registerTitle(register.scope);
    if (sections.length > 0) all.push({ heading, level: 1, blocks: [], place: undefined });
    for (const section of sections) all.push(section);
  }
  return all;
}

function* listDocument(
  registers: readonly SourceRegister[],
  first: SourceRegister,
  layout: ListLayout,
  { owner: asked }: DocumentOptions,
  ids: RowIds,
): Bits<ExportDocument | NoDocument> {
  if (layout.asksOwner && asked === undefined) return 'asksOwner';
  const owners: OwnerFilter[] = [];
  const entries: ListedEntry[] = [];
  let hasAny = false;
  const title = titleOf(registers, layout);
  const sections = yield* each(registers, function* (register, level) {
    const owner = asked === undefined ? undefined : ownerFilter(asked, register.scope);
    if (owner !== undefined) owners.push(owner);
    const made = yield* listSections(register, { layout, owner, ids, level, caption: title });
    for (const one of made.entries) entries.push(one);
    hasAny ||= made.hasAny;
    return made.hasAny ? made.sections : [];
  });
  if (!hasAny) return 'nothing';
  if (entries.length === 0 && owners.length > 0 && owners.every(({ isUnknown }) => isUnknown)) return 'unknownOwner';
  const owner = owners.find(({ isUnknown }) => !isUnknown) ?? owners[0];
  const sources = registers.flatMap((register) => register.sources);
  const facts = [
    ...(owner === undefined
      ? []
      : [{ key: 'eigenaar', label: documentWords.facts.owner, value: { text: owner.name, people: [owner.person] } }]),
    ...(registers.length > 1 ? [] : registerFacts(first)),
    ...(sources.some(({ only }) => only !== undefined)
      ? [{ key: 'deel', label: documentWords.facts.part, value: { text: documentWords.part } }]
      : []),
    { key: 'aantal', label: documentWords.facts.count, value: countCell(entries) },
  ];
  return { title, day: iso(first.day), facts, sections };
}

function* changesDocument(
  registers: readonly SourceRegister[],
  first: SourceRegister,
  layout: Layout,
  { since: asked }: DocumentOptions,
  ids: RowIds,
): Bits<ExportDocument | NoDocument> {
  const words = documentWords.changes;
  const since = asked ?? lastMeetingDay(first);
  let hasAny = false;
  const sections = yield* each(registers, function* (register, level) {
    const made = yield* changesSections(register, since, level, ids);
    hasAny ||= made.hasAny;
    return made.sections;
  });
  if (!hasAny) return 'nothing';
  const value = { text: since === undefined ? words.always : words.after(formatDutch(since)) };
  const nothing: Section = {
    heading: undefined,
    level: 1,
    blocks: [{ kind: 'paragraph', key: 'soort', depth: 0, cell: { text: words.nothing } }],
    place: undefined,
  };
  return {
    title: titleOf(registers, layout),
    day: iso(first.day),
    facts: [...(registers.length > 1 ? [] : registerFacts(first)), { key: 'sinds', label: words.since, value }],
    sections: sections.length === 0 ? [nothing] : sections,
  };
}

function meetingDocument(
  registers: readonly SourceRegister[],
  of: MeetingView,
  title: string,
  ids: RowIds,
): ExportDocument | NoDocument {
  const meetings = registers.flatMap((register) => meetingsOf(register).map((meeting) => ({ register, meeting })));
  const [first] = meetings;
  if (first === undefined) return 'nothing';
  const isLone = meetings.length === 1;
  const sections = meetings.flatMap(({ register, meeting }) => {
    const heading = isLone ? undefined : meetingTitle(meeting);
    if (of === 'agenda') return agendaSections(meeting, heading, ids);
    const level = isLone ? 1 : 2;
    const make = of === 'annotated' ? annotatedSections : minutesSections;
    const own = make(meeting, register, level, ids);
    return heading === undefined ? own : [{ heading, level: 1, blocks: [], place: undefined }, ...own];
  });
  return {
    title: isLone ? `${title} ${meetingTitle(first.meeting)}` : title,
    day: iso(first.register.day),
    facts: isLone ? meetingFacts(first.meeting, of) : [],
    sections,
  };
}

function registerFacts(register: SourceRegister): Fact[] {
  const gremium = gremiumText(register.scope);
  const named =
    gremium === undefined ? [] : [{ key: 'gremium', label: documentWords.facts.gremium, value: { text: gremium } }];
  return [...named, ...dayFacts(register)];
}

function dayFacts({ day }: SourceRegister): Fact[] {
  if (day === undefined) return [];
  return [
    {
      key: 'peildatum',
      label: documentWords.facts.peildatum,
      value: { text: formatDutch(day), day: formatIso(day), isExact: true },
    },
  ];
}

/** How many there are; of what somebody has to do also how many are open and late. */
function countCell(all: readonly ListedEntry[]): Cell {
  const entries = [...new Map(all.map((listed) => [listed.ref.placed, listed])).values()];
  const watched = entries.filter(({ state }) => state !== undefined);
  if (watched.length === 0) return { text: String(entries.length) };
  const open = watched.filter(({ state }) => state === 'open').length;
  return { text: documentWords.count(entries.length, open, watched.filter(({ isLate }) => isLate).length) };
}

function iso(day: CalendarDay | undefined): string | undefined {
  return day === undefined ? undefined : formatIso(day);
}
