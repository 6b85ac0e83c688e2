import assert from 'node:assert/strict';
import { readDocument } from '../../../server/src/syntax/document.ts';
import { EntryMemo } from '../../../server/src/syntax/entryMemo.ts';

describe('what is kept of an entry', () => {
  const setUp = () => {
    const document = readDocument('actie 1: Een\nactie 2: Twee\n');
    const [one, two] = [...document.entries];
    const memo = new EntryMemo<string>();
    let computed = 0;
    const titleOf = (placed = one!, key?: unknown) =>
      memo.get(
        placed,
        () => {
          computed++;
          return placed.entry.title?.text ?? '';
        },
        key,
      );
    return { document, one: one!, two: two!, titleOf, computed: () => computed };
  };

  it('is computed once, also when the entry moves', () => {
    const { document, one, two, titleOf, computed } = setUp();
    assert.deepEqual([titleOf(one), titleOf(two), titleOf(two)], ['Een', 'Twee', 'Twee']);
    document.replace(0, 0, '\n');
    assert.equal(titleOf(two), 'Twee');
    assert.equal(computed(), 2);
  });

  it('is computed anew when its text changes, and that of no other', () => {
    const { document, two, titleOf, computed } = setUp();
    titleOf();
    titleOf(two);
    document.replace('actie 1: '.length, 'actie 1: Een'.length, 'Nul');
    assert.deepEqual([titleOf(), titleOf(two)], ['Nul', 'Twee']);
    assert.equal(computed(), 3);
  });

  it('is computed anew for another key', () => {
    const { titleOf, one, computed } = setUp();
    titleOf(one, 1);
    titleOf(one, 1);
    titleOf(one, 2);
    assert.equal(computed(), 2);
  });
});
