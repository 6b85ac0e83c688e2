import assert from 'node:assert/strict';
import fc from 'fast-check';
import { Recent } from '../../../../server/src/model/time/recent.ts';

const KEPT = 4;
const OBJECTS = Array.from({ length: 9 }, (_, at) => ({ at }));

describe('Recent', () => {
  it('computes again only what was not among the last that were computed', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(OBJECTS.length - 1), { maxLength: 60 }), (asked) => {
        const computed: number[] = [];
        const recent = new Recent(({ at }: { at: number }) => {
          computed.push(at);
          return { at };
        });
        const expected: number[] = [];
        const values = new Map<number, { at: number }>();
        for (const at of asked) {
          const isKept = expected.slice(-KEPT).includes(at);
          if (!isKept) expected.push(at);
          const value = recent.get(OBJECTS[at]!);
          assert.equal(value.at, at);
          if (isKept) assert.equal(value, values.get(at));
          values.set(at, value);
        }
        assert.deepEqual(computed, expected);
      }),
      { numRuns: 300 },
    );
  });

  it('keeps that there is nothing, too', () => {
    let times = 0;
    const recent = new Recent((_: object) => void times++);
    const object = {};
    assert.deepEqual([recent.get(object), recent.get(object), times], [undefined, undefined, 1]);
  });

  it('keeps nothing of what failed', () => {
    let fails = true;
    const recent = new Recent((object: object) => {
      if (fails) throw new Error('stuk');
      return object;
    });
    const object = {};
    assert.throws(() => recent.get(object), /stuk/u);
    fails = false;
    assert.equal(recent.get(object), object);
  });
});
