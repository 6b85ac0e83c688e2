/** The names of a file that nothing uses, in whatever file: one problem each. */

import { each, type Work } from '../incremental/work.ts';
import type { FileIndex } from '../model/index/fileIndex.ts';
import { type IndexKey, keyIn, lookupKey } from '../model/index/indexKey.ts';
import { countFindings, type RuleFailed, unusedFindings } from '../rules/findings.ts';
import { RULES } from '../rules/index.ts';
import type { RuleContext } from '../rules/rule.ts';
import { holdsOnlyNames } from '../rules/unusedName.ts';
import type { PlacedEntry } from '../syntax/entryList.ts';
import { isNameKind } from '../syntax/vocabulary.ts';
import { EntryCounts } from './entryCounts.ts';

const UNUSED_RULES = RULES.filter((rule) => rule.kind === 'unused');
const LOOKUPS = ['names', 'personParts', 'functions'] as const;

export class UnusedNames {
  readonly #file: FileIndex;
  readonly #failed: RuleFailed;
  readonly #changed: (placed: PlacedEntry) => void;
  readonly #names = new Set<PlacedEntry>();
  readonly counts = new EntryCounts();
  /** Names that the file itself does not use, so that others count. */
  readonly #hanging = new Set<PlacedEntry>();
  readonly #isNamedHere: (key: IndexKey) => boolean;
  /** The file declares names and nothing else: then they are there for other files. */
  #holdsOnlyNames = true;
  /** All have to be looked at again, which is done when somebody asks. */
  #isStale = false;
  /** Those that hang on others have to be. */
  #isHangingStale = false;
  /** Those that are looked at again now. */
  readonly #due = new Set<PlacedEntry>();

  /**
   * @param changed hears of an entry that has another count than before.
   * @param isNamedHere true when the file itself names what is found under a key.
   */
  constructor(
    file: FileIndex,
    failed: RuleFailed,
    changed: (placed: PlacedEntry) => void,
    isNamedHere: (key: IndexKey) => boolean,
  ) {
    this.#file = file;
    this.#isNamedHere = isNamedHere;
    this.#failed = failed;
    this.#changed = changed;
  }

  remove(placed: PlacedEntry): void {
    this.#names.delete(placed);
    this.counts.remove(placed);
    this.#hanging.delete(placed);
    this.#due.delete(placed);
  }

  /** Records an entry that is new or has another text. */
  put(placed: PlacedEntry, context: RuleContext): void {
    if (!isNameKind(placed.kind)) {
      // One that has not changed yet was never a name.
      if (placed.revision > 0) this.remove(placed);
      return;
    }
    this.#names.add(placed);
    if (!this.#holdsOnlyNames) this.#count(placed, context);
  }

  /** Rechecks whether names are looked at at all, which depends on whether there is anything else in the file. */
  followFile(): void {
    const onlyNames = holdsOnlyNames(this.#file);
    if (onlyNames === this.#holdsOnlyNames) return;
    this.#holdsOnlyNames = onlyNames;
    this.#isStale = true;
  }

  /**
   * Hears of keys that some file has begun or ceased to use.
   * @param keys undefined when it may be any, but none that this file itself names or did name.
   * @param haveBegun it has begun, so that what was used is so still.
   */
  follow(keys: Iterable<IndexKey> | undefined, context: RuleContext, haveBegun = false): void {
    if (keys === undefined) this.#isHangingStale = true;
    if (this.#holdsOnlyNames || (haveBegun && this.counts.size === 0)) return;
    for (const key of keys ?? []) {
      for (const lookup of LOOKUPS) {
        const name = keyIn(lookup, key);
        if (name === undefined) continue;
        for (const { placed } of this.#file[lookup].get(name)) this.#count(placed, context);
      }
    }
  }

  /** Looks again at those that are due, one by one, once `isSettled` has said that there are some. */
  *refresh(context: RuleContext): Work<void> {
    yield* each(this.#due, (placed) => this.#count(placed, context));
  }

  /** Finds what is to be counted again; true when that is nothing. */
  isSettled(): boolean {
    const stale = this.#isStale ? this.#names : this.#isHangingStale ? this.#hanging : [];
    for (const placed of stale) this.#due.add(placed);
    this.#isStale = false;
    this.#isHangingStale = false;
    return this.#due.size === 0;
  }

  #count(placed: PlacedEntry, context: RuleContext): void {
    const isHanging = !this.#file.keysOf(placed).some(({ lookup, key }) => this.#isNamedHere(lookupKey(lookup, key)));
    if (isHanging) this.#hanging.add(placed);
    else this.#hanging.delete(placed);
    const unused = this.#holdsOnlyNames || !isHanging ? 0 : this.findingsOf(placed, context);
    if (this.counts.set(placed, unused)) this.#changed(placed);
  }

  /** Number of problems of a name that its own file does not use: none when another file does. */
  findingsOf(placed: PlacedEntry, context: RuleContext): number {
    const ref = { file: this.#file, placed };
    let count = 0;
    for (const rule of UNUSED_RULES) {
      if (context.severityOf(rule.code) === 'off') continue;
      count += countFindings(rule.code, this.#failed, () => unusedFindings(rule, ref, context.isNamed));
    }
    return count;
  }
}
