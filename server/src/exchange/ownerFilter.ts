/** Whose entries are wanted: whoever is meant by a name as the register would read it behind `eigenaar:`. */
import { foldName } from '../model/index/names.ts';
import type { Scope } from '../model/index/scope.ts';
import { calledBy } from '../model/references/knownPeople.ts';
import { isOfOrganisation } from '../model/references/membership.ts';
import { type Party, partiesIn } from '../model/references/people.ts';
import type { Person } from './document.ts';
import type { ListedEntry } from './listedEntry.ts';
import { personOf } from './people.ts';

export interface OwnerFilter {
  /** What somebody is called throughout the register. */
  readonly name: string;
  readonly person: Person;
  /** Nothing in the registers knows the name: it may be one of an owner all the same. */
  readonly isUnknown: boolean;
  isOwnerOf(listed: ListedEntry): boolean;
}

/** The filter for a name as it was asked; an organisation owns what anybody of it owns. */
export function ownerFilter(asked: string, scope: Scope): OwnerFilter {
  const text = asked.replace(/\s+/gu, ' ').trim();
  const [party] = partiesIn({ text, start: 0, end: text.length }, scope);
  const name = (party && calledBy(party)) ?? text;
  const organisation =
    party?.kind === 'declared' && party.declaration.kind !== 'persoon' ? party.declaration : undefined;
  const isSame = (other: Party, typed: string, own: Scope) => {
    const called = calledBy(other);
    if (called === undefined ? foldName(typed) === foldName(text) : foldName(called) === foldName(name)) return true;
    return organisation !== undefined && isOfOrganisation(other, organisation.placed, own);
  };
  const person =
    party === undefined
      ? { text, name: text, kind: 'unknown' as const, organisation: undefined, isPublic: false }
      : { ...personOf(party, text), text: name };
  return {
    name,
    person,
    isUnknown: party === undefined || party.kind === 'unknown',
    isOwnerOf({ owners, scope: own }) {
      if (owners === undefined) return false;
      const { text: typed } = owners.field.owner.placed.entry;
      return owners.parties.some((other) => isSame(other, typed.slice(other.span.start, other.span.end), own));
    },
  };
}
