/** Messages as they go over a pipe: `Content-Length`, an empty line, JSON in UTF-8. */

export interface Message {
  readonly id?: number | string;
  readonly method?: string;
  readonly params?: unknown;
  readonly result?: unknown;
  readonly error?: { readonly message: string };
}

/** A message that has come in. */
export interface Arrival {
  /** The time at which its last byte was read, in milliseconds of `performance.now()`. */
  readonly at: number;
  /** Length of its JSON. */
  readonly bytes: number;
}

const SEPARATOR = Buffer.from('\r\n\r\n');

export function frame(message: Message): Buffer {
  const body = Buffer.from(JSON.stringify({ jsonrpc: '2.0', ...message }));
  return Buffer.concat([Buffer.from(`Content-Length: ${body.length}\r\n\r\n`, 'latin1'), body]);
}

/** Cuts a stream into messages. Pieces are joined once per message, so that a long one costs no more than its length. */
export class FrameReader {
  readonly #handle: (body: Buffer, arrival: Arrival) => void;
  #parts: Buffer[] = [];
  #size = 0;
  #wanted = 1;

  constructor(handle: (body: Buffer, arrival: Arrival) => void) {
    this.#handle = handle;
  }

  push(part: Buffer): void {
    // Once per piece: handling the first message of a piece must not make the second one look late.
    const at = performance.now();
    this.#parts.push(part);
    this.#size += part.length;
    while (this.#size >= this.#wanted) {
      const all = this.#parts.length === 1 ? this.#parts[0]! : Buffer.concat(this.#parts, this.#size);
      this.#parts = [all];
      const headEnd = all.indexOf(SEPARATOR);
      if (headEnd < 0) {
        this.#wanted = this.#size + 1;
        return;
      }
      const length = /content-length: *(\d+)/iu.exec(all.toString('latin1', 0, headEnd))?.[1];
      if (length === undefined) throw new Error('a message without Content-Length');
      const start = headEnd + SEPARATOR.length;
      const end = start + Number(length);
      if (this.#size < end) {
        this.#wanted = end;
        return;
      }
      this.#parts = end < this.#size ? [all.subarray(end)] : [];
      this.#size -= end;
      this.#wanted = 1;
      this.#handle(all.subarray(start, end), { at, bytes: end - start });
    }
  }
}

/** Reads a message but for a long answer, whose JSON is left alone until somebody wants it. */
export function peek(body: Buffer): Message & { readonly isWhole: boolean } {
  if (body.length > 65_536) {
    const start = body.toString('latin1', 0, 100);
    const id = /^\{"jsonrpc":"2\.0","id":(\d+),"result":/u.exec(start)?.[1];
    // Reading a long answer would hold up the clock of what comes behind it.
    if (id !== undefined) return { id: Number(id), isWhole: false };
  }
  return { ...(JSON.parse(body.toString('utf8')) as Message), isWhole: true };
}
