/** A document of somebody else as rows and lines to look at. */
import type { SourceBlock } from '../../../../protocol/intake.ts';
import type { GivenDocument } from '../../exchange/given.ts';
import { oneLine, shownIn } from '../../exchange/intake/cellText.ts';
import { gridOf } from '../../exchange/intake/grid.ts';
import type { ReadTable } from '../../exchange/intake/made.ts';

/** Rows of a table that are shown: who looks at more does so in the program that they were made with. */
const MOST_ROWS = 20_000;
/** Of the text of a cell. */
const MOST_SHOWN = 500;

/** The blocks of a document that have something to show, in their order. */
export function sourceBlocks(document: GivenDocument, tables: readonly ReadTable[]): SourceBlock[] {
  const headerLines = new Map(tables.map(({ table, headerLine }) => [table, headerLine]));
  let number = 0;
  return document.blocks.flatMap((block): SourceBlock[] => {
    if (block.kind === 'paragraph') {
      const text = oneLine([block.text.number, shownIn(block)].filter((part) => part !== undefined).join(' '));
      return text === '' ? [] : [{ kind: 'text', text: shortened(text), isHeading: block.level !== undefined }];
    }
    const table = number++;
    const rows = gridOf(block).filter(({ isEmpty }) => !isEmpty);
    const headerLine = headerLines.get(table);
    return [
      {
        kind: 'table',
        table,
        ...(block.name === undefined ? {} : { name: block.name }),
        rows: rows.slice(0, MOST_ROWS).map(({ given, cells }) => ({
          line: given.line,
          cells: cells.map(({ text, isFromAbove, isFromLeft }) => (isFromAbove || isFromLeft ? '' : shortened(text))),
          ...(given.line === headerLine ? { isHeader: true } : {}),
        })),
        more: Math.max(0, rows.length - MOST_ROWS),
      },
    ];
  });
}

function shortened(text: string): string {
  return text.length <= MOST_SHOWN ? text : `${text.slice(0, MOST_SHOWN)}…`;
}
