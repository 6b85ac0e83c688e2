/** How many problems each entry has for what an entry above it has already: a number, a name, the register. */
import type { FactChanges, FileFacts } from '../model/fileFacts.ts';
import { hostOf, minutesEntry } from '../model/minutes.ts';
import { doublesOf } from '../model/moments.ts';
import { RULES } from '../rules/index.ts';
import type { RuleContext } from '../rules/rule.ts';
import type { PlacedEntry } from '../syntax/entryList.ts';

const HOLDER_RULES = RULES.filter((rule) => rule.reads === 'holders');

export class HeldCounts {
  /** The files of the register, in no order; set anew when they are others. */
  registerFiles: readonly FileFacts[];
  readonly #file: FileFacts;
  readonly #changed: (placed: PlacedEntry) => void;
  readonly #counts = new Map<PlacedEntry, number>();
  /** What may be there once only, as far as it is looked for. */
  readonly #looksFor: ReadonlySet<string>;

  /** @param changed hears of an entry that has another count than before. */
  constructor(
    file: FileFacts,
    registerFiles: readonly FileFacts[],
    severityOf: RuleContext['severityOf'],
    changed: (placed: PlacedEntry) => void,
  ) {
    this.#file = file;
    this.registerFiles = registerFiles;
    this.#changed = changed;
    this.#looksFor = new Set(
      HOLDER_RULES.flatMap(({ code, sameKey }) => (severityOf(code) === 'off' ? [] : [sameKey])),
    );
  }

  countAt(placed: PlacedEntry): number {
    return this.#counts.get(placed) ?? 0;
  }

  remove(placed: PlacedEntry): void {
    this.#counts.delete(placed);
  }

  /** The first that has a number or name keeps it: all of this file that have it are looked at again. */
  follow(file: FileFacts, { keys, register }: FactChanges): void {
    const ownRegister = this.registerFiles.includes(file);
    for (const key of keys) {
      const name = key.slice(key.indexOf(':') + 1);
      if (key.startsWith('numbers:') && ownRegister) {
        for (const { placed } of this.#file.numbers.get(name)) this.count(hostOf(placed));
      } else if (key.startsWith('names:') && file === this.#file) {
        for (const { placed } of this.#file.names.get(name)) this.count(placed);
      } else if (key.startsWith('moments:') && file === this.#file) {
        for (const { placed } of this.#file.moments.get(name)) this.count(placed);
      }
    }
    if (register && file === this.#file) for (const placed of this.#file.registers) this.count(placed);
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
    if (isRegister && this.#file.registers.first !== placed) held++;
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
    if (this.registerFiles.length === 1) return this.#file.numbers.get(key)[0]?.placed;
    const files = [...this.registerFiles].sort((a, b) => (a.uri < b.uri ? -1 : 1));
    return files.find((file) => file.numbers.has(key))?.numbers.get(key)[0]?.placed;
  }
}
