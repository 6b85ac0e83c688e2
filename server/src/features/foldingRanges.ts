/** Folding ranges: a heading with all below it, an entry, a field, a point of an agenda, a run of comments. */
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { FoldingRange } from 'vscode-languageserver-types';
import { finish, type Work } from '../incremental/work.ts';
import { isBelowHeadings } from '../model/actions/sections.ts';
import { ChunkMemo } from '../syntax/chunkMemo.ts';
import type { AgendaItem, Entry, Field } from '../syntax/entry.ts';
import type { PlacedEntry } from '../syntax/entryList.ts';
import { EntryMemo } from '../syntax/entryMemo.ts';
import { isHeadingKind } from '../syntax/vocabulary.ts';
import { indentationOf, lineFrom } from '../text/lines.ts';
import { lastAtMost } from '../text/search.ts';
import type { Span } from '../text/span.ts';
import type { FeatureContext } from './context.ts';

/** The most entries of a file that are read: of more only headings and entries fold. */
const MOST_ENTRIES = 5_000;
/** The most entries of a file that fold, of more only headings do: an editor takes no more ranges than this by far. */
const MOST_FOLDED_ENTRIES = 50_000;

/** Lines from the first to the last, counted from the first line of the entry. */
interface Fold {
  readonly start: number;
  readonly end: number;
  readonly isComment?: boolean;
}

interface Folds {
  /** The last line that means something; what follows are blank lines and comments. */
  readonly lastLine: number;
  readonly inner: readonly Fold[];
}

/**
 * The ranges of a document by their first line; they lie within each other or apart. Empty when nothing has two lines.
 * @param rangeLimit how many the client takes at most; the outermost are kept, and of those as deep the first.
 */
export function getFoldingRanges(
  document: TextDocument,
  context: FeatureContext,
  rangeLimit = Number.POSITIVE_INFINITY,
): FoldingRange[] {
  return finish(findFoldingRanges(document, context, rangeLimit));
}

/** The same, bit by bit. */
export function* findFoldingRanges(
  _document: TextDocument,
  { scope }: FeatureContext,
  rangeLimit = Number.POSITIVE_INFINITY,
): Work<FoldingRange[]> {
  const { entries } = scope.file.document;
  const isLarge = entries.size > MOST_ENTRIES;
  const foldsEntries = entries.size <= MOST_FOLDED_ENTRIES;
  const ranges: FoldingRange[] = [];
  /** The open headings: a `blok` or `randvoorwaarde`, and an `onderwerp` below it. */
  let above: { range: FoldingRange; isTopic: boolean }[] = [];
  let line = 0;
  for (const chunk of entries.chunks) {
    const lastLines = isLarge ? lastLinesOf.get(chunk) : undefined;
    for (const [at, placed] of chunk.entries.entries()) {
      const folds = lastLines === undefined ? foldsOf(placed) : undefined;
      const endLine = line + (lastLines?.[at] ?? folds?.lastLine ?? 0);
      if (isHeadingKind(placed.kind)) {
        const range = { startLine: line, endLine };
        const isTopic = placed.kind === 'onderwerp';
        above = [...(isTopic ? above.filter((one) => !one.isTopic) : []), { range, isTopic }];
        ranges.push(range);
      } else if (placed.kind !== undefined && foldsEntries && endLine > line) {
        ranges.push({ startLine: line, endLine });
      }
      if (isHeadingKind(placed.kind) || isBelowHeadings(placed)) for (const { range } of above) range.endLine = endLine;
      for (const { start, end, isComment } of folds?.inner ?? []) {
        ranges.push({ startLine: line + start, endLine: line + end, ...(isComment ? { kind: 'comment' } : {}) });
      }
      line += placed.lineBreaks;
    }
    yield;
  }
  return outermost(
    ranges.filter(({ startLine, endLine }) => endLine > startLine),
    rangeLimit,
  );
}

/** The outermost ranges, at most `limit`, in their order: a range goes before those that lie in it. */
function outermost(ranges: FoldingRange[], limit: number): FoldingRange[] {
  if (ranges.length <= limit) return ranges;
  const around: FoldingRange[] = [];
  const depths = ranges.map((range) => {
    while (around.length > 0 && around.at(-1)!.endLine < range.startLine) around.pop();
    return around.push(range);
  });
  const counts: number[] = [];
  for (const depth of depths) counts[depth] = (counts[depth] ?? 0) + 1;
  let deepest = 1;
  let left = Math.max(0, limit);
  while (left >= counts[deepest]!) left -= counts[deepest++]!;
  return ranges.filter((_, at) => depths[at]! < deepest || (depths[at] === deepest && left-- > 0));
}

const known = new EntryMemo<Folds>();

function foldsOf(placed: PlacedEntry): Folds {
  return known.get(placed, () => {
    const { entry } = placed;
    const starts = lineStarts(entry.text);
    const lineAt = (offset: number) => lastAtMost(starts, offset);
    const spans = entry.fields.flatMap(foldedIn);
    const inner = spans.map(({ start, end }) => ({ start: lineAt(start), end: lineAt(end) }));
    return {
      lastLine: lineAt(entry.contentEnd),
      // The first line folds the entry itself.
      inner: nested([...inner, ...commentRuns(entry)]).filter((fold) => entry.kind === undefined || fold.start > 0),
    };
  });
}

/** The folds of a field: the field, and the points of an agenda with what is made there. */
function foldedIn(field: Field): Span[] {
  if (field.kind !== 'agenda') return [field.span];
  const mentions = field.mentions.flatMap(({ start, contentEnd, fields }) => [
    { start, end: contentEnd },
    ...fields.flatMap(foldedIn),
  ]);
  return [field.span, ...field.items.flatMap(foldedItem), ...mentions];
}

function foldedItem({ start, contentEnd, subItems }: AgendaItem): Span[] {
  return [{ start, end: contentEnd }, ...subItems.flatMap(foldedItem)];
}

/** Lines of comment one below the other, at least two. */
function commentRuns({ text }: Entry): Fold[] {
  const runs: Fold[] = [];
  let start: number | undefined;
  let number = 0;
  for (let line = lineFrom(text, 0); ; line = lineFrom(text, line.next)) {
    const isComment = text.startsWith('//', indentationOf(text, line).textStart);
    if (isComment) start ??= number;
    else {
      if (start !== undefined) runs.push({ start, end: number - 1, isComment: true });
      start = undefined;
    }
    if (line.next === line.end) break;
    number++;
  }
  if (start !== undefined) runs.push({ start, end: number, isComment: true });
  return runs;
}

/** The folds of more than one line by their first line, one for each, none reaching beyond one around it. */
function nested(folds: readonly Fold[]): Fold[] {
  const kept: Fold[] = [];
  const around: Fold[] = [];
  for (const fold of [...folds].sort((a, b) => a.start - b.start || b.end - a.end)) {
    while (around.length > 0 && around.at(-1)!.end < fold.start) around.pop();
    const outer = around.at(-1);
    if (fold.end <= fold.start || kept.at(-1)?.start === fold.start) continue;
    if (outer !== undefined && (outer.end < fold.end || outer.end === fold.start)) continue;
    kept.push(fold);
    around.push(fold);
  }
  return kept;
}

/** The last line that means something of each entry of a chunk, from its text alone. */
const lastLinesOf = new ChunkMemo<readonly number[]>(({ entries, start, length, list }) => {
  const text = list.source.text.slice(start, start + length);
  let from = 0;
  return entries.map((placed) => {
    const end = from + placed.length;
    let last = 0;
    let line = lineFrom(text, from);
    for (let number = 0; line.start < end; number++) {
      const { textStart } = indentationOf(text, line);
      if (textStart < line.end && !text.startsWith('//', textStart)) last = number;
      if (line.next === line.end) break;
      line = lineFrom(text, line.next);
    }
    from = end;
    return last;
  });
});

function lineStarts(text: string): number[] {
  const starts = [0];
  for (let line = lineFrom(text, 0); line.next > line.end; line = lineFrom(text, line.next)) starts.push(line.next);
  return starts;
}
