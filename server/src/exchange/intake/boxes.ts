/** A box before the words of a line: `[ ] Bellen`, `☒ Bellen`. */
import { type GivenBlock, wordsOf } from '../given.ts';

const BOX = /^(?:[-–•*] ?)?(?:(\[ ?\]|\( ?\)|[☐⬜◻🔲])|\[[xX✓✔vV]\]|\([xX]\)|[☑☒✓✔✅🗹🗸])\u{FE0F}?\s{1,4}(?=\S)/u;
/** A second box in a line: to choose from. */
const ANOTHER = /[☐☑☒⬜◻]|\[[ xX]\]/u;
const ANSWER = /^(?:ja|nee|yes|no|akkoord|niet akkoord|geen mening|weet niet|n\.?v\.?t\.?|anders)\b[^\p{L}]{0,3}$/iu;

export interface Boxed {
  readonly isTicked: boolean;
  readonly box: string;
  /** The words behind it. */
  readonly text: string;
}

/** Undefined of a line without a box before its words. */
export function boxed(line: string): Boxed | undefined {
  const found = BOX.exec(line);
  if (found === null) return undefined;
  const text = line.slice(found[0].length);
  if (ANOTHER.test(text) || ANSWER.test(text)) return undefined;
  return { isTicked: found[1] === undefined, box: found[0].replace(/^[-–•*] ?(?=\S)/u, '').trim(), text };
}

/** Fewer may as well be a question. */
const FEWEST = 2;

/** The paragraphs of a text without a table that have a box before their words; none where there are too few for a list. */
export function boxedBlocks(blocks: readonly GivenBlock[]): GivenBlock[] {
  if (blocks.some(({ kind }) => kind === 'table')) return [];
  const found = blocks.filter((block) => block.kind === 'paragraph' && boxed(wordsOf(block.text).trim()) !== undefined);
  return found.length < FEWEST ? [] : found;
}
