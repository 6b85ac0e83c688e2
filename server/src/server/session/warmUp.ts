/** Runs a rehearsal once in the pause behind the first problems, bit by bit, and gives way to whatever comes in. */
import { goOn, stepOf, type Work } from '../../incremental/work.ts';
import { failureLine } from '../lsp/failureLine.ts';
import type { Log, NextTurn } from '../lsp/requestGuard.ts';
import type { Later } from './rereads.ts';

export interface WarmUpOptions {
  readonly nextTurn: NextTurn;
  /** Without a timer and a clock there is no pause to be seen, and nothing is rehearsed. */
  readonly later: Later | undefined;
  readonly elapsed?: (() => number) | undefined;
  /** Every change of a text is told here. */
  readonly index: { onDidChange(listener: { changed(): void }): unknown };
  /** The work; asked for when it can begin. */
  readonly work: () => Work<void>;
  /** Called when all of it is done: what it made is not held any more. */
  readonly ended: () => void;
  readonly log: Log;
}

/** The time in which nothing comes in before a bit is done, in milliseconds: what an editor asks behind an opening comes at once. */
const PAUSE_MS = 50;
/** The time that one bit takes, in milliseconds: no message waits longer. */
const STEP_MS = 5;

export class WarmUp {
  readonly #options: WarmUpOptions;
  #work: Work<void> | undefined;
  /** The number of changes, and of turns that requests waited for. */
  #activity = 0;
  #isOver = false;

  constructor(options: WarmUpOptions) {
    this.#options = options;
    options.index.onDidChange({ changed: () => this.#activity++ });
  }

  /** Turns that are asked for while something is answered. */
  readonly noted: NextTurn = (callback) => {
    this.#activity++;
    this.#options.nextTurn(callback);
  };

  /** Begins once nothing comes in for a moment, and goes on until all is done. */
  begin(): void {
    const { later, elapsed } = this.#options;
    if (later === undefined || elapsed === undefined || this.#isOver) return;
    const seen = this.#activity;
    later(PAUSE_MS, () => this.#goOn(seen));
  }

  /** Ends it for good. */
  stop(): void {
    this.#isOver = true;
    this.#work = undefined;
  }

  /** Does a bit behind the messages that are waiting, unless one of them was for us. */
  #goOn(seen: number): void {
    const { nextTurn } = this.#options;
    // What waits is taken in at the next turn, and handled in the one behind it.
    nextTurn(() =>
      nextTurn(() => {
        if (this.#isOver) return;
        if (this.#activity !== seen) this.begin();
        else if (this.#doBit()) this.#goOn(seen);
      }),
    );
  }

  /** False when nothing is left to do. */
  #doBit(): boolean {
    const { work, ended, elapsed, log } = this.#options;
    try {
      this.#work ??= work();
      if (goOn(this.#work, stepOf(STEP_MS, elapsed)) === undefined) return true;
    } catch (error) {
      log(failureLine('rehearsing', error));
    }
    this.stop();
    ended();
    return false;
  }
}
