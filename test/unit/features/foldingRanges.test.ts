import assert from 'node:assert/strict';
import type { FoldingRange } from 'vscode-languageserver-types';
import { getFoldingRanges } from '../../../server/src/features/foldingRanges.ts';
import { checkNested } from '../../support/answers.ts';
import { fixture } from '../../support/fixture.ts';

function rangesOf(text: string): FoldingRange[] {
  const { document, context } = fixture(text);
  const ranges = getFoldingRanges(document, context);
  checkNested(ranges, document.lineCount);
  return ranges;
}

/** First and last line of each range, from 0: `0-3`, and behind a comment its kind. */
function check(text: string, ...expected: string[]): void {
  const shown = rangesOf(text).map(
    ({ startLine, endLine, kind }) => `${startLine}-${endLine}${kind === undefined ? '' : ` ${kind}`}`,
  );
  assert.deepEqual(shown, expected);
}

describe('folding', () => {
  it('folds an entry and its fields with several lines, without the blank lines and comments behind', () => {
    check(
      'actie 5: X\n  status: gereed\n  toelichting:\n    een\n    twee\n\n// van 6\nactie 6: Y\n  status: gereed',
      '0-4',
      '2-4',
      '7-8',
    );
  });
  it('folds a heading with all below it', () => {
    check(
      'blok A: Een\n  toelichting:\n    x\nactie 1: X\nonderwerp I: Y\nactie 2: Z\n  status: gereed\nblok B: Twee\nactie 3: Q\n',
      '0-6',
      '1-2',
      '4-6',
      '5-6',
      '7-8',
    );
  });
  it('leaves names and meetings out of a heading, unless an action follows', () => {
    check('blok A\nactie 1: X\n\npersoon Anja\n  functie: y\n', '0-1', '3-4');
    check('blok A\npersoon Anja\n  functie: y\nactie 1: X\n', '0-3', '1-2');
  });
  it('folds points of an agenda, their sub-items, and what is made there', () => {
    check(
      `vergadering DUO 13 januari 2021
  agenda:
    1. Opening
    2. Mededelingen
      een note
      a. Deel
        actiepunt (i): X
          eigenaar: Anja
          toelichting:
            tekst
      b. Rest
    3. Sluiting
`,
      '0-11',
      '1-11',
      '3-10',
      '5-9',
      '6-9',
      '8-9',
    );
  });
  it('folds a run of comments as such, wherever it stands', () => {
    check(
      '// een\n// twee\n\nactie 5: X\n  toelichting:\n    a\n    // b\n    // c\n    d\n  // e\n// f\n\n// g\n',
      '0-1 comment',
      '3-8',
      '4-8',
      '6-7 comment',
      '9-10 comment',
    );
  });
  it('gives nothing where no entry has two lines', () => {
    check('');
    check('actie 5: X\nactie 6: Y\n// een\n');
  });
  it('keeps to the number that the client takes: the outermost first', () => {
    const { document, context } = fixture(
      'blok A\nactie 1: X\n  toelichting:\n    x\nactie 2: Y\n  status: gereed\nblok B\nactie 3: Z\n',
    );
    const within = (limit: number) =>
      getFoldingRanges(document, context, limit).map(({ startLine, endLine }) => `${startLine}-${endLine}`);
    assert.deepEqual(within(5), ['0-5', '1-3', '2-3', '4-5', '6-7']);
    assert.deepEqual(within(4), ['0-5', '1-3', '4-5', '6-7']);
    assert.deepEqual(within(3), ['0-5', '1-3', '6-7']);
    assert.deepEqual(within(1), ['0-5']);
    assert.deepEqual(within(0), []);
  });
  it('takes every line end, and follows an edit', () => {
    check('actie 5: X\r\n  status: gereed\r\n', '0-1');
    check('actie 5: X\r  status: gereed\r\ractie 6: Y', '0-1');
    const { document, context, scope } = fixture('actie 5: X\n');
    assert.deepEqual(getFoldingRanges(document, context), []);
    scope.file.document.replace(11, 11, '  status: gereed\n');
    assert.deepEqual(getFoldingRanges(document, context), [{ startLine: 0, endLine: 1 }]);
  });
  it('gives headings and entries of a large file', () => {
    const top =
      'blok A\n  toelichting:\n    x\n// een\n// twee\nactie: Z\n  toelichting:\n    een\n    twee\n// slot\n\n';
    const large = rangesOf(top + 'actie: Y\n'.repeat(5_000));
    assert.deepEqual(large, [
      { startLine: 0, endLine: 5_010 },
      { startLine: 5, endLine: 8 },
    ]);
  });
});
