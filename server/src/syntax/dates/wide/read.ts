/**
 * The wider reading of a whole deadline, for what the grammar does not read from its first word to its last: lengths of time, what
 * is seen from another day, ranges of days, the next meeting in other words, and any of these or of the forms of the grammar with
 * words around it that have no part in the meaning. Where two readings are plausible there is none.
 */
import { type Span, shiftSpan, trimmedSpan } from '../../../text/span.ts';
import { boundOn } from '../actions.ts';
import type { Bound, DateNode, DeadlineForm, NextMeetingDeadline, PeriodDeadline, PeriodNode } from '../ast.ts';
import { dateLexer, dateParser } from '../engine.ts';
import { headEnd, remarkAt } from '../remark.ts';
import { FOR } from './bounds.ts';
import { readLength } from './lengths.ts';
import { readMeeting } from './meetings.ts';
import { readOpen } from './open.ts';
import { matchAt, type Pattern, pattern, skipSpace } from './pattern.ts';
import { readNamedPiece, withItsYear } from './pieces.ts';
import { readRange } from './ranges.ts';
import { behindHedges, behindOtherWords, isTail } from './surroundings.ts';
import { readNearDay, readUnit } from './units.ts';

/** A longer text is prose. */
const MAX_LENGTH = 80;

/** Only these can hold a day, a unit of time or a meeting. */
const MAY_HOLD =
  /\d|dag|we[ek]|maand|kwartaal|jaar|dit|dez|kom|volgend|zomer|herfst|lente|najaar|winter|mei|ju[nl]|maart|april|a[pu]|sep|okt|nov|dec|feb|jan|mrt|tijd|[tbpn]\.?[zbmn]\.?|direct|omgaande|lijks|elk|ieder|loop|continu|permanent|structureel|voortdurend|onbekend|bepalen|asap|morgen|vandaag|avond|keer|kerst|pa[as]|pinkst|hemelv|a\.\s?s\./iu;

/** The reading, with what stands behind it as its remark; undefined when there is none. */
export function readWide(text: string): DeadlineForm | undefined {
  const span = trimmedSpan(text, 0, text.length);
  if (span.end - span.start > MAX_LENGTH || !MAY_HOLD.test(text) || /[\n\r\u2028\u2029]/u.test(text)) return undefined;
  const inner = inBrackets(text, span.start, span.end);
  if (inner !== undefined) {
    const found = readBetween(text, inner.start, inner.end);
    // the brackets are part of it: without them it would be read otherwise where it stands alone
    return found && found.remark === undefined && found.lead === undefined ? { ...found, span } : undefined;
  }
  return readBetween(text, span.start, span.end);
}

/** `(14 april)`: the whole value in one pair of brackets, when that is a day or a period. */
function inBrackets(text: string, start: number, end: number): { start: number; end: number } | undefined {
  const inner = text.slice(start + 1, end - 1);
  return text[start] === '(' && text[end - 1] === ')' && !/[()]/u.test(inner) && /^\s*\d/u.test(inner)
    ? { start: start + 1, end: end - 1 }
    : undefined;
}

function readBetween(text: string, start: number, end: number): DeadlineForm | undefined {
  const from = behindHedges(text, start);
  const read = readAt(text, start, from, end, false);
  if (read !== undefined) return read;
  for (const place of behindOtherWords(text, from)) {
    const at = behindHedges(text, place.at);
    const found = readAt(text, start, at, end, place.full);
    if (found?.kind === 'period' || (found?.kind === 'nextMeeting' && !place.full)) return found;
  }
  return undefined;
}

/** A form at a place, behind what stands there from `start`, when nothing but what may stand there stands behind it up to `end`. */
function readAt(text: string, start: number, at: number, end: number, full: boolean): DeadlineForm | undefined {
  if (at >= end) return undefined;
  for (const read of formsAt(text, start, at, end)) {
    if (full && !(read.kind === 'period' && hasYear(read.period))) continue;
    const dated = read.kind === 'nextMeeting' ? atItsDate(text, read, end) : undefined;
    const form = dated ?? read;
    const tailEnd = headEnd(text, form.span.end, end);
    const remark = tailEnd < end ? remarkAt(text, tailEnd, end) : undefined;
    if (tailEnd < end && remark === undefined) continue;
    if (!isTail(text, form.span.end, tailEnd)) continue;
    const rest = trimmedSpan(text, form.span.end, end);
    const isPlain = rest.start >= rest.end || text.slice(rest.start, rest.end) === '.';
    const lead = trimmedSpan(text, start, at);
    const whole = isPlain ? form : { ...form, remark: rest };
    return lead.start < lead.end ? { ...whole, lead } : whole;
  }
  return undefined;
}

/** The possible readings at a place, behind the text from `start`, the surest first. */
function* formsAt(text: string, start: number, at: number, end: number): Iterable<DeadlineForm> {
  const meeting = readMeeting(text, at);
  if (meeting !== undefined) yield meeting;
  const open = readOpen(text, at);
  if (open !== undefined) yield open;
  for (const read of [readRange, readLength, readUnit, readNearDay, readNamedPiece]) {
    const found = read(text, at);
    if (found !== undefined && found.span.end <= end) yield* withAndWithoutYear(text, found, start);
  }
  const limited = readLimited(text, at, end);
  if (limited !== undefined) yield* withAndWithoutYear(text, limited, start);
  const piece = text.slice(at, end);
  const reading = dateParser().readDeadline(dateLexer().tokenize(piece).tokens, { oneWord: true, isValue: true });
  if (reading === undefined) return;
  const node = shifted(reading.node, at);
  if (node.kind === 'period') yield* withAndWithoutYear(text, node, start);
  else if (node.kind !== 'nextMeeting') {
    if (reading.complete) yield node;
  } else if (/^\p{Lu}/u.test(node.gremium?.text ?? '') && (reading.complete || atItsDate(text, node, end))) yield node;
}

/** A period with the words around it that say in which year, where there are some, and then without. */
function* withAndWithoutYear(text: string, node: PeriodDeadline, start: number): Iterable<PeriodDeadline> {
  const its = withItsYear(text, node, start);
  if (its !== undefined) yield its;
  yield node;
}

/** `niet later dan 1 juni`, `≤ 1 juni 2025`, `< 1 juni 2025`: words and signs for the last day, which the grammar does not know. */
const LIMITS: readonly (readonly [Pattern, Bound])[] = [
  [
    pattern(
      `(?:uiterlijk )?(?:niet later dan|op (?:zijn|z[’']n) laatst|ten laatste|${FOR} of op|op of ${FOR}|≤|<=)(?: op)?~(?=\\S)`,
      { whole: false, needs: 'niet laatst of ≤ <=' },
    ),
    'until',
  ],
  [pattern('<~(?=[^\\s=])', { whole: false, needs: '<' }), 'before'],
];

function readLimited(text: string, at: number, end: number): PeriodDeadline | undefined {
  for (const [wanted, bound] of LIMITS) {
    const found = matchAt(wanted, text, at);
    if (found === undefined) continue;
    const piece = text.slice(found.end, end);
    const node = dateParser().readDeadline(dateLexer().tokenize(piece).tokens, { oneWord: true, isValue: true })?.node;
    if (node?.kind !== 'period' || node.bound !== 'exact') return undefined;
    const { period, span } = shifted(node, found.end) as PeriodDeadline;
    const its = bound === 'before' ? boundOn('before', period) : bound;
    return its && { kind: 'period', bound: its, period, span: { start: at, end: span.end }, remark: undefined };
  }
  return undefined;
}

/** `voor het volgende DUO (11 december 2025)`: the day of that meeting is said. */
export function atItsDate(
  text: string,
  { before, span }: NextMeetingDeadline,
  end = text.length,
): PeriodDeadline | undefined {
  const open = skipSpace(text, span.end);
  if (text[open] !== '(') return atBareDate(text, before, span, end);
  const close = text.indexOf(')', open);
  if (close === -1 || close >= end) return undefined;
  const reading = dateParser().readDate(dateLexer().tokenize(text.slice(open + 1, close)).tokens, true);
  if (!reading?.complete) return undefined;
  const period = shiftedDate(reading.node, open + 1);
  return {
    kind: 'period',
    bound: before ? 'before' : 'exact',
    period,
    span: { start: span.start, end: close + 1 },
    remark: undefined,
  };
}

const TO_ITS_DATE = /^(\s*[,:]|\s+[-–—])?\s+(?:(?:van|op|d\.?d\.?)\s+)?(?=\d|(?:ma|di|wo|do|vr|za|zo))/iu;

/** `volgend overleg 12 mei`, `volgende vergadering, 12 mei`: up to the end. `voor` with a comma may be that day or the one before. */
function atBareDate(text: string, before: boolean, span: Span, end: number): PeriodDeadline | undefined {
  const found = TO_ITS_DATE.exec(text.slice(span.end, end));
  if (found === null || (before && found[1] !== undefined)) return undefined;
  const at = span.end + found[0].length;
  const reading = dateParser().readDate(dateLexer().tokenize(text.slice(at, end)).tokens, true);
  if (!reading?.complete) return undefined;
  const period = shiftedDate(reading.node, at);
  const whole = { start: span.start, end: period.span.end };
  return { kind: 'period', bound: before ? 'before' : 'exact', period, span: whole, remark: undefined };
}

/** True when it is said in which year it is. */
function hasYear(period: PeriodNode): boolean {
  switch (period.kind) {
    case 'relative':
      return false;
    case 'days':
      return (period.last ?? period.first).year !== undefined;
    case 'range':
      return period.last.year !== undefined;
    default:
      return period.year !== undefined;
  }
}

function shiftedDate(date: DateNode, by: number): DateNode {
  return { ...date, span: shiftSpan(date.span, by), weekdaySpan: date.weekdaySpan && shiftSpan(date.weekdaySpan, by) };
}

function shifted(node: DeadlineForm, by: number): DeadlineForm {
  const span = shiftSpan(node.span, by);
  switch (node.kind) {
    case 'period':
      return { ...node, span, period: shiftedPeriod(node.period, by) };
    case 'nextMeeting':
      return { ...node, span, gremium: node.gremium && { ...node.gremium, ...shiftSpan(node.gremium, by) } };
    case 'afterAction':
    case 'afterDecision':
      return { ...node, span, numbers: node.numbers.map((word) => ({ ...word, ...shiftSpan(word, by) })) };
    default:
      return { ...node, span };
  }
}

function shiftedPeriod(period: PeriodNode, by: number): PeriodNode {
  const span = shiftSpan(period.span, by);
  if (period.kind === 'date') return shiftedDate(period, by);
  if (period.kind !== 'range') return { ...period, span };
  const { first, last } = period;
  return {
    ...period,
    span,
    first: { ...first, span: shiftSpan(first.span, by) },
    last: { ...last, span: shiftSpan(last.span, by) },
  };
}
