/**
 * A file that was made, opened again as bytes: every text in it, wherever it stands. Of a package all parts, their paths, comments and
 * extra fields; of XML and HTML what stands between tags, in attributes and in comments; entities and escapes as what they mean.
 */
import { Inflate, strFromU8 } from 'fflate/browser';
import type { Bits } from '../bits.ts';
import type { FormatName } from '../formats.ts';

/** Between texts that do not follow each other on paper: no name goes on across it, and a sentence may begin behind it. */
const APART = '\uE002';

/** The texts of a file, bit by bit, each once or more. @throws Error for bytes that are no package where there should be one. */
export function* producedTexts(content: string | Uint8Array, format: FormatName): Bits<string[]> {
  const texts: string[] = [];
  const add = (text: string) => {
    if (text === '') return;
    texts.push(text);
    // What an address spells by numbers.
    if (/%[\da-f]{2}/iu.test(text)) texts.push(fromPercents(text));
  };
  for (const part of textsOf(content, format)) {
    let before = '';
    for (const piece of part) {
      const apart = (before + piece).split(APART);
      before = apart.pop() ?? '';
      for (const text of apart) add(text);
      yield;
    }
    add(before);
  }
  return texts;
}

/** The parts of a file, each in pieces that follow each other. */
function* textsOf(content: string | Uint8Array, format: FormatName): Iterable<Iterable<string>> {
  const text = () => (typeof content === 'string' ? content : strFromU8(content));
  switch (format) {
    case 'html':
      yield marked(inPieces(text()));
      break;
    case 'md':
      yield markdownLines(text());
      break;
    case 'csv':
      yield separatedRows(text());
      break;
    case 'json':
      yield stringsIn(text());
      break;
    case 'ics':
      yield calendarLines(text());
      break;
    default:
      yield* packaged(typeof content === 'string' ? new TextEncoder().encode(content) : content);
  }
}

/** UTF-16 units that are looked at in one bit. */
const PIECE = 1 << 14;

function* inPieces(text: string): Iterable<string> {
  for (let at = 0; at < text.length; at += PIECE) yield text.slice(at, at + PIECE);
}

/** A row of a table is no part of the one above it. */
function* markdownLines(text: string): Iterable<string> {
  let isRow = false;
  for (const line of text.split('\n')) {
    const wasRow = isRow;
    isRow = line.startsWith('|');
    const shown = [...marked([line])].join('').replace(/\\([\\`*_{}[\]~|#+=.)-])/gu, '$1');
    yield `${wasRow && isRow ? APART : '\n'}${shown}`;
  }
}

/** The rows of a file of separated values. */
function* separatedRows(text: string): Iterable<string> {
  let row = '';
  for (const line of text.split('\r\n')) {
    row += line;
    // Within quotes a line end is part of a cell.
    if ((row.split('"').length - 1) % 2 === 1) row += '\r\n';
    else {
      yield row.replace(/(^|[;\n\uFEFF])"/gu, `$1${APART}`) + APART;
      row = '';
    }
  }
  yield row;
}

/** The address of a task or a day as the writer makes it: a hash, in letters and digits. */
const OWN_ADDRESS = /^UID:(?:taak|dag)-[\da-z]{1,7}-[\da-z]{1,7}-[\da-z]{1,4}@duo-register$/u;

/** The lines of a calendar, which may go on on the next line of the file. */
function* calendarLines(text: string): Iterable<string> {
  const shown = (line: string) => line.replace(/\\n/gu, '\n').replace(/\\([\\;,])/gu, '$1') + APART;
  let whole: string[] = [];
  for (const line of text.split('\r\n')) {
    // What rows are called by says nothing, but may hold the letters of a short name.
    if (OWN_ADDRESS.test(line)) continue;
    if (/^[ \t]/u.test(line)) whole.push(line.slice(1));
    else {
      yield shown(whole.join(''));
      whole = [line];
    }
  }
  yield shown(whole.join(''));
}

const END_OF_DIRECTORY = 0x06054b50;
const IN_DIRECTORY = 0x02014b50;
const LOCAL = 0x04034b50;
const DEFLATED = 8;
/** Bytes of a package that are unpacked in one bit. */
const UNPACKED_AT_ONCE = 1 << 11;

/** The parts of a package, their paths, comments and extra fields. */
function* packaged(bytes: Uint8Array): Iterable<Iterable<string>> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const told = (start: number, length: number) => [strFromU8(bytes.subarray(start, start + length))];
  let end = bytes.length - 22;
  while (end >= 0 && view.getUint32(end, true) !== END_OF_DIRECTORY) end--;
  if (end < 0) throw new Error('no package');
  yield told(end + 22, bytes.length - end - 22);
  for (let at = view.getUint32(end + 16, true); view.getUint32(at, true) === IN_DIRECTORY; ) {
    const [name, extra, comment] = [28, 30, 32].map((field) => view.getUint16(at + field, true)) as [
      number,
      number,
      number,
    ];
    yield told(at + 46, name);
    yield told(at + 46 + name, extra + comment);
    const local = view.getUint32(at + 42, true);
    if (view.getUint32(local, true) !== LOCAL) throw new Error('no package');
    const [localName, localExtra] = [26, 28].map((field) => view.getUint16(local + field, true)) as [number, number];
    yield told(local + 30 + localName, localExtra);
    const start = local + 30 + localName + localExtra;
    const packed = bytes.subarray(start, start + view.getUint32(at + 20, true));
    yield marked(unpacked(packed, view.getUint16(at + 10, true) === DEFLATED));
    at += 46 + name + extra + comment;
  }
}

/** The text of a part of a package. */
function* unpacked(packed: Uint8Array, isDeflated: boolean): Iterable<string> {
  const decoder = new TextDecoder();
  let text = '';
  const take = (chunk: Uint8Array) => {
    text += decoder.decode(chunk, { stream: true });
  };
  const inflate = isDeflated ? new Inflate(take) : undefined;
  for (let at = 0; at < packed.length; at += UNPACKED_AT_ONCE) {
    const chunk = packed.subarray(at, at + UNPACKED_AT_ONCE);
    if (inflate === undefined) take(chunk);
    else inflate.push(chunk, at + UNPACKED_AT_ONCE >= packed.length);
    yield text;
    text = '';
  }
  yield decoder.decode();
}

/** Tags that may stand in the middle of a word. */
const WITHIN_WORDS =
  /^\/?(?:w:(?:r|t|rPr|b|i|strike|proofErr)|text:(?:span|a|soft-page-break)|r|t|b|i|em|strong|span|a|time|wbr)(?=[\s/>]|$)/u;

/** What stands between tags, in the values of attributes and in comments, of a text in pieces. */
function* marked(pieces: Iterable<string>): Iterable<string> {
  // The same few tags stand around every cell.
  const known = new Map<string, string>();
  const shown = (text: string) =>
    fromEntities(
      text.replace(/<([^<>]*)>/gu, (_tag: string, inner: string) => {
        let made = known.get(inner);
        if (made === undefined) {
          made = shownOf(inner);
          known.set(inner, made);
        }
        return made;
      }),
    );
  // Where a tag begins nothing goes on that means anything.
  let waiting: string[] = [];
  for (const piece of pieces) {
    const cut = piece.lastIndexOf('<');
    if (cut === -1) waiting.push(piece);
    else {
      yield shown([...waiting, piece.slice(0, cut)].join(''));
      waiting = [piece.slice(cut)];
    }
  }
  yield shown(waiting.join(''));
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

/** All texts of a file of JSON, the names of its fields included, and what stands between them and is none of its signs. */
function* stringsIn(text: string): Iterable<string> {
  let last = 0;
  for (let start = text.indexOf('"'); start !== -1; start = text.indexOf('"', last)) {
    yield* notOfJson(text.slice(last, start));
    const end = endOfString(text, start);
    if (end === -1) break;
    yield unquoted(text.slice(start, end + 1)) + APART;
    last = end + 1;
  }
  yield* notOfJson(text.slice(last));
}

/** The quote that ends a text that begins at a quote; -1 when there is none. */
function endOfString(text: string, start: number): number {
  for (let end = text.indexOf('"', start + 1); end !== -1; end = text.indexOf('"', end + 1)) {
    let at = end;
    while (text[at - 1] === '\\') at--;
    if ((end - at) % 2 === 0) return end;
  }
  return -1;
}

function unquoted(quoted: string): string {
  if (!quoted.includes('\\')) return quoted.slice(1, -1);
  try {
    return JSON.parse(quoted);
  } catch {
    return quoted;
  }
}

function* notOfJson(between: string): Iterable<string> {
  const rest = between.replace(/\b(?:true|false|null)\b|[\s{}[\]:,\d.eE+-]/gu, '');
  if (rest !== '') yield between + APART;
}
