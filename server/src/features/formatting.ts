/**
 * Formatting of a register, of a part of it, and of the line that was left with Enter. Only white space and the case of
 * keywords and field names change. The editor's settings for indentation do not count: the language has two spaces a level.
 */
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Position, Range, TextEdit } from 'vscode-languageserver-types';
import type { Edit } from '../model/edits.ts';
import { correctIndent, formatEntry, formatPart } from '../model/format.ts';
import { blankIndent, indentBelow, typedIndents } from '../model/typedIndent.ts';
import { withoutAtEnd } from '../text/tail.ts';
import type { FeatureContext } from './context.ts';

/**
 * The edits that format a document, in its order; empty when it is formatted. Costs all entries; those that change are read
 * again.
 */
export function getFormatting(document: TextDocument, { scope }: FeatureContext): TextEdit[] {
  return textEdits(document, [...scope.file.document.entries].flatMap(formatEntry));
}

/**
 * The edits that format the lines of a range; empty when they are formatted. Nothing outside these lines changes: where an
 * entry would be read otherwise with only these lines indented, their indentation stays. Costs the entries of the range.
 */
export function getRangeFormatting(document: TextDocument, range: Range, { scope }: FeatureContext): TextEdit[] {
  const { entries } = scope.file.document;
  const from = document.offsetAt({ line: range.start.line, character: 0 });
  // A selection of whole lines ends at the start of the line below them.
  const isAtStart = range.end.character === 0 && range.end.line > range.start.line;
  const to = document.offsetAt({ line: range.end.line + (isAtStart ? 0 : 1), character: 0 });
  const edits: Edit[] = [];
  for (let placed: ReturnType<typeof entries.after> = entries.at(from); placed !== undefined; ) {
    if (placed.start >= to && placed.start > from) break;
    edits.push(...formatPart(placed, from, to));
    placed = entries.after(placed);
  }
  return textEdits(document, edits);
}

/** What is typed that may say where the line of the cursor, or the one above it, belongs; the first is Enter. */
export const TYPING_TRIGGERS = ['\n', ' ', ':', '.'] as const;

/**
 * After one of `TYPING_TRIGGERS`: the indentation of the line that is typed is put right, and after Enter that of the line that
 * was left, while an empty new line gets that of what is typed there next. VS Code does most of it before the next key, but
 * nothing while it has not coloured the line yet; this comes after it and finds nothing to do where it did. Nothing else is
 * changed. Empty when all stands where it belongs. Costs one entry.
 */
export function getOnTypeFormatting(
  document: TextDocument,
  position: Position,
  { scope }: FeatureContext,
  typed: string = '\n',
): TextEdit[] {
  const { entries } = scope.file.document;
  const own = document.offsetAt({ line: position.line, character: 0 });
  if (typed !== '\n') return textEdits(document, typedIndents(entries.at(own), own));
  if (position.line === 0) return [];
  const left = document.offsetAt({ line: position.line - 1, character: 0 });
  const placed = entries.at(left);
  const moved = typedIndents(placed, left);
  if (moved.length === 0) {
    const blank = blankIndent(entries.at(own), own);
    return textEdits(document, blank === undefined ? correctIndent(placed, left) : [blank]);
  }
  const next = document.offsetAt({ line: position.line + 1, character: 0 });
  const below = document.getText({ start: { line: position.line, character: 0 }, end: document.positionAt(next) });
  const isBlank = below.trim() === '' && moved.at(-1)!.start === left && own <= placed.start + placed.length;
  if (!isBlank) return textEdits(document, moved);
  const end = own + withoutAtEnd(below, '\r\n').length;
  return textEdits(document, [...moved, { start: own, end, text: indentBelow(placed, moved.at(-1)!) }]);
}

/** One edit for each stretch that changes: those that touch each other become one. */
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
