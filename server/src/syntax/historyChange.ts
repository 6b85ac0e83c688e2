/**
 * The three texts of a history line that the program reads and that its commands write (taal.md §3):
 * `status <old> -> <new>`, `deadline <old> -> <new>`, `eigenaar <old> -> <new>`; the old value may be left out.
 */

import { trimmedWord, type Word } from '../text/span.ts';
import { withoutAtEnd } from '../text/tail.ts';
import { isForm } from './dates/ast.ts';
import { readDate, readDeadline } from './dates/read.ts';
import { leavesDoubt } from './doubt.ts';
import type { HistoryChange } from './entry.ts';
import { takesBack } from './statusPhrase.ts';
import { motionStatusOf, promiseStatusOf, statusOf } from './statusWords.ts';
import { CLOSED_MOTIONS, CLOSED_PROMISES, CLOSED_STATUSES } from './vocabulary.ts';

/** Arrows as they are typed and as Word and a web page make them; a single `>` is one only between two values. */
const ARROW = '[-–—=]{1,3}>|[→⇒➔➜⟶\\uF0E0\\uF0E8]';
const CHANGE = new RegExp(
  `^(status|deadline|eigenaar)(?=\\s|${ARROW})([\\s\\S]*?)(?:(${ARROW})|(?<=\\s)(naar|>)(?=\\s))`,
  'iu',
);
/**
 * The end of the new value, where a remark begins; a full stop ends it only before a new sentence (`1 mrt. 2021`, `P.
 * Vos`).
 */
const REMARK = /[;,(]|(?<!(?:^|[\s.])\p{Lu})\.(?=\s+\p{Lu})|\.?$/u;

/** The text behind the last arrow of a value, `in uitvoering -> gereed`; undefined without one. */
export function behindArrow(text: string): string | undefined {
  const parts = text.split(LAST_ARROW);
  return parts.length < 2 ? undefined : parts.at(-1)?.trim();
}

const LAST_ARROW = new RegExp(ARROW, 'u');

/** The change that a history line's text speaks of; undefined when it is just text. Offsets as in `text`. */
export function readHistoryChange(text: Word): HistoryChange | undefined {
  // Most lines tell something in words.
  if (!mayBeChange(text.text)) return undefined;
  const match = CHANGE.exec(text.text);
  if (match === null) return undefined;
  const field = match[1]!.toLowerCase() as HistoryChange['field'];
  const at = (start: number, end: number): Word | undefined => {
    const word = trimmedWord(text.text, start, end);
    return word && { text: word.text, start: word.start + text.start, end: word.end + text.start };
  };
  const from = at(field.length, field.length + match[2]!.length);
  const rest = text.text.slice(match[0].length);
  const remark = rest.search(REMARK);
  const end = field === 'status' && remark > 0 ? behindDoubt(rest, remark) : remark;
  const to = at(match[0].length, match[0].length + (end === -1 ? rest.length : end));
  if (to === undefined) return undefined;
  const loose = match[4] !== undefined;
  // With `naar` a sentence can look like a change: `status gaat naar het college`.
  if (loose && !(isValue(field, to.text) && (from === undefined || isValue(field, from.text)))) return undefined;
  return { field, from, to, loose };
}

/** What behind a comma leaves a part of it or makes it depend on something. */
const PARTLY = /(?<!\p{L})(?:behalve|mits|tenzij|deels|onder voorbehoud)(?!\p{L})/iu;

/**
 * The end of a new status with the remark behind it when that takes back that it closes, so that it is asked about as it is in its
 * field: `gereed (deels)`. What a command writes behind `;` is what stood there before.
 */
function behindDoubt(rest: string, remark: number): number {
  const isBracket = rest[remark] === '(';
  if (!isBracket && rest[remark] !== ',') return remark;
  const close = isBracket ? rest.indexOf(')', remark) + 1 : withoutAtEnd(rest, ' .').length;
  const said = rest.slice(remark, close === 0 ? rest.length : close);
  const isDoubted = isBracket ? takesBack(said) : PARTLY.test(said) || leavesDoubt(said);
  return isDoubted && closes(rest.slice(0, remark)) ? remark + said.length : remark;
}

/** True of a status at which nothing is expected any more of an entry of any kind. */
function closes(text: string): boolean {
  return (
    CLOSED_STATUSES.has(statusOf(text) ?? '') ||
    CLOSED_PROMISES.has(promiseStatusOf(text) ?? '') ||
    CLOSED_MOTIONS.has(motionStatusOf(text) ?? '')
  );
}

/** False for a text that begins with none of the letters of `CHANGE`; beyond ASCII the expression says which are equal to those. */
function mayBeChange(text: string): boolean {
  const first = text.charCodeAt(0);
  return first > 0x7f || 'sdeSDE'.includes(text[0] ?? ' ');
}

/** True when a text is a possible value of a field; an owner may be anything, since names are not known here. */
function isValue(field: HistoryChange['field'], text: string): boolean {
  if (field === 'eigenaar') return true;
  return field === 'status' ? statusOf(text) !== undefined : isForm(readDeadline(text)) || readDate(text) !== undefined;
}
