/** A half-typed line never spoils the rest of the file (language.md §1): the action list, cut off and edited anywhere. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { isDeepStrictEqual } from 'node:util';
import { type DuoDocument, type PlacedEntry, readDocument } from '../../server/src/syntax/document.ts';
import type { Entry } from '../../server/src/syntax/entry.ts';
import { mulberry32, randomEdit } from './randomEdit.ts';

const text = readFileSync(new URL('../../samples/actielijst.duo', import.meta.url), 'utf8');
const whole = readDocument(text);

/** Every so many texts the incremental reading is compared with a fresh one. */
const FRESH_EVERY = 97;

describe('the action list', () => {
  it('cut off at every offset keeps every entry that is whole', () => {
    let previous: DuoDocument | undefined;
    for (let cut = 0; cut <= text.length; cut++) {
      const document = readDocument(text.slice(0, cut), previous);
      checkPieces(document);
      checkKept(whole, document, `cut ${cut}`);
      // Nothing stands behind the entry that was cut off.
      const touched = whole.entries.filter(({ start }) => start < cut).length;
      assert.ok(document.entries.length <= Math.max(1, touched), `cut ${cut} makes an entry`);
      if (cut % FRESH_EVERY === 0) assert.deepEqual(document, readDocument(text.slice(0, cut)));
      previous = document;
    }
    assert.deepEqual(previous, whole);
    assert.deepEqual(whole, readDocument(text), 'a reading was changed afterwards');
  }).timeout(60_000);

  it('after 2,000 random edits keeps every entry that is whole', () => {
    const random = mulberry32(20210324);
    let document = whole;
    let kept = 0;
    for (let count = 0; count < 2_000; count++) {
      // Back to the list now and then, or little of it would be left.
      if (count % 50 === 0) document = whole;
      const edited = randomEdit(document.text, random);
      const begin = performance.now();
      const after = readDocument(edited, document);
      assert.ok(performance.now() - begin < 2_000, `edit ${count} hangs`);
      checkPieces(after);
      kept += checkKept(document, after, `edit ${count}`) / document.entries.length;
      if (count % FRESH_EVERY === 0) assert.deepEqual(after, readDocument(edited));
      document = after;
    }
    // The check itself: most of a file is not near an edit.
    assert.ok(kept / 2_000 > 0.8, `only ${kept / 2_000} of the entries was compared`);
    assert.deepEqual(whole, readDocument(text), 'a reading was changed afterwards');
  }).timeout(60_000);
});

/** Every character of the text belongs to one entry, in order. */
function checkPieces({ entries, text: all }: DuoDocument): void {
  let at = 0;
  for (const [index, { entry, start, index: own }] of entries.entries()) {
    assert.equal(own, index);
    assert.equal(start, at);
    assert.ok(all.startsWith(entry.text, start));
    at += entry.text.length;
  }
  assert.equal(at, all.length);
}

/**
 * Every entry that an edit doesn't touch is there as it was. Whether one ends is decided by the first line of the next:
 * before the edit the last whole entry may have become longer, behind it the first may have become part of another.
 * Returns how many were compared.
 */
function checkKept(before: DuoDocument, after: DuoDocument, at: string): number {
  const prefix = commonPrefix(before.text, after.text);
  const suffix = commonSuffix(before.text, after.text);
  const ahead = before.entries.filter((placed) => endOf(placed) <= prefix);
  // At the end of the new text, nothing follows that it could have become longer by.
  const last = ahead.at(-1);
  if (last !== undefined && endOf(last) < after.text.length) ahead.pop();
  for (const { entry, start, index } of ahead) {
    checkSame(after.entries[index], { entry, start, index }, at);
  }
  const behind = before.entries.filter(({ start }) => start >= before.text.length - suffix).slice(1);
  const shift = after.text.length - before.text.length;
  const added = after.entries.length - before.entries.length;
  for (const { entry, start, index } of behind) {
    checkSame(after.entries[index + added], { entry, start: start + shift, index: index + added }, at);
  }
  return ahead.length + behind.length;
}

function endOf({ entry, start }: PlacedEntry): number {
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

function checkSame(placed: PlacedEntry | undefined, expected: PlacedEntry, at: string): void {
  assert.ok(placed !== undefined, `${at}: entry ${expected.index} is lost`);
  if (placed.start !== expected.start)
    assert.equal(placed.start, expected.start, `${at}: entry ${expected.index} moved`);
  const { entry } = placed;
  if (entry === expected.entry || compared.get(entry) === expected.entry) return;
  if (!isDeepStrictEqual(entry, expected.entry)) assert.deepEqual(entry, expected.entry, at);
  compared.set(entry, expected.entry);
}
