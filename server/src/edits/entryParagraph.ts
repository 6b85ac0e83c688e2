/** The paragraphs of an entry that are no field: lines directly below each other. */

import type { Entry } from '../syntax/entry.ts';
import { fieldParts } from '../syntax/fieldLine.ts';
import { readMarginLine } from '../syntax/margin.ts';
import { type KeywordLine, readKeywordLine } from '../syntax/sentence.ts';
import { COMMENT_START, type EntryKind, fieldNameOf } from '../syntax/vocabulary.ts';
import { lineFrom } from '../text/lines.ts';
import { type IndentedLine, linesFrom } from './entryLines.ts';

/** The lines from one that starts at an offset up to a blank one, a comment, a field of the entry, or another first line. */
export function paragraphFrom(entry: Entry, kind: EntryKind, lineStart: number): IndentedLine[] {
  const lines: IndentedLine[] = [];
  for (const one of linesFrom(entry.text, lineStart)) {
    const { line, textStart, columns } = one;
    if (textStart === line.end || entry.text.startsWith(COMMENT_START, textStart)) break;
    const parts = columns > 0 ? fieldParts(entry.text, textStart, line.end) : undefined;
    if (parts !== undefined && fieldNameOf(kind, parts.name.text) !== undefined) break;
    const rest = entry.text.slice(textStart, line.end);
    if (lines.length > 0 && readMarginLine(rest).kind === 'entry' && readKeywordLine(rest, true) !== 'sentence') break;
    lines.push(one);
  }
  return lines;
}

/**
 * The kind of the first line of an entry, read with the lines directly below it: a sentence may be broken before its verb or its full
 * stop. That of the line alone where nothing goes on below it, or the line says enough.
 * @param until the offset of the last line that is looked at; that of the whole entry without it.
 * @param isDone false while somebody types on the last line.
 */
export function readFirstParagraph(entry: Entry, until = entry.text.length, isDone = true): KeywordLine {
  const { text, keyword, kind } = entry;
  const first = lineFrom(text, keyword.start);
  const own = text.slice(keyword.start, first.end);
  const alone = readKeywordLine(own, isDone || until > first.start);
  if (alone !== 'open' || kind === undefined || until <= first.start) return alone;
  const below = paragraphFrom(entry, kind, first.start)
    .slice(1)
    .filter(({ line }) => line.start <= until);
  const lines = [own, ...below.map(({ line, textStart }) => text.slice(textStart, line.end))];
  return lines.length === 1 ? alone : readKeywordLine(lines.join(' '), isDone);
}
