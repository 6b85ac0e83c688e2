/** Files of a large list are made in bits between which others have their turn, and are the same whoever has one. */
import assert from 'node:assert/strict';
import { FORMATS } from '../../../server/src/exchange/formats.ts';
import { LAYOUTS } from '../../../server/src/exchange/layouts.ts';
import { findFileOf, findMail } from '../../../server/src/exchange/makeFile.ts';
import { MAKERS, WRITERS } from '../../../server/src/exchange/writers.ts';
import { fixture, TODAY_ONLY } from '../../support/fixture.ts';
import { longList } from '../../support/longList.ts';
import { written } from '../../support/written.ts';
import { ofText } from './made.ts';
import { ONE } from './office.ts';

/** How many bits some work has, and what comes of it. */
function counted<T>(work: Generator<void, T, void>): { readonly bits: number; readonly made: T } {
  for (let bits = 1; ; bits++) {
    const { done, value } = work.next();
    if (done) return { bits, made: value };
  }
}

const ROWS = 1_000;
/** Each with a heading of its own, so that no table has more than a row. */
const headings = Array.from({ length: 100 }, (_, at) => `blok B${at}: Blok ${at}\n\nactie ${at}: Brief\n\n`).join('');

describe('a file of a large list', function () {
  this.timeout(30_000);
  for (const format of FORMATS) {
    it(`${format.name}: a bit is no more than a few rows`, () => {
      const { bits, made } = counted(findFileOf(longList(ROWS), format, WRITERS));
      assert.equal(made.kind, 'made');
      assert.ok(bits > ROWS / 10, String(bits));
    });

    it(`${format.name}: a bit is no more than a few tables`, () => {
      const { bits, made } = counted(findFileOf(ofText(headings, 'actielijst'), format, WRITERS));
      assert.equal(made.kind, 'made');
      assert.ok(bits > 100, String(bits));
    });
  }

  it('a copy for a mail: the same', () => {
    const text = Array.from({ length: ROWS }, (_, at) => `actie ${at + 1}: Brief\n`).join('');
    const options = { layout: LAYOUTS[0]!, fallback: TODAY_ONLY };
    const { bits, made } = counted(findMail([{ scope: fixture(text).scope }], options, MAKERS.mail));
    assert.equal(made.kind, 'copied');
    // The document, what cannot be held, the page, the text with its styles and that without.
    assert.ok(bits > (ROWS / 10) * 4, String(bits));
  });

  it('json: has the form that the language gives it in one, whatever is empty', () => {
    const table = { kind: 'table', caption: 'A "B"\n', columns: [], rows: [] } as const;
    const paragraph = { kind: 'paragraph', depth: 1, cell: { text: 'a\n  b\u2028' } } as const;
    const sections = [[], [table], [paragraph, table, paragraph]].map((blocks) => ({
      ...{ heading: undefined, level: 1, place: undefined, blocks },
    }));
    for (const document of [ONE, longList(ROWS), { ...ONE, sections }, { ...ONE, sections: [], facts: [] }]) {
      const made = written('json', document);
      assert.equal(made, `${JSON.stringify(JSON.parse(made), undefined, 2)}\n`);
    }
  });
});
