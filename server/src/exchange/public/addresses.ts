/** E-mail addresses and paths of files in a text. */
import type { Span } from '../../text/span.ts';

const IN_ADDRESS = /[\p{L}\p{N}._%+-]/u;
/** Characters of an address on either side of its sign; no address is longer. */
const LONGEST = 254;

/** The e-mail addresses of a text, in its order. */
export function addressesIn(text: string): Span[] {
  const found: Span[] = [];
  for (let at = text.indexOf('@'); at !== -1; at = text.indexOf('@', at + 1)) {
    let start = at;
    while (start > 0 && at - start < LONGEST && IN_ADDRESS.test(text[start - 1]!)) start--;
    let end = at + 1;
    while (end < text.length && end - at < LONGEST && IN_ADDRESS.test(text[end]!)) end++;
    while (text[end - 1] === '.') end--;
    if (start < at && text.slice(at, end).includes('.')) found.push({ start, end });
  }
  return found;
}

/** What begins a path of some machine; `/2021` and `en/of` do not. */
const PATH_START =
  /file:\/\/|[a-z]:\\|\\\\[a-z0-9]|(?<![\p{L}\p{N}/.:])(?:~|\/(?:home|users|mnt|media|var|tmp|opt|volumes))\//giu;

/** The paths of files in a text, each up to white space. */
export function pathsIn(text: string): Span[] {
  const found: Span[] = [];
  for (const { index } of text.matchAll(PATH_START)) {
    if (index < (found.at(-1)?.end ?? 0)) continue;
    const space = text.slice(index).search(/[\s"<>|\uE002]/u);
    found.push({ start: index, end: space === -1 ? text.length : index + space });
  }
  return found;
}
