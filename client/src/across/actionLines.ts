/** The open actions of all registers as lines: in groups, what is late in front, without what nobody looks for. */
import type { Overview, OverviewAction, RegisterOverview } from '../../../protocol/overview.ts';
import { dayText, numberOfDay } from '../timeline/axis.ts';
import { type AcrossWords, filled } from './acrossMessages.ts';
import { mondayOf, weekNumberOf } from './weeks.ts';

export const GROUPINGS = ['gremium', 'eigenaar', 'week', 'register'] as const;
export type Grouping = (typeof GROUPINGS)[number];

export interface ActionView {
  readonly group: Grouping;
  readonly text: string;
  readonly onlyLate: boolean;
}

/** A row, or the line above the rows of a group. */
export interface ListLine {
  readonly key: string;
  readonly kind: 'row' | 'group';
  /** The title of a group; the cells of a row. */
  readonly cells: readonly string[];
  readonly isLate: boolean;
  /** Where a row goes to. */
  readonly place?: { readonly uri: string; readonly line: number };
}

export interface ActionLines {
  readonly lines: readonly ListLine[];
  /** The number of actions that are shown, of those that are late, and of all. One with two owners counts once. */
  readonly shown: number;
  readonly late: number;
  readonly total: number;
}

interface Group {
  readonly key: string;
  readonly label: string;
  /** Groups with a lower one stand in front of others that have as much late. */
  readonly rank: number;
  readonly rows: { readonly action: OverviewAction; readonly register: RegisterOverview }[];
}

const FIRST = 0;
const NAMED = 1;
const REST = 2;

/** The lines of a view. Costs the actions, and once more a sort of them. */
export function actionLines({ registers }: Overview, view: ActionView, words: AcrossWords): ActionLines {
  const wanted = foldText(view.text)
    .split(' ')
    .filter((word) => word !== '');
  const groups = new Map<string, Group>();
  let [shown, late, total] = [0, 0, 0];
  for (const register of registers) {
    for (const action of register.actions) {
      total++;
      if (view.onlyLate && !action.past) continue;
      if (wanted.length > 0 && !matches(wanted, action, register)) continue;
      shown++;
      if (action.past) late++;
      for (const { key, label, rank } of groupsOf(action, register, view.group, words)) {
        const id = `${rank} ${key}`;
        const group = groups.get(id) ?? { key, label, rank, rows: [] };
        groups.set(id, group);
        group.rows.push({ action, register });
      }
    }
  }
  const lines = [...groups]
    .sort(([, a], [, b]) => inOrder(a, b, view.group))
    .flatMap(([id, group]) => linesOf(id, group, words));
  return { lines, shown, late, total };
}

/** `12 van 40 · 3 te laat`. */
export function countText({ shown, late, total }: Omit<ActionLines, 'lines'>, words: AcrossWords): string {
  const [n, all] = [shown, total].map((one) => one.toLocaleString(words.locale));
  const counted = shown === total ? n! : filled(words.counted, { n: n!, all: all! });
  return late === 0 ? counted : `${counted} · ${filled(words.lateCount, { n: late.toLocaleString(words.locale) })}`;
}

/** A text for comparing: small letters without accents, with one space for each gap. */
export function foldText(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/\s+/gu, ' ')
    .trim();
}

/** What a register is called: its title, else the name of its file. */
export function registerName({ title, uri }: { readonly title: string | null; readonly uri: string }): string {
  if (title !== null && title !== '') return title;
  const name = uri.slice(uri.lastIndexOf('/') + 1);
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}

/** `5 Brief opstellen`; *zonder titel* for what has neither a number nor a title. */
export function nameOf(
  { number, title }: { readonly number: string | null; readonly title: string | null },
  { untitled }: Pick<AcrossWords, 'untitled'>,
): string {
  return [number, title].filter((part) => part !== null && part !== '').join(' ') || untitled;
}

/** `! te laat · 24 mrt 2021`; empty without a deadline. */
export function deadlineText(deadline: string | null, past: boolean, words: AcrossWords): string {
  const day = numberOfDay(deadline);
  const text = day === undefined ? '' : dayText(day, words.locale, { day: 'numeric', month: 'short', year: 'numeric' });
  return past ? `! ${words.late} · ${text}` : text;
}

function matches(wanted: readonly string[], action: OverviewAction, register: RegisterOverview): boolean {
  const { number, title, owners, heading } = action;
  const parts = [number, title, heading, ...owners, registerName(register), register.gremium];
  const text = foldText(parts.filter((part) => part !== null).join('\n'));
  return wanted.every((word) => text.includes(word));
}

function groupsOf(
  action: OverviewAction,
  register: RegisterOverview,
  group: Grouping,
  words: AcrossWords,
): Omit<Group, 'rows'>[] {
  switch (group) {
    case 'gremium':
      return [named(register.gremium, words.noGremium)];
    case 'register':
      return [{ key: register.register, label: registerName(register), rank: NAMED }];
    case 'eigenaar':
      return action.owners.length === 0
        ? [named(null, words.noOwner)]
        : action.owners.map((owner) => named(owner, words.noOwner));
    case 'week': {
      if (action.past) return [{ key: '', label: words.lateGroup, rank: FIRST }];
      const day = numberOfDay(action.deadline);
      return [day === undefined ? named(null, words.noDeadline) : weekOf(day, words)];
    }
  }
}

function named(name: string | null, none: string): Omit<Group, 'rows'> {
  return name === null || name === ''
    ? { key: '', label: none, rank: REST }
    : { key: name.toLocaleLowerCase('nl'), label: name, rank: NAMED };
}

/** The week of a day by its Monday, `Week 12 (22 maart – 28 maart 2021)`. */
function weekOf(day: number, words: AcrossWords): Omit<Group, 'rows'> {
  const monday = mondayOf(day);
  const week = weekNumberOf(monday);
  const from = dayText(monday, words.locale, { day: 'numeric', month: 'long' });
  const to = dayText(monday + 6, words.locale);
  return {
    key: String(monday + 1_000_000).padStart(8, '0'),
    label: filled(words.week, { week, from, to }),
    rank: NAMED,
  };
}

const { compare } = new Intl.Collator('nl', { numeric: true });

function inOrder(a: Group, b: Group, grouping: Grouping): number {
  const isLate = ({ rows }: Group) => (rows.some(({ action }) => action.past) ? 0 : 1);
  const byName = grouping === 'week' ? compareTexts(a.key, b.key) : compare(a.label, b.label);
  return isLate(a) - isLate(b) || a.rank - b.rank || byName;
}

function linesOf(id: string, { label, rows }: Group, words: AcrossWords): ListLine[] {
  const late = rows.filter(({ action }) => action.past).length;
  const counted = countText({ shown: rows.length, late, total: rows.length }, words);
  const head: ListLine = { key: id, kind: 'group', cells: [`${label} (${counted})`], isLate: late > 0 };
  const sorted = rows.sort((a, b) => Number(b.action.past) - Number(a.action.past) || byDay(a.action, b.action));
  return [
    head,
    ...sorted.map(({ action, register }): ListLine => {
      const { owners, deadline, past, line } = action;
      const cells = [
        deadlineText(deadline, past, words),
        nameOf(action, words),
        owners.join(', '),
        registerName(register),
      ];
      const place = { uri: register.uri, line };
      return { key: `${id} ${register.uri} ${line}`, kind: 'row', cells, isLate: past, place };
    }),
  ];
}

/** The earliest first, what has none last. Days sort as their texts do. */
function byDay({ deadline: a }: OverviewAction, { deadline: b }: OverviewAction): number {
  if (a === null || b === null) return a === b ? 0 : a === null ? 1 : -1;
  return compareTexts(a, b);
}

function compareTexts(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1;
}
