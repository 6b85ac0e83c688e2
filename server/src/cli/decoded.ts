/** Bytes of a file as a text that can be written back to the byte. */

export interface Decoded {
  readonly text: string;
  /** False when the bytes are not UTF-8: each is then a sign of its own, so that none is lost. */
  readonly isUtf8: boolean;
}

/** The text of bytes; undefined for what is no text at all, such as UTF-16 or a picture. */
export function decoded(bytes: Uint8Array): Decoded | undefined {
  if (bytes.includes(0)) return undefined;
  try {
    return { text: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes), isUtf8: true };
  } catch {
    return { text: Buffer.from(bytes).toString('latin1'), isUtf8: false };
  }
}

export function encoded(text: string, isUtf8: boolean): Buffer {
  return Buffer.from(text, isUtf8 ? 'utf8' : 'latin1');
}
