/** The number of an entry in what stands before its title, in the ways that people write it: `3.`, `3)`, `(3)`, `nr. 3`, `#3`, `Actie 3:`, `2021-03`. */
import { readDate, readLeadingDate } from '../../syntax/dates/read.ts';
import { withoutAtEnd } from '../../text/tail.ts';

const WORDS_BEFORE = /^(?:actie(?:punt|nummer)?|besluit(?:punt)?|nummer|nr|no|ap)\.?\s*(?=[\p{N}#([])/iu;
/** `3 (nieuw)`, `3*`. */
const REMARKED = /^([\p{L}\p{N}.-]{1,12})\s?(?:\((?:nieuw|vervolg|oud)\)|nieuw|\*{1,2})$/iu;
/** What the language takes as one. */
const CAN_BE = /^[^\s:;,/()]{1,20}$/u;

/** The number itself; undefined of what cannot be one. @param isOurs it stands in a list that we made, and is the number as it is */
export function entryNumber(typed: string, isOurs = false): string | undefined {
  const number = isOurs ? typed : bareNumber(typed);
  return CAN_BE.test(number) && /[\p{L}\p{N}]/u.test(number) ? number : undefined;
}

function bareNumber(typed: string): string {
  const named = typed.trim().replace(WORDS_BEFORE, '').replace(/^#\s?/u, '');
  const bare = REMARKED.exec(named)?.[1] ?? named;
  const inner = /^[([]\s?(.{1,20}?)\s?[)\]][.:]?$/u.exec(bare)?.[1] ?? bare;
  const number = withoutAtEnd(inner, '.):–— -').replace(/^#/u, '');
  // So a sheet in Dutch shows 1.1.
  return /^\d{1,3},\d{1,3}$/u.test(number) ? number.replace(',', '.') : number;
}

const BEFORE = '(?:(?:[Aa]ctie(?:punt)?|AP|[Aa]p|[Nn]ummer|[Nn]r|[Nn]o)\\.? ?)?#?';
const NUMBER = '\\p{L}{0,2}-?\\p{N}{1,4}(?:[.-]\\p{N}{1,4}){0,3}\\p{Ll}?';
/** Before the words of an item, with a sign that says that it is one. A capital alone is an initial of somebody. */
const SIGNED = new RegExp(
  `^(${BEFORE}(?:(?:${NUMBER}|[ivx]{1,5}|[IVX]{2,5}|\\p{Ll})(?:[.):]|\\s[-–—](?!\\s\\p{N}))|[([](?:${NUMBER}|\\p{Ll})[)\\]][.:]?))\\s+(\\S[\\s\\S]*)$`,
  'u',
);
/** With a word or a sign before it: `nr. 3 bellen`, `#3 bellen`. What is said of an action, `actie 3 van Henk afronden`, has no capital. */
const NAMED = new RegExp(`^((?:(?:[Nn]ummer|[Nn]r|[Nn]o)\\.? ?#?|#)${NUMBER})\\s+(\\S[\\s\\S]*)$`, 'u');
const CALLED = new RegExp(`^((?:[Aa]ctie(?:punt)?|AP|[Aa]p) ?#?${NUMBER})\\s+(\\p{Lu}[\\s\\S]*)$`, 'u');
/** Without any: `3.1 Bellen`, `2021-03 Bellen`, where a number alone could not be meant. */
const PARTED = /^(\p{N}{1,4}(?:\.\p{N}{1,4}){1,3}|(?:19|20)\p{N}{2}-\p{N}{1,3})\s+(\p{Lu}[\s\S]*)$/u;
/** `3 Bellen`, `A1 Bellen`: only where it counts on from the item above. */
const COUNTED = /^((\p{Lu}{0,2})(\p{N}{1,3}))\s+(\p{Lu}[\s\S]*)$/u;

/** `1-3-2021:`, `12.30:`, `2021 –`: when, and not which. */
function isTime(shown: string): boolean {
  const bare = withoutAtEnd(shown, '.):–— -');
  return (
    readDate(bare) !== undefined ||
    (/[:–—-]$/u.test(shown) && /^(?:\p{N}{1,2}\.\p{N}{2}|(?:19|20)\p{N}{2})$/u.test(bare))
  );
}

export interface NumberedItem {
  readonly number: string;
  readonly text: string;
}

/** The items of a list one after the other, each with its number: what says none is none. */
export class NumberedItems {
  #prefix = '';
  #last = 0;

  /** The number that an item begins with, and its words; undefined of an item that begins with none. */
  of(item: string): NumberedItem | undefined {
    // A box that is ticked.
    if (/^[([]x[)\]]/iu.test(item)) return undefined;
    const signed = [SIGNED, NAMED, CALLED, PARTED].map((form) => form.exec(item)).find((found) => found !== null);
    const number = signed === undefined || isTime(signed[1]!) ? undefined : entryNumber(signed[1]!);
    if (signed !== undefined && number !== undefined) {
      this.met(number);
      return { number, text: signed[2]! };
    }
    const counted = COUNTED.exec(item);
    if (counted === null || readLeadingDate(item) !== undefined) return undefined;
    const [, shown = '', prefix = '', digits = '', text = ''] = counted;
    const isFirst = Number(digits) === 1 && (prefix === '' || prefix === 'A');
    const isNext = isFirst || (prefix === this.#prefix && Number(digits) === this.#last + 1);
    if (!isNext) return undefined;
    this.met(shown);
    return { number: shown, text };
  }

  /** Takes note of a number that was said otherwise. */
  met(number: string): void {
    const [, prefix, digits] = /^(\p{Lu}{0,2})(\p{N}{1,3})$/u.exec(number) ?? [];
    if (prefix === undefined) return;
    this.#prefix = prefix;
    this.#last = Number(digits);
  }
}

/** `1 Duidelijkheid over de lijst`: a title with a number before it that counts on from the one above; undefined of any other. */
export function countedTitle(title: string, last: number): NumberedItem | undefined {
  const [, digits = '', letter = '', text = ''] = /^(\d{1,4})([a-z]?)[.)]?\s+(\p{Lu}[\s\S]*)$/u.exec(title) ?? [];
  const number = Number(digits);
  const isNext = (number > last && number <= last + 3) || (letter !== '' && number === last && last > 0);
  return digits !== '' && isNext ? { number: digits + letter, text } : undefined;
}
