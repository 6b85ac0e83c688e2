/** Text that does something to a spreadsheet, a word processor or XML comes out as itself, or is named before anything is written. */
import assert from 'node:assert/strict';
import { allAtOnce } from '../../../server/src/exchange/bits.ts';
import { formatNamed } from '../../../server/src/exchange/formats.ts';
import { obstaclesOf } from '../../../server/src/exchange/obstacles.ts';
import { hostileDocument, MAIN, madeOf, OFFICE, partsOf, row, unclosed } from './office.ts';

describe('hostile text', () => {
  for (const format of OFFICE) {
    it(`${format}: comes out as itself`, () => {
      const document = hostileDocument();
      assert.deepEqual(allAtOnce(obstaclesOf(document, formatNamed(format)!)), []);
      const parts = partsOf(document, format);
      for (const [path, text] of parts) if (path !== 'mimetype') assert.equal(unclosed(text), '', path);
      const text = [...parts.values()].join('');
      assert.doesNotMatch(text, /<script|<f>|table:formula/u);
    });

    it(`${format}: what it cannot hold is found before, and does not break the file`, () => {
      const document = madeOf([row(1, 'a\u0001b', 'a\ud800b', 'a\uffffb', 'a\u0000b', 'a\rb')]);
      assert.deepEqual(
        allAtOnce(obstaclesOf(document, formatNamed(format)!)).map(({ kind }) => kind),
        ['control', 'surrogate', 'control', 'control', 'control'],
      );
      const text = [...partsOf(document, format).values()].join('');
      assert.doesNotMatch(text, /(?![\t\n])\p{Cc}|\p{Cs}|\uFFFF/u);
      assert.equal(text.split('a\uFFFDb').length - 1 >= 4, true);
    });

    it(`${format}: a cell of 40,000 characters is held, or named before`, () => {
      const document = madeOf([row(1, '1', 'x'.repeat(40_000), 'gereed', 'Anja', '')]);
      const found = allAtOnce(obstaclesOf(document, formatNamed(format)!));
      if (format === 'docx' || format === 'odt') {
        assert.deepEqual(found, []);
        assert.ok(partsOf(document, format).get(MAIN[format])!.includes('x'.repeat(40_000)));
      } else {
        assert.deepEqual(
          found.map(({ kind, value, where }) => [kind, value, where]),
          [['long', 40_000, 'Wat']],
        );
      }
    });
  }

  it('xlsx: an underscore that Excel would read as a character is written by its number', () => {
    const text = partsOf(madeOf([row(1, '1', 'a_x0041_b', 'gereed', 'Anja', '')]), 'xlsx').get(MAIN.xlsx)!;
    assert.ok(text.includes('>a_x005F_x0041_b<'));
  });

  it('xlsx: what begins as a formula has an apostrophe that is not seen', () => {
    const document = madeOf([row(1, '1', '=1+1', '-x', 'Anja', ''), row(2, '-2', 'a', 'gereed', 'Anja', '')]);
    const sheet = partsOf(document, 'xlsx').get('xl/worksheets/sheet1.xml')!;
    assert.match(sheet, /<c r="C2" s="5" t="s">/u);
    assert.match(sheet, /<c r="D2" s="5" t="s">/u);
    // A number is text by the form of its column.
    assert.match(sheet, /<c r="B3" s="3" t="s">/u);
    assert.match(partsOf(document, 'xlsx').get('xl/styles.xml')!, /quotePrefix="1"/u);
  });
});
