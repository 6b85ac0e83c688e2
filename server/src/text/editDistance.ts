/** Distance between words in typing errors. */

/**
 * The number of letters inserted, left out, replaced or swapped with their neighbour between two texts
 * (optimal string alignment), counted in UTF-16 units.
 * @param limit when the distance is larger than this, `limit + 1` comes back; keeps long texts cheap.
 */
export function editDistance(a: string, b: string, limit = Number.POSITIVE_INFINITY): number {
  if (a === b) return 0;
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  // What is further from the diagonal than the limit costs more than that.
  const band = Math.min(limit, Math.max(a.length, b.length));
  const beyond = band + 1;
  if (rows[0].length <= b.length + 1) rows = rowsOf(2 * b.length);
  let [beforePrevious, previous, current] = rows;
  for (let j = 0; j <= b.length; j++) previous[j] = Math.min(j, beyond);
  let last = 0;
  for (let i = 1; i <= a.length; i++) {
    const from = Math.max(1, i - band);
    const to = Math.min(b.length, i + band);
    const sign = a.charCodeAt(i - 1);
    let left = from === 1 ? Math.min(i, beyond) : beyond;
    current[from - 1] = left;
    let smallest = left;
    let before = from === 1 ? 0 : b.charCodeAt(from - 2);
    for (let j = from; j <= to; j++) {
      const other = b.charCodeAt(j - 1);
      let best = previous[j - 1]! + (sign === other ? 0 : 1);
      if (previous[j]! < best) best = previous[j]! + 1;
      if (left < best) best = left + 1;
      if (i > 1 && j > 1 && sign === before && last === other && beforePrevious[j - 2]! < best) {
        best = beforePrevious[j - 2]! + 1;
      }
      current[j] = best;
      left = best;
      before = other;
      if (best < smallest) smallest = best;
    }
    if (to < b.length) current[to + 1] = beyond;
    if (smallest > limit) return limit + 1;
    last = sign;
    [beforePrevious, previous, current] = [previous, current, beforePrevious];
  }
  return Math.min(previous[b.length]!, limit + 1);
}

type Row = Int32Array;
const rowsOf = (length: number): readonly [Row, Row, Row] => [
  new Int32Array(length + 2),
  new Int32Array(length + 2),
  new Int32Array(length + 2),
];
/** The rows that are worked in, for as long a text as was met. */
let rows = rowsOf(64);

/** The letters of a text as bits: several may share one. */
function lettersOf(text: string): number {
  let letters = 0;
  for (let at = 0; at < text.length; at++) letters |= 1 << (text.charCodeAt(at) & 31);
  return letters;
}

/** True when one of two texts has more letters that the other has not than may be typed wrong. */
function differsBy(letters: number, others: number, limit: number): boolean {
  return countBits(letters & ~others) > limit || countBits(others & ~letters) > limit;
}

function countBits(bits: number): number {
  let count = 0;
  for (let left = bits; left !== 0; left &= left - 1) count++;
  return count;
}

/**
 * The candidate nearest to what was typed, without regard to case.
 * Undefined when none is near: more than a third of the letters would have to change.
 */
export function nearest(typed: string, candidates: Iterable<string>): string | undefined {
  const wanted = typed.toLowerCase();
  let limit = Math.max(1, Math.floor(wanted.length / 3));
  const letters = lettersOf(wanted);
  let best: string | undefined;
  for (const candidate of candidates) {
    const other = candidate.toLowerCase();
    if (Math.abs(other.length - wanted.length) > limit || differsBy(letters, lettersOf(other), limit)) continue;
    const distance = editDistance(wanted, other, limit);
    if (distance > limit || (distance === limit && best !== undefined)) continue;
    best = candidate;
    limit = distance;
    if (distance === 0) break;
  }
  return best;
}

/** Words up to this length are not taken for a mistyped other one: `net gestart` is not `niet gestart`. In UTF-16 units. */
const SHORT_WORD = 4;
/** From this length on a word may have two errors. */
const LONG_WORD = 8;

/**
 * The one candidate that a text is a misspelling of: as many words, each the same or with one typing error (two in a long one),
 * a short one the same. Undefined when something was said with it: a question mark, a digit, another word, or two letters or
 * more put before it or behind it (`ongereed`); and when several are as near.
 */
export function misspelt(typed: string, candidates: Iterable<string>): string | undefined {
  const wanted = wordsOf(typed);
  if (/[^\p{L}\p{M}\s.'’“”"-]/u.test(typed)) return undefined;
  let best: string | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const candidate of candidates) {
    const distance = distanceOfWords(wanted, wordsOf(candidate));
    if (distance === undefined || distance > least) continue;
    best = distance === least ? undefined : candidate;
    least = distance;
  }
  return best;
}

function wordsOf(text: string): string[] {
  return text
    .toLowerCase()
    .split(/[\s.'’“”"]+/u)
    .filter((word) => word !== '');
}

/** The errors in all words together; undefined when one of them is another word. */
function distanceOfWords(typed: readonly string[], meant: readonly string[]): number | undefined {
  if (typed.length !== meant.length) return undefined;
  let sum = 0;
  for (const [at, word] of typed.entries()) {
    const other = meant[at]!;
    const limit = other.length <= SHORT_WORD ? 0 : other.length < LONG_WORD ? 1 : 2;
    const distance = editDistance(word, other, limit);
    if (distance > limit) return undefined;
    if (distance > 1 && (word.includes(other) || other.includes(word))) return undefined;
    sum += distance;
  }
  return sum;
}
