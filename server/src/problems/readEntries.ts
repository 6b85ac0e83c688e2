/** State kept of each entry that was read: its references, its own fields, the problems of its text. */

import type { Circumstance } from '../incremental/dependencies.ts';
import { Dependents } from '../incremental/dependents.ts';
import type { Work } from '../incremental/work.ts';
import { type OwnState, ownState } from '../model/actions/actionState.ts';
import { keepAsked, keepAskedOf } from '../model/actions/predecessors.ts';
import type { EntryRef, FileIndex } from '../model/index/fileIndex.ts';
import { minutesEntries } from '../model/index/minutes.ts';
import type { RuleContext } from '../rules/rule.ts';
import type { PlacedEntry } from '../syntax/entryList.ts';
import { workOf } from '../syntax/workKinds.ts';
import type { OncePerFile } from './oncePerFile.ts';
import type { PlainEntry } from './plain/plainLines.ts';
import type { ReferenceAnswer, ReferenceChecks } from './referenceChecks.ts';

/** An entry at the margin, or one that is made in minutes. */
export interface ReadTarget {
  readonly placed: PlacedEntry;
  readonly references: readonly ReferenceAnswer[];
  /** The own state of an action; undefined for any other entry. */
  state: OwnState | undefined;
}

export interface ReadEntry extends ReadTarget {
  /** Number of problems of its text alone. */
  readonly own: number;
  /** The number of the change with which it was read. */
  readonly readAt: number;
  /** The entries made in its minutes, when it is a meeting. */
  readonly made: readonly ReadTarget[];
  /** Number of problems counted in a round: for `ProblemCounts`. */
  problems: number;
  round: number;
}

const NOTHING: readonly never[] = [];

export class ReadEntries {
  readonly #file: FileIndex;
  readonly #references: ReferenceChecks;
  readonly #once: OncePerFile;
  readonly #entries = new Map<PlacedEntry, ReadEntry>();
  /** Entries that depend on a circumstance. */
  readonly #dependents = new Dependents<PlacedEntry>();

  constructor(file: FileIndex, references: ReferenceChecks, once: OncePerFile) {
    this.#file = file;
    this.#references = references;
    this.#once = once;
  }

  /** The entries that were read, in no order. */
  all(): Iterable<PlacedEntry> {
    return this.#entries.keys();
  }

  /** The facts of an entry; undefined for one that was not read, or was removed. */
  get(placed: PlacedEntry): ReadEntry | undefined {
    return this.#entries.get(placed);
  }

  has(placed: PlacedEntry): boolean {
    return this.#entries.has(placed);
  }

  /** True when an entry was read with a change or after it. */
  readonly isReadSince = (placed: PlacedEntry, change: number): boolean =>
    (this.#entries.get(placed)?.readAt ?? 0) >= change;

  /**
   * Reads an entry that is new, or whose text has changed.
   * @param own how many problems its text has.
   * @param readAt the number of the change.
   */
  read(placed: PlacedEntry, own: number, readAt: number, context: RuleContext): void {
    const made = minutesEntries(placed).map((one) => this.#target(one, context));
    this.#put({
      ...this.#target(placed, context),
      own,
      readAt,
      made: made.length === 0 ? NOTHING : made,
      problems: 0,
      round: -1,
    });
    keepAsked(placed);
  }

  /** The same, bit by bit; nothing of it is held when it is left before its end. */
  *readInBits(placed: PlacedEntry, own: number, readAt: number, context: RuleContext): Work<void> {
    const targets: ReadTarget[] = [];
    const added: ReferenceAnswer[][] = [];
    let isRead = false;
    try {
      for (const one of [placed, ...minutesEntries(placed)]) {
        const references: ReferenceAnswer[] = [];
        added.push(references);
        yield* this.#references.addInBits({ file: this.#file, placed: one }, context, references);
        targets.push({ placed: one, references, state: this.#stateOf(one, context) });
        yield;
      }
      const [target, ...made] = targets;
      this.#put({ ...target!, own, readAt, made, problems: 0, round: -1 });
      keepAsked(placed);
      isRead = true;
    } finally {
      if (!isRead) this.#leave(placed, added.flat());
    }
  }

  /** An entry is no user of what it was going to name and did not before. */
  #leave(placed: PlacedEntry, added: readonly ReferenceAnswer[]): void {
    const entry = this.#entries.get(placed);
    const kept = new Set(entry === undefined ? NOTHING : referencesOf(entry));
    this.#removeUser(placed, added, kept);
  }

  /** Takes in an action that need not be read. */
  putPlain(placed: PlacedEntry, plain: PlainEntry, readAt: number, context: RuleContext): void {
    const references = this.#references.addAll(plain.references, placed, context);
    const state = plain.shape.stateWith(plain.latest);
    this.#put({ placed, references, state, own: 0, readAt, made: NOTHING, problems: 0, round: -1 });
    keepAskedOf(placed, plain.waitsFor, plain.latest);
  }

  #put(entry: ReadEntry): void {
    const { placed } = entry;
    const references = referencesOf(entry);
    this.#release(placed, references);
    this.#entries.set(placed, entry);
    this.#dependents.set(placed, circumstancesOf(entry));
    for (const answer of references) if (answer.onceKeys.length > 0) this.#once.follow(answer);
  }

  /** Forgets an entry that was removed. */
  remove(placed: PlacedEntry): void {
    this.#release(placed, NOTHING);
    this.#entries.delete(placed);
    this.#dependents.remove(placed);
  }

  /** Works out again what an entry says of itself, since something that it is reckoned from has changed. */
  renewState(host: PlacedEntry, context: RuleContext): void {
    const entry = this.#entries.get(host);
    if (entry === undefined) return;
    for (const target of [entry, ...entry.made]) {
      if (target.state !== undefined) target.state = this.#stateOf(target.placed, context);
    }
  }

  /** The entries that are reckoned from a circumstance, as they said when they were read. */
  dependingOn(circumstance: Circumstance): Iterable<PlacedEntry> {
    return this.#dependents.of(circumstance);
  }

  /** True when an entry takes over what others say of themselves. */
  isReadingOthers(host: PlacedEntry): boolean {
    const entry = this.#entries.get(host);
    return entry !== undefined && [entry, ...entry.made].some(({ state }) => state?.readsOthers === true);
  }

  /** An entry and what is made in it. */
  targetsOf(host: PlacedEntry): EntryRef[] {
    return [host, ...minutesEntries(host)].map((placed) => ({ file: this.#file, placed }));
  }

  #target(placed: PlacedEntry, context: RuleContext): ReadTarget {
    const ref = { file: this.#file, placed };
    return { placed, references: this.#references.add(ref, context), state: this.#stateOf(placed, context) };
  }

  #stateOf(placed: PlacedEntry, { scope, referenceDate }: RuleContext): OwnState | undefined {
    if (workOf(placed.kind) === undefined) return undefined;
    return ownState({ file: this.#file, placed }, scope, referenceDate.day);
  }

  /** An entry is no user any more of what it named before and does not now. */
  #release(placed: PlacedEntry, now: readonly ReferenceAnswer[]): void {
    const entry = this.#entries.get(placed);
    if (entry === undefined) return;
    // Minutes may name thousands.
    this.#removeUser(placed, referencesOf(entry), new Set(now));
  }

  #removeUser(placed: PlacedEntry, answers: readonly ReferenceAnswer[], kept: ReadonlySet<ReferenceAnswer>): void {
    for (const answer of answers) {
      if (kept.has(answer)) continue;
      this.#references.remove(answer, placed);
      if (answer.onceKeys.length > 0) this.#once.follow(answer);
    }
  }
}

/** The references of an entry, with those of the entries made in its minutes. */
export function referencesOf({ references, made }: ReadEntry): readonly ReferenceAnswer[] {
  return made.length === 0 ? references : [...references, ...made.flatMap((one) => one.references)];
}

/** The circumstances that an entry depends on. */
function circumstancesOf(entry: ReadEntry): readonly Circumstance[] {
  const { made, state } = entry;
  const isPlain = state === undefined || !(state.readsReference || state.readsMeetings || state.readsWords);
  if (made.length === 0 && isPlain) return NOTHING;
  const states = [entry, ...entry.made].flatMap(({ state }) => state ?? NOTHING);
  const circumstances: Circumstance[] = [];
  if (states.some(({ readsReference }) => readsReference)) circumstances.push('reference date');
  if (states.some(({ readsMeetings }) => readsMeetings)) circumstances.push('meetings');
  if (states.some(({ readsWords }) => readsWords)) circumstances.push('status words');
  return circumstances;
}
