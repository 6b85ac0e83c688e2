/**
 * Follows where messages begin and end in what comes in over a pipe or a socket: a header with `Content-Length`, an empty line,
 * and so many bytes (https://microsoft.github.io/language-server-protocol, Base Protocol). A body costs nothing to follow.
 */

/** A header is no longer, in bytes; that of a client is some thirty. */
const LONGEST_HEADER = 4096;

/** A message is no longer, in bytes: a register of a million lines is a quarter of that. */
const LONGEST_BODY = 256 * 1024 * 1024;

const [CR, LF] = [13, 10];
const END = '\r\n\r\n';

export class Framing {
  /** The part of a header that has come. */
  #header = '';
  /** The part of a body that is still to come, in bytes. */
  #left = 0;

  /**
   * Takes in the next bytes.
   * @returns why it cannot be told any more where a message begins, without anything of what came in; undefined while it can.
   */
  take(bytes: Uint8Array): string | undefined {
    for (let at = 0; at < bytes.length; ) {
      if (this.#left > 0) {
        const skipped = Math.min(this.#left, bytes.length - at);
        this.#left -= skipped;
        at += skipped;
        continue;
      }
      const byte = bytes[at++]!;
      if ((byte === LF) !== this.#header.endsWith('\r')) return 'a line of a header does not end with CR and LF';
      if (byte === CR || byte === LF || byte >= 32 || byte === 9) this.#header += String.fromCharCode(byte);
      else return 'a header holds a control character';
      if (this.#header.length > LONGEST_HEADER) return 'a header does not end';
      if (byte !== LF || !this.#header.endsWith(END)) continue;
      const length = lengthIn(this.#header);
      if (typeof length === 'string') return length;
      this.#header = '';
      this.#left = length;
    }
    return undefined;
  }
}

/** The length of the body that a header tells, in bytes; else what is wrong with the header. */
function lengthIn(header: string): number | string {
  let told: string | undefined;
  for (const line of header.slice(0, -END.length).split('\r\n')) {
    const colon = line.indexOf(':');
    if (colon === -1) return 'a line of a header has no colon';
    if (line.slice(0, colon).toLowerCase() === 'content-length') told = line.slice(colon + 1).trim();
  }
  if (told === undefined) return 'a header has no Content-Length';
  if (!/^\d{1,15}$/u.test(told)) return 'Content-Length is no number';
  return Number(told) <= LONGEST_BODY ? Number(told) : 'a message is too long';
}
