/** The history of an action, from first to last (language.md §3, Meetings: "the history of an action"). */
import { findDates } from '../syntax/dates/read.ts';
import { fieldOf, type HistoryChange, type HistoryLine } from '../syntax/entry.ts';
import { statusOf } from '../syntax/vocabulary.ts';
import type { Word } from '../text/span.ts';
import type { CalendarDay } from './calendar.ts';
import { resolveDate } from './deadline.ts';
import { noteContext } from './entryDates.ts';
import type { EntryRef } from './fileFacts.ts';
import { type EffectiveField, effectiveField } from './headings.ts';
import type { Scope } from './scope.ts';

export interface HistoryItem {
  /** Undefined for a line whose date does not exist or has no year that follows from anything. */
  readonly day: CalendarDay | undefined;
  /** The date as typed. */
  readonly dateText: string;
  readonly gremium: Word | undefined;
  readonly text: string;
  readonly change: HistoryChange | undefined;
  /** Where it comes from: a line of `historie`, or the dated part of `opdracht`. */
  readonly source: 'historie' | 'opdracht';
}

/**
 * The history of an action in the order of its dates; lines of one day, and lines without a day, keep the order of the
 * text, the latter behind the line they stand below. Empty when there is none.
 * @param peildatum what a date without a year is nearest to, when the entry has no full date.
 */
export function historyOf(action: EntryRef, peildatum: CalendarDay | undefined): HistoryItem[] {
  const { entry } = action.placed;
  const context = noteContext(entry, peildatum);
  const items: HistoryItem[] = [];
  const opdracht = fieldOf(entry, 'opdracht');
  for (const line of opdracht?.lines ?? []) {
    const date = findDates(line.text)[0];
    if (date === undefined) continue;
    items.push({
      day: resolveDate(date, context),
      dateText: line.text.slice(date.span.start, date.span.end),
      gremium: undefined,
      text: line.text,
      change: undefined,
      source: 'opdracht',
    });
  }
  const historie = fieldOf(entry, 'historie');
  for (const line of historie?.kind === 'history' ? historie.history : []) {
    items.push({
      day: line.date && resolveDate(line.date.date, context),
      dateText: line.dateSpan ? entry.text.slice(line.dateSpan.start, line.dateSpan.end) : '',
      gremium: line.gremium,
      text: line.text?.text ?? '',
      change: line.change,
      source: 'historie',
    });
  }
  return inOrder(items);
}

export interface PlacedHistoryItem {
  readonly item: HistoryItem;
  /** The heading whose `opdracht` it is, when the action has none of its own. */
  readonly heading: EffectiveField | undefined;
}

/** The history of an action, with that of the `opdracht` that its heading gives it, in the order of their dates. */
export function wholeHistory(action: EntryRef, scope: Scope, peildatum: CalendarDay | undefined): PlacedHistoryItem[] {
  const items: PlacedHistoryItem[] = historyOf(action, peildatum).map((item) => ({ item, heading: undefined }));
  const assignment = effectiveField(action, 'opdracht', scope);
  if (!assignment?.inherited) return items;
  for (const item of historyOf(assignment.owner, peildatum)) {
    const isLater = (own: HistoryItem) => own.day !== undefined && item.day !== undefined && own.day >= item.day;
    const later = items.findIndex((own) => isLater(own.item));
    items.splice(later === -1 ? items.length : later, 0, { item, heading: assignment });
  }
  return items;
}

/** Sorts by day; what has no day stays behind what it stood behind. */
function inOrder(items: readonly HistoryItem[]): HistoryItem[] {
  let last = Number.NEGATIVE_INFINITY;
  const keyed = items.map((item) => {
    const key = item.day ?? last;
    if (item.source === 'historie') last = key;
    return { item, key };
  });
  return keyed.sort((a, b) => a.key - b.key || 0).map(({ item }) => item);
}

export interface NewestStatus {
  readonly line: HistoryLine;
  readonly day: CalendarDay;
  readonly to: Word;
}

/** The newest history line that changes the status to a known one; newest is by date, the later line on one day. */
export function newestStatus(action: EntryRef, peildatum: CalendarDay | undefined): NewestStatus | undefined {
  const { entry } = action.placed;
  const historie = fieldOf(entry, 'historie');
  if (historie?.kind !== 'history') return undefined;
  const context = noteContext(entry, peildatum);
  let newest: NewestStatus | undefined;
  for (const line of historie.history) {
    if (line.change?.field !== 'status' || line.date === undefined) continue;
    const day = resolveDate(line.date.date, context);
    if (day === undefined || statusOf(line.change.to.text) === undefined) continue;
    if (newest === undefined || day >= newest.day) newest = { line, day, to: line.change.to };
  }
  return newest;
}
