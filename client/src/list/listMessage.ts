/** What the view beside the text and the extension say to each other; each looks at what comes in. Knows nothing of VS Code. */
import type { ListPatch, ListRow } from '../../../protocol/list.ts';
import { type ListView, type SavedView, savedViewsOf, viewOf } from './listView.ts';

/** What can be done to a row, by the names that the commands have. */
export const ROW_COMMANDS = ['markeerAlsGereed', 'stelUit', 'draagOver', 'wijzigStatus', 'noteer'] as const;

export type RowCommand = (typeof ROW_COMMANDS)[number];

/** What the view says. */
export type ListSaid =
  /** It can be told something. */
  | { readonly kind: 'klaar' }
  /** The line of a row is to be shown, and to have the focus or not. */
  | { readonly kind: 'ga'; readonly id: number; readonly takesFocus: boolean }
  | { readonly kind: 'doe'; readonly id: number; readonly command: RowCommand }
  /** Somebody looks at it so now. */
  | { readonly kind: 'zicht'; readonly view: ListView }
  /** This view is to be kept under a name. */
  | { readonly kind: 'bewaar'; readonly view: ListView }
  | { readonly kind: 'verwijder'; readonly name: string }
  /** A file is to be made of these rows. */
  | { readonly kind: 'exporteer'; readonly ids: readonly number[] };

/** What the view is told. */
export type ListTold =
  | { readonly kind: 'rijen'; readonly patch: ListPatch }
  /** The row at the cursor of the text; null where that stands in none. */
  | { readonly kind: 'hier'; readonly id: number | null }
  /** The focus comes back to a row. */
  | { readonly kind: 'terug'; readonly id: number }
  /** `last` is how it was looked at last, where the page does not know itself; `chosen` one that was just saved. */
  | {
      readonly kind: 'zichten';
      readonly saved: readonly SavedView[];
      readonly last: ListView;
      readonly chosen: string | undefined;
    };

type Untrusted = Readonly<Record<string, unknown>>;

/** The most rows of which a file can be made. */
const MOST_IDS = 200_000;

/** A message of the view; undefined for anything else. */
export function listSaid(value: unknown): ListSaid | undefined {
  const { kind, id, takesFocus, command, view, name, ids } = untrusted(value);
  switch (kind) {
    case 'klaar':
      return { kind };
    case 'ga':
      return isId(id) && typeof takesFocus === 'boolean' ? { kind, id, takesFocus } : undefined;
    case 'doe': {
      const known = ROW_COMMANDS.find((one) => one === command);
      return isId(id) && known !== undefined ? { kind, id, command: known } : undefined;
    }
    case 'zicht':
    case 'bewaar':
      return { kind, view: viewOf(view) };
    case 'verwijder':
      return typeof name === 'string' ? { kind, name } : undefined;
    case 'exporteer':
      return Array.isArray(ids) && ids.length <= MOST_IDS && ids.every(isId) ? { kind, ids } : undefined;
    default:
      return undefined;
  }
}

/** A message for the view; undefined for anything else. */
export function listTold(value: unknown): ListTold | undefined {
  const { kind, patch, id, saved, last, chosen } = untrusted(value);
  switch (kind) {
    case 'rijen':
      return isPatch(patch) ? { kind, patch } : undefined;
    case 'hier':
      return id === null || isId(id) ? { kind, id } : undefined;
    case 'terug':
      return isId(id) ? { kind, id } : undefined;
    case 'zichten': {
      const name = typeof chosen === 'string' ? chosen : undefined;
      return { kind, saved: savedViewsOf(saved), last: viewOf(last), chosen: name };
    }
    default:
      return undefined;
  }
}

function untrusted(value: unknown): Untrusted {
  return (typeof value === 'object' && value !== null ? value : {}) as Untrusted;
}

function isId(value: unknown): value is number {
  return Number.isSafeInteger(value);
}

function isCount(value: unknown): boolean {
  return isId(value) && value >= 0;
}

function isPatch(value: unknown): value is ListPatch {
  const { revision, isWhole, splices, hasMore, title, day } = untrusted(value);
  const isOne = (one: unknown) => {
    const { at, remove, rows } = untrusted(one);
    return isCount(at) && isCount(remove) && Array.isArray(rows) && rows.every(isRow);
  };
  const isSaid = typeof revision === 'string' && typeof title === 'string' && (day === null || typeof day === 'string');
  const isSure = typeof isWhole === 'boolean' && typeof hasMore === 'boolean';
  return isSaid && isSure && Array.isArray(splices) && splices.every(isOne);
}

const TEXTS = ['kind', 'number', 'title', 'status', 'owner', 'deadline', 'date'] as const;

function isRow(value: unknown): value is ListRow {
  const row = untrusted(value);
  const isNullOr = (name: string, type: string) => row[name] === null || typeof row[name] === type;
  const isNames = (names: unknown) => Array.isArray(names) && names.every((name) => typeof name === 'string');
  return (
    isId(row['id']) &&
    TEXTS.every((name) => typeof row[name] === 'string') &&
    isNullOr('under', 'number') &&
    ['state', 'due', 'on'].every((name) => isNullOr(name, 'string')) &&
    [row['owners'], row['organisations']].every(isNames) &&
    [row['isHeading'], row['isLate']].every((one) => typeof one === 'boolean') &&
    isCount(row['silentFor'])
  );
}
