/** Proposals for dates and deadlines, reckoned from the reference date. */
import { CompletionItemKind } from 'vscode-languageserver-types';
import { messages } from '../../messages/index.ts';
import { deadlineOf } from '../../model/actions/action.ts';
import { isOpen } from '../../model/actions/actionStatus.ts';
import type { ReferenceDate } from '../../model/index/referenceDate.ts';
import {
  addDays,
  type CalendarDay,
  formatDutch,
  formatIso,
  partsOf,
  quarterOf,
  weekdayOf,
} from '../../model/time/calendar.ts';
import { fieldOf } from '../../syntax/entry.ts';
import type { Span } from '../../text/span.ts';
import { isDate, isDeadline, typedOf } from './complete.ts';
import { type DateSuggestion, QUARTER_WORDS, suggestDates } from './dateSuggestions.ts';
import { actionProposals, waitsFor } from './numbers.ts';
import { type MomentOptions, phraseProposals, withDay } from './phrases.ts';
import { type Cursor, fits, fromDay, orderOf, type Proposal, spaced } from './proposal.ts';
import { registerGremium } from './registerGremium.ts';

/** The number of quarters that are proposed, the running one first. */
const QUARTERS = 4;
const FRIDAY = 5;

/** The words before a date or quarter in a deadline that stay when one is chosen. */
const BOUND = /^\s*(?:uiterlijk|per|tot en met|t\/m|voor|vóór|tot|vanaf|na|rond)\s+/iu;

/** A deadline that hangs on other actions; their numbers follow. */
const AFTER_ACTION = /^\s*(?:na|afhankelijk\s+van)\s+acties?\s+/iu;

/** Words that a deadline may be instead of a date → what finds them besides. */
const DEADLINE_WORDS: Readonly<Record<keyof typeof messages.completion.deadlines, string>> = {
  'z.s.m.': 'zsm zo spoedig mogelijk',
  doorlopend: '',
  'n.v.t.': 'nvt niet van toepassing',
  'nader te bepalen': 'ntb',
};

/** The dates that a field may hold: today, the ends of the month and the quarter, two weeks on. */
export function* dateProposals(cursor: Cursor, span: Span): Iterable<Proposal> {
  const { referenceDate } = cursor.context;
  if (isDate(typedOf(cursor, span))) return;
  for (const { what, day } of suggestDates(fromDay(referenceDate))) {
    yield dateProposal(cursor, span, day, detailOf(what, referenceDate), orderOf(0, day));
  }
}

/**
 * Proposals for a deadline, at a cursor in `value`. Behind `uiterlijk`, `voor` and their like only what has days,
 * behind `na actie` only numbers. `value` is all of the value that is replaced.
 */
export function* deadlineProposals(cursor: Cursor, value: Span): Iterable<Proposal> {
  const { entry } = cursor.placed;
  if (isDeadline(typedOf(cursor, value), cursor.context.scope)) return;
  const after = AFTER_ACTION.exec(entry.text.slice(value.start, value.end))?.[0].length ?? 0;
  if (after > 0 && cursor.offset >= value.start + after) {
    const isExcluded = waitsFor(cursor.placed, cursor.context.scope);
    const region = { start: value.start + after, end: value.end };
    yield* actionProposals(cursor, region, [], { isExcluded, onlyOwnRegister: true });
    return;
  }
  const bound = BOUND.exec(entry.text.slice(value.start, value.end))?.[0].length ?? 0;
  const isBehindBound = bound > 0 && cursor.offset >= value.start + bound;
  const span = isBehindBound ? { start: value.start + bound, end: value.end } : value;
  const seen = new Set<string>();
  const options = { notBefore: firstPossible(cursor) };
  for (const proposal of saidOrDated(cursor, value, span, options)) {
    seen.add(proposal.label);
    yield proposal;
  }
  if (isBehindBound) return;
  const gremium = registerGremium(cursor.context.scope);
  const words = Object.entries(messages.completion.deadlines).map(([word, detail]) => ({
    word,
    detail,
    filter: `${word} ${DEADLINE_WORDS[word as keyof typeof DEADLINE_WORDS]}`.trim(),
  }));
  if (gremium !== undefined) {
    const word = `volgend ${gremium}`;
    words.unshift({ word, detail: messages.completion.nextMeeting, filter: word });
  }
  for (const [index, { word, detail, filter }] of words.entries()) {
    if (seen.has(word)) continue;
    const text = spaced(entry.text, span.start, word);
    const order = orderOf(2, index);
    const proposal = { label: word, kind: CompletionItemKind.Constant, order, span, text, detail, filter };
    yield* withDay(cursor, value, proposal, options);
  }
}

/**
 * The first day at which an action can be due: not before the actions behind its `na`, nor before the reference date.
 * Undefined where only the reference date counts.
 */
function firstPossible({ placed, context: { scope, referenceDate } }: Cursor): CalendarDay | undefined {
  const ref = { file: scope.file, placed };
  const field = placed.kind === 'actie' ? fieldOf(placed.entry, 'na') : undefined;
  if (field?.kind !== 'actions' || !isOpen(ref, scope)) return undefined;
  const days = [fromDay(referenceDate)];
  for (const { number, register } of field.references) {
    const action = scope.lookupNumber('actie', number, register)[0];
    const seen = action && scope.seenFrom(action.file);
    if (action === undefined || seen === undefined || !isOpen(action, seen)) continue;
    days.push(deadlineOf(action, seen, referenceDate.day)?.resolved.latest ?? days[0]!);
  }
  return Math.max(...days);
}

/** The dates and quarters that are always offered, then what the typed text may become; each with its day, and once. */
export function* saidOrDated(cursor: Cursor, value: Span, span: Span, options: MomentOptions = {}): Iterable<Proposal> {
  if (isDeadline(typedOf(cursor, value), cursor.context.scope)) return;
  const seen = new Set<string>();
  const phrases = [...phraseProposals(cursor, value, span, options)];
  for (const moment of momentProposals(cursor, span)) {
    if (isSaidBy(phrases, moment, cursor)) continue;
    seen.add(moment.label);
    yield* withDay(cursor, value, moment, options);
  }
  for (const phrase of phrases) {
    if (!seen.has(phrase.label)) yield phrase;
    seen.add(phrase.label);
  }
}

/** True when the words that were typed are those of a phrase for the same day: `over t`. */
function isSaidBy(phrases: readonly Proposal[], { text, label, order, span, kind }: Proposal, cursor: Cursor): boolean {
  return (
    phrases.some((phrase) => phrase.text === text && phrase.label !== label) &&
    !fits({ label, text, order, span, kind }, cursor)
  );
}

/** Dates that are no days off, and quarters: when something may be due or on the agenda. */
function* momentProposals(cursor: Cursor, span: Span): Iterable<Proposal> {
  const { referenceDate } = cursor.context;
  const from = fromDay(referenceDate);
  const seen = new Set<CalendarDay>();
  for (const { what, day } of suggestDates(from)) {
    const workday = lastWorkday(day);
    if (workday < from || seen.has(workday)) continue;
    seen.add(workday);
    const detail = workday === day ? detailOf(what, referenceDate) : messages.completion.lastWorkday(what);
    yield dateProposal(cursor, span, workday, detail, orderOf(0, workday));
  }
  yield* quarterProposals(cursor, span, from);
}

/** A date as it is typed in full; found by `31-3-2021` and `2021-03-31` too. */
export function dateProposal(
  { placed }: Cursor,
  span: Span,
  day: CalendarDay,
  detail: string,
  order: string,
  suffix = '',
): Proposal {
  const label = formatDutch(day);
  const { year, month, day: dayOfMonth } = partsOf(day);
  const text = spaced(placed.entry.text, span.start, label) + suffix;
  const filter = `${label} ${dayOfMonth}-${month}-${year} ${formatIso(day)} ${detail}`;
  return { label, kind: CompletionItemKind.Event, order, span, text, detail, filter };
}

function* quarterProposals({ placed }: Cursor, span: Span, from: CalendarDay): Iterable<Proposal> {
  const { year, month } = partsOf(from);
  for (let ahead = 0; ahead < QUARTERS; ahead++) {
    const index = quarterOf(month) - 1 + ahead;
    const quarter = (index % 4) + 1;
    const inYear = year + Math.floor(index / 4);
    const label = `Q${quarter} ${inYear}`;
    yield {
      label,
      kind: CompletionItemKind.Event,
      order: orderOf(1, ahead),
      span,
      text: spaced(placed.entry.text, span.start, label),
      detail: messages.completion.quarter,
      filter: `${label} ${quarter}e kwartaal ${inYear} ${QUARTER_WORDS[quarter - 1]} kwartaal`,
    };
  }
}

function detailOf(what: DateSuggestion['what'], { source, day }: ReferenceDate): string {
  const isReference = what === 'today' && source !== 'today' && day !== undefined;
  return isReference ? messages.completion.referenceDay : messages.completion.dates[what];
}

/** The Friday before a day of the weekend, any other day itself. */
function lastWorkday(day: CalendarDay): CalendarDay {
  return addDays(day, -Math.max(0, weekdayOf(day) - FRIDAY));
}
