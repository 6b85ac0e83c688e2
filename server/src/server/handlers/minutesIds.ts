/**
 * The ids of what minutes make, which stay with the same action point while others come and go around it. By its place alone it is
 * known to nobody: what somebody types for it would go to another one.
 */
import { type MinutesEntry, minutesEntries } from '../../model/index/minutes.ts';
import type { PlacedEntry } from '../../syntax/entryList.ts';

/** What is known of one of them. */
interface Said {
  readonly kind: string;
  /** Empty without one. */
  readonly number: string;
  readonly title: string;
  /** All that it says. */
  readonly text: string;
}

interface Known<Id> extends Said {
  readonly id: Id;
}

export class MinutesIds<Id extends string | number> {
  readonly #newId: () => Id;
  /** Of each meeting what it made when it was looked at last, in the order of its minutes. */
  readonly #known = new WeakMap<PlacedEntry, { readonly all: readonly Known<Id>[]; readonly revision: number }>();
  readonly #hosts = new Map<Id, WeakRef<PlacedEntry>>();

  constructor(newId: () => Id) {
    this.#newId = newId;
  }

  /** The id of an entry that minutes make, the same one as long as it is there. */
  of({ host, ordinal }: MinutesEntry): Id {
    return this.#allOf(host)[ordinal]!.id;
  }

  /** The entry with an id; undefined when it is not there any more. */
  entryOf(id: Id): MinutesEntry | undefined {
    const host = this.#hosts.get(id)?.deref();
    if (host === undefined) return undefined;
    const at = this.#allOf(host).findIndex((one) => one.id === id);
    return minutesEntries(host)[at];
  }

  forget(id: Id): void {
    this.#hosts.delete(id);
  }

  get size(): number {
    return this.#hosts.size;
  }

  /** Forgets the ids that are not among those that are there. */
  keepOnly(there: ReadonlySet<Id>): void {
    for (const id of this.#hosts.keys()) if (!there.has(id)) this.#hosts.delete(id);
  }

  #allOf(host: PlacedEntry): readonly Known<Id>[] {
    const before = this.#known.get(host);
    if (before !== undefined && before.revision === host.revision) return before.all;
    const now = minutesEntries(host).map(({ entry }): Said => {
      const { kind = '', identity, title, keyword, contentEnd } = entry;
      const number = identity === undefined ? '' : entry.text.slice(identity.start, identity.end);
      return { kind, number, title: title?.text ?? '', text: entry.text.slice(keyword.start, contentEnd) };
    });
    const ids = pairedIds(before?.all ?? [], now);
    const all = now.map((one, at): Known<Id> => {
      const id = ids[at] ?? this.#newId();
      if (ids[at] === undefined) this.#hosts.set(id, new WeakRef(host));
      return { ...one, id };
    });
    this.#known.set(host, { all, revision: host.revision });
    return all;
  }
}

/** What may say that it is the same one, the surest first; empty where it says nothing. */
const KEYS: readonly ((one: Said) => string)[] = [
  ({ text }) => text,
  ({ kind, number, title }) => (number === '' && title === '' ? '' : `${kind} ${number}: ${title}`),
  // Before the number: numbers follow each other anew when one is put in or taken out.
  ({ kind, title }) => (title === '' ? '' : `${kind}: ${title}`),
  ({ kind, number }) => (number === '' ? '' : `${kind} ${number}`),
];

/**
 * The ids of those that were there before; undefined of those that are new, and where it cannot be said which of several is which.
 * Where one alone is left in its place, it was written anew.
 */
function pairedIds<Id>(before: readonly Known<Id>[], now: readonly Said[]): (Id | undefined)[] {
  const ids: (Id | undefined)[] = now.map(() => undefined);
  const open = new Set(before);
  const pair = (at: number, known: Known<Id>) => {
    ids[at] = known.id;
    open.delete(known);
  };
  for (const keyOf of KEYS) {
    const was = grouped(open, keyOf);
    const places = grouped([...now.keys()], (at) => (ids[at] === undefined ? keyOf(now[at]!) : ''));
    for (const [key, all] of places) {
      const known = was.get(key) ?? [];
      if (key === '' || known.length !== all.length) continue;
      for (const [index, at] of all.entries()) pair(at, known[index]!);
    }
  }
  const at = ids.indexOf(undefined);
  const [left] = open;
  if (left === undefined || open.size > 1 || before.length !== now.length) return ids;
  if (before[at] === left && left.kind === now[at]!.kind) pair(at, left);
  return ids;
}

function grouped<T>(all: Iterable<T>, keyOf: (one: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const one of all) {
    const key = keyOf(one);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [one]);
    else group.push(one);
  }
  return groups;
}
