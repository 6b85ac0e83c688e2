/** The name of a moment and the year behind it, as they are typed: `zomerreces 2025`, `kerstreces 2025/2026`. */

const YEARS = /(?<=\s)((?:19|20|21)\d\d)(?:\s?[/–-]\s?(?:19|20|21)?\d\d)?$/u;

/** The name alone, and the year, of two the first; undefined without one. */
export function nameAndYear(text: string): { readonly name: string; readonly year: number | undefined } {
  const found = YEARS.exec(text);
  if (found === null) return { name: text, year: undefined };
  return { name: text.slice(0, found.index).trimEnd(), year: Number(found[1]) };
}

/** The key by which names of moments are compared: any width of spaces and any case, without its article. */
export function momentKey(name: string): string {
  const folded = name.normalize('NFC').trim().replace(/\s+/gu, ' ').toLowerCase();
  return folded.replace(/^(?:het|de)\s/u, '');
}
