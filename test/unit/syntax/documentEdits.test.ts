import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { type DuoDocument, readDocument } from '../../../server/src/syntax/document.ts';
import type { Entry } from '../../../server/src/syntax/entry.ts';
import { runs } from '../../support/runs.ts';

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

/** Where entries start, which lines they have and what their first lines say, held against the text itself. */
function checkPlaces(document: DuoDocument): void {
  const plain = document.text.slice();
  const lines = TextDocument.create('file:///a.duo', 'duo', 1, plain);
  let at = 0;
  let index = 0;
  for (const placed of document.entries) {
    // Before all of it is read.
    const { keyword, identity, title } = placed.head;
    assert.deepEqual([placed.start, placed.index], [at, index++]);
    assert.equal(placed.line, lines.positionAt(at).line);
    assert.equal(placed.lineBreaks, lines.positionAt(at + placed.length).line - placed.line);
    assert.equal(placed.entry.text, plain.slice(at, at + placed.length));
    assert.equal(placed.kind, placed.entry.kind);
    assert.deepEqual({ keyword, identity, title }, headOf(placed.entry));
    at += placed.length;
  }
  assert.equal(at, plain.length);
  assert.equal(document.entries.size, index);
}

const headOf = ({ keyword, identity, title }: Entry) => ({ keyword, identity, title });

describe('a document', () => {
  it('knows where its entries stand, and of each its head', () => {
    fc.assert(fc.property(someText, (plain) => checkPlaces(readDocument(plain))));
  });

  it('counts the lines of each kind of line end', () => {
    const document = readDocument('// x\r\n\r\nactie 5: x  \r\n  na: 3 \r\n\r\n// y\r\n   \r\nblok A\rblok B\n\n');
    assert.deepEqual(
      [...document.entries].map(({ line, lineBreaks }) => [line, lineBreaks]),
      [
        [0, 2],
        [2, 5],
        [7, 1],
        [8, 2],
      ],
    );
  });

  it('has the line end that its first line has, also when that is very long', () => {
    for (const [plain, lineEnd] of [
      ['', '\n'],
      ['actie 1', '\n'],
      ['actie 1\r\nactie 2\n', '\r\n'],
      ['actie 1\ractie 2\n', '\r'],
      [`${'x'.repeat(19_999)}\r\ny`, '\r\n'],
      [`${'x'.repeat(50_000)}\ry`, '\r'],
    ] as const) {
      assert.equal(readDocument(plain).lineEnd, lineEnd);
    }
  });
});

describe('editing a document', () => {
  it('gives what a fresh reading gives, anywhere in the samples', () => {
    const folder = new URL('../../../samples/', import.meta.url);
    const samples = readdirSync(folder)
      .filter((name) => name.endsWith('.duo'))
      .map((name) => readFileSync(new URL(name, folder), 'utf8'));
    const inSample = fc.record({
      sample: fc.nat(samples.length - 1),
      at: somePlace,
      length: fc.nat(60),
      text: fc.oneof(
        fc.constantFrom('', '\n', '\r', '\r\n', ' ', '  ', '\t', ':', '(', ')', '//', '\n\n', '\ud800', '\uFEFF'),
        fc.constantFrom('actie 5: x\n', '\nactie 6\n  status: gereed\n', '\nstatus: x\n', 'blok Z\r\n', '\n  een\n'),
        fc.string({ maxLength: 4 }),
      ),
    });
    fc.assert(
      fc.property(inSample, ({ sample, at, length, text }) => {
        const before = samples[sample]!;
        const start = Math.floor(at * before.length);
        const end = Math.min(before.length, start + length);
        const document = readDocument(before);
        document.replace(start, end, text);
        const after = before.slice(0, start) + text + before.slice(end);
        assert.equal(document.text.slice(), after);
        assert.deepEqual(show(document), show(readDocument(after)));
        checkPlaces(document);
      }),
      { numRuns: runs(30) },
    );
  });

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
          checkPlaces(document);
          assert.deepEqual(show(document), show(readDocument(now)));
          // What is said of the edit agrees with the row before and behind it.
          const after = new Set(document.entries);
          assert.deepEqual(new Set(touched.removed), new Set(before.filter((one) => !after.has(one))));
          const old = new Set(before);
          assert.deepEqual(new Set(touched.added), new Set([...after].filter((one) => !old.has(one))));
        }
      }),
      { numRuns: runs(400) },
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
