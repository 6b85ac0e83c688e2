/** A document with all its texts made anew, a row at a time: whatever a writer may write is among them. */
import type { Bits } from '../bits.ts';
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
export function* mapTexts(document: ExportDocument, make: Make): Bits<ExportDocument> {
  const { title, facts, sections } = document;
  const at = (place: Place | undefined, where: string, part: string, key?: string): Spot => ({
    ...{ place, where, part, key },
    isOwn: true,
  });
  const made = {
    title: make(title, at(undefined, title, title)),
    facts: facts.map((fact) => {
      const spot = at(fact.place, fact.label, title, fact.key);
      return { ...fact, label: make(fact.label, spot), value: mapCell(fact.value, spot, make) };
    }),
  };
  const mapped: Section[] = [];
  for (const section of sections) {
    const { heading, place, blocks } = section;
    const own = at(place, heading ?? title, heading ?? title);
    const shown = heading === undefined ? undefined : make(heading, own);
    const all: Block[] = [];
    for (const block of blocks) all.push(yield* mapBlock(block, own, make));
    mapped.push({ ...section, heading: shown, blocks: all });
    yield;
  }
  return { ...document, ...made, sections: mapped };
}

function* mapBlock(block: Block, own: Spot, make: Make): Bits<Block> {
  if (block.kind === 'paragraph') return { ...block, cell: mapCell(block.cell, { ...own, key: block.key }, make) };
  const { caption, columns, rows } = block;
  const repeated = { ...own, isOwn: false };
  const table: Omit<Table, 'rows'> = {
    ...block,
    caption: make(caption, repeated),
    columns: columns.map((column) => ({
      ...column,
      header: make(column.header, { ...repeated, where: column.header }),
    })),
  };
  const made: Row[] = [];
  for (const row of rows) {
    const place = row.place ?? own.place;
    const cells = row.cells.map((cell, at) => {
      const { key, header } = columns[at]!;
      return mapCell(cell, { ...own, place, key, where: header, part: row.id }, make);
    });
    const id = make(row.id, { ...repeated, place, key: 'nr', part: row.id });
    made.push({ ...row, id, cells });
    yield;
  }
  return { ...table, rows: made };
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
