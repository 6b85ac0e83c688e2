/** What the suite uses of `node:assert/strict`, where there is no Node. */
import { assert } from 'chai';

export default Object.assign((value: unknown, message?: string) => assert.isOk(value, message), {
  ok: assert.isOk,
  equal: assert.strictEqual,
  notEqual: assert.notStrictEqual,
  deepEqual: assert.deepStrictEqual,
  match: assert.match,
});
