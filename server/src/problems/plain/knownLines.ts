/** The facts of lines by their text. A line is looked into when it is met again, or at once where that has paid before. */
import type { LineFacts } from './lineFacts.ts';

/** Most lines that are kept: with more of them most stand in one entry only. */
const MOST_KEPT = 20_000;
/** Number of lines that are looked into before anything has come of it. */
const AT_FIRST = 100;

/** How much may still be looked into. */
export class Budget {
  #again = AT_FIRST;
  #new = 0;

  /** An entry was looked at: of four in vain one more line is looked into. */
  spend(): void {
    this.#again += 0.25;
  }

  /** An entry need not be read, which pays for a line more of each sort. */
  earn(): void {
    this.#again++;
    this.#new++;
  }

  /** True when a line may be looked into. */
  take(isNew: boolean): boolean {
    if ((isNew ? this.#new : this.#again) <= 0) return false;
    if (isNew) this.#new--;
    else this.#again--;
    return true;
  }
}

export class KnownLines {
  readonly #find: (line: string) => LineFacts | undefined;
  readonly #budget: Budget;
  /** Undefined for a line that is not plain, null for one that was met and not looked into. */
  readonly #known = new Map<string, LineFacts | undefined | null>();

  constructor(find: (line: string) => LineFacts | undefined, budget: Budget) {
    this.#find = find;
    this.#budget = budget;
  }

  /** The facts of a line; undefined when an entry with it has to be read. */
  get(line: string): LineFacts | undefined {
    const known = this.#known.get(line);
    if (known !== null && (known !== undefined || this.#known.has(line))) return known;
    if (this.#known.size > MOST_KEPT) this.#known.clear();
    const facts = this.#budget.take(known === undefined) ? this.#find(line) : null;
    this.#known.set(line, facts);
    return facts ?? undefined;
  }
}
