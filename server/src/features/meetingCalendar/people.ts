/** Who is expected at a meeting: who has a seat on its day and who is named there, without those who are absent. */
import type { EntryRef } from '../../model/index/fileIndex.ts';
import { isFullName } from '../../model/index/members.ts';
import { foldName, withoutHonorifics } from '../../model/index/names.ts';
import type { Scope } from '../../model/index/scope.ts';
import { calledBy } from '../../model/references/knownPeople.ts';
import { organisationNames, seatsOf } from '../../model/references/membership.ts';
import { type Party, partiesOf } from '../../model/references/people.ts';
import type { CalendarDay } from '../../model/time/calendar.ts';
import { fieldOf } from '../../syntax/entry.ts';

/** Somebody who is expected, with the folded names of the organisations that are known. */
export interface Expected {
  readonly name: string;
  readonly organisations: ReadonlySet<string>;
}

const PRESENT = ['voorzitter', 'aanwezig', 'te gast', 'verslag'];
const ABSENT = ['afwezig'];

/**
 * The people, by how they are compared. Only who is named in full, or is declared, can be told to be one person in two gremia;
 * an organisation may send two, and two of one name may be of two organisations.
 * @param meeting undefined for one without an entry.
 */
export function peopleAt(
  meeting: EntryRef | undefined,
  gremia: readonly EntryRef[],
  day: CalendarDay,
  scope: Scope,
): ReadonlyMap<string, Expected> {
  const people = new Map<string, Expected>();
  for (const gremium of gremia) {
    const seen = scope.seenFrom(gremium.file);
    for (const { party } of seatsOf(gremium, seen, day)) add(people, party, seen);
  }
  if (meeting === undefined) return people;
  for (const party of named(meeting, PRESENT, scope)) add(people, party, scope);
  for (const party of named(meeting, ABSENT, scope)) {
    const name = personOf(party);
    if (name !== undefined) people.delete(keyOf(name));
  }
  return people;
}

function named({ placed: { entry } }: EntryRef, fields: readonly string[], scope: Scope): Party[] {
  return fields.flatMap((name) => {
    const field = fieldOf(entry, name);
    return field?.kind === 'people' ? partiesOf(entry, field, scope) : [];
  });
}

function add(people: Map<string, Expected>, party: Party, scope: Scope): void {
  const name = personOf(party);
  if (name === undefined || party.unsure) return;
  const organisations = organisationNames(party, scope);
  const known = people.get(keyOf(name));
  people.set(keyOf(name), {
    name,
    organisations: organisations.size > 0 ? organisations : (known?.organisations ?? organisations),
  });
}

function personOf(party: Party): string | undefined {
  if (party.kind === 'declared') return party.declaration.kind === 'persoon' ? calledBy(party) : undefined;
  const name = calledBy(party);
  return name !== undefined && isFullName(name) ? name : undefined;
}

function keyOf(name: string): string {
  return foldName(withoutHonorifics(name));
}
