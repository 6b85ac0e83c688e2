/** Documents of somebody else, made for tests: of rows of texts, and of what we write ourselves without a format in between. */
import assert from 'node:assert/strict';
import { allAtOnce } from '../../../../server/src/exchange/bits.ts';
import type { ExportDocument } from '../../../../server/src/exchange/document.ts';
import type {
  GivenBlock,
  GivenCell,
  GivenDocument,
  GivenRow,
  GivenTable,
} from '../../../../server/src/exchange/given.ts';
import type { DoubtKey } from '../../../../server/src/exchange/intake/draft.ts';
import type { IntakeOptions, MadeRegister } from '../../../../server/src/exchange/intake/made.ts';
import { makeRegister } from '../../../../server/src/exchange/intake/makeRegister.ts';
import { shownText } from '../../../../server/src/exchange/shownText.ts';
import { workbookOf } from '../../../../server/src/exchange/writers/sheets.ts';
import { formatDutch, parseIso } from '../../../../server/src/model/time/calendar.ts';

/** A cell: its text, or more of it. `^` is covered from above, `<` from the left. */
export type CellLike = string | Partial<GivenCell>;

export function cell(like: CellLike): GivenCell {
  if (like === '^') return { text: { pieces: [] }, coveredBy: 'above' };
  if (like === '<') return { text: { pieces: [] }, coveredBy: 'left' };
  if (typeof like === 'string') return { text: { pieces: like === '' ? [] : [{ text: like }] } };
  return { text: { pieces: [] }, ...like };
}

export function table(rows: readonly (readonly CellLike[])[], more: Partial<GivenTable> = {}): GivenTable {
  return {
    kind: 'table',
    width: Math.max(0, ...rows.map((row) => row.length)),
    rows: rows.map((row, at): GivenRow => ({ line: at + 1, cells: row.map(cell) })),
    ...more,
  };
}

export function paragraph(
  text: string,
  more: { level?: number; isTitle?: boolean; depth?: number; number?: string } = {},
): GivenBlock {
  const { number, ...rest } = more;
  return { kind: 'paragraph', text: { pieces: [{ text }], ...(number === undefined ? {} : { number }) }, ...rest };
}

export function given(blocks: readonly GivenBlock[], more: Partial<GivenDocument> = {}): GivenDocument {
  return { format: 'docx', blocks, notices: [], ...more };
}

/** The register that rows become: the first is the header. */
export function ofRows(rows: readonly (readonly CellLike[])[], options: Partial<IntakeOptions> = {}): MadeRegister {
  return makeRegister(given([table(rows)]), { name: 'lijst', ...options });
}

/** The text below the register's own entry. */
export function entriesIn({ text }: MadeRegister): string {
  return text.slice(text.indexOf('\n\n') + 2);
}

/** The same, and that nothing is nowhere. */
export function wholeEntries(made: MadeRegister): string {
  assert.deepEqual(made.rest, []);
  return entriesIn(made);
}

export const doubtsIn = (made: MadeRegister): DoubtKey[] => made.doubts.map(({ key }) => key);

/** As Word has a document of ours: headings, facts, tables. */
export function asText({ title, facts, sections }: ExportDocument): GivenDocument {
  const blocks: GivenBlock[] = [paragraph(title, { level: 1 })];
  for (const { label, value } of facts) blocks.push(paragraph(`${label}: ${value.text}`));
  for (const { heading, level, blocks: own } of sections) {
    if (heading !== undefined) blocks.push(paragraph(heading, { level: level + 1 }));
    for (const block of own) {
      if (block.kind === 'paragraph') blocks.push(...lines(block.cell.text));
      else {
        const rows = block.rows.map(({ cells }) => cells.map(shownText));
        blocks.push(table([block.columns.map(({ header }) => header), ...rows], { name: block.caption }));
      }
    }
  }
  return given(blocks, { title });
}

/** Items of a list are paragraphs of their own; lines with breaks between them are one. */
function lines(text: string): GivenBlock[] {
  const blocks: GivenBlock[] = [];
  let run: string[] = [];
  const flush = () => {
    if (run.length > 0) blocks.push(paragraph(run.join('\n')));
    run = [];
  };
  for (const line of text.split('\n')) {
    if (!line.startsWith('- ')) run.push(line);
    else {
      flush();
      blocks.push(paragraph(line.slice(2), { depth: 0 }));
    }
  }
  flush();
  return blocks;
}

/** As Excel has it: sheets, days as days. */
export function asWorkbook(document: ExportDocument): GivenDocument {
  const { sheets, title } = allAtOnce(workbookOf(document));
  const blocks = sheets.map(({ name, columns, rows }) =>
    table(
      [
        columns.map(({ header }) => header),
        ...rows.map((cells) =>
          cells.map(
            ({ text, day }): CellLike =>
              day === undefined ? text : { text: { pieces: [{ text: formatDutch(parseIso(day)!) }] }, day },
          ),
        ),
      ],
      { name },
    ),
  );
  return given(blocks, { format: 'xlsx', title });
}
