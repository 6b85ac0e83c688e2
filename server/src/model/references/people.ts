/** Resolution of lists of people and organisations (taal.md §3, People and organisations). */

import type { Entry } from '../../syntax/entry.ts';
import { fieldsOfKind, type ListField } from '../../syntax/entry.ts';
import type { PlacedEntry } from '../../syntax/entryList.ts';
import { readList } from '../../syntax/listParser.ts';
import type { ListPart } from '../../syntax/listPart.ts';
import { isInitials } from '../../syntax/nameWords.ts';
import type { Span, Word } from '../../text/span.ts';
import type { Declaration, Member } from '../index/fileIndex.ts';
import { foldName, isOrganisationLike } from '../index/names.ts';
import type { Lookup } from '../index/scope.ts';
import { sharedOfLong } from '../index/sharedAnswers.ts';
import { isEverybody, type StandIn, standInOf } from '../index/standIns.ts';
import { pluralOf } from './callings.ts';
import { calledBy, isFullName, isNamedInFull, isPartOnly, lookupSpellings, NOBODY } from './findName.ts';

export type Party = {
  /** The whole part as typed, brackets included. */
  readonly span: Span;
  /** The words of the name; undefined when there are only brackets or marks. */
  readonly name: Word | undefined;
  readonly leader: boolean;
  readonly unsure: boolean;
  /** The organisation or gremium that stands in brackets behind the name. */
  readonly organisation: Declaration | undefined;
  /** The word that named that organisation. */
  readonly organisationWord: Word | undefined;
  /** The text in brackets behind a name that reads as an organisation but is not a declared one. */
  readonly unknownOrganisation: Word | undefined;
  /** The member of a gremium that this is; undefined for a declared person and when no seat says it. */
  readonly member?: Member;
} & (
  | { readonly kind: 'declared'; readonly declaration: Declaration }
  /** Somebody with a seat in a gremium, who needs no declaration. */
  | { readonly kind: 'member'; readonly member: Member }
  /** A first name or surname that several known persons have, with the names by which they differ. */
  | {
      readonly kind: 'ambiguous';
      readonly candidates: readonly Declaration[];
      /** At most so many of the names, each once: thousands may be called so. */
      readonly names: (most: number) => readonly string[];
    }
  /** A name with an organisation behind it needs no declaration; without a name: somebody of that organisation. */
  | { readonly kind: 'ofOrganisation' }
  | { readonly kind: 'standIn'; readonly standIn: StandIn }
  | { readonly kind: 'unknown' }
);

/** At most so many parts are read as one declared name. */
const LONGEST_JOIN = 4;

/**
 * The people and organisations of the parts of a list, joined where the words around a soft mark together are a
 * declared name.
 */
export function resolveParties(entryText: string, parts: readonly ListPart[], lookup: Lookup): Party[] {
  const parties: Party[] = [];
  // What each is called that follows: `commissies O&O en P&S`.
  let each: string | undefined;
  for (let at = 0; at < parts.length; ) {
    const { party, used } = resolveFrom(entryText, parts, at, lookup, each);
    const before = initialsBefore(parts[at]!, party, lookup);
    if (before !== undefined) parties.push(before);
    parties.push(party);
    const name = parts[at]!.name;
    at += used;
    if (at < parts.length)
      each = (name && pluralOf(name.text)?.one) ?? (parts[at]!.joint === 'hard' ? undefined : each);
  }
  return parties;
}

/** The parties of a field of an entry. */
export function partiesOf(entry: Entry, field: ListField, lookup: Lookup): Party[] {
  return resolveParties(entry.text, field.parts, lookup);
}

/** The parties that a text names, as a history line does its gremia; offsets as in `text`. */
export function partiesIn(text: Word, lookup: Lookup): Party[] {
  const { value } = readList(text.text);
  const move = <T extends Span>(span: T): T => ({
    ...span,
    start: span.start + text.start,
    end: span.end + text.start,
  });
  return resolveParties(text.text, value, lookup).map((party) => ({
    ...party,
    span: move(party.span),
    name: party.name && move(party.name),
    organisationWord: party.organisationWord && move(party.organisationWord),
    unknownOrganisation: party.unknownOrganisation && move(party.unknownOrganisation),
  }));
}

/** The lists of an entry whose parts name people, organisations or gremia. */
export function partyFields(entry: Entry): ListField[] {
  return fieldsOfKind(entry, 'people', 'organisations', 'organisation', 'gremia') as ListField[];
}

function resolveFrom(
  text: string,
  parts: readonly ListPart[],
  at: number,
  lookup: Lookup,
  each: string | undefined,
): { party: Party; used: number } {
  const first = parts[at]!;
  for (let used = Math.min(LONGEST_JOIN, parts.length - at); used > 1; used--) {
    const run = parts.slice(at, at + used);
    const joined = joinedName(text, run);
    const declaration = joined && lookupSpellings(joined.text, lookup)[0];
    if (joined === undefined || declaration === undefined) continue;
    const last = run.at(-1)!;
    return {
      party: {
        ...common({ ...last, start: first.start, leader: first.leader }, joined, lookup),
        kind: 'declared',
        declaration,
      },
      used,
    };
  }
  return { party: resolveOne(first, lookup, each), used: 1 };
}

/** The words of several parts with the marks between them; undefined when something else stands in between. */
function joinedName(text: string, run: readonly ListPart[]): Word | undefined {
  const inner = run.slice(0, -1).every((part) => part.brackets.length === 0 && !part.redacted && !part.unsure);
  const joins = run.slice(1).every((part) => part.joint === 'soft' && part.name !== undefined);
  const start = run[0]?.name?.start;
  const end = run.at(-1)?.name?.end;
  if (!inner || !joins || start === undefined || end === undefined) return undefined;
  return { text: text.slice(start, end), start, end };
}

/** `(RM) KD`: initials in brackets before others are somebody too, unless that is an organisation. */
function initialsBefore(part: ListPart, { organisation }: Party, lookup: Lookup): Party | undefined {
  const [bracket] = part.brackets;
  const { name } = part;
  if (bracket === undefined || name === undefined || bracket.start > name.start || organisation !== undefined) {
    return undefined;
  }
  if (!isInitials(bracket.text) || !isInitials(name.text)) return undefined;
  const span = { start: part.start, end: bracket.end + 1 };
  return resolveOne({ ...part, ...span, name: bracket, brackets: [], unsure: false }, lookup, undefined);
}

function resolveOne(part: ListPart, lookup: Lookup, each: string | undefined): Party {
  const { name: typed } = part;
  const { name, found } = typed === undefined ? { name: typed, found: NOBODY } : calledBy(typed, lookup, each);
  const base = common(part, name, lookup);
  if (name === undefined) {
    if (part.redacted) return { ...base, kind: 'standIn', standIn: 'redacted' };
    if (base.organisation !== undefined) return { ...base, kind: 'ofOrganisation' };
    return part.unsure ? { ...base, kind: 'standIn', standIn: 'toBeDecided' } : { ...base, kind: 'unknown' };
  }
  const standIn = standInOf(name.text);
  if (standIn !== undefined) return { ...base, kind: 'standIn', standIn };
  const { declarations, members } = found;
  if (declarations.length + members.length === 0 && isEverybody(name.text)) {
    return { ...base, kind: 'standIn', standIn: 'all' };
  }
  const declaration = declarations[0];
  // A name with a mark in it is a stand-in as a whole, unless a full declared name stands before it.
  if (part.redacted && !isFullName(name.text, declaration)) {
    return { ...base, kind: 'standIn', standIn: 'redacted' };
  }
  if (isSeveral(declarations, members, lookup) && isPartOnly(name.text, lookup)) {
    // The organisation behind it may tell which of the members it is.
    const one = base.organisation && declaration === undefined ? ofSame(members, base, lookup) : undefined;
    if (one !== undefined) return { ...base, kind: 'ofOrganisation', member: one };
    const names = (most: number) => differentNames(declarations, members, most);
    return { ...base, kind: 'ambiguous', candidates: declarations, names };
  }
  if (declaration !== undefined) return { ...base, kind: 'declared', declaration };
  const [member] = members;
  if (member !== undefined && base.organisation === undefined) return { ...base, kind: 'member', member };
  // `PM NCG`, `NCG PM`: somebody of that organisation, still to be named.
  const rest = HAS_PM.test(name.text) ? PM.exec(name.text) : null;
  if (rest !== null) {
    const organisation = findOrganisation(rest[1] ?? rest[2] ?? '', lookup);
    return organisation === undefined
      ? { ...base, kind: 'standIn', standIn: 'toBeDecided' }
      : { ...base, organisation, organisationWord: withoutPm(name, rest), kind: 'ofOrganisation' };
  }
  if (base.organisation === undefined) return { ...base, kind: 'unknown' };
  // `Anja (NCG)` is not Anja Woortman of OBG.
  const same = ofSame(members, base, lookup) ?? firstInFull(members, name.text, lookup);
  return same === undefined ? { ...base, kind: 'ofOrganisation' } : { ...base, kind: 'ofOrganisation', member: same };
}

/** The organisation that stands behind the name of a member in a gremium; undefined when none does, or none that is declared. */
export function organisationOfSeat({ text }: Member, lookup: Lookup): Declaration | undefined {
  const typed = /\(([^()]*)\)$/u.exec(text)?.[1];
  return typed === undefined ? undefined : findOrganisation(typed, lookup);
}

/** The only one of some members whose seat names the organisation that stands behind a name. */
function ofSame(members: readonly Member[], base: Pick<Party, 'organisation'>, lookup: Lookup): Member | undefined {
  const organisation = base.organisation?.placed;
  const those = (organisation && byOrganisation(members, '', lookup).get(organisation)) ?? [];
  return new Set(those.map(({ name }) => foldName(name))).size === 1 ? those[0] : undefined;
}

/** Some members by the organisation that their seat names: of each organisation the first two of other names, which tell as much as all. */
const byOrganisation = sharedOfLong((members: readonly Member[], _name, lookup) => {
  const found = new Map<PlacedEntry, Member[]>();
  for (const member of members) {
    const organisation = organisationOfSeat(member, lookup)?.placed;
    if (organisation === undefined) continue;
    const those = found.get(organisation) ?? [];
    found.set(organisation, those);
    if (!those.some(({ name }) => foldName(name) === foldName(member.name)) && those.length < 2) those.push(member);
  }
  return found;
});

const firstInFull = sharedOfLong((members: readonly Member[], name) => members.find((one) => isNamedInFull(one, name)));

/** True when a name may mean more than one. */
function isSeveral(declarations: readonly Declaration[], members: readonly Member[], lookup: Lookup): boolean {
  if (declarations.length === 0) return members.length > 1 && namesOfMembers(members, '', lookup).size > 1;
  return members.length > 0 || (declarations.length > 1 && !isOneEntry(declarations, '', lookup));
}

const isOneEntry = sharedOfLong((declarations: readonly Declaration[]) =>
  declarations.every(({ placed }) => placed === declarations[0]?.placed),
);

/** The names of some members, each once, by how they are compared. */
const namesOfMembers = sharedOfLong(
  (members: readonly Member[]): ReadonlyMap<string, string> =>
    new Map(members.map(({ name }) => [foldName(name), name])),
);

/** At most so many of the names that tell those apart whom a name may mean. */
function differentNames(
  declarations: readonly Declaration[],
  members: readonly Member[],
  most: number,
): readonly string[] {
  const names = new Set<string>();
  for (const { placed } of declarations) {
    if (names.size >= most) break;
    names.add(placed.head.identity?.text ?? '');
  }
  const folded = new Set<string>();
  for (const { name } of members) {
    if (names.size >= most) break;
    if (!folded.has(foldName(name))) names.add(name);
    folded.add(foldName(name));
  }
  return [...names];
}

/** Tested first: the other one looks for the place of the spaces, which takes long in a line with very many. */
const HAS_PM = /^(?:pm|p\.m\.)\s|\s(?:pm|p\.m\.)$/iu;
const PM = /^(?:pm|p\.m\.)\s+(.+)$|^(.*\S)\s+(?:pm|p\.m\.)$/iu;

/** `NCG` of `PM NCG` and of `NCG PM`. */
function withoutPm(name: Word, [all, behind, before]: RegExpExecArray): Word {
  const start = before === undefined ? name.start + all.length - (behind ?? '').length : name.start;
  const text = before ?? behind ?? '';
  return { text, start, end: start + text.length };
}

function common(part: ListPart, name: Word | undefined, lookup: Lookup) {
  return {
    span: { start: part.start, end: part.end },
    name,
    leader: part.leader,
    unsure: part.unsure,
    ...organisationOf(part, lookup),
  };
}

/** The first bracket that is, or begins with, a declared organisation or gremium; any other is a remark. */
function organisationOf(
  part: ListPart,
  lookup: Lookup,
): Pick<Party, 'organisation' | 'organisationWord' | 'unknownOrganisation'> {
  for (const bracket of part.brackets) {
    const first = /^(?:(?!\s*[,;+&/]|\s(?:en|–)\s).)*/u.exec(bracket.text)?.[0] ?? '';
    for (const text of new Set([bracket.text, first])) {
      const organisation = findOrganisation(text, lookup);
      if (organisation === undefined) continue;
      const organisationWord = { text, start: bracket.start, end: bracket.start + text.length };
      return { organisation, organisationWord, unknownOrganisation: undefined };
    }
  }
  const unknownOrganisation = part.redacted
    ? undefined
    : part.brackets.find(({ text }) => isOrganisationLike(text) && !/[,;+&/]/u.test(text));
  return { organisation: undefined, organisationWord: undefined, unknownOrganisation };
}

function findOrganisation(name: string, lookup: Lookup): Declaration | undefined {
  return lookup.lookupName(name).find((declaration) => declaration.kind !== 'persoon');
}
