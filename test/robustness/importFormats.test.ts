/** Each sample in each layout, written as a file of each format and read again: the same list, with no word left over. */
import assert from 'node:assert/strict';
import { FORMATS } from '../../server/src/exchange/formats.ts';
import { makeRegister } from '../../server/src/exchange/intake/makeRegister.ts';
import { documentOf } from '../../server/src/exchange/makeDocument.ts';
import { readGiven } from '../../server/src/exchange/readers.ts';
import { fixture, TODAY_ONLY } from '../support/fixture.ts';
import { written } from '../support/written.ts';
import { linesOf, whole } from '../unit/exchange/intake/shownLines.ts';
import { layoutsOf, SAMPLE_NAMES, sampleSource } from '../unit/exchange/made.ts';

/** JSON is read without a reader of its own; a calendar and Markdown are not read as lists. */
const READ = FORMATS.filter(({ name }) => !['ics', 'md', 'json'].includes(name));
/** Neither headings without a table nor texts between them stand in one. */
const FLAT: ReadonlySet<string> = new Set(['xlsx', 'ods', 'csv']);

describe('a file of ours that comes in again', function () {
  this.timeout(60_000);
  for (const { name: format } of READ) {
    it(`as ${format}, every sample in every layout`, async () => {
      const isFlat = FLAT.has(format);
      for (const name of SAMPLE_NAMES) {
        for (const layout of layoutsOf(name).map(whole)) {
          // Of minutes a sheet holds no point at which nothing was said, and a CSV file not what meeting it was.
          if (isFlat && layout.name === 'verslag') continue;
          if (format === 'csv' && layout.name === 'agenda') continue;
          const before = documentOf([sampleSource(name)], { layout, fallback: TODAY_ONLY });
          if (typeof before === 'string') continue;
          const content = written(format, before);
          const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
          const given = await readGiven(bytes, `lijst.${format}`);
          // What holds nothing is refused as empty: nothing is lost.
          if (given.kind !== 'given' && linesOf(before, isFlat).length === 0) continue;
          assert.ok(
            given.kind === 'given',
            `${name}, ${layout.name}: ${JSON.stringify(linesOf(before, isFlat).slice(0, 3))}`,
          );
          const made = makeRegister(given.document, { name: 'lijst' });
          const where = `${name}, ${layout.name}`;
          assert.deepEqual(made.rest, [], where);
          // Of these the register is told about and not written out: nobody sends them back.
          if (layout.of === 'annotated' || layout.of === 'changes') continue;
          const again = documentOf([{ scope: fixture(made.text).scope }], { layout, fallback: TODAY_ONLY });
          assert.ok(typeof again !== 'string', where);
          assert.deepEqual(linesOf(again, isFlat), linesOf(before, isFlat), where);
        }
      }
    });
  }
});
