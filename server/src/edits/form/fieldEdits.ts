/**
 * The smallest change of a text that gives a field another value: lines that stay are left alone, as are comments between them and what
 * stands before a line. Offsets of what is made are those of the entry.
 */
import type { Entry, Field } from '../../syntax/entry.ts';
import type { LineEnd } from '../../text/lines.ts';
import type { Span } from '../../text/span.ts';
import type { Edit } from '../edits.ts';
import { indentAt, lineAround } from '../entryLines.ts';
import { rangesOf } from '../refactor/lines.ts';
import { bulletOf, isBehindColon, spacesOf, type WrittenLine, writtenLines } from './fieldText.ts';

const DEEPER = '  ';

/** The edits that put a value, which is not empty, in the place of that of a field. `lineEnd` is that of the file. */
export function valueEdits(entry: Entry, field: Field, value: string, lineEnd: LineEnd): Edit[] {
  const old = writtenLines(entry, field);
  const now = value.split('\n');
  if (old.length === 0) return [emptyFilled(entry, field, now, lineEnd)];
  // What stands behind the colon stays there: with the first line gone the next comes up.
  const fixed = isBehindColon(field.lines[0]) ? 1 : 0;
  let start = 0;
  while (start < old.length && start < now.length && old[start]!.shown === now[start]) start++;
  let end = 0;
  const shorter = Math.min(old.length, now.length) - Math.max(start, fixed);
  while (end < shorter && old[old.length - 1 - end]!.shown === now[now.length - 1 - end]) end++;
  const layout = new Layout(entry, field, old);
  const [oldEnd, newEnd] = [old.length - end, now.length - end];
  const both = Math.min(oldEnd, newEnd);
  const edits: Edit[] = [];
  for (let at = start; at < both; at++) {
    const line = old[at]!;
    const isFirst = at < fixed;
    const text = isFirst ? now[at]!.trimStart() : layout.written(now[at]!, line);
    edits.push(...smallest(entry.text, { start: line.start, end: line.end }, text));
  }
  if (newEnd > both) {
    const added = now.slice(both, newEnd).map((line) => lineEnd + layout.written(line));
    const behind = lineAround(entry, old[both - 1]!.start).end;
    edits.push({ start: behind, end: behind, text: added.join('') });
  } else if (oldEnd > both) {
    edits.push(...gone(rangesOf(entry, offsetsOf(old.slice(both, oldEnd)))));
  }
  return edits;
}

/** The edits that take a field away, with the blank lines within it; comments stay. */
export function removalEdits(entry: Entry, field: Field): Edit[] {
  const below = writtenLines(entry, field).slice(isBehindColon(field.lines[0]) ? 1 : 0);
  return gone(rangesOf(entry, [field.nameSpan.start, ...offsetsOf(below)]));
}

/** The edits that leave the name of a field and its colon, and nothing behind it. */
export function emptyingEdits(entry: Entry, field: Field): Edit[] {
  const old = writtenLines(entry, field);
  const isBehind = isBehindColon(field.lines[0]);
  const below = old.slice(isBehind ? 1 : 0);
  const behind = isBehind ? [{ start: colonOf(entry, field) + 1, end: old[0]!.end }] : [];
  return gone([...behind, ...(below.length === 0 ? [] : rangesOf(entry, offsetsOf(below)))]);
}

/** The offset of the colon behind the name of a field. */
function colonOf(entry: Entry, field: Field): number {
  return entry.text.indexOf(':', field.nameSpan.end);
}

/** The one edit of a piece of text that makes another of it, without what both begin and end with; none when they are the same. */
export function smallest(text: string, { start, end }: Span, now: string): Edit[] {
  const old = text.slice(start, end);
  if (old === now) return [];
  let before = 0;
  const shorter = Math.min(old.length, now.length);
  while (before < shorter && old[before] === now[before]) before++;
  if (isHalf(now, before) || isHalf(old, before)) before--;
  let behind = 0;
  while (behind < shorter - before && old[old.length - 1 - behind] === now[now.length - 1 - behind]) behind++;
  if (isHalf(now, now.length - behind) || isHalf(old, old.length - behind)) behind--;
  return [{ start: start + before, end: end - behind, text: now.slice(before, now.length - behind) }];
}

/** True of a place between the two halves of one character. */
function isHalf(text: string, at: number): boolean {
  return at > 0 && /[\ud800-\udbff]/u.test(text[at - 1]!) && /[\udc00-\udfff]/u.test(text[at] ?? '');
}

function emptyFilled(entry: Entry, field: Field, [first = '', ...more]: readonly string[], lineEnd: LineEnd): Edit {
  const at = colonOf(entry, field) + 1;
  const { end } = lineAround(entry, field.nameSpan.start);
  if (more.length === 0) return { start: at, end, text: ` ${first}` };
  const indent = indentAt(entry, field.nameSpan.start) + DEEPER;
  const text = [first, ...more].map((line) => lineEnd + (line === '' ? '' : indent + line)).join('');
  return { start: end, end, text };
}

function offsetsOf(lines: readonly WrittenLine[]): number[] {
  return lines.map(({ start }) => start);
}

function gone(ranges: readonly Span[]): Edit[] {
  return ranges.map(({ start, end }) => ({ start, end, text: '' }));
}

/** What stands before the lines of a value. */
class Layout {
  /** By the columns that a line stands deeper than the others. */
  readonly #before = new Map<number, string>();
  readonly #least: string;
  readonly #bullet: string;

  constructor(entry: Entry, field: Field, lines: readonly WrittenLine[]) {
    for (const line of lines) {
      if (line.before === '') continue;
      const indent = line.before.slice(0, spacesOf(line.before));
      if (!this.#before.has(line.deeper)) this.#before.set(line.deeper, indent);
    }
    const below = lines.filter(({ before }) => before !== '');
    this.#least = this.#before.get(0) ?? indentAt(entry, field.nameSpan.start) + DEEPER;
    this.#bullet = below.length > 0 && below.every((line) => bulletOf(line) !== '') ? bulletOf(below.at(-1)!) : '';
  }

  /** A line as it is written; in the place of another with what stands before that, where it is as deep. */
  written(shown: string, old?: WrittenLine): string {
    const deeper = spacesOf(shown);
    const text = shown.slice(deeper);
    if (text === '') return '';
    if (old !== undefined && old.before !== '' && old.deeper === deeper) return old.before + text;
    const indent = this.#before.get(deeper) ?? this.#least + ' '.repeat(deeper);
    const bullet = old === undefined || old.before === '' ? this.#bullet : bulletOf(old);
    return indent + bullet + text;
  }
}
