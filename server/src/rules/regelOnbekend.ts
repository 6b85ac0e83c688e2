import { messages } from '../messages/index.ts';
import { type Edit, fieldIndent } from '../model/edits.ts';
import { type IndentedLine, lineAround, linesFrom } from '../model/entryLines.ts';
import type { EntryRef } from '../model/fileFacts.ts';
import { strangeSwitchSign } from '../model/switches.ts';
import { type Entry, fieldOf, type SyntaxFinding } from '../syntax/entry.ts';
import { fieldParts } from '../syntax/fieldLine.ts';
import { heavyMark } from '../syntax/readEntry.ts';
import { COMMENT_START, fieldNameOf, valueKindOf } from '../syntax/vocabulary.ts';
import { lineFrom } from '../text/lines.ts';
import type { Span } from '../text/span.ts';
import { entryRule, type Fix, replace } from './rule.ts';
import { deeperThan, findingsOf, plainSentence } from './syntaxFindings.ts';

export const regelOnbekend = entryRule({
  code: 'regel-onbekend',
  severity: 'warning',
  example: {
    wrong: `actie 5: Brief opstellen
  eerst overleggen met het NCG`,
    right: `actie 5: Brief opstellen
  toelichting: eerst overleggen met het NCG`,
  },
  manual: `Een regel die geen veld is, nergens bij hoort of met een verschreven woord begint. De tekst blijft staan en de rest van
het bestand wordt gewoon gelezen. Een paar van zulke regels achter elkaar wordt één keer gemeld.`,
  onlyFindings: true,
  *check(ref) {
    const text = messages.rules['regel-onbekend'];
    for (const finding of findingsOf(ref, 'regel-onbekend')) {
      const { reason, span, typed = '' } = finding;
      const misspelt =
        reason === 'keywordMisspelt' ? text.keywordMisspelt(ref.placed.entry.keyword.text, typed) : undefined;
      yield {
        span: span,
        message: misspelt ?? plainSentence(text, reason) ?? text.noField,
        fixes: () => fixesFor(ref, finding),
      };
    }
  },
});

function fixesFor(ref: EntryRef, { reason, span, typed }: SyntaxFinding): Fix[] {
  switch (reason) {
    case 'keywordMisspelt': {
      if (typed === undefined) return [];
      // In `actie5: Titel` the digit is the number, not the error.
      const word = ref.placed.entry.text.slice(span.start, span.end);
      const number = word.toLowerCase().startsWith(typed) ? word.slice(typed.length) : '';
      const text = /^\d$/u.test(number) ? `${typed} ${number}` : typed;
      return [{ title: messages.fixes.replaceWith(text), edits: [replace(ref, span, text)], preferred: true }];
    }
    case 'keywordMarked':
      return [{ title: messages.fixes.removeMark, edits: withoutMark(ref, span), preferred: true }];
    case 'colonMissing': {
      const at = { start: span.end, end: span.end };
      return [{ title: messages.fixes.insertColon, edits: [replace(ref, at, ':')], preferred: true }];
    }
    case 'noField':
    case 'deeper':
    case 'margin':
      return asExplanation(ref, span.start);
    case 'beforeFirstEntry':
      return asSwitch(ref, span.start);
    default:
      return [];
  }
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

/**
 * `# duo: geen meldingen` becomes the comment that it is meant to be; so do others in the lines that were reported as one.
 * Only before the first entry: further down the comment says nothing.
 */
function asSwitch(ref: EntryRef, offset: number): Fix[] {
  const { entry } = ref.placed;
  const edits = unknownRun(entry, offset).flatMap(({ line, textStart }): Edit[] => {
    const length = strangeSwitchSign(entry.text.slice(textStart, line.end));
    return length === undefined
      ? []
      : [replace(ref, { start: textStart, end: textStart + length }, `${COMMENT_START} `)];
  });
  return edits.length === 0 ? [] : [{ title: messages.switches.asComment, edits, preferred: true }];
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
  const { kind } = entry;
  const isField = ({ line, textStart }: IndentedLine) => {
    const field = fieldParts(entry.text, textStart, line.end);
    return field !== undefined && fieldNameOf(kind, field.name.text) !== undefined;
  };
  // Fields below a lost first line are none of this entry, and no text of it either.
  if (run.length === 0 || run.some(isField)) return [];
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

/**
 * The lines that were reported as one, from the one at an offset up to the next that was understood; without blank lines
 * and comments. Empty when a field goes on behind them: what follows would become part of the explanation.
 */
function unknownRun(entry: Entry, offset: number): IndentedLine[] {
  const heads = entry.fields.map((field) => field.nameSpan.start);
  const values = entry.fields.flatMap((field) => field.lines.map((line) => line.start));
  const unread = entry.findings
    .filter(({ reason }) => reason === 'indentedEntry' || reason === 'longEntry')
    .map(({ span }) => span.start);
  const stop = Math.min(...[...heads, ...values, ...unread].filter((at) => at > offset));
  if (values.includes(stop) && !heads.some((at) => at > offset && at < stop)) return [];
  const run: IndentedLine[] = [];
  for (const one of linesFrom(entry.text, lineAround(entry, offset).start)) {
    if (one.line.end >= stop) break;
    if (one.textStart < one.line.end && !entry.text.startsWith(COMMENT_START, one.textStart)) run.push(one);
  }
  return run;
}

/** What all texts begin with. */
function commonStart(texts: readonly string[]): string {
  let common = texts[0] ?? '';
  for (const text of texts) while (!text.startsWith(common)) common = common.slice(0, -1);
  return common;
}
