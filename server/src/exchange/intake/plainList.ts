/** A list of somebody who gave it no title and no table: numbered lines right below each other, as in a mail, or lines with boxes. */
import { type Bits, eachInBits } from '../bits.ts';
import { type GivenBlock, wordsOf } from '../given.ts';
import { boxedBlocks } from './boxes.ts';
import { isKindHeading } from './kinds.ts';
import { markedEnd } from './lineEnds.ts';
import { saidEntry } from './lineEntries.ts';
import { otherList } from './otherLists.ts';

const COUNTED = /^\(?(\d{1,3})[.)]$/u;
const TYPED = /^\(?(\d{1,3})[.)]\s+\S/u;
/** Fewer may as well be two points of a letter. */
const FEWEST = 3;
/** In UTF-16 units: what is longer is a text with numbers before its parts. */
const LONGEST = 300;

/** The lines of such lists; empty where a table, or a line that says so itself, is what the document is about. */
export function* plainList(blocks: readonly GivenBlock[]): Bits<ReadonlySet<GivenBlock>> {
  const found = new Set<GivenBlock>();
  const marked: GivenBlock[] = [];
  let run: GivenBlock[] = [];
  /** It stands below what a list of something else is called. */
  let isElse = false;
  let isOther = blocks.some(({ kind }) => kind === 'table');
  const end = () => {
    if (run.length >= FEWEST) for (const block of run) found.add(block);
    run = [];
  };
  yield* eachInBits(isOther ? [] : blocks, (block) => {
    if (block.kind === 'table') return;
    if (isMarked(block)) marked.push(block);
    const { text, level, depth = 0 } = block;
    const words = wordsOf(text).trim();
    if (words === '') return;
    isOther ||= isKindHeading(words) || saidEntry(words, {}) !== undefined;
    const [, digits] = (text.number === undefined ? TYPED.exec(words) : COUNTED.exec(text.number.trim())) ?? [];
    const isItem = text.number !== undefined || block.depth !== undefined || TYPED.test(words);
    if (!isItem && words.length < 80) isElse = otherList(words) !== undefined;
    const isPart = level === undefined && words.length <= LONGEST && !isElse;
    if (isPart && depth > 0 && run.length > 0) return;
    if (!isPart || digits === undefined || Number(digits) !== run.length + 1) end();
    if (isPart && digits !== undefined && Number(digits) === run.length + 1) run.push(block);
  });
  end();
  if (isOther) found.clear();
  for (const block of boxedBlocks(blocks)) found.add(block);
  // One may be a remark.
  if (!isOther && marked.length > 1) for (const block of marked) found.add(block);
  return found;
}

/** True of a line that says itself who has to do it. */
function isMarked(block: GivenBlock): boolean {
  if (block.kind === 'table' || block.level !== undefined) return false;
  const words = wordsOf(block.text);
  return words.length <= LONGEST && markedEnd(words) !== undefined;
}
