/** The blocks of a document one after the other, with how far that is: a table counts for its rows. */
import type { Bits } from '../bits.ts';
import type { GivenBlock } from '../given.ts';

/** @param onShare hears how much was done, from 0 to 1 */
export function* inShares(
  blocks: readonly GivenBlock[],
  look: (block: GivenBlock) => Bits<void>,
  onShare: (share: number) => void,
): Bits<void> {
  const all = blocks.reduce((sum, block) => sum + sizeOf(block), 0);
  let done = 0;
  for (const block of blocks) {
    yield* look(block);
    done += sizeOf(block);
    onShare(done / all);
  }
}

function sizeOf(block: GivenBlock): number {
  return block.kind === 'table' ? block.rows.length + 1 : 1;
}
