/** Bytes as base64, with what both Node and browsers have. */

/** Bytes that become one text at a time: a call takes no more arguments than that. */
const CHUNK = 0x8000;

export function base64(bytes: Uint8Array): string {
  const parts: string[] = [];
  for (let at = 0; at < bytes.length; at += CHUNK) parts.push(String.fromCharCode(...bytes.subarray(at, at + CHUNK)));
  return btoa(parts.join(''));
}
