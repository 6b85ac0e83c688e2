/** A document of somebody else as rows and lines to look at. */
import type { SourceBlock, SourceRow } from '../../../../protocol/intake.ts';
import { type Bits, eachInBits } from '../../exchange/bits.ts';
import type { GivenDocument, GivenTable } from '../../exchange/given.ts';
import { oneLine, shownIn } from '../../exchange/intake/cellText.ts';
import { findGrid } from '../../exchange/intake/grid.ts';
import type { ReadTable } from '../../exchange/intake/made.ts';
import { prepared } from '../../exchange/intake/prepared.ts';

/** Rows of a table that are shown: who looks at more does so in the program that they were made with. */
const MOST_ROWS = 20_000;
/** Of the text of a cell. */
const MOST_SHOWN = 500;

/** The blocks of a document that have something to show, in their order; bit by bit. */
export function* findSourceBlocks(document: GivenDocument, tables: readonly ReadTable[]): Bits<SourceBlock[]> {
  const headerLines = new Map<number, Set<number | undefined>>();
  for (const { table, headerLine } of tables)
    headerLines.set(table, (headerLines.get(table) ?? new Set()).add(headerLine));
  const shown: SourceBlock[] = [];
  let table = 0;
  const { blocks } = yield* prepared(document, undefined);
  for (const block of blocks) {
    yield;
    if (block.kind === 'paragraph') {
      const text = oneLine([block.text.number, shownIn(block)].filter((part) => part !== undefined).join(' '));
      if (text !== '') shown.push({ kind: 'text', text: shortened(text), isHeading: block.level !== undefined });
    } else {
      shown.push(yield* tableShown(block, table, headerLines.get(table)));
      table++;
    }
  }
  return shown;
}

function* tableShown(
  block: GivenTable,
  table: number,
  headerLines: ReadonlySet<number | undefined> | undefined,
): Bits<SourceBlock> {
  const rows = (yield* findGrid(block)).filter(({ isEmpty }) => !isEmpty);
  const shown: SourceRow[] = [];
  yield* eachInBits(rows.slice(0, MOST_ROWS), ({ given, cells }) => {
    shown.push({
      line: given.line,
      cells: cells.map(({ text, isFromAbove, isFromLeft }) => (isFromAbove || isFromLeft ? '' : shortened(text))),
      ...(headerLines?.has(given.line) === true ? { isHeader: true } : {}),
    });
  });
  return {
    kind: 'table',
    table,
    ...(block.name === undefined ? {} : { name: block.name }),
    rows: shown,
    more: Math.max(0, rows.length - MOST_ROWS),
  };
}

function shortened(text: string): string {
  return text.length <= MOST_SHOWN ? text : `${text.slice(0, MOST_SHOWN)}…`;
}
