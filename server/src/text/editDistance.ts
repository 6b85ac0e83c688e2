/** Distance between words in typing errors. */

/**
 * The number of letters inserted, left out, replaced or swapped with their neighbour between two texts
 * (optimal string alignment), counted in UTF-16 units.
 * @param limit when the distance is larger than this, `limit + 1` comes back; keeps long texts cheap.
 */
export function editDistance(a: string, b: string, limit = Number.POSITIVE_INFINITY): number {
  if (a === b) return 0;
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let beforePrevious: number[] = [];
  let previous = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const current = [i];
    let smallest = i;
    for (let j = 1; j <= b.length; j++) {
      const cost = a[i - 1] === b[j - 1] ? 0 : 1;
      let best = Math.min(previous[j]! + 1, current[j - 1]! + 1, previous[j - 1]! + cost);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        best = Math.min(best, beforePrevious[j - 2]! + 1);
      }
      current.push(best);
      smallest = Math.min(smallest, best);
    }
    if (smallest > limit) return limit + 1;
    beforePrevious = previous;
    previous = current;
  }
  return Math.min(previous[b.length]!, limit + 1);
}

/**
 * The candidate nearest to what was typed, without regard to case.
 * Undefined when none is near: more than a third of the letters would have to change.
 */
export function nearest(typed: string, candidates: Iterable<string>): string | undefined {
  const wanted = typed.toLowerCase();
  let limit = Math.max(1, Math.floor(wanted.length / 3));
  let best: string | undefined;
  for (const candidate of candidates) {
    const distance = editDistance(wanted, candidate.toLowerCase(), limit);
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
