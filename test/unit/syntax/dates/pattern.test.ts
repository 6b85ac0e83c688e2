/** Patterns of the wider reading: white space, case, the end of a word, and the words without which they are not tried. */
import assert from 'node:assert/strict';
import { matchAt, pattern } from '../../../../server/src/syntax/dates/wide/pattern.ts';

describe('a pattern of the wider reading of deadlines', () => {
  it('matches at its place only, whatever the case, with any white space where it has a space', () => {
    const inWeek = pattern('in week (?<first>\\d)');
    assert.deepEqual({ ...matchAt(inWeek, 'of In\u00a0 WEEK\t7', 3)?.groups }, { first: '7' });
    assert.equal(matchAt(inWeek, 'of In\u00a0 WEEK\t7', 3)?.end, 13);
    assert.equal(matchAt(inWeek, 'of in week 7', 0), undefined);
  });

  it('ends where a word does, unless it need not', () => {
    assert.equal(matchAt(pattern('week'), 'weekend', 0), undefined);
    assert.equal(matchAt(pattern('week', { whole: false }), 'weekend', 0)?.end, 4);
  });

  it('is not made for a text without any of the words that it needs', () => {
    const week = pattern('(?:in )?(?:week|wk) \\d', { needs: 'week wk' });
    assert.equal(matchAt(week, 'in maand 3', 0), undefined);
    assert.equal(week.made, undefined);
    assert.equal(matchAt(week, 'week 3', 2), undefined);
    assert.equal(week.made, undefined);
    assert.equal(matchAt(week, 'in WK 3', 0)?.end, 7);
    assert.notEqual(week.made, undefined);
  });

  it('may need a word of each of some lists', () => {
    const days = pattern('\\d~(?:-|en)~\\d mei', { needs: '# & - en & mei' });
    for (const text of ['1 of 2 mei', '1 en 2 juni', 'een - twee mei']) {
      assert.equal(matchAt(days, text, 0), undefined);
      assert.equal(days.made, undefined, text);
    }
    assert.equal(matchAt(days, '1 en 2 mei', 0)?.end, 10);
    assert.equal(matchAt(days, '1-2 mei', 0)?.end, 7);
  });

  it('that needs # needs a digit', () => {
    const number = pattern('~[^ ]+', { needs: '#' });
    assert.equal(matchAt(number, 'acht', 0), undefined);
    assert.equal(matchAt(number, 'a8', 0)?.end, 2);
  });
});
