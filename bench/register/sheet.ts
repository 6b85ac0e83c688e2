/** A register in one language, with the places where the scenarios type and ask. */

/** A place in a text as LSP counts: both from 0, `character` in UTF-16 units. */
export interface Place {
  readonly line: number;
  readonly character: number;
}

/** A word with its place. */
export interface WordPlace extends Place {
  readonly word: string;
}

export interface Places {
  /** The second letter of a title: what stands before it is an ordinary word that goes on. */
  readonly titles: readonly Place[];
  /** Statuses of actions that are open and have an owner: to break one is one problem more, and no other. */
  readonly statuses: readonly WordPlace[];
  /** Names behind `eigenaar`. */
  readonly owners: readonly WordPlace[];
  /** The declared people, in the order of the register: the first is the one that thousands of actions name. */
  readonly people: readonly WordPlace[];
  /** The lines before which an action can be pasted. */
  readonly actionLines: readonly number[];
}

export interface RenderedRegister {
  readonly text: string;
  readonly lines: number;
  readonly bytes: number;
  readonly places: Places;
  /** The number of times each word of `owners` is there. */
  readonly uses: ReadonlyMap<string, number>;
}

/** Takes lines, and remembers where the words stand that scenarios ask for. */
export class Sheet {
  readonly #lines: string[] = [];
  readonly #titles: Place[] = [];
  readonly #statuses: WordPlace[] = [];
  readonly #owners: WordPlace[] = [];
  readonly #people: WordPlace[] = [];
  readonly #actionLines: number[] = [];
  readonly #uses = new Map<string, number>();

  add(...lines: readonly string[]): this {
    for (const line of lines) this.#lines.push(line);
    return this;
  }

  /** Starts an action: to be called before its first line. */
  startAction(): this {
    this.#actionLines.push(this.#lines.length);
    return this;
  }

  title(before: string, title: string, behind = ''): this {
    this.#titles.push({ line: this.#lines.length, character: before.length + 3 });
    return this.add(before + title + behind);
  }

  /** `isPlain`: the action is open and has an owner. */
  status(before: string, word: string, isPlain: boolean, behind = ''): this {
    if (isPlain) this.#statuses.push({ line: this.#lines.length, character: before.length, word });
    return this.add(before + word + behind);
  }

  owner(before: string, word: string, behind = ''): this {
    this.#owners.push({ line: this.#lines.length, character: before.length, word });
    this.#uses.set(word, (this.#uses.get(word) ?? 0) + 1);
    return this.add(before + word + behind);
  }

  person(before: string, word: string, behind = ''): this {
    this.#people.push({ line: this.#lines.length, character: before.length, word });
    return this.add(before + word + behind);
  }

  done(): RenderedRegister {
    const text = `${this.#lines.join('\n')}\n`;
    const places: Places = {
      titles: this.#titles,
      statuses: this.#statuses,
      owners: this.#owners,
      people: this.#people,
      actionLines: this.#actionLines,
    };
    return { text, lines: this.#lines.length, bytes: Buffer.byteLength(text), places, uses: this.#uses };
  }
}
