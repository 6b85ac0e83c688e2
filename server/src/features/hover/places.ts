/**
 * The meaning of a place of an entry that names nothing which is described elsewhere: a keyword, the name of a field, a
 * value, a mark in the place of a name, a comment that switches problems off. Each describes itself and gives what it
 * is about, in offsets of the entry at the margin; undefined where nothing stands that means something.
 */

import { lineAround } from '../../edits/entryLines.ts';
import { messages } from '../../messages/index.ts';
import type { EntryRef } from '../../model/index/fileIndex.ts';
import { minutesEntries } from '../../model/index/minutes.ts';
import { isOwnField, mayHaveOwnFields } from '../../model/index/ownWords.ts';
import { usedFile } from '../../model/index/relativePaths.ts';
import { ALL_PROBLEMS, readSuppressionLines, suppressionLines } from '../../model/index/suppressions.ts';
import { RULES } from '../../rules/index.ts';
import { isRuleCode } from '../../rules/suppressions.ts';
import type { Entry, Field } from '../../syntax/entry.ts';
import { Redaction } from '../../syntax/tokens.ts';
import { COMMENT_START, foldWord } from '../../syntax/vocabulary.ts';
import { indentationOf } from '../../text/lines.ts';
import { type Span, touches } from '../../text/span.ts';
import type { FeatureContext } from '../context.ts';
import type { Markup } from '../markup.ts';
import { describeEntry, sentence } from './describe.ts';
import { describeValue } from './values.ts';

const MARK = new RegExp((Redaction.PATTERN as RegExp).source, 'giu');

/** A mark in the place of a name, `(10)(2e)`, in a list or in a text. It goes before what stands around it. */
export function describeMark(markup: Markup, { placed: { entry } }: EntryRef, offset: number): Span | undefined {
  const line = lineAround(entry, offset);
  const { textStart } = indentationOf(entry.text, line);
  if (entry.text.startsWith(COMMENT_START, textStart)) return undefined;
  for (const { 0: mark, index } of entry.text.slice(line.start, line.end).matchAll(MARK)) {
    const span = { start: line.start + index, end: line.start + index + mark.length };
    if (!touches(span, offset)) continue;
    markup.paragraph(messages.meanings.redacted(mark.startsWith('5') ? 'woo' : 'wob'));
    return span;
  }
  return undefined;
}

export function describePlace(
  markup: Markup,
  host: EntryRef,
  offset: number,
  context: FeatureContext,
): Span | undefined {
  const comment = describeSwitch(markup, host, offset);
  if (comment !== undefined) return comment;
  for (const placed of [...minutesEntries(host.placed), host.placed]) {
    const ref = { file: host.file, placed };
    const field = placed.entry.fields.find(({ span }) => touches(span, offset));
    if (field === undefined) continue;
    const found =
      describeNamePlace(markup, ref, field, offset, context) ??
      describeOwnField(markup, placed.entry, field, offset, context) ??
      describeValue(markup, ref, field, offset, context) ??
      describeReading(markup, ref, field, context);
    if (found !== undefined) return found;
  }
  return describeHead(markup, host, offset, context);
}

/** The first line of what is called by no number and no name: a register, a heading, another file. */
function describeHead(markup: Markup, host: EntryRef, offset: number, context: FeatureContext): Span | undefined {
  const { kind, keyword, identity, title } = host.placed.entry;
  const span = { start: keyword.start, end: (title ?? identity ?? keyword).end };
  if (kind === undefined || !touches(span, offset)) return undefined;
  if (kind === 'gebruik' && identity !== undefined) describeFile(markup, identity.text, context);
  else describeEntry(markup, host);
  return span;
}

/** A file that `gebruik` names: how many names it has, or that it is not there. */
function describeFile(markup: Markup, path: string, { scope }: FeatureContext): void {
  const words = messages.meanings;
  const used = usedFile(scope, path);
  markup.title(`gebruik ${path}`, undefined);
  markup.paragraph(used === undefined ? words.noFile : words.usedFile(used.names.size));
}

/** The name of a field and its colon, up to the value: what is typed there, and how what is typed there is read. */
function describeNamePlace(
  markup: Markup,
  ref: EntryRef,
  field: Field,
  offset: number,
  context: FeatureContext,
): Span | undefined {
  const value = field.lines[0]?.start ?? field.span.end;
  if (offset > field.nameSpan.end && offset >= value) return undefined;
  const named = describeName(markup, ref.placed.entry, field, Math.min(offset, field.nameSpan.end));
  if (named !== undefined) describeReading(markup, ref, field, context);
  return named;
}

/** Describes how the one value of a field is read; undefined for a list, a text, and a value that is as it says. */
function describeReading(markup: Markup, ref: EntryRef, field: Field, context: FeatureContext): Span | undefined {
  const at = valueStart(field);
  return at === undefined ? undefined : describeValue(markup, ref, field, at, context);
}

function valueStart(field: Field): number | undefined {
  switch (field.kind) {
    case 'deadline':
      return field.lines[0]?.start;
    case 'date':
      return field.date && field.date.start + field.date.date.span.start;
    case 'agendaMoment':
      return field.moment.moment && field.moment.moment.start + field.moment.moment.node.span.start;
    default:
      return 'value' in field ? field.value?.start : undefined;
  }
}

/** The name of a field: what is typed there, and what it is called when another word was typed. */
function describeName(markup: Markup, { kind, text }: Entry, field: Field, offset: number): Span | undefined {
  if (kind === undefined || field.kind === 'unknown' || !touches(field.nameSpan, offset)) return undefined;
  const help = messages.completion.field(kind, field.name);
  if (help === '') return undefined;
  markup.title(field.name, undefined);
  markup.paragraph(sentence(help));
  const typed = text.slice(field.nameSpan.start, field.nameSpan.end);
  if (foldWord(typed) !== field.name) markup.paragraph(messages.meanings.readAs(typed, field.name));
  return field.nameSpan;
}

/** The name of a field that the register has of its own. */
function describeOwnField(
  markup: Markup,
  { kind }: Entry,
  field: Field,
  offset: number,
  { scope }: FeatureContext,
): Span | undefined {
  if (field.kind !== 'unknown' || !touches(field.nameSpan, offset)) return undefined;
  if (!mayHaveOwnFields(kind) || !isOwnField(field.name, scope)) return undefined;
  markup.title(field.name, undefined);
  markup.paragraph(sentence(messages.completion.ownField));
  return field.nameSpan;
}

/** A comment that switches problems off: what it does, and what each of its words does. */
function describeSwitch(markup: Markup, { file, placed }: EntryRef, offset: number): Span | undefined {
  const line = readSuppressionLines(placed.entry.text).find((one) => touches(one, offset));
  if (line === undefined) return undefined;
  const words = messages.suppressions;
  if (placed.kind !== undefined || !suppressionLines(file.document).some(({ start }) => start === line.start)) {
    markup.paragraph(words.tooLow);
    return { start: line.start, end: line.end };
  }
  const word = line.words.find((one) => touches(one, offset));
  if (word === undefined) {
    if (!touches(line.opening, offset)) return undefined;
    markup.paragraph(words.line);
    return line.opening;
  }
  const code = word.text.toLowerCase();
  if (code === ALL_PROBLEMS) markup.paragraph(words.all);
  else if (isRuleCode(code)) {
    markup.title(code, undefined);
    markup.paragraph(words.off);
    markup.paragraph(RULES.find((rule) => rule.code === code)?.manual.replace(/\s+/gu, ' ') ?? '');
  } else markup.paragraph(words.unknown(word.text));
  return { start: word.start, end: word.end };
}
