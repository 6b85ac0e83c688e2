/** The parts of a line that may be a field or the first line of an entry: up to and behind its colon. */
import { trimmedSpan, type Word, wordAt } from '../text/span.ts';

const MAX_FIELD_NAME_WORDS = 3;

export interface FieldParts {
  readonly name: Word;
  readonly colon: number;
}

/** The name and colon of a line that may be a field: a colon with at most three words before it; else undefined. */
export function fieldParts(text: string, start: number, end: number): FieldParts | undefined {
  const colon = firstColon(text, start, end);
  if (colon === undefined || text.startsWith('//', colon + 1)) return undefined;
  const span = trimmedSpan(text, start, colon);
  if (span.start === span.end) return undefined;
  const name = wordAt(text, span.start, span.end);
  return hasFewWords(name.text) ? { name, colon } : undefined;
}

/** The first colon that does not stand between two digits, as in `15:30`; undefined when there is none. */
export function firstColon(text: string, start: number, end: number): number | undefined {
  for (let at = text.indexOf(':', start); at !== -1 && at < end; at = text.indexOf(':', at + 1)) {
    const isBehindDigit = at > start && isAsciiDigit(text.charCodeAt(at - 1));
    if (!isBehindDigit || at + 1 >= end || !isAsciiDigit(text.charCodeAt(at + 1))) return at;
  }
  return undefined;
}

/** True for at most as many words as the name of a field may have. */
function hasFewWords(text: string): boolean {
  // Nearly always one word; a line of a history has more, and is told apart without the words being made.
  return !/\s/u.test(text) || countWords(text) <= MAX_FIELD_NAME_WORDS;
}

/** The number of pieces that runs of white space leave of a text. */
function countWords(text: string): number {
  let count = 1;
  SPACES.lastIndex = 0;
  while (count <= MAX_FIELD_NAME_WORDS && SPACES.test(text)) count++;
  return count;
}

const SPACES = /\s+/gu;

function isAsciiDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}
