/** The lines that are put into minutes, so that each is read as what it was meant to be. */
import { readMinutesLine } from '../../syntax/minutesLine.ts';
import { COMMENT_START } from '../../syntax/vocabulary.ts';
import type { Edit } from '../edits.ts';
import type { FileEdits } from '../fileEdits.ts';
import type { LinePlace, Point } from './points.ts';

/** The end of the last line of a point itself. */
export function lastOf({ item }: Point): number {
  return Math.max(item.end, ...item.notes.map(({ end }) => end), ...item.mentions.map(({ contentEnd }) => contentEnd));
}

export function insertion(base: number, { at, indent }: LinePlace, lines: readonly string[], lineEnd: string): Edit {
  return { start: base + at, end: base + at, text: lines.map((line) => `${lineEnd}${indent}${line}`).join('') };
}

/** The edits of each file once. */
export function together(all: readonly FileEdits[]): FileEdits[] {
  const byFile = new Map<FileEdits['file'], Edit[]>();
  for (const { file, edits } of all) byFile.set(file, [...(byFile.get(file) ?? []), ...edits]);
  return [...byFile].map(([file, edits]) => ({ file, edits }));
}

/** A line about something; a remark that would be read as a change stands in brackets, as text. */
export function lineAbout(called: string, text: string, as: 'change' | 'remark'): string {
  const line = `${called}: ${text}`;
  if (as === 'change') return line;
  const change = readMinutesLine(line, { text: line, start: 0, end: line.length })?.change;
  return change === undefined ? line : `${called}: (${text})`;
}

/** A note that is read as nothing else: no point, no comment, nothing new. */
export function plainNote(text: string): string {
  const isOther =
    /^(?:\d{1,3}[a-z]?|[a-z])[.)](?=\s|$)/iu.test(text) ||
    text.startsWith(COMMENT_START) ||
    readMinutesLine(text, { text, start: 0, end: text.length }) !== undefined;
  return isOther ? `“${text}”` : text;
}
