/** Numbers of lists in the ways that office programs count. */
import assert from 'node:assert/strict';
import { type Counting, counted } from '../../../../server/src/exchange/readers/counting.ts';

const TOLD: Readonly<Record<Counting, readonly (readonly [number, string])[]>> = {
  decimal: [
    [0, '0'],
    [12, '12'],
  ],
  zero: [
    [3, '03'],
    [12, '12'],
  ],
  ordinal: [[3, '3e']],
  letter: [
    [1, 'a'],
    [26, 'z'],
    [27, 'aa'],
    [54, 'bbb'],
    [0, '0'],
    [1_000_000, '1000000'],
  ],
  Letter: [[28, 'BB']],
  roman: [
    [4, 'iv'],
    [49, 'xlix'],
    [444, 'cdxliv'],
    [999, 'cmxcix'],
    [3888, 'mmmdccclxxxviii'],
    [4000, '4000'],
    [0, '0'],
  ],
  Roman: [[9, 'IX']],
  none: [[3, '']],
};

describe('counting', () => {
  for (const [counting, told] of Object.entries(TOLD)) {
    it(`${counting}: ${told.map(([, text]) => text).join(', ')}`, () => {
      for (const [value, text] of told) assert.equal(counted(value, counting as Counting), text);
    });
  }
});
