/** A given document as it is read and shown: what is a table by its tabs is one, and what a program shows around a sheet is no part of it. */
import type { Bits } from '../bits.ts';
import type { GivenDocument } from '../given.ts';
import type { Collector } from './collector.ts';
import { withListedLines } from './listedLines.ts';
import { withoutFrame } from './sheetFrame.ts';
import { withTabbedTables } from './tabbedLines.ts';

/** @param into hears what was left out; undefined where it is only shown */
export function* prepared(document: GivenDocument, into: Collector | undefined): Bits<GivenDocument> {
  const tabbed = yield* withTabbedTables(document);
  let tables = 0;
  const blocks = withListedLines(tabbed.blocks).map((block) =>
    block.kind === 'table' ? withoutFrame(block, tables++, into) : block,
  );
  return { ...tabbed, blocks };
}
