import { type Edit, fieldIndent } from '../edits/edits.ts';
import { lineAround, linesFrom } from '../edits/entryLines.ts';
import { readFirstParagraph } from '../edits/entryParagraph.ts';
import { messages } from '../messages/index.ts';
import type { EntryRef } from '../model/index/fileIndex.ts';
import { nextNumbers } from '../model/index/nextNumber.ts';
import type { Scope } from '../model/index/scope.ts';
import { strangeSuppressionSign } from '../model/index/suppressions.ts';
import { type Entry, fieldOf, type SyntaxFinding } from '../syntax/entry.ts';
import { readMarginLine } from '../syntax/margin.ts';
import { foldNumber } from '../syntax/numberReferences.ts';
import { heavyMark } from '../syntax/readHead.ts';
import { COMMENT_START, fieldNameOf, valueKindOf } from '../syntax/vocabulary.ts';
import { lineFrom } from '../text/lines.ts';
import type { Span } from '../text/span.ts';
import { belongsToText } from './belongsToText.ts';
import { actionRows, actionText } from './linesAsActions.ts';
import { entryRule, type Fix, isFoundWrong } from './rule.ts';
import { replace } from './spans.ts';
import { deeperThan, findingsOf } from './syntaxFindings.ts';
import { isFieldLine, unknownRun } from './unknownRun.ts';

/**
 * A line that is nothing, a misspelt keyword, a mark before one, no colon behind a number or a field. Fix: **the keyword**;
 * **take the mark out**; **the colon**; make actions of several lines at the end of an entry, the cells of a table with heads
 * in the fields of those names; make it a `toelichting`; put it with the text above, which comes first for a sentence (`Motie
 * 4 is ingetrokken.`).
 */
export const regelOnbekend = entryRule({
  code: 'regel-onbekend',
  severity: 'warning',
  byShape: true,
  example: {
    wrong: `actie 5: Brief opstellen
  eerst overleggen met het NCG`,
    right: `actie 5: Brief opstellen
  toelichting: eerst overleggen met het NCG`,
  },
  manual: `Een regel die geen veld is, nergens bij hoort of met een verschreven woord begint. De tekst blijft staan en de rest van
het bestand wordt gewoon gelezen. Een paar van zulke regels achter elkaar wordt één keer gemeld.`,
  applies: isFoundWrong,
  *check(entry) {
    for (const finding of findingsOf(entry, 'regel-onbekend')) {
      yield {
        span: finding.span,
        ...(finding.runEnd === undefined ? {} : { reach: { start: finding.span.start, end: finding.runEnd } }),
        message: sentenceOf(entry, finding),
        fixes: ({ ref, scope }) => fixesFor(ref, finding, scope),
      };
    }
  },
});

function sentenceOf(entry: Entry, { reason, typed = '', lines = 1 }: SyntaxFinding): string {
  const text = messages.rules['regel-onbekend'];
  switch (reason) {
    case 'keywordMisspelt':
      return text.keywordMisspelt(entry.keyword.text, typed);
    case 'fieldColonMissing':
      return text.fieldColonMissing(typed);
    case 'colonMissing':
      return readFirstParagraph(entry) === 'sentence' ? text.sentenceAsEntry : text.colonMissing;
    case 'sentenceAsName':
      return text.sentenceAsName;
    case 'keywordMarked':
      return text.keywordMarked;
    case 'margin':
    case 'deeper':
    case 'beforeFirstEntry':
      return text[reason](lines);
    default:
      return text.noField(lines);
  }
}

function fixesFor(ref: EntryRef, { reason, span, typed }: SyntaxFinding, scope: Scope): Fix[] {
  switch (reason) {
    case 'keywordMisspelt': {
      if (typed === undefined) return [];
      // In `actie5: Titel` the digit is the number, not the error.
      const word = ref.placed.entry.text.slice(span.start, span.end);
      const number = word.toLowerCase().startsWith(typed) ? word.slice(typed.length) : '';
      const text = /^\d$/u.test(number) ? `${typed} ${number}` : typed;
      const losesDigit = text === typed && /\p{N}/u.test(word);
      const preferred = !losesDigit && !isAnotherWord(word, typed);
      return [{ title: messages.fixes.replaceWith(text), edits: [replace(ref, span, text)], preferred }];
    }
    case 'keywordMarked':
      return [{ title: messages.fixes.removeMark, edits: withoutMark(ref, span), preferred: !hasDigit(ref, span) }];
    case 'colonMissing': {
      const at = { start: span.end, end: span.end };
      const colon = { title: messages.fixes.insertColon, edits: [replace(ref, at, ':')] };
      const toText = belongsToText(ref, ref.placed.entry.keyword.start);
      const line = readFirstParagraph(ref.placed.entry);
      return line === 'sentence' ? [...toText, colon] : [{ ...colon, preferred: line === 'entry' }, ...toText];
    }
    case 'sentenceAsName': {
      // A colon says that it is a name all the same.
      const colon = {
        title: messages.fixes.insertColon,
        edits: [replace(ref, { start: span.end, end: span.end }, ':')],
      };
      const at = { start: span.start, end: span.start };
      const comment = { title: messages.suppressions.asComment, edits: [replace(ref, at, `${COMMENT_START} `)] };
      return [...belongsToText(ref, span.start), comment, colon];
    }
    case 'fieldColonMissing': {
      const at = { start: span.start + (typed?.length ?? 0), end: span.start + (typed?.length ?? 0) };
      const edits = [replace(ref, at, ':')];
      return [{ title: messages.fixes.insertColon, edits, preferred: !hasField(ref, typed) }];
    }
    case 'noField':
    case 'margin': {
      const actions = asActions(ref, span.start, scope);
      return [...actions, ...asExplanation(ref, span.start), ...belongsToText(ref, span.start)];
    }
    case 'deeper':
      return asExplanation(ref, span.start);
    case 'beforeFirstEntry': {
      const asComment = asSwitch(ref, span.start);
      if (asComment.length > 0) return asComment;
      return [...toMargin(ref, span.start), ...asActions(ref, span.start, scope)];
    }
    default:
      return [];
  }
}

/** True when the entry has the field already: of two the first counts, so another one above it says something else. */
function hasField({ placed: { entry } }: EntryRef, typed = ''): boolean {
  const name = entry.kind && fieldNameOf(entry.kind, typed);
  return name !== undefined && fieldOf(entry, name) !== undefined;
}

/** True of a word that only begins as the keyword does: `acties` and `actief` are words of their own, `actiee` is a slip. */
function isAnotherWord(word: string, keyword: string): boolean {
  const more = word.toLowerCase().startsWith(keyword) ? word.slice(keyword.length).toLowerCase() : '';
  return /^\p{L}/u.test(more) && !keyword.endsWith(more);
}

/** True of a mark that counts, such as `1. `: a number is never taken out unseen. */
function hasDigit({ placed }: EntryRef, mark: Span): boolean {
  return /\p{N}/u.test(placed.entry.text.slice(mark.start, mark.end));
}

/** Takes a mark before a keyword out, with the one that ends heavy type. */
function withoutMark(ref: EntryRef, mark: Span): Edit[] {
  const { text } = ref.placed.entry;
  const edits = [replace(ref, mark, '')];
  const heavy = heavyMark(text.slice(mark.start, mark.end));
  const closing = heavy === '' ? -1 : text.slice(0, lineFrom(text, mark.end).end).indexOf(heavy, mark.end);
  if (closing !== -1) edits.push(replace(ref, { start: closing, end: closing + heavy.length }, ''));
  return edits;
}

/** A list that was pasted with an indentation goes to the margin, when its first line then begins an entry; no fix otherwise. */
function toMargin(ref: EntryRef, offset: number): Fix[] {
  const { text } = ref.placed.entry;
  const first = lineAround(ref.placed.entry, offset);
  // A byte order mark stands before it.
  const begin = first.start + (text.startsWith('\uFEFF', first.start) ? 1 : 0);
  const indent = text.slice(begin, offset);
  const begins = readMarginLine(text.slice(offset, first.end));
  if (indent === '' || begins.kind !== 'entry' || begins.misspelt) return [];
  const edits: Edit[] = [];
  for (const { line, textStart } of linesFrom(text, first.start)) {
    if (textStart === line.end) continue;
    // A line that stands further left is no part of the list.
    const start = Math.max(line.start, begin);
    if (!text.startsWith(indent, start)) return [];
    edits.push(replace(ref, { start, end: start + indent.length }, ''));
  }
  return [{ title: messages.fixes.outdentEntry, edits }];
}

/**
 * `# duo: geen meldingen` becomes the comment that it is meant to be; so do others in the lines that were reported as one.
 * Only before the first entry: further down the comment says nothing.
 */
function asSwitch(ref: EntryRef, offset: number): Fix[] {
  const { entry } = ref.placed;
  const edits = unknownRun(entry, offset).flatMap(({ line, textStart }): Edit[] => {
    const length = strangeSuppressionSign(entry.text.slice(textStart, line.end));
    return length === undefined
      ? []
      : [replace(ref, { start: textStart, end: textStart + length }, `${COMMENT_START} `)];
  });
  return edits.length === 0 ? [] : [{ title: messages.suppressions.asComment, edits, preferred: true }];
}

/** Most lines that are turned into actions at once. */
const MOST_ACTIONS = 500;

/**
 * The lines of a run become actions, each with the next number. Offered of several lines, or of one with cells, at the end of an
 * entry: what stands below them would belong to the last of the actions.
 */
function asActions(ref: EntryRef, offset: number, scope: Scope): Fix[] {
  const { entry } = ref.placed;
  const run = unknownRun(entry, offset);
  // Fields below a lost first line are no actions.
  if (run.some((one) => isFieldLine(entry, one))) return [];
  const [first] = run;
  const last = run.at(-1);
  if (first === undefined || last === undefined || run.length > MOST_ACTIONS || last.line.end < entry.contentEnd)
    return [];
  const texts = run.map(({ line, textStart }) => entry.text.slice(textStart, line.end).trim());
  const isPasted = run.some(({ columns }, index) => columns === 0 || /\t|^[•·▪-]/u.test(texts[index]!));
  if (!isPasted || (run.length === 1 && !texts[0]!.includes('\t'))) return [];
  const { head, rows } = actionRows(texts);
  if (rows.some(({ title }) => title === '')) return [];
  const { lineEnd } = ref.file.document;
  const numbers = numbersFor(rows, scope);
  const edits = run.map(({ line, textStart }, index): Edit => {
    // Text behind the line that belongs to it by a tab alone is part of the action already.
    const row = rows[head === undefined ? index : index - 1];
    const text =
      row === undefined
        ? `${COMMENT_START} ${texts[index]!.split('\t')
            .map((cell) => cell.trim())
            .join(' | ')}`
        : actionText(row, numbers[rows.indexOf(row)]!, lineEnd);
    return replace(ref, { start: line.start, end: Math.max(textStart, line.end) }, text);
  });
  return [{ title: messages.fixes.asActions(rows.length), edits }];
}

/** The numbers that the rows have when all are free and none is there twice; else the next ones. */
function numbersFor(rows: readonly { readonly number: string | undefined }[], scope: Scope): string[] {
  const typed = rows.flatMap(({ number }) => number ?? []);
  const isFree = typed.every((number) => scope.lookupNumber('actie', number).length === 0);
  if (typed.length === rows.length && isFree && new Set(typed.map(foldNumber)).size === typed.length) return typed;
  const next = nextNumbers(scope, 'actie', rows.length);
  // Numbers of a form of their own have no next one: then they begin to count.
  const highest = Math.max(...scope.registerFiles.map((file) => file.highestNumber('actie')));
  return next ?? rows.map((_, index) => String(highest + 1 + index));
}

/**
 * The run of lines that begins at an offset becomes an explanation, where it stands; its lines keep their indentation
 * relative to each other. Not offered when the entry has an explanation or cannot have one.
 */
function asExplanation(ref: EntryRef, offset: number): Fix[] {
  const { entry } = ref.placed;
  if (entry.kind === undefined || valueKindOf(entry.kind, 'toelichting') === undefined) return [];
  if (fieldOf(entry, 'toelichting') !== undefined) return [];
  const run = unknownRun(entry, offset);
  // Fields below a lost first line are none of this entry, and no text of it either.
  if (run.length === 0 || run.some((one) => isFieldLine(entry, one))) return [];
  const indent = fieldIndent(entry);
  const deeper = deeperThan(indent);
  const indented = run.filter(({ columns }) => columns > 0);
  const common = commonStart(indented.map(({ line, textStart }) => entry.text.slice(line.start, textStart)));
  const edits: Edit[] = [];
  for (const { line, columns } of run) {
    const head = edits.length === 0 ? `${indent}toelichting:${ref.file.document.lineEnd}` : '';
    const old = columns > 0 ? common : '';
    if (head + deeper !== old) {
      edits.push(replace(ref, { start: line.start, end: line.start + old.length }, head + deeper));
    }
  }
  return [{ title: messages.fixes.asExplanation, edits }];
}

/** The longest common beginning of all texts. */
function commonStart(texts: readonly string[]): string {
  let common = texts[0] ?? '';
  for (const text of texts) while (!text.startsWith(common)) common = common.slice(0, -1);
  return common;
}
