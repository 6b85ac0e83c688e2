/**
 * The words of a text as hidden names are looked for in it: whole words only, whatever their accents, invisible signs and line ends
 * are. Offsets are UTF-16 units of the text as it stands.
 */
import type { Span } from '../../text/span.ts';
import type { PlainReading } from './plainReading.ts';

export interface TextWord extends Span {
  /** In small letters, without accents and signs that cannot be seen. */
  readonly folded: string;
  /** As it stands, without signs that cannot be seen. */
  readonly typed: string;
  /** What stands between the word before and this one; all that stands before the first one. */
  readonly before: string;
}

/** Letters that are an apostrophe (`OʼBrien`) stand between words as that does. */
const WORD = /(?:(?![\u02B9\u02BB-\u02BF])[\p{L}\p{N}\p{M}\u00AD\u200B-\u200D\u2060\uFEFF])+/gu;
const INVISIBLE = /[\u00AD\u200B-\u200D\u2060\uFEFF]/gu;
/** Letters that no accent can be taken from, as they are written without a key for them. */
const PLAIN: Readonly<Record<string, string>> = { ø: 'o', đ: 'd', ð: 'd', ł: 'l', æ: 'ae', œ: 'oe', ß: 'ss', ı: 'i' };

/** A word in small letters, without accents and signs that cannot be seen. */
function foldedWord(text: string): string {
  // Most texts hold nothing to take off.
  if (/^[a-z0-9]*$/u.test(text)) return text;
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(INVISIBLE, '')
    .toLowerCase()
    .replace(/[øđðłæœßı]/gu, (sign) => PLAIN[sign]!);
}

/** The words of a text in their order; empty without one. */
export function wordsOf(text: string): TextWord[] {
  const words: TextWord[] = [];
  let last = 0;
  let hyphen = '';
  for (const { 0: found, index } of text.matchAll(WORD)) {
    const folded = foldedWord(found);
    if (folded === '') continue;
    const end = index + found.length;
    words.push({
      folded,
      typed: found.replace(INVISIBLE, ''),
      before: hyphen + text.slice(last, index),
      start: index,
      end,
    });
    last = end;
    hyphen = found.endsWith(SOFT_HYPHEN) ? SOFT_HYPHEN : '';
  }
  return words;
}

const SOFT_HYPHEN = '\u00AD';

/** Where one word is two: before a capital, and between a letter and a digit (`AnjaWoortman`, `woortman2021`). */
const SEAM = /(?<=\p{Ll})(?=\p{Lu})|(?<=\p{L})(?=\p{N})|(?<=\p{N})(?=\p{L})/u;

/**
 * The ways to read the words of a text: as they stand; where a hyphen with white space behind it may be that of the end of a line,
 * with the two halves as one word; where small letters are followed by a capital, or letters by digits, with the parts as words.
 * Where signs of a markup stand in it, all of these without them too.
 * @param plain that of the text
 */
export function readingsOf(text: string, plain: PlainReading | undefined): TextWord[][] {
  const readings = readingsIn(text);
  if (plain === undefined) return readings;
  const others = readingsIn(plain.text).map((words) => words.map((word) => ({ ...word, ...plain.spanOf(word) })));
  return [...readings, ...others];
}

function readingsIn(text: string): TextWord[][] {
  const words = wordsOf(text);
  const readings = [words];
  if (words.some(({ before }) => isLineHyphen(before))) readings.push(joined(words));
  if (words.some(({ typed }) => SEAM.test(typed))) readings.push(words.flatMap(parts));
  return readings;
}

/** True of a hyphen with a line end behind it, or with the space that a line end became. */
function isLineHyphen(between: string): boolean {
  return /^[-\u00AD\u2010\u2011]\s+$/u.test(between);
}

function joined(words: readonly TextWord[]): TextWord[] {
  const made: TextWord[] = [];
  for (const word of words) {
    const last = made.at(-1);
    if (last === undefined || !isLineHyphen(word.before)) made.push(word);
    else
      made[made.length - 1] = {
        ...last,
        folded: last.folded + word.folded,
        typed: last.typed + word.typed,
        end: word.end,
      };
  }
  return made;
}

function parts(word: TextWord): TextWord[] {
  const { typed, start, end, before } = word;
  // With invisible signs in it the offsets would not hold.
  if (!SEAM.test(typed) || typed.length !== end - start) return [word];
  let at = start;
  return typed.split(SEAM).map((part, number): TextWord => {
    const made = {
      folded: foldedWord(part),
      typed: part,
      before: number === 0 ? before : '',
      start: at,
      end: at + part.length,
    };
    at = made.end;
    return made;
  });
}
