/** Tells the first line of an entry from a sentence that begins with the same word: `Motie 4 is ingetrokken.` */
import { withoutAtEnd } from '../text/tail.ts';
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
/** Longest text that is looked at, in UTF-16 units. */
const LONGEST = 1_000;

/**
 * The kind of a line that begins with a keyword, from its first character that is no white space. A sentence has a verb
 * behind its number (`Actie 6 hangt hiermee samen`), or goes on in small letters to the end of a sentence. Anything
 * with a colon behind the number is an entry. `entry` also of a line that begins with no keyword.
 * @param isDone false while somebody types on the line: then only a verb behind the number or a colon tells.
 */
export function readKeywordLine(line: string, isDone: boolean): KeywordLine {
  const text = line.slice(0, LONGEST).trimEnd();
  const keyword = /^[^\s:]+/u.exec(text)?.[0] ?? '';
  if (keywordOf(keyword) === undefined) return 'entry';
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

function bare(word: string): string {
  return withoutAtEnd(word, ',;.');
}

function withoutLastWord(text: string): string {
  return text.slice(0, Math.max(text.lastIndexOf(' '), text.lastIndexOf('\t')) + 1);
}
