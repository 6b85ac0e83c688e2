/** English nouns for the keywords of the language. */
import type { Called } from '../called.ts';

const NOUNS: Readonly<Record<string, string>> = {
  register: 'register',
  organisatie: 'organisation',
  persoon: 'person',
  gremium: 'gremium',
  blok: 'block',
  randvoorwaarde: 'precondition',
  onderwerp: 'topic',
  actie: 'action',
  besluit: 'decision',
  toezegging: 'promise',
  motie: 'motion',
  amendement: 'amendment',
  vergadering: 'meeting',
  stuk: 'document',
  moment: 'moment',
  indeling: 'layout',
};

/** `action` for `actie`; a word that is no keyword is given back as it was typed, in quotation marks. */
export function noun(kind: string): string {
  return NOUNS[kind] ?? `“${kind}”`;
}

/** `an action`, `a decision`. */
export function aNoun(kind: string): string {
  const word = noun(kind);
  return /^[aeo]/u.test(word) ? `an ${word}` : `a ${word}`;
}

/** `Action 5`, `Action (i) of 13 januari 2021`, or `This action` for one without a number. */
export function subject(kind: string, number: Called): string {
  const text = named(kind, number);
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}

/** The designation of an entry within a sentence, as `subject` gives it at its beginning. */
export function named(kind: string, number: Called): string {
  if (typeof number === 'object') return `${noun(kind)} (${number.number}) of ${number.day}`;
  return number === undefined ? `this ${noun(kind)}` : `${noun(kind)} ${number}`;
}

/** `1 day`, `12 days`. */
export function days(count: number): string {
  return count === 1 ? '1 day' : `${count} days`;
}
