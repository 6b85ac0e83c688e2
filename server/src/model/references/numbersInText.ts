/** Actions, decisions and promises that running text names: `actie 5`, `acties 1, 2 en 30`, `ACTIELIJST/5`. */
import type { NumberedKind } from '../../syntax/vocabulary.ts';
import type { Span, Word } from '../../text/span.ts';

const NUMBER = String.raw`#?[\p{L}\d](?:[\p{L}\d_-]*[\p{L}\d])?`;
const WORD = String.raw`(?:acties?|actiepunt(?:en)?|besluit(?:en)?|besluitpunt(?:en)?|toezegging(?:en)?|moties?|amendement(?:en)?)\s+`;
/** A word before a number is no number itself: `actie 5 en besluit 7` are two things that are named. */
const ITEM = String.raw`(?!${WORD})(?:${NUMBER}\/)?${NUMBER}`;
const NAMED = String.raw`(?<![\p{L}\d])${WORD}${ITEM}(?:(?:\s*[,&]\s*|\s+en\s+)${ITEM})*|(?<![\p{L}\d/_-])${NUMBER}\/${NUMBER}`;
/** The numbers of a match; the word before the first belongs to that. */
const EACH_NUMBER = String.raw`(?:${WORD})?(?!en\s)(?:(${NUMBER})\/)?(${NUMBER})`;

/** Made at their first use: an engine takes milliseconds for classes of letters for which case does not count. */
let expressions: { readonly named: RegExp; readonly each: RegExp } | undefined;

function made(): { readonly named: RegExp; readonly each: RegExp } {
  expressions ??= { named: new RegExp(NAMED, 'giu'), each: new RegExp(EACH_NUMBER, 'giu') };
  return expressions;
}

/** A number in running text. The span is that of the number with the word before it, and of the register. */
export interface NumberInText extends Span {
  readonly kind: NumberedKind;
  /** The number as typed. */
  readonly number: string;
  /** Named before a slash; undefined without one. */
  readonly register: string | undefined;
}

const KINDS: readonly (readonly [string, NumberedKind])[] = [
  ['toez', 'toezegging'],
  ['besl', 'besluit'],
  ['moti', 'motie'],
  ['amen', 'amendement'],
];

/** The references by number in a line of text, in the order of the text; also those that stand for nothing. */
export function* numbersInText(line: Word): Iterable<NumberInText> {
  const { named, each } = made();
  for (const found of line.text.matchAll(named)) {
    const kind = KINDS.find(([start]) => found[0].slice(0, 4).toLowerCase() === start)?.[1] ?? 'actie';
    for (const match of found[0].matchAll(each)) {
      const start = line.start + found.index + match.index;
      yield { kind, number: match[2]!, register: match[1], start, end: start + match[0].length };
    }
  }
}
