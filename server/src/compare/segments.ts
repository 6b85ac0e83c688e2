/** An entry as a row of segments: its first line, each of its fields, and what is no part of a field. */
import type { Field } from '../syntax/entry.ts';
import { readEntry } from '../syntax/readEntry.ts';
import { lastAtMost } from '../text/search.ts';
import { isBlank } from './textLines.ts';
import { isComment } from './units.ts';

export interface Segment {
  /** What it is found by in another version of the entry. */
  readonly key: string;
  /** Undefined but for a field. */
  readonly field: Field | undefined;
  /** True of lines that say something, but nothing that is read. */
  readonly isUnread: boolean;
  readonly lines: readonly string[];
}

const HEAD = 'head';

/** What is read past, so that no part of an entry can be told from another. */
const UNREADABLE: ReadonlySet<string> = new Set(['longEntry', 'longLine', 'indentedEntry']);

/** The segments of the lines of an entry; undefined where they cannot be told apart. */
export function segmentsOf(body: readonly string[]): readonly Segment[] | undefined {
  const entry = readEntry(body.join('\n'));
  if (entry.kind === undefined || entry.findings.some(({ reason }) => UNREADABLE.has(reason))) return undefined;
  const lineAt = lineFinder(body);
  const segments: Segment[] = [{ key: HEAD, field: undefined, isUnread: false, lines: body.slice(0, 1) }];
  const counts = new Map<string, number>();
  const add = (key: string, lines: readonly string[], field?: Field, isUnread = false) => {
    const count = (counts.get(key) ?? 0) + 1;
    counts.set(key, count);
    segments.push({ key: `${key}|${count}`, field, isUnread, lines });
  };
  // A comment is found by its words. What is not read, by what it stands behind: its words are what a side changes.
  let before = HEAD;
  const addLoose = (from: number, to: number) => {
    for (let start = from; start < to; ) {
      let end = start;
      while (end < to && !isBlank(body[end]!) && !isComment(body[end]!)) end++;
      if (end > start) add(`unread|${before}`, body.slice(start, end), undefined, true);
      else add(`line|${body[end]!.trim()}`, body.slice(start, ++end));
      start = end;
    }
  };
  let at = 1;
  for (const field of entry.fields) {
    const [first, last] = [lineAt(field.nameSpan.start), lineAt(field.span.end)];
    if (first < at || last < first) return undefined;
    addLoose(at, first);
    before = `field|${field.kind === 'unknown' ? field.name.toLowerCase() : field.name}`;
    add(before, body.slice(first, last + 1), field);
    at = last + 1;
  }
  addLoose(at, body.length);
  return segments;
}

/** The index of the line in which an offset of joined lines lies, or at whose end. */
function lineFinder(lines: readonly string[]): (offset: number) => number {
  const starts: number[] = [];
  let start = 0;
  for (const line of lines) {
    starts.push(start);
    start += line.length + 1;
  }
  return (offset) => lastAtMost(starts, offset);
}
