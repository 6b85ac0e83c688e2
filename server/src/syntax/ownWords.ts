/**
 * Definitions of a register's own words: `klaar voor besluit = open` for a status, and the names of its own fields.
 * Offsets are those of the entry.
 */
import { trimmedWord } from '../text/span.ts';
import { Memo } from './dates/memo.ts';
import type { OwnWord, ValueLine } from './entry.ts';
import { normalizePhrase } from './statusPhrase.ts';
import { foldWord } from './vocabulary.ts';

/** Marks between a word and its meaning. */
const MEANS = /=|->|→|\uF0E0|:|\s(?:betekent|is)\s/iu;

/** The statuses of a line, one or more with commas or semicolons between them. */
export function readOwnStatuses(line: ValueLine): OwnWord[] {
  return piecesOf(line).flatMap(({ text, start, end }) => {
    const mark = MEANS.exec(text);
    const word = trimmedWord(text, 0, mark?.index ?? text.length);
    if (word === undefined) return [];
    const means = mark === null ? undefined : trimmedWord(text, mark.index + mark[0].length, text.length);
    const at = (one: typeof word) => ({ text: one.text, start: one.start + start, end: one.end + start });
    return [{ start, end, word: at(word), means: means && at(means) }];
  });
}

/** The names of fields on a line. */
export function readOwnFields(line: ValueLine): OwnWord[] {
  return piecesOf(line).map((word) => ({ start: word.start, end: word.end, word, means: undefined }));
}

/** The words of a line with commas, semicolons, `en` or `&` between them. */
export function readJoinedWords(line: ValueLine): OwnWord[] {
  return piecesOf(line).flatMap(({ text, start }) => {
    const words: OwnWord[] = [];
    let from: number | undefined;
    let end = 0;
    const add = () => {
      if (from === undefined) return;
      const word = { text: text.slice(from, end), start: start + from, end: start + end };
      words.push({ start: word.start, end: word.end, word, means: undefined });
      from = undefined;
    };
    for (const { 0: part, index } of text.matchAll(/\S+/gu)) {
      if (/^(?:en|&)$/iu.test(part)) add();
      else {
        from ??= index;
        end = index + part.length;
      }
    }
    add();
    return words;
  });
}

function piecesOf({ text, start }: ValueLine) {
  return [...text.matchAll(/[^,;]+/gu)].flatMap(({ 0: piece, index }) => {
    const word = trimmedWord(text, index, index + piece.length);
    return word === undefined ? [] : [{ text: word.text, start: word.start + start, end: word.end + start }];
  });
}

/**
 * The key of a status word of the register's own: as for all words of a status, without parts that do not change their
 * meaning.
 */
export function statusKey(text: string): string {
  return keys.get(text, normalizePhrase);
}

/** The same words stand with very many entries. */
const keys = new Memo<string>(512);

/** The key of the name of a field of the register's own. */
export function fieldKey(text: string): string {
  return foldWord(text);
}
