/** Counts per entry of what another entry had first: a number, a name, the register. */

import type { Stale } from '../incremental/stale.ts';
import { each, type Work } from '../incremental/work.ts';
import { copyOf } from '../model/index/copies.ts';
import type { FileIndex } from '../model/index/fileIndex.ts';
import { type IndexKey, keyIn } from '../model/index/indexKey.ts';
import { hostOf, minutesEntry } from '../model/index/minutes.ts';
import { doublesOf } from '../model/index/moments.ts';
import { firstWithNumber } from '../model/index/registerMates.ts';
import { RULES } from '../rules/index.ts';
import type { RuleContext } from '../rules/rule.ts';
import type { PlacedEntry } from '../syntax/entryList.ts';
import { layoutKey } from '../syntax/layoutWords.ts';
import { EntryCounts } from './entryCounts.ts';
import type { OwnRegister } from './ownRegister.ts';

/** The tables in which something is the first or the second. */
const HELD = ['numbers', 'names', 'moments', 'layouts'] as const;

const UNIQUE_RULES = RULES.filter((rule) => rule.kind === 'unique');

export class DuplicateCounts {
  readonly counts = new EntryCounts();
  readonly #register: OwnRegister;
  /** The keys of which an entry of this file may be the second, since the last look. */
  #awaited = new Set<IndexKey>();
  /** The entries that are to be counted again. */
  readonly #due = new Set<PlacedEntry>();
  /** True when something has changed since the last look. */
  #isStale = false;
  readonly #file: FileIndex;
  readonly #changed: (placed: PlacedEntry) => void;
  /** True when the register stands in another file too, which is reported once. */
  #isCopy: boolean;
  readonly #all: () => Iterable<PlacedEntry>;
  /** The kinds of keys that are to be unique, as far as their rules are on. */
  readonly #looksFor: ReadonlySet<string>;

  /**
   * @param changed hears of an entry that has another count than before.
   * @param all the entries that were counted.
   */
  constructor(
    file: FileIndex,
    register: OwnRegister,
    severityOf: RuleContext['severityOf'],
    changed: (placed: PlacedEntry) => void,
    all: () => Iterable<PlacedEntry>,
  ) {
    this.#all = all;
    this.#isCopy = copyOf(file, register.files) !== undefined;
    this.#file = file;
    this.#register = register;
    this.#changed = changed;
    this.#looksFor = new Set(UNIQUE_RULES.flatMap(({ code, unique }) => (severityOf(code) === 'off' ? [] : [unique])));
  }

  remove(placed: PlacedEntry): void {
    this.counts.remove(placed);
    this.#due.delete(placed);
  }

  /** Queues the keys of which a file's change may make another entry the first or the second. */
  add({ file, keys }: Stale): void {
    this.#isStale = true;
    const ownRegister = this.#register.files.includes(file);
    const isOwn = file === this.#file;
    for (const key of keys) {
      // Most are numbers.
      const isHeld =
        keyIn('numbers', key) !== undefined
          ? ownRegister
          : isOwn && (keyIn('names', key) ?? keyIn('moments', key) ?? keyIn('layouts', key)) !== undefined;
      if (isHeld) this.#awaited.add(key);
    }
  }

  /**
   * The first that has a number or name keeps it: all of this file that have one that has changed are looked at again, once `isSettled`
   * has said that there are some.
   */
  *look(): Work<void> {
    yield* each(this.#due, (placed) => this.count(placed));
  }

  /** Finds what is to be counted again; true when that is nothing. */
  isSettled(): boolean {
    if (this.#isStale) this.#addDue();
    return this.#due.size === 0;
  }

  #addDue(): void {
    this.#isStale = false;
    const keys = this.#awaited;
    this.#awaited = new Set();
    const isCopy = copyOf(this.#file, this.#register.files) !== undefined;
    if (isCopy !== this.#isCopy) {
      this.#isCopy = isCopy;
      for (const placed of this.#all()) this.#due.add(placed);
      return;
    }
    // Which file it is a copy of may be another one.
    if (isCopy) this.followRegisters();
    for (const key of keys) {
      for (const lookup of HELD) {
        const held = keyIn(lookup, key);
        // Under an empty name all layouts stand.
        if (held === undefined || (lookup === 'layouts' && held === '')) continue;
        const holders = this.#file[lookup].get(held);
        for (const { placed } of holders) if (!this.#isAlone(placed, holders)) this.#due.add(hostOf(placed));
      }
    }
  }

  /** True of the only one that has something, where nothing it has was there before: nearly all of a file that is opened. */
  #isAlone(placed: PlacedEntry, holders: readonly unknown[]): boolean {
    return holders.length === 1 && this.#register.files.length === 1 && this.counts.at(hostOf(placed)) === 0;
  }

  /** Recounts the entries `register`, of which another one may count. */
  followRegisters(): void {
    for (const placed of this.#file.registers) this.count(placed);
  }

  /** Recounts an entry of this file, with the entries made in its minutes. */
  count(placed: PlacedEntry): void {
    let held = 0;
    for (const { lookup, key, ordinal } of this.#file.keysOf(placed)) {
      if ((lookup !== 'numbers' && lookup !== 'names') || !this.#looksFor.has(lookup)) continue;
      const holder = ordinal === undefined ? placed : minutesEntry(placed, ordinal);
      const first = lookup === 'numbers' ? this.#firstWithNumber(key) : this.#file.names.get(key)[0]?.placed;
      if (first !== holder) held++;
    }
    if (placed.kind === 'moment' && this.#looksFor.has('names')) held += doublesOf({ file: this.#file, placed }).length;
    if (placed.kind === 'indeling' && this.#looksFor.has('names') && this.#isSecondLayout(placed)) held++;
    const isRegister = placed.kind === 'register' && this.#looksFor.has('register');
    if (isRegister && (this.#isCopy || this.#file.registers.first !== placed)) held++;
    // What one that has some says of the first may be something else.
    if (this.counts.set(placed, held) || held > 0) this.#changed(placed);
  }

  #isSecondLayout(placed: PlacedEntry): boolean {
    const { identity } = placed.head;
    const first = identity && this.#file.layouts.get(layoutKey(identity.text))[0];
    return first !== undefined && first.placed !== placed;
  }

  #firstWithNumber(key: string): PlacedEntry | undefined {
    if (this.#isCopy) return this.#file.numbers.get(key)[0]?.placed;
    return firstWithNumber(this.#register.files, key)?.placed;
  }
}
