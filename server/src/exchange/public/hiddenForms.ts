/** The ways in which somebody may be named in a text: in full, by first name, surname or initials. */
import { withoutHonorifics } from '../../model/index/names.ts';
import { isInitials } from '../../syntax/nameWords.ts';
import { ABBREVIATIONS, ORDINARY, PARTICLES, PLACES } from './ordinary.ts';
import { plainReading } from './plainReading.ts';
import { type TextWord, wordsOf } from './words.ts';

export interface HiddenForm {
  /** Folded, in their order. */
  readonly words: readonly string[];
  /** `any` whatever its case · `capital` its last word has a capital · `initials` letter for letter as in `typed`. */
  readonly by: 'any' | 'capital' | 'initials';
  /** The initials as they are typed: `AW`; with `.` where each has a full stop behind it: `A.W`. */
  readonly typed?: string;
  /** A first name, initials or a place: not meant where it is part of a name that may be public. */
  readonly isWeak: boolean;
  /** The one name that somebody has throughout the registers; undefined where several are called this. */
  readonly who: string | undefined;
}

/** The forms of a full name, alias or misspelling of somebody, with its markup and without; empty for a text without a word. */
export function formsOf(name: string, who: string): HiddenForm[] {
  const plain = plainReading(name);
  return plain === undefined ? formsAsTyped(name, who) : [...formsAsTyped(name, who), ...formsAsTyped(plain.text, who)];
}

function formsAsTyped(name: string, who: string): HiddenForm[] {
  const bare = withoutHonorifics(name.replace(/\([^()]*\)/gu, ' ').trim());
  const all = wordsOf(bare);
  const words = all.map(({ folded }) => folded);
  if (words.length === 0) return [];
  const [only] = all;
  if (words.length === 1) {
    if (isInitials(only!.typed) || /^\p{Lu}{1,4}$/u.test(only!.typed)) return [initialsForm([only!.typed], false, who)];
    return [{ words, by: caseOf(words[0]!), isWeak: false, who }];
  }
  const full: HiddenForm = { words, by: 'any', isWeak: false, who };
  const typedInFull = wordsOf(name).map(({ folded }) => folded);
  return [
    full,
    ...(typedInFull.length === words.length ? [] : [{ ...full, words: typedInFull }]),
    ...(words.join('').length >= 8 ? [{ ...full, words: [words.join('')] }] : []),
    ...partForms(
      all.map(({ folded, typed }) => ({ folded, typed })),
      who,
    ),
    ...[all, ...halves(all)].flatMap((one) =>
      initialForms(
        one.map(({ typed }) => typed),
        who,
      ),
    ),
    ...givenForms(all, who),
    ...loginForms(words, who),
  ];
}

/** A name with a hyphen in it, with one of the two that are tied by it: of `Els Smit-de Vries` `Els Smit` and `Els de Vries`. */
function halves(words: readonly TextWord[]): TextWord[][] {
  return words.flatMap(({ before }, at) => {
    if (at === 0 || !isHyphen(before)) return [];
    const isGiven = at === 1;
    if (isGiven) return [words.toSpliced(at, 1)];
    const first = words.findIndex((_, from) => from > 0 && !isHyphen(words[from]!.before));
    return [words.slice(0, at), words.toSpliced(first, at - first)];
  });
}

/** Of a double first name its initials, and both as one word: `JW`, `Janwillem`. */
function givenForms(words: readonly TextWord[], who: string): HiddenForm[] {
  const [first, second] = words;
  if (words.length < 3 || !isHyphen(second!.before)) return [];
  const pair = [first!, second!];
  const joined: HiddenForm = { words: [pair.map(({ folded }) => folded).join('')], by: 'any', isWeak: true, who };
  return [
    joined,
    ...initialForms(
      pair.map(({ typed }) => typed),
      who,
    ),
  ];
}

function isHyphen(between: string): boolean {
  return /^[-\u2010\u2011]$/u.test(between);
}

/** The least letters of a form in which an initial and a surname are one word: shorter ones are often words of the language. */
const LEAST_FOR_LOGIN = 6;

/** What people log in with, in one word: `kvanderwijk`, `kvdwijk`, `vanderwijkk`; of two first names with one initial and with both. */
function loginForms(words: readonly string[], who: string): HiddenForm[] {
  const surname = words.at(-1)!;
  const before = words.slice(0, -1);
  const given = before.filter((word) => !PARTICLES.has(word)).map((word) => [...word][0]!);
  const particles = before.filter((word) => PARTICLES.has(word));
  const initials = new Set([given[0], given.join('')].filter((letters) => letters !== undefined && letters !== ''));
  const surnames = new Set([[], ...spelled(particles)].map((parts) => [...parts, surname].join('')));
  const joined = [...initials].flatMap((letters) =>
    [...surnames].flatMap((one) => [`${letters}${one}`, `${one}${letters}`]),
  );
  return joined
    .filter((word) => word.length >= LEAST_FOR_LOGIN && !ORDINARY.has(word))
    .map((word) => ({ words: [word], by: 'any', isWeak: true, who }));
}

/** The form of a name of which no part is looked for. */
export function wholeForm(name: string): HiddenForm {
  return { words: wordsOf(name).map(({ folded }) => folded), by: 'any', isWeak: false, who: name };
}

function caseOf(word: string): HiddenForm['by'] {
  return ORDINARY.has(word) ? 'capital' : 'any';
}

/** First name and surnames; of `Olger van Dijk` also `van Dijk` and, where it is no place, `Dijk`. */
function partForms(words: readonly { readonly folded: string; readonly typed: string }[], who: string): HiddenForm[] {
  const forms: HiddenForm[] = [];
  let particles: string[] = [];
  for (const [at, { folded, typed }] of words.entries()) {
    if (PARTICLES.has(folded) && at < words.length - 1 && (at > 0 || /^\p{Ll}/u.test(typed))) {
      particles.push(folded);
      continue;
    }
    // A letter alone is an initial.
    if (folded.length === 1) continue;
    if (at === 0) forms.push({ words: [folded], by: caseOf(folded), isWeak: true, who });
    else {
      for (const before of spelled(particles)) {
        forms.push({ words: [...before, folded], by: caseOf(folded), isWeak: false, who });
      }
      const isAlone = particles.length === 0;
      if (isAlone || !PLACES.has(folded)) forms.push({ words: [folded], by: caseOf(folded), isWeak: !isAlone, who });
    }
    particles = [];
  }
  return forms;
}

/** The particles of a surname as they are written: `van der`, `vd`, `v d`; none for none. */
function spelled(particles: readonly string[]): string[][] {
  if (particles.length === 0) return [];
  if (particles.length === 1) return [[...particles]];
  return [[...particles], [particles.map((one) => one[0]).join('')], particles.map((one) => one[0]!)];
}

/** The least initials in small letters: fewer are often a word, or short for something else. */
const LEAST_SMALL = 4;

/** `A.W.`, `AW`; with particles also `O.v.D.` and `OvD`. */
function initialForms(typed: readonly string[], who: string): HiddenForm[] {
  const capitals = typed.filter((word) => !PARTICLES.has(word.toLowerCase())).map((word) => word[0]!.toUpperCase());
  const all = typed.map((word) =>
    PARTICLES.has(word.toLowerCase()) ? word[0]!.toLowerCase() : word[0]!.toUpperCase(),
  );
  const runs = all.length === capitals.length ? [capitals] : [capitals, all];
  const particles = all.filter((letter) => letter === letter.toLowerCase());
  // `K vd W`
  const short = particles.length < 2 ? [] : [shortened(all)];
  const isTold = particles.length > 0 && all.length >= LEAST_SMALL;
  const small = isTold ? [all.map((letter) => letter.toLowerCase())] : [];
  return [...runs, ...short, ...small]
    .filter((letters) => letters.length > 1 && !ABBREVIATIONS.has(letters.join('').toLowerCase()))
    .flatMap((letters) => [initialsForm([letters.join('')], true, who), initialsForm(letters, true, who)]);
}

/** Letters with the small ones beside each other as one: `K`, `vd`, `W`. */
function shortened(letters: readonly string[]): string[] {
  const made: string[] = [];
  for (const letter of letters) {
    const last = made.at(-1);
    const isSmall = (text: string) => text === text.toLowerCase();
    if (last !== undefined && isSmall(last) && isSmall(letter)) made[made.length - 1] = last + letter;
    else made.push(letter);
  }
  return made;
}

function initialsForm(typed: readonly string[], isWeak: boolean, who: string): HiddenForm {
  const words = typed.flatMap((one) => wordsOf(one).map(({ folded }) => folded));
  return { words, by: 'initials', typed: typed.join('.'), isWeak, who };
}
