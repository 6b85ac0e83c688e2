/** A list of actions, decisions, promises or motions as a document. */

import { documentWords } from '../messages/document.ts';
import type { EntryRef } from '../model/index/fileIndex.ts';
import { MinutesEntry } from '../model/index/minutes.ts';
import { fieldOf, isEmpty } from '../syntax/entry.ts';
import type { PlacedEntry } from '../syntax/entryList.ts';
import { isHeadingKind } from '../syntax/vocabulary.ts';
import { type Bits, eachInBits } from './bits.ts';
import { groupTitle } from './cells.ts';
import type { Block, Section } from './document.ts';
import type { ListLayout, ListPart } from './layouts.ts';
import { ListedEntry } from './listedEntry.ts';
import { ListTables } from './listTable.ts';
import type { OwnerFilter } from './ownerFilter.ts';
import { peopleIn } from './people.ts';
import { proseOf } from './prose.ts';
import { placeOf, type RowIds } from './rowIds.ts';
import { entriesOf, type SourceRegister } from './source.ts';
import { wantedIn } from './wantedEntries.ts';

export interface ListOptions {
  readonly layout: ListLayout;
  readonly owner: OwnerFilter | undefined;
  readonly ids: RowIds;
  /** The outline level of its headings. */
  readonly level: number;
  /** What its tables are called where no heading says it. */
  readonly caption: string;
}

export interface ListSections {
  readonly sections: readonly Section[];
  readonly entries: readonly ListedEntry[];
  /** The register has entries of these kinds, wanted or not. */
  readonly hasAny: boolean;
}

/** The sections of a register in a layout, bit by bit: each entry is read. */
export function* listSections(register: SourceRegister, options: ListOptions): Bits<ListSections> {
  const { layout } = options;
  const isLone = layout.parts.length === 1;
  const parts: ListSections[] = [];
  for (const part of layout.parts) parts.push(yield* partSections(register, part, isLone, options));
  return {
    sections: parts.flatMap(({ sections }) => sections),
    entries: parts.flatMap(({ entries }) => entries),
    hasAny: parts.some(({ hasAny }) => hasAny),
  };
}

function* partSections(
  register: SourceRegister,
  part: ListPart,
  isLone: boolean,
  options: ListOptions,
): Bits<ListSections> {
  const { layout, owner } = options;
  const isWanted = wantedIn(register, layout);
  let hasAny = false;
  const tables = new ListTables(part.columns, register.scope);
  const entries: ListedEntry[] = [];
  // All that an entry is asked, one entry after the other: of a long register only the last few hundred are kept as they were read.
  yield* eachInBits(entriesOf(register, part.kinds), ({ ref, scope }) => {
    hasAny = true;
    const listed = new ListedEntry(ref, scope, register.day);
    if ((owner !== undefined && !owner.isOwnerOf(listed)) || !isWanted(listed)) return;
    entries.push(listed);
    tables.add(listed);
    if (layout.grouping === 'kop') listed.keepHeadings();
  });
  if (layout.order === 'deadline') entries.sort(byDeadline);
  if (!isLone && entries.length === 0) return { sections: [], entries, hasAny };
  const heading = isLone ? undefined : part.heading;
  const level = options.level + (heading === undefined ? 0 : 1);
  yield;
  const groups = groupsOf(register, entries, { ...options, level });
  const sections: Section[] = [];
  for (const { heading: title, blocks, listed, ...group } of groups) {
    const isBare = listed.length === 0 && groups.length > 1;
    const table = isBare ? [] : [yield* tables.table(listed, title ?? heading ?? options.caption, options.ids)];
    sections.push({ ...group, heading: title, blocks: [...blocks, ...table] });
  }
  if (heading === undefined) return { sections, entries, hasAny };
  const own = { heading, level: options.level, blocks: [], place: undefined };
  const [first, ...others] = sections;
  // What stands below no heading of its own stands right below that of the part.
  const isFirst = first !== undefined && first.heading === undefined;
  const top = isFirst ? [{ ...own, blocks: first.blocks }, ...others] : [own, ...sections];
  return { sections: top, entries, hasAny };
}

/** The earliest deadline first, what has none last; else as they stand. */
function byDeadline(a: ListedEntry, b: ListedEntry): number {
  const [one, other] = [a, b].map(({ deadline }) => deadline?.resolved.latest ?? Number.POSITIVE_INFINITY);
  return one === other ? 0 : one! - other!;
}

interface Group {
  readonly heading: string | undefined;
  readonly level: number;
  readonly blocks: readonly Block[];
  readonly place: Section['place'];
  readonly listed: readonly ListedEntry[];
}

function groupsOf(register: SourceRegister, entries: readonly ListedEntry[], options: ListOptions): Group[] {
  const { level } = options;
  if (options.layout.grouping === 'eigenaar') return byOwner(entries, level);
  if (options.layout.grouping === 'kop') return byHeading(register, entries, options);
  return [{ heading: undefined, level, blocks: [], place: undefined, listed: entries }];
}

/** Each owner with what he or she has to do, in alphabetical order; what nobody owns last. */
function byOwner(entries: readonly ListedEntry[], level: number): Group[] {
  const byName = new Map<string, ListedEntry[]>();
  for (const listed of entries) {
    const { owners, scope } = listed;
    const field = owners?.field.field;
    const people =
      owners !== undefined && field?.kind === 'people' ? peopleIn(owners.field.owner.placed.entry, field, scope) : [];
    const names = new Set(people.map(({ name, text }) => name ?? text));
    for (const name of names.size === 0 ? [''] : names) {
      const known = byName.get(name);
      if (known === undefined) byName.set(name, [listed]);
      else known.push(listed);
    }
  }
  const names = [...byName.keys()].sort((a, b) => Number(a === '') - Number(b === '') || compareNames(a, b));
  return names.map((name) => ({
    heading: name === '' ? documentWords.withoutOwner : name,
    level,
    blocks: [],
    place: undefined,
    listed: byName.get(name)!,
  }));
}

/** The same on every machine: a collation of the system may differ. */
function compareNames(a: string, b: string): number {
  const [one, other] = [a.toLowerCase(), b.toLowerCase()];
  return one < other ? -1 : Number(one > other);
}

/** The headings in the order of the text, each with what stands below it; a meeting heads what was made in its minutes. */
function byHeading(
  register: SourceRegister,
  entries: readonly ListedEntry[],
  { level, layout, owner }: ListOptions,
): Group[] {
  const below = new Map<PlacedEntry | undefined, ListedEntry[]>();
  const needed = new Set<PlacedEntry>();
  const refs: EntryRef[] = headingsIn(register);
  const known = new Set(refs.map(({ placed }) => placed));
  for (const listed of entries) {
    const { ref } = listed;
    const [nearest, parent] = listed.headings;
    const made = ref.placed instanceof MinutesEntry ? { file: ref.file, placed: ref.placed.host } : undefined;
    const heading = nearest ?? made;
    for (const one of [parent, heading]) {
      if (one === undefined) continue;
      needed.add(one.placed);
      // A heading of a file that was not asked for, which the entry names in `blok`.
      if (!known.has(one.placed)) refs.push(one);
      known.add(one.placed);
    }
    const group = below.get(heading?.placed);
    if (group === undefined) below.set(heading?.placed, [listed]);
    else group.push(listed);
  }
  // An empty block is part of the list, but not of a choice from it.
  const showsAll =
    layout.only === 'alles' &&
    !asksMore(layout) &&
    owner === undefined &&
    register.sources.every(({ only }) => only === undefined);
  const groups = refs
    .filter(({ placed }) => needed.has(placed) || (showsAll && isHeadingKind(placed.kind)))
    .map((ref) => headingGroup(ref, level, below.get(ref.placed) ?? []));
  const top = below.get(undefined);
  if (top === undefined && groups.length > 0) return groups;
  return [{ heading: undefined, level, blocks: [], place: undefined, listed: top ?? [] }, ...groups];
}

/** True of a layout that leaves out what has another status, owner, organisation or heading. */
function asksMore({ wanted }: ListLayout): boolean {
  if (wanted === undefined) return false;
  const { statuses, owners, organisations, heading } = wanted;
  return heading !== undefined || [statuses, owners, organisations].some((names) => names.length > 0);
}

function headingsIn({ sources }: SourceRegister): EntryRef[] {
  return sources.flatMap(({ scope: { file } }) =>
    [...file.document.entries]
      .filter(({ kind }) => isHeadingKind(kind) || kind === 'vergadering')
      .map((placed) => ({ file, placed })),
  );
}

function headingGroup(ref: EntryRef, level: number, listed: readonly ListedEntry[]): Group {
  const { file, placed } = ref;
  const { entry } = placed;
  const isBelow = isHeadingKind(placed.kind) && file.parentOf(placed) !== undefined;
  const text = isHeadingKind(placed.kind) ? fieldOf(entry, 'toelichting') : undefined;
  const blocks: Block[] =
    text === undefined || isEmpty(text)
      ? []
      : [{ kind: 'paragraph', key: 'toelichting', depth: 0, cell: { text: proseOf(entry, text) } }];
  return {
    heading: groupTitle(ref),
    level: level + (isBelow ? 1 : 0),
    blocks,
    place: placeOf(ref),
    listed,
  };
}
