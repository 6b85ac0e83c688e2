/** Work that waits until nothing has stirred for a moment, and is done all the same when the stirring goes on. */

export interface WhenCalmOptions {
  readonly work: () => void;
  /** Milliseconds without stirring after which the work is done. */
  readonly pause: number;
  /** Milliseconds after which it is done whatever stirs. */
  readonly most: number;
  /** Calls back after some milliseconds, unless the function that comes back was called before. */
  readonly after: (milliseconds: number, callback: () => void) => () => void;
  /** Milliseconds on a clock that only goes on. */
  readonly now: () => number;
}

export class WhenCalm {
  readonly #options: WhenCalmOptions;
  /** When the work was asked for that has not been done yet. */
  #since: number | undefined;
  #cancel: (() => void) | undefined;

  constructor(options: WhenCalmOptions) {
    this.#options = options;
  }

  /** Asks for the work. Asked for again before it is done, it is done once. */
  ask(): void {
    this.#since ??= this.#options.now();
    this.stir();
  }

  /** Puts off the work that was asked for; nothing when none was. */
  stir(): void {
    if (this.#since === undefined) return;
    const { work, pause, most, after, now } = this.#options;
    const left = Math.max(0, this.#since + most - now());
    this.#cancel?.();
    this.#cancel = after(Math.min(pause, left), () => {
      this.forget();
      work();
    });
  }

  /** Drops what was asked for. */
  forget(): void {
    this.#cancel?.();
    this.#cancel = undefined;
    this.#since = undefined;
  }
}
