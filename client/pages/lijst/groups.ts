/** Rows in groups: each with a title, in an order that somebody can follow. */
import type { ListRow } from '../../../protocol/list.ts';
import type { Grouping } from '../../src/list/listView.ts';
import type { Headings } from './headings.ts';
import { monthName } from './periods.ts';
import { fold } from './wanted.ts';

export interface GroupWords {
  readonly locale: string;
  readonly nobody: string;
  readonly noOrganisation: string;
  readonly noStatus: string;
  readonly noHeading: string;
  readonly noMonth: string;
}

interface Group {
  /** The same for the same group, whatever is in it. */
  readonly key: string;
  /** Undefined where all is one group. */
  readonly title: string | undefined;
  readonly rows: readonly ListRow[];
}

/** A group that a row stands in, with what groups are put in order by. */
interface Place {
  readonly key: string;
  readonly title: string;
  readonly order: string;
}

/** The groups of rows, which stay in their order within each. One owned by two stands with both. */
export function groupsOf(
  rows: readonly ListRow[],
  grouping: Grouping,
  headings: Headings,
  words: GroupWords,
): readonly Group[] {
  if (grouping === 'geen') return [{ key: '', title: undefined, rows }];
  const placesOf = placing(grouping, headings, words);
  const groups = new Map<string, { readonly place: Place; readonly rows: ListRow[] }>();
  for (const row of rows) {
    for (const place of placesOf(row)) {
      const known = groups.get(place.key);
      if (known === undefined) groups.set(place.key, { place, rows: [row] });
      else known.rows.push(row);
    }
  }
  const sorted = [...groups.values()].sort(({ place: { order: a } }, { place: { order: b } }) =>
    a === b ? 0 : a < b ? -1 : 1,
  );
  return sorted.map(({ place: { key, title }, rows: own }) => ({ key, title, rows: own }));
}

/** The keys of the groups that a row stands in, in the order of what it says. */
export function groupKeys(row: ListRow, grouping: Grouping, headings: Headings, words: GroupWords): readonly string[] {
  return grouping === 'geen' ? [''] : placing(grouping, headings, words)(row).map(({ key }) => key);
}

/** Behind all that have a name. */
const LAST = '\uffff';

function placing(grouping: Grouping, headings: Headings, words: GroupWords): (row: ListRow) => readonly Place[] {
  const named = (names: readonly string[], none: string): Place[] =>
    names.length === 0
      ? [{ key: '', title: none, order: LAST }]
      : names.map((name) => ({ key: `=${name}`, title: name, order: fold(name) }));
  switch (grouping) {
    case 'eigenaar':
      return ({ owners }) => named(owners, words.nobody);
    case 'organisatie':
      return ({ organisations }) => named(organisations, words.noOrganisation);
    case 'status':
      return ({ status }) => named(status === '' ? [] : [status], words.noStatus);
    case 'maand':
      return ({ due, on }) => {
        const month = (due ?? on)?.slice(0, 7);
        if (month === undefined) return named([], words.noMonth);
        return [{ key: `=${month}`, title: monthName(`${month}-01`, words.locale), order: month }];
      };
    default: {
      const places = new Map<number | null, Place[]>();
      const { order } = headings;
      return (row) => {
        let place = places.get(row.under);
        if (place === undefined) {
          const at = row.under === null ? undefined : order.get(row.under);
          // What stands above all headings stands above them here too.
          const none = { key: '', title: words.noHeading, order: '' };
          const own = { key: `=${row.under}`, title: headings.pathOf(row), order: String(at).padStart(9, '0') };
          place = [at === undefined ? none : own];
          places.set(row.under, place);
        }
        return place;
      };
    }
  }
}
