import assert from 'node:assert/strict';
import { losesLine } from '../../../server/src/compare/loss.ts';
import { writeConflict } from '../../../server/src/syntax/conflict.ts';

describe('a lost line', () => {
  const base = ['a', 'b'];
  it('is one that a side has, that the other did not take out, and that stands nowhere', () => {
    assert.ok(losesLine(base, ['a', 'b', 'c'], base, ['a', 'b']));
    assert.ok(losesLine(base, base, ['a', 'b', 'c'], ['a', 'b']));
    assert.ok(losesLine(base, base, base, ['a']));
    assert.ok(!losesLine(base, ['a'], base, ['a']), 'taken out');
    assert.ok(!losesLine(base, ['a'], ['b'], []), 'each taken out by one');
  });
  it('is none in a conflict, with other white space around it, or one of several', () => {
    assert.ok(!losesLine(base, ['a', '  x'], ['a', 'y'], ['a', ...writeConflict(['x'], ['\ty '], '', 7)]));
    assert.ok(!losesLine(['a', 'a'], ['a'], ['a'], []));
  });
});
