/** A text that is long and made of many small pieces: held as bytes, of which a list of pieces would be many times. */
import { strToU8 } from 'fflate/browser';

export class LongText {
  readonly #chunks: Uint8Array[] = [];
  #pending = '';

  push(...texts: readonly string[]): void {
    for (const text of texts) this.#pending += text;
    if (this.#pending.length > LARGEST_CHUNK) this.#flush();
  }

  /** Puts all of another behind it. */
  append(other: LongText): void {
    this.#flush();
    this.#chunks.push(...other.#chunks, strToU8(other.#pending));
  }

  bytes(): Uint8Array {
    this.#flush();
    return joined(this.#chunks);
  }

  #flush(): void {
    this.#chunks.push(strToU8(this.#pending));
    this.#pending = '';
  }
}

/** In UTF-16 units. */
const LARGEST_CHUNK = 1 << 16;

/** Pieces behind each other, as one. */
export function joined(pieces: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}
