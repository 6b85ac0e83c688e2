/** Paragraphs that are a list by line breaks, as mails and pages have it: each line is an item, below the first that says of what. */
import type { GivenBlock, GivenParagraph, GivenPiece } from '../given.ts';
import { wordsOf } from '../given.ts';

const ITEM = /^(?:[-–•*·]|\(?(\d{1,3})[.)])\s+(?=\S)/u;
/** Fewer may as well be two lines of a text. */
const FEWEST = 2;

/** The blocks with such paragraphs as several. */
export function withListedLines(blocks: readonly GivenBlock[]): readonly GivenBlock[] {
  if (!blocks.some(isListed)) return blocks;
  return blocks.flatMap((block): readonly GivenBlock[] => (isListed(block) ? linesOf(block) : [block]));
}

/** All but the first line begin as items do, and that is no item only where it is a word above them. */
function isListed(block: GivenBlock): block is GivenParagraph {
  if (block.kind !== 'paragraph' || block.level !== undefined || block.depth !== undefined) return false;
  const { number, asides, pieces } = block.text;
  if (number !== undefined || asides !== undefined || !pieces.some(({ text }) => text.includes('\n'))) return false;
  const [first = '', ...others] = wordsOf(block.text)
    .split('\n')
    .map((line) => line.trim());
  const areItems = others.length >= FEWEST && others.every((line) => ITEM.test(line));
  return areItems && (ITEM.test(first) || (first.length < 60 && !/[.!?]$/u.test(first)));
}

function linesOf({ text }: GivenParagraph): GivenParagraph[] {
  const lines: GivenPiece[][] = [[]];
  for (const { text: words, ...marks } of text.pieces) {
    for (const [at, part] of words.split('\n').entries()) {
      if (at > 0) lines.push([]);
      if (part !== '') lines.at(-1)!.push({ ...marks, text: part });
    }
  }
  return lines.filter((pieces) => pieces.length > 0).map(paragraphOf);
}

function paragraphOf(pieces: readonly GivenPiece[]): GivenParagraph {
  const [first, ...others] = pieces;
  const bare = first!.text.trimStart();
  const item = ITEM.exec(bare);
  if (item === null) return { kind: 'paragraph', text: { pieces } };
  const rest = { ...first!, text: bare.slice(item[0].length) };
  const number = item[1] === undefined ? {} : { number: item[0].trim() };
  return { kind: 'paragraph', text: { ...number, pieces: [rest, ...others] }, depth: 0 };
}
