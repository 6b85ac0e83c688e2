import assert from 'node:assert/strict';
import fc from 'fast-check';
import { decoded, encoded } from '../../../server/src/cli/decoded.ts';

describe('the bytes of a file', () => {
  it('come back to the byte, whatever they are, but for those that are no text', () => {
    fc.assert(
      fc.property(fc.uint8Array(), (bytes) => {
        const read = decoded(bytes);
        if (read === undefined) assert.ok(bytes.includes(0));
        else assert.deepEqual(new Uint8Array(encoded(read.text, read.isUtf8)), bytes);
      }),
    );
    const text = '\uFEFFé';
    assert.deepEqual(decoded(Buffer.from(text)), { text, isUtf8: true });
    assert.deepEqual(decoded(Buffer.from([0x61, 0xe9])), { text: 'aé', isUtf8: false });
    assert.equal(decoded(Buffer.from('actie', 'utf16le')), undefined);
  });
});
