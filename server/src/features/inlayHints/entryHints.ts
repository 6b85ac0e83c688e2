/** The hints of an entry that follow from its text, the day and what it names: data, without words or positions. */
import { deadlineOfField } from '../../model/actions/action.ts';
import { differingDeadline, explainDiffering } from '../../model/actions/agreedDeadline.ts';
import { deadlineContext } from '../../model/actions/deadlineContext.ts';
import { datesIn, fullDay, noteContext } from '../../model/index/entryDates.ts';
import type { EntryRef } from '../../model/index/fileIndex.ts';
import type { Scope } from '../../model/index/scope.ts';
import type { CalendarDay } from '../../model/time/calendar.ts';
import { partsOf } from '../../model/time/calendar.ts';
import { type ResolvedDeadline, resolveDate, resolveDeadline } from '../../model/time/deadline.ts';
import { typedYear } from '../../model/time/interval.ts';
import type { DeadlineNode } from '../../syntax/dates/ast.ts';
import { readDate } from '../../syntax/dates/read.ts';
import { type Entry, fieldOf } from '../../syntax/entry.ts';
import { workOf } from '../../syntax/workKinds.ts';
import { type Span, shiftSpan } from '../../text/span.ts';

/** Offsets are UTF-16 units from the start of the entry at the margin. */
export interface EntryHints {
  /** The last day of an action's own deadline; undefined for any other entry. */
  readonly deadline: LastDay | undefined;
  readonly years: readonly AssumedYear[];
}

export interface LastDay {
  readonly at: number;
  readonly latest: CalendarDay;
  /** The deadline that was agreed otherwise, as typed, and the sentence that says which counts. */
  readonly agreed: { readonly typed: string; readonly sentence: string } | undefined;
}

export interface AssumedYear {
  readonly at: number;
  /** The text to be typed there: ` 2021`, `-2021`. */
  readonly text: string;
  /** True when the typed text would then mean what is assumed. */
  readonly canBeTyped: boolean;
  readonly earliest: CalendarDay | undefined;
  readonly latest: CalendarDay | undefined;
}

/** The hints of an entry, or of one that is made in minutes. */
export function hintsOf(ref: EntryRef, scope: Scope, day: CalendarDay | undefined): EntryHints {
  const { entry } = ref.placed;
  return {
    deadline: lastDay(ref, scope, day),
    years: [...yearsOfPeriods(ref, scope, day), ...yearsOfNotes(entry, day)],
  };
}

function lastDay(ref: EntryRef, scope: Scope, day: CalendarDay | undefined): EntryHints['deadline'] {
  const field = workOf(ref.placed.entry.kind) !== undefined ? fieldOf(ref.placed.entry, 'deadline') : undefined;
  const found = field && deadlineOfField(ref, field, scope, day);
  const latest = found?.resolved.latest;
  if (found === undefined || latest === undefined) return undefined;
  const differing = differingDeadline(ref, scope, day);
  const agreed = differing && { typed: differing.agreed.line.to.text, sentence: explainDiffering(differing) };
  return { at: found.start + found.node.span.end, latest, agreed };
}

/** The years assumed in a deadline, and in the moment that something is on the agenda: any period may lack its year. */
function* yearsOfPeriods(ref: EntryRef, scope: Scope, day: CalendarDay | undefined): Iterable<AssumedYear> {
  const { entry } = ref.placed;
  for (const { node, start } of periodsIn(entry)) {
    if (node.kind !== 'period' || typedYear(node.period) !== undefined) continue;
    const resolved = resolveDeadline(node, deadlineContext(ref, scope, day));
    if (resolved.assumedYear === undefined) continue;
    yield assumed(entry, shiftSpan(node.period.span, start), resolved.assumedYear, resolved);
  }
}

function periodsIn(entry: Entry): { readonly node: DeadlineNode; readonly start: number }[] {
  const deadline = fieldOf(entry, 'deadline');
  const agenda = fieldOf(entry, 'bespreken');
  return [
    ...(deadline?.kind === 'deadline' && deadline.deadline !== undefined ? [deadline.deadline] : []),
    ...(agenda?.kind === 'agendaMoment' && agenda.moment.moment !== undefined ? [agenda.moment.moment] : []),
  ];
}

/** The years assumed in a step, a line of the history and an `opdracht`. */
function* yearsOfNotes(entry: Entry, day: CalendarDay | undefined): Iterable<AssumedYear> {
  const notes = entry.fields.filter(({ name, double }) => !double && NOTES.has(name));
  const context = noteContext(entry, day);
  for (const { date, start } of datesIn(entry)) {
    const span = shiftSpan(date.span, start);
    if (date.year !== undefined || !notes.some((field) => isWithin(span, field.span))) continue;
    const latest = resolveDate(date, context);
    if (latest !== undefined) yield assumed(entry, span, partsOf(latest).year, { earliest: latest, latest });
  }
}

const NOTES: ReadonlySet<string> = new Set(['stappen', 'historie', 'opdracht']);

/** `22-1` and `22/1`, which get the year with the same mark. */
const NUMERIC = /^\d{1,2}([-/.])\d{1,2}$/u;

function assumed(
  entry: Entry,
  span: Span,
  year: number,
  { earliest, latest }: Pick<ResolvedDeadline, 'earliest' | 'latest'>,
): AssumedYear {
  const typed = entry.text.slice(span.start, span.end);
  const text = `${NUMERIC.exec(typed)?.[1] ?? ' '}${year}`;
  const date = readDate(typed + text);
  const canBeTyped = date !== undefined && latest !== undefined && fullDay(date) === latest;
  return { at: span.end, text, canBeTyped, earliest, latest };
}

function isWithin(inner: Span, outer: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}
