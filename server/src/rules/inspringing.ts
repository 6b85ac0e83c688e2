import { type Edit, fieldIndent, readsTheSame } from '../edits/edits.ts';
import { levelOf, lineAround, linesFrom } from '../edits/entryLines.ts';
import { messages } from '../messages/index.ts';
import type { EntryRef } from '../model/index/fileIndex.ts';
import { type Entry, type Field, fieldOf, type SyntaxFinding } from '../syntax/entry.ts';
import { readKeywordLine } from '../syntax/sentence.ts';
import { COMMENT_START, fieldNameOf, valueKindOf } from '../syntax/vocabulary.ts';
import { indentationOf, lineFrom } from '../text/lines.ts';
import { belongsToText } from './belongsToText.ts';
import { entryRule, type Fix, isFoundWrong } from './rule.ts';
import { replace } from './spans.ts';
import { findingsOf } from './syntaxFindings.ts';

/** Too far left or right. A warning; hint for a field name in a text. Fix: **indent**, **align**, **to the margin**. */
export const inspringing = entryRule({
  code: 'inspringing',
  severity: 'warning',
  byShape: true,
  example: {
    wrong: `actie 5: Brief opstellen
status: in uitvoering`,
    right: `actie 5: Brief opstellen
  status: in uitvoering`,
  },
  manual: `Een regel staat te ver naar links of naar rechts. Een onderdeel begint aan de kantlijn, zijn velden springen in, en wat
bij een veld hoort springt verder in.`,
  applies: isFoundWrong,
  *check(entry) {
    const text = messages.rules.inspringing;
    for (const finding of findingsOf(entry, 'inspringing')) {
      const { reason, span, typed = '' } = finding;
      // Below a field that stands at the margin: that one is reported, and there is no level to put this one at.
      if (reason === 'deepField' && levelOf(entry, span.start) === undefined) continue;
      const name = typed === '' ? entry.text.slice(span.start, span.end) : typed;
      const message =
        reason === 'marginField'
          ? text.marginField(name)
          : reason === 'deepField'
            ? text.deepField(name)
            : reason === 'fieldInText'
              ? text.fieldInText(name)
              : text.indentedEntry;
      yield {
        span: span,
        message,
        // In a text anything may stand, so there it is no more than a hint.
        ...(reason === 'fieldInText' ? { severity: 'hint' as const } : {}),
        fixes: ({ ref }) => fixesFor(ref, finding),
      };
    }
  },
});

function fixesFor(ref: EntryRef, finding: SyntaxFinding): Fix[] {
  switch (finding.reason) {
    case 'marginField':
      return indentField(ref, finding.span.start);
    case 'deepField':
      return outdentField(ref, finding.span.start);
    case 'fieldInText':
      return isFieldAfterAll(ref.placed.entry, finding) ? outdentField(ref, finding.span.start) : [];
    case 'indentedEntry':
      return indentedEntryFixes(ref, finding);
    default:
      return [];
  }
}

/**
 * The field goes to where the others stand. Where a text or list at the margin above it would take it in there, all fields
 * at the margin go along; no fix when even then a line would come to belong to something else.
 */
function indentField(ref: EntryRef, offset: number): Fix[] {
  const margin = ref.placed.entry.fields.filter((field) => field.indent === 0);
  const own = margin.filter(({ nameSpan }) => nameSpan.start === offset);
  const edits = [own, margin]
    .map((fields) => fields.flatMap((field) => indentEdits(ref, field)))
    .find((some) => some.length > 0 && readsTheSame(ref.placed, some));
  return edits === undefined ? [] : [{ title: messages.fixes.indent, edits, preferred: true }];
}

/** The lines of the field go along when they would not stand deeper than it otherwise. */
function indentEdits(ref: EntryRef, field: Field): Edit[] {
  const { entry } = ref.placed;
  const offset = field.nameSpan.start;
  const indent = fieldIndent(entry);
  const { columns: width } = indentationOf(indent, lineFrom(indent, 0));
  const edits = [replace(ref, { start: offset, end: offset }, indent)];
  if (field.lines.some((line) => line.indent > 0 && line.indent <= width)) {
    for (const { line, textStart, columns } of linesFrom(entry.text, lineFrom(entry.text, offset).next)) {
      if (line.start >= field.span.end) break;
      if (columns > 0 && textStart < line.end) edits.push(replace(ref, { start: line.start, end: line.start }, indent));
    }
  }
  return edits;
}

function outdentField(ref: EntryRef, offset: number): Fix[] {
  const { entry } = ref.placed;
  const indent = levelOf(entry, offset);
  if (indent === undefined) return [];
  const { start } = lineAround(entry, offset);
  const edits = [replace(ref, { start, end: offset }, indent)];
  return [{ title: messages.fixes.outdentField, edits, preferred: !takesAlong(entry, offset, indent) }];
}

/**
 * True when a line below a field, that is not its own, would become so where the field stands further left: a line of the
 * history would drop out of it. Another field that stands too deep is seen as one there too.
 */
function takesAlong(entry: Entry, offset: number, indent: string): boolean {
  const first = lineAround(entry, offset);
  const { columns: width } = indentationOf(entry.text, first);
  const deep = new Set(
    entry.findings
      .filter(({ reason }) => reason === 'deepField' || reason === 'fieldInText')
      .map(({ span }) => span.start),
  );
  for (const { line, textStart, columns } of linesFrom(entry.text, first.next)) {
    if (textStart === line.end || columns > width || deep.has(textStart)) continue;
    return columns > indentationOf(indent, lineFrom(indent, 0)).columns;
  }
  return false;
}

/** False when the entry has the field already, or when the text goes on behind it, which would lose its field. */
function isFieldAfterAll(entry: Entry, { span, typed = '' }: SyntaxFinding): boolean {
  const name = entry.kind && fieldNameOf(entry.kind, typed);
  if (entry.kind === undefined || name === undefined || fieldOf(entry, name) !== undefined) return false;
  if (valueKindOf(entry.kind, name) === 'text') return true;
  const inText = new Set(findingStarts(entry));
  const text = entry.fields.find((field) => field.lines.some((line) => line.start === span.start));
  return text?.lines.every((line) => line.start <= span.start || inText.has(line.start)) ?? false;
}

function findingStarts(entry: Entry): number[] {
  return entry.findings.filter(({ reason }) => reason === 'fieldInText').map(({ span }) => span.start);
}

/** To the margin; of a line that may as well be a sentence of the text above, that is the other choice. */
function indentedEntryFixes(ref: EntryRef, { span }: SyntaxFinding): Fix[] {
  const { text } = ref.placed.entry;
  const isOpen = readKeywordLine(text.slice(span.start, span.end), true) !== 'entry';
  const toText = isOpen ? belongsToText(ref, span.start) : [];
  const toMargin = outdentEntries(ref);
  return toText.length === 0 ? [...toMargin] : [...toMargin.map((fix) => ({ ...fix, preferred: false })), ...toText];
}

/** What brings all entries that are lost in one to the margin: each of them has the same, and there may be very many. */
const outdented = new WeakMap<Entry, { readonly start: number; readonly fixes: readonly Fix[] }>();

/** All entries that are lost in this one go to the margin: the next would only be lost in the first. */
function outdentEntries(ref: EntryRef): readonly Fix[] {
  const { placed } = ref;
  const known = outdented.get(placed.entry);
  if (known?.start === placed.start) return known.fixes;
  const fixes = findOutdentEntries(ref);
  outdented.set(placed.entry, { start: placed.start, fixes });
  return fixes;
}

function findOutdentEntries(ref: EntryRef): Fix[] {
  const lost = ref.placed.entry.findings.filter(({ reason }) => reason === 'indentedEntry');
  // Of one that is lost in another that is lost, its lines go with itself.
  const byLine = new Map(lost.flatMap(({ span }) => outdentEntry(ref, span.start)).map((edit) => [edit.start, edit]));
  const edits = [...byLine.values()].sort((one, other) => one.start - other.start);
  return [{ title: messages.fixes.outdentEntry, edits, preferred: true }];
}

/** The entry goes to the margin, and the lines below it as far to the left as it does. */
export function outdentEntry(ref: EntryRef, offset: number): Edit[] {
  const { entry } = ref.placed;
  const first = lineAround(entry, offset);
  const indent = entry.text.slice(first.start, offset);
  const { columns: width } = indentationOf(entry.text, first);
  const edits: Edit[] = [];
  for (const { line, textStart, columns } of linesFrom(entry.text, first.start)) {
    if (textStart === line.end) continue;
    // A line that would come to stand at the margin was no part of the entry.
    if (line.start > first.start && columns <= width) {
      if (entry.text.startsWith(COMMENT_START, textStart)) continue;
      break;
    }
    if (entry.text.startsWith(indent, line.start)) {
      edits.push(replace(ref, { start: line.start, end: line.start + indent.length }, ''));
    }
  }
  return edits;
}
