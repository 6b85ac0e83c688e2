/**
 * A file that was made, opened again as bytes: every text in it, wherever it stands. Of a package all parts, their paths, comments and
 * extra fields; of XML and HTML what stands between tags, in attributes and in comments; entities and escapes as what they mean.
 */
import { strFromU8, unzipSync } from 'fflate/browser';
import type { FormatName } from '../formats.ts';

/** Between texts that do not follow each other on paper: no name goes on across it, and a sentence may begin behind it. */
const APART = '\uE002';

/** The texts of a file, each once or more. @throws Error for bytes that are no package where there should be one. */
export function producedTexts(content: string | Uint8Array, format: FormatName): string[] {
  const texts = textsOf(content, format)
    .flatMap((text) => text.split(APART))
    .filter((text) => text !== '');
  // What an address spells by numbers.
  return texts.flatMap((text) => (/%[\da-f]{2}/iu.test(text) ? [text, fromPercents(text)] : [text]));
}

function textsOf(content: string | Uint8Array, format: FormatName): string[] {
  const text = () => (typeof content === 'string' ? content : strFromU8(content));
  switch (format) {
    case 'html':
      return [marked(text())];
    case 'md':
      return [marked(text()).replace(/\\([\\`*_{}[\]~|#+=.)-])/gu, '$1')];
    case 'csv':
      return [text().replace(/(^|[;\n\uFEFF])"/gu, `$1${APART}`)];
    case 'json':
      return [stringsIn(JSON.parse(text())).join(APART)];
    case 'ics':
      return [
        text()
          .replace(/\r\n[ \t]/gu, '')
          .replace(/\\n/gu, '\n')
          .replace(/\\([\\;,])/gu, '$1'),
      ];
    default:
      return packaged(typeof content === 'string' ? new TextEncoder().encode(content) : content);
  }
}

function packaged(bytes: Uint8Array): string[] {
  const parts = Object.entries(unzipSync(bytes));
  return [...parts.flatMap(([path, part]) => [path, marked(strFromU8(part))]), ...besideParts(bytes)];
}

const END_OF_DIRECTORY = 0x06054b50;
const IN_DIRECTORY = 0x02014b50;
const LOCAL = 0x04034b50;

/** The comments and extra fields of a package. */
function besideParts(bytes: Uint8Array): string[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const texts: string[] = [];
  const add = (start: number, length: number) => {
    if (length > 0) texts.push(strFromU8(bytes.subarray(start, start + length)));
  };
  let end = bytes.length - 22;
  while (end >= 0 && view.getUint32(end, true) !== END_OF_DIRECTORY) end--;
  if (end < 0) throw new Error('no package');
  add(end + 22, bytes.length - end - 22);
  for (let at = view.getUint32(end + 16, true); view.getUint32(at, true) === IN_DIRECTORY; ) {
    const [name, extra, comment] = [28, 30, 32].map((field) => view.getUint16(at + field, true)) as [
      number,
      number,
      number,
    ];
    add(at + 46 + name, extra + comment);
    const local = view.getUint32(at + 42, true);
    if (view.getUint32(local, true) !== LOCAL) throw new Error('no package');
    add(local + 30 + view.getUint16(local + 26, true), view.getUint16(local + 28, true));
    at += 46 + name + extra + comment;
  }
  return texts;
}

/** Tags that may stand in the middle of a word. */
const WITHIN_WORDS =
  /^\/?(?:w:(?:r|t|rPr|b|i|strike|proofErr)|text:(?:span|a|soft-page-break)|r|t|b|i|em|strong|span|a|time|wbr)(?=[\s/>]|$)/u;

/** What stands between tags, in the values of attributes and in comments. */
function marked(text: string): string {
  // The same few tags stand around every cell.
  const known = new Map<string, string>();
  const made = text.replace(/<([^<>]*)>/gu, (_tag: string, inner: string) => {
    let shown = known.get(inner);
    if (shown === undefined) {
      shown = shownOf(inner);
      known.set(inner, shown);
    }
    return shown;
  });
  return fromEntities(made);
}

/** What a tag stands for, given what is between its brackets. */
function shownOf(inner: string): string {
  // A comment, and what else is no tag, is kept whole.
  if (/^[!?]/u.test(inner)) return APART + inner + APART;
  const values = [...inner.matchAll(/=\s*(?:"([^"]*)"|'([^']*)')/gu)].map(([, one, other]) => one ?? other ?? '');
  const between = WITHIN_WORDS.test(inner) ? '' : APART;
  return values.length === 0 ? between : [APART, ...values.flatMap((value) => [value, APART])].join('');
}

const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: '\u00A0' };

function fromEntities(text: string): string {
  return text.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]{2,6}));/giu, (whole, decimal, hexadecimal, name) => {
    if (name !== undefined) return NAMED[name] ?? whole;
    const code = decimal === undefined ? Number.parseInt(hexadecimal, 16) : Number(decimal);
    return code > 0x10ffff ? whole : String.fromCodePoint(code);
  });
}

function fromPercents(text: string): string {
  return text.replace(/(?:%[\da-f]{2})+/giu, (run) => {
    try {
      return decodeURIComponent(run);
    } catch {
      return run;
    }
  });
}

/** All texts of a value of JSON, the names of its fields included. */
function stringsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (Array.isArray(value)) return value.flatMap(stringsIn);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, own]) => [key, ...stringsIn(own)]);
}
