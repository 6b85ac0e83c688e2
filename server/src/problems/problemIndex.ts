/** The problems of all open files. What changes in one file is passed on to each, since names are seen across files. */
import type { FileFacts } from '../model/fileFacts.ts';
import type { DefaultDate } from '../model/referenceDate.ts';
import type { RuleFailed } from '../rules/check.ts';
import type { PlacedEntry } from '../syntax/entryList.ts';
import type { FileChange, IndexListener, WorkspaceIndex } from '../workspace/workspaceIndex.ts';
import { FileProblems } from './fileProblems.ts';

export class ProblemIndex implements IndexListener {
  readonly #index: WorkspaceIndex;
  readonly #failed: RuleFailed;
  readonly #files = new Map<FileFacts, FileProblems>();

  constructor(index: WorkspaceIndex, failed: RuleFailed) {
    this.#index = index;
    this.#failed = failed;
    index.listener = this;
  }

  /** Starts to keep the problems of a file; `unread` are its entries that the index was not given yet. */
  add(file: FileFacts, unread: ReadonlySet<PlacedEntry>, fallback: DefaultDate): FileProblems {
    const read = [...file.document.entries].filter((placed) => !unread.has(placed));
    const problems = new FileProblems(file, () => this.#index.scopeOf(file.uri)!, fallback, this.#failed, read);
    this.#files.set(file, problems);
    return problems;
  }

  /** A file was closed. */
  remove(file: FileFacts): void {
    this.#files.delete(file);
  }

  /** The problems of an open file; undefined for any other. */
  of(file: FileFacts): FileProblems | undefined {
    return this.#files.get(file);
  }

  setDefaultDate(fallback: DefaultDate): void {
    for (const problems of this.#files.values()) problems.setDefaultDate(fallback);
  }

  beforeRemoval(file: FileFacts, removed: readonly PlacedEntry[]): void {
    this.#files.get(file)?.beforeRemoval(removed);
  }

  changed(change: FileChange): void {
    const { file: own, facts, seeOtherwise } = change;
    for (const problems of this.#files.values()) problems.followPlaces(own);
    const isOfOthers = facts.keys.size + facts.headings.size + seeOtherwise.size > 0 || facts.register;
    if (!isOfOthers && this.#index.file(own.uri) === own) {
      this.#files.get(own)?.follow(change);
      return;
    }
    for (const [file, problems] of this.#files) {
      // A file that was taken out, or whose place another text has taken, has no problems of its own any more.
      if (this.#index.file(file.uri) !== file) this.#files.delete(file);
      else problems.follow(change);
    }
  }
}
