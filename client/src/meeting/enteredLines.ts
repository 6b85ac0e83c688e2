/** Lines behind which Enter is pressed, taken one after the other: people talk on while the one before is written. Knows nothing of VS Code. */

/**
 * Writes a line; false when it still stands in the box, for whatever reason: then she has to look before more is taken.
 * @param cleared to be called as soon as the line is out of the box, which may be before all is done.
 */
export type TakeLine = (line: string, cleared: () => void) => Promise<boolean>;

export class EnteredLines {
  readonly #take: TakeLine;
  /** The line that is being taken, as long as it stands in the box. */
  #inBox: string | undefined;
  #isTaking = false;
  /** The boxes in which Enter was pressed since, each with all that is not written yet. */
  #waiting: string[] = [];

  constructor(take: TakeLine) {
    this.#take = take;
  }

  /** Enter in a box in which something stands. Settles when all is taken that Enter was pressed for; rejects as the taking does. */
  async enter(box: string): Promise<void> {
    if (this.#isTaking) {
      // The key pressed twice is not a line twice, nor a yes to what was not asked yet.
      if (box !== (this.#waiting.at(-1) ?? this.#inBox)) this.#waiting.push(box);
      return;
    }
    this.#isTaking = true;
    this.#waiting = [box];
    try {
      for (let line = this.#waiting.shift(); line !== undefined; line = this.#waiting.shift()) {
        const taken = line;
        this.#inBox = taken;
        const cleared = () => {
          if (this.#inBox === undefined) return;
          this.#inBox = undefined;
          this.#waiting = this.#waiting.map((one) => restOf(one, taken));
        };
        if (await this.#take(taken, cleared)) cleared();
        else this.#waiting = [];
      }
    } finally {
      this.#isTaking = false;
      this.#inBox = undefined;
    }
  }
}

/** The text of a box without a line that was written meanwhile; all of it where it does not begin with that. */
export function restOf(box: string, written: string): string {
  return box.startsWith(written) ? box.slice(written.length) : box;
}
