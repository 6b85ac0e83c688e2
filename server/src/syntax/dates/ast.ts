/**
 * The meaning of a date or a deadline as typed, in small plain objects. Source of the forms: taal.md §3, "Deadline".
 *
 * - Numbers stand as they were typed and are not checked: `31 februari 2021` is a {@link DateNode}. Only a year of two
 * digits is completed here (`1-3-21` is 2021), since nothing later can see that it had two. - All spans are UTF-16
 * offsets relative to the text that was given to the reader, white space before it included. - A property that does not
 * apply is present as `undefined`, so that all nodes of a kind have one shape. - Nodes may be shared between callers (a
 * reader may remember what it read): they are never changed.
 */
import type { Span, Word } from '../../text/span.ts';

/** One day; without a year it is some day of that name, and which is for the model to say. */
export interface DateNode {
  readonly kind: 'date';
  readonly day: number;
  readonly month: number;
  readonly year: number | undefined;
  /** 1 is Monday, 7 is Sunday. */
  readonly weekday: number | undefined;
  /** The whole date, weekday and year included. */
  readonly span: Span;
  readonly weekdaySpan: Span | undefined;
}

/** The first, middle or last third of a month, quarter or year. */
export type Part = 'begin' | 'medio' | 'eind';

/** A half of a month or a year. */
export type Half = 'eerste helft' | 'tweede helft';

export type Season = 'voorjaar' | 'zomer' | 'najaar' | 'winter';

/** A day or some days with a name that come once a year. */
export type HolidayName =
  | 'nieuwjaar'
  | 'goede vrijdag'
  | 'pasen'
  | 'eerste paasdag'
  | 'tweede paasdag'
  | 'koningsdag'
  | 'koninginnedag'
  | 'bevrijdingsdag'
  | 'hemelvaart'
  | 'pinksteren'
  | 'eerste pinksterdag'
  | 'tweede pinksterdag'
  | 'prinsjesdag'
  | 'kerstavond'
  | 'kerst'
  | 'eerste kerstdag'
  | 'tweede kerstdag'
  | 'feestdagen'
  | 'oudejaarsdag'
  | 'oud en nieuw';

export interface MonthNode {
  readonly kind: 'month';
  readonly month: number;
  readonly year: number | undefined;
  /** `half` is the day halfway: `half maart` is 15 March. */
  readonly part: Part | Half | 'half' | undefined;
  readonly span: Span;
}

/** One quarter, or the first up to and including the last of a pair before one word: `eerste en tweede kwartaal`. */
export interface QuarterNode {
  readonly kind: 'quarter';
  readonly quarter: number;
  readonly year: number | undefined;
  readonly part: Part | undefined;
  readonly span: Span;
}

export interface YearNode {
  readonly kind: 'year';
  readonly year: number;
  readonly part: Part | Half | undefined;
  readonly span: Span;
}

/** An ISO week. */
export interface WeekNode {
  readonly kind: 'week';
  readonly week: number;
  readonly year: number | undefined;
  readonly span: Span;
}

export interface SeasonNode {
  readonly kind: 'season';
  readonly season: Season;
  readonly year: number | undefined;
  readonly span: Span;
}

/** `voor Kerst 2021`, `2e paasdag`; those that last into January belong to the year of their December. */
export interface HolidayNode {
  readonly kind: 'holiday';
  readonly holiday: HolidayName;
  readonly year: number | undefined;
  readonly span: Span;
}

/** Something that a year on its own makes definite. */
export type PieceNode = MonthNode | QuarterNode | YearNode | WeekNode | SeasonNode | HolidayNode;

/** `januari/februari 2021`: from the first piece up to and including the last; a year at the end counts for both. */
export interface RangeNode {
  readonly kind: 'range';
  readonly first: PieceNode;
  readonly last: PieceNode;
  readonly span: Span;
}

/** `1 mei - 22 mei`, `1 t/m 5 maart 2021`; without a last day seven days: `week van 22 september`. */
export interface DaysNode {
  readonly kind: 'days';
  readonly first: DateNode;
  readonly last: DateNode | undefined;
  readonly span: Span;
}

export type RelativeUnit = 'week' | 'maand' | 'kwartaal' | 'halfjaar' | 'jaar';

/** Periods that only have days seen from another day. */
export type RelativeTime =
  /** `dit jaar` (step 0), `eind volgende maand` (step 1). */
  | { readonly of: 'unit'; readonly unit: RelativeUnit; readonly step: 0 | 1; readonly part: Part | Half | undefined }
  /** The day so many days or months later: `over 10 dagen`, `binnen drie maanden`. */
  | { readonly of: 'length'; readonly count: number; readonly unit: 'dag' | 'maand' }
  /** `medio februari van dit jaar` (0), `vierde kwartaal volgend jaar` (1), `25 juni jl.`, `komende zomer`, `mei/juni a.s.`. */
  | {
      readonly of: 'piece';
      readonly piece: Exclude<PeriodNode, RelativeNode>;
      readonly year: 0 | 1 | 'past' | 'coming';
    }
  /** `komende maandag`, without a week; `volgende week maandag` (1). */
  | { readonly of: 'weekday'; readonly weekday: number; readonly week: 0 | 1 | undefined };

export interface RelativeNode {
  readonly kind: 'relative';
  readonly time: RelativeTime;
  readonly span: Span;
}

export type PeriodNode = DateNode | PieceNode | RangeNode | DaysNode | RelativeNode;

/**
 * The relation of a deadline to its period X: `exact` X, op X, in X · `until` uiterlijk, per, tot en met X (X included)
 * · `before` voor, tot X (X excluded) · `from` vanaf X · `after` na X · `around` rond X.
 */
export type Bound = 'exact' | 'until' | 'before' | 'from' | 'after' | 'around';

interface Deadline {
  /** The form itself: without a remark, a final full stop and the white space around it. */
  readonly span: Span;
  /**
   * The text behind the form, from its bracket, its `;` or its first word up to the end of the text; only of whole
   * values.
   */
  readonly remark: Span | undefined;
  /** The words before the form that have no part in its meaning, `naar verwachting`; only where there are some. */
  readonly lead?: Span;
}

export interface PeriodDeadline extends Deadline {
  readonly kind: 'period';
  readonly bound: Bound;
  readonly period: PeriodNode;
}

/** `na actie 15`, `afhankelijk van actie 15`, `na besluit iv`; the numbers as typed. */
export interface AfterDeadline extends Deadline {
  readonly kind: 'afterAction' | 'afterDecision';
  readonly numbers: readonly Word[];
}

/** `volgend DUO`, `voor het volgende DUO`, `volgende vergadering`. */
export interface NextMeetingDeadline extends Deadline {
  readonly kind: 'nextMeeting';
  /** The gremium as typed; undefined when none was: the own gremium, of the meeting in minutes or else of the register. */
  readonly gremium: Word | undefined;
  /** True for `voor` and `tot`: ready before that meeting begins. */
  readonly before: boolean;
}

/** The year of a moment: as typed, or that of the day from which it is seen (0) or the next (1). */
export type MomentYear = number | { readonly step: 0 | 1 };

/**
 * `voor het zomerreces`, `bij de begrotingsbehandeling 2025`, `twee weken na het reces`: what hangs on a moment. Any words have
 * this form, since which moments there are is not known here; where none has that name it is no more than text.
 */
export interface MomentDeadline extends Deadline {
  readonly kind: 'moment';
  readonly bound: Bound;
  /** The name without its article and its year. */
  readonly name: Word;
  /** The year; undefined when none was typed. */
  readonly year: MomentYear | undefined;
  /** Offset of the end of the year with its words; the end of the name without one. */
  readonly yearEnd: number;
  /** The first or the last day alone: `bij de start van het reces`; undefined for all of it. */
  readonly edge: 'begin' | 'eind' | undefined;
  /** `twee weken voor het reces`: so long before its first day or after its last; with `isWeek` all the days up to there. */
  readonly distance:
    | {
        readonly count: number;
        readonly unit: 'dag' | 'maand';
        readonly side: 'before' | 'after';
        readonly isWeek: boolean;
      }
    | undefined;
  /** Words that say of what it is a name: an article, a year, or an end such as `reces`. */
  readonly isMarked: boolean;
}

/** `zo spoedig mogelijk`, `z.s.m.` */
export interface AsapDeadline extends Deadline {
  readonly kind: 'asap';
}

/** The ways to say on purpose that there is no day, each in its own spelling. */
export type OpenWord = 'doorlopend' | 'n.v.t.' | 'nader te bepalen' | 'te zijner tijd' | 'variabel' | '?';

export interface OpenDeadline extends Deadline {
  readonly kind: 'open';
  readonly word: OpenWord;
}

/** Anything else; its span is the whole text, brackets included, without the white space around it. */
export interface TextDeadline extends Deadline {
  readonly kind: 'text';
}

/** A deadline in one of the forms of taal.md §3. */
export type DeadlineForm = PeriodDeadline | AfterDeadline | NextMeetingDeadline | AsapDeadline | OpenDeadline;

export type DeadlineNode = DeadlineForm | MomentDeadline | TextDeadline;

/** True of a deadline that is a date with a year: its days follow from nothing else. */
export function isFullDate(node: DeadlineNode): boolean {
  return node.kind === 'period' && node.period.kind === 'date' && node.period.year !== undefined;
}

/** True of what has its day from an entry that is no action: a meeting, a gremium, a moment. */
export function dependsOnDays({ kind }: DeadlineNode): boolean {
  return kind === 'nextMeeting' || kind === 'moment';
}

/** True of what is a deadline whatever is declared: neither a text nor a moment that may be none. */
export function isForm(node: DeadlineNode): node is DeadlineForm {
  return node.kind !== 'text' && node.kind !== 'moment';
}
