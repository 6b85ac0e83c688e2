/**
 * Entries that somebody has to do something for, and that are watched until they are closed: what each calls its owner and
 * which statuses it has. Whoever asks whether an entry is such work asks this table, never for the name of a kind.
 */
import { motionStatusOf, promiseStatusOf, statusOf } from './statusWords.ts';
import {
  CLOSED_MOTIONS,
  CLOSED_PROMISES,
  CLOSED_STATUSES,
  type EntryKind,
  MOTION_STATUSES,
  NUMBERED_KINDS,
  type NumberedKind,
  PROMISE_STATUSES,
  STATUSES,
} from './vocabulary.ts';

export interface WorkShape {
  /** The field of who has to do it. */
  readonly owner: string;
  /**
   * The field of who stands between the word and the colon in minutes, `Actie Henk: …`; undefined where it is rather what the
   * entry is about: `Motie Zwembad: …`.
   */
  readonly inHead: string | undefined;
  /**
   * True for a kind that should have an owner, a deadline and a status while open; others are watched where they have
   * them.
   */
  readonly asksAll: boolean;
  /** The statuses at which it is still to be decided whether anybody has to do something. */
  readonly undecided: ReadonlySet<string>;
  /** The official statuses, in the order of the reference. */
  readonly statuses: readonly string[];
  /** The statuses at which nothing is expected any more. */
  readonly closed: ReadonlySet<string>;
  /** The status when all was done. */
  readonly done: string;
  /** The official status that a text stands for; `open` when it says no more than that; undefined when it is none. */
  statusOf(text: string): string | undefined;
}

const PROMISED: WorkShape = {
  owner: 'gedaan door',
  inHead: 'gedaan door',
  asksAll: true,
  undecided: new Set(['gevraagd']),
  statuses: PROMISE_STATUSES,
  closed: CLOSED_PROMISES,
  done: 'nagekomen',
  statusOf: promiseStatusOf,
};

const MOVED: WorkShape = {
  owner: 'portefeuillehouder',
  inHead: undefined,
  asksAll: true,
  undecided: new Set(['ingediend', 'aangehouden']),
  statuses: MOTION_STATUSES,
  closed: CLOSED_MOTIONS,
  done: 'afgedaan',
  statusOf: motionStatusOf,
};

const WORK: Readonly<Partial<Record<NumberedKind, WorkShape>>> = {
  actie: {
    owner: 'eigenaar',
    inHead: 'eigenaar',
    asksAll: true,
    undecided: new Set(),
    statuses: STATUSES,
    closed: CLOSED_STATUSES,
    done: 'gereed',
    statusOf,
  },
  toezegging: PROMISED,
  motie: MOVED,
  // What is adopted stands in the text that it changed: who has to do something for it is seldom said.
  amendement: { ...MOVED, asksAll: false },
};

/** The field of who has to do it; of a heading who has to do what stands below it. */
export function ownerFieldOf(kind: EntryKind | undefined): string {
  return workOf(kind)?.owner ?? HEADING_OWNER;
}

/** The name at a heading for the owner of all entries below it. */
const HEADING_OWNER = 'eigenaar';

const OWNER_FIELDS: ReadonlySet<string> = new Set([HEADING_OWNER, ...Object.values(WORK).map(({ owner }) => owner)]);

/** The name at a heading for a field of an entry below it. */
export function fieldOfHeading(name: string): string {
  return OWNER_FIELDS.has(name) ? HEADING_OWNER : name;
}

/** The official status that a text stands for in an entry of a kind, or in a heading; undefined when it is none. */
export function statusOfKind(kind: EntryKind | undefined, text: string): string | undefined {
  return (workOf(kind)?.statusOf ?? statusOf)(text);
}

const CLOSED: ReadonlySet<string> = new Set(Object.values(WORK).flatMap(({ closed }) => [...closed]));
const DONE: ReadonlySet<string> = new Set(Object.values(WORK).map(({ done }) => done));

/** True of an official status, of whichever kind, of which nothing is expected any more. */
export function isClosed(status: string | undefined): boolean {
  return status !== undefined && CLOSED.has(status);
}

/** True of an official status, of whichever kind, that says that all was done. */
export function isDone(status: string | undefined): boolean {
  return status !== undefined && DONE.has(status);
}

/** True when two official statuses cannot both be so; `open` says nothing against a status that is not closed. */
export function differs(one: string, other: string): boolean {
  if (one !== 'open' && other !== 'open') return one !== other;
  return isClosed(one) || isClosed(other);
}

/** The way in which a kind of entry is watched; undefined for one that nobody has to do anything for. */
export function workOf(kind: EntryKind | undefined): WorkShape | undefined {
  return kind === undefined ? undefined : WORK[kind as NumberedKind];
}

/** The kinds that are watched, in the order of the reference. */
export const WORK_KINDS: readonly NumberedKind[] = NUMBERED_KINDS.filter((kind) => kind in WORK);
