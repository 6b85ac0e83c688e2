/** The problems of the entries that are shown, made once and kept while they are shown and nothing has changed. */
import type { FileIndex } from '../model/index/fileIndex.ts';
import { checkEntry, type EntryProblem } from '../rules/check.ts';
import type { RuleFailed } from '../rules/findings.ts';
import type { RuleContext } from '../rules/rule.ts';
import type { PlacedEntry } from '../syntax/entryList.ts';
import type { OncePerFile } from './oncePerFile.ts';

export class ShownProblems {
  readonly #file: FileIndex;
  readonly #once: OncePerFile;
  readonly #failed: RuleFailed;
  readonly #made = new Map<PlacedEntry, readonly EntryProblem[]>();

  constructor(file: FileIndex, once: OncePerFile, failed: RuleFailed) {
    this.#file = file;
    this.#once = once;
    this.#failed = failed;
  }

  get(placed: PlacedEntry, context: RuleContext): readonly EntryProblem[] {
    let problems = this.#made.get(placed);
    if (problems === undefined) {
      const seen = new Set<string>();
      const once = (key: string) => {
        if (seen.has(key) || !this.#once.isAt(key, placed)) return false;
        seen.add(key);
        return true;
      };
      problems = checkEntry({ file: this.#file, placed }, { ...context, once }, this.#failed);
      // What points to another entry changes when that does, which nothing tells us.
      if (problems.every(({ related }) => related === undefined)) this.#made.set(placed, problems);
    }
    return problems;
  }

  forget(placed: PlacedEntry): void {
    this.#made.delete(placed);
  }

  forgetAll(): void {
    this.#made.clear();
  }

  /** Forgets those of the entries for which something holds. */
  forgetWhere(holds: (placed: PlacedEntry) => boolean): void {
    for (const placed of this.#made.keys()) if (holds(placed)) this.#made.delete(placed);
  }

  /** Keeps those of the entries that are shown now, and no others. */
  keepOnly(shown: readonly { readonly placed: PlacedEntry }[]): void {
    if (this.#made.size <= shown.length) return;
    const kept = new Set(shown.map(({ placed }) => placed));
    this.forgetWhere((placed) => !kept.has(placed));
  }
}
