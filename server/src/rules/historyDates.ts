/** Fixes for a line of the history that does not begin with its date. A day is never made up unseen. */
import { messages } from '../messages/index.ts';
import { fullDay } from '../model/index/entryDates.ts';
import type { EntryRef } from '../model/index/fileIndex.ts';
import type { ReferenceDate } from '../model/index/referenceDate.ts';
import type { Scope } from '../model/index/scope.ts';
import { formatDutch } from '../model/time/calendar.ts';
import { findDates } from '../syntax/dates/read.ts';
import type { HistoryLine } from '../syntax/entry.ts';
import type { Span } from '../text/span.ts';
import type { Fix } from './rule.ts';
import { replace } from './spans.ts';

/** Words before a date that add nothing: they go when the date comes first. */
const NOTHING_BEFORE = /^[\s([*-]*(?:(?:op|per|d\.?d\.?)[\s([*]*)?$/iu;
const NOTHING_BEHIND = /^[\s)\]*]*[:;,.–-]?\s*/u;

/**
 * The fixes of one such line, the likeliest first: the date that stands in it goes to the front; it is joined with the line
 * above; it gets the reference date. None is preferred: what
 * was said on which day is not for a program to say.
 */
export function historyDateFixes(ref: EntryRef, span: Span, reference: ReferenceDate, scope: Scope): Fix[] {
  const text = ref.placed.entry.text.slice(span.start, span.end);
  const moved = dateFirst(text, scope);
  const joined = joinedWithAbove(ref, span);
  const date = formatDutch(reference.noteDay);
  const at = { start: span.start, end: span.start };
  const fixes: Fix[] = [];
  if (moved !== undefined) {
    fixes.push({ title: messages.fixes.moveDate(moved.typed), edits: [replace(ref, span, moved.line)] });
  }
  if (joined !== undefined) fixes.push({ title: messages.fixes.joinAbove, edits: [replace(ref, joined, ' ')] });
  fixes.push({ title: messages.fixes.historyDate(date), edits: [replace(ref, at, `${date}: `)] });
  return fixes;
}

/** The line with the one full date in it at its front, written out; undefined when it has none or several. */
function dateFirst(text: string, scope: Scope): { typed: string; line: string } | undefined {
  const readable = withPlainSigns(text);
  const dates = findDates(readable);
  const [date] = dates;
  const day = date && fullDay(date);
  if (date === undefined || day === undefined || dates.length > 1) return undefined;
  const typed = formatDutch(day);
  const before = text.slice(0, date.span.start);
  const rest = text.slice(date.span.end);
  const behind = rest.replace(NOTHING_BEHIND, '');
  if (NOTHING_BEFORE.test(withPlainSigns(before))) {
    const [name = ''] = /^[^\s:]+(?=:)/u.exec(behind) ?? [];
    const isGremium = isGremiumIn(scope, name);
    return { typed, line: isGremium ? `${typed} ${behind}` : `${typed}: ${behind}` };
  }
  const name = before.trim();
  if (isGremiumIn(scope, name)) return { typed, line: `${typed} ${name}: ${behind}` };
  return { typed, line: `${typed}: ${text}` };
}

function isGremiumIn(scope: Scope, name: string): boolean {
  return name !== '' && scope.lookupName(name).some(({ kind }) => kind === 'gremium');
}

/** A text of the same length in which the signs that look like a hyphen, a space or nothing are one. */
function withPlainSigns(text: string): string {
  return text
    .replace(/[\u2010-\u2015\u2212]/gu, '-')
    .replace(/[\u00A0\u00AD\u200B-\u200F\u202A-\u202F\u2060-\u2064\uFEFF]/gu, ' ')
    .replace(/(?<=^|[^\d])(\d{1,2})e(?=\s)/gu, '$1 ');
}

/**
 * The span between the line above and this one, when that one has a date and says nothing of a field: a new line in a
 * text that was pasted. Undefined otherwise.
 */
function joinedWithAbove({ placed: { entry } }: EntryRef, span: Span): Span | undefined {
  for (const field of entry.fields) {
    if (field.kind !== 'history') continue;
    const at = field.history.findIndex((line) => line.start === span.start);
    const above: HistoryLine | undefined = field.history[at - 1];
    if (above?.date === undefined || above.change !== undefined || above.text === undefined) return undefined;
    const between = entry.text.slice(above.end, span.start);
    return /^\s*$/u.test(between) ? { start: above.end, end: span.start } : undefined;
  }
  return undefined;
}
