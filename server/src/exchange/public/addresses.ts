/** E-mail addresses and paths of files in a text. */
import type { Span } from '../../text/span.ts';

const IN_ADDRESS = /[\p{L}\p{N}._%+\u00AD\u200B-\u200D\u2060\uFEFF-]/u;
/** The sign of an address, also as people spell it to hide it from machines: `(at)`. */
const SIGN = /[@＠﹫]|\s?[([{]\s?(?:at|@|apenstaart(?:je)?)\s?[)\]}]\s?/giu;
/** A full stop that is spelled. */
const STOP = /\s?[([{]\s?(?:dot|punt|\.)\s?[)\]}]\s?/iuy;
/** Characters of an address on either side of its sign; no address is longer. */
const LONGEST = 254;

/** The e-mail addresses of a text, in its order. */
export function addressesIn(text: string): Span[] {
  const found: Span[] = [];
  for (const { 0: sign, index: at } of text.matchAll(SIGN)) {
    let start = at;
    while (start > 0 && at - start < LONGEST && IN_ADDRESS.test(text[start - 1]!)) start--;
    const behind = at + sign.length;
    const { end, hasStop } = domainAt(text, behind);
    if (start < at && hasStop) found.push({ start, end });
  }
  return found;
}

/** Where the part of an address behind its sign ends. */
function domainAt(text: string, start: number): { readonly end: number; readonly hasStop: boolean } {
  let end = start;
  let hasStop = false;
  while (end < text.length && end - start < LONGEST) {
    STOP.lastIndex = end;
    const stop = end === start ? undefined : STOP.exec(text)?.[0];
    if (stop !== undefined && IN_ADDRESS.test(text[end + stop.length] ?? '')) {
      hasStop = true;
      end += stop.length;
    } else if (IN_ADDRESS.test(text[end]!)) end++;
    else break;
  }
  while (text[end - 1] === '.') end--;
  return { end, hasStop: hasStop || text.slice(start, end).includes('.') };
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
