/** The name that a file of a document is offered under. */
import { withoutAtEnd } from '../text/tail.ts';
import type { ExportDocument } from './document.ts';

/** What some file system does not take in a name, or a terminal or mail reads as more than a name. */
const UNFIT = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\\/:*?"<>|]+/gu;
/** Names that Windows keeps for devices. */
const DEVICE = /^(?:con|prn|aux|nul|com\d|lpt\d)$/iu;
/** Without its extension, in characters: in UTF-8 at most 220 octets, for which every file system has room. */
const LONGEST = 55;
/** Of those the most that the name of an owner takes. */
const LONGEST_OWNER = 25;

/**
 * `Actielijst bestuurlijke afspraken openbaar 2021-03-24.html`: the title, the owner whose actions it holds, what sets it apart from the
 * file of the whole register, the day it is of and the extension.
 */
export function fileNameFor({ title, day, facts }: ExportDocument, extension: string, isPublic = false): string {
  const ownerName = facts.find(({ key }) => key === 'eigenaar')?.value.text ?? '';
  const owner = fitting(ownerName, LONGEST_OWNER);
  const name = fitting(title, LONGEST - (owner === '' ? 0 : owner.length + 1));
  const safe = name === '' || DEVICE.test(name) ? `register ${name}`.trim() : name;
  const isPart = facts.some(({ key }) => key === 'deel');
  const words = [
    safe,
    ...(owner === '' ? [] : [owner]),
    ...(isPart ? ['deel'] : []),
    ...(isPublic ? ['openbaar'] : []),
    ...(day === undefined ? [] : [day]),
  ];
  return `${words.join(' ')}.${extension}`;
}

/** A text as part of a file name, of so many characters at most; empty when nothing of it fits in one. */
function fitting(text: string, longest: number): string {
  const bare = [...text.replace(UNFIT, ' ').replace(/\s+/gu, ' ').trim()].slice(0, longest).join('');
  return withoutAtEnd(bare.replace(/^[\s.~-]+/u, ''), ' .');
}
