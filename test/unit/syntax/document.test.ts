import assert from 'node:assert/strict';
import { type DuoDocument, entryAt, readDocument } from '../../../server/src/syntax/document.ts';

const A = 'actie 1: a\n  status: x\n';
const B = 'actie 2: b\n';
const C = 'actie 3: c\n\n';
const D = 'blok D\n';

/** The edit that makes one text of another: all between what they have in common at both ends. */
function edit(document: DuoDocument, after: string) {
  const before = document.text.slice();
  const most = Math.min(before.length, after.length);
  let start = 0;
  while (start < most && before[start] === after[start]) start++;
  let same = 0;
  while (same < most - start && before.at(-1 - same) === after.at(-1 - same)) same++;
  return document.replace(start, before.length - same, after.slice(start, after.length - same));
}

describe('an edit', () => {
  /** Which entries of the new row are objects that were there, by their old index: `2!` when its text was read again. */
  function check(name: string, before: string[], after: string[], kept: string): void {
    it(name, () => {
      const document = readDocument(before.join(''));
      const old = [...document.entries];
      const entries = old.map((placed) => placed.entry);
      edit(document, after.join(''));
      const now = [...document.entries];
      assert.deepEqual(
        now.map(({ entry }) => entry.text),
        after,
      );
      assert.deepEqual(
        now.map(({ start, index }) => [start, index]),
        after.map((_, at) => [after.slice(0, at).join('').length, at]),
      );
      const shown = now.map((placed) => {
        const at = old.indexOf(placed);
        return at === -1 ? '-' : placed.entry === entries[at] ? `${at}` : `${at}!`;
      });
      assert.equal(shown.join(' '), kept);
      const fresh = readDocument(after.join(''));
      assert.deepEqual(
        now.map((placed) => placed.entry),
        [...fresh.entries].map((placed) => placed.entry),
      );
    });
  }
  check('that changes nothing', [A, B, C], [A, B, C], '0 1 2');
  check('in one entry reads only that', [A, B, C], [A, 'actie 2: bb\n', C], '0 1! 2');
  check('that brings an entry in', [A, C], [A, D, C], '0 - 1');
  check('that takes an entry out', [A, D, C], [A, C], '0 2');
  check('in the first', [A, B, C], [D, B, C], '0! 1 2');
  check('in the last', [A, B, C], [A, B, D], '0 1 2!');
  check('that makes one of two', [A, B, C], [A.slice(0, -1) + B, C], '0! 2');
  check('that makes two of one', ['actie 1: a\n  actie 2: b\n', C], ['actie 1: a\n', B, C], '0! - 1');
  check('that repeats an entry', [A, A], [A, A, A], '0 1 -');
  check('that leaves nothing', [A, B], [''], '0!');
  check('at the very beginning', [A, B], [D, A, B], '- 0 1');
  // What they have in common goes on in the next entry, so that it is that one that is typed in.
  check('that brings in an entry that begins as the next', [A, C], [A, B, C], '0 1! -');
  check('that takes out an entry that begins as the next', [A, B, C], [A, C], '0 1!');

  it('that brings in or takes out lines as a whole leaves the entries on both sides as they are', () => {
    const document = readDocument(A + C);
    const [first, second] = document.entries;
    const entries = [first!.entry, second!.entry];
    const { changed, removed, added } = document.replace(A.length, A.length, B);
    assert.deepEqual([changed, removed, added.length], [[], [], 1]);
    assert.deepEqual([...document.entries], [first, added[0], second]);
    assert.equal(added[0]!.entry.text, B);
    const back = document.replace(A.length, A.length + B.length, '');
    assert.deepEqual([back.changed, back.removed, back.added], [[], added, []]);
    assert.deepEqual([...document.entries], [first, second]);
    assert.ok(first!.entry === entries[0] && second!.entry === entries[1]);
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
