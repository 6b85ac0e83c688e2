/** A cell of who and when, `Jan Bakker, 1 mei 2021`, as the two: only where both are certain by the language's own readers. */
import { readDeadline } from '../../syntax/dates/read.ts';
import { isSomebody } from '../../syntax/minutesOwner.ts';
import { statusOf } from '../../syntax/statusWords.ts';
import { linesOf, oneLine } from './cellText.ts';

/** Either may be empty, not both. */
export interface WhoWhen {
  readonly who: string;
  readonly when: string;
}

/** In UTF-16 units: what is longer is a text. */
const LONGEST = 120;
/** A sign between the two, and the gaps between words, which count where no sign does. */
const SIGN = /[,;/|\n(]| [-–—] |: /gu;
const GAP = /\s+/gu;

/** The two halves of a cell; undefined where one of them is not certain, or where more than one reading is. */
export function whoAndWhenIn(typed: string): WhoWhen | undefined {
  const text = linesOf(typed).join('\n');
  if (text === '' || text.length > LONGEST) return undefined;
  // `Jan` is somebody as well as a month.
  const mayBeName = /^\p{Lu}\p{Ll}+\.?(?: ?\(.*)?$/u.test(text) && !/\d{4}/u.test(text.replace(/\(.*/u, ''));
  if (isWhen(text) && !(mayBeName && isWho(text.replace(/ ?\(.*/u, '')))) return { who: '', when: text };
  const cut = onlyCut(text, SIGN) ?? onlyCut(text, GAP);
  if (cut !== undefined) return cut;
  return !text.includes('\n') && isWho(text) ? { who: text, when: '' } : undefined;
}

/** The one way to cut a text in two at what is matched; undefined without one, or with several. */
function onlyCut(text: string, at: RegExp): WhoWhen | undefined {
  const found = new Map<string, WhoWhen>();
  for (const { index, 0: sign } of text.matchAll(at)) {
    const isBracket = sign.includes('(');
    if (isBracket && !text.endsWith(')')) continue;
    const before = text.slice(0, index).trim();
    const behind = text.slice(index + sign.length, isBracket ? -1 : undefined).trim();
    // Behind a comma or a gap `April` may be one more name.
    const isOpen = sign.includes(',') || sign.trim() === '';
    for (const [who, when] of [
      [before, behind],
      [behind, before],
    ] as const) {
      if (isWho(who) && isWhen(when) && !(isOpen && /^\p{Lu}\p{Ll}+$/u.test(when)))
        found.set(`${who}\n${when}`, { who: oneLine(who), when: oneLine(when) });
    }
  }
  const [only, ...others] = found.values();
  return others.length === 0 ? only : undefined;
}

function isWho(text: string): boolean {
  return text !== '' && !text.includes('\n') && statusOf(text) === undefined && isSomebody(text, 'actie');
}

/** All of it says when; behind it a remark may stand. What may as well be a name of a day of the register's own is none. */
function isWhen(text: string): boolean {
  if (text === '' || text.includes('\n')) return false;
  const read = readDeadline(text);
  if (read.kind === 'text' || read.kind === 'moment') return false;
  return read.span.start === 0 && /^\s*(?:[.;(].*)?$/u.test(text.slice(read.span.end));
}
