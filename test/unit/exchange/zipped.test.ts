/** Packages are packed bit by bit, and up to half a megabyte a part as the library packs them in one. */
import assert from 'node:assert/strict';
import { crc32, inflateRawSync } from 'node:zlib';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { allAtOnce } from '../../../server/src/exchange/bits.ts';
import { checksumOf, deflated } from '../../../server/src/exchange/writers/deflated.ts';
import { LongText } from '../../../server/src/exchange/writers/longText.ts';
import { zipped, zippedBytes } from '../../../server/src/exchange/writers/zipped.ts';
import { longList } from '../../support/longList.ts';
import { written } from '../../support/written.ts';
import { OFFICE, ONE } from './office.ts';

const OPTIONS = { mtime: '1980-01-01T12:00:00', level: 6 } as const;

/** Text that is packed to a third or so, of some bytes: words by numbers that never come back in the same order. */
function text(length: number): Uint8Array {
  const words = ['brief', 'stuk', 'besluit', 'gemeente', 'provincie', 'overleg', 'één'];
  let made = '';
  for (let at = 1; made.length < length; at = (at * 48_271) % 0x7fffffff) made += `${words[at % words.length]} ${at} `;
  return strToU8(made).subarray(0, length);
}

describe('a package', () => {
  for (const format of OFFICE) {
    it(`${format}: has the bytes that the library gives it in one`, () => {
      const made = written(format, ONE);
      const parts = unzipSync(made);
      const { mimetype, ...others } = parts;
      const first = mimetype === undefined ? {} : { mimetype: [mimetype, { level: 0 }] as const };
      assert.deepEqual(made, zipSync({ ...first, ...others } as never, OPTIONS));
    });

    it(`${format}: of very many rows is opened again`, () => {
      const parts = unzipSync(written(format, longList(6_000)));
      const [longest] = Object.values(parts).sort((a, b) => b.length - a.length);
      assert.ok(longest!.length > 1 << 20, String(longest!.length));
      assert.match(new TextDecoder().decode(longest!.subarray(-40)), /<\/[\w:-]+>$/u);
    });
  }

  it('has the same bytes whoever has a turn between two bits', () => {
    const parts = [['één.xml', text(3_000_000)] as const];
    const alone = allAtOnce(zippedBytes(parts));
    const [one, other] = [zippedBytes(parts), zippedBytes(parts)];
    for (;;) {
      const [first, second] = [one.next(), other.next()];
      if (!first.done || !second.done) continue;
      assert.deepEqual(first.value, alone);
      assert.deepEqual(second.value, alone);
      break;
    }
    assert.deepEqual(unzipSync(alone)['één.xml'], parts[0]![1]);
  });

  it('has parts of which the path or the text has another letter, and empty ones', () => {
    const long = new LongText();
    long.push('é', '€');
    const made = allAtOnce(
      zipped([
        ['map/één.xml', 'ü'],
        ['leeg', ''],
        ['lang', long],
      ]),
    );
    const same = { 'map/één.xml': strToU8('ü'), leeg: new Uint8Array(), lang: strToU8('é€') };
    assert.deepEqual(made, zipSync(same, OPTIONS));
  });
});

describe('what is packed', () => {
  // About the borders of a piece, and of what the library looks back at.
  for (const length of [0, 1, 1 << 16, 1 << 19, (1 << 19) + 1, 9 << 16, (9 << 16) + 1, (10 << 16) - 1, 3_000_001]) {
    it(`of ${length} bytes is unpacked to the same`, () => {
      const bytes = text(length);
      const { packed, checksum } = allAtOnce(deflated(bytes));
      assert.equal(Buffer.compare(inflateRawSync(packed), bytes), 0);
      assert.equal(checksum, crc32(bytes));
    });
  }

  it('takes a bit for each piece of a long text', () => {
    const bits = [...deflated(text(4 << 20))].length;
    assert.equal(bits, 64);
  });

  it('has the checksum of what stands before and of what comes', () => {
    const bytes = text(1_000);
    assert.equal(checksumOf(bytes.subarray(300), checksumOf(bytes.subarray(0, 300))), crc32(bytes));
  });
});
