/** How many problems each entry has for what an entry above it has already: a number, a name, the register. */
import { copyOf } from '../model/index/copies.ts';
import type { FileIndex } from '../model/index/fileIndex.ts';
import { hostOf, minutesEntry } from '../model/index/minutes.ts';
import { doublesOf } from '../model/index/moments.ts';
import { RULES } from '../rules/index.ts';
import type { RuleContext } from '../rules/rule.ts';
import type { PlacedEntry } from '../syntax/entryList.ts';

const UNIQUE_RULES = RULES.filter((rule) => rule.kind === 'unique');

export class DuplicateCounts {
  /** The files of the register, in no order; set anew when they are others. */
  registerFiles: readonly FileIndex[];
  readonly #file: FileIndex;
  readonly #changed: (placed: PlacedEntry) => void;
  readonly #counts = new Map<PlacedEntry, number>();
  /** The register stands in another file too: that is said once. */
  #isCopy: boolean;
  readonly #all: () => Iterable<PlacedEntry>;
  /** What may be there once only, as far as it is looked for. */
  readonly #looksFor: ReadonlySet<string>;

  /**
   * @param changed hears of an entry that has another count than before.
   * @param all the entries that were counted.
   */
  constructor(
    file: FileIndex,
    registerFiles: readonly FileIndex[],
    severityOf: RuleContext['severityOf'],
    changed: (placed: PlacedEntry) => void,
    all: () => Iterable<PlacedEntry>,
  ) {
    this.#all = all;
    this.#isCopy = copyOf(file, registerFiles) !== undefined;
    this.#file = file;
    this.registerFiles = registerFiles;
    this.#changed = changed;
    this.#looksFor = new Set(UNIQUE_RULES.flatMap(({ code, unique }) => (severityOf(code) === 'off' ? [] : [unique])));
  }

  countAt(placed: PlacedEntry): number {
    return this.#counts.get(placed) ?? 0;
  }

  remove(placed: PlacedEntry): void {
    this.#counts.delete(placed);
  }

  /** Which keys of a file may make an entry of this one the first or the second. */
  holding(file: FileIndex): (key: string) => boolean {
    const ownRegister = this.registerFiles.includes(file);
    const isOwn = file === this.#file;
    return (key) =>
      (ownRegister && key.startsWith('numbers:')) ||
      (isOwn && (key.startsWith('names:') || key.startsWith('moments:')));
  }

  /** The first that has a number or name keeps it: all of this file that have it are looked at again. */
  follow(keys: Iterable<string>): void {
    const isCopy = copyOf(this.#file, this.registerFiles) !== undefined;
    if (isCopy !== this.#isCopy) {
      this.#isCopy = isCopy;
      for (const placed of this.#all()) this.count(placed);
      return;
    }
    // Which file it is a copy of may be another one.
    if (isCopy) this.followRegisters();
    for (const key of keys) {
      const name = key.slice(key.indexOf(':') + 1);
      const those = key.startsWith('numbers:')
        ? this.#file.numbers.get(name)
        : key.startsWith('moments:')
          ? this.#file.moments.get(name)
          : this.#file.names.get(name);
      for (const { placed } of those) this.count(hostOf(placed));
    }
  }

  /** Another entry may say what the register is. */
  followRegisters(): void {
    for (const placed of this.#file.registers) this.count(placed);
  }

  /** Counts for an entry of this file, with what is made in its minutes. */
  count(placed: PlacedEntry): void {
    let held = 0;
    for (const { lookup, key, ordinal } of this.#file.keysOf(placed)) {
      if ((lookup !== 'numbers' && lookup !== 'names') || !this.#looksFor.has(lookup)) continue;
      const holder = ordinal === undefined ? placed : minutesEntry(placed, ordinal);
      const first = lookup === 'numbers' ? this.#firstWithNumber(key) : this.#file.names.get(key)[0]?.placed;
      if (first !== holder) held++;
    }
    if (placed.kind === 'moment' && this.#looksFor.has('names')) held += doublesOf({ file: this.#file, placed }).length;
    const isRegister = placed.kind === 'register' && this.#looksFor.has('register');
    if (isRegister && (this.#isCopy || this.#file.registers.first !== placed)) held++;
    if (held === this.countAt(placed)) {
      // What it says of the first may be something else.
      if (held > 0) this.#changed(placed);
      return;
    }
    if (held === 0) this.#counts.delete(placed);
    else this.#counts.set(placed, held);
    this.#changed(placed);
  }

  #firstWithNumber(key: string): PlacedEntry | undefined {
    if (this.#isCopy || this.registerFiles.length === 1) return this.#file.numbers.get(key)[0]?.placed;
    const files = [...this.registerFiles].sort((a, b) => (a.uri < b.uri ? -1 : 1));
    return files.find((file) => file.numbers.has(key))?.numbers.get(key)[0]?.placed;
  }
}
