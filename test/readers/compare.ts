/** What a file has to hold, from the document that it was made of: told apart from the writers, of which nothing is used here. */
import assert from 'node:assert/strict';
import { type Cell, type ExportDocument, tablesOf } from '../../server/src/exchange/document.ts';
import { shownText } from '../../server/src/exchange/shownText.ts';
import { layoutsOf, SAMPLE_NAMES, sampleSource, tried } from '../unit/exchange/made.ts';

export interface Sample {
  /** `actielijst_te-laat` */
  readonly name: string;
  readonly document: ExportDocument;
}

const OWNERS = ['Anja', 'NCG', 'Wilma'];

/** Every sample in every layout that it has something for. */
export function allSamples(): Sample[] {
  return SAMPLE_NAMES.flatMap((name) =>
    layoutsOf(name).flatMap((layout) => {
      const owners = layout.of === 'entries' && layout.asksOwner ? OWNERS : [undefined];
      return owners.flatMap((owner, at) => {
        const document = tried([sampleSource(name)], layout.name, { owner });
        const file = `${name.replace(/\.duo$/u, '')}_${layout.name}${owner === undefined ? '' : at}`;
        return typeof document === 'string' ? [] : [{ name: file, document }];
      });
    }),
  );
}

/** The rows of the tables of a text, with the header as the first of each; lines of a list without the dash before them. */
export function textTables(document: ExportDocument): string[][][] {
  return [...tablesOf(document)].map(({ table: { columns, rows } }) => [
    columns.map(({ header }) => header),
    // A table has at least one row below its header.
    ...rows.map(({ cells }) => cells.map((cell) => shownText(cell).replace(/^- /gmu, ''))),
  ]);
}

/** The level and the text of each heading; the title is the one of level 1. */
export function headings({ title, sections }: ExportDocument): [number, string][] {
  return [
    [1, title],
    ...sections.flatMap(({ heading, level }): [number, string][] =>
      heading === undefined ? [] : [[level + 1, heading]],
    ),
  ];
}

export interface ReadSheet {
  readonly name: string;
  /** With the header; days as `2021-04-01`, an empty cell as an empty text. */
  readonly rows: readonly (readonly string[])[];
}

/** Each row of each table stands on a sheet that has its columns, in their order, and no row stands there besides. */
export function checkSheets(document: ExportDocument, sheets: readonly ReadSheet[], name: string): void {
  const lists = sheets.filter((sheet) => sheet.name !== 'Toelichting' && sheet.name !== 'Keuzelijsten');
  const read = new Map(lists.map((sheet) => [sheet, 1]));
  for (const { table, section } of tablesOf(document)) {
    for (const [at, row] of table.rows.entries()) {
      const found = lists.find((sheet) => {
        const cells = sheet.rows[read.get(sheet)!];
        return cells !== undefined && isRow(row.cells, table.columns, sheet.rows[0]!, cells);
      });
      assert.ok(found !== undefined, `${name}: ${section.heading ?? ''}, row ${at + 1} of ${table.caption}`);
      const under = found.rows[0]!.indexOf('Onder');
      if (under === 0 && section.heading !== undefined) {
        assert.ok(found.rows[read.get(found)!]![0]!.endsWith(section.heading), `${name}: ${section.heading}`);
      }
      read.set(found, read.get(found)! + 1);
    }
  }
  for (const [sheet, count] of read) {
    const rest = sheet.rows.slice(count).filter((cells) => cells.some((text) => text !== ''));
    assert.deepEqual(rest, [], `${name}: rows of ${sheet.name} that are in no table`);
  }
  const notes = sheets.find((sheet) => sheet.name === 'Toelichting')?.rows.map(([, text]) => text) ?? [];
  assert.ok(notes.includes(document.title), `${name}: the title`);
  for (const { value } of document.facts) assert.ok(notes.includes(value.text), `${name}: ${value.text}`);
  for (const { blocks } of document.sections) {
    for (const block of blocks) {
      if (block.kind === 'paragraph') assert.ok(notes.includes(block.cell.text), `${name}: ${block.cell.text}`);
    }
  }
}

function isRow(
  cells: readonly Cell[],
  columns: readonly { readonly header: string; readonly kind: string }[],
  headers: readonly string[],
  read: readonly string[],
): boolean {
  // The first column may be that of the headings, which a layout may call the same as one of its own.
  const all = cells.every((cell, at) => {
    const place = headers.lastIndexOf(columns[at]!.header);
    if (place === -1) return false;
    const isDay = columns[at]!.kind === 'day' && cell.isExact === true;
    return read[place] === (isDay ? cell.day : cell.text);
  });
  const isLate = cells.some(({ marks }) => marks?.includes('late') === true);
  const late = headers.indexOf('Te laat');
  return all && (late === -1 ? !isLate : read[late] === (isLate ? 'te laat' : ''));
}
