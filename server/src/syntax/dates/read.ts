/**
 * Reading dates and deadlines from text. Source: taal.md §3, "Deadline" and "Steps and history".
 *
 * No function here throws, whatever the text. Offsets are UTF-16 units relative to the text that is passed. The same
 * text may give the same object again; results are never changed.
 */
import { isSpace, trimmedSpan } from '../../text/span.ts';
import { withoutAtEnd } from '../../text/tail.ts';
import type { DateNode, DeadlineForm, DeadlineNode, NextMeetingDeadline } from './ast.ts';
import { dateLexer, dateParser } from './engine.ts';
import { Memo } from './memo.ts';
import { plainDate, plainDateAt } from './plainDate.ts';
import { givesOtherDay, headEnd, remarkAt } from './remark.ts';
import { readMoment } from './wide/moments.ts';
import { atItsDate, readWide } from './wide/read.ts';

export { findDates, findDeadlineForms } from './find.ts';

/** A form is not longer than this; what is, is text and not looked at further. */
const MAX_FORM = 400;

/** Farthest reach into a line, in UTF-16 units, of a form that something follows. */
const MAX_LEADING = 120;

/** A date begins with a digit or a weekday. */
const DATE_START = /^\s*(?:\d|ma|di|wo|do|vr|za|zo)/i;

const whole = new Memo<DeadlineNode>(1024);
const dates = new Memo<DeadlineNode>(256);
const leadingDates = new Memo<LeadingDate>(1024);

/** A date at the start of a longer text. */
export interface LeadingDate {
  readonly date: DateNode;
  /** Offset where the date ends and the rest begins. */
  readonly end: number;
}

/** A deadline form at the start of a longer text. */
export interface LeadingDeadline {
  readonly deadline: DeadlineForm;
  /** Offset where the form ends and the rest begins. */
  readonly end: number;
}

/**
 * A whole value as a deadline: one form from its first word to its end, behind which only a full stop and a remark (in
 * brackets or behind `;`) may stand; or one with words around it that have no part in its meaning, which are then outside its
 * span. Words that may be those of a moment are of kind `moment`. Anything else, an empty text too, is of kind `text`.
 */
export function readDeadline(text: string): DeadlineNode {
  return whole.get(text, readWhole);
}

/** The two days that `11/6/2017` may be, as the dates that they are written as, day first and month first; undefined for any other text. */
export function eitherDay(text: string): readonly [DateNode, DateNode] | undefined {
  const found = EITHER_DAY.exec(text.trim());
  if (found === null || Number(found[1]) > 12 || Number(found[2]) > 12 || found[1] === found[2]) return undefined;
  const node = dates.get(text, readByGrammar);
  if (node.kind !== 'period' || node.period.kind !== 'date') return undefined;
  const { period } = node;
  return [period, { ...period, day: period.month, month: period.day }];
}

/** With slashes, a year in full and no zero in front: so a sheet in English writes month and day, and some write day and month. */
const EITHER_DAY = /^([1-9]\d?)\/([1-9]\d?)\/\d{4}\.?$/u;

/** A whole value as one date, with or without a year; a remark may follow. Undefined for anything else. */
export function readDate(text: string): DateNode | undefined {
  const deadline = dates.get(text, readByGrammar);
  if (deadline.kind !== 'period' || deadline.bound !== 'exact') return undefined;
  return deadline.period.kind === 'date' ? deadline.period : undefined;
}

/**
 * The date at the start of a longer text: `13 januari 2021 DUO: tekst`. Whether what follows may follow is for the
 * caller to say (`1-2 keer per week` begins with a date too). Undefined when the text begins otherwise.
 */
export function readLeadingDate(text: string): LeadingDate | undefined {
  if (!DATE_START.test(text)) return undefined;
  const found = leadingDates.get(leadingHead(text), parseLeadingDate);
  return found === NO_DATE ? undefined : found;
}

/**
 * The deadline form at the start of a longer text: `2-12-2020 over overbruggingskrediet`. The name of a gremium goes on
 * to the first `:`, `,`, `;`, bracket or `over`. Undefined when the text begins otherwise.
 */
export function readLeadingPeriod(text: string): LeadingDeadline | undefined {
  const { tokens } = dateLexer().tokenize(leadingHead(text));
  const reading = dateParser().readDeadline(tokens, { oneWord: false });
  return reading && { deadline: reading.node, end: reading.node.span.end };
}

/** `3 februari 21 DUO`: behind the name of a month, before what has a capital, two digits are the year. */
const YEAR_BEFORE_NAME = /^\s{1,4}(\d\d)(?=\s{1,4}\p{Lu}\p{L}*\s*$)/u;

/** Stands in the memo for "no date", since it cannot hold undefined. */
const NO_DATE: LeadingDate = {
  date: {
    kind: 'date',
    day: 0,
    month: 0,
    year: undefined,
    weekday: undefined,
    span: { start: 0, end: 0 },
    weekdaySpan: undefined,
  },
  end: 0,
};

function parseLeadingDate(head: string): LeadingDate {
  const plain = plainDateAt(head);
  if (plain !== undefined) return { date: plain, end: plain.span.end };
  const { tokens } = dateLexer().tokenize(head);
  // `3 feb 21: besproken`: the head ends with the year
  const reading = dateParser().readDate(tokens, true);
  if (reading === undefined) return NO_DATE;
  const { node } = reading;
  const short = node.year === undefined ? YEAR_BEFORE_NAME.exec(head.slice(node.span.end)) : null;
  if (short === null || /\d$/u.test(head.slice(0, node.span.end))) return { date: node, end: node.span.end };
  const end = node.span.end + short[0].length;
  return { date: { ...node, year: 2000 + Number(short[1]), span: { ...node.span, end } }, end };
}

function readWhole(text: string): DeadlineNode {
  const first = readFirst(text);
  const node = first.kind === 'asap' || first.kind === 'open' ? withItsRemark(text, first) : first;
  const isOther = node.remark !== undefined && node.kind !== 'open' && givesOtherDay(text.slice(node.remark.start));
  return isOther ? asText(text) : node;
}

function readFirst(text: string): DeadlineNode {
  const node = readByGrammar(text);
  if (node.kind === 'period') return eitherDay(text) === undefined ? node : asText(text);
  // to the grammar `volgende vergadering` names a gremium
  if (node.kind === 'nextMeeting')
    return atItsDate(text, node) ?? inOtherWords(text, node) ?? (isNoMeeting(node) ? asText(text) : node);
  return node.kind === 'text' ? (readWide(text) ?? readMoment(text) ?? node) : node;
}

/** What comes next and is no meeting; in small letters, since a gremium may be called so. */
const NO_MEETING =
  /^\p{Ll}*(?:jaar|seizoen|periode|reces|vakantie|fase|ronde|cyclus|termijn|nota|begroting|rekening|rapportage|planning|release|sprint|versie|brief|editie|aanbesteding|verkiezing|verkiezingen)$|(?:^|\s)[qQ][1-4]$/u;

/** `volgend schooljaar`, `volgende kadernota`: to the grammar the name of a gremium. */
function isNoMeeting({ gremium }: NextMeetingDeadline): boolean {
  return NO_MEETING.test(gremium?.text ?? '');
}

/** Words that make a meeting the last day: `uiterlijk volgend overleg`. */
const UP_TO = /^\s*(?:uiterlijk|tot|v[oóò]\u0301?[oóò]\u0301?r)\s/iu;
/** A name rather than a month. */
const IS_NAME = /^\s*Jan$/u;

/**
 * `z.s.m. (uiterlijk 1 mei)` has a last day. Any other day in the remark of a word that says there is none makes it text, of which
 * somebody is told: `n.t.b. (streven 1 mei)`.
 */
function withItsRemark(text: string, node: DeadlineForm): DeadlineNode {
  if (node.remark === undefined) return node;
  const { start } = node.remark;
  const inner = withoutAtEnd(text.slice(start + 1, node.remark.end), ' .)');
  if (IS_NAME.test(inner)) return node;
  const form = readFirst(' '.repeat(start + 1) + inner);
  if (form.kind === 'nextMeeting' && node.kind === 'asap') {
    return UP_TO.test(inner) ? { ...form, lead: trimmedSpan(text, node.span.start, form.span.start) } : asText(text);
  }
  if (form.kind !== 'period' || form.bound === 'from' || form.bound === 'after') return node;
  if (node.kind !== 'asap' || form.remark !== undefined || form.bound === 'exact' || form.bound === 'around')
    return asText(text);
  return { ...form, lead: trimmedSpan(text, node.span.start, form.span.start) };
}

/** A gremium that is called `Overleg` is one. */
function inOtherWords(text: string, { gremium }: NextMeetingDeadline): DeadlineNode | undefined {
  const wide = readWide(text);
  const isName = gremium !== undefined && /^\p{Lu}/u.test(gremium.text);
  return isName && wide?.kind === 'nextMeeting' && wide.gremium === undefined ? undefined : wide;
}

function asText(text: string): DeadlineNode {
  return { kind: 'text', span: trimmedSpan(text, 0, text.length), remark: undefined };
}

function readByGrammar(text: string): DeadlineNode {
  const period = plainDate(text);
  if (period !== undefined) return { kind: 'period', bound: 'exact', period, span: period.span, remark: undefined };
  const span = trimmedSpan(text, 0, text.length);
  const end = headEnd(text, span.start, span.end);
  const remark = end < span.end ? remarkAt(text, end, span.end) : undefined;
  if (end <= MAX_FORM && (end === span.end || remark !== undefined)) {
    const reading = dateParser().readDeadline(dateLexer().tokenize(text.slice(0, end)).tokens, {
      oneWord: false,
      isValue: true,
    });
    if (reading?.complete) return remark === undefined ? reading.node : { ...reading.node, remark };
  }
  return asText(text);
}

/** As much of a text as a form at its start can reach: to its first `:`, `;`, bracket or line end, in whole words. */
function leadingHead(text: string): string {
  let lastSpace = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === 0x3a || code === 0x3b || code === 0x28 || code === 0x0a || code === 0x0d) return text.slice(0, i);
    if (isSpace(code)) lastSpace = i;
    if (i >= MAX_LEADING) return text.slice(0, lastSpace);
  }
  return text;
}
