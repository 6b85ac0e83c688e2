/** The tables of a document with the headings that each stands below, for formats in which no heading stands above a table. */
import type { ExportDocument, Table } from '../document.ts';

export interface PlacedTable {
  /** From the outermost heading on; empty for what stands right below the title. */
  readonly path: readonly string[];
  readonly table: Table;
}

export function* tablesWithPaths({ sections }: ExportDocument): Generator<PlacedTable> {
  const above: string[] = [];
  for (const { heading, level, blocks } of sections) {
    if (heading !== undefined) {
      above.length = Math.min(above.length, level - 1);
      above.push(heading);
    }
    for (const block of blocks) if (block.kind === 'table') yield { path: [...above], table: block };
  }
}
