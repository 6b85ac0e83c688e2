/** Growing a selection step by step: word, part of a value, line, value, field, entry, heading with all below it, file. */
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Position, SelectionRange } from 'vscode-languageserver-types';
import { lineAround, linesFrom } from '../edits/entryLines.ts';
import { finish, type Work } from '../incremental/work.ts';
import { sectionsAround } from '../model/actions/sections.ts';
import type { FileIndex } from '../model/index/fileIndex.ts';
import type { DeadlineNode } from '../syntax/dates/ast.ts';
import type { AgendaItem, AgendaMention, Entry, Field, HistoryLine, PlacedDate, Step } from '../syntax/entry.ts';
import type { PlacedEntry } from '../syntax/entryList.ts';
import type { ListPart } from '../syntax/listPart.ts';
import { COMMENT_START } from '../syntax/vocabulary.ts';
import { indentationOf, type Line } from '../text/lines.ts';
import { type Span, shiftSpan, touches, trimmedSpan } from '../text/span.ts';
import type { FeatureContext } from './context.ts';

/** `woco's`, `e-mail`, `02-II-a` and `5.1.2.e` are one word each. */
const WORDS = /[\p{L}\p{M}\p{N}]+(?:['’.-][\p{L}\p{M}\p{N}]+)*/gu;
/** The most UTF-16 units that are looked through for a word to either side of the cursor: a line may be very long. */
const LONGEST_WORD = 200;

/**
 * The ranges around each position, in the order of the positions, from the smallest on; each holds the one before it
 * and is larger. The last is the whole file, also where nothing else stands. Costs the entries of the positions.
 */
export function getSelectionRanges(
  document: TextDocument,
  positions: readonly Position[],
  context: FeatureContext,
): SelectionRange[] {
  return finish(findSelectionRanges(document, positions, context));
}

/** The same, bit by bit: all places of a word may be selected, in a large register thousands. */
export function* findSelectionRanges(
  document: TextDocument,
  positions: readonly Position[],
  { scope: { file } }: FeatureContext,
): Work<SelectionRange[]> {
  const found: SelectionRange[] = [];
  /** Of the entry before: the cursors of an entry follow each other, and no two large entries are held. */
  let last: { readonly placed: PlacedEntry; readonly inner: SpansByLine; readonly outer: readonly Span[] } | undefined;
  for (const position of positions) {
    const offset = document.offsetAt(position);
    const placed = file.document.entries.at(offset);
    if (last?.placed !== placed) last = { placed, inner: spansByLine(placed.entry), outer: outerSpans(placed, file) };
    const { start } = placed;
    const inner = spansIn(last.inner, offset - start).map((span) => shiftSpan(span, start));
    found.push(rangesOf(document, offset, [...inner, ...last.outer]));
    yield;
  }
  return found;
}

/** The headings that an entry stands below, each with all below it, and the file. Offsets are those of the file. */
function outerSpans(placed: PlacedEntry, file: FileIndex): Span[] {
  const sections = sectionsAround(placed, file).map(({ heading, last }) => ({
    start: heading.start + heading.entry.keyword.start,
    end: last.start + last.entry.contentEnd,
  }));
  return [...sections, { start: 0, end: file.document.text.length }];
}

/** A chain of those spans that hold an offset, each larger than the one before it; the file is always among them. */
function rangesOf(document: TextDocument, offset: number, spans: readonly Span[]): SelectionRange {
  const chain: Span[] = [];
  const bySize = spans.filter((span) => touches(span, offset)).sort((a, b) => a.end - a.start - (b.end - b.start));
  for (const span of bySize) {
    const last = chain.at(-1);
    const isLarger = last === undefined || span.end - span.start > last.end - last.start;
    if (isLarger && (last === undefined || (span.start <= last.start && last.end <= span.end))) chain.push(span);
  }
  let selection: SelectionRange | undefined;
  for (const { start, end } of chain.reverse()) {
    const range = { start: document.positionAt(start), end: document.positionAt(end) };
    selection = selection === undefined ? { range } : { range, parent: selection };
  }
  return selection!;
}

/** The spans that can be selected in an entry, by the start of each line that they touch. */
interface SpansByLine {
  readonly entry: Entry;
  readonly spans: ReadonlyMap<number, readonly Span[]>;
}

/** Gathers them once for all cursors in the entry: few spans go over many lines, so that this costs the entry. */
function spansByLine(entry: Entry): SpansByLine {
  const { text, keyword, identity, title, contentEnd, fields } = entry;
  const lines: Line[] = [];
  const comments: Span[] = [];
  let run: Span | undefined;
  for (const { line, textStart } of linesFrom(text, 0)) {
    lines.push(line);
    const isComment = text.startsWith(COMMENT_START, textStart);
    if (isComment) run = { start: run?.start ?? textStart, end: line.end };
    else if (run !== undefined) {
      comments.push(trimmedSpan(text, run.start, run.end));
      run = undefined;
    }
  }
  if (run !== undefined) comments.push(trimmedSpan(text, run.start, run.end));
  const all: Spans = [
    ...comments,
    keyword,
    identity,
    title,
    ...(entry.kind === undefined ? [] : [{ start: keyword.start, end: contentEnd }]),
    ...fields.flatMap(inField),
  ];
  const spans = new Map<number, Span[]>();
  for (const span of all) {
    if (span === undefined || span.end <= span.start) continue;
    for (let at = lineAt(lines, span.start); at < lines.length && lines[at]!.start <= span.end; at++) {
      const { start } = lines[at]!;
      const there = spans.get(start);
      if (there === undefined) spans.set(start, [span]);
      else there.push(span);
    }
  }
  return { entry, spans };
}

/** The line that an offset is in, by its place among all. */
function lineAt(lines: readonly Line[], offset: number): number {
  let low = 0;
  let high = lines.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (lines[middle]!.start <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** The spans that can be selected in an entry around an offset of it, in no order; none is empty. */
function spansIn({ entry, spans }: SpansByLine, offset: number): Span[] {
  const { text } = entry;
  const line = lineAround(entry, offset);
  const { textStart } = indentationOf(text, line);
  const isComment = text.startsWith(COMMENT_START, textStart);
  const own: (Span | undefined)[] = [
    wordAround(text, line, offset),
    trimmedSpan(text, textStart, line.end),
    ...(isComment ? [trimmedSpan(text, textStart + COMMENT_START.length, line.end)] : []),
    ...(spans.get(line.start) ?? []),
  ];
  return own.filter((span): span is Span => span !== undefined && span.end > span.start);
}

function wordAround(text: string, { start, end }: Line, offset: number): Span | undefined {
  const from = Math.max(start, offset - LONGEST_WORD);
  for (const { 0: word, index } of text.slice(from, Math.min(end, offset + LONGEST_WORD)).matchAll(WORDS)) {
    const span = { start: from + index, end: from + index + word.length };
    if (touches(span, offset)) return span;
  }
  return undefined;
}

type Spans = (Span | undefined)[];

/** A field with its lines, its value, and what its value is made of. */
function inField(field: Field): Spans {
  const { span, nameSpan, lines } = field;
  const [first] = lines;
  const value = first && { start: first.start, end: lines.at(-1)!.end };
  return [span, nameSpan, ...lines, value, ...inValue(field)];
}

function inValue(field: Field): Spans {
  switch (field.kind) {
    case 'text':
    case 'unknown':
      return [];
    case 'people':
    case 'organisations':
    case 'organisation':
    case 'gremia':
    case 'aliases':
    case 'documents':
      return field.parts.flatMap(inPart);
    case 'ownStatuses':
    case 'ownFields':
    case 'columns':
    case 'entryKinds':
    case 'statuses':
      return field.words.flatMap(({ start, end, word, means }) => [{ start, end }, word, means]);
    case 'date':
      return [inDate(field.date)];
    case 'deadline':
      return field.deadline === undefined ? [] : inDeadline(field.deadline.node, field.deadline.start);
    case 'agendaMoment': {
      const { gremium, moment } = field.moment;
      return [gremium, ...(moment === undefined ? [] : inDeadline(moment.node, moment.start))];
    }
    case 'actions':
      return [...field.references];
    case 'steps':
      return field.steps.flatMap(inStep);
    case 'history':
      return field.history.flatMap(inHistoryLine);
    case 'agenda':
      return [...field.items.flatMap(inItem), ...field.mentions.flatMap(inMention)];
    default:
      return [field.value];
  }
}

/** A name, and what stands in brackets behind it, without the brackets and with them. */
function inPart({ start, end, name, brackets, group }: ListPart): Spans {
  const whole = brackets.map((bracket) => ({ start: bracket.start - 1, end: Math.min(bracket.end + 1, end) }));
  return [{ start, end }, name, group, ...brackets, ...whole];
}

function inDate(placed: PlacedDate | undefined): Span | undefined {
  return placed && shiftSpan(placed.date.span, placed.start);
}

function inDeadline(node: DeadlineNode, start: number): Spans {
  const spans: Spans = [node.span, node.remark];
  if (node.kind === 'period') spans.push(node.period.span);
  if (node.kind === 'nextMeeting' && node.gremium !== undefined) spans.push(node.gremium);
  if (node.kind === 'moment') spans.push(node.name, { start: node.name.start, end: node.yearEnd });
  if (node.kind === 'afterAction' || node.kind === 'afterDecision') spans.push(...node.numbers);
  return spans.map((span) => span && shiftSpan(span, start));
}

function inStep(step: Step): Spans {
  return [step, step.box, inDate(step.date), step.text];
}

function inHistoryLine(line: HistoryLine): Spans {
  return [line, line.dateSpan, line.gremium, line.text, line.change?.from, line.change?.to];
}

function inItem(item: AgendaItem): Spans {
  const { start, contentEnd, title, subItems } = item;
  return [{ start, end: contentEnd }, title, ...subItems.flatMap(inItem)];
}

function inMention({ start, contentEnd, number, text, change, fields }: AgendaMention): Spans {
  return [{ start, end: contentEnd }, number, text, change?.from, change?.to, ...fields.flatMap(inField)];
}
