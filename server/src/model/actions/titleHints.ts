/**
 * Owner and deadline named by the title of an action that was typed as a sentence: *Anja komt voor het volgende DUO met een
 * stuk*.
 */
import { findDeadlineForms } from '../../syntax/dates/read.ts';
import { isFunctionWord, isParticle } from '../../syntax/nameWords.ts';
import { isDoing, isFiniteVerb } from '../../syntax/verbs.ts';
import { isFieldNameAnywhere, keywordOf } from '../../syntax/vocabulary.ts';
import type { Word } from '../../text/span.ts';
import { withoutAtEnd } from '../../text/tail.ts';
import type { Scope } from '../index/scope.ts';

/** A name has at most so many words here. */
const LONGEST_NAME = 4;
/** Longest beginning, in UTF-16 units, in which a sentence names an owner: a longer one says more than that. */
const FIRST_WORDS = 30;

const REDACTED = /^(?:\(\s*(?:10|5\.[12])[^()]*\)(?:\s*\([^()]*\))*|5\.[12]\.\d\.?[a-z]?\b)/iu;
/** Between two who do it together. */
const JOINT = /^\s*(?:,|en|&|\/|,\s*en)\s*$/u;
/** A sentence that begins like this has who does it behind its verb: `Voor 1 maart stuurt Anja de brief`. */
const BEGINS_WITH_WHEN =
  /^(?:voor|vóór|op|in|bij|na|tot|tijdens|uiterlijk|daarna|daarom|vervolgens|ook|dan|morgen|overmorgen|vandaag|volgende|komende|begin|medio|half|eind|hiervoor|daarvoor|hierover|daarover)\s/iu;
/** Begin a sentence with a capital, and are nobody. */
const NOBODY: ReadonlySet<string> = new Set(
  (
    'de het een dit dat deze die er hier daar dan nu wie wat waar hoe men niemand iemand hij zij ze we wij u ik je jij jullie hen ' +
    'ook nog niet alle alles elk elke iedere onze ons mijn haar zijn hun geen veel meer eerst daarna vervolgens verder'
  ).split(' '),
);
/** Words with these endings are things, not people: `Begroting vraagt om aandacht`. */
const THING =
  /(?:ing|heid|tie|isme|plan|rapport|brief|stuk|voorstel|nota|verslag|beleid|onderzoek|project|advies|memo|agenda|lijst|overleg|besluit|budget|contract|document|mail|offerte|factuur|vraag|antwoord|verzoek|aanvraag|motie|actie)$/iu;

/** The owner named in a sentence. */
export interface Doer {
  /** The name as typed there, without an article. */
  readonly text: string;
  /** True when all are known, and the sentence can say nothing else. */
  readonly isSure: boolean;
}

interface Named {
  readonly start: number;
  readonly end: number;
  readonly isKnown: boolean;
}

/**
 * The owner in the first sentence that names one: the names with which it begins, with a verb or a colon behind them
 * (`Fatima vraagt offertes aan`), or those behind its verb, behind `door`, or at its end; a redacted name at its
 * beginning counts. Who is known needs no verb that only somebody can do. Undefined when nobody does: in `Brief sturen
 * aan Anja` somebody else has to.
 */
export function ownerIn({ text }: Word, scope: Scope): Doer | undefined {
  const redacted = REDACTED.exec(text.trimStart())?.[0];
  if (redacted !== undefined) return { text: redacted, isSure: true };
  const words = [...text.matchAll(/[\p{L}\p{N}'’.-]+/gu)].slice(0, FIRST_WORDS);
  for (const at of words.keys()) {
    const place = placeOf(text, words, at);
    const found =
      place === 'subject' || place === 'aside'
        ? subjectAt(text, words, at, scope, place === 'aside')
        : place === 'behind'
          ? namesAt(text, words, at, scope, true)
          : undefined;
    if (found === undefined) continue;
    const isSure = found.every(({ isKnown }) => isKnown) && (place === 'behind' || found.length === 1);
    return { text: text.slice(found[0]!.start, found.at(-1)!.end), isSure };
  }
  return undefined;
}

/**
 * Position of a word in a sentence: at its beginning, behind a comma in it (`rondsturen, Joke doet dat`), or where only
 * who does it stands: behind `door`, behind a verb in a sentence that begins with when, in brackets or behind a dash at
 * the end.
 */
function placeOf(
  text: string,
  words: readonly RegExpExecArray[],
  at: number,
): 'subject' | 'aside' | 'behind' | undefined {
  const before = text.slice(0, words[at]!.index);
  const said = before.trimEnd();
  const last = said.at(-1) ?? '.';
  if ('.;!?:'.includes(last)) return 'subject';
  if (last === ',') return 'aside';
  const [word = ''] = words[at - 1] ?? [];
  const isEnd = (last === '(' && text.trimEnd().endsWith(')')) || ('-–—/'.includes(last) && said.endsWith(` ${last}`));
  if (word === 'door' || isEnd) return 'behind';
  const sentence = said.slice(Math.max(...['.', ';', '!', '?'].map((sign) => said.lastIndexOf(sign))) + 1).trimStart();
  return isFiniteVerb(word) && BEGINS_WITH_WHEN.test(sentence) ? 'behind' : undefined;
}

/** The names with which a sentence begins, when a verb follows that says what they do. */
function subjectAt(
  text: string,
  words: readonly RegExpExecArray[],
  at: number,
  scope: Scope,
  onlyKnown: boolean,
): Named[] | undefined {
  const names = namesAt(text, words, at, scope, onlyKnown);
  if (names === undefined) return undefined;
  const { end } = names.at(-1)!;
  const next = words.find(({ index }) => index >= end);
  const between = text.slice(end, next?.index ?? text.length);
  const allKnown = names.every(({ isKnown }) => isKnown);
  if (allKnown && /^\s*:/u.test(between)) return names;
  if (next === undefined || between.trim() !== '') return undefined;
  const verb = next[0].toLowerCase();
  if (verb !== next[0]) return undefined;
  // Of several the verb is as what has to be done; that is the last word, or one that could not stand here in two.
  const isPlural = /\p{Ll}en$|gaan$|doen$/u.test(verb) && words.at(-1) !== next && !SEPARABLE.test(verb);
  const isVerb =
    names.length > 1 ? isPlural : isDoing(verb) || (allKnown && (isFiniteVerb(verb) || /\p{Ll}{2}t$/u.test(verb)));
  return isVerb ? names : undefined;
}

const SEPARABLE = /^(?:aan|af|bij|door|in|mee|na|op|over|rond|terug|toe|uit|voor|weg)(?=\p{Ll}{4})/u;

/** The names that stand at a word, joined to each other; undefined when none does. */
function namesAt(
  text: string,
  words: readonly RegExpExecArray[],
  first: number,
  scope: Scope,
  onlyKnown: boolean,
): Named[] | undefined {
  const names: Named[] = [];
  for (let at = first; at < words.length; ) {
    const last = names.at(-1);
    const isArticle = /^(?:de|het)$/iu.test(words[at]![0]);
    if (last !== undefined && !JOINT.test(text.slice(last.end, words[at]!.index))) {
      if (words[at]![0] !== 'en') break;
      at++;
      continue;
    }
    const found =
      knownAt(text, words, at, scope) ??
      (onlyKnown ? undefined : isArticle ? functionAt(words, at + 1) : unknownAt(text, words, at, scope));
    if (found === undefined) break;
    // `Piet (OBG)`
    const end = found.end + (/^\s?\(\p{Lu}[^()]*\)/u.exec(text.slice(found.end))?.[0].length ?? 0);
    names.push({ ...found, end });
    while (at < words.length && words[at]!.index < end) at++;
  }
  return names.length === 0 ? undefined : names;
}

function knownAt(text: string, words: readonly RegExpExecArray[], at: number, scope: Scope): Named | undefined {
  const start = words[at]!.index;
  // A name has a capital: the rest of a sentence is full of words that are functions or first names too.
  if (!/^\p{Lu}/u.test(text.slice(start))) return undefined;
  for (let count = Math.min(LONGEST_NAME, words.length - at); count > 0; count--) {
    const last = words[at + count - 1]!;
    const end = last.index + withoutAtEnd(last[0], ".'’").length;
    const name = text.slice(start, end);
    const named = scope.lookupName(name).some(({ kind }) => kind !== 'gremium');
    if (named || scope.lookupPersonPart(name).length === 1 || isSeated(name, scope))
      return { start, end, isKnown: true };
  }
  return undefined;
}

/** `secretaris` of `De secretaris stuurt …`. */
function functionAt(words: readonly RegExpExecArray[], at: number): Named | undefined {
  const word = words[at];
  if (word === undefined || !isFunctionWord(word[0]) || NOBODY.has(word[0].toLowerCase())) return undefined;
  return { start: word.index, end: word.index + word[0].length, isKnown: false };
}

/** Words that may be a name nobody knows yet: each with a capital, or small between two of those. */
function unknownAt(text: string, words: readonly RegExpExecArray[], at: number, scope: Scope): Named | undefined {
  const first = words[at]!;
  const isName = (word: string) => /^\p{Lu}[\p{L}'’-]*$/u.test(word);
  if (!isName(first[0]) || NOBODY.has(first[0].toLowerCase()) || THING.test(first[0])) return undefined;
  if (keywordOf(first[0]) !== undefined || (isFieldNameAnywhere(first[0]) && !isFunctionWord(first[0])))
    return undefined;
  // Of two who have that name nobody can tell which it is.
  if (scope.lookupPersonPart(first[0]).length > 1 || scope.lookupMember(first[0]).length > 1) return undefined;
  let end = first.index + first[0].length;
  for (const word of words.slice(at + 1, at + LONGEST_NAME)) {
    if (!/^(?:\s+\p{Ll}+){0,3}\s+$/u.test(text.slice(end, word.index))) break;
    if (isName(word[0])) end = word.index + word[0].length;
    else if (!isParticle(word[0])) break;
  }
  return { start: first.index, end, isKnown: false };
}

/** True when one person has a seat by this name, or by this part of a name. */
function isSeated(name: string, scope: Scope): boolean {
  return new Set(scope.lookupMember(name).map((member) => member.name)).size === 1;
}

/** The one deadline that a sentence holds, as it is typed there; undefined when it holds none or several. */
export function deadlineIn({ text }: Word): string | undefined {
  const forms = findDeadlineForms(text).filter(({ kind }) => kind !== 'open');
  const [form] = forms;
  return form === undefined || forms.length > 1 ? undefined : text.slice(form.span.start, form.span.end);
}
