/** Name keys, and the names that an entry declares for itself (taal.md §2, Names; §3, People). */

import { type Entry, fieldsOfKind, type ListField } from '../../syntax/entry.ts';
import { isNameKind } from '../../syntax/vocabulary.ts';
import { foldedPlain } from '../../text/lowerCase.ts';
import { trimmedWord, type Word } from '../../text/span.ts';
import { nameAndYear } from './momentName.ts';

/** A name as it is compared: NFC, without regard to case, spaces folded. */
export function foldName(name: string): string {
  return foldedPlain(name) ?? name.normalize('NFC').trim().replace(/\s+/gu, ' ').toLowerCase();
}

/** Origin of a name. Earlier goes before later when a text could mean both. */
export type NameSource = 'identity' | 'title' | 'alias' | 'misspelling';

export interface DeclaredName {
  readonly folded: string;
  readonly word: Word;
  readonly source: NameSource;
}

const namesOfEntry = new WeakMap<Entry, readonly DeclaredName[]>();

/** The names that an entry declares, in the order of the text; of a moment without its year. None for an entry that is no name. */
export function declaredNames(entry: Entry): readonly DeclaredName[] {
  if (!isNameKind(entry.kind) && entry.kind !== 'moment') return [];
  let names = namesOfEntry.get(entry);
  if (names === undefined) {
    names = readDeclaredNames(entry);
    namesOfEntry.set(entry, names);
  }
  return names;
}

function readDeclaredNames(entry: Entry): DeclaredName[] {
  const names: DeclaredName[] = [];
  const add = (word: Word | undefined, source: NameSource) => {
    if (word === undefined) return;
    const folded = foldName(word.text);
    if (!names.some((name) => name.folded === folded)) names.push({ folded, word, source });
  };
  const isMoment = entry.kind === 'moment';
  add(isMoment ? withoutYear(entry.identity) : entry.identity, 'identity');
  // Behind the name of a moment stand its days.
  if (!isMoment) add(entry.title, 'title');
  for (const field of fieldsOfKind(entry, 'aliases')) {
    const source = field.name === 'verschreven als' ? 'misspelling' : 'alias';
    for (const part of aliasesOf(entry, field)) add(part, source);
  }
  return names;
}

/** `zomerreces` of `zomerreces 2025`. */
function withoutYear(identity: Word | undefined): Word | undefined {
  if (identity === undefined) return undefined;
  const text = nameAndYear(identity.text).name;
  return { text, start: identity.start, end: identity.start + text.length };
}

/** In a list of aliases only commas, semicolons and line ends separate: `Stut en steun` and `Overleg (A, B)` are one. */
function aliasesOf(entry: Entry, { lines }: ListField): Word[] {
  return lines.flatMap(({ text, start }) =>
    [...text.matchAll(/(?:\([^()]*\)|[^,;])+/gu)].flatMap(
      ({ 0: part, index }) => trimmedWord(entry.text, start + index, start + index + part.length) ?? [],
    ),
  );
}

// An article does not count either: `de NCG`, `het Rijk`.
const HONORIFICS =
  /^(?:(?:de\s+heer|de|het|mevrouw|meneer|(?:dhr|mw|mevr|drs|ir|ing|mr|dr|prof|ds|jhr)\.?|(?:(?:drs|ir|ing|mr|dr|prof)\.){2,4})\s+)+/iu;
const INITIALS = /(?:^|(?<=\s))(?:\p{Lu}\.)+(?:\s+|$)/gu;

/** The first words that `HONORIFICS` has, without their full stops. */
const FIRST_WORDS: ReadonlySet<string> = new Set(
  'de|het|mevrouw|meneer|dhr|mw|mevr|drs|ir|ing|mr|dr|prof|ds|jhr'.split('|'),
);

/** False where `HONORIFICS` finds nothing, as in nearly every name: an expression takes longer to make than all names to look at. */
function mayHaveTitle(name: string): boolean {
  const end = name.search(/[\s.]/u);
  if (end === -1) return false;
  const first = name.slice(0, end);
  return FIRST_WORDS.has(first.toLowerCase()) || ALSO_S_OR_K.test(first);
}

/** The signs beyond ASCII that are an `s` or a `k` to an expression for which case does not count. */
const ALSO_S_OR_K = /[\u017f\u212a]/u;

/** A person's name without `de heer`, `mevrouw`, titles and initials; unchanged when nothing else is left. */
export function withoutHonorifics(name: string): string {
  const untitled = withoutTitles(name);
  const bare = (untitled.includes('.') ? untitled.replace(INITIALS, '') : untitled).trim();
  return bare === '' ? name : bare;
}

function withoutTitles(name: string): string {
  return mayHaveTitle(name) ? name.replace(HONORIFICS, '') : name;
}

/** The parts by which a person may be called: the first name, and the surname from its first lower-case particle. */
export function personParts(name: string): readonly string[] {
  const bare = withoutHonorifics(name).trim();
  const words = bare.split(/\s+/u);
  // Behind initials, and from a particle on, there is no first name: `A. Woortman`, `van der Linden`.
  if (/^\p{Ll}/u.test(bare) || (bare !== name.trim() && /^(?:\p{Lu}\.)/u.test(withoutTitles(name)))) {
    return bare === name.trim() ? [] : [foldName(bare)];
  }
  if (words.length < 2) return bare === name.trim() ? [] : [foldName(bare)];
  const particle = words.findIndex((word, index) => index > 0 && /^\p{Ll}/u.test(word));
  const surname = particle === -1 ? words.slice(-1) : words.slice(particle);
  return [words[0]!, surname.join(' ')].map(foldName);
}

const REMARK =
  /voorzitter|secretari|\bplv\b|plaatsverv|vervang|waarnem|adviseur|directeur|leider|manager|wethouder|burgemeester|gedeputeerde|medewerker|coördinator|minister(?!ie)|toehoorder|afgemeld|aanwezig|afwezig|digitaal|online|telefon|namens|agenda/iu;
const REMARK_WORD = /(?:^|[\s.,;])(?:lid|leden|vanaf|sinds|per|tot|t\/m|voor|na|via|deels|gast|nog)(?=$|[\s.,;:])/iu;

/**
 * True for what stands in brackets behind a name and reads as an organisation: it begins with a capital and holds no digit
 * and no word of a function, a date or a remark.
 */
export function isOrganisationLike(text: string): boolean {
  return /^\p{Lu}/u.test(text) && !/[\d?:]/u.test(text) && !REMARK.test(text) && !REMARK_WORD.test(text);
}
