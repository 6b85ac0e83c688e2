/**
 * The overview of all registers for our own extension: each file is gone through between the messages, when somebody asks,
 * and again only when something that it may hang on has changed. That it has is told once, until somebody asks anew.
 */
import type { CancellationToken } from 'vscode-languageserver';
import type { Overview } from '../../../../protocol/overview.ts';
import { type FileOverview, gremiaOf, overviewOf } from '../../features/overview.ts';
import { type Stale, staleAfter } from '../../incremental/stale.ts';
import type { FileIndex } from '../../model/index/fileIndex.ts';
import { type DefaultDate, referenceDate } from '../../model/index/referenceDate.ts';
import { isKept } from '../../workspace/uri.ts';
import type { WorkspaceIndex } from '../../workspace/workspaceIndex.ts';

export interface OverviewsOptions {
  readonly index: WorkspaceIndex;
  readonly defaultDate: () => DefaultDate;
  readonly nextTurn: (callback: () => void) => void;
  /** Tells the client that the answer would be another one. */
  readonly tell: () => void;
}

export class Overviews {
  readonly #options: OverviewsOptions;
  /** The overview of each file; a file that is not in here has to be gone through. */
  readonly #known = new Map<FileIndex, FileOverview>();
  /** The file that is being gone through, as long as nothing has changed that it may hang on. */
  #current: FileIndex | undefined;
  /** Settled when whoever asked before has an answer. */
  #busy: Promise<unknown> = Promise.resolve();
  /** True when somebody has asked since the last time that a change was told. */
  #isAwaited = false;

  /** Hears of the changes that the index tells, after whoever heard of them before. */
  constructor(options: OverviewsOptions) {
    this.#options = options;
    options.index.onDidChange({ changed: (change) => this.#changed(staleAfter(change)) });
  }

  /** Goes through everything again, for another day. */
  checkAgain(): void {
    this.#known.clear();
    this.#current = undefined;
    this.#tell();
  }

  /** The next change is told, as if somebody had asked. */
  expect(): void {
    this.#isAwaited = true;
  }

  /** The overview of all registers. Undefined when it was cancelled; what was gone through until then is kept. */
  read(token: Cancellable): Promise<Overview | undefined> {
    this.expect();
    const answer = this.#busy.then(() => this.#read(token));
    this.#busy = answer.catch(() => {});
    return answer;
  }

  async #read(token: Cancellable): Promise<Overview | undefined> {
    const { index, nextTurn } = this.#options;
    // What changes while others have their turn is looked at in another round.
    for (let unknown = this.#unknown(); unknown.length > 0; unknown = this.#unknown()) {
      for (const file of unknown) {
        if (token.isCancellationRequested) return undefined;
        if (index.file(file.uri) === file) await this.#goThrough(file, token);
        await new Promise<void>((resolve) => nextTurn(resolve));
      }
    }
    const registers = [...index.files].flatMap((file) => this.#known.get(file)?.register ?? []);
    const [first] = index.files;
    const scope = first && index.scopeOf(first.uri);
    return {
      registers: registers.sort((a, b) => (a.uri < b.uri ? -1 : 1)),
      gremia: scope === undefined ? [] : gremiaOf(scope),
    };
  }

  #unknown(): FileIndex[] {
    return [...this.#options.index.files].filter((file) => !this.#known.has(file) && isShown(file));
  }

  async #goThrough(file: FileIndex, token: Cancellable): Promise<void> {
    const { index, defaultDate, nextTurn } = this.#options;
    const scope = index.scopeOf(file.uri)!;
    const work = overviewOf(scope, referenceDate(scope, defaultDate()));
    this.#current = file;
    for (;;) {
      const { done, value } = work.next();
      if (done) {
        this.#known.set(file, value);
        return;
      }
      await new Promise<void>((resolve) => nextTurn(resolve));
      if (token.isCancellationRequested || this.#current !== file) return;
    }
  }

  #changed({ file, isSeenElsewhere }: Stale): void {
    if (isSeenElsewhere) this.#known.clear();
    else for (const [one, { dependsOnOthers }] of this.#known) if (dependsOnOthers) this.#known.delete(one);
    this.#known.delete(file);
    this.#current = undefined;
    this.#tell();
  }

  #tell(): void {
    if (!this.#isAwaited) return;
    this.#isAwaited = false;
    this.#options.tell();
  }
}

type Cancellable = Pick<CancellationToken, 'isCancellationRequested'>;

/** Older texts in a comparison, and what was not saved yet, are no registers of the workspace. */
function isShown({ uri }: FileIndex): boolean {
  return isKept(uri);
}
