/** The gate lets through what it should, and nothing else. */
import assert from 'node:assert/strict';
import { judge } from '../gate/verdict.ts';

const SIZES = [100, 1000, 10_000];
const isRight = (order: 'change' | 'file', ...medians: number[]) => judge({ order }, medians, SIZES).isRight;

describe('the gate', () => {
  it('lets through what stays the same, and what noise adds below half a millisecond', () => {
    assert.ok(isRight('change', 0.4, 0.4, 0.5));
    assert.ok(isRight('change', 0.1, 0.1, 0.75));
  });

  it('stops what grows with the file, at either size', () => {
    assert.ok(!isRight('change', 5, 33, 330));
    assert.ok(!isRight('change', 1, 4, 1));
    assert.ok(!isRight('change', 1, 1, 4));
  });

  it('lets the outline grow as the file does, but not as its square', () => {
    assert.ok(isRight('file', 1, 10, 100));
    assert.ok(!isRight('file', 1, 10, 10_000));
  });

  it('shows the size that is worst, with what it may be', () => {
    const { growth, allowed, excess } = judge({ order: 'change' }, [1, 2, 10], SIZES);
    assert.deepEqual([growth, allowed], [10, 3]);
    assert.ok(excess > 2 && excess < 3);
  });
});
