/** The place of a paste is found from the entries around it: the same as in the whole text, however large that is. */
import assert from 'node:assert/strict';
import { placeInMinutes } from '../../../../server/src/server/handlers/pasteMinutes.ts';
import { placeFor, surroundingsOf } from '../../../../server/src/server/handlers/pastes.ts';
import { readDocument } from '../../../../server/src/syntax/document.ts';
import { SAMPLES } from '../../../support/samples.ts';

const LINES = /\r\n|\r|\n/u;

describe('the place of a paste', () => {
  for (const { name, text } of SAMPLES) {
    it(`at each line of ${name} is that of the whole text`, () => {
      const document = readDocument(text);
      const lines = text.split(LINES);
      for (const [line, { length }] of lines.entries()) {
        for (const character of new Set([0, 4, length])) {
          const at = { line, character };
          const near = surroundingsOf(document, at, at)!;
          const found = [placeFor(near.text, near.position), placeInMinutes(near.text.split(LINES), near.position)];
          assert.deepEqual(found, [placeFor(text, at), placeInMinutes(lines, at)], `${line}, ${character}`);
        }
      }
    });
  }

  it('is looked for in no more of a large text', () => {
    const document = readDocument('actie: Bellen\n'.repeat(100_000));
    const at = { line: 50_000, character: 0 };
    const near = surroundingsOf(document, at, at)!;
    assert.ok(near.text.length < 200, `${near.text.length}`);
    assert.deepEqual(placeFor(near.text, near.position), { before: '\n', after: '\n' });
  });
});
