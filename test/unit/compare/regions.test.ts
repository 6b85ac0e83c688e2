import assert from 'node:assert/strict';
import fc from 'fast-check';
import { hunksOf, regionsOf } from '../../../server/src/compare/regions.ts';
import { runs } from '../../support/runs.ts';

const someRow = fc.array(fc.constantFrom('a', 'b', 'c', 'd'), { maxLength: 12 });

describe('the regions of three versions', () => {
  it('hold each line of each version once, and say rightly who has changed it', () => {
    fc.assert(
      fc.property(someRow, someRow, someRow, (base, ours, theirs) => {
        const at = { base: 0, ours: 0, theirs: 0 };
        for (const region of regionsOf(base, ours, theirs)) {
          for (const side of ['base', 'ours', 'theirs'] as const) {
            assert.equal(region[side].from, at[side]);
            at[side] = region[side].to;
          }
          const [b, o, t] = [
            base.slice(region.base.from, region.base.to),
            ours.slice(region.ours.from, region.ours.to),
            theirs.slice(region.theirs.from, region.theirs.to),
          ];
          if (region.kind === 'same' || region.kind === 'ours') assert.deepEqual(t, b);
          if (region.kind === 'same' || region.kind === 'theirs') assert.deepEqual(o, b);
        }
        assert.deepEqual(at, { base: base.length, ours: ours.length, theirs: theirs.length });
      }),
      { numRuns: runs(4000) },
    );
  });

  it('hold what was changed on both sides directly beside each other in one, and what was not in two', () => {
    const kinds = (theirs: string[]) => regionsOf(['a', 'b', 'c'], ['A', 'b', 'c'], theirs).map(({ kind }) => kind);
    assert.deepEqual(kinds(['a', 'B', 'c']), ['both', 'same']);
    assert.deepEqual(kinds(['a', 'b', 'C']), ['ours', 'same', 'theirs']);
  });

  it('take a side as changed as a whole, but for what it begins and ends with, above a number of changes', () => {
    const [base, side] = [
      ['a', 'b', 'c', 'd', 'e'],
      ['a', 'B', 'c', 'D', 'e'],
    ];
    assert.equal(hunksOf(base!, side!, 4).length, 2);
    assert.deepEqual(hunksOf(base!, side!, 3), [{ base: { from: 1, to: 4 }, side: { from: 1, to: 4 } }]);
  });
});
