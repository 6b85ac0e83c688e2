/** The name that a file of a document is offered under. */
import { withoutAtEnd } from '../text/tail.ts';
import type { ExportDocument } from './document.ts';

/** What some file system does not take in a name, or a terminal or mail reads as more than a name. */
const UNFIT = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\\/:*?"<>|]+/gu;
/** Names that Windows keeps for devices. */
const DEVICE = /^(?:con|prn|aux|nul|com\d|lpt\d)$/iu;
/** Without its extension, in characters: in UTF-8 at most 220 octets, for which every file system has room. */
const LONGEST = 55;

/**
 * `Actielijst bestuurlijke afspraken openbaar 2021-03-24.html`: the title, what sets it apart from the file of the whole register, the
 * day it is of and the extension.
 */
export function fileNameFor({ title, day, facts }: ExportDocument, extension: string, isPublic = false): string {
  const bare = [...title.replace(UNFIT, ' ').replace(/\s+/gu, ' ').trim()].slice(0, LONGEST).join('');
  const name = withoutAtEnd(bare.replace(/^[\s.~-]+/u, ''), ' .');
  const safe = name === '' || DEVICE.test(name) ? `register ${name}`.trim() : name;
  const isPart = facts.some(({ key }) => key === 'deel');
  const words = [
    safe,
    ...(isPart ? ['deel'] : []),
    ...(isPublic ? ['openbaar'] : []),
    ...(day === undefined ? [] : [day]),
  ];
  return `${words.join(' ')}.${extension}`;
}
