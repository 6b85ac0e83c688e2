/** Whether each word of a given document stands somewhere: in the register, or in what is told of it. */
import { type Bits, eachInBits } from '../bits.ts';
import type { GivenDocument, GivenPiece, GivenText } from '../given.ts';

const WORDS = /[\p{L}\p{N}]+/gu;

/** Every text of a document, in its order: what is deleted, hidden or beside the text too. */
export function* textsOf({ title, blocks }: GivenDocument): Generator<string> {
  if (title !== undefined) yield title;
  for (const block of blocks) {
    if (block.kind === 'paragraph') {
      yield* textsIn(block.text);
      continue;
    }
    if (block.name !== undefined) yield block.name;
    for (const { cells } of block.rows) for (const { text } of cells) yield* textsIn(text);
  }
}

function* textsIn({ number, pieces, asides = [] }: GivenText): Generator<string> {
  if (number !== undefined) yield number;
  // A word may be cut in two by its marks, and what was deleted is no part of the word that took its place.
  const isDeleted = ({ marks }: GivenPiece) => marks?.includes('deleted') === true;
  const kept = pieces.filter((piece) => !isDeleted(piece));
  if (kept.length > 0) yield kept.length === 1 ? kept[0]!.text : kept.map(({ text }) => text).join('');
  for (const piece of pieces) if (isDeleted(piece)) yield piece.text;
  // Where a link leads within the document is no word of it.
  for (const { link } of pieces) if (link !== undefined && !link.startsWith('#')) yield link;
  for (const { text } of asides) yield text;
}

/** How often each word stands in some texts. */
export function wordCounts(texts: Iterable<string>): Map<string, number> {
  const counts = new Map<string, number>();
  for (const text of texts) count(text, counts);
  return counts;
}

function count(text: string, counts: Map<string, number>): void {
  for (const word of text.match(WORDS) ?? []) counts.set(word, (counts.get(word) ?? 0) + 1);
}

/** Takes the words of a text out of those that are left; those that were not among them come back. */
function takeOut(text: string, left: Map<string, number>): string[] {
  const missing: string[] = [];
  for (const word of text.match(WORDS) ?? []) {
    const there = left.get(word) ?? 0;
    if (there === 0) missing.push(word);
    else left.set(word, there - 1);
  }
  return missing;
}

/** The words of a text that stand in none of what was made of it, with spaces between them; empty when all do. */
export function wordsBeyond(text: string, made: readonly string[]): string {
  return takeOut(text, wordCounts(made)).join(' ');
}

/** The texts of a document of which a word stands nowhere in what came of it, bit by bit: each once for every time that it is short. */
export function* findMissing(document: GivenDocument, made: Iterable<string>): Bits<string[]> {
  const left = new Map<string, number>();
  yield* eachInBits(made, (text) => count(text, left));
  const missing: string[] = [];
  yield* eachInBits(textsOf(document), (text) => {
    if (takeOut(text, left).length > 0) missing.push(text.replace(/\s+/gu, ' ').trim());
  });
  return missing;
}
