/** Deadlines as they are said, `over twee weken`, `eind mei`, `volgend DUO`, each with the day that it comes to. */
import { CompletionItemKind } from 'vscode-languageserver-types';
import { messages } from '../../messages/index.ts';
import { deadlineContext } from '../../model/actions/deadlineContext.ts';
import { momentDays, momentYear } from '../../model/index/moments.ts';
import { declaredNames } from '../../model/index/names.ts';
import { type CalendarDay, formatDutch, partsOf, WEEKDAYS, weekdayOf } from '../../model/time/calendar.ts';
import { isUnderstood, type ResolvedDeadline, resolveDeadline } from '../../model/time/deadline.ts';
import { readDeadline } from '../../syntax/dates/read.ts';
import type { Span } from '../../text/span.ts';
import { type DeadlinePhrase, suggestDeadlines } from './dateSuggestions.ts';
import { type Cursor, fits, fromDay, orderOf, type Proposal, spaced } from './proposal.ts';

/** The rank behind the dates that are always offered, before words such as `doorlopend`. */
const RANK = 1;
/** The first place behind the quarters, of which there are a few. */
const FIRST = 10;

/** `volgend D`, `voor het volgende`: a meeting is being named. */
const NEXT_BEGUN = /^(?:v|vo|vol|voor.*|vóór.*|volg.*)$/iu;

export interface MomentOptions {
  /** False behind the name of a gremium, where no other can stand. */
  readonly meetings?: boolean;
  /** The earliest day of a phrase that is offered; without it, the reference date. */
  readonly notBefore?: CalendarDay | undefined;
}

/**
 * The phrases that what was typed may become; none while nothing was. What is put in is read by the deadline grammar to the
 * day that is shown; phrases that come to a day before the reference date are left out.
 * @param value all of the value.
 * @param span what of it stands behind a word such as `uiterlijk`; that word stays. The same as `value` without one.
 */
export function* phraseProposals(
  cursor: Cursor,
  value: Span,
  span = value,
  options: MomentOptions = {},
): Iterable<Proposal> {
  const from = fromDay(cursor.context.referenceDate);
  const typedIn = ({ start }: Span) => cursor.placed.entry.text.slice(start, cursor.offset);
  if (typedIn(value).trim() === '') return;
  let index = FIRST;
  const spans = span.start === value.start ? [value] : [span, value];
  for (const replaced of spans) {
    if (typedIn(replaced).trim() === '') continue;
    const isInner = replaced.start !== value.start;
    // Only what begins with a bound itself goes over one: `voor de z` becomes `voor de zomer 2021`.
    const wanted = ({ bound }: DeadlinePhrase) => (isInner ? !bound : spans.length === 1 || bound);
    const phrases = suggestDeadlines(from, typedIn(replaced)).filter(wanted);
    if (options.meetings !== false && !isInner && NEXT_BEGUN.test(typedIn(value)))
      phrases.unshift(...meetingPhrases(cursor));
    phrases.push(...momentPhrases(cursor).filter(wanted));
    for (const phrase of phrases) {
      const proposal = proposalOf(cursor, replaced, phrase, orderOf(RANK, index++));
      if (fits(proposal, cursor)) yield* withDay(cursor, value, proposal, options);
    }
  }
}

/** `volgend DUO`, `voor het volgende DUO`, for every gremium that is declared. */
function meetingPhrases({ context: { scope } }: Cursor): DeadlinePhrase[] {
  const phrases: DeadlinePhrase[] = [];
  for (const { kind, name } of scope.declarations()) {
    if (kind !== 'gremium') continue;
    const gremium = name.word.text;
    for (const label of [`volgend ${gremium}`, `voor het volgende ${gremium}`]) {
      phrases.push({ label, text: label, also: gremium, bound: true });
    }
  }
  return phrases;
}

/** `voor het zomerreces 2025`, for every moment that is declared and not over; without its bound too, behind one that stands there. */
function momentPhrases({ context: { scope, referenceDate } }: Cursor): DeadlinePhrase[] {
  const phrases: DeadlinePhrase[] = [];
  const from = fromDay(referenceDate);
  for (const { file } of scope.files()) {
    for (const { placed } of file.moments.values()) {
      const [name] = declaredNames(placed.entry);
      const days = momentDays(placed.entry);
      if (name === undefined || days === undefined || days.latest < from) continue;
      const year = momentYear(placed.entry) ?? partsOf(days.earliest).year;
      const said = [articleOf(name.word.text), name.word.text, year].filter((word) => word !== '').join(' ');
      phrases.push({ label: said, text: said, also: name.word.text, bound: false });
      for (const bound of ['voor', 'bij', 'na'])
        phrases.push({ label: `${bound} ${said}`, text: `${bound} ${said}`, also: name.word.text, bound: true });
    }
  }
  return phrases;
}

/** The article of what a moment is mostly called by; empty for any other name. */
function articleOf(name: string): string {
  if (/(?:reces|debat|congres|overleg|seizoen|jaar)$/iu.test(name)) return 'het';
  return /(?:vakantie|behandeling|nota|begroting|rekening|ing|dag|vergadering|verkiezingen|tie)$/iu.test(name)
    ? 'de'
    : '';
}

function proposalOf({ placed }: Cursor, span: Span, phrase: DeadlinePhrase, order: string): Proposal {
  const { label, text, also } = phrase;
  return {
    label,
    kind: CompletionItemKind.Event,
    order,
    span,
    text: spaced(placed.entry.text, span.start, text),
    filter: `${label} ${also}`.trim(),
  };
}

/** The proposal with the day that the whole value comes to; left out when that is too early, or when it is no deadline. */
export function* withDay(
  cursor: Cursor,
  value: Span,
  proposal: Proposal,
  { notBefore = fromDay(cursor.context.referenceDate) }: MomentOptions = {},
): Iterable<Proposal> {
  const before = cursor.placed.entry.text.slice(value.start, proposal.span.start);
  const read = readAt(cursor, before + proposal.text);
  if (!isUnderstood(read)) return;
  const { latest, earliest } = read;
  if (latest !== undefined && latest < notBefore) return;
  if (proposal.order.startsWith(orderOf(RANK)) && latest === undefined && earliest === undefined) return;
  yield { ...proposal, ...describeDay(read) };
}

function readAt({ placed, context: { scope, referenceDate } }: Cursor, text: string): ResolvedDeadline {
  return resolveDeadline(readDeadline(text), deadlineContext({ file: scope.file, placed }, scope, referenceDate.day));
}

/** `wo 20 januari 2021`, the last day; `vanaf …` the first when there is no last. */
function describeDay({ latest, earliest }: ResolvedDeadline): Pick<Proposal, 'description'> {
  if (latest !== undefined) return { description: shortDay(latest) };
  return earliest === undefined ? {} : { description: messages.completion.fromDay(shortDay(earliest)) };
}

function shortDay(day: CalendarDay): string {
  return `${WEEKDAYS[weekdayOf(day) - 1]!.slice(0, 2)} ${formatDutch(day)}`;
}
