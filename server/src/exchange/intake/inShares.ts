/** The blocks of a document one after the other, with how far that is: a table counts for its rows. */
import type { Bits } from '../bits.ts';
import type { GivenBlock } from '../given.ts';

interface Shares {
  /** Of the whole work, from 0 to 1, where these blocks begin and end. */
  readonly from: number;
  readonly to: number;
  readonly tell: (share: number) => void;
}

export function* inShares(
  blocks: readonly GivenBlock[],
  look: (block: GivenBlock, at: number) => Bits<void>,
  { from, to, tell }: Shares,
): Bits<void> {
  const all = blocks.reduce((sum, block) => sum + sizeOf(block), 0);
  let done = 0;
  for (const [at, block] of blocks.entries()) {
    yield* look(block, at);
    done += sizeOf(block);
    tell(from + ((to - from) * done) / all);
  }
}

function sizeOf(block: GivenBlock): number {
  return block.kind === 'table' ? block.rows.length + 1 : 1;
}
