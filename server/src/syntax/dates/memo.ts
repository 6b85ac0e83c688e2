/**
 * Longest text that is kept, in UTF-16 units: a longer one seldom repeats, and keeping it costs more than reading it
 * again.
 */
const MAX_LENGTH = 64;

/**
 * Remembers what short texts were read as: values repeat within a register, and a keystroke reads its entry again.
 *
 * It holds at most twice `limit` texts. They are kept in two generations: when the young one is full it becomes the old
 * one, and the old one is forgotten, so that nothing has to be counted or ordered when a text is found.
 */
export class Memo<T> {
  readonly #limit: number;
  #young = new Map<string, T>();
  #old = new Map<string, T>();

  constructor(limit: number) {
    this.#limit = limit;
  }

  /** The result of `read` for a text, from the memo when it has it. */
  get(text: string, read: (text: string) => T): T {
    if (text.length > MAX_LENGTH) return read(text);
    const known = this.#young.get(text) ?? this.#old.get(text);
    if (known !== undefined) return known;
    const value = read(text);
    if (this.#young.size >= this.#limit) {
      this.#old = this.#young;
      this.#young = new Map();
    }
    this.#young.set(detached(text), value);
    return value;
  }
}

/** The same text in memory of its own: a slice would keep alive the whole document it was cut from. */
function detached(text: string): string {
  const units: number[] = [];
  for (let i = 0; i < text.length; i++) units.push(text.charCodeAt(i));
  return String.fromCharCode(...units);
}
