/** A document for a program: `docs/export.schema.json` says what stands in it, and `version` goes up when that changes. */
import type { Block, Cell, ExportDocument } from '../document.ts';

/** The version of the schema. What is added leaves it; what is taken away or means something else does not. */
const VERSION = 1;

export function writeJson({ title, day, facts, sections }: ExportDocument): string {
  const made = {
    format: 'duo-export',
    version: VERSION,
    language: 'nl',
    title,
    referenceDate: day ?? null,
    facts: facts.map(({ label, value }) => ({ label, ...cellOf(value) })),
    sections: sections.map(({ heading, level, blocks }) => ({
      heading: heading ?? null,
      level,
      blocks: blocks.map(blockOf),
    })),
  };
  return `${JSON.stringify(made, undefined, 2)}\n`;
}

function blockOf(block: Block): object {
  if (block.kind === 'paragraph') return { kind: 'paragraph', depth: block.depth, ...cellOf(block.cell) };
  const { kind, caption, columns, rows } = block;
  return {
    kind,
    caption,
    columns: columns.map(({ key, header, kind: holds }) => ({ key, header, kind: holds })),
    // Where a row comes from is the business of this machine alone.
    rows: rows.map(({ id, state, cells }) => ({ id, state: state ?? null, cells: cells.map(cellOf) })),
  };
}

/** What is left out is empty: most cells are a text. */
function cellOf({ text, day, isExact, people, marks }: Cell): object {
  return {
    text,
    ...(day === undefined ? {} : { day, exact: isExact === true }),
    ...(people === undefined || people.length === 0
      ? {}
      : {
          people: people.map(({ text: typed, name, kind, organisation }) => ({
            text: typed,
            name: name ?? null,
            kind,
            organisation: organisation ?? null,
          })),
        }),
    ...(marks === undefined || marks.length === 0 ? {} : { marks }),
  };
}
