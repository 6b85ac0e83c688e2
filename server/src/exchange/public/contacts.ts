/** Telephone numbers and where people live, in a text, as they are written in the Netherlands. */
import type { Span } from '../../text/span.ts';

/** What stands between digits: white space, hyphens, and signs that cannot be seen. */
const GAP = '[\\s\\u2010-\\u2013\\u00AD\\u200B-\\u200D\\u2060\\uFEFF-]';
const START = `(?:(?:\\+|00)31(?:${GAP}|\\.)?(?:\\(0\\)${GAP}?)?[1-9]|\\(?0[1-9])`;
/** The eight digits behind the start: with gaps and brackets, with full stops, or with a slash behind the first two to four of all. */
const REST = [
  `(?:\\)?${GAP}{0,3}\\d){8}`,
  '(?:\\.?\\d){8}',
  ...[8, 7, 6].map((count) => `\\d{${8 - count}}\\/(?:${GAP}?\\d){${count}}`),
].join('|');
const ONE = `${START}(?:${REST})`;
/** Ten digits that begin with 0, or nine behind +31 or 0031; more of them with a slash between are one. */
const PHONE = new RegExp(
  `(?<![\\p{L}\\p{N}+-]|\\p{N}[.,:/])${ONE}(?:\\s?\\/\\s?${ONE})*(?![\\p{L}\\p{N}]|[.,:/-]\\d)`,
  'gu',
);
/** Services that anybody may call. */
const SERVICE = /^\(?0[89]00/u;
const DATE = /^\d{1,2}[\s./-]\d{1,2}[\s./-](?:19|20)\d\d/u;

/** The telephone numbers of a text, in its order. */
export function phonesIn(text: string): Span[] {
  if (!/\d/u.test(text)) return [];
  return [...text.matchAll(PHONE)]
    .filter(([number]) => !SERVICE.test(number) && !DATE.test(number))
    .map(({ 0: number, index }) => ({ start: index, end: index + number.length }));
}

/** `Dorpsstraat 12a`, `Dorpsstr. nr. 12`; the number of a house is no year. */
const STREET =
  /(?<![\p{L}\p{N}])\p{Lu}[\p{L}'’-]{1,40}(?:str\.?|straat|laan|plein|gracht|kade|singel|steeg|dreef|plantsoen|weg|dijk)\s(?:(?:nr\.?|nummer|no\.)\s)?(?!(?:19|20)\d\d(?!\d))\d{1,4}(?:[-–]\d{1,4})?(?:\s?[a-z](?![\p{L}\p{N}]))?(?![\p{N}.,:/-]*\p{N})/gu;
/** Few texts have one: those that have none cost little. */
const MAY_BE_STREET =
  /(?:str\.?|straat|laan|plein|gracht|kade|singel|steeg|dreef|plantsoen|weg|dijk)\s(?:nr\.?\s|nummer\s|no\.\s)?\d/u;
/** Roads that have a number and no houses, and words that are no roads. */
const NO_STREET = /^(?:rijks|snel|autosnel|spoor|provinciale|onder|terug|uit|toe|om)weg\s/iu;
/** Four digits and two capitals: `9712 AB`. */
const CODE = /(?<![\p{L}\p{N}.,:/-])[1-9]\d{3}\s?(?!SA|SD|SS)[A-Z]{2}(?![\p{L}\p{N}])/gu;
/** Capitals behind a number that are a unit or a word. */
const NO_CODE = /(?:AM|CM|DB|DE|EN|ER|EU|GB|HA|IN|IS|KG|KM|KW|MB|MM|MW|NL|OF|OP|PK|PM|TB|TE|UI)$/u;
const YEAR = /^(?:19|20)\d\d/u;
/** The name of a town behind a code. */
const TOWN = /^[\s,]{1,3}\p{Lu}\p{Ll}/u;

/** The addresses of houses, and postal codes, of a text. */
export function homesIn(text: string): Span[] {
  if (!/\d/u.test(text)) return [];
  const found: Span[] = [];
  for (const { 0: street, index } of MAY_BE_STREET.test(text) ? text.matchAll(STREET) : []) {
    if (!NO_STREET.test(street)) found.push({ start: index, end: index + street.length });
  }
  for (const { 0: code, index } of text.matchAll(CODE)) {
    const end = index + code.length;
    // A year before two capitals is a code with its town only.
    if (NO_CODE.test(code) || YEAR.test(code) ? TOWN.test(text.slice(end, end + 6)) : true)
      found.push({ start: index, end });
  }
  return found.sort((a, b) => a.start - b.start);
}
