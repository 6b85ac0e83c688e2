/**
 * The meaning of a deadline: its earliest and latest day, and whether it is past (taal.md §3, Deadline). No clock: each
 * day that counts comes in.
 */
import type {
  AfterDeadline,
  DateNode,
  DeadlineNode,
  NextMeetingDeadline,
  PeriodDeadline,
  PeriodNode,
  RelativeNode,
} from '../../syntax/dates/ast.ts';
import type { Span } from '../../text/span.ts';
import { assumedYear, firstExcluded, LEAP_GAP } from './assumedYear.ts';
import { addDays, type CalendarDay, weekdayOf } from './calendar.ts';
import { type Interval, intervalIn, typedYear } from './interval.ts';
import { type DatedMoment, resolveMoment } from './meantMoment.ts';
import { bounded } from './momentDays.ts';
import { relativeInterval } from './relativeDays.ts';

/** The days from which a day without a year is computed; the first that is present counts, in the order of this list. */
export interface DeadlineContext {
  /** The day on which it is said, where that is known: what is seen from another day is seen from this one. */
  readonly saidOn?: CalendarDay | undefined;
  /** The day of the meeting in whose minutes it stands. */
  readonly meeting?: CalendarDay | undefined;
  /** The earliest full date of the same entry. */
  readonly earliestFullDate?: CalendarDay | undefined;
  /** The date at which the register's deadlines are judged. */
  readonly referenceDay?: CalendarDay | undefined;
  /** The day of the newest dated line of the entry, in minutes that of the meeting; `volgend DUO` is the first meeting after it. */
  readonly newestDate?: CalendarDay | undefined;
  /** The gremium whose next meeting is meant where none is named; undefined when there is none, or more than one. */
  readonly ownGremium?: string | undefined;
  /** The first meeting of a gremium after a day; undefined when neither a meeting nor a frequency says so. */
  readonly nextMeeting?: ((gremium: string, after: CalendarDay) => NextMeeting | undefined) | undefined;
  /** The moments that have a name, in the order of their days. */
  readonly moments?: ((name: string) => readonly DatedMoment[]) | undefined;
  /**
   * The day on which something that is waited for is ready; undefined when that is not known or nothing has that
   * number.
   */
  readonly ready?: ((kind: 'actie' | 'besluit', number: string) => ReadyDay | undefined) | undefined;
}

export interface NextMeeting {
  readonly day: CalendarDay;
  /** Counted on by the frequency: it has no entry yet. */
  readonly counted: boolean;
}

export interface ReadyDay {
  readonly day: CalendarDay;
  /** True when it is ready or decided; otherwise the day is that of its deadline. */
  readonly isDone: boolean;
}

export interface DateFinding {
  readonly code: 'datum-onmogelijk' | 'weekdag-klopt-niet';
  /** Its span: UTF-16 offsets relative to the text that was read. */
  readonly span: Span;
  /** The weekday that the date has, 1 for Monday up to 7 for Sunday; only for `weekdag-klopt-niet`. */
  readonly expectedWeekday?: number;
}

export interface ResolvedDeadline {
  readonly kind: DeadlineNode['kind'];
  /** The first day at which it can be done; undefined when that is any day or not known. */
  readonly earliest: CalendarDay | undefined;
  /** The last day at which it is in time; undefined when there is none or it is not known. */
  readonly latest: CalendarDay | undefined;
  /** True when there is a latest day, so that it can be past. */
  readonly watched: boolean;
  /** The year that was assumed, when none was typed; of a winter or range that of its December or its end. */
  readonly assumedYear: number | undefined;
  /** The meeting from which a `nextMeeting` is computed; undefined when none is known, and for any other deadline. */
  readonly meeting: NextMeeting | undefined;
  /** Origin of `earliest` for a deadline that waits for others; undefined when it is not known when those are ready. */
  readonly readiness: Readiness | undefined;
  readonly findings: readonly DateFinding[];
  /** The moment that the deadline depends on, `voor het zomerreces`, when there is such a one. */
  readonly moment?: DatedMoment;
  /** The day from which a relative deadline is computed, `binnen twee weken`, `eind dit jaar`. */
  readonly reckonedFrom?: CalendarDay;
  /** True when that day is the peildatum: the deadline moves along with it. */
  readonly moves?: true;
}

/**
 * The reason why something that waits can begin on its earliest day: `done` all that it waits for is ready · `planned`
 * it is the deadline of something that is not · `partly` it is the day at which something was ready, while something
 * else is not.
 */
export type Readiness = 'done' | 'planned' | 'partly';

const NO_FINDINGS: readonly DateFinding[] = [];

/**
 * The days of a deadline. A year is never taken from today: without a year in the text and without anything to reckon
 * from it stays unresolved. So does what needs other entries (`na actie 15`, `volgend DUO`) when the context does not
 * know them.
 */
export function resolveDeadline(node: DeadlineNode, context: DeadlineContext): ResolvedDeadline {
  switch (node.kind) {
    case 'period':
      return ofPeriod(node, context);
    case 'nextMeeting':
      return ofNextMeeting(node, context);
    case 'afterAction':
    case 'afterDecision':
      return ofOthers(node, context);
    case 'moment':
      return { ...unresolved('moment', NO_FINDINGS), ...resolveMoment(node, context) };
    default:
      return unresolved(node.kind, NO_FINDINGS);
  }
}

function ofPeriod(node: PeriodDeadline, context: DeadlineContext): ResolvedDeadline {
  const { period } = node;
  if (period.kind === 'relative') return ofRelative(node, period, context);
  const year = typedYear(period) ?? assumedYear(period, node.bound, context);
  if (year === undefined) return unresolved('period', existsInSomeYear(period) ? NO_FINDINGS : [impossible(period)]);
  const interval = intervalIn(period, year);
  if (interval === undefined) return unresolved('period', [impossible(period)]);
  const days = withBound(node, interval);
  return {
    ...ofDays(days, period.kind === 'date' ? weekdayFindings(period, interval.earliest) : NO_FINDINGS),
    assumedYear: typedYear(period) === undefined ? year : undefined,
  };
}

/** Deadlines relative to another day: that on which it is said, of the meeting, of the entry, or else the peildatum. */
function ofRelative(node: PeriodDeadline, period: RelativeNode, context: DeadlineContext): ResolvedDeadline {
  const fixed = context.saidOn ?? context.meeting ?? context.earliestFullDate;
  const base = fixed ?? context.referenceDay;
  const interval = base === undefined ? undefined : relativeInterval(period.time, base);
  if (base === undefined || interval === undefined) {
    const { time } = period;
    const exists = time.of !== 'piece' || existsInSomeYear(time.piece);
    return unresolved('period', exists ? NO_FINDINGS : [impossible(period)]);
  }
  const days = withBound(node, interval, period.time.of === 'piece' ? period.time.piece : period);
  const { time } = period;
  const isDate = time.of === 'piece' && time.piece.kind === 'date';
  const findings = isDate ? weekdayFindings(time.piece as DateNode, interval.earliest) : NO_FINDINGS;
  const found = { ...ofDays(days, findings), reckonedFrom: base };
  return fixed === undefined ? { ...found, moves: true } : found;
}

/** The first meeting after the newest line of the entry, else after the peildatum; with `voor` the day before it. */
function ofNextMeeting(node: NextMeetingDeadline, context: DeadlineContext): ResolvedDeadline {
  const nothing = unresolved('nextMeeting', NO_FINDINGS);
  const after = context.newestDate ?? context.referenceDay;
  const gremium = node.gremium === undefined ? context.ownGremium : node.gremium.text;
  const isKnown = after !== undefined && gremium !== undefined;
  const meeting = isKnown ? context.nextMeeting?.(gremium, after) : undefined;
  if (meeting === undefined) return nothing;
  return { ...nothing, latest: node.before ? addDays(meeting.day, -1) : meeting.day, watched: true, meeting };
}

/**
 * A deadline that waits for others has no last day, so most who ask need nothing of those. They are only followed when
 * somebody asks from when it can be done.
 */
function ofOthers(node: AfterDeadline, context: DeadlineContext): ResolvedDeadline {
  let known: Waited | undefined;
  const waited = () => {
    known ??= waitedFor(node, context);
    return known;
  };
  return {
    ...unresolved(node.kind, NO_FINDINGS),
    get earliest() {
      return waited().earliest;
    },
    get readiness() {
      return waited().readiness;
    },
  };
}

type Waited = Pick<ResolvedDeadline, 'earliest' | 'readiness'>;

const NOT_KNOWN: Waited = { earliest: undefined, readiness: undefined };

/** From when all of what it waits for is ready; not known as soon as that is not known of one. */
function waitedFor(node: AfterDeadline, context: DeadlineContext): Waited {
  const kind = node.kind === 'afterAction' ? 'actie' : 'besluit';
  let last: ReadyDay | undefined;
  let allDone = true;
  for (const { text } of node.numbers) {
    const ready = context.ready?.(kind, text);
    if (ready === undefined) return NOT_KNOWN;
    allDone &&= ready.isDone;
    // of two on one day the deadline says more than what is ready
    if (last === undefined || ready.day > last.day || (ready.day === last.day && !ready.isDone)) last = ready;
  }
  if (last === undefined) return NOT_KNOWN;
  return { earliest: last.day, readiness: allDone ? 'done' : last.isDone ? 'partly' : 'planned' };
}

/** False of a text, of a moment that nothing declares, and of a date that does not exist. */
export function isUnderstood({ kind, moment, findings }: ResolvedDeadline): boolean {
  return kind !== 'text' && (kind !== 'moment' || moment !== undefined) && findings.length === 0;
}

/** A date on its own, such as that of a history line, with what is wrong with it; its day is `latest`. */
export function judgeDate(date: DateNode, context: DeadlineContext): ResolvedDeadline {
  return resolveDeadline({ kind: 'period', bound: 'exact', period: date, span: date.span, remark: undefined }, context);
}

/** The day of a date on its own; undefined when it is impossible, or has no year and nothing to reckon it from. */
export function resolveDate(date: DateNode, context: DeadlineContext): CalendarDay | undefined {
  return judgeDate(date, context).latest;
}

/** True when the latest day lies before the reference date. Whether the action is open is for the caller to ask. */
export function isPast(deadline: ResolvedDeadline, referenceDate: CalendarDay): boolean {
  return deadline.latest !== undefined && deadline.latest < referenceDate;
}

function withBound(node: PeriodDeadline, interval: Interval, period: PeriodNode = node.period): Partial<Interval> {
  return bounded(node.bound, interval, firstExcluded(period, interval));
}

/** False for 31 February, in whatever year. */
function existsInSomeYear(period: PeriodNode): boolean {
  for (let year = 2000; year <= 2000 + LEAP_GAP; year++) if (intervalIn(period, year)) return true;
  return false;
}

function weekdayFindings(date: DateNode, day: CalendarDay): readonly DateFinding[] {
  const expectedWeekday = weekdayOf(day);
  if (date.weekday === undefined || date.weekday === expectedWeekday) return NO_FINDINGS;
  return [{ code: 'weekdag-klopt-niet', span: date.weekdaySpan ?? date.span, expectedWeekday }];
}

function impossible(period: PeriodNode): DateFinding {
  return { code: 'datum-onmogelijk', span: period.span };
}

function ofDays({ earliest, latest }: ReturnType<typeof withBound>, findings = NO_FINDINGS): ResolvedDeadline {
  return { ...unresolved('period', findings), earliest, latest, watched: latest !== undefined };
}

function unresolved(kind: DeadlineNode['kind'], findings: readonly DateFinding[]): ResolvedDeadline {
  return {
    kind,
    earliest: undefined,
    latest: undefined,
    watched: false,
    assumedYear: undefined,
    meeting: undefined,
    readiness: undefined,
    findings,
  };
}
