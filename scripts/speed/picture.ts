/** A picture that says what it was made of, so that a test can tell whether it is that of the figures beside it. */
import { createHash } from 'node:crypto';
import { crc32 } from 'node:zlib';

/** The word in front of the hash, in a text chunk of the PNG. */
const KEY = 'Source';

/** The signature and the chunk IHDR, which has to come first. */
const HEAD_BYTES = 8 + 25;

/** The hash by which a drawing is known. */
export const hashOf = (svg: string): string => createHash('sha256').update(svg).digest('hex');

/** The PNG with the hash of what it was made of in a text chunk. */
export function withSource(png: Buffer, svg: string): Buffer {
  const content = Buffer.from(`tEXt${KEY}\0${hashOf(svg)}`, 'latin1');
  const chunk = Buffer.alloc(content.length + 8);
  chunk.writeUInt32BE(content.length - 4, 0);
  content.copy(chunk, 4);
  chunk.writeUInt32BE(crc32(content), content.length + 4);
  return Buffer.concat([png.subarray(0, HEAD_BYTES), chunk, png.subarray(HEAD_BYTES)]);
}

/** The hash that `withSource` put there; undefined when the picture has none. */
export function sourceOf(png: Buffer): string | undefined {
  return new RegExp(`tEXt${KEY}\0([0-9a-f]{64})`, 'u').exec(png.subarray(0, 256).toString('latin1'))?.[1];
}
