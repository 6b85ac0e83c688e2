/** Given names in brackets beside initials: `M. (Marieke) Kok`, `Kok, M. (Marieke)`. */
import { isFunctionWord, isOrganisationWord, isSubject, isTitle } from './nameWords.ts';

const GIVEN = /^\p{Lu}[\p{Ll}'’]+(?:[- ]\p{Lu}\p{Ll}+)?$/u;
const INITIALS = '\\p{Lu}\\.(?:[- ]?\\p{Lu}\\.){0,9}';
const TITLES = '(?:(?:dhr|mw|mevr|prof|drs|dr|mr|ir|ing|ds)\\.? ?){0,3}';
const BEFORE = new RegExp(`^(?:\\S+ ){0,3}?(${INITIALS})$`, 'u');
const BEHIND = new RegExp(`, ?${TITLES}(${INITIALS})(?: \\p{Ll}+){0,3}$`, 'u');

/** True of one word or two that may be a given name, and are none that organisations or functions are called by. */
export function mayBeGivenName(text: string): boolean {
  return (
    text.length <= LONGEST && GIVEN.test(text) && !isFunctionWord(text) && !isSubject(text) && !isOrganisationWord(text)
  );
}

/**
 * True when a bracket behind these words holds a given name. Between initials and a surname any name is one; behind
 * `Kok, M.` it begins with one of the initials, since `(Groningen)` may stand there too.
 */
export function isGivenName(words: string, bracket: string, hasSurnameBehind: boolean): boolean {
  if (!words.includes('.') || !mayBeGivenName(bracket)) return false;
  const behind = BEHIND.exec(words)?.[1];
  if (behind !== undefined) return behind.includes(bracket[0]!);
  const before = hasSurnameBehind ? BEFORE.exec(words)?.[1] : undefined;
  if (before === undefined) return false;
  const others = words.slice(0, -before.length).trim();
  return others === '' || others.split(' ').every((word) => isTitle(word) || isFunctionWord(word));
}

/** In UTF-16 units. */
const LONGEST = 30;

const BETWEEN = new RegExp(`(?:^|\\s)(${INITIALS})\\s*\\(([^()]+)\\)\\s+(\\S.*)$`, 'u');
const LAST = new RegExp(`^([^,]+),\\s*${TITLES}(${INITIALS})((?: \\p{Ll}+){0,3})\\s*\\(([^()]+)\\)$`, 'u');

export interface GivenNameForms {
  /** `Marieke Kok`. */
  readonly full: string;
  /** `M. Kok`, and as it was typed without the bracket. */
  readonly short: readonly string[];
}

/** The ways to write a name that holds a given name in brackets; undefined of any other. */
export function givenNameForms(typed: string): GivenNameForms | undefined {
  if (!typed.includes('(')) return undefined;
  const name = typed.replace(/\s+/gu, ' ');
  const [, initials, given, surname] = BETWEEN.exec(name) ?? [];
  if (initials !== undefined) return { full: `${given} ${surname}`, short: [`${initials} ${surname}`] };
  const [, last, short, particle = '', first] = LAST.exec(name) ?? [];
  if (last === undefined) return undefined;
  const behind = `${particle.trim()} ${last}`.trim();
  return { full: `${first} ${behind}`, short: [`${short} ${behind}`, `${last}, ${short}${particle}`] };
}
