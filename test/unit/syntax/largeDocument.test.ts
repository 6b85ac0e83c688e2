import assert from 'node:assert/strict';
import fc from 'fast-check';
import { ChunkMemo } from '../../../server/src/syntax/chunkMemo.ts';
import { type DuoDocument, readDocument } from '../../../server/src/syntax/document.ts';
import { comparePlaces, type EntryChunk, type PlacedEntry } from '../../../server/src/syntax/entryList.ts';
import { runs } from '../../support/runs.ts';

/** Some 50 chunks. */
const ENTRIES = 3000;

function entryText(index: number): string {
  if (index % 100 === 0) return `blok ${index}\r\n  eigenaar: allen\r\n`;
  if (index % 7 === 0) return `actie ${index}\n  status: gereed\n\n`;
  return `actie ${index}: x\n`;
}

const TEXT = Array.from({ length: ENTRIES }, (_, index) => entryText(index)).join('');

/** Where and how long an edit is, in entries: few edits fall within one otherwise. */
const someEdit = fc.record({
  at: fc.oneof(fc.double({ min: 0, max: 1, noNaN: true }), fc.constantFrom(0, 1)),
  /** Off the beginning of the entry. */
  off: fc.oneof(fc.constant(0), fc.nat(12)),
  take: fc.oneof(fc.constant(0), fc.nat(3), fc.nat(200), fc.constant(ENTRIES)),
  put: fc.oneof(fc.constant(0), fc.nat(3), fc.nat(200)),
  text: fc.constantFrom('', 'x', '\n', '\r', 'actie 5: y\n', '  status: x\n', 'blok Z\r\n'),
  look: fc.boolean(),
});

function placesOf(document: DuoDocument) {
  return [...document.entries].map((placed) => [
    placed.start,
    placed.line,
    placed.index,
    placed.length,
    placed.lineBreaks,
    placed.kind,
  ]);
}

/** What holds of every list: the way through it, both ways, and the way back from an offset. */
function checkWays(document: DuoDocument): void {
  const { entries } = document;
  const all = [...entries];
  assert.equal(entries.size, all.length);
  assert.equal(entries.before(all[0]!), undefined);
  assert.equal(entries.after(all.at(-1)!), undefined);
  for (const [index, placed] of all.entries()) {
    if (index > 0) {
      assert.equal(entries.before(placed), all[index - 1]);
      assert.equal(entries.after(all[index - 1]!), placed);
      assert.ok(comparePlaces(all[index - 1]!, placed) < 0);
      assert.ok(comparePlaces(placed, all[index - 1]!) > 0);
    }
    assert.equal(comparePlaces(placed, placed), 0);
    if (placed.length === 0) continue;
    assert.equal(entries.at(placed.start), placed);
    assert.equal(entries.at(placed.start + placed.length - 1), placed);
  }
  assert.equal(entries.at(document.text.length + 1), all.at(-1));
}

describe('a document of thousands of entries', () => {
  it('has after any edits the places of a fresh one', () => {
    fc.assert(
      fc.property(fc.array(someEdit, { minLength: 1, maxLength: 6 }), (edits) => {
        const document = readDocument(TEXT);
        let now = TEXT;
        for (const { at, off, take, put, text, look } of edits) {
          const first = document.entries.at(Math.floor(at * now.length));
          const last = [...document.entries][first.index + take];
          const start = Math.min(now.length, first.start + off);
          const end = Math.max(start, take === 0 ? start : Math.min(now.length, (last?.start ?? now.length) + off));
          const added = text + Array.from({ length: put }, (_, index) => entryText(index)).join('');
          document.replace(start, end, added);
          now = now.slice(0, start) + added + now.slice(end);
          // What is asked in between must not change what comes; places are worked out when they are asked for.
          if (look) document.entries.at(Math.floor(now.length / 2)).start;
        }
        assert.equal(document.text.slice(), now);
        assert.deepEqual(placesOf(document), placesOf(readDocument(now)));
        checkWays(document);
      }),
      { numRuns: runs(25) },
    );
  });

  it('grows from nothing and shrinks to nothing, entry by entry', () => {
    const document = readDocument('');
    for (let index = 0; index < 400; index++) {
      // At the end, in the middle and at the beginning.
      const at = [document.text.length, document.entries.at(Math.floor(document.text.length / 2)).start, 0][index % 3]!;
      document.replace(at, at, entryText(index));
    }
    assert.equal(document.entries.size, 400);
    assert.deepEqual(placesOf(document), placesOf(readDocument(document.text.slice())));
    checkWays(document);
    while (document.text.length > 0) {
      const placed = document.entries.at(Math.floor(document.text.length / 2));
      document.replace(placed.start, placed.start + placed.length, '');
    }
    assert.deepEqual(placesOf(document), [[0, 0, 0, 0, 0, undefined]]);
    checkWays(document);
  });

  it('is cut into chunks that no edit makes long', () => {
    const document = readDocument(TEXT);
    const longest = () => Math.max(...document.entries.chunks.map(({ entries }) => entries.length));
    assert.ok(longest() <= 128);
    for (let index = 0; index < 300; index++) document.replace(700, 700, 'actie 5: y\n');
    document.replace(9000, 9000, 'actie 5: y\n'.repeat(1000));
    assert.ok(longest() <= 128, `${longest()}`);
    assert.ok(document.entries.chunks.every(({ entries }) => entries.length > 0));
    assert.deepEqual(
      document.entries.chunks.map(({ order }) => order),
      document.entries.chunks.map((_, order) => order),
    );
  });
});

describe('what is computed of each chunk of a document', () => {
  /** A memo of the texts of a chunk, and the chunks for which it was computed, by their order. */
  function memoOf() {
    const computed: EntryChunk[] = [];
    const memo = new ChunkMemo((chunk) => {
      computed.push(chunk);
      return chunk.entries.map(({ entry }) => entry.text).join('');
    });
    return { memo, computed };
  }

  it('computes a chunk once, and again only when an entry of it has changed', () => {
    const document = readDocument(TEXT);
    const { memo, computed } = memoOf();
    const all = () => document.entries.chunks.map((chunk) => memo.get(chunk)).join('');
    assert.equal(all(), TEXT);
    assert.equal(computed.length, document.entries.chunks.length);
    assert.equal(all(), TEXT);
    assert.equal(computed.length, document.entries.chunks.length);
    computed.length = 0;
    const { chunk } = document.entries.at(20_000);
    document.replace(20_000, 20_000, 'x');
    assert.equal(memo.peek(chunk), undefined);
    assert.equal(all(), document.text.slice());
    assert.deepEqual(computed, [chunk]);
  });

  it('never gives what was, whatever is typed', () => {
    fc.assert(
      fc.property(fc.array(someEdit, { minLength: 1, maxLength: 5 }), (edits) => {
        const document = readDocument(TEXT);
        const { memo, computed } = memoOf();
        for (const { at, off, take, put, text } of edits) {
          for (const chunk of document.entries.chunks) memo.get(chunk);
          const { length } = document.text;
          const first: PlacedEntry = document.entries.at(Math.floor(at * length));
          const start = Math.min(length, first.start + off);
          const end = Math.min(length, start + 10 * Math.min(take, 300));
          document.replace(start, end, text + 'actie 5: y\n'.repeat(put));
          computed.length = 0;
          const shown = document.entries.chunks.map((chunk) => memo.get(chunk)).join('');
          assert.equal(shown, document.text.slice());
          // What was added and the chunks on its two sides; all others are as they were.
          assert.ok(computed.length <= 3 + put / 64, `${computed.length} chunks for ${put} entries`);
        }
      }),
      { numRuns: runs(15) },
    );
  });
});
