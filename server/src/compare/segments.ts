/** An entry as a row of segments: its first line, each of its fields, and every line that is no part of a field. */
import type { Field } from '../syntax/entry.ts';
import { readEntry } from '../syntax/readEntry.ts';
import { lastAtMost } from '../text/search.ts';

export interface Segment {
  /** What it is found by in another version of the entry. */
  readonly key: string;
  /** Undefined but for a field. */
  readonly field: Field | undefined;
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
  const segments: Segment[] = [{ key: HEAD, field: undefined, lines: body.slice(0, 1) }];
  const counts = new Map<string, number>();
  const add = (key: string, field: Field | undefined, lines: readonly string[]) => {
    const count = (counts.get(key) ?? 0) + 1;
    counts.set(key, count);
    segments.push({ key: `${key}|${count}`, field, lines });
  };
  let at = 1;
  for (const field of entry.fields) {
    const [first, last] = [lineAt(field.nameSpan.start), lineAt(field.span.end)];
    if (first < at || last < first) return undefined;
    for (; at < first; at++) add(`line|${body[at]!.trim()}`, undefined, [body[at]!]);
    add(
      `field|${field.kind === 'unknown' ? field.name.toLowerCase() : field.name}`,
      field,
      body.slice(first, last + 1),
    );
    at = last + 1;
  }
  for (; at < body.length; at++) add(`line|${body[at]!.trim()}`, undefined, [body[at]!]);
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
