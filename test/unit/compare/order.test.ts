import assert from 'node:assert/strict';
import fc from 'fast-check';
import { mergeOrder, movedIn } from '../../../server/src/compare/order.ts';

const row = (...ids: number[]) => ({ ids, headings: new Map<number, number>() });
const order = (base: number[], ours: number[], theirs: number[]) =>
  mergeOrder(row(...base), row(...ours), row(...theirs), () => false).ids;

describe('the order of two sides', () => {
  it('holds each once, and is that of the side that changed it', () => {
    const someIds = fc.uniqueArray(fc.nat(15));
    fc.assert(
      fc.property(someIds, someIds, someIds, (base, ours, theirs) => {
        const all = order(base, ours, theirs);
        assert.deepEqual([...all].sort(), [...new Set([...ours, ...theirs])].sort());
        assert.deepEqual(
          order(base, base, theirs).filter((id) => theirs.includes(id)),
          theirs,
        );
        assert.deepEqual(
          order(base, ours, base).filter((id) => ours.includes(id)),
          ours,
        );
      }),
    );
  });

  it('puts what is new of theirs behind what is new of ours', () => {
    assert.deepEqual(order([1, 2], [1, 5, 2], [1, 6, 7, 2]), [1, 5, 6, 7, 2]);
  });

  it('keeps the place of ours for what both have moved', () => {
    assert.deepEqual(order([1, 2, 3, 4], [2, 3, 1, 4], [2, 3, 4, 1]), [2, 3, 1, 4]);
  });
});

describe('what was moved', () => {
  it('is as little as there can be, and a heading rather not', () => {
    assert.deepEqual([...movedIn([1, 2, 3, 4, 5], [1, 5, 2, 3, 4])], [5]);
    assert.deepEqual([...movedIn([1, 2, 3], [3, 9, 1])], [3]);
    assert.deepEqual([...movedIn([1, 2, 3, 8], [8, 1, 2, 3], (id) => id === 8)].sort(), [1, 2, 3]);
    const many = [1, 2, 3, 4, 5, 6, 7];
    assert.deepEqual([...movedIn([...many, 8], [8, ...many], (id) => id === 8)], [8]);
  });
});
