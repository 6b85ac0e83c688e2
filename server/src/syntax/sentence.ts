/** Tells the first line of an entry from a sentence that begins with the same word: `Motie 4 is ingetrokken.` */
import { withoutAtEnd } from '../text/tail.ts';
import { isCertain, isCommonWord } from './certainKeyword.ts';
import { firstColon } from './fieldLine.ts';
import { isFiniteVerb, isVerbOfOne } from './verbs.ts';
import { keywordOf } from './vocabulary.ts';

/**
 * The kind of a line that begins with the keyword of an entry. `open`: it may still become either, or nobody can tell;
 * a line that is left like this is no more certain.
 */
export type KeywordLine = 'entry' | 'sentence' | 'open';

const END = /[.;?!…][)\]"'’”]*$/u;
/** A number, or what stands for one, with what is joined to it: `4`, `12a`, `3 en 4`, `2026/5`. */
const NUMBER = /^#?\d[\w./-]*(?<![.,])(?:(?:,| en| of| t\/m)\s+#?\d[\w./-]*(?<![.,]))*/u;
/** Words that stand small within a name. */
const SMALL_IN_NAME = /^(?:van|de|den|der|het|te|ten|ter|in|op|'t|’t|en|voor|v\.d\.|&|\/|-)$/u;
/** Words with which a name in front of them goes on: `Besluit 2 van vorig jaar`. */
const GOES_ON = new Set(
  'aan bij dat die door in met na naar om onder op over sinds te tegen tot tussen uit van vanaf volgens voor'.split(
    ' ',
  ),
);
/** Words that stand behind a number and are a part of it: `12 bis`. */
const IN_NUMBER = new Set(['bis', 'ter']);
/** Longest text that is looked at, in UTF-16 units. */
const LONGEST = 1_000;

/**
 * The kind of a line that begins with a keyword, from its first character that is no white space. A sentence has a verb
 * behind its number (`Actie 6 hangt hiermee samen`), also behind what belongs to that (`Besluit 2 van vorig jaar geldt nog:`), or
 * goes on in small letters to the end of a sentence. Anything else with a colon behind the number is an entry. `entry` also of a line
 * that begins with no keyword.
 * @param line may be a paragraph, its lines with a space between them.
 * @param isDone false while somebody types on the line: then only a verb behind the number or a colon tells.
 */
export function readKeywordLine(line: string, isDone: boolean): KeywordLine {
  const text = line.slice(0, LONGEST).trimEnd();
  const keyword = /^[^\s:]+/u.exec(text)?.[0] ?? '';
  const kind = keywordOf(keyword);
  if (kind === undefined) return 'entry';
  if (isCommonWord(kind) && !isCertain(keyword, text)) return isDone ? 'sentence' : 'open';
  const behind = text.slice(keyword.length);
  const colon = firstColon(behind, 0, behind.length);
  // A verb that is still being typed may become another word.
  const said =
    colon === undefined
      ? isDone || line !== line.trimEnd()
        ? behind
        : withoutLastWord(behind)
      : behind.slice(0, colon);
  const rest = said.trim();
  const number = NUMBER.exec(rest)?.[0] ?? '';
  const more = rest.slice(number.length).replace(/^\s*\([^()]*\)/u, '');
  const words = more.split(/\s+/u).filter(Boolean);
  const isVerb = /\s/u.test(number) ? isFiniteVerb : isVerbOfOne;
  if (number !== '' && /^\s/u.test(more) && isVerb(bare(words[0] ?? ''))) return 'sentence';
  // `vragen stellen` behind one number is what has to be done.
  const hasVerb = words.slice(1).some((word) => isFiniteVerb(bare(word)));
  const isTitled = colon !== undefined && behind.slice(colon + 1).trim() !== '';
  if (number !== '' && hasVerb && !isTitled && /^\p{Lu}/u.test(keyword) && GOES_ON.has(words[0]!)) return 'sentence';
  if (colon !== undefined) return hasVerb ? 'open' : 'entry';
  if (!isDone) return 'open';
  const isEnded = END.test(text);
  const goesOn = /^(?:,|\s*\p{Ll})/u.test(more);
  if (number !== '') {
    if (isEnded && goesOn && words.length > 1) return 'sentence';
    if (more === '' || (!isEnded && !goesOn)) return 'entry';
  } else {
    // `Actie ondernemen wij niet.`: a name begins with a capital.
    if (isEnded && (hasVerb || /^\p{Lu}.*\s\p{Ll}/u.test(`${keyword} ${rest[0] ?? ''}`))) return 'sentence';
    if (!isEnded && words.every((word) => !/^\p{Ll}/u.test(word) || SMALL_IN_NAME.test(word))) return 'entry';
  }
  // A paragraph begins with a capital; the first line of an entry that is typed as the language has it does not.
  return /^\p{Ll}/u.test(keyword) && !isEnded && !hasVerb ? 'entry' : 'open';
}

/**
 * The length of the number in what stands before the colon of a first line, when words follow it that no number has: `2 van vorig jaar
 * geldt nog`. Undefined of a number alone, with spaces in it too (`2021 12`, `3 en 4`).
 */
export function numberBeforeWords(identity: string): number | undefined {
  const number = NUMBER.exec(identity)?.[0] ?? '';
  const words = identity.slice(number.length).trim().split(/\s+/u);
  if (number === '' || words.length < 2) return undefined;
  return words.some((word) => /^\p{Ll}{2,}$/u.test(word) && !IN_NUMBER.has(word)) ? number.length : undefined;
}

function bare(word: string): string {
  return withoutAtEnd(word, ',;.');
}

function withoutLastWord(text: string): string {
  return text.slice(0, Math.max(text.lastIndexOf(' '), text.lastIndexOf('\t')) + 1);
}
