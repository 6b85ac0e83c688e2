/** Bytes as the protocol carries them. Knows nothing of VS Code. */

/** Bytes that become one text at a time: a call takes no more arguments than that. */
const CHUNK = 0x8000;

/** Encodes bytes in base64 with what both Node and browsers have. */
export function base64(bytes: Uint8Array): string {
  let binary = '';
  for (let at = 0; at < bytes.length; at += CHUNK) {
    // What is spread is gone through one by one, which takes six times as long; `apply` takes what is like a list as it is.
    binary += String.fromCharCode.apply(undefined, bytes.subarray(at, at + CHUNK) as unknown as number[]);
  }
  return btoa(binary);
}
