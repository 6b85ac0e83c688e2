import assert from 'node:assert/strict';
import fc from 'fast-check';
import { belowHeadings } from '../../../server/src/compare/belowHeadings.ts';
import { mergeOrder, type Row } from '../../../server/src/compare/order.ts';
import { runs } from '../../support/runs.ts';

const isHeading = (id: number) => id < 3;

function row(ids: readonly number[]): Row {
  const headings = new Map<number, number>();
  let heading: number | undefined;
  for (const id of ids) {
    if (isHeading(id)) heading = id;
    else if (heading !== undefined) headings.set(id, heading);
  }
  return { ids, headings };
}

/** Two orders put together: as they come out of it, and with each below its heading. */
function put(base: readonly number[], ours: readonly number[], theirs: readonly number[]) {
  const rows = { base: row(base), ours: row(ours), theirs: row(theirs) };
  const { ids } = mergeOrder(rows.base, rows.ours, rows.theirs, isHeading);
  const isTakenOut = (id: number) => base.includes(id) && ours.includes(id) !== theirs.includes(id);
  const places = { isHeading, isAsked: () => false, stands: (id: number) => !isTakenOut(id), isBelow: () => true };
  return { ids, below: belowHeadings(ids, rows, places) };
}

const sorted = (ids: readonly number[]) => ids.toSorted((a, b) => a - b);

describe('entries below the headings that a side put them below', () => {
  const CASES: readonly [what: string, base: number[], ours: number[], theirs: number[]][] = [
    ['one goes to the top, behind what goes below a heading', [1, 6, 0, 5, 4], [6, 4, 0, 5, 100, 1], [5, 4, 0, 6, 1]],
    ['the same, the other way', [1, 6, 0, 5, 4], [5, 4, 0, 6, 1], [6, 4, 0, 5, 100, 1]],
  ];
  for (const [what, ...versions] of CASES) {
    it(`each stands there once: ${what}`, () => {
      const { ids, below } = put(...versions);
      assert.deepEqual(sorted(below), sorted(ids));
    });
  }

  it('each stands there once, however both sides move them', () => {
    const someIds = fc.shuffledSubarray([...Array(10).keys()], { minLength: 6 });
    const someNew = fc.shuffledSubarray([...Array(10).keys(), 20, 21], { minLength: 6 });
    const others = fc.shuffledSubarray([...Array(10).keys(), 30, 31], { minLength: 6 });
    fc.assert(
      fc.property(someIds, someNew, others, (...versions) => {
        const { ids, below } = put(...versions);
        assert.deepEqual(sorted(below), sorted(ids));
      }),
      { numRuns: runs(5000) },
    );
  });
});
