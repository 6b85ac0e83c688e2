/**
 * A text as somebody reads it who sees its markup: without tags and signs in the midst of words, and with the letters that numbers
 * stand for, also those of an address.
 */
import type { Span } from '../../text/span.ts';

export interface PlainReading {
  readonly text: string;
  /** Where a part of it, of at least a sign, stands in the text that it was made of. */
  readonly spanOf: (part: Span) => Span;
}

/** What stands for a letter, what is no text, and signs of a markup between two letters. */
const MARKED =
  /(%[2-7][\da-f]|%[c-f][\da-f](?:%[89ab][\da-f]){1,3})|&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]{2,8}));|<!--[^<>]{0,200}-->|<\/?[a-z][^<>]{0,200}>|(?<=\p{L})[*_~`]{1,4}(?=\p{L})/giu;
/** Most texts have none of it. */
const MAY_BE_MARKED = /%[2-7c-f][\da-f]|&[#a-z]|<[!/a-z]|\p{L}[*_~`]{1,4}\p{L}/iu;

/** What is written twice (`&amp;#75;`), and signs beside a tag, ask for another round. */
const ROUNDS = 3;

/** The plain reading of a text; undefined where it is the text itself. */
export function plainReading(text: string): PlainReading | undefined {
  if (!MAY_BE_MARKED.test(text)) return undefined;
  let made: Placed = { text, starts: undefined, ends: undefined };
  for (let round = 0; round < ROUNDS; round++) {
    const next = withoutMarks(made);
    if (next === undefined) break;
    made = next;
  }
  const { starts, ends } = made;
  if (starts === undefined || ends === undefined) return undefined;
  return { text: made.text, spanOf: ({ start, end }) => ({ start: starts[start]!, end: ends[end - 1]! }) };
}

/** A text with where each of its units begins and ends in the first one; undefined where that is the first one. */
interface Placed {
  readonly text: string;
  readonly starts: readonly number[] | undefined;
  readonly ends: readonly number[] | undefined;
}

/** Undefined where nothing is marked. */
function withoutMarks({ text, starts: before, ends: behind }: Placed): Placed | undefined {
  const made: string[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  const place = (from: number, to: number) => {
    starts.push(before?.[from] ?? from);
    ends.push(behind?.[to - 1] ?? to);
  };
  let last = 0;
  const keep = (end: number) => {
    made.push(text.slice(last, end));
    for (let at = last; at < end; at++) place(at, at + 1);
  };
  for (const { 0: mark, 1: percents, 2: decimal, 3: hexadecimal, 4: name, index } of text.matchAll(MARKED)) {
    const meant = percents === undefined ? meantBy(mark, decimal, hexadecimal, name) : fromPercents(percents);
    if (meant === undefined) continue;
    keep(index);
    made.push(meant);
    for (let at = 0; at < meant.length; at++) place(index, index + mark.length);
    last = index + mark.length;
  }
  if (last === 0) return undefined;
  keep(text.length);
  return { text: made.join(''), starts, ends };
}

const NAMED: Readonly<Record<string, string>> = {
  ...{ amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: '\u00A0', shy: '\u00AD', zwnj: '\u200C', zwj: '\u200D' },
  ...{ commat: '@', period: '.', lowbar: '_', hyphen: '\u2010', ndash: '\u2013', rsquo: '\u2019', lsquo: '\u2018' },
  ...{ szlig: 'ß', aelig: 'æ', oelig: 'œ', eth: 'ð', inodot: 'ı' },
};
/** `eacute`: a letter, and what is above, below or through it. */
const ACCENTED = /^([a-z])(?:acute|grave|circ|uml|tilde|cedil|ring|caron|slash|strok|breve|macr|ogon|dot|dblac)$/iu;

/** What an entity stands for, of a letter with an accent the letter; nothing of what is no text. Undefined of what stays as it is. */
function meantBy(mark: string, decimal?: string, hexadecimal?: string, name = ''): string | undefined {
  if (!mark.startsWith('&')) return '';
  if (decimal === undefined && hexadecimal === undefined) {
    return NAMED[name] ?? NAMED[name.toLowerCase()] ?? ACCENTED.exec(name)?.[1];
  }
  const code = decimal === undefined ? Number.parseInt(hexadecimal!, 16) : Number(decimal);
  return code > 0x10ffff ? undefined : String.fromCodePoint(code);
}

/** The sign of one or more bytes as an address spells them; undefined of bytes that are none. */
function fromPercents(percents: string): string | undefined {
  try {
    return decodeURIComponent(percents);
  } catch {
    return undefined;
  }
}
