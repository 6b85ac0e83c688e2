/** Membership: who sat in a gremium on a given day (taal.md, `gremium` and `persoon`). */
import { readDeadline } from '../../syntax/dates/read.ts';
import { type Entry, fieldOf, type ListField } from '../../syntax/entry.ts';
import type { PlacedEntry } from '../../syntax/entryList.ts';
import type { Word } from '../../text/span.ts';
import { fullDay } from '../index/entryDates.ts';
import type { Declaration, EntryRef, FileIndex } from '../index/fileIndex.ts';
import { foldName, withoutHonorifics } from '../index/names.ts';
import { firstOfRegister } from '../index/registerMates.ts';
import type { Lookup, Scope } from '../index/scope.ts';
import type { CalendarDay } from '../time/calendar.ts';
import { resolveDeadline } from '../time/deadline.ts';
import { organisationOfSeat, type Party, partiesOf } from './people.ts';

/** The fields of a gremium whose people have a seat; listeners only listen. */
export const SEAT_FIELDS = ['voorzitter', 'secretaris', 'secretariaat', 'leden', 'adviseurs'] as const;

export interface Seat {
  readonly field: (typeof SEAT_FIELDS)[number];
  readonly party: Party;
  /** The seat as typed, dates included. */
  readonly text: string;
  readonly organisations: Organisations;
}

/**
 * The seats of a gremium that are held on a day, in the order of the fields and of the text: a seat has dates in brackets,
 * `(vanaf 1 februari 2021)`, `(tot en met 13 januari 2021)`, or those of the person's own entry (`vanaf`, `tot`).
 * Without a day all of them.
 */
export function seatsOf(gremium: EntryRef, lookup: Lookup, day?: CalendarDay): readonly Seat[] {
  return lookup.shared(seatsKey(gremium.placed, day), (own) => readSeats(gremium, own, day));
}

const seatsKeys = new WeakMap<PlacedEntry, Map<CalendarDay | undefined, object>>();

/** All owners of a register are looked up among the same seats. */
function seatsKey(gremium: PlacedEntry, day: CalendarDay | undefined): object {
  let keys = seatsKeys.get(gremium);
  if (keys === undefined) {
    keys = new Map();
    seatsKeys.set(gremium, keys);
  }
  let key = keys.get(day);
  if (key === undefined) {
    key = {};
    keys.set(day, key);
  }
  return key;
}

function readSeats(gremium: EntryRef, lookup: Lookup, day: CalendarDay | undefined): Seat[] {
  lookup.follow(gremium);
  const { entry } = gremium.placed;
  return SEAT_FIELDS.flatMap((name) => {
    const field = fieldOf(entry, name);
    if (field?.kind !== 'people') return [];
    return seatsIn(entry, field, lookup)
      .filter(({ party, text }) => day === undefined || isHeldOn(party, text, day, lookup))
      .map(({ party, text }) => ({ field: name, party, text, organisations: organisationsOf(party, lookup) }));
  });
}

function seatsIn(entry: Entry, field: ListField, lookup: Lookup): { party: Party; text: string }[] {
  return partiesOf(entry, field, lookup).map((party) => ({
    party,
    text: entry.text.slice(party.span.start, party.span.end),
  }));
}

function isHeldOn(party: Party, text: string, day: CalendarDay, lookup: Lookup): boolean {
  for (const [, remark = ''] of text.matchAll(/\(([^()]*)\)/gu)) if (!isWithin(remark, day)) return false;
  return party.kind !== 'declared' || isInOffice(party.declaration, day, lookup);
}

const TERM = /(?:vanaf|sinds|per|tot en met|t\/m|tot|voor|na)\b.*?(?=\s+(?:tot|t\/m)\b|[,;]|$)/giu;

/** True unless a remark with dates, `vanaf 1 februari 2021`, leaves a day out. */
function isWithin(remark: string, day: CalendarDay): boolean {
  for (const [term] of remark.matchAll(TERM)) {
    const node = readDeadline(term.replace(/^(?:sinds|per)\b/iu, 'vanaf').replace(/^tot(?!\s+en\s+met)\b/iu, 'voor'));
    if (node.kind !== 'period') continue;
    const { earliest, latest } = resolveDeadline(node, {});
    if (earliest !== undefined && day < earliest) return false;
    if (latest !== undefined && day > latest) return false;
  }
  return true;
}

/** True unless the entry of a person says that on a day he or she was not yet, or no longer, in the function. */
function isInOffice(person: Declaration, day: CalendarDay, lookup: Lookup): boolean {
  if (person.kind !== 'persoon') return true;
  lookup.follow(person);
  const { entry } = person.placed;
  const from = dayIn(entry, 'vanaf');
  const until = dayIn(entry, 'tot');
  return (from === undefined || from <= day) && (until === undefined || day < until);
}

/** The day of a field of a date; undefined when it holds none that exists and has a year. */
export function dayIn(entry: Entry, name: string): CalendarDay | undefined {
  const field = fieldOf(entry, name);
  return field?.kind === 'date' && field.date !== undefined ? fullDay(field.date.date) : undefined;
}

/**
 * True when somebody has one of the seats of some gremia, by name or through an organisation that has one. Undefined when that can't
 * be told: for a stand-in, or when a seat is held by somebody whose name is not given. Costs what somebody is and is part of, however
 * many have a seat.
 * @param seats those of each gremium, as `seatsOf` gives them.
 */
export function hasSeat(party: Party, seats: readonly (readonly Seat[])[], lookup: Lookup): boolean | undefined {
  const held = seats.filter(({ length }) => length > 0).map(holdersOf);
  if (held.length === 0 || party.kind === 'standIn' || party.kind === 'ambiguous') return undefined;
  if (party.name === undefined && party.organisation === undefined) return undefined;
  const own = organisationsOf(party, lookup);
  for (const holders of held) {
    if (isAmong(party, holders)) return true;
    // Two ministries are both part of the Rijk: that does not make one speak for the other.
    if (meet(own.direct, holders.organisations) || meet(own.all, holders.direct)) return true;
  }
  // Somebody whom nothing describes may be anybody; that is another problem.
  if (party.kind === 'unknown' || party.kind === 'member') return undefined;
  return held.some(({ mayBeAnybody }) => mayBeAnybody) ? undefined : false;
}

/** Those who hold the seats of a gremium, by what they are found by. */
interface Holders {
  readonly declared: ReadonlySet<PlacedEntry>;
  /** The names of all, folded, and of those who are not declared. */
  readonly names: ReadonlySet<string>;
  readonly undeclared: ReadonlySet<string>;
  /** The organisations that hold a seat or that somebody with one speaks for, and these with what they are part of. */
  readonly direct: ReadonlySet<PlacedEntry>;
  readonly organisations: ReadonlySet<PlacedEntry>;
  /** A seat is held by somebody whose name is not given. */
  readonly mayBeAnybody: boolean;
}

const holders = new WeakMap<readonly Seat[], Holders>();

/** Those of a row of seats, gathered once: as many may be asked for as there are. */
function holdersOf(seats: readonly Seat[]): Holders {
  const known = holders.get(seats) ?? gatherHolders(seats);
  holders.set(seats, known);
  return known;
}

function gatherHolders(seats: readonly Seat[]): Holders {
  const declared = new Set<PlacedEntry>();
  const names = new Set<string>();
  const undeclared = new Set<string>();
  const direct = new Set<PlacedEntry>();
  const organisations = new Set<PlacedEntry>();
  for (const { party, organisations: theirs } of seats) {
    if (party.kind === 'declared') declared.add(party.declaration.placed);
    if (party.name !== undefined) {
      const folded = foldedName(party, party.name);
      names.add(folded);
      if (party.kind !== 'declared') undeclared.add(folded);
    }
    for (const one of theirs.direct) direct.add(one);
    for (const one of theirs.all) organisations.add(one);
  }
  const mayBeAnybody = seats.some(({ party }) => party.kind === 'standIn' || party.unsure);
  return { declared, names, undeclared, direct, organisations, mayBeAnybody };
}

function isAmong(party: Party, { declared, names, undeclared }: Holders): boolean {
  if (party.kind === 'declared' && declared.has(party.declaration.placed)) return true;
  // Two who are declared are told apart by that, and not by their names.
  const others = party.kind === 'declared' ? undeclared : names;
  return party.name !== undefined && others.has(foldedName(party, party.name));
}

function foldedName({ member }: Party, { text }: Word): string {
  return foldName(member?.name ?? withoutHonorifics(text));
}

/** An organisation is part of others through at most so many steps. */
const MOST_STEPS = 5;

interface Organisations {
  /** The organisations that somebody is or speaks for. */
  readonly direct: ReadonlySet<PlacedEntry>;
  /** These and the organisations that they are part of. */
  readonly all: ReadonlySet<PlacedEntry>;
}

function meet(some: ReadonlySet<PlacedEntry>, others: ReadonlySet<PlacedEntry>): boolean {
  for (const one of some) if (others.has(one)) return true;
  return false;
}

function organisationsOf(party: Party, lookup: Lookup): Organisations {
  const found = new Set<PlacedEntry>();
  const direct = new Set<PlacedEntry>();
  /** Persons too: two may be said to be of each other. */
  const seen = new Set<PlacedEntry>();
  const add = (declaration: Declaration | undefined, steps: number) => {
    if (declaration === undefined || steps > MOST_STEPS || seen.has(declaration.placed)) return;
    seen.add(declaration.placed);
    lookup.follow(declaration);
    const { entry } = declaration.placed;
    if (declaration.kind !== 'persoon') {
      found.add(declaration.placed);
      if (steps === 0) direct.add(declaration.placed);
    }
    const field = fieldOf(entry, declaration.kind === 'persoon' ? 'organisatie' : 'onderdeel van');
    if (field?.kind !== 'organisation' && field?.kind !== 'organisations') return;
    for (const parent of partiesOf(entry, field, lookup)) {
      // A person is no organisation: the one that it is of is the first.
      if (parent.kind === 'declared') add(parent.declaration, declaration.kind === 'persoon' ? steps : steps + 1);
    }
  };
  if (party.kind === 'declared') add(party.declaration, 0);
  add(party.organisation, 0);
  return { direct, all: found };
}

/** The folded names of the organisations that somebody is known to be of, as they are declared or else as typed; empty when none is known. */
export function organisationNames(party: Party, lookup: Lookup): ReadonlySet<string> {
  const found = new Set([...organisationsOf(party, lookup).all].flatMap(({ head }) => head.identity?.text ?? []));
  const ofSeat = party.member && organisationOfSeat(party.member, lookup)?.placed.head.identity?.text;
  if (ofSeat !== undefined) found.add(ofSeat);
  if (party.unknownOrganisation !== undefined) found.add(party.unknownOrganisation.text);
  return new Set([...found].map(foldName));
}

/** False of two with one name who are of other organisations: where that is known of one alone they may be the same. */
export function mayBeOne(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  if (one.size === 0 || other.size === 0) return true;
  for (const name of one) if (other.has(name)) return true;
  return false;
}

/** True of who is an organisation, or is of it: by what stands behind the name, in the entry of the person, or behind the name of a member. */
export function isOfOrganisation(party: Party, organisation: PlacedEntry, lookup: Lookup): boolean {
  if (organisationsOf(party, lookup).direct.has(organisation)) return true;
  return party.member !== undefined && organisationOfSeat(party.member, lookup)?.placed === organisation;
}

/** The gremia that a register is kept for, as it names them; empty when it names none that is declared. */
export function gremiaOfRegister(scope: Scope): EntryRef[] {
  const file = firstOfRegister(scope.registerFiles, namesGremia);
  // Whichever of its files says it: that another one does is known by its entry `register`.
  scope.statusWords();
  const register = file?.registers.first;
  const field = register && gremiaIn(register);
  if (file === undefined || register === undefined || field === undefined) return [];
  scope.follow({ file, placed: register });
  return partiesOf(register.entry, field, scope).flatMap((party) =>
    party.kind === 'declared' && party.declaration.kind === 'gremium' ? [party.declaration] : [],
  );
}

const namesGremia = ({ registers: { first } }: FileIndex) => first !== undefined && gremiaIn(first) !== undefined;

function gremiaIn({ entry }: PlacedEntry) {
  const field = fieldOf(entry, 'gremium');
  return field?.kind === 'gremia' ? field : undefined;
}
