/**
 * A file as a row of units: what stands above its first entry, each entry with the comments and blank lines above it, and the end.
 * What stands between two entries belongs to the lower one: a comment is written above what it is about.
 */
import { foldName } from '../model/index/names.ts';
import { entryStarts } from '../syntax/cut.ts';
import type { Entry } from '../syntax/entry.ts';
import { foldNumber } from '../syntax/numberReferences.ts';
import { readEntry } from '../syntax/readEntry.ts';
import { COMMENT_START, ENTRIES, type EntryKind, isHeadingKind } from '../syntax/vocabulary.ts';
import { isBlank } from './textLines.ts';

export interface Unit {
  readonly place: 'top' | 'entry' | 'end';
  /** Undefined but for an entry. */
  readonly kind: EntryKind | undefined;
  /** The first line, read; undefined but for an entry. */
  readonly head: Entry | undefined;
  /** The number or name as it is compared; empty without one. */
  readonly identity: string;
  /** The title as it is compared; empty without one. */
  readonly title: string;
  /** Comments and blank lines above it. */
  readonly lead: readonly string[];
  /** Its lines; for the end none. */
  readonly body: readonly string[];
  /** The line of the file that its body begins on, from 0. */
  readonly line: number;
}

const INDENTATION = /^[ \t\u00A0]*/u;

/** The indentation of a line, as typed. */
export function indentOf(line: string): string {
  return INDENTATION.exec(line)?.[0] ?? '';
}

export function isComment(line: string): boolean {
  return line.startsWith(COMMENT_START, indentOf(line).length);
}

/** The units of a file: one for the top, one for each entry, one for the end. */
export function cutUnits(lines: readonly string[]): Unit[] {
  const starts = startLines(lines);
  const first = starts[0] ?? lines.length;
  const units: Unit[] = [{ ...NO_ENTRY, place: 'top', lead: [], body: lines.slice(0, first), line: 0 }];
  let lead: readonly string[] = [];
  starts.forEach((start, at) => {
    const next = starts[at + 1] ?? lines.length;
    const end = contentEnd(lines, start, next);
    units.push(entryUnit(lead, lines.slice(start, end), start));
    lead = lines.slice(end, next);
  });
  units.push({ ...NO_ENTRY, place: 'end', lead, body: [], line: lines.length });
  return units;
}

const NO_ENTRY = { kind: undefined, head: undefined, identity: '', title: '' } as const;

/** The lines on which entries start. */
function startLines(lines: readonly string[]): number[] {
  const found: number[] = [];
  let line = 0;
  let offset = 0;
  for (const { start, kind } of entryStarts(lines.join('\n'))) {
    if (kind === undefined) continue;
    while (offset < start) offset += lines[line++]!.length + 1;
    found.push(line);
  }
  return found;
}

/** Behind the last line of an entry: indented comments below its last words are its own, others belong to what comes next. */
function contentEnd(lines: readonly string[], start: number, next: number): number {
  let end = next;
  while (end > start + 1 && (isBlank(lines[end - 1]!) || isComment(lines[end - 1]!))) end--;
  while (end < next && !isBlank(lines[end]!) && indentOf(lines[end]!) !== '') end++;
  return end;
}

function entryUnit(lead: readonly string[], body: readonly string[], line: number): Unit {
  const head = readEntry(body[0]!);
  const { kind } = head;
  const identity = head.identity === undefined ? '' : foldIdentity(kind, head.identity.text);
  const title = head.title === undefined ? '' : foldName(head.title.text);
  return { place: 'entry', kind, head, identity, title, lead, body, line };
}

function foldIdentity(kind: EntryKind | undefined, typed: string): string {
  return kind !== undefined && ENTRIES[kind].identity === 'number' ? foldNumber(typed) : foldName(typed);
}

/** The index of the heading that each unit stands below; -1 for none. A heading stands below no other here. */
export function headingsAbove(units: readonly Unit[]): number[] {
  let heading = -1;
  return units.map(({ kind, place }, at) => {
    if (place !== 'entry') return -1;
    if (!isHeadingKind(kind)) return heading;
    heading = at;
    return -1;
  });
}

/** The blank lines that a lead begins with, and the rest of it. */
export function splitLead(lead: readonly string[]): {
  readonly blanks: readonly string[];
  readonly rest: readonly string[];
} {
  const first = lead.findIndex((line) => !isBlank(line));
  const at = first === -1 ? lead.length : first;
  return { blanks: lead.slice(0, at), rest: lead.slice(at) };
}

export function sameHead(one: Unit, other: Unit): boolean {
  return one.kind === other.kind && one.identity === other.identity && one.title === other.title;
}
