/** The names of a file that nothing uses, in whatever file: one problem each. */

import type { FileFacts } from '../model/fileFacts.ts';
import { lookupKey } from '../model/indexKey.ts';
import { holdsOnlyNames, type RuleFailed } from '../rules/check.ts';
import { RULES } from '../rules/index.ts';
import type { RuleContext } from '../rules/rule.ts';
import type { PlacedEntry } from '../syntax/entryList.ts';
import { isNameKind } from '../syntax/vocabulary.ts';

const NAMED_RULES = RULES.filter((rule) => rule.reads === 'named');
const LOOKUPS = ['names', 'personParts', 'functions'] as const;

export class UnusedNames {
  readonly #file: FileFacts;
  readonly #failed: RuleFailed;
  readonly #changed: (placed: PlacedEntry) => void;
  readonly #names = new Set<PlacedEntry>();
  readonly #counts = new Map<PlacedEntry, number>();
  /** The file declares names and nothing else: then they are there for other files. */
  #holdsOnlyNames = true;
  /** All have to be looked at again, which is done when somebody asks. */
  #isStale = false;

  /** @param changed hears of an entry that has another count than before. */
  constructor(file: FileFacts, failed: RuleFailed, changed: (placed: PlacedEntry) => void) {
    this.#file = file;
    this.#failed = failed;
    this.#changed = changed;
  }

  countAt(placed: PlacedEntry): number {
    return this.#counts.get(placed) ?? 0;
  }

  remove(placed: PlacedEntry): void {
    this.#names.delete(placed);
    this.#counts.delete(placed);
  }

  /** An entry is new, or its text has changed. */
  put(placed: PlacedEntry, context: RuleContext): void {
    if (!isNameKind(placed.kind)) {
      this.remove(placed);
      return;
    }
    this.#names.add(placed);
    if (!this.#holdsOnlyNames) this.#count(placed, context);
  }

  /** Whether names are looked at at all hangs on whether there is anything else in the file. */
  followFile(): void {
    const onlyNames = holdsOnlyNames(this.#file);
    if (onlyNames === this.#holdsOnlyNames) return;
    this.#holdsOnlyNames = onlyNames;
    this.#isStale = true;
  }

  /** Some file has begun or ceased to name what is found under these `lookupKey`s; undefined when it may be any. */
  follow(keys: Iterable<string> | undefined, context: RuleContext): void {
    if (keys === undefined) this.#isStale = true;
    if (this.#holdsOnlyNames) return;
    for (const key of keys ?? []) {
      for (const lookup of LOOKUPS) {
        if (!key.startsWith(lookupKey(lookup, ''))) continue;
        const name = key.slice(lookupKey(lookup, '').length);
        for (const { placed } of this.#file[lookup].get(name)) this.#count(placed, context);
      }
    }
  }

  /** Looks at all of them again when that is due. */
  refresh(context: RuleContext): void {
    if (!this.#isStale) return;
    this.#isStale = false;
    for (const placed of this.#names) this.#count(placed, context);
  }

  #count(placed: PlacedEntry, context: RuleContext): void {
    let unused = 0;
    for (const rule of this.#holdsOnlyNames ? [] : NAMED_RULES) {
      if (context.severityOf(rule.code) === 'off') continue;
      try {
        for (const _ of rule.check({ file: this.#file, placed }, context)) unused++;
      } catch (error) {
        this.#failed(rule.code, error);
      }
    }
    if (unused === this.countAt(placed)) return;
    if (unused === 0) this.#counts.delete(placed);
    else this.#counts.set(placed, unused);
    this.#changed(placed);
  }
}
