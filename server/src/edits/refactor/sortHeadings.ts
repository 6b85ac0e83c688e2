/**
 * The sections of a file in the order of their numbers: with the cursor on a `blok` or `randvoorwaarde` all of these, on an
 * `onderwerp` those of its own heading. All that stands below a heading, and the comments above it, moves with it.
 */
import { messages } from '../../messages/index.ts';
import type { FileIndex } from '../../model/index/fileIndex.ts';
import type { PlacedEntry } from '../../syntax/entryList.ts';
import { isHeadingKind, isNumberedKind } from '../../syntax/vocabulary.ts';
import { blockOf, type Piece, piecesOf, reorder } from './blocks.ts';
import { compareNaturally, numberOrder } from './naturalOrder.ts';
import type { Offer, RefactorAt, RefactorChange, Refactoring } from './refactoring.ts';

/** In a file with more headings it is not offered: the first line of each is read. */
const MOST_HEADINGS = 500;

export const sortHeadings: Refactoring = {
  name: 'sortHeadings',
  kind: 'refactor.rewrite',

  offers({ ref }: RefactorAt): Offer[] {
    const { file, placed } = ref;
    const sections = sectionsAt(file, placed);
    if (sections.length < 2 || inOrder(sections).every((heading, index) => heading === sections[index])) return [];
    const parent = file.parentOf(placed);
    return [{ title: messages.refactor.sortHeadings(parent?.head.identity?.text) }];
  },

  change({ ref }: RefactorAt): RefactorChange | undefined {
    const { file, placed } = ref;
    const sections = sectionsAt(file, placed);
    if (sections.length < 2) return undefined;
    const starts = sections.map((heading) => blockOf(file, heading).start);
    const pieces = piecesOf(file, starts, endOf(file, sections.at(-1)!));
    const pieceOf = new Map(sections.map((heading, index): [PlacedEntry, Piece] => [heading, pieces[index]!]));
    const order = inOrder(sections).map((heading) => pieceOf.get(heading)!);
    return { files: [{ file, edits: [reorder(starts[0]!, pieces, order)] }] };
  },
};

/** The headings that are sorted with this one, in the order of the text; empty for what is no heading. */
function sectionsAt(file: FileIndex, placed: PlacedEntry): PlacedEntry[] {
  if (!isHeadingKind(placed.kind) || file.headings.size > MOST_HEADINGS) return [];
  const parent = file.parentOf(placed);
  return [...file.headings].filter((heading) => file.parentOf(heading) === parent);
}

/** By number, those with the same number or none by title; what is equal keeps its place. */
function inOrder(sections: readonly PlacedEntry[]): PlacedEntry[] {
  const number = ({ head }: PlacedEntry) => head.identity?.text;
  const title = ({ head }: PlacedEntry) => head.title?.text ?? '';
  const compare = numberOrder(sections.map(number));
  return [...sections].sort(
    (a, b) => compare(number(a), number(b)) || (number(a) === undefined ? compareNaturally(title(a), title(b)) : 0),
  );
}

/** The end of the last section: behind the last entry before the next heading of its level that belongs below a heading. */
function endOf(file: FileIndex, heading: PlacedEntry): number {
  const { entries } = file.document;
  const parent = file.parentOf(heading);
  let last = heading;
  for (let at = entries.after(heading); at !== undefined; at = entries.after(at)) {
    // Below an `onderwerp` any heading is the next section; below another only one of its own level would be, and it is the last.
    if (parent !== undefined && isHeadingKind(at.kind)) break;
    if (isHeadingKind(at.kind) || isNumberedKind(at.kind)) last = at;
  }
  return blockOf(file, last).end;
}
