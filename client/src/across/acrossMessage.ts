/** What the page of all registers and the extension say to each other; each looks at what comes in. Knows nothing of VS Code. */
import { type Connections, LINK_KINDS, type MeetingCalendar, type PersonOverview } from '../../../protocol/across.ts';
import type { Overview } from '../../../protocol/overview.ts';
import { GROUPINGS, type Grouping } from './actionLines.ts';

export const TABS = ['acties', 'persoon', 'samenhang', 'vergaderingen'] as const;
export type Tab = (typeof TABS)[number];

/**
 * What the page says: it is there and shows a tab, a person is to be chosen, a line is to be shown, or a file is to be made in groups. `klaar` is said anew for another
 * tab, and then what that shows is told.
 */
export type AcrossSaid =
  | { readonly kind: 'klaar'; readonly tab: Tab; readonly person: string | null }
  | { readonly kind: 'kies' }
  | { readonly kind: 'bestand'; readonly group: Grouping }
  | { readonly kind: 'ga'; readonly uri: string; readonly line: number };

/** What the page is told: what one of its tabs shows, or that it is to show another one. */
export type AcrossTold =
  | { readonly kind: 'acties'; readonly overview: Overview }
  | { readonly kind: 'persoon'; readonly person: PersonOverview | null }
  | { readonly kind: 'samenhang'; readonly connections: Connections }
  | { readonly kind: 'vergaderingen'; readonly calendar: MeetingCalendar }
  | { readonly kind: 'toon'; readonly tab: Tab; readonly person: string | null };

type Untrusted = Readonly<Record<string, unknown>>;

/** A tab by its name; undefined for anything else. */
export function tabOf(value: unknown): Tab | undefined {
  return TABS.find((one) => one === value);
}

/** A message of the page; undefined for anything else. */
export function acrossSaid(value: unknown): AcrossSaid | undefined {
  const { kind, tab: typed, person, uri, line, group: typedGroup } = untrusted(value);
  const tab = tabOf(typed);
  if (kind === 'klaar' && tab !== undefined && isTextOrNull(person)) return { kind, tab, person };
  if (kind === 'kies') return { kind };
  const group = GROUPINGS.find((one) => one === typedGroup);
  if (kind === 'bestand' && group !== undefined) return { kind, group };
  return kind === 'ga' && typeof uri === 'string' && isCount(line) ? { kind, uri, line } : undefined;
}

/** A message for the page; undefined for anything else. */
export function acrossTold(value: unknown): AcrossTold | undefined {
  const { kind, tab: typed, person, overview, connections, calendar } = untrusted(value);
  const tab = tabOf(typed);
  if (kind === 'toon' && tab !== undefined && isTextOrNull(person)) return { kind, tab, person };
  if (kind === 'acties' && isOverview(overview)) return { kind, overview };
  if (kind === 'persoon' && (person === null || isPerson(person))) return { kind, person };
  if (kind === 'samenhang' && isConnections(connections)) return { kind, connections };
  if (kind === 'vergaderingen' && isCalendar(calendar)) return { kind, calendar };
  return undefined;
}

function isOverview(value: unknown): value is Overview {
  const { registers } = untrusted(value);
  return isListOf(registers, ({ uri, title, gremium, open, past, actions }) => {
    const counts = [open, past].every((one) => one === null || isCount(one));
    return (
      typeof uri === 'string' && isTextOrNull(title) && isTextOrNull(gremium) && counts && isListOf(actions, isAction)
    );
  });
}

function isAction({ number, title, owners, deadline, past, line }: Untrusted): boolean {
  return [number, title, deadline].every(isTextOrNull) && isTexts(owners) && typeof past === 'boolean' && isCount(line);
}

function isPerson(value: unknown): value is PersonOverview {
  const { name, kind, namesakes, mayBeMore, items, leftOut, seats } = untrusted(value);
  const isItem = (one: Untrusted) =>
    isPlace(one) &&
    typeof one['kind'] === 'string' &&
    ['number', 'title', 'register', 'gremium', 'deadline'].every((part) => isTextOrNull(one[part])) &&
    isTexts(one['roles']) &&
    isTexts(one['through']) &&
    typeof one['past'] === 'boolean';
  const isSeat = (one: Untrusted) =>
    isPlace(one) &&
    ['gremium', 'field', 'text'].every((part) => typeof one[part] === 'string') &&
    typeof one['isNow'] === 'boolean';
  return (
    typeof name === 'string' &&
    isTextOrNull(kind) &&
    isTexts(namesakes) &&
    typeof mayBeMore === 'boolean' &&
    isListOf(items, isItem) &&
    isCount(leftOut) &&
    isListOf(seats, isSeat)
  );
}

function isConnections(value: unknown): value is Connections {
  const { nodes, links, leftOut } = untrusted(value);
  const isNode = (one: Untrusted) =>
    isPlace(one) &&
    typeof one['kind'] === 'string' &&
    ['number', 'title', 'register', 'gremium', 'deadline'].every((part) => isTextOrNull(one[part])) &&
    isTexts(one['owners']) &&
    ['isOpen', 'past'].every((part) => typeof one[part] === 'boolean');
  if (!isListOf(nodes, isNode) || !isCount(leftOut)) return false;
  const isNodeAt = (at: unknown) => isCount(at) && at < (nodes as unknown[]).length;
  return isListOf(
    links,
    ({ from, to, kind }) => isNodeAt(from) && isNodeAt(to) && LINK_KINDS.some((one) => one === kind),
  );
}

function isCalendar(value: unknown): value is MeetingCalendar {
  const { day, meetings, leftOut, without, holidays } = untrusted(value);
  const isNamedDay = (one: Untrusted) => typeof one['day'] === 'string' && typeof one['name'] === 'string';
  const isClash = ({ gremium, people }: Untrusted) => typeof gremium === 'string' && isTexts(people);
  const isMeeting = (one: Untrusted) =>
    typeof one['gremium'] === 'string' &&
    typeof one['day'] === 'string' &&
    isTextOrNull(one['time']) &&
    ['gehouden', 'gepland', 'verwacht'].some((state) => state === one['state']) &&
    (one['avoids'] === null || isNamedDay(untrusted(one['avoids']))) &&
    isPlace(untrusted(one['place'])) &&
    isListOf(one['clashes'], isClash);
  const isAll = isCount(leftOut) && isTexts(without) && isListOf(holidays, isNamedDay);
  return typeof day === 'string' && isListOf(meetings, isMeeting) && isAll;
}

function isPlace({ uri, line }: Untrusted): boolean {
  return typeof uri === 'string' && isCount(line);
}

function untrusted(value: unknown): Untrusted {
  return (typeof value === 'object' && value !== null ? value : {}) as Untrusted;
}

function isTextOrNull(value: unknown): value is string | null {
  return value === null || typeof value === 'string';
}

function isTexts(value: unknown): boolean {
  return Array.isArray(value) && value.every((one) => typeof one === 'string');
}

function isListOf(value: unknown, isOne: (one: Untrusted) => boolean): boolean {
  return Array.isArray(value) && value.every((one) => isOne(untrusted(one)));
}

function isCount(value: unknown): value is number {
  return Number.isSafeInteger(value) && (value as number) >= 0;
}
