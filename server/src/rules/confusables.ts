/**
 * Signs that make a name another one than it looks: invisible ones, and letters of another script that look like Latin ones.
 * The pairs of letters are those of the Unicode list of confusables (UTS #39) for the Latin alphabet, as far as a Greek,
 * Cyrillic or Armenian keyboard has them.
 */

export interface Confusable {
  /** UTF-16 offsets in the text that was looked at. */
  readonly start: number;
  readonly end: number;
  /** `U+200B`. */
  readonly code: string;
  /** The letter that it looks like; empty for a sign that can't be seen. */
  readonly letter: string;
}

const CYRILLIC = 'АВЕЅІЈКМНОРСТУХаеѕіјорсухԁһ';
const LIKE_CYRILLIC = 'ABESIJKMHOPCTYXaesijopcyxdh';
const GREEK = 'ΑΒΕΖΗΙΚΜΝΟΡΤΥΧονι';
const LIKE_GREEK = 'ABEZHIKMNOPTYXovi';
const ARMENIAN = 'ՍՏՕզհյոսցօ';
const LIKE_ARMENIAN = 'USOqhjnugo';

const LETTERS = new Map<string, string>([
  ...[...CYRILLIC].map((sign, index) => [sign, LIKE_CYRILLIC[index]!] as const),
  ...[...GREEK].map((sign, index) => [sign, LIKE_GREEK[index]!] as const),
  ...[...ARMENIAN].map((sign, index) => [sign, LIKE_ARMENIAN[index]!] as const),
]);

/**
 * Soft hyphen, zero width, direction marks, invisible operators, a byte order mark in the text; control signs but for tab and
 * line ends, separators, fillers of Hangul, Braille and music, notes between lines, variation selectors (but that of emoji) and tags.
 */
const INVISIBLE =
  '\\u0000-\\u0008\\u000E-\\u001F\\u007F-\\u009F\\u115F\\u1160\\u2028\\u2029\\u2800\\u3164\\uFE00-\\uFE0E\\uFFA0\\uFFF9-\\uFFFB\\u{1D173}-\\u{1D17A}\\u{E0000}-\\u{E01EF}' +
  '\\u00AD\\u034F\\u061C\\u180E\\u200B-\\u200F\\u202A-\\u202E\\u2060-\\u2064\\u2066-\\u206F\\uFEFF';
/** Plain signs in another dress: full-width ones, and the letters and digits of formulas. */
const DRESSED = '\\uFF01-\\uFF5E\\u{1D400}-\\u{1D7FF}';
const IS_DRESSED = new RegExp(`[${DRESSED}]`, 'u');
const STRANGE = `[${INVISIBLE}${CYRILLIC}${GREEK}${ARMENIAN}${DRESSED}]`;
const EACH_STRANGE = new RegExp(STRANGE, 'gu');
const HAS_STRANGE = new RegExp(STRANGE, 'u');
const IS_INVISIBLE = new RegExp(`[${INVISIBLE}]`, 'u');
const WORD = /[\p{L}\p{M}\p{N}]+/gu;

/** A sign that may be one of them, for which pairs of surrogates are not put together: most texts are done with in one quick pass. */
// biome-ignore lint/suspicious/noControlCharactersInRegex lint/suspicious/noMisleadingCharacterClass: they are looked for, each by itself
const MAY_BE_STRANGE = /[\u0000-\u0008\u000E-\u001F\u007F-\u009F\u00AD\u034F-\uFFFF]/;

/** True when a text may have such a sign; quick, for texts that have none. */
export function mayHaveConfusables(text: string): boolean {
  return MAY_BE_STRANGE.test(text) && HAS_STRANGE.test(text);
}

/**
 * The strange signs of a name, in its order. A letter of another script only counts in a word that has Latin letters too, or
 * that consists of such letters alone: a name that is Greek is no mistake.
 */
export function confusables(name: string): Confusable[] {
  const signs: Confusable[] = [];
  for (const { 0: sign, index } of name.matchAll(EACH_STRANGE)) {
    const isDressed = IS_DRESSED.test(sign);
    const plain = isDressed ? sign.normalize('NFKC') : sign;
    const letter = LETTERS.get(plain) ?? (isDressed ? plain : undefined);
    if (!isDressed && letter !== undefined && !isMeantAsLatin(wordAround(name, index))) continue;
    signs.push({ start: index, end: index + sign.length, code: codeOf(sign), letter: letter ?? '' });
  }
  return signs;
}

/** The name with what each strange sign looks like in its place. */
export function withoutConfusables(name: string): string {
  let clean = name;
  for (const { start, end, letter } of confusables(name).reverse()) {
    clean = clean.slice(0, start) + letter + clean.slice(end);
  }
  return clean;
}

function isMeantAsLatin(word: string): boolean {
  const letters = [...word].filter((sign) => !IS_INVISIBLE.test(sign));
  return letters.some((sign) => /\p{Script=Latin}/u.test(sign)) || letters.every((sign) => LETTERS.has(sign));
}

function wordAround(name: string, at: number): string {
  for (const { 0: word, index } of name.matchAll(WORD)) if (index <= at && at < index + word.length) return word;
  return '';
}

/** Marks, embeddings and overrides of the direction; a byte order mark in the middle of a text. */
const HIDDEN = /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069\uFEFF]/gu;

/**
 * The signs of a text that can't be seen and make it look otherwise than it is read, in its order, also outside names. A byte
 * order mark at its beginning is none: there it is that of a file, or reported as a mark before the keyword.
 */
export function hiddenSigns(text: string): Confusable[] {
  return [...text.matchAll(HIDDEN)].flatMap(({ 0: sign, index }) => {
    if (index === 0 && sign === '\uFEFF') return [];
    return { start: index, end: index + sign.length, code: codeOf(sign), letter: '' };
  });
}

/** Signs that a word processor leaves between letters: soft hyphens and signs without width. */
const BETWEEN = /[\u00AD\u200B-\u200D\u2060]/gu;

/** The signs between the letters of a text that can't be seen, in its order; in a status or a date they hide the word. */
export function signsBetween(text: string): Confusable[] {
  return [...text.matchAll(BETWEEN)].map(({ 0: sign, index }) => {
    return { start: index, end: index + sign.length, code: codeOf(sign), letter: '' };
  });
}

function codeOf(sign: string): string {
  return `U+${sign.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`;
}
