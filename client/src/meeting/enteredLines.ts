/** Lines behind which Enter is pressed, taken one after the other: people talk on while the one before is written. Knows nothing of VS Code. */

export class EnteredLines {
  readonly #take: (line: string) => Promise<boolean>;
  /** The line that is being taken, and the boxes in which Enter was pressed since, each with all that stood in it. */
  #taking: string | undefined;
  #waiting: string[] = [];

  /** @param take writes a line; false when it still stands in the box, for whatever reason: then she has to look before more is taken. */
  constructor(take: (line: string) => Promise<boolean>) {
    this.#take = take;
  }

  /** Enter in a box in which something stands. Settles when all is taken that Enter was pressed for; rejects as `take` does. */
  async enter(box: string): Promise<void> {
    if (this.#taking !== undefined) {
      // The key pressed twice is not a line twice, nor a yes to what was not asked yet.
      if (box !== (this.#waiting.at(-1) ?? this.#taking)) this.#waiting.push(box);
      return;
    }
    this.#waiting = [box];
    try {
      for (let line = this.#waiting.shift(); line !== undefined; line = this.#waiting.shift()) {
        this.#taking = line;
        const written = (await this.#take(line)) ? line : undefined;
        this.#waiting = written === undefined ? [] : this.#waiting.map((one) => restOf(one, written));
      }
    } finally {
      this.#taking = undefined;
    }
  }
}

/** The text of a box without a line that was written meanwhile; all of it where it does not begin with that. */
export function restOf(box: string, written: string): string {
  return box.startsWith(written) ? box.slice(written.length) : box;
}
