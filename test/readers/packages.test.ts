/** Files for Word and Excel, read back by libraries that others made: every sample in every layout. */
import assert from 'node:assert/strict';
import mammoth from 'mammoth';
import readExcelFile from 'read-excel-file/node';
import { written } from '../support/written.ts';
import { allSamples, checkSheets, headings, textTables } from './compare.ts';
import { tablesOfHtml, textOf } from './html.ts';

const SAMPLES = allSamples();

describe('files for Word, read by mammoth', () => {
  it('are made of every sample', () => {
    assert.ok(SAMPLES.length > 30, String(SAMPLES.length));
  });

  for (const { name, document } of SAMPLES) {
    it(name, async () => {
      const buffer = Buffer.from(written('docx', document));
      const { value } = await mammoth.convertToHtml({ buffer });
      const tables = tablesOfHtml(value);
      assert.deepEqual(
        tables.map(({ rows }) => rows),
        textTables(document),
      );
      for (const { headerRows } of tables) assert.equal(headerRows, 1);
      const read = [...value.matchAll(/<h(\d)\b[^>]*>(.*?)<\/h\1>/gu)].map(([, level, text]) => [
        Number(level),
        textOf(text!),
      ]);
      assert.deepEqual(read, headings(document));
    });
  }
});

describe('files for Excel, read by read-excel-file', () => {
  for (const { name, document } of SAMPLES) {
    it(name, async () => {
      const sheets = await readExcelFile(Buffer.from(written('xlsx', document)));
      const read = sheets.map(({ sheet, data }) => ({
        name: sheet,
        rows: data.map((row) => row.map(textOfValue)),
      }));
      checkSheets(document, read, name);
    });
  }
});

/** A day comes as its midnight in UTC. */
function textOfValue(value: unknown): string {
  if (value === null) return '';
  return value instanceof Date ? value.toISOString().slice(0, 10) : String(value);
}
