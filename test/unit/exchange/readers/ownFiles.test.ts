/** What our own writers make comes back: the words of each cell, in its place. */
import assert from 'node:assert/strict';
import { given, shownBlocks, shownRows, tablesOf } from '../../../support/given.ts';
import { written } from '../../../support/written.ts';
import { bytesOf, hostileDocument, ONE } from '../office.ts';

const HEADER = ['Nr', 'Wat', 'Status', 'Eigenaar', 'Deadline'];
const ROW = ['2021-03', 'Offerte opvragen', 'gereed', 'Anja', '1 maart 2021'];

describe('what we write', () => {
  for (const format of ['docx', 'odt', 'xlsx', 'ods', 'html', 'csv', 'ics'] as const) {
    it(`is known as ${format}, whatever its name says`, async () => {
      const made = written(format, ONE);
      const names = format === 'csv' ? ['lijst.csv'] : [`lijst.${format}`, 'lijst.txt', 'lijst'];
      for (const name of names) assert.equal((await given(made, name)).format, format, name);
    });
  }

  it('comes back from Word with headings, table and footer', async () => {
    const { blocks, title, notices } = await given(bytesOf(ONE, 'docx'), 'lijst.docx');
    assert.deepEqual(shownBlocks(blocks), [
      '{header: Actielijst\tPagina 1 van 1}',
      '= Actielijst',
      '== Blok A',
      [HEADER, ROW],
    ]);
    assert.equal(title, 'Actielijst');
    assert.deepEqual(notices, [{ key: 'headers', values: ['Actielijst\tPagina 1 van 1'] }]);
    const [table] = tablesOf({ format: 'docx', blocks, notices });
    assert.deepEqual(
      table?.rows.map(({ isHeader }) => isHeader),
      [true, undefined],
    );
  });

  it('comes back from Excel with days as days', async () => {
    const document = await given(bytesOf(ONE, 'xlsx'), 'lijst.xlsx');
    const [table, told] = tablesOf(document);
    const header = ['Onder', ...HEADER].map((one) => `${one} @E9EDF2`);
    assert.deepEqual(shownRows(table!), [header, ['Blok A', ...ROW.slice(0, 4), '1 maart 2021 =2021-03-01']]);
    assert.equal(told?.name, 'Toelichting');
  });

  it('comes back from CSV', async () => {
    const [table] = tablesOf(await given(written('csv', ONE), 'lijst.csv'));
    assert.deepEqual(shownRows(table!), [
      ['Onder', ...HEADER],
      ['Blok A', ...ROW],
    ]);
  });

  for (const format of ['docx', 'xlsx'] as const) {
    it(`comes back from ${format} to the letter, whatever it means to a program`, async () => {
      const document = hostileDocument();
      const [table] = tablesOf(await given(bytesOf(document, format), `lijst.${format}`));
      const [section] = document.sections;
      const block = section!.blocks[0]!;
      assert.ok(block.kind === 'table');
      const texts = table!.rows.slice(1).map(({ cells }) =>
        cells
          .at(-1)!
          .text.pieces.map(({ text }) => text)
          .join(''),
      );
      assert.deepEqual(
        texts,
        block.rows.map(({ cells }) => cells.at(-1)!.text),
      );
    });
  }
});
