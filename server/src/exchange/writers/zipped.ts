/** The package that Word, Excel and ODF files are: files of XML in a zip, the same bytes wherever and whenever it is made. */
import { strToU8, type Zippable, zipSync } from 'fflate/browser';

/** A file of a package: where it stands in it, and what stands in that. */
export type Part = readonly [path: string, text: string | LongText];

/** A text that is long and made of many small pieces: held as bytes, of which a list of pieces would be many times. */
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
    const whole = new Uint8Array(this.#chunks.reduce((sum, { length }) => sum + length, 0));
    let at = 0;
    for (const chunk of this.#chunks) {
      whole.set(chunk, at);
      at += chunk.length;
    }
    return whole;
  }

  #flush(): void {
    this.#chunks.push(strToU8(this.#pending));
    this.#pending = '';
  }
}

/** In UTF-16 units. */
const LARGEST_CHUNK = 1 << 16;

/** In local time, which is what a zip holds: the same in every time zone, and far from midnight, when clocks change. */
const MOMENT = '1980-01-01T12:00:00';

/**
 * The parts in their order, as the bytes of a zip. `mimetype` stands first and as it is, for who looks at the first bytes of a
 * file of ODF; left out in the formats that have none.
 */
export function zipped(parts: readonly Part[], mimetype?: string): Uint8Array {
  const files: Zippable = mimetype === undefined ? {} : { mimetype: [strToU8(mimetype), { level: 0 }] };
  for (const [path, text] of parts) {
    files[path] = typeof text === 'string' ? strToU8(text) : text.bytes();
  }
  return zipSync(files, { mtime: MOMENT, level: 6 });
}

/** Parts that are bytes already, in their order, as the bytes of a zip. */
export function zippedBytes(parts: Iterable<readonly [path: string, content: Uint8Array]>): Uint8Array {
  return zipSync(Object.fromEntries(parts), { mtime: MOMENT, level: 6 });
}
