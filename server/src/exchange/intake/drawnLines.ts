/** Lines that somebody drew with signs between the rows or paragraphs of a list: `--------`, `====`. They say nothing, and are only told. */
import { type Bits, eachInBits } from '../bits.ts';
import { type GivenBlock, type GivenDocument, type GivenRow, type GivenText, wordsOf } from '../given.ts';
import { oneLine } from './cellText.ts';
import type { Collector } from './collector.ts';

const DRAWN = /^[-‐‑‒–—―_=~*.·•…+#|:─━═╌┄\s]+$/u;
/** Fewer signs in one cell alone are a bullet, or stand for nothing. */
const LEAST = 3;

/** The document without them. */
export function* withoutDrawn(document: GivenDocument, into: Collector): Bits<GivenDocument> {
  const blocks: GivenBlock[] = [];
  let tables = 0;
  for (const block of document.blocks) {
    yield;
    if (block.kind === 'paragraph') {
      if (block.level === undefined && isDrawnAlone([block.text])) into.tell('drawn', [shown(block.text)], {});
      else blocks.push(block);
      continue;
    }
    const table = tables++;
    const rows: GivenRow[] = [];
    let at = 0;
    yield* eachInBits(block.rows, (row) => {
      const below = block.rows[++at];
      if (!isDrawnRow(row) || holdsBelow(row, below)) rows.push(row);
      else
        into.tell(
          'drawn',
          [
            row.cells
              .map(({ text }) => shown(text))
              .join(' ')
              .trim(),
          ],
          { table, line: row.line },
        );
    });
    blocks.push(rows.length === block.rows.length ? block : { ...block, rows });
  }
  return { ...document, blocks };
}

function isDrawnRow({ cells }: GivenRow): boolean {
  const texts = cells.filter(({ coveredBy }) => coveredBy === undefined).map(({ text }) => text);
  const isCovered = cells.some(({ coveredBy }) => coveredBy === 'above');
  return !isCovered && isDrawnAlone(texts);
}

/** True of texts that are nothing but signs: several, or one long enough. */
export function isDrawnAlone(texts: readonly GivenText[]): boolean {
  if (texts.some(({ number, asides, pieces }) => number !== undefined || asides !== undefined || hasMore(pieces)))
    return false;
  const words = texts.map((text) => wordsOf(text).trim()).filter((text) => text !== '');
  const isLong = words.some((text) => text.replace(/\s/gu, '').length >= LEAST);
  return words.length > 0 && (isLong || words.length > 2) && words.every((text) => DRAWN.test(text));
}

/** Marks of changes and links are looked at where they stand. */
function hasMore(pieces: GivenText['pieces']): boolean {
  return pieces.some(({ marks, link }) => marks !== undefined || link !== undefined);
}

/** A cell of it goes on in the row below. */
function holdsBelow(row: GivenRow, below: GivenRow | undefined): boolean {
  return (
    below?.cells.some(({ coveredBy }, at) => coveredBy === 'above' && row.cells[at]?.coveredBy === undefined) === true
  );
}

const shown = (text: GivenText) => oneLine(wordsOf(text));
