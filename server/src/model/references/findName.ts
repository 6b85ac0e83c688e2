/** Name resolution of one name of a list: the declarations and seats that it stands for. */
import { Memo } from '../../syntax/dates/memo.ts';
import { type GivenNameForms, givenNameForms } from '../../syntax/givenName.ts';
import type { Word } from '../../text/span.ts';
import type { Declaration, Member } from '../index/fileIndex.ts';
import { isCalledInFull } from '../index/members.ts';
import { foldName, withoutHonorifics } from '../index/names.ts';
import type { Lookup } from '../index/scope.ts';
import { sharedOfLong } from '../index/sharedAnswers.ts';
import { behindFunction, inFull, pluralOf, withoutLabel } from './callings.ts';

export interface Found {
  readonly declarations: readonly Declaration[];
  readonly members: readonly Member[];
}

export const NOBODY: Found = { declarations: [], members: [] };

/**
 * The resolution of a name and the words that give it: all of them when they are declared, else those without a label
 * or a function before them.
 * @param each what each of a list is called: `commissie` of `commissies O&O en P&S`.
 */
export function calledBy(typed: Word, lookup: Lookup, each: string | undefined): { name: Word; found: Found } {
  const found = findName(typed.text, lookup);
  if (isSomebody(found)) return { name: typed, found };
  const forms = givenNameForms(typed.text);
  if (forms !== undefined) return { name: typed, found: foundByForms(forms, lookup) };
  const name = withoutLabel(typed);
  const plural = pluralOf(name.text);
  const others = [
    ...(name === typed ? [] : [name.text]),
    ...(plural === undefined ? [] : [`${plural.one} ${plural.rest}`, plural.rest]),
    ...(each === undefined ? [] : [`${each} ${name.text}`]),
    ...inFull(name.text).filter((one) => one !== name.text),
  ];
  for (const other of others) {
    const those = findName(other, lookup);
    if (isSomebody(those)) return { name, found: those };
  }
  const person = behindFunction(name);
  for (const other of person === undefined ? [] : inFull(person.text)) {
    const those = findName(other, lookup);
    const persons = { ...those, declarations: those.declarations.filter(({ kind }) => kind === 'persoon') };
    if (isSomebody(persons)) return { name: person!, found: persons };
  }
  return { name, found: NOBODY };
}

/** Who is called by the full name, else by initials and surname as declared: another given name is somebody else. */
function foundByForms({ full, short }: GivenNameForms, lookup: Lookup): Found {
  const found = findName(full, lookup);
  if (isSomebody(found)) return found;
  const declarations = short.map((one) => lookup.lookupName(one)).find(({ length }) => length > 0);
  return declarations === undefined ? NOBODY : { declarations, members: [] };
}

function isSomebody({ declarations, members }: Found): boolean {
  return declarations.length + members.length > 0;
}

/**
 * The declarations or members that a name stands for. The full name of a declaration goes before that of a member,
 * before a part of a name, before a function; the name itself before one with its final full stop taken off.
 */
function findName(name: string, lookup: Lookup): Found {
  const declarations = lookupSpellings(name, lookup);
  if (declarations.length > 0) return { declarations, members: [] };
  const all = spellings(name);
  for (const candidate of all) {
    const members = calledInFull(lookup.lookupMember(candidate), foldName(candidate), lookup);
    if (members.length > 0) return { declarations: [], members };
  }
  for (const candidate of all) {
    const found = calledByPart(candidate, lookup);
    if (found.declarations.length + found.members.length > 0) return found;
  }
  // A function may own an action: `programmadirecteur Ondersteunend Bureau Gaswinning`.
  for (const candidate of all) {
    const persons = lookup.lookupFunction(candidate);
    if (persons.length > 0) return { declarations: persons, members: [] };
  }
  return { declarations: [], members: [] };
}

/** Holders of a first name or surname, by declaration or seat: those of the nearest file that has any. */
function calledByPart(part: string, lookup: Lookup): Found {
  const declarations = lookup.lookupPersonPart(part);
  const members = undeclared(lookup.lookupMember(part), part, lookup);
  const [declared] = declarations;
  const [member] = members;
  if (declared === undefined || member === undefined) return { declarations, members };
  const near = lookup.rankOf(declared.file) - lookup.rankOf(member.file);
  return { declarations: near > 0 ? [] : declarations, members: near < 0 ? [] : members };
}

/** Whoever is declared too is found as that. */
const undeclared = sharedOfLong((members: readonly Member[], _part, lookup) =>
  members.filter(({ typed }) => lookupSpellings(typed, lookup).length === 0),
);

const calledInFull = sharedOfLong((members: readonly Member[], folded, lookup) =>
  members.filter((one) => isCalledInFull(one, folded) && lookupSpellings(one.typed, lookup).length === 0),
);

export function isNamedInFull(member: Member, name: string): boolean {
  return spellings(name).some((spelling) => isCalledInFull(member, foldName(spelling)));
}

/** The declarations of a name as a whole. */
export function lookupSpellings(name: string, lookup: Lookup): readonly Declaration[] {
  for (const candidate of spellings(name)) {
    const found = lookup.lookupName(candidate);
    if (found.length > 0) return found;
  }
  return [];
}

export function isFullName(name: string, declaration: Declaration | undefined): boolean {
  return (
    declaration !== undefined && spellings(name).some((spelling) => foldName(spelling) === declaration.name.folded)
  );
}

export function isPartOnly(name: string, lookup: Lookup): boolean {
  return spellings(name).every((candidate) => lookup.lookupName(candidate).length === 0);
}

/** The same names are looked up again and again. */
const known = new Memo<readonly string[]>(1024);

function spellings(name: string): readonly string[] {
  return known.get(name, spellingsOf);
}

function spellingsOf(name: string): readonly string[] {
  const bare = withoutHonorifics(name);
  return [...new Set([name, name.replace(/\.$/u, ''), bare, bare.replace(/\.$/u, '')])];
}
