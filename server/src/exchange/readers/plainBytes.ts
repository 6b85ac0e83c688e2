/** Bytes of plain text as that text: UTF-8 or UTF-16 where they say so or are it, else Windows-1252, with a notice. */
import type { GivenNotice } from '../given.ts';
import { Refusal } from './guard.ts';

export interface PlainText {
  /** Without a byte order mark; its line ends are `\n`. */
  readonly text: string;
  readonly notices: readonly GivenNotice[];
}

/** @throws Refusal when it is no text. */
export function decodedText(bytes: Uint8Array): PlainText {
  const { text, isGuessed } = decoded(bytes);
  if (text.includes('\0')) throw new Refusal('binary');
  const plain = text.replace(/^\uFEFF/u, '').replaceAll(/\r\n?/gu, '\n');
  return { text: plain, notices: isGuessed ? [{ key: 'encoding' }] : [] };
}

function decoded(bytes: Uint8Array): { readonly text: string; readonly isGuessed: boolean } {
  if (bytes[0] === 0xff && bytes[1] === 0xfe)
    return { text: new TextDecoder('utf-16le').decode(bytes), isGuessed: false };
  if (bytes[0] === 0xfe && bytes[1] === 0xff)
    return { text: new TextDecoder('utf-16be').decode(bytes), isGuessed: false };
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), isGuessed: false };
  } catch {
    return { text: new TextDecoder('windows-1252').decode(bytes), isGuessed: true };
  }
}
