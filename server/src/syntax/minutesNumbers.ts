/** The numbers before the colon of a line of the minutes: `5`, `nr. 5`, `9, 10 en 12`, `7 t/m 10`, `LIJST/24`. */
import type { Word } from '../text/span.ts';
import type { NumberReference } from './entry.ts';
import { MINUTES_PLURALS, MINUTES_WORDS } from './vocabulary.ts';

const WORDS = [...Object.keys(MINUTES_WORDS), ...Object.keys(MINUTES_PLURALS)].join('|');
/** A slash by its code: it stands between a register and a number, and in `t/m`. */
const SLASH = '\\u002f';
const PART = `[^\\s,;&()${SLASH}]+`;
const ITEM = `#?(?:${PART}${SLASH})?${PART}`;
const BETWEEN = `\\s*(?:t${SLASH}m|tot\\sen\\smet)\\s*`;
const ONE = `(?:\\d{1,6}${BETWEEN}\\d{1,6}|${ITEM})`;
const JOINT = '(?:\\s*[,&]\\s*(?:en\\s+)?|\\s+en\\s+)';
const LEAD = '(?:(?:nrs?\\.?|nummers?)\\s*)?';
const WHOLE = new RegExp(`^(?:(?:${WORDS})\\s+)?${LEAD}${ONE}(?:${JOINT}(?:(?:${WORDS})\\s+)?${LEAD}${ONE})*$`, 'iu');
const EACH = new RegExp(
  `(?<=^|[\\s,&])(?:(?:${WORDS}|nrs?\\.?|nummers?|en)\\s+)*(?:(\\d{1,6})${BETWEEN}(\\d{1,6})|#?(?:(${PART})${SLASH})?(${PART}))`,
  'giu',
);
/** A range names no more than these. */
const MOST_IN_RANGE = 60;
/** In UTF-16 units. */
const LONGEST = 120;

/** True of what numbers of lists look like: a digit in it, a Roman number, a letter or two. `Henk` and `KD` are none. */
export function isNumberLike(text: string): boolean {
  const bare = text.replace(/^#/u, '').replace(/\.$/u, '');
  return /\d/u.test(bare) || /^(?:[ivxl]{1,7}|[IVXL]{1,7}|\p{L}|\p{Ll}{2}|\p{L}{1,2}(?:[-_]\p{L}{1,2})+)$/u.test(bare);
}

/** The numbers that a text is made of; undefined when it is anything else. `base` is what its offsets count from. */
export function readNumbers({ text, start }: Word, base: number): NumberReference[] | undefined {
  if (text.length > LONGEST || !WHOLE.test(text)) return undefined;
  const references: NumberReference[] = [];
  for (const match of text.matchAll(EACH)) {
    const [all, first, last, register, number] = match;
    const end = base + start + match.index + all.length;
    if (number !== undefined) {
      if (!isNumberLike(number)) return undefined;
      const length = (register === undefined ? 0 : register.length + 1) + number.length;
      references.push({ register, number, start: end - length, end });
      continue;
    }
    const range = numbersOfRange(first!, last!, end - bareLength(all, first!), end);
    if (range === undefined) return undefined;
    references.push(...range);
  }
  return references.length === 0 ? undefined : references;
}

/** Length of a match from its first digit on, in UTF-16 units. */
function bareLength(all: string, first: string): number {
  return all.length - all.indexOf(first);
}

function numbersOfRange(first: string, last: string, start: number, end: number): NumberReference[] | undefined {
  const count = Number(last) - Number(first) + 1;
  if (count < 2 || count > MOST_IN_RANGE) return undefined;
  return Array.from({ length: count }, (_, index): NumberReference => {
    const base = { register: undefined, number: String(Number(first) + index) };
    if (index === 0) return { ...base, number: first, start, end: start + first.length };
    if (index === count - 1) return { ...base, number: last, start: end - last.length, end };
    return { ...base, start, end, isBetween: true };
  });
}
