/** What makes one row of things of another. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { type Splice, splicesBetween } from '../../../../server/src/server/handlers/listSplices.ts';
import { runs } from '../../../support/runs.ts';

interface Thing {
  readonly name: string;
}

const thing = (name: string): Thing => ({ name });
const ALL = Array.from({ length: 12 }, (_, at) => thing(String(at)));

function applied(before: readonly Thing[], splices: readonly Splice<Thing>[]): Thing[] {
  const rows = [...before];
  for (const { at, remove, rows: added } of splices) rows.splice(at, remove, ...added);
  return rows;
}

const row = fc.uniqueArray(fc.constantFrom(...ALL));

describe('the splices between two rows', () => {
  it('are none where nothing differs, and one where one thing does', () => {
    assert.deepEqual(splicesBetween(ALL, [...ALL], 5).splices, []);
    const other = thing('anders');
    const { splices } = splicesBetween(ALL, ALL.with(7, other), 5);
    assert.deepEqual(splices, [{ at: 7, remove: 1, rows: [other] }]);
  });

  it('of changes far apart have only what changed', () => {
    const [one, two] = [thing('een'), thing('twee')];
    const { splices } = splicesBetween(ALL, ALL.with(1, one).with(10, two), 5);
    assert.deepEqual(splices, [
      { at: 1, remove: 1, rows: [one] },
      { at: 10, remove: 1, rows: [two] },
    ]);
  });

  it('make the one of the other, whatever they are', () => {
    fc.assert(
      fc.property(row, row, (before, after) => {
        const { splices, result, hasMore } = splicesBetween(before, after, 100);
        assert.equal(hasMore, false);
        assert.deepEqual(applied(before, splices), after);
        assert.deepEqual(result, after);
      }),
      { numRuns: runs(1000) },
    );
  });

  it('come to the same in parts of a few, each no larger than was asked', () => {
    fc.assert(
      fc.property(row, row, fc.integer({ min: 1, max: 4 }), (before, after, most) => {
        let now: readonly Thing[] = before;
        for (let parts = 0; ; parts++) {
          assert.ok(parts < 40);
          const { splices, result, hasMore } = splicesBetween(now, after, most);
          assert.ok(splices.reduce((sum, { rows }) => sum + rows.length, 0) <= most);
          now = applied(now, splices);
          assert.deepEqual(now, result);
          if (!hasMore) break;
        }
        assert.deepEqual(now, after);
      }),
      { numRuns: runs(1000) },
    );
  });
});
