import assert from 'node:assert/strict';
import fc from 'fast-check';
import { type DuoDocument, readDocument } from '../../../server/src/syntax/document.ts';

const PARTS = [
  'actie 1: Opstellen plan\n',
  'actie 2\r\n  status: gereed\r\n',
  '  eigenaar: Anja\n',
  'blok A: Blok\n',
  'persoon Anja Woortman\n',
  '// opmerking\n',
  '\n',
  '\r\n',
  '\r',
  '\n\n  historie:\n    1 maart 2021: ja\n',
  'acte 4: verschreven\n',
  'toelichting: aan de kantlijn\n',
  '  ',
  'actie ',
  'x',
  ':',
  '\uFEFF',
];
const someText = fc.array(fc.constantFrom(...PARTS), { maxLength: 40 }).map((parts) => parts.join(''));
const somePlace = fc.double({ min: 0, max: 1, noNaN: true });
const someEdit = fc.record({ at: somePlace, length: fc.oneof(fc.constant(0), fc.nat(3), fc.nat(200)), text: someText });

/** Everything that can be asked of the row of entries. */
function show(document: DuoDocument) {
  return [...document.entries].map((placed) => ({
    start: placed.start,
    length: placed.length,
    line: placed.line,
    lineBreaks: placed.lineBreaks,
    index: placed.index,
    kind: placed.kind,
    entry: placed.entry,
  }));
}

describe('editing a document', () => {
  it('gives the entries that a fresh reading gives, whatever the edits', () => {
    fc.assert(
      fc.property(someText, fc.array(someEdit, { maxLength: 8 }), (plain, edits) => {
        const document = readDocument(plain);
        let now = plain;
        for (const { at, length, text } of edits) {
          const start = Math.floor(at * now.length);
          const end = Math.min(now.length, start + length);
          const before = [...document.entries];
          const touched = document.replace(start, end, text);
          now = now.slice(0, start) + text + now.slice(end);
          assert.equal(document.text.slice(), now);
          assert.deepEqual(show(document), show(readDocument(now)));
          // What is said of the edit agrees with the row before and behind it.
          const after = new Set(document.entries);
          assert.deepEqual(new Set(touched.removed), new Set(before.filter((one) => !after.has(one))));
          const old = new Set(before);
          assert.deepEqual(new Set(touched.added), new Set([...after].filter((one) => !old.has(one))));
        }
      }),
      { numRuns: 400 },
    );
  });

  it('keeps the object of the entry that is typed in, and reads no other', () => {
    const document = readDocument('actie 1: een\nactie 2: twee\nactie 3: drie\n');
    const before = [...document.entries];
    const entries = before.map((placed) => placed.entry);
    const { changed, removed, added } = document.replace(26, 26, 'x');
    assert.deepEqual([changed, removed, added], [[before[1]], [], []]);
    assert.deepEqual([...document.entries], before);
    assert.equal(before[1]!.entry.title!.text, 'tweex');
    assert.deepEqual([before[0]!.entry, before[2]!.entry], [entries[0], entries[2]]);
    assert.equal(before[0]!.entry, entries[0]);
    assert.equal(before[2]!.entry, entries[2]);
    assert.equal(before[2]!.start, 28);
  });

  it('tells of entries that go while they still stand where they stood', () => {
    const document = readDocument('actie 1: een\nactie 2: twee\nactie 3: drie\n');
    const starts: number[] = [];
    document.replace(3, 30, '', (removed) => starts.push(...removed.map((placed) => placed.start)));
    assert.deepEqual(starts, [13, 27]);
    assert.equal(document.entries.size, 1);
  });

  it('reads of one very long entry only the beginning', () => {
    const long = `actie 1: een\n${'  x\n'.repeat(60_000)}`;
    const document = readDocument(long);
    const [placed] = document.entries;
    assert.ok(placed!.entry.text.length < 9000);
    assert.deepEqual(
      placed!.entry.findings.map(({ code, span }) => [code, span.start]),
      [
        ['regel-onbekend', 15],
        ['te-lang', 13 + 1999 * 4 + 2],
      ],
    );
    document.replace(long.length - 5, long.length, 'actie 2: twee\n');
    assert.equal(document.entries.size, 1);
    document.replace(long.length - 8, long.length - 5, '\n');
    assert.equal(document.entries.size, 2);
  });
});
