/**
 * Formatting of a register, of a part of it, and of the line that was left with Enter. Only white space and the case of
 * keywords and field names change. The editor's settings for indentation do not count: the language has two spaces a level.
 */
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Position, Range, TextEdit } from 'vscode-languageserver-types';
import type { TypedLine } from '../../../protocol/typing.ts';
import { applyEdits, type Edit } from '../edits/edits.ts';
import { readFirstParagraph } from '../edits/entryParagraph.ts';
import { indentsAfterEnter } from '../edits/format/enterIndents.ts';
import { formatEntry, formatPart, saysTheSame } from '../edits/format/format.ts';
import { typedIndents } from '../edits/format/typedIndent.ts';
import { replayTyping } from '../edits/format/typedLines.ts';
import { finish, type Work } from '../incremental/work.ts';
import type { PlacedEntry } from '../syntax/entryList.ts';
import { readEntry } from '../syntax/readEntry.ts';
import type { FeatureContext } from './context.ts';

/**
 * The edits that format a document, in its order; empty when it is formatted. Costs all entries; those that change are read
 * again.
 */
export function getFormatting(document: TextDocument, context: FeatureContext): TextEdit[] {
  return finish(findFormatting(document, context));
}

/** The same, bit by bit. */
export function* findFormatting(document: TextDocument, { scope }: FeatureContext): Work<TextEdit[]> {
  const edits: Edit[] = [];
  for (const placed of scope.file.document.entries) {
    for (const edit of formatEntry(placed)) edits.push(edit);
    yield;
  }
  return textEdits(document, edits);
}

/**
 * The edits that format the lines of a range; empty when they are formatted. Nothing outside these lines changes: where an
 * entry would be read otherwise with only these lines indented, their indentation stays. Costs the entries of the range.
 */
export function getRangeFormatting(document: TextDocument, range: Range, context: FeatureContext): TextEdit[] {
  return finish(findRangeFormatting(document, range, context));
}

/** The same, bit by bit. */
export function* findRangeFormatting(
  document: TextDocument,
  range: Range,
  { scope }: FeatureContext,
): Work<TextEdit[]> {
  const { entries } = scope.file.document;
  const from = document.offsetAt({ line: range.start.line, character: 0 });
  // A selection of whole lines ends at the start of the line below them.
  const isAtStart = range.end.character === 0 && range.end.line > range.start.line;
  const to = document.offsetAt({ line: range.end.line + (isAtStart ? 0 : 1), character: 0 });
  const edits: Edit[] = [];
  for (let placed: ReturnType<typeof entries.after> = entries.at(from); placed !== undefined; ) {
    if (placed.start >= to && placed.start > from) break;
    for (const edit of formatPart(placed, from, to)) edits.push(edit);
    placed = entries.after(placed);
    yield;
  }
  return textEdits(document, edits);
}

/**
 * The edits after one of `TYPING_TRIGGERS`, for a client that does not say what was typed: the indentation of the line
 * that is typed is put right, and after Enter that of the line that was left, while an empty new line gets that of what
 * is typed there next. Only where the entry reads the same afterwards, since what stands there may have stood there for
 * years. Empty when all stands where it belongs. Costs one entry.
 */
export function getOnTypeFormatting(
  document: TextDocument,
  position: Position,
  { scope }: FeatureContext,
  typed: string = '\n',
): TextEdit[] {
  const { entries } = scope.file.document;
  const own = document.offsetAt({ line: position.line, character: 0 });
  if (typed !== '\n') {
    const placed = entries.at(own);
    return textEdits(document, readsTheSame(placed, typedIndents(placed, own, own)));
  }
  if (position.line === 0) return [];
  const left = document.offsetAt({ line: position.line - 1, character: 0 });
  return textEdits(document, indentsAfterEnter(entries, left, own, own));
}

/** The edits when an entry reads the same with them; else none. Offsets are those of the file. */
function readsTheSame({ entry, start }: PlacedEntry, edits: readonly Edit[]): readonly Edit[] {
  const own = edits.map((edit) => ({ ...edit, start: edit.start - start, end: edit.end - start }));
  return saysTheSame(entry, readEntry(applyEdits(entry.text, own))) ? edits : [];
}

/**
 * The edits that `typedIndents` and Enter would have made in time, for lines that were typed one below the other: their
 * indentation is put right, with what each owes to the one above it. Nothing else changes. Empty when all stands where
 * it belongs.
 * @param first the line (from 0) of the first of them, which may have stood there before (`isOld`); the others came of
 * Enter.
 * @param typed for each line what was typed of its indentation; the cursor is on the last one.
 */
export function getTypedIndents(
  document: TextDocument,
  first: number,
  typed: readonly TypedLine[],
  { scope }: FeatureContext,
): TextEdit[] {
  const { entries } = scope.file.document;
  const lineStart = (line: number) => document.offsetAt({ line, character: 0 });
  const last = first + typed.length - 1;
  if (typed.length === 0 || first < 0 || last >= document.lineCount) return [];
  if (typed.length === 1 && typed[0]!.isOld === true) return [];
  // One line on which letters were typed: it is looked at where it stands.
  if (typed.length === 1 && typed[0]!.typed === 0)
    return textEdits(document, typedIndents(entries.at(lineStart(first)), lineStart(first), lineStart(first)));
  const above = entries.at(lineStart(Math.max(0, first - 1)));
  // A sentence that begins there may go on in the text before it.
  const from = (readFirstParagraph(above.entry) === 'entry' ? undefined : entries.before(above)) ?? above;
  const to = entries.at(lineStart(last));
  // The blank line at the end of a text may stand behind the last entry.
  const end = Math.max(to.start + to.length, document.offsetAt({ line: last + 1, character: 0 }));
  const text = document.getText({ start: document.positionAt(from.start), end: document.positionAt(end) });
  const edits = replayTyping(text, first - document.positionAt(from.start).line, typed);
  return textEdits(
    document,
    edits.map((edit) => ({ start: edit.start + from.start, end: edit.end + from.start, text: edit.text })),
  );
}

/** The text edits, one for each stretch that changes: those that touch each other become one. */
function textEdits(document: TextDocument, edits: readonly Edit[]): TextEdit[] {
  const stretches: Edit[] = [];
  for (const edit of edits) {
    const last = stretches.at(-1);
    if (last?.end === edit.start)
      stretches[stretches.length - 1] = { ...last, end: edit.end, text: last.text + edit.text };
    else stretches.push(edit);
  }
  return stretches.map(({ start, end, text }) => ({
    range: { start: document.positionAt(start), end: document.positionAt(end) },
    newText: text,
  }));
}
