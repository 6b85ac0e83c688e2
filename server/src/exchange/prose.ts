/**
 * The text of a field as it is read and not as it is typed: lines that were broken because the line was full are one again. A
 * bullet, a blank line and a line that ended early stay apart.
 */
import type { Entry, Field, ValueLine } from '../syntax/entry.ts';

/** `- `, `• `, `2. `: what a line of a list begins with. */
const BULLET = /[-–*•]\s+$/u;
/** In running text the bullet is part of the line. */
const OWN_BULLET = /^[-–*•]\s/u;
const OWN_NUMBER = /^(?:\d{1,3}|[a-z])[.)]\s/u;

/** The prose of a field, paragraphs and items of a list each on a line; empty without a text. */
export function proseOf(entry: Entry, field: Field | undefined): string {
  return field === undefined ? '' : proseOfLines(entry.text, field.lines);
}

/** The same of some lines of an entry, whose text is `text`. */
export function proseOfLines(text: string, lines: readonly ValueLine[]): string {
  const width = lines.reduce((widest, line) => Math.max(widest, line.text.length), 0);
  let prose = '';
  let last: ValueLine | undefined;
  for (const line of lines) {
    const between = last === undefined ? '' : text.slice(last.end, line.start);
    const bullet = BULLET.exec(between) === null ? '' : '- ';
    if (last !== undefined) prose += bullet === '' && goesOn(last, line, between, width) ? ' ' : '\n';
    prose += bullet + line.text;
    last = line;
  }
  return prose;
}

/** True when a line goes on with the sentence of the one above it: that had no room left for its first word. */
function goesOn(last: ValueLine, line: ValueLine, between: string, width: number): boolean {
  if (/\n[^\S\n]*\r?\n/u.test(between) || OWN_NUMBER.test(line.text) || OWN_BULLET.test(line.text)) return false;
  const word = /^\S*/u.exec(line.text)?.[0].length ?? 0;
  return last.text.length + 1 + word > width;
}
