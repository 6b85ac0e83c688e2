/** The words that a layout is made of: the names of the layouts that are there already, and of columns (taal.md §3, Layouts). */
import type { Word } from '../text/span.ts';
import { type Entry, fieldOf, fieldsOfKind } from './entry.ts';
import { ENTRIES, fieldNameOf, foldWord, listedKindOf, type NumberedKind } from './vocabulary.ts';

/** The names of the layouts that every register has. */
export const BUILT_IN_LAYOUTS = [
  ...(['actielijst', 'randvoorwaarden', 'wie', 'besluitenlijst', 'toezeggingen', 'agenda'] as const),
  ...(['geannoteerde-agenda', 'verslag', 'mijn-acties', 'te-laat', 'overlegstructuur', 'wijzigingen'] as const),
] as const;

/** The key by which names of layouts are compared: `Mijn acties` is `mijn-acties`. */
export function layoutKey(name: string): string {
  return foldWord(name.normalize('NFC')).replaceAll(' ', '-');
}

/** True of the name of a layout that every register has. */
export function isBuiltIn(name: string): boolean {
  return (BUILT_IN_LAYOUTS as readonly string[]).includes(layoutKey(name));
}

/** The columns that show something else than one field, by their keys, in the order in which they are proposed. */
export const OWN_COLUMNS = [
  ...(['nr', 'wat', 'status', 'eigenaar', 'deadline', 'uiterste dag', 'datum', 'gremium', 'blok', 'soort'] as const),
  ...(['opmerking', 'stand van zaken', 'historie', 'onderwerp', 'randvoorwaarde'] as const),
  ...(['actie met letter', 'nr in vergadering'] as const),
] as const;

/** The columns of a new layout. */
export const NEW_COLUMNS: readonly string[] = ['nr', 'wat', 'status', 'eigenaar', 'deadline'];

/** Other words for a column. */
const COLUMN_SYNONYMS: Readonly<Record<string, string>> = {
  'nr.': 'nr',
  nummer: 'nr',
  '#': 'nr',
  titel: 'wat',
  kop: 'blok',
  onder: 'blok',
  'laatste dag': 'uiterste dag',
  toestand: 'status',
};

/** The kinds whose fields may be columns; what a layout lists where it says nothing of it is the first. */
const COLUMN_KINDS = [
  'actie',
  'besluit',
  'toezegging',
  'motie',
  'amendement',
] as const satisfies readonly NumberedKind[];

/** No column: it says what may be public, and is no part of the list. */
const NO_COLUMN = 'mag openbaar';

/** The keys of the columns that entries of these kinds can have, the likeliest first. */
export function columnKeys(kinds: readonly NumberedKind[] = COLUMN_KINDS): string[] {
  const fields = kinds.flatMap((kind) => Object.keys(ENTRIES[kind].fields)).filter((name) => name !== NO_COLUMN);
  return [...new Set<string>([...OWN_COLUMNS, ...fields])];
}

const ALL_COLUMNS: ReadonlySet<string> = new Set(columnKeys());

/**
 * The key of the column that a word means in a list of some kinds: its own name, else another word for it or for a field of these
 * kinds, `trekker`; undefined when it is none.
 */
export function columnKeyOf(typed: string, kinds: readonly NumberedKind[] = COLUMN_KINDS): string | undefined {
  const folded = foldWord(typed);
  if (ALL_COLUMNS.has(folded)) return folded;
  if (Object.hasOwn(COLUMN_SYNONYMS, folded)) return COLUMN_SYNONYMS[folded];
  for (const kind of [...kinds, ...COLUMN_KINDS]) {
    const name = fieldNameOf(kind, folded);
    if (name !== undefined && name !== NO_COLUMN) return name;
  }
  return undefined;
}

/** A column of an entry `indeling`: the word as typed, and what is to stand above it. */
export interface TypedColumn {
  readonly word: Word;
  readonly header: Word | undefined;
  /** Undefined for no column of the language: it may be a field of the register's own. */
  readonly key: string | undefined;
}

/** The columns that an entry `indeling` names, in their order; empty of any other entry. */
export function columnsOf(entry: Entry): TypedColumn[] {
  const kinds = kindsOf(entry);
  return fieldsOfKind(entry, 'columns').flatMap(({ words }) =>
    words.map(({ word, means }) => ({ word, header: means, key: columnKeyOf(word.text, kinds) })),
  );
}

/** The kinds of entries that an entry `indeling` lists, each once: actions where it says nothing that is known. */
export function kindsOf(entry: Entry): readonly NumberedKind[] {
  const named = fieldsOfKind(entry, 'entryKinds').flatMap(({ words }) =>
    words.flatMap(({ word }) => listedKindOf(word.text) ?? []),
  );
  return named.length === 0 ? ['actie'] : [...new Set(named)];
}

/** The name of a layout that a `register` names for itself; undefined without one, and of any other entry. */
export function layoutWordIn(entry: Entry): Word | undefined {
  const field = entry.kind === 'register' ? fieldOf(entry, 'standaardindeling') : undefined;
  return field?.kind === 'layout' ? field.value : undefined;
}
