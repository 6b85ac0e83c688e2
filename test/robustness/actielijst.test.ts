/** A half-typed line never spoils the rest of the file (language.md §1): the action list, cut off and edited anywhere. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { isDeepStrictEqual } from 'node:util';
import { type DuoDocument, readDocument } from '../../server/src/syntax/document.ts';
import type { Entry } from '../../server/src/syntax/entry.ts';

const text = readFileSync(new URL('../../samples/actielijst.duo', import.meta.url), 'utf8');
const whole = readDocument(text);

/** Every so many texts the incremental reading is compared with a fresh one. */
const FRESH_EVERY = 97;

describe('the action list', () => {
  it('cut off at every offset keeps every entry that is whole', () => {
    let previous: DuoDocument | undefined;
    for (let end = 0; end <= text.length; end++) {
      const document = readDocument(text.slice(0, end), previous);
      checkPieces(document);
      // All before the last are whole; the one that was cut off may be anything.
      for (const { entry, index, start } of document.entries.slice(0, -1)) {
        assert.equal(start, whole.entries[index]!.start);
        checkSame(entry, whole.entries[index]!.entry, end);
      }
      if (end % FRESH_EVERY === 0) assert.deepEqual(document, readDocument(text.slice(0, end)));
      previous = document;
    }
    assert.deepEqual(previous, whole);
  }).timeout(60_000);

  it('after 2,000 random edits keeps every entry that is whole', () => {
    const random = mulberry32(20210324);
    const readings = new Map(whole.entries.map(({ entry }) => [entry.text, entry]));
    let document = whole;
    for (let count = 0; count < 2_000; count++) {
      // Back to the list now and then, or little of it would be left.
      if (count % 50 === 0) document = whole;
      const edited = randomEdit(document.text, random);
      const begin = performance.now();
      const after = readDocument(edited, document);
      assert.ok(performance.now() - begin < 2_000, `edit ${count} hangs`);
      checkPieces(after);
      for (const { entry } of after.entries) {
        const known = readings.get(entry.text);
        if (known !== undefined) checkSame(entry, known, count);
      }
      if (count % FRESH_EVERY === 0) assert.deepEqual(after, readDocument(edited));
      document = after;
    }
  }).timeout(60_000);
});

/** Every character of the text belongs to one entry, in order. */
function checkPieces({ entries, text: all }: DuoDocument): void {
  let at = 0;
  for (const { entry, start } of entries) {
    assert.equal(start, at);
    assert.ok(all.startsWith(entry.text, start));
    at += entry.text.length;
  }
  assert.equal(at, all.length);
}

/** Entries that were compared before; readings are never changed. */
const compared = new WeakMap<Entry, Entry>();

function checkSame(entry: Entry, expected: Entry, count: number): void {
  if (entry === expected || compared.get(entry) === expected) return;
  if (!isDeepStrictEqual(entry, expected)) assert.deepEqual(entry, expected, `at ${count}`);
  compared.set(entry, expected);
}

const PASTED = [
  ...['\n', '\r', '\r\n', '\n\n', ' ', '  ', '\t', '\u00a0', '\uFEFF', '\u2028', '\0'],
  ...['(', ')', '((((', '))', '[', ']', '[x', '{', '}', ':', '::', ';', ',', '/', '//', '-', '->', '*', '"', '#'],
  ...['\ud83d', '\ude00', '\ud83d\ude00', '\u0301', 'é', 'x', '5', '99999999999999999999', '(10)(2e)', '5.1.2.e'],
  ...['actie', 'actie 5: x\n', '\nactie 6\n', '\naktie 7: y\n', '\nstatus: gereed\n', '\n  status: x\n', '\nblok Z\n'],
  ...[
    '\n  historie:\n    1 maart 2021 DUO: status -> gereed\n',
    '\n\tstappen:\n\t\t[x a\n',
    '\n        deadline: Q2\n',
  ],
];

function randomEdit(before: string, random: () => number): string {
  const below = (limit: number) => Math.floor(random() * limit);
  const start = below(before.length + 1);
  const kind = below(6);
  switch (kind) {
    case 0: // typing
      return before.slice(0, start) + PASTED[below(PASTED.length)] + before.slice(start);
    case 1: // deleting
      return before.slice(0, start) + before.slice(start + 1 + below(80));
    case 2: // replacing
      return before.slice(0, start) + PASTED[below(PASTED.length)] + before.slice(start + 1 + below(20));
    case 3: {
      // pasting lines from elsewhere
      const from = below(before.length);
      return before.slice(0, start) + before.slice(from, from + below(400)) + before.slice(start);
    }
    case 4: {
      // another line end, or none, where one stands
      const at = /\r\n|\n|\r/u.exec(before.slice(start));
      if (at === null) return before;
      const end = start + at.index;
      return before.slice(0, end) + ['\r\n', '\r', '\n', ''][below(4)] + before.slice(end + at[0].length);
    }
    default:
      // any unit at all
      return before.slice(0, start) + String.fromCharCode(below(0x10000)) + before.slice(start);
  }
}

/** A seeded source of numbers from 0 up to 1, so that a failure comes back. */
function mulberry32(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
