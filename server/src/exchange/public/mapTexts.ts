/** A document with all its texts made anew: whatever a writer may write is among them. */
import type { Block, Cell, ExportDocument, Place, Row, Section, Table } from '../document.ts';

/** Where a text stands in a document. */
export interface Spot {
  /** Where it comes from; undefined of what has no one place, such as the title. */
  readonly place: Place | undefined;
  /** The key of the column, fact or paragraph; undefined of a title, a heading and what stands above a column. */
  readonly key: string | undefined;
  /** What it stands in: a heading, or what is above the column. */
  readonly where: string;
  /** What it is part of: the id of a row, else a heading or the title. */
  readonly part: string;
  /** The text stands there itself, and is no caption, header, id or name that repeats another. */
  readonly isOwn: boolean;
}

type Make = (text: string, spot: Spot) => string;

/** The document with what a function makes of each text. Words of the program itself, such as labels, are given too. */
export function mapTexts(document: ExportDocument, make: Make): ExportDocument {
  const { title, facts, sections } = document;
  const at = (place: Place | undefined, where: string, part: string, key?: string): Spot => ({
    ...{ place, where, part, key },
    isOwn: true,
  });
  return {
    ...document,
    title: make(title, at(undefined, title, title)),
    facts: facts.map((fact) => {
      const spot = at(fact.place, fact.label, title, fact.key);
      return { ...fact, label: make(fact.label, spot), value: mapCell(fact.value, spot, make) };
    }),
    sections: sections.map((section): Section => {
      const { heading, place, blocks } = section;
      const own = at(place, heading ?? title, heading ?? title);
      return {
        ...section,
        heading: heading === undefined ? undefined : make(heading, own),
        blocks: blocks.map((block) => mapBlock(block, own, make)),
      };
    }),
  };
}

function mapBlock(block: Block, own: Spot, make: Make): Block {
  if (block.kind === 'paragraph') return { ...block, cell: mapCell(block.cell, { ...own, key: block.key }, make) };
  const { caption, columns, rows } = block;
  const repeated = { ...own, isOwn: false };
  const table: Table = {
    ...block,
    caption: make(caption, repeated),
    columns: columns.map((column) => ({
      ...column,
      header: make(column.header, { ...repeated, where: column.header }),
    })),
    rows: rows.map((row): Row => {
      const place = row.place ?? own.place;
      const cells = row.cells.map((cell, at) => {
        const { key, header } = columns[at]!;
        return mapCell(cell, { ...own, place, key, where: header, part: row.id }, make);
      });
      const id = make(row.id, { ...repeated, place, key: 'nr', part: row.id });
      return { ...row, id, cells };
    }),
  };
  return table;
}

function mapCell(cell: Cell, spot: Spot, make: Make): Cell {
  const { text, people } = cell;
  const repeated = { ...spot, isOwn: false };
  return {
    ...cell,
    text: make(text, spot),
    ...(people === undefined
      ? {}
      : {
          people: people.map((person) => ({
            ...person,
            text: make(person.text, repeated),
            name: person.name && make(person.name, repeated),
            organisation: person.organisation && make(person.organisation, repeated),
          })),
        }),
  };
}
