import assert from 'node:assert/strict';
import fc from 'fast-check';
import { countLineEnds, countLineFeeds } from '../../../server/src/text/chunkedText.ts';
import { indentationOf, lineEndOf, lineFrom, lineReader } from '../../../server/src/text/lines.ts';

/** Every line of a text with its line end, as `lineFrom` walks them, or what is to say the same. */
function linesOf(text: string, read = (start: number) => lineFrom(text, start)): [line: string, end: string][] {
  const lines: [string, string][] = [];
  for (let start = 0; ; ) {
    const { end, next } = read(start);
    lines.push([text.slice(start, end), text.slice(end, next)]);
    if (next === end) return lines;
    start = next;
  }
}

describe('lineFrom', () => {
  function check(text: string, expected: [line: string, end: string][]): void {
    it(JSON.stringify(text), () => {
      assert.deepEqual(linesOf(text), expected);
      assert.equal(countLineEnds(text, 0, text.length) + 1, expected.length);
    });
  }
  check('', [['', '']]);
  check('a', [['a', '']]);
  check('a\nb', [
    ['a', '\n'],
    ['b', ''],
  ]);
  check('a\r\nb\r\n', [
    ['a', '\r\n'],
    ['b', '\r\n'],
    ['', ''],
  ]);
  check('a\rb\r', [
    ['a', '\r'],
    ['b', '\r'],
    ['', ''],
  ]);
  check('\n\r\n\r', [
    ['', '\n'],
    ['', '\r\n'],
    ['', '\r'],
    ['', ''],
  ]);
  check('\r\r\n', [
    ['', '\r'],
    ['', '\r\n'],
    ['', ''],
  ]);
  // Other Unicode line ends are text, as they are in a word processor's paragraph.
  check('a\u2028b\u2029c\u0085d\fe\vf', [['a\u2028b\u2029c\u0085d\fe\vf', '']]);

  it('leaves nothing of a text out', () => {
    const pieces = fc.constantFrom('\n', '\r', '\r\n', 'a', ' ', '\t', '\ud800', '\uFEFF', '\u2028');
    fc.assert(
      fc.property(fc.array(pieces), (words) => {
        const text = words.join('');
        assert.equal(linesOf(text).flat().join(''), text);
        const unix = text.replaceAll('\r', '');
        assert.equal(countLineFeeds(unix, 0, unix.length), countLineEnds(unix, 0, unix.length));
        assert.equal(countLineEnds(text, 0, text.length) + 1, text.split(/\r\n|\n|\r/u).length);
      }),
    );
  });
});

describe('lineEndOf', () => {
  for (const [text, end] of [
    ['', '\n'],
    ['a', '\n'],
    ['a\nb\r\nc', '\n'],
    ['a\r\nb\nc', '\r\n'],
    ['a\rb\nc', '\r'],
  ] as const) {
    it(JSON.stringify(text), () => assert.equal(lineEndOf(text), end));
  }
});

describe('indentationOf', () => {
  for (const [line, columns, rest] of [
    ['a', 0, 'a'],
    ['  a ', 2, 'a '],
    ['\ta', 4, 'a'],
    [' \ta', 4, 'a'],
    ['   \ta', 4, 'a'],
    ['    \ta', 8, 'a'],
    ['\t a', 5, 'a'],
    ['\t\ta', 8, 'a'],
    ['\u00a0\u00a0a', 2, 'a'],
    ['\u00a0\ta', 4, 'a'],
    ['\uFEFFa', 0, 'a'],
    ['\uFEFF  a', 2, 'a'],
    ['  \uFEFFa', 2, '\uFEFFa'],
    // an em space is no indentation
    ['\u2003a', 0, '\u2003a'],
    ['    ', 4, ''],
    ['', 0, ''],
  ] as const) {
    it(JSON.stringify(line), () => {
      const { textStart, columns: found } = indentationOf(line, lineFrom(line, 0));
      assert.deepEqual([found, line.slice(textStart)], [columns, rest]);
    });
  }

  it('stops at the end of its line', () => {
    const text = 'x\n   \n  y';
    assert.deepEqual(indentationOf(text, lineFrom(text, 2)), { textStart: 5, columns: 3 });
  });
});

describe('lineReader', () => {
  it('gives the lines of lineFrom', () => {
    const pieces = fc.constantFrom('a', 'bc', '\r', '\n', '\r\n', ' ', 'é', '\u2028');
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 30 }), (parts) => {
        const text = parts.join('');
        assert.deepEqual(linesOf(text, lineReader(text)), linesOf(text));
      }),
    );
  });
});
