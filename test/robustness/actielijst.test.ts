/** A half-typed line never spoils the rest of the file (taal.md §1): the action list, cut off and edited anywhere. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { isDeepStrictEqual } from 'node:util';
import { type DuoDocument, readDocument } from '../../server/src/syntax/document.ts';
import type { Entry } from '../../server/src/syntax/entry.ts';
import type { EntryKind } from '../../server/src/syntax/vocabulary.ts';
import { edited, mulberry32, randomEdit } from './randomEdit.ts';

const text = readFileSync(new URL('../../samples/actielijst.duo', import.meta.url), 'utf8');

/** An entry as it stood at one moment. */
interface EntryThen {
  readonly entry: Entry;
  readonly kind: EntryKind | undefined;
  readonly start: number;
  readonly line: number;
  readonly index: number;
}

/** A document as it was at one moment; a document itself follows its edits. */
interface Reading {
  readonly text: string;
  readonly entries: readonly EntryThen[];
}

function readingOf(document: DuoDocument): Reading {
  return {
    text: document.text.slice(),
    entries: [...document.entries].map(({ entry, kind, start, line, index, length }) => {
      assert.equal(length, entry.text.length);
      return { entry, kind, start, line, index };
    }),
  };
}

const freshOf = (of: string): Reading => readingOf(readDocument(of));
const whole = freshOf(text);

/** Every so many texts the incremental reading is compared with a fresh one. */
const FRESH_EVERY = 97;

describe('the action list', () => {
  it('cut off at every offset keeps every entry that is whole', () => {
    const document = readDocument('');
    for (let cut = 0; cut <= text.length; cut++) {
      if (cut > 0) document.replace(cut - 1, cut - 1, text.slice(cut - 1, cut));
      const reading = readingOf(document);
      assert.equal(reading.text, text.slice(0, cut));
      checkPieces(reading);
      checkKept(whole, reading, `cut ${cut}`);
      // Nothing stands behind the entry that was cut off.
      const touched = whole.entries.filter(({ start }) => start < cut).length;
      assert.ok(reading.entries.length <= Math.max(1, touched), `cut ${cut} makes an entry`);
      if (cut % FRESH_EVERY === 0) assert.deepEqual(reading, freshOf(text.slice(0, cut)));
    }
    assert.deepEqual(readingOf(document), whole);
    assert.deepEqual(whole, freshOf(text), 'a reading was changed afterwards');
  }).timeout(180_000);

  it('after 2,000 random edits keeps every entry that is whole', () => {
    const random = mulberry32(20210324);
    let document = readDocument(text);
    let before = whole;
    let kept = 0;
    for (let count = 0; count < 2_000; count++) {
      // Back to the list now and then, or little of it would be left.
      if (count % 50 === 0) {
        document = readDocument(text);
        before = whole;
      }
      const edit = randomEdit(before.text, random);
      const begin = performance.now();
      document.replace(edit.start, edit.end, edit.text);
      const after = readingOf(document);
      assert.ok(performance.now() - begin < 2_000, `edit ${count} hangs`);
      assert.equal(after.text, edited(before.text, edit), `edit ${count}`);
      checkPieces(after);
      kept += checkKept(before, after, `edit ${count}`) / before.entries.length;
      if (count % FRESH_EVERY === 0) assert.deepEqual(after, freshOf(after.text));
      before = after;
    }
    // The check itself: most of a file is not near an edit.
    assert.ok(kept / 2_000 > 0.8, `only ${kept / 2_000} of the entries was compared`);
    assert.deepEqual(whole, freshOf(text), 'a reading was changed afterwards');
  }).timeout(60_000);
});

/** Every character of the text belongs to one entry, in order, and so does every line. */
function checkPieces({ entries, text: all }: Reading): void {
  let at = 0;
  let line = 0;
  for (const [index, { entry, kind, start, line: ownLine, index: own }] of entries.entries()) {
    assert.equal(own, index);
    assert.equal(start, at);
    assert.equal(ownLine, line);
    assert.equal(kind, entry.kind);
    assert.ok(all.startsWith(entry.text, start));
    at += entry.text.length;
    line += linesIn(entry);
  }
  assert.equal(at, all.length);
}

/** The line ends of entries that were counted before. */
const counted = new WeakMap<Entry, number>();

function linesIn(entry: Entry): number {
  let lines = counted.get(entry);
  if (lines === undefined) {
    lines = entry.text.match(/\r\n|\n|\r/gu)?.length ?? 0;
    counted.set(entry, lines);
  }
  return lines;
}

/**
 * Every entry that an edit doesn't touch is there as it was. Whether one ends is decided by the first line of the next:
 * before the edit the last whole entry may have become longer, behind it the first may have become part of another.
 * Returns how many were compared.
 */
function checkKept(before: Reading, after: Reading, at: string): number {
  const prefix = commonPrefix(before.text, after.text);
  const suffix = commonSuffix(before.text, after.text);
  const ahead = before.entries.filter((placed) => endOf(placed) <= prefix);
  // At the end of the new text, nothing follows that it could have become longer by.
  const last = ahead.at(-1);
  if (last !== undefined && endOf(last) < after.text.length) ahead.pop();
  for (const placed of ahead) checkSame(after.entries[placed.index], placed, at);
  const behind = before.entries.filter(({ start }) => start >= before.text.length - suffix).slice(1);
  const shift = after.text.length - before.text.length;
  const added = after.entries.length - before.entries.length;
  for (const placed of behind) {
    const { start, index } = placed;
    checkSame(after.entries[index + added], { ...placed, start: start + shift, index: index + added }, at);
  }
  return ahead.length + behind.length;
}

function endOf({ entry, start }: EntryThen): number {
  return start + entry.text.length;
}

function commonPrefix(a: string, b: string): number {
  const most = Math.min(a.length, b.length);
  let length = 0;
  while (length < most && a.charCodeAt(length) === b.charCodeAt(length)) length++;
  return length;
}

function commonSuffix(a: string, b: string): number {
  const most = Math.min(a.length, b.length);
  let length = 0;
  while (length < most && a.charCodeAt(a.length - 1 - length) === b.charCodeAt(b.length - 1 - length)) length++;
  return length;
}

/** Entries that were compared before; readings are never changed. */
const compared = new WeakMap<Entry, Entry>();

function checkSame(placed: EntryThen | undefined, expected: EntryThen, at: string): void {
  assert.ok(placed !== undefined, `${at}: entry ${expected.index} is lost`);
  if (placed.start !== expected.start)
    assert.equal(placed.start, expected.start, `${at}: entry ${expected.index} moved`);
  const { entry } = placed;
  if (entry === expected.entry || compared.get(entry) === expected.entry) return;
  if (!isDeepStrictEqual(entry, expected.entry)) assert.deepEqual(entry, expected.entry, at);
  compared.set(entry, expected.entry);
}
