/** How somebody looks at a list: what is left out, in which order and in which groups. Knows nothing of VS Code. */

/** By what rows are ordered: `tekst` is the order of the register. */
export const SORTS = ['tekst', 'soort', 'nummer', 'wat', 'status', 'eigenaar', 'deadline', 'kopje'] as const;
export const GROUPINGS = ['kopje', 'geen', 'eigenaar', 'organisatie', 'status', 'maand'] as const;
/** `zelf` is from a day up to and including another. */
export const PERIODS = [
  ...(['alle', 'te laat', 'blijft liggen', 'deze week', 'volgende week'] as const),
  ...(['deze maand', 'volgende maand', 'geen', 'zelf'] as const),
] as const;

export type Sort = (typeof SORTS)[number];
export type Grouping = (typeof GROUPINGS)[number];
export type Period = (typeof PERIODS)[number];

export interface ListView {
  /** Words that a row has to have, in whichever of its cells. */
  readonly text: string;
  /** The name of one; empty for all, and `NOBODY` for what has none. */
  readonly owner: string;
  readonly organisation: string;
  readonly status: string;
  /** The title of a heading: what stands below it, at whichever depth. */
  readonly heading: string;
  readonly period: Period;
  /** Days, `2021-04-01`, of the period `zelf`; empty for no end. */
  readonly from: string;
  readonly to: string;
  readonly sort: Sort;
  readonly isDown: boolean;
  readonly group: Grouping;
}

/** A choice that stands for what has none; no name and no status has a line end in it. */
export const NOBODY = '\n';

/** The statuses of what is still to be done, as one choice. */
export const OPEN = '\nopen';

export const WHOLE_LIST: ListView = {
  text: '',
  owner: '',
  organisation: '',
  status: '',
  heading: '',
  period: 'alle',
  from: '',
  to: '',
  sort: 'tekst',
  isDown: false,
  group: 'kopje',
};

/** A view under a name. */
export interface SavedView {
  readonly name: string;
  readonly view: ListView;
}

/** A view of what was kept or told: of what is no part of one the usual stands there. */
export function viewOf(value: unknown): ListView {
  const given = (typeof value === 'object' && value !== null ? value : {}) as Readonly<Record<string, unknown>>;
  const text = (name: 'text' | 'owner' | 'organisation' | 'status' | 'heading') =>
    typeof given[name] === 'string' ? given[name].slice(0, LONGEST) : '';
  const day = (name: 'from' | 'to') => {
    const typed = given[name];
    return typeof typed === 'string' && /^\d{4}-\d\d-\d\d$/u.test(typed) ? typed : '';
  };
  const oneOf = <T>(all: readonly T[], name: string, usual: T) =>
    all.find((one) => one === (given[name] as unknown)) ?? usual;
  return {
    text: text('text'),
    owner: text('owner'),
    organisation: text('organisation'),
    status: text('status'),
    heading: text('heading'),
    period: oneOf(PERIODS, 'period', WHOLE_LIST.period),
    from: day('from'),
    to: day('to'),
    sort: oneOf(SORTS, 'sort', WHOLE_LIST.sort),
    isDown: given['isDown'] === true,
    group: oneOf(GROUPINGS, 'group', WHOLE_LIST.group),
  };
}

/** In UTF-16 units; no name is longer. */
const LONGEST = 500;

/** The saved views of what was kept. */
export function savedViewsOf(value: unknown): SavedView[] {
  if (!Array.isArray(value)) return [];
  return value.flatMap((one: unknown): SavedView[] => {
    const { name, view } = (one ?? {}) as Readonly<Record<string, unknown>>;
    return typeof name === 'string' && name !== '' ? [{ name, view: viewOf(view) }] : [];
  });
}

/** The same with a view under a name, in the place of one that was called so; in the order of the alphabet. */
export function withSaved(saved: readonly SavedView[], name: string, view: ListView): SavedView[] {
  const others = saved.filter((one) => one.name !== name);
  return [...others, { name, view }].sort((a, b) => a.name.localeCompare(b.name, 'nl')).slice(0, MOST_SAVED);
}

const MOST_SAVED = 100;
