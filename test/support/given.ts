/** Documents of others as tests look at them: read from bytes or text, and shown as words. */
import assert from 'node:assert/strict';
import type {
  GivenBlock,
  GivenCell,
  GivenDocument,
  GivenTable,
  GivenText,
  IntakeLimits,
} from '../../server/src/exchange/given.ts';
import { readGiven } from '../../server/src/exchange/readers.ts';

/** What a file holds; fails when it is refused. */
export async function given(
  content: Uint8Array | string,
  fileName: string,
  limits?: IntakeLimits,
): Promise<GivenDocument> {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  const read = await readGiven(bytes, fileName, limits);
  assert.ok(read.kind === 'given', read.kind === 'refused' ? `${read.reason} ${read.detail ?? ''}` : '');
  return read.document;
}

/** Why a file is refused; fails when it is read. */
export async function refused(content: Uint8Array | string, fileName: string, limits?: IntakeLimits): Promise<string> {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  const read = await readGiven(bytes, fileName, limits);
  assert.ok(read.kind === 'refused');
  return read.reason;
}

/**
 * A text with its marks: `[struck:oud] nieuw`; its number stands before it with a `#`, what is beside it behind it, and a link in
 * `<…>`: `#3.1 Offerte <https://x.nl> {comment: ja}`.
 */
export function shown({ number, pieces, asides = [] }: GivenText): string {
  const words = pieces.map(({ text, marks, link }) => {
    const marked = marks === undefined ? text : `[${marks.join('+')}:${text}]`;
    return link === undefined ? marked : `${marked}<${link}>`;
  });
  const beside = asides.map(({ kind, text }) => `{${kind}: ${text}}`);
  const begun = number === undefined ? [] : [`#${number}`];
  return [...begun, words.join(''), ...beside].filter((one) => one !== '').join(' ');
}

/** A cell, with what covers it in the place of its words: `^` from above, `<` from the left, `^<` both; a colour behind `@`. */
export function shownCell({ text, coveredBy, colour, day, number }: GivenCell): string {
  const covered = { left: '<', above: '^', both: '^<' };
  return [
    coveredBy === undefined ? shown(text) : covered[coveredBy],
    ...(colour === undefined ? [] : [`@${colour}`]),
    ...(day === undefined ? [] : [`=${day}`]),
    ...(number === undefined ? [] : [`=${number}`]),
  ]
    .filter((one) => one !== '')
    .join(' ');
}

export function shownRows({ rows }: GivenTable): string[][] {
  return rows.map(({ cells }) => cells.map(shownCell));
}

/** A document in a few lines: headings with as many `=` as their level, items with as many `*`, tables as their rows. */
export function shownBlocks(blocks: readonly GivenBlock[]): (string | string[][])[] {
  return blocks.map((block) => {
    if (block.kind === 'table') return shownRows(block);
    const { level, depth, text } = block;
    const sign = level !== undefined ? '='.repeat(level) : depth !== undefined ? '*'.repeat(depth + 1) : '';
    return `${sign}${sign === '' ? '' : ' '}${shown(text)}`;
  });
}

/** The tables of a document. */
export function tablesOf({ blocks }: GivenDocument): GivenTable[] {
  return blocks.filter((block) => block.kind === 'table');
}

/** The words of a text, of all kinds and places, in the order of the alphabet. */
export function wordsIn(text: string): string[] {
  return (text.match(/[\p{L}\p{N}]+/gu) ?? []).sort();
}

/** All words of a document: pieces, numbers, what stands beside them, and what is told of it. */
export function allWordsOf({ blocks, notices }: GivenDocument): string[] {
  const words = (text: GivenText) =>
    [
      text.number ?? '',
      text.pieces.map((piece) => piece.text).join(''),
      ...(text.asides ?? []).map((one) => one.text),
    ].join(' ');
  const texts = blocks.flatMap((block) =>
    block.kind === 'paragraph'
      ? [words(block.text)]
      : block.rows.flatMap(({ cells }) => cells.map(({ text }) => words(text))),
  );
  return wordsIn([...texts, ...notices.flatMap(({ values = [] }) => values)].join(' '));
}
