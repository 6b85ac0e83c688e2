/** The package that Word, Excel and ODF files are: files of XML in a zip, the same bytes wherever and whenever it is made. */
import { strToU8 } from 'fflate/browser';
import type { Bits } from '../bits.ts';
import { checksumOf, deflated, type Packed } from './deflated.ts';
import { joined, LongText } from './longText.ts';

/** A file of a package: where it stands in it, and what stands in that. */
export type Part = readonly [path: string, text: string | LongText];

/**
 * The parts in their order, as the bytes of a zip, bit by bit. `mimetype` stands first and as it is, for who looks at the first
 * bytes of a file of ODF; left out in the formats that have none.
 */
export function* zipped(parts: readonly Part[], mimetype?: string): Bits<Uint8Array> {
  const zip = new Zip();
  if (mimetype !== undefined) zip.store('mimetype', strToU8(mimetype));
  for (const [path, text] of parts) {
    yield* zip.pack(path, text instanceof LongText ? text.bytes() : strToU8(text));
  }
  return zip.bytes();
}

/** Parts that are bytes already, in their order, as the bytes of a zip; bit by bit. */
export function* zippedBytes(parts: Iterable<readonly [path: string, content: Uint8Array]>): Bits<Uint8Array> {
  const zip = new Zip();
  for (const [path, content] of parts) yield* zip.pack(path, content);
  return zip.bytes();
}

const LOCAL = 0x04034b50;
const IN_DIRECTORY = 0x02014b50;
const END_OF_DIRECTORY = 0x06054b50;
/** Bytes that each of them has before the path. */
const LOCAL_SIZE = 30;
const IN_DIRECTORY_SIZE = 46;
const END_SIZE = 22;
/** What a reader has to know: 2.0, deflate. */
const VERSION = 20;
/** A path with another letter than ASCII has is in UTF-8. */
const UTF8 = 0x0800;
const STORED = 0;
const DEFLATED = 8;
/** Noon of 1 January 1980 in local time, which is what a zip holds: the same in every time zone, and far from when clocks change. */
const MOMENT = (1 << 21) | (1 << 16) | (12 << 11);

/** A zip as APPNOTE 6.3 of PKWARE has it, without what only files above 4 GiB need. */
class Zip {
  readonly #pieces: Uint8Array[] = [];
  readonly #directory: Uint8Array[] = [];
  /** Bytes before the next part. */
  #length = 0;

  store(path: string, content: Uint8Array): void {
    this.#add(path, content.length, STORED, { packed: content, checksum: checksumOf(content) });
  }

  *pack(path: string, content: Uint8Array): Bits<void> {
    this.#add(path, content.length, DEFLATED, yield* deflated(content));
    yield;
  }

  /** All of it, once the last part is there. */
  bytes(): Uint8Array {
    const directory = joined(this.#directory);
    const end = new DataView(new ArrayBuffer(END_SIZE));
    end.setUint32(0, END_OF_DIRECTORY, true);
    end.setUint16(8, this.#directory.length, true);
    end.setUint16(10, this.#directory.length, true);
    end.setUint32(12, directory.length, true);
    end.setUint32(16, this.#length, true);
    return joined([...this.#pieces, directory, new Uint8Array(end.buffer)]);
  }

  #add(path: string, size: number, method: number, { packed, checksum }: Packed): void {
    const name = strToU8(path);
    const header = (length: number, signature: number, from: number) => {
      const bytes = new Uint8Array(length + name.length);
      const view = new DataView(bytes.buffer);
      view.setUint32(0, signature, true);
      view.setUint16(from, VERSION, true);
      view.setUint16(from + 2, name.length === path.length ? 0 : UTF8, true);
      view.setUint16(from + 4, method, true);
      view.setUint32(from + 6, MOMENT, true);
      view.setUint32(from + 10, checksum, true);
      view.setUint32(from + 14, packed.length, true);
      view.setUint32(from + 18, size, true);
      view.setUint16(from + 22, name.length, true);
      bytes.set(name, length);
      return { bytes, view };
    };
    const local = header(LOCAL_SIZE, LOCAL, 4).bytes;
    const listed = header(IN_DIRECTORY_SIZE, IN_DIRECTORY, 6);
    listed.view.setUint16(4, VERSION, true);
    listed.view.setUint32(42, this.#length, true);
    this.#pieces.push(local, packed);
    this.#directory.push(listed.bytes);
    this.#length += local.length + packed.length;
  }
}
