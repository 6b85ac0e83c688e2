/**
 * A long text on its way, of which the small pieces are joined as they come: an engine puts off the joining of what is added, and all
 * of ten thousand rows at the end would be a long step.
 */
export class TextPieces {
  readonly #joined: string[] = [];
  #pending: string[] = [];
  #length = 0;

  push(...texts: readonly string[]): void {
    for (const text of texts) {
      this.#pending.push(text);
      this.#length += text.length;
    }
    if (this.#length > LARGEST) this.#join();
  }

  text(): string {
    this.#join();
    return this.#joined.join('');
  }

  #join(): void {
    this.#joined.push(this.#pending.join(''));
    this.#pending = [];
    this.#length = 0;
  }
}

/** In UTF-16 units. */
const LARGEST = 1 << 16;
