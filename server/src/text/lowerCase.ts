/** A text in lower case in which every sign keeps its place, so that an offset in the one is an offset in the other. */
export function lowerCase(text: string): string {
  const lower = text.toLowerCase();
  return lower.length === text.length ? lower : text.replace(/[A-Z\u00c0-\u00de]/gu, (sign) => sign.toLowerCase());
}
