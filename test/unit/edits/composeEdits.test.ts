/** Two rounds of edits as one. */
import assert from 'node:assert/strict';
import { seeded } from '../../../bench/register/random.ts';
import { composeEdits } from '../../../server/src/edits/composeEdits.ts';
import { applyEdits, type Edit } from '../../../server/src/edits/edits.ts';

const edit = (start: number, end: number, text: string): Edit => ({ start, end, text });

describe('two rounds of edits', () => {
  for (const [name, first, second, expected] of [
    ['that are apart', [edit(1, 2, 'X')], [edit(4, 5, 'Y')], [edit(1, 2, 'X'), edit(4, 5, 'Y')]],
    [
      'of which the second changes what the first put there',
      [edit(1, 2, 'XYZ')],
      [edit(2, 3, '-')],
      [edit(1, 2, 'X-Z')],
    ],
    ['of which the second takes it out again', [edit(1, 1, 'XYZ')], [edit(1, 4, '')], []],
    ['of which the second goes over the first', [edit(2, 3, 'X')], [edit(1, 4, '')], [edit(1, 4, '')]],
    ['next to each other', [edit(1, 2, 'X')], [edit(2, 3, 'Y')], [edit(1, 3, 'XY')]],
    [
      'at both ends',
      [edit(0, 0, '('), edit(6, 6, ')')],
      [edit(0, 1, '['), edit(7, 8, ']')],
      [edit(0, 0, '['), edit(6, 6, ']')],
    ],
    ['of which the first is none', [], [edit(2, 2, 'X')], [edit(2, 2, 'X')]],
    ['of which the second is none', [edit(2, 2, 'X')], [], [edit(2, 2, 'X')]],
  ] as const) {
    it(`${name} become one`, () => {
      const text = 'abcdef';
      const composed = composeEdits(text.length, first, second);
      assert.equal(applyEdits(text, composed), applyEdits(applyEdits(text, first), second));
      assert.deepEqual(composed, expected);
    });
  }

  it('make what they make one behind the other, whatever they are', () => {
    const random = seeded(12);
    const below = (most: number) => random.below(most);
    const editsOf = (length: number): Edit[] => {
      const edits: Edit[] = [];
      for (let at = below(4); at <= length; at += 1 + below(5)) {
        const end = Math.min(length, at + below(3));
        edits.push(edit(at, end, 'UVWXYZ'.slice(0, below(4))));
        at = end;
      }
      return edits;
    };
    for (let round = 0; round < 500; round++) {
      const text = 'abcdefghijklmnopqrstuvwxyz'.slice(0, below(26));
      const first = editsOf(text.length);
      const then = applyEdits(text, first);
      const second = editsOf(then.length);
      const composed = composeEdits(text.length, first, second);
      assert.equal(applyEdits(text, composed), applyEdits(then, second));
      for (const [at, { start }] of composed.entries()) assert.ok(at === 0 || composed[at - 1]!.end < start);
    }
  });
});
