/** Paragraphs that are a table by their tabs, as somebody types one in Word: the first says what the columns are. */
import type { Bits } from '../bits.ts';
import type { GivenBlock, GivenCell, GivenDocument, GivenParagraph, GivenPiece, GivenTable } from '../given.ts';
import { wordsOf } from '../given.ts';
import { isDrawnAlone } from './drawnLines.ts';
import { headerKey, meaningOf } from './roles.ts';

/** The document with such paragraphs as tables, bit by bit; what is told of a table further down keeps to it. */
export function* withTabbedTables(document: GivenDocument): Bits<GivenDocument> {
  const blocks: GivenBlock[] = [];
  const places: number[] = [];
  let tables = 0;
  let hasTabbed = false;
  for (let at = 0; at < document.blocks.length; at++) {
    yield;
    const block = document.blocks[at]!;
    const run = isTabbed(block) ? runFrom(document.blocks, at) : [];
    if (run.filter(isTabbed).length > 1 && isHeader(run[0]!)) {
      blocks.push(tableOf(run));
      tables++;
      at += run.length - 1;
      hasTabbed = true;
      continue;
    }
    if (block.kind === 'table') places.push(tables++);
    blocks.push(block);
  }
  if (!hasTabbed) return document;
  const notices = document.notices.map((notice) =>
    notice.table === undefined ? notice : { ...notice, table: places[notice.table] ?? notice.table },
  );
  return { ...document, blocks, notices };
}

function isTabbed(block: GivenBlock): block is GivenParagraph {
  if (block.kind !== 'paragraph' || block.level !== undefined || block.depth !== undefined) return false;
  return block.text.number === undefined && block.text.asides === undefined && wordsOf(block.text).includes('\t');
}

/** Those that follow each other, with lines that are drawn between them. */
function runFrom(blocks: readonly GivenBlock[], from: number): GivenParagraph[] {
  const run: GivenParagraph[] = [];
  for (let at = from; at < blocks.length; at++) {
    const block = blocks[at]!;
    const isDrawn = block.kind === 'paragraph' && block.level === undefined && isDrawnAlone([block.text]);
    if (!isTabbed(block) && !isDrawn) break;
    run.push(block);
  }
  while (run.length > 0 && !isTabbed(run.at(-1)!)) run.pop();
  return run;
}

/** Two columns at least are known, and most of all. */
function isHeader({ text }: GivenParagraph): boolean {
  const words = wordsOf(text)
    .split('\t')
    .filter((word) => headerKey(word) !== '');
  const known = words.filter((word) => meaningOf(word, 'actie') !== undefined).length;
  return !/[:.!?]$/u.test(words[0] ?? '') && known > 1 && known * 2 > words.length;
}

function tableOf(run: readonly GivenParagraph[]): GivenTable {
  const rows = run.map(cellsOf);
  const width = Math.max(...rows.map((cells) => cells.length));
  return {
    kind: 'table',
    width,
    rows: rows.map((cells, at) => ({
      line: at + 1,
      cells: [...cells, ...Array.from({ length: width - cells.length }, (): GivenCell => ({ text: { pieces: [] } }))],
    })),
  };
}

/** The cells of a paragraph, with their marks; several tabs in a row are one. */
function cellsOf({ text }: GivenParagraph): GivenCell[] {
  const cells: GivenPiece[][] = [[]];
  for (const { text: words, ...marks } of text.pieces) {
    for (const [at, part] of words.split(/\t+/u).entries()) {
      if (at > 0) cells.push([]);
      if (part !== '') cells.at(-1)!.push({ ...marks, text: part });
    }
  }
  return cells.map((pieces) => ({ text: { pieces } }));
}
