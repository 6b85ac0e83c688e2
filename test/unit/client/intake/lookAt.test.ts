/** Where a register that was made of a list asks somebody to look. */
import assert from 'node:assert/strict';
import { lookAtLines } from '../../../../client/src/intake/lookAt.ts';
import { dutch } from '../../../../server/src/messages/index.ts';

describe('a register that was made of a list, in the editor', () => {
  it('asks to look at the lines that the server writes so, and at no others', () => {
    const text = `actie 1: Bellen\n  // ${dutch.importing.lookAt}: klopt dit?\r\n  toelichting: // nakijken: nee\n// zomaar\n\t// nakijken: en dit\n`;
    assert.deepEqual(lookAtLines(text), [
      { line: 1, start: 2, text: 'klopt dit?' },
      { line: 4, start: 1, text: 'en dit' },
    ]);
  });
});
