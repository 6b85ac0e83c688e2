/** Bytes as they are packed in a zip, bit by bit: a list of ten thousand actions is packed for some tenths of a second. */
import { Deflate, deflateSync } from 'fflate/browser';
import type { Bits } from '../bits.ts';
import { joined } from './longText.ts';

/** What stands in a zip of some bytes, and the checksum of those (CRC-32), unsigned. */
export interface Packed {
  readonly packed: Uint8Array;
  readonly checksum: number;
}

/** Up to so many bytes are packed in one bit: some ten milliseconds. */
const AT_ONCE = 1 << 19;
/** More are packed in pieces of so many: what the library has room for beside what it looks back at. */
const PIECE = 1 << 16;
const LEVEL = { level: 6 } as const;

/** Packs bytes by deflate. Where the bits lie hangs on the bytes alone: the same give the same, whoever has a turn between. */
export function* deflated(bytes: Uint8Array): Bits<Packed> {
  if (bytes.length <= AT_ONCE) return { packed: deflateSync(bytes, LEVEL), checksum: checksumOf(bytes) };
  const pieces: Uint8Array[] = [];
  const packer = new Deflate(LEVEL, (piece) => pieces.push(piece));
  let checksum = 0;
  for (let at = 0; at < bytes.length; at += PIECE) {
    const piece = bytes.subarray(at, at + PIECE);
    checksum = checksumOf(piece, checksum);
    packer.push(piece, at + PIECE >= bytes.length);
    yield;
  }
  return { packed: joined(pieces), checksum };
}

/** Of each byte what it does to a checksum. */
const TABLE = Int32Array.from({ length: 256 }, (_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit++) value = (value & 1) === 0 ? value >>> 1 : (value >>> 1) ^ 0xedb88320;
  return value;
});

/** @param before the checksum of what stands before these bytes */
export function checksumOf(bytes: Uint8Array, before = 0): number {
  let value = ~before;
  for (let at = 0; at < bytes.length; at++) value = TABLE[(value ^ bytes[at]!) & 0xff]! ^ (value >>> 8);
  return ~value >>> 0;
}
