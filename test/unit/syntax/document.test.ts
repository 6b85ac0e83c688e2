import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { entryAt, readDocument } from '../../../server/src/syntax/document.ts';

const SAMPLES = new URL('../../../samples/', import.meta.url);
const samples = readdirSync(SAMPLES)
  .filter((name) => name.endsWith('.duo'))
  .map((name) => readFileSync(new URL(name, SAMPLES), 'utf8'));
const documents = samples.map((text) => readDocument(text));

const A = 'actie 1: a\n  status: x\n';
const B = 'actie 2: b\n';
const C = 'actie 3: c\n\n';
const D = 'blok D\n';

describe('readDocument', () => {
  /** Which entries of `after` are the objects that `before` had, by their old index; `-` for one that was read. */
  function check(name: string, before: string[], after: string[], kept: string): void {
    it(name, () => {
      const old = readDocument(before.join(''));
      const document = readDocument(after.join(''), old);
      assert.deepEqual(
        document.entries.map(({ entry }) => entry.text),
        after,
      );
      assert.deepEqual(
        document.entries.map(({ start, index }) => [start, index]),
        after.map((_, at) => [after.slice(0, at).join('').length, at]),
      );
      const shown = document.entries.map(({ entry }) => old.entries.findIndex((one) => one.entry === entry));
      assert.equal(shown.map((at) => (at === -1 ? '-' : at)).join(' '), kept);
      assert.deepEqual(document, readDocument(after.join('')));
    });
  }
  check('keeps all of the same text', [A, B, C], [A, B, C], '0 1 2');
  check('reads only what changed', [A, B, C], [A, 'actie 2: bb\n', C], '0 - 2');
  check('an entry that came in', [A, C], [A, B, C], '0 - 1');
  check('an entry that went out', [A, B, C], [A, C], '0 2');
  check('the first', [A, B, C], [D, B, C], '- 1 2');
  check('the last', [A, B, C], [A, B, D], '0 1 -');
  check('two that became one', [A, B, C], [A.slice(0, -1) + B, C], '- 2');
  check('one that became two', ['actie 1: a\n  actie 2: b\n', C], ['actie 1: a\n', B, C], '- - 1');
  check('the same entry twice', [A, A], [A, A, A], '0 1 -');
  check('nothing left', [A, B], [''], '-');

  it('gives after any edit what a fresh reading gives', () => {
    const edit = fc.record({
      sample: fc.nat(samples.length - 1),
      at: fc.double({ min: 0, max: 1, noNaN: true }),
      length: fc.nat(60),
      text: fc.oneof(
        fc.constantFrom('', '\n', '\r', '\r\n', ' ', '  ', '\t', ':', '(', ')', '//', '\n\n', '\ud800', '\uFEFF'),
        fc.constantFrom('actie 5: x\n', '\nactie 6\n  status: gereed\n', '\nstatus: x\n', 'blok Z\r\n', '\n  een\n'),
        fc.string({ maxLength: 4 }),
      ),
    });
    fc.assert(
      fc.property(edit, ({ sample, at, length, text }) => {
        const before = samples[sample]!;
        const start = Math.floor(at * before.length);
        const after = before.slice(0, start) + text + before.slice(start + length);
        assert.deepEqual(readDocument(after, documents[sample]!), readDocument(after));
      }),
      { numRuns: 30 },
    );
  });
});

describe('entryAt', () => {
  it('is the entry that an offset lies in, between two the later', () => {
    const document = readDocument(`// x\n${A}${B}`);
    const at = (offset: number) => entryAt(document, offset).index;
    const second = 5 + A.length;
    assert.deepEqual([0, 4, 5, 6, second - 1, second, second + B.length, 9999].map(at), [0, 0, 1, 1, 1, 2, 2, 2]);
    assert.equal(entryAt(readDocument(''), 0).index, 0);
  });
});
