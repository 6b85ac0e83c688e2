/** The columns that a layout can have, by their keys: what stands above each, how wide it is and where its cells come from. */
import { isOwnField } from '../model/index/ownWords.ts';
import type { Scope } from '../model/index/scope.ts';
import { ENTRIES } from '../syntax/vocabulary.ts';
import {
  type CellOf,
  cellOfField,
  cellOfFirst,
  cellOfOwnField,
  dateCell,
  deadlineCell,
  gremiumCell,
  headingCell,
  historyCell,
  kindCell,
  lastDayCell,
  letteredTitleCell,
  numberCell,
  ownerCell,
  ownNumberCell,
  remarkCell,
  statusCell,
  titleCell,
} from './cells.ts';
import type { ColumnKind } from './document.ts';

export interface ColumnSource {
  readonly key: string;
  /** `{gremium}` is the one gremium of the register; left out where there is none, or more than one. */
  readonly header: string;
  readonly kind: ColumnKind;
  /** In characters. */
  readonly width: number;
  readonly cell: CellOf;
  /** Left out where it would be empty in the whole document; of the others an empty column says something. */
  readonly isOptional: boolean;
}

const SMALL = 12;
const MEDIUM = 20;
const LARGE = 36;

function column(key: string, header: string, kind: ColumnKind, width: number, cell: CellOf): ColumnSource {
  return { key, header, kind, width, cell, isOptional: true };
}

function always(source: ColumnSource): ColumnSource {
  return { ...source, isOptional: false };
}

/** The words of a column beside those of the fields. */
const OWN: readonly ColumnSource[] = [
  always(column('nr', 'Nr', 'number', 8, numberCell)),
  column('nr in vergadering', 'Nr', 'number', 8, ownNumberCell),
  always(column('wat', 'Wat', 'text', LARGE, titleCell)),
  always(column('actie met letter', 'Openstaande acties', 'text', LARGE, letteredTitleCell)),
  column('soort', 'Soort', 'text', SMALL, kindCell),
  always(column('status', 'Status', 'status', 14, statusCell)),
  always(column('eigenaar', 'Eigenaar', 'people', MEDIUM, ownerCell)),
  always(column('deadline', 'Deadline', 'day', 18, deadlineCell)),
  column('uiterste dag', 'Uiterste dag', 'day', 14, lastDayCell),
  column('datum', 'Datum', 'day', 14, dateCell),
  column('gremium', 'Gremium', 'text', SMALL, gremiumCell),
  column('blok', 'Blok', 'text', MEDIUM, headingCell('above')),
  column('randvoorwaarde', 'Randvoorwaarde', 'text', MEDIUM, headingCell('above')),
  column('onderwerp', 'Onderwerp', 'text', MEDIUM, headingCell('nearest')),
  column('opmerking', 'Opmerkingen', 'text', LARGE, remarkCell),
  column('stand van zaken', 'Stand van zaken', 'text', LARGE, cellOfFirst('afdoening', 'voortgang')),
  column('historie', 'Historie', 'text', LARGE, historyCell),
];

const WIDE: ReadonlySet<string> = new Set(['text', 'steps', 'people', 'organisations']);

/** The fields of the language as columns, by their own names. */
const FIELDS: readonly ColumnSource[] = (['actie', 'besluit', 'toezegging', 'motie'] as const).flatMap((kind) =>
  Object.entries(ENTRIES[kind].fields).map(([name, value]) =>
    column(
      name,
      `${name.charAt(0).toUpperCase()}${name.slice(1)}`,
      value === 'people' || value === 'organisations' ? 'people' : 'text',
      WIDE.has(value) ? (value === 'text' ? LARGE : MEDIUM) : SMALL,
      cellOfField(name),
    ),
  ),
);

const COLUMNS: ReadonlyMap<string, ColumnSource> = new Map(
  // What has a column of its own goes before the field of that name.
  [...FIELDS, ...OWN].map((one) => [one.key, one]),
);

/** What the key of a column begins with that shows a field of the register's own: it is never that of another column. */
const OWN_FIELD = 'veld ';

/** The key of the column that shows a field of the register's own, from that of the field. */
export function ownColumnKey(field: string): string {
  return OWN_FIELD + field;
}

/** The column with a key as a register has it; undefined when there is none, nor a field of the register's own. */
export function columnSeenFrom(scope: Scope, key: string): ColumnSource | undefined {
  const known = COLUMNS.get(key);
  if (known !== undefined || !key.startsWith(OWN_FIELD)) return known;
  const field = key.slice(OWN_FIELD.length);
  if (!isOwnField(field, scope)) return undefined;
  return column(key, field.charAt(0).toUpperCase() + field.slice(1), 'text', MEDIUM, cellOfOwnField(field));
}

/** What stands above a column that every register has, `{gremium}` in it; undefined when there is none of that key. */
export function headerOf(key: string): string | undefined {
  return COLUMNS.get(key)?.header;
}

/** The keys of all columns. */
export function columnKeys(): Iterable<string> {
  return COLUMNS.keys();
}
