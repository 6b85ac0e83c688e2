/** Work that is done in steps. */
import assert from 'node:assert/strict';
import { each, finish, goOn, stepOf, type Work } from '../../../server/src/incremental/work.ts';

function* counted(bits: number): Work<number> {
  for (let bit = 0; bit < bits; bit++) yield;
  return bits;
}

/** A clock that goes on by a millisecond each time that it is asked. */
const ticking = () => {
  let now = 0;
  return () => now++;
};

describe('work', () => {
  it('is done in steps, each of which does a bit at least', () => {
    const work = counted(3);
    assert.equal(
      goOn(work, () => true),
      undefined,
    );
    assert.equal(
      goOn(work, () => true),
      undefined,
    );
    assert.deepEqual(
      goOn(work, () => false),
      { value: 3 },
    );
  });

  it('that has nothing to give is done all the same', () => {
    const nothing = function* (): Work<void> {};
    assert.deepEqual(
      goOn(nothing(), () => true),
      { value: undefined },
    );
  });

  it('in a step of some milliseconds ends after them, and without a clock never', () => {
    const isOver = stepOf(3, ticking());
    assert.deepEqual([isOver(), isOver(), isOver()], [false, false, true]);
    const never = stepOf(0, undefined);
    assert.deepEqual([never(), never()], [false, false]);
  });

  it('on each of a set leaves in it what was not reached, and takes up what comes in meanwhile', () => {
    const left = new Set([1, 2, 3]);
    const seen: number[] = [];
    goOn(
      each(left, (one) => seen.push(one)),
      () => seen.length === 2,
    );
    assert.deepEqual([seen, [...left]], [[1, 2], [3]]);
    left.add(1);
    finish(each(left, (one) => seen.push(one)));
    assert.deepEqual([seen, left.size], [[1, 2, 3, 1], 0]);
  });
});
