import assert from 'node:assert/strict';
import fc from 'fast-check';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { ChunkedText } from '../../../server/src/text/chunkedText.ts';
import { runs } from '../../support/runs.ts';

/** Texts with many line ends of all kinds, some longer than a piece. */
const someText = fc
  .array(
    fc.constantFrom('a', 'bc', '\r', '\n', '\r\n', 'é', '👍', 'x'.repeat(700), '\r'.repeat(3), 'y\n'.repeat(900)),
    {
      maxLength: 60,
    },
  )
  .map((parts) => parts.join(''));

/** The same questions to both: the reference is the type of Microsoft's package over the whole text. */
function checkSame(text: ChunkedText, plain: string): void {
  const reference = TextDocument.create('file:///a.duo', 'duo', 1, plain);
  assert.equal(text.slice(), plain);
  assert.equal(text.length, plain.length);
  assert.equal(text.lineCount, reference.lineCount);
  const step = Math.max(1, Math.floor(plain.length / 97));
  for (let offset = -1; offset <= plain.length + 1; offset += step) {
    const position = reference.positionAt(offset);
    assert.deepEqual(text.positionAt(offset), position, `position of ${offset}`);
    assert.deepEqual(text.charCodeAt(offset), plain.charCodeAt(offset));
    for (const character of [position.character, position.character + 1, 100_000]) {
      const asked = { line: position.line, character };
      assert.equal(text.offsetAt(asked), reference.offsetAt(asked), `offset of ${JSON.stringify(asked)}`);
    }
    assert.equal(text.slice(offset, offset + 5000), plain.slice(Math.max(offset, 0), Math.max(offset + 5000, 0)));
  }
  assert.equal(text.offsetAt({ line: reference.lineCount + 3, character: 1 }), plain.length);
  assert.equal(text.offsetAt({ line: -1, character: 1 }), 0);
}

describe('ChunkedText', () => {
  it('is the text, with the positions of TextDocument', () => {
    fc.assert(
      fc.property(someText, (plain) => checkSame(new ChunkedText(plain), plain)),
      { numRuns: runs(60) },
    );
  });

  it('stays so through edits, which part and join CRLFs', () => {
    const edit = fc.record({ at: fc.double({ min: 0, max: 1, noNaN: true }), length: fc.nat(9000), text: someText });
    fc.assert(
      fc.property(someText, fc.array(edit, { maxLength: 6 }), (plain, edits) => {
        const text = new ChunkedText(plain);
        let now = plain;
        for (const { at, length, text: added } of edits) {
          const start = Math.floor(at * now.length);
          const end = Math.min(now.length, start + length);
          text.replace(start, end, added);
          now = now.slice(0, start) + added + now.slice(end);
          checkSame(text, now);
        }
      }),
      { numRuns: runs(60) },
    );
  });

  it('knows its lines', () => {
    const text = new ChunkedText('een\r\ntwee\rdrie\n');
    assert.deepEqual(
      [0, 1, 2, 3, 4].map((line) => text.lineStart(line)),
      [0, 5, 10, 15, 15],
    );
    assert.deepEqual(
      [0, 3, 4, 5, 9, 10, 14, 15].map((at) => text.lineStartBefore(at)),
      [0, 0, 0, 5, 5, 10, 10, 15],
    );
    assert.deepEqual(
      [0, 3, 5, 14, 15].map((at) => text.lineEndFrom(at)),
      [3, 3, 9, 14, 15],
    );
    assert.deepEqual(
      [0, 5, 10, 15].map((at) => text.nextLine(at)),
      [5, 10, 15, 15],
    );
  });
});
