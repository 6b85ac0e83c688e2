/** The problems of the entries that are shown, made once and kept while they are shown and nothing has changed. */

import type { Work } from '../incremental/work.ts';
import type { FileIndex } from '../model/index/fileIndex.ts';
import { checkInBits, type EntryProblem } from '../rules/check.ts';
import type { RuleFailed } from '../rules/findings.ts';
import type { RuleContext } from '../rules/rule.ts';
import type { PlacedEntry } from '../syntax/entryList.ts';
import type { OncePerFile } from './oncePerFile.ts';
import type { ProblemCounts } from './problemCounts.ts';

/** The problems of an entry that are to be shown. */
export interface ShownEntry {
  readonly placed: PlacedEntry;
  readonly problems: readonly EntryProblem[];
}

export interface ProblemList {
  /** The entries that are shown, in the order of the text. */
  readonly shown: readonly ShownEntry[];
  /** Number of problems in the file; more than are shown when there are very many. */
  readonly total: number;
}

export class ShownProblems {
  readonly #file: FileIndex;
  readonly #once: OncePerFile;
  readonly #failed: RuleFailed;
  readonly #made = new Map<PlacedEntry, readonly EntryProblem[]>();
  /** The files that problems of the last list point to. */
  #pointsTo: ReadonlySet<FileIndex> = new Set();

  constructor(file: FileIndex, once: OncePerFile, failed: RuleFailed) {
    this.#file = file;
    this.#once = once;
    this.#failed = failed;
  }

  /**
   * The problems, of very many those from an entry on; bit by bit.
   * @param atMost about how many are shown: the last entry is shown with all it has.
   * @param from where the user is; undefined for the beginning.
   */
  *list(counts: ProblemCounts, context: RuleContext, atMost: number, from: PlacedEntry | undefined): Work<ProblemList> {
    const { chunks } = this.#file.document.entries;
    let total = 0;
    for (const chunk of chunks) total += counts.inChunk(chunk);
    const shown: ShownEntry[] = [];
    const first = total <= atMost ? 0 : (from?.chunk.order ?? 0);
    let left = atMost;
    for (let i = 0; i < chunks.length && left > 0; i++) {
      const chunk = chunks[(first + i) % chunks.length]!;
      let leftInChunk = counts.inChunk(chunk);
      for (const placed of chunk.entries) {
        if (left <= 0 || leftInChunk <= 0) break;
        const count = counts.at(placed);
        if (count === 0) continue;
        leftInChunk -= count;
        const problems = yield* this.#problemsOf(placed, context);
        left -= problems.length;
        shown.push({ placed, problems });
      }
    }
    if (first > 0) shown.sort((a, b) => a.placed.index - b.placed.index);
    this.#keepOnly(shown);
    this.#pointsTo = filesPointedTo(shown);
    return { shown, total };
  }

  /** True when a problem of the last list points to a file: its places there may be others when that changes. */
  isPointingTo(file: FileIndex): boolean {
    return this.#pointsTo.has(file);
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

  *#problemsOf(placed: PlacedEntry, context: RuleContext): Work<readonly EntryProblem[]> {
    let problems = this.#made.get(placed);
    if (problems === undefined) {
      const seen = new Set<string>();
      const once = (key: string) => {
        if (seen.has(key) || !this.#once.isAt(key, placed)) return false;
        seen.add(key);
        return true;
      };
      problems = yield* checkInBits({ file: this.#file, placed }, { ...context, once }, this.#failed);
      // What points to another entry changes when that does, which nothing tells us.
      if (problems.every(({ related }) => related === undefined)) this.#made.set(placed, problems);
    }
    return problems;
  }

  /** Keeps those of the entries that are shown now, and no others. */
  #keepOnly(shown: readonly ShownEntry[]): void {
    if (this.#made.size <= shown.length) return;
    const kept = new Set(shown.map(({ placed }) => placed));
    this.forgetWhere((placed) => !kept.has(placed));
  }
}

function filesPointedTo(shown: readonly ShownEntry[]): Set<FileIndex> {
  const files = new Set<FileIndex>();
  for (const { problems } of shown) {
    for (const { related = [] } of problems) for (const { ref } of related) files.add(ref.file);
  }
  return files;
}
