/** Patterns of the wider reading of a deadline: what a word is, and where it ends. */
import { lowerCase } from '../../../text/lowerCase.ts';

/** White space within a line, as in `tokens.ts`. */
const SPACE = '[ \\t\\u00a0\\u000b\\u000c\\ufeff\\u202f\\u3000\\u2000-\\u200a]';

/**
 * The letters of a word, as in `tokens.ts`. No classes of Unicode: where case does not count, an engine needs far
 * longer to make these than to read all deadlines of a register.
 */
export const LETTER = 'A-Za-z\\u00c0-\\u024f\\u0300-\\u036f';

const WORD_END = `(?![${LETTER}\\d_])`;

/**
 * A pattern that is tried at one place (`lastIndex`). In its source a space is any white space, `~` the same or none; with `whole`
 * it ends where a word does. Its letters are small ones, and it is tried on text in lower case: an engine needs many times longer to
 * make an expression for which case does not count.
 */
export function pattern(source: string, { whole = true } = {}): RegExp {
  const spaced = source.replaceAll(' ', `${SPACE}+`).replaceAll('~', `${SPACE}*`);
  return new RegExp(whole ? `(?:${spaced})${WORD_END}` : spaced, 'y');
}

type GroupName =
  | 'before'
  | 'between'
  | 'both'
  | 'bound'
  | 'count'
  | 'd1'
  | 'd2'
  | 'day'
  | 'first'
  | 'h1'
  | 'h2'
  | 'half'
  | 'how'
  | 'last'
  | 'latest'
  | 'm1'
  | 'm2'
  | 'month'
  | 'more'
  | 'name'
  | 'named'
  | 'nth'
  | 'other'
  | 'part'
  | 'q1'
  | 'q2'
  | 'q3'
  | 'season'
  | 'short'
  | 'this'
  | 'unit'
  | 'weekday'
  | 'which'
  | 'y1'
  | 'y2'
  | 'year';

/** The named groups of a pattern, in lower case; undefined for one that did not take part. */
export type Groups = { readonly [Name in GroupName]?: string | undefined };

export interface Match {
  readonly groups: Groups;
  readonly end: number;
}

/** The match of a pattern at a place of a text; undefined when there is none. */
export function matchAt(wanted: RegExp, text: string, at: number): Match | undefined {
  wanted.lastIndex = at;
  const found = wanted.exec(inLowerCase(text));
  return found === null ? undefined : { groups: found.groups ?? NO_GROUPS, end: at + found[0].length };
}

/** Offset where the white space at a place ends. */
export function skipSpace(text: string, at: number): number {
  return matchAt(ANY_SPACE, text, at)?.end ?? at;
}

const ANY_SPACE = pattern('~', { whole: false });

const NO_GROUPS: Groups = {};

let last = '';
let lastInLowerCase = '';

/** Many patterns are tried on one text, so that of the last one is kept. */
function inLowerCase(text: string): string {
  if (text !== last) {
    last = text;
    lastInLowerCase = lowerCase(text);
  }
  return lastInLowerCase;
}
