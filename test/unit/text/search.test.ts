import assert from 'node:assert/strict';
import { lastAtMost } from '../../../server/src/text/search.ts';

describe('looking in a row of numbers', () => {
  it('finds the last that is not above another', () => {
    const values = [0, 4, 4, 9];
    const found = [-1, 0, 3, 4, 8, 9, 100].map((wanted) => lastAtMost(values, wanted));
    assert.deepEqual(found, [0, 0, 0, 2, 2, 3, 3]);
    assert.equal(lastAtMost([], 5), 0);
  });

  it('looks no further than it is told', () => {
    assert.deepEqual(
      [0, 1, 2].map((high) => lastAtMost([0, 4, 4, 9], 100, high)),
      [0, 1, 2],
    );
  });
});
