/** The lists that the manual takes over: one of Word and one of Excel, as those programs write them. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Document, HeadingLevel, Packer, Paragraph, Table, TableCell, TableRow } from 'docx';
import writeXlsxFile from 'write-excel-file/node';

export const WORD_LIST = 'Actielijst Overleg.docx';
export const EXCEL_LIST = 'Actiepunten.xlsx';
/** The Word list as a member sends it back. */
export const RETURNED_LIST = 'Actielijst Overleg Henk.docx';

const HEADS = ['Nr', 'Actie', 'Wie', 'Wanneer', 'Stand'];
const ACTIONS = [
  ['11', 'Offerte opvragen', 'Anja', '1 april 2021', 'loopt'],
  ['12', 'Brief versturen aan de bewoners', 'Henk', 'eind maart 2021', 'gereed'],
  ['13', 'Zaal reserveren', 'Anja', '10 februari 2021', 'open'],
];
const ROWS = [
  ['Nr', 'Omschrijving', 'Actiehouder', 'Datum', 'Wijk'],
  ['21', 'Bewoners bellen', 'Anja', '1 april 2021', 'Noord'],
  ['22', 'Kaart bijwerken', 'Jan', '1 mei 2021', 'Zuid'],
  ['', '', '', '', 'en Oost'],
  ['23', 'Folder laten drukken', 'Henk', '1 juni 2021', 'Noord'],
];

/** Puts the lists in a folder. */
export async function writeLists(folder: string): Promise<void> {
  await writeFile(join(folder, WORD_LIST), await word(ACTIONS));
  const changed = ACTIONS.map(([nr = '', ...cells]) =>
    nr === '13' ? [nr, cells[0]!, 'Jan', '17 februari 2021', 'open'] : [nr, ...cells],
  );
  await writeFile(join(folder, RETURNED_LIST), await word(changed));
  await writeXlsxFile(
    ROWS.map((row) => row.map((value) => ({ value }))),
    { sheet: 'Acties' },
  ).toFile(join(folder, EXCEL_LIST));
}

function word(actions: readonly (readonly string[])[]): Promise<Buffer> {
  const rows = [HEADS, ...actions].map(
    (cells) => new TableRow({ children: cells.map((text) => new TableCell({ children: [new Paragraph(text)] })) }),
  );
  const title = new Paragraph({ text: 'Actielijst Overleg', heading: HeadingLevel.TITLE });
  return Packer.toBuffer(
    new Document({ sections: [{ children: [title, new Paragraph('Peildatum: 24 maart 2021'), new Table({ rows })] }] }),
  );
}
