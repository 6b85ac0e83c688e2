/** Medians and percentiles, and what runs are made into. */
import assert from 'node:assert/strict';
import type { Measurement } from '../report/measurement.ts';
import { Recorder } from '../report/measurement.ts';
import { median, quantile, rounded } from '../report/statistics.ts';
import { summaries } from '../report/summary.ts';

describe('statistics', () => {
  it('take the middle of a list in any order, and leave the list alone', () => {
    const list = [9, 1, 5];
    assert.equal(median(list), 5);
    assert.deepEqual(list, [9, 1, 5]);
    assert.equal(median([1, 2, 3, 10]), 2.5);
    assert.ok(Number.isNaN(median([])));
  });

  it('take a percentile between neighbours in proportion', () => {
    const upTo100 = Array.from({ length: 101 }, (_, index) => index);
    assert.equal(quantile(upTo100, 0.95), 95);
    assert.equal(quantile([0, 10], 0.95), 9.5);
    assert.equal(quantile([7], 0.95), 7);
  });

  it('keep three digits', () => {
    assert.deepEqual([0.41234, 41.234, 4123.4].map(rounded), [0.412, 41.2, 4123]);
  });

  it('bring runs together by their medians, and give no number when one run was wrong', () => {
    const found: Measurement[] = [];
    for (const run of [1, 2, 3]) {
      const record = new Recorder({ run, server: 'duo', actions: 100, lines: 1200 }, (one) => found.push(one));
      record.samples('letter', [run, run, run * 10]);
      if (run === 2) record.failed('outline', new Error('wrong: 3 symbols'));
      else record.samples('outline', [1]);
      record.absent('rename', 'not offered');
    }
    const [letter, outline, rename] = summaries(found);
    assert.equal(letter?.p50, 2);
    assert.equal(letter?.runs, 3);
    assert.equal(outline?.p50, undefined);
    assert.deepEqual(outline?.failed, ['wrong: 3 symbols']);
    assert.equal(rename?.absent, 'not offered');
  });
});
