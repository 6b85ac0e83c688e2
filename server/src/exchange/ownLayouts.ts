/** Layouts that a register declares: an entry `indeling` as a layout, and where one is found by its name. */
import type { EntryRef } from '../model/index/fileIndex.ts';
import type { Scope } from '../model/index/scope.ts';
import { type Entry, type Field, fieldOf, fieldsOfKind, isEmpty } from '../syntax/entry.ts';
import { columnsOf, isBuiltIn, kindsOf, layoutKey, layoutWordIn } from '../syntax/layoutWords.ts';
import { fieldKey } from '../syntax/ownWords.ts';
import { FILTERS, foldWord, GROUPINGS, ORDERS } from '../syntax/vocabulary.ts';
import { ownColumnKey } from './columns.ts';
import { type Layout, type LayoutColumn, type ListLayout, layoutNamed, type Wanted } from './layouts.ts';

/** The layout that an entry declares; undefined without a name or columns, and with the name of one that every register has. */
function layoutOf(ref: EntryRef): ListLayout | undefined {
  const { entry } = ref.placed;
  const { identity, title } = entry;
  const columns = columnsIn(entry);
  if (identity === undefined || columns.length === 0 || isBuiltIn(identity.text)) return undefined;
  return {
    of: 'entries',
    name: identity.text,
    title: title?.text ?? identity.text,
    parts: [{ kinds: kindsOf(entry), columns }],
    grouping: choice(entry, 'groeperen', GROUPINGS),
    order: choice(entry, 'volgorde', ORDERS),
    only: choice(entry, 'alleen', FILTERS),
    wanted: wantedBy(entry),
    ref,
  };
}

/** Each column once: of two with the same key nobody could tell which is meant. */
function columnsIn(entry: Entry): LayoutColumn[] {
  const columns = new Map<string, LayoutColumn>();
  for (const { word, header, key = ownColumnKey(fieldKey(word.text)) } of columnsOf(entry)) {
    if (columns.has(key)) continue;
    // Who writes `trekker` wants to read that above it.
    const above = header?.text ?? (foldWord(word.text) === key ? undefined : capital(word.text));
    columns.set(key, above === undefined ? { key } : { key, header: above });
  }
  return [...columns.values()];
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** The word of a field that is chosen from a row; the first of the row where it says none of them. */
function choice<T extends string>(entry: Entry, name: string, choices: readonly [T, ...T[]]): T {
  const field = fieldOf(entry, name);
  const typed = field !== undefined && 'value' in field ? foldWord(field.value?.text ?? '') : '';
  return choices.find((one) => one === typed) ?? choices[0];
}

function wantedBy(entry: Entry): Wanted {
  const heading = fieldOf(entry, 'alleen blok');
  return {
    statuses: fieldsOfKind(entry, 'statuses').flatMap(({ words }) => words.map(({ word }) => word.text)),
    owners: namesIn(entry, fieldOf(entry, 'alleen eigenaar')),
    organisations: namesIn(entry, fieldOf(entry, 'alleen organisatie')),
    heading: heading?.kind === 'heading' ? heading.value?.text : undefined,
  };
}

function namesIn({ text }: Entry, field: Field | undefined): string[] {
  if (field === undefined || isEmpty(field) || !('parts' in field)) return [];
  return field.parts.map(({ start, end }) => text.slice(start, end));
}

/** The layouts of the files around a register, the nearest first, each name once; without those that no list can be made of. */
export function ownLayouts(scope: Scope): ListLayout[] {
  const found = new Map<string, ListLayout>();
  for (const ref of scope.layouts('')) {
    const layout = layoutOf(ref);
    if (layout !== undefined && !found.has(layoutKey(layout.name))) found.set(layoutKey(layout.name), layout);
  }
  return [...found.values()];
}

/** The layout with a name, as a register sees it: one that every register has goes first; undefined when there is none. */
export function layoutSeenFrom(scope: Scope, name: string): Layout | undefined {
  const builtIn = layoutNamed(name);
  if (builtIn !== undefined) return builtIn;
  for (const ref of scope.layouts(layoutKey(name))) {
    const layout = layoutOf(ref);
    if (layout !== undefined) return layout;
  }
  return undefined;
}

/** The name of the layout that a register is exported in when nobody chooses one; undefined where it names none. */
export function usualLayout({ registerFiles }: Scope): string | undefined {
  for (const { registers } of registerFiles) {
    const word = registers.first && layoutWordIn(registers.first.entry);
    if (word !== undefined) return word.text;
  }
  return undefined;
}
