/** The keywords of the language in a Dutch sentence, with the article that each takes. */
import type { Called } from '../called.ts';

/** All others take `de`. */
const NEUTER: ReadonlySet<string> = new Set([
  'besluit',
  'amendement',
  'register',
  'gremium',
  'blok',
  'onderwerp',
  'stuk',
]);

/** `de actie`, `het besluit`. */
export function theNoun(kind: string): string {
  return `${NEUTER.has(kind) ? 'het' : 'de'} ${kind}`;
}

/** `deze actie`, `dit besluit`. */
function thisNoun(kind: string): string {
  return `${NEUTER.has(kind) ? 'dit' : 'deze'} ${kind}`;
}

/** `Actie 5`, `Actiepunt (i) van 13 januari 2021`, or `Deze actie` for one without a number. */
export function subject(kind: string, number: Called): string {
  return sentenceStart(named(kind, number));
}

/** The designation of an entry within a sentence, as `subject` gives it at its beginning. */
export function named(kind: string, number: Called): string {
  if (typeof number === 'object') return `${number.word} (${number.number}) van ${number.day}`;
  return number === undefined ? thisNoun(kind) : `${kind} ${number}`;
}

/** A text with its first letter in upper case. */
export function sentenceStart(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}

/** Last words of a gremium's name that take `de`, where it can be told: `Wijkraad`, `Uitvoeringsoverleg`. */
const DE = /(?:raad|commissie|vergadering|groep|tafel|kring|directie|kamer|staf|vereniging|delegatie|bijeenkomst)$/iu;
const HET = /(?:overleg|bestuur|college|team|platform|comité|panel|kabinet|beraad|gremium|presidium|forum)$/iu;

/**
 * A gremium within a sentence: with the article that it is declared with (`de Wijkraad`) or that its last word takes, else in
 * words that need none (`het gremium MS`).
 */
export function theGremium(name: string): string {
  if (/^(?:de|het) /iu.test(name)) return name;
  if (DE.test(name)) return `de ${name}`;
  return HET.test(name) ? `het ${name}` : `het gremium ${name}`;
}

/** Fields that are no nouns, or are spoken of as more than one thing, stand in quotation marks. */
export function theField(name: string): string {
  return /\s|^(?:organisaties|bespreken)$/u.test(name) ? `“${name}:”` : `de ${name}`;
}
