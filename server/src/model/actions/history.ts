/** The history of an action, from first to last (taal.md §3, Steps and history): nothing has to be typed twice. */

import { findDates } from '../../syntax/dates/read.ts';
import { fieldOf, type HistoryChange } from '../../syntax/entry.ts';
import type { EntryKind } from '../../syntax/vocabulary.ts';
import { isDone } from '../../syntax/workKinds.ts';
import type { Word } from '../../text/span.ts';
import { noteContext } from '../index/entryDates.ts';
import type { EntryRef } from '../index/fileIndex.ts';
import type { Mention } from '../index/mentions.ts';
import { mayBeOwnWord, mentionsOf, type PlacedMention } from '../index/mentionsOf.ts';
import { isSameWords, isStandardStatus, statusFor, type WordsSeen, wordsSeen } from '../index/ownWords.ts';
import type { Scope } from '../index/scope.ts';
import { isLong, sharedByObject } from '../index/sharedAnswers.ts';
import type { CalendarDay } from '../time/calendar.ts';
import { resolveDate } from '../time/deadline.ts';
import { type EffectiveField, effectiveField } from './headings.ts';
import { later } from './newestNote.ts';

export interface HistoryItem {
  /** Day of the line; undefined when its date does not exist or has no year that follows from anything. */
  readonly day: CalendarDay | undefined;
  /** The date as typed. */
  readonly dateText: string;
  readonly gremium: Word | undefined;
  readonly text: string;
  readonly change: HistoryChange | undefined;
  /** Origin of the line: `historie`, the dated part of `opdracht`, or a mention elsewhere. */
  readonly source: 'historie' | 'opdracht' | Mention['source'];
  /** The mention elsewhere and its place; undefined for its own lines. */
  readonly from: PlacedMention | undefined;
}

/**
 * The history lines of an entry itself, in the order of their dates; lines of one day, and lines without a day, keep
 * the order of the text, the latter behind the line they stand below. Empty when there is none.
 * @param day what a date without a year is nearest to, when the entry has no full date.
 */
export function historyOf(action: EntryRef, day: CalendarDay | undefined): HistoryItem[] {
  const { entry } = action.placed;
  const context = noteContext(entry, day);
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
      from: undefined,
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
      from: undefined,
    });
  }
  return inOrder(items);
}

/** The mentions of an entry elsewhere, as lines of its history. */
function saidElsewhere(action: EntryRef, scope: Scope): HistoryItem[] {
  return mentionsOf(action, scope).map((from) => {
    const { day, dateText, gremium, text, change, source } = from.mention;
    return { day, dateText, gremium, text, change, source, from };
  });
}

export interface PlacedHistoryItem {
  readonly item: HistoryItem;
  /** The heading whose `opdracht` it is, when the action has none of its own. */
  readonly heading: EffectiveField | undefined;
}

/**
 * The whole history of an action, decision or promise in the order of its dates: its own lines, what the minutes say of it,
 * the decisions and promises that name it, and the `opdracht` that its heading gives it. On one day what was said elsewhere
 * comes before its own lines, and what has no day before all.
 */
export function wholeHistory(
  action: EntryRef,
  scope: Scope,
  referenceDay: CalendarDay | undefined,
): PlacedHistoryItem[] {
  const ownItems = historyOf(action, referenceDay).map((item): PlacedHistoryItem => ({ item, heading: undefined }));
  const said = saidElsewhere(action, scope).map((item): PlacedHistoryItem => ({ item, heading: undefined }));
  const items = putBefore(ownItems, said);
  const assignment = effectiveField(action, 'opdracht', scope);
  if (!assignment?.inherited) return items;
  return historyOf(assignment.owner, referenceDay).reduce(
    (all, item) => putBefore(all, [{ item, heading: assignment }]),
    items,
  );
}

/** The last day of the whole history of an entry; undefined when no line of it has one. Costs its own lines. */
export function lastNoted(
  action: EntryRef,
  scope: Scope,
  referenceDay: CalendarDay | undefined,
): CalendarDay | undefined {
  const assignment = effectiveField(action, 'opdracht', scope);
  const inherited = assignment?.inherited === true ? historyOf(assignment.owner, referenceDay) : [];
  const own = [...historyOf(action, referenceDay), ...inherited];
  return own.reduce((last, { day }) => later(last, day), saidOf(action, scope).last);
}

const FIRST = Number.NEGATIVE_INFINITY;

/** Puts others into items that are in the order of their days: each before the first of its day or a later one. */
function putBefore(items: readonly PlacedHistoryItem[], others: readonly PlacedHistoryItem[]): PlacedHistoryItem[] {
  const dayOf = ({ item }: PlacedHistoryItem) => item.day ?? FIRST;
  const waiting = [...others].sort((a, b) => (dayOf(a) === dayOf(b) ? 0 : dayOf(a) - dayOf(b)));
  const all: PlacedHistoryItem[] = [];
  let next = 0;
  for (const placed of items) {
    const { day } = placed.item;
    while (day !== undefined && next < waiting.length && dayOf(waiting[next]!) <= day) all.push(waiting[next++]!);
    all.push(placed);
  }
  return [...all, ...waiting.slice(next)];
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

/** A line of the whole history that changes something, own or elsewhere. */
export interface NewestLine {
  readonly day: CalendarDay;
  readonly to: Word;
  /** The gremium that it was said in, as typed; undefined where none stands there. */
  readonly gremium: Word | undefined;
  /** True when it reports how things were that day, which may differ from the field. */
  readonly isReport: boolean;
  /** Said in plain words: see `HistoryChange.isSaid`. */
  readonly isSaid: boolean;
  /** The mention elsewhere that says so; undefined for a line of its own history. */
  readonly from: PlacedMention | undefined;
}

export interface NewestLines {
  /** The newest line that changes the status to a known one. */
  readonly status: NewestLine | undefined;
  /** The newest line that changes the deadline, whatever it says of it. */
  readonly deadline: NewestLine | undefined;
}

/** The result for most entries: no such lines. One object for all of them. */
const NO_LINES: NewestLines = { status: undefined, deadline: undefined };

/** The effective part of all mentions of an entry elsewhere. */
interface Said extends NewestLines {
  readonly readsOwnStatus: boolean;
  /** A line with a date tells that it is ready. */
  readonly tellsWhenReady: boolean;
  /** The last day on which anything was said of it; undefined when no line has a date. */
  readonly last: CalendarDay | undefined;
}

const NOTHING: Said = { ...NO_LINES, readsOwnStatus: false, tellsWhenReady: false, last: undefined };

/**
 * The effective part of the mentions of an entry; very many entries of one number may have very many mentions, which
 * are scanned once.
 */
export function saidOf(action: EntryRef, scope: Scope): Said {
  const mentions = mentionsOf(action, scope);
  return mentions.length === 0 ? NOTHING : saidIn(mentions, scope);
}

const saidIn = sharedByObject((mentions: readonly PlacedMention[], scope): Said => {
  if (!isLong(mentions)) return gatherSaid(mentions, scope);
  // A long list stays the same while it says the same, and only what its words mean may be something else.
  const words = wordsSeen(scope);
  const kept = keptSaid.get(mentions);
  if (kept !== undefined && isSameWords(kept.words, words)) return kept.said;
  const said = gatherSaid(mentions, scope);
  keptSaid.set(mentions, { words, said });
  return said;
});

const keptSaid = new WeakMap<readonly PlacedMention[], { readonly words: WordsSeen; readonly said: Said }>();

function gatherSaid(mentions: readonly PlacedMention[], scope: Scope): Said {
  let lines = NO_LINES;
  let last: CalendarDay | undefined;
  let readsOwnStatus = false;
  let ready = false;
  for (const placed of mentions) {
    const { change, day, text, kind, gremium } = placed.mention;
    if (isOtherStatus(change) || mayBeOwnWord(placed.mention)) readsOwnStatus = true;
    if (day === undefined) continue;
    if (last === undefined || day > last) last = day;
    ready ||= isReady(kind, text, change, scope);
    if (change !== undefined) lines = newer(lines, lineOf(change, day, gremium, placed), change, kind, scope);
  }
  return { ...lines, readsOwnStatus, tellsWhenReady: ready, last };
}

function lineOf(
  { to, isReport = false, isSaid = false }: HistoryChange,
  day: CalendarDay,
  gremium: Word | undefined,
  from: PlacedMention | undefined,
): NewestLine {
  return { day, to, gremium, isReport, isSaid, from };
}

/** The newest lines with one more, which counts from its day on; of a status that nobody knows they stay as they are. */
function newer(
  lines: NewestLines,
  line: NewestLine,
  { field, to }: HistoryChange,
  kind: EntryKind | undefined,
  scope: Scope,
): NewestLines {
  if (field === 'deadline') {
    return lines.deadline === undefined || line.day >= lines.deadline.day ? { ...lines, deadline: line } : lines;
  }
  if (field !== 'status' || statusFor(kind, to.text, scope) === undefined) return lines;
  return lines.status === undefined || line.day >= lines.status.day ? { ...lines, status: line } : lines;
}

const READY = /\b(?:gereed|afgerond|uitgevoerd|voldaan|afgehandeld|klaar|voltooid|afgedaan|nagekomen)\b/iu;

/** True when a line of the history of an entry of a kind tells that it is ready. */
export function isReady(
  kind: EntryKind | undefined,
  text: string,
  change: HistoryChange | undefined,
  scope: Scope,
): boolean {
  return (change !== undefined && isDone(statusFor(kind, change.to.text, scope))) || tellsReady(text);
}

/** True when the words of a line of a history say that something is ready, whatever it changes. */
export function tellsReady(text: string): boolean {
  return READY.test(text);
}

/**
 * The newest lines, own or elsewhere, that change the status and the deadline; undefined where none does. Newest is by date; on
 * one day the own line wins, and of two the later one.
 */
export function newestLines(action: EntryRef, scope: Scope, referenceDay: CalendarDay | undefined): NewestLines {
  const { entry } = action.placed;
  const { kind } = entry;
  let lines: NewestLines = saidOf(action, scope);
  const historie = fieldOf(entry, 'historie');
  if (historie?.kind === 'history') {
    const context = noteContext(entry, referenceDay);
    for (const { change, date, gremium } of historie.history) {
      const day = change && date && resolveDate(date.date, context);
      if (change === undefined || day === undefined) continue;
      lines = newer(lines, lineOf(change, day, gremium, undefined), change, kind, scope);
    }
  }
  return lines;
}

/** The newest line, own or elsewhere, that changes the status to a known one; undefined when none does. */
export function newestStatus(action: EntryRef, scope: Scope, day: CalendarDay | undefined): NewestLine | undefined {
  return newestLines(action, scope, day).status;
}

/** True when a line, own or elsewhere, gives or may give a status that is none of the standard ones: what it means the register may say. */
export function readsOwnStatus(action: EntryRef, scope: Scope): boolean {
  const historie = fieldOf(action.placed.entry, 'historie');
  const own = historie?.kind === 'history' ? historie.history : [];
  return own.some(({ change }) => isOtherStatus(change)) || saidOf(action, scope).readsOwnStatus;
}

function isOtherStatus(change: HistoryChange | undefined): boolean {
  return change?.field === 'status' && !isStandardStatus(change.to.text);
}
