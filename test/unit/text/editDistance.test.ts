import assert from 'node:assert/strict';
import fc from 'fast-check';
import { editDistance, nearest } from '../../../server/src/text/editDistance.ts';

describe('editDistance', () => {
  for (const [a, b, distance] of [
    ['', '', 0],
    ['actie', 'actie', 0],
    ['', 'actie', 5],
    ['actie', 'acties', 1],
    ['actie', 'acti', 1],
    ['actie', 'aktie', 1],
    ['actie', 'acite', 1],
    ['actie', 'caite', 2],
    ['ca', 'abc', 3],
    ['blok', 'stuk', 3],
  ] as const) {
    it(`${a} → ${b}`, () => {
      assert.equal(editDistance(a, b), distance);
      assert.equal(editDistance(b, a), distance);
    });
  }

  it('gives one more than the limit when it is larger', () => {
    assert.equal(editDistance('ab', 'bcc', 1), 2);
    const words = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 8 });
    fc.assert(
      fc.property(words, words, fc.integer({ min: 0, max: 8 }), (a, b, limit) => {
        assert.equal(editDistance(a, b, limit), Math.min(editDistance(a, b), limit + 1));
      }),
    );
  });
});

describe('what is looked at of very many names', () => {
  const words = fc.string({ unit: fc.constantFrom(...'abcde é-A'), maxLength: 14 });

  it('is the nearest of all, as if each was compared letter by letter', () => {
    fc.assert(
      fc.property(words, fc.array(words, { maxLength: 6 }), (typed, candidates) => {
        const most = Math.max(1, Math.floor(typed.length / 3));
        const far = candidates.map((one) => editDistance(typed.toLowerCase(), one.toLowerCase()));
        const least = Math.min(...far);
        assert.equal(nearest(typed, candidates), least > most ? undefined : candidates[far.indexOf(least)]);
      }),
    );
  });
});

describe('nearest', () => {
  const fields = ['status', 'eigenaar', 'deadline', 'na'];
  for (const [typed, candidates, expected] of [
    ['staus', fields, 'status'],
    ['STATSU', fields, 'status'],
    ['eigenr', fields, 'eigenaar'],
    ['eig', fields, undefined],
    ['ma', fields, 'na'],
    ['xy', fields, undefined],
    ['', fields, undefined],
    ['status', [], undefined],
    // the first of those that are as near
    ['bc', ['bd', 'ac'], 'bd'],
    ['anja', ['Anna', 'Anja'], 'Anja'],
  ] as const) {
    it(`${typed} → ${expected}`, () => assert.equal(nearest(typed, candidates), expected));
  }
});
