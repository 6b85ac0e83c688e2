/**
 * What the list shows: the rows as the server has them, and what of them somebody wants to see, in which order and in which groups. A
 * letter costs what it changes: what was found of a row is kept as long as the row is the same. Knows nothing of a page.
 */
import type { ListPatch, ListRow, ListSplice } from '../../../protocol/list.ts';
import { type ListView, WHOLE_LIST } from '../../src/list/listView.ts';
import { type GroupWords, groupKeys, groupsOf } from './groups.ts';
import { Headings } from './headings.ts';
import { fold, wantedBy } from './wanted.ts';

/** A line of the list: a row, or what stands above those of a group. Keys are the same for the same row in the same group. */
export type Line =
  | { readonly kind: 'row'; readonly key: string; readonly row: ListRow }
  | { readonly kind: 'group'; readonly key: string; readonly title: string; readonly counts: Counts };

export interface Counts {
  readonly rows: number;
  readonly late: number;
  readonly silent: number;
}

/** What can be chosen from, in the order of the alphabet; headings as they stand. */
export interface Choices {
  readonly owners: readonly string[];
  readonly organisations: readonly string[];
  readonly statuses: readonly string[];
  readonly headings: readonly string[];
}

/** The most rows that are looked at one by one, whether they go in the place of others. */
const MOST_IN_PLACE = 50;
/** Of a long list the arguments of one call would be too many. */
const MOST_ARGUMENTS = 10_000;

export class ListModel {
  readonly #words: GroupWords;
  rows: readonly ListRow[] = [];
  view: ListView = WHOLE_LIST;
  lines: readonly Line[] = [];
  /** Of what is shown. */
  counts: Counts = { rows: 0, late: 0, silent: 0 };
  /** The number of rows, shown or not. */
  total = 0;
  /** The day at which deadlines are judged; null without one. */
  day: string | null = null;
  headings = new Headings([]);
  /** The number of rows that were looked at, whether they are wanted. */
  looked = 0;
  #headingRows: readonly ListRow[] = [];
  /** The lines are of the rows as they are now. */
  #isArranged = false;
  #wanted = new WeakMap<ListRow, boolean>();
  #sortKeys = new WeakMap<ListRow, string>();

  constructor(words: GroupWords) {
    this.#words = words;
  }

  /** Takes in what has changed; false of what does not fit what is here, which is to be asked for anew. */
  apply({ isWhole, splices, day, hasMore }: ListPatch): boolean {
    const before = this.rows;
    let rows = isWhole ? [] : [...this.rows];
    for (const { at, remove, rows: added } of splices) {
      if (at + remove > rows.length) return false;
      if (added.length < MOST_ARGUMENTS) rows.splice(at, remove, ...added);
      else rows = rows.slice(0, at).concat(added, rows.slice(at + remove));
    }
    this.rows = rows;
    const headings = rows.filter(({ isHeading }) => isHeading);
    const had = this.#headingRows;
    const isSame = headings.length === had.length && headings.every((row, at) => row === had[at]);
    if (!isSame) {
      this.#headingRows = headings;
      this.headings = new Headings(headings);
    }
    const isJudgedAsBefore = isSame && day === this.day;
    if (!isJudgedAsBefore) this.#forget();
    this.day = day;
    const [only] = splices;
    const isOne = isJudgedAsBefore && !hasMore && this.#isArranged && splices.length === 1;
    if (isOne && this.#putInPlace(before, only!)) return true;
    this.#isArranged = false;
    // Of what comes in parts the first is shown, and then all of it.
    if (isWhole || !hasMore) this.#arrange();
    return true;
  }

  show(view: ListView): void {
    this.view = view;
    this.#forget();
    this.#arrange();
  }

  /** What can be chosen from now. Goes through all rows. */
  choices(): Choices {
    const sets = { owners: new Set<string>(), organisations: new Set<string>(), statuses: new Set<string>() };
    for (const { owners, organisations, status, isHeading } of this.rows) {
      if (isHeading) continue;
      for (const name of owners) sets.owners.add(name);
      for (const name of organisations) sets.organisations.add(name);
      if (status !== '') sets.statuses.add(status);
    }
    return {
      owners: sorted(sets.owners),
      organisations: sorted(sets.organisations),
      statuses: sorted(sets.statuses),
      headings: this.headings.titles,
    };
  }

  #forget(): void {
    this.#wanted = new WeakMap();
    this.#sortKeys = new WeakMap();
  }

  #arrange(): void {
    const isWanted = wantedBy(this.view, this.headings, this.day);
    const shown: ListRow[] = [];
    this.total = 0;
    for (const row of this.rows) {
      if (row.isHeading) continue;
      this.total++;
      let is = this.#wanted.get(row);
      if (is === undefined) {
        is = isWanted(row);
        this.looked++;
        this.#wanted.set(row, is);
      }
      if (is) shown.push(row);
    }
    this.counts = countsOf(shown);
    const groups = groupsOf(this.#inOrder(shown), this.view.group, this.headings, this.#words);
    const lines: Line[] = [];
    for (const { key, title, rows } of groups) {
      if (title !== undefined) lines.push({ kind: 'group', key, title, counts: countsOf(rows) });
      for (const row of rows) lines.push({ kind: 'row', key: `${row.id} ${key}`, row });
    }
    this.lines = lines;
    this.#isArranged = true;
  }

  /**
   * Puts rows in the place of as many where all that they are put in order by is as it was, as after a letter in a title: then the
   * other lines stay as they are. False where that is not so.
   */
  #putInPlace(before: readonly ListRow[], { at, remove, rows }: ListSplice): boolean {
    if (remove !== rows.length || rows.length > MOST_IN_PLACE) return false;
    const isWanted = wantedBy(this.view, this.headings, this.day);
    const other = new Map<ListRow, ListRow>();
    for (const [index, row] of rows.entries()) {
      const had = before[at + index]!;
      if (row.isHeading || had.isHeading || !this.#isPutAsBefore(had, row)) return false;
      const is = isWanted(row);
      this.looked++;
      if (is !== this.#wanted.get(had)) return false;
      this.#wanted.set(row, is);
      if (is) other.set(had, row);
    }
    if (other.size === 0) return true;
    this.lines = this.lines.map((line) => {
      const row = line.kind === 'row' ? other.get(line.row) : undefined;
      return line.kind === 'row' && row !== undefined ? { kind: 'row', key: line.key, row } : line;
    });
    return true;
  }

  /** Whether a row stands where another stood, and counts as that did. */
  #isPutAsBefore(had: ListRow, row: ListRow): boolean {
    if (had.id !== row.id || had.isLate !== row.isLate || had.silentFor > 0 !== row.silentFor > 0) return false;
    const { sort, group } = this.view;
    const { headings } = this;
    if (sort !== 'tekst' && sortKey(had, sort, headings) !== sortKey(row, sort, headings)) return false;
    const [old, now] = [had, row].map((one) => groupKeys(one, group, headings, this.#words));
    return old!.length === now!.length && old!.every((key, index) => key === now![index]);
  }

  #inOrder(rows: ListRow[]): ListRow[] {
    const { sort, isDown } = this.view;
    if (sort === 'tekst') return isDown ? rows.reverse() : rows;
    const keyOf = (row: ListRow): string => {
      let key = this.#sortKeys.get(row);
      if (key === undefined) {
        key = sortKey(row, sort, this.headings);
        this.#sortKeys.set(row, key);
      }
      return key;
    };
    const sign = isDown ? -1 : 1;
    // What has nothing there comes last, whichever way round.
    const [has, hasNot]: [ListRow[], ListRow[]] = [[], []];
    for (const row of rows) (keyOf(row) === '' ? hasNot : has).push(row);
    has.sort((a, b) => {
      const [one, other] = [keyOf(a), keyOf(b)];
      return one === other ? 0 : one < other ? -sign : sign;
    });
    return [...has, ...hasNot];
  }
}

function sorted(names: Iterable<string>): string[] {
  return [...names].sort((a, b) => (fold(a) < fold(b) ? -1 : 1));
}

function countsOf(rows: readonly ListRow[]): Counts {
  let [late, silent] = [0, 0];
  for (const { isLate, silentFor } of rows) {
    if (isLate) late++;
    if (silentFor > 0) silent++;
  }
  return { rows: rows.length, late, silent };
}

/** A text by which rows are put in order; of numbers 9 comes before 10. */
function sortKey(row: ListRow, sort: ListView['sort'], headings: Headings): string {
  switch (sort) {
    case 'soort':
      return row.kind;
    case 'nummer':
      return fold(row.number).replace(/\d+/gu, (digits) => digits.padStart(12, '0'));
    case 'wat':
      return fold(row.title);
    case 'status':
      return fold(row.status);
    case 'eigenaar':
      return fold(row.owners[0] ?? row.owner);
    case 'deadline':
      return row.due ?? row.on ?? '';
    case 'kopje':
      return fold(headings.pathOf(row));
    case 'tekst':
      return '';
  }
}
