/**
 * The folded form of a text that only needs lower case for it; undefined for a text with a sign beyond ASCII, or with
 * white space at an end or other than single spaces.
 */
export function foldedPlain(text: string): string | undefined {
  let isSpace = true;
  let hasCapital = false;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    const wasSpace = isSpace;
    isSpace = code === 0x20;
    if (code < 0x20 || code > 0x7e || (isSpace && wasSpace)) return undefined;
    if (code >= 0x41 && code <= 0x5a) hasCapital = true;
  }
  if (isSpace) return undefined;
  return hasCapital ? text.toLowerCase() : text;
}

/** A text in lower case in which every sign keeps its place, so that an offset in the one is an offset in the other. */
export function lowerCase(text: string): string {
  const lower = text.toLowerCase();
  return lower.length === text.length ? lower : text.replace(/[A-Z\u00c0-\u00de]/gu, (sign) => sign.toLowerCase());
}
