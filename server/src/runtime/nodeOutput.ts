/**
 * Writes each message as one. The protocol library writes a header and waits for that before it writes the body: two calls of the system
 * for a letter, and a client that is woken for a header alone.
 */

/** A longer body is written as it is: to copy it would cost more than a second call. In bytes. */
const MOST_COPIED = 65_536;

const HEADER = /^Content-Length: \d+\r\n\r\n$/;

type Written = (error?: Error | null) => void;
type Write = (data: string | Uint8Array, encoding?: string | Written, written?: Written) => boolean;

/** Joins the header and the body of each message that is written to a stream; to be called before anything is. */
export function writeWholeMessages(output: { write: NodeJS.WritableStream['write'] }): void {
  const write = output.write.bind(output) as Write;
  let header: string | undefined;
  const joined: Write = (data, encoding, written) => {
    const done = typeof encoding === 'function' ? encoding : written;
    if (header === undefined && typeof data === 'string' && HEADER.test(data)) {
      header = data;
      // It is as good as written: the body comes next.
      done?.();
      return true;
    }
    const before = header;
    header = undefined;
    if (before === undefined) return write(data, encoding, written);
    if (typeof data !== 'string' && data.length <= MOST_COPIED) {
      return write(Buffer.concat([Buffer.from(before, 'latin1'), data]), done);
    }
    write(before, 'latin1');
    return write(data, encoding, written);
  };
  output.write = joined as NodeJS.WritableStream['write'];
}
