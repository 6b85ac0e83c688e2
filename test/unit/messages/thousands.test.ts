import assert from 'node:assert/strict';
import { thousands } from '../../../server/src/messages/thousands.ts';

describe('a whole number', () => {
  it('is written as the engine writes it in both languages', () => {
    for (const value of [0, 7, 12, 999, 1000, 1001, 12_345, 999_999, 1_000_000, 123_456_789]) {
      assert.equal(thousands(value, '.'), value.toLocaleString('nl-NL'));
      assert.equal(thousands(value, ','), value.toLocaleString('en-GB'));
    }
  });
});
