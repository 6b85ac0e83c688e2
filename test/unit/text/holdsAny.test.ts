import assert from 'node:assert/strict';
import { holdsAny } from '../../../server/src/text/holdsAny.ts';

describe('holdsAny', () => {
  it('finds a word or a part of one, whatever its case', () => {
    assert.equal(holdsAny('Is UITGESTELD tot mei', ['verzet', 'uitgesteld']), true);
    assert.equal(holdsAny('onverzettelijk', ['verzet']), true);
    assert.equal(holdsAny('Is Übermorgen', ['übermorgen']), true);
    assert.equal(holdsAny('gereed', ['verzet', 'uitgesteld']), false);
    assert.equal(holdsAny('', ['verzet']), false);
  });
});
