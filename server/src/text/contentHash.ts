/** A short name for the content of a text. */

/**
 * Two 32-bit hashes of a text and its length, as a text of some twenty characters. Different texts have different ones but
 * for a chance of 1 in 2^64; nobody gains by making two that agree, so a cryptographic hash, which a browser has only
 * behind a promise, is not needed. Costs about a nanosecond for a character.
 */
export function contentHash(text: string): string {
  return new ContentHash().add(text).result;
}

/** The same hash of a text that comes in parts. */
export class ContentHash {
  #a = 0xdeadbeef;
  #b = 0x41c6ce57;
  #length = 0;

  /** Takes the next part, and gives itself back. */
  add(text: string): this {
    let a = this.#a;
    let b = this.#b;
    for (let i = 0; i < text.length; i++) {
      const code = text.charCodeAt(i);
      a = Math.imul(a ^ code, 0x9e3779b1);
      b = Math.imul(b ^ code, 0x5f356495);
    }
    this.#a = a;
    this.#b = b;
    this.#length += text.length;
    return this;
  }

  /** The hash of all that was added. */
  get result(): string {
    const a = Math.imul(this.#a ^ (this.#a >>> 16), 0x85ebca6b) ^ Math.imul(this.#b ^ (this.#b >>> 13), 0xc2b2ae35);
    const b = Math.imul(this.#b ^ (this.#b >>> 16), 0x85ebca6b) ^ Math.imul(a ^ (a >>> 13), 0xc2b2ae35);
    return `${(a >>> 0).toString(36)}-${(b >>> 0).toString(36)}-${this.#length.toString(36)}`;
  }
}
