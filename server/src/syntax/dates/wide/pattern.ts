/** Patterns of the wider reading of a deadline: what a word is, and where it ends. */
import { lowerCase } from '../../../text/lowerCase.ts';

/** White space within a line that is no space, as in `tokens.ts`. */
const OTHER_SPACE = '[\\t\\u00a0\\u000b\\u000c\\ufeff\\u202f\\u3000\\u2000-\\u200a]';
const EACH_OTHER_SPACE = new RegExp(OTHER_SPACE, 'g');

/**
 * The letters of a word, as in `tokens.ts`. No classes of Unicode: where case does not count, an engine needs far
 * longer to make these than to read all deadlines of a register.
 */
export const LETTER = 'A-Za-z\\u00c0-\\u024f\\u0300-\\u036f';

const WORD_END = `(?![${LETTER}\\d_])`;

/** An expression that is tried at one place of a text, made when the first text comes that it could match. */
export interface Pattern {
  readonly source: string;
  /** Lists of words: each match holds one of each list. */
  readonly needs: readonly (readonly string[])[];
  made: RegExp | undefined;
}

interface PatternOptions {
  /** Ends where a word does; true unless said. */
  readonly whole?: boolean;
  /**
   * Words, parts of words or signs between single spaces: each match holds one of them, and one of those behind each `&`. `#` is any
   * digit.
   */
  readonly needs?: string;
}

/**
 * A pattern. In its source a space is any white space, `~` the same or none. Its letters are small ones and its white
 * space is a space, and it is tried on text in lower case in which all white space is one: an engine needs many times
 * longer to make an expression that has to know more.
 */
export function pattern(source: string, { whole = true, needs }: PatternOptions = {}): Pattern {
  const spaced = source.replaceAll(' ', ' +').replaceAll('~', ' *');
  return {
    source: whole ? `(?:${spaced})${WORD_END}` : spaced,
    needs: needs?.split(' & ').map(wordsOf) ?? [],
    made: undefined,
  };
}

const DIGITS: readonly string[] = [...'0123456789'];

const wordsOf = (words: string): readonly string[] =>
  words.split(' ').flatMap((word) => (word === '#' ? DIGITS : word));

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
  | 'slash'
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
export function matchAt(wanted: Pattern, text: string, at: number): Match | undefined {
  const plain = inPlainSigns(text);
  if (!wanted.needs.every((words) => words.some((word) => plain.includes(word, at)))) return undefined;
  wanted.made ??= new RegExp(wanted.source, 'y');
  wanted.made.lastIndex = at;
  const found = wanted.made.exec(plain);
  return found === null ? undefined : { groups: found.groups ?? NO_GROUPS, end: at + found[0].length };
}

/** Offset where the white space at a place ends. */
export function skipSpace(text: string, at: number): number {
  return matchAt(ANY_SPACE, text, at)?.end ?? at;
}

const ANY_SPACE = pattern('~', { whole: false });

const NO_GROUPS: Groups = {};

let last = '';
let lastPlain = '';

/**
 * A text in lower case with a space for each other white space; each sign keeps its place. Many patterns are tried on
 * one text, so that of the last one is kept.
 */
function inPlainSigns(text: string): string {
  if (text !== last) {
    last = text;
    lastPlain = lowerCase(text).replace(EACH_OTHER_SPACE, ' ');
  }
  return lastPlain;
}
