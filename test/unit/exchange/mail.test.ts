/** What goes to a mail over the clipboard: a table with its styles in it, and text with tabs. */
import assert from 'node:assert/strict';
import { textTables } from '../../readers/compare.ts';
import { tablesOfHtml } from '../../readers/html.ts';
import { copied } from '../../support/written.ts';
import { ofSample, ofText } from './made.ts';

const LIST = `register R: Lijst
  peildatum: 24 maart 2021
actie 2021-03: <b>x</b>\t& =1+1
  eigenaar: Anja
  deadline: 1 maart 2021
  opmerking:
    - een
    - twee
`;

describe('a copy for a mail', () => {
  it('is a table with a style in each element, and text of the register as text', () => {
    const { html, title } = copied(ofText(LIST, 'actielijst'));
    assert.equal(title, 'Actielijst: Lijst');
    assert.match(html, /<table border="1" [^>]*style="border-collapse:collapse/u);
    assert.match(html, /&lt;b&gt;x&lt;\/b&gt;/u);
    assert.match(html, /<ul style="[^"]*"><li>een<\/li><li>twee<\/li><\/ul>/u);
    assert.match(html, /\(te laat\)/u);
    for (const [tag] of html.matchAll(/<(?:h\d|t[dh])\b[^>]*>/gu)) assert.match(tag, / style="[^"<]*"/u);
    for (const [tag] of html.matchAll(/<t[dh]\b[^>]*>/gu)) assert.ok(tag.includes("mso-number-format:'\\@'"), tag);
    assert.doesNotMatch(html, /<(?:script|style|img|link|meta)\b/u);
  });

  it('is text with a row on a line and tabs between its cells', () => {
    const { text } = copied(ofText(LIST, 'actielijst'));
    const [title, ...lines] = text.split('\n');
    assert.equal(title, 'Actielijst: Lijst');
    assert.ok(lines.includes('Peildatum: 24 maart 2021'));
    const row = lines.find((line) => line.startsWith('2021-03\t'));
    assert.deepEqual(row?.split('\t').slice(0, 2), ['2021-03', '<b>x</b> & =1+1']);
    assert.ok(row?.endsWith('\t- een / - twee'), row);
  });

  it('holds the tables of the document, cell by cell', () => {
    for (const [sample, layout] of [
      ['actielijst.duo', 'actielijst'],
      ['randvoorwaarden.duo', 'randvoorwaarden'],
      ['notulen-2021-01-13.duo', 'verslag'],
    ] as const) {
      const document = ofSample(sample, layout);
      const { html, text } = copied(document);
      const folded = (tables: readonly (readonly (readonly string[])[])[]) =>
        tables.map((rows) => rows.map((cells) => cells.map((cell) => cell.replace(/[\s-]+/gu, ''))));
      assert.deepEqual(folded(tablesOfHtml(html).map(({ rows }) => rows)), folded(textTables(document)), layout);
      const rows = text.split('\n').filter((line) => line.includes('\t'));
      const wanted = textTables(document).flat();
      assert.equal(rows.length, wanted.length, layout);
      for (const [at, line] of rows.entries()) assert.equal(line.split('\t').length, wanted[at]!.length, line);
    }
  });
});
