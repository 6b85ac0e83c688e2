/** Who a list of people names, for a cell: each as typed, and by the one name that somebody has throughout the register. */
import type { Declaration } from '../model/index/fileIndex.ts';
import type { Scope } from '../model/index/scope.ts';
import { calledBy } from '../model/references/knownPeople.ts';
import { type Party, partiesOf } from '../model/references/people.ts';
import { type Entry, fieldOf, type ListField } from '../syntax/entry.ts';
import type { Person } from './document.ts';

/** The people that a field of an entry names, in the order of the text. */
export function peopleIn(entry: Entry, field: ListField, scope: Scope): Person[] {
  return partiesOf(entry, field, scope).map((party) => {
    // Of a person the organisation is read, and whether the name may be published.
    if (party.kind === 'declared') scope.follow(party.declaration);
    return personOf(party, entry.text);
  });
}

/** One party, of a list in this text. */
export function personOf(party: Party, text: string): Person {
  const declaration = party.kind === 'declared' ? party.declaration : undefined;
  return {
    text: text.slice(party.span.start, party.span.end).replace(/\s+/gu, ' ').trim(),
    name: calledBy(party),
    kind: kindOf(party),
    organisation: party.organisation?.name.word.text ?? party.unknownOrganisation?.text ?? ownOrganisation(declaration),
    isPublic: declaration?.kind === 'persoon' && isPublicEntry(declaration.placed.entry),
  };
}

function kindOf(party: Party): Person['kind'] {
  switch (party.kind) {
    case 'declared':
      return { persoon: 'person', organisatie: 'organisation', gremium: 'gremium' }[
        party.declaration.kind
      ] as Person['kind'];
    case 'standIn':
      return 'standIn';
    case 'member':
    case 'ambiguous':
      return 'person';
    case 'ofOrganisation':
      return party.name === undefined ? 'organisation' : 'person';
    case 'unknown':
      return 'unknown';
  }
}

/** The organisation that the entry of a person names. */
function ownOrganisation(declaration: Declaration | undefined): string | undefined {
  const field = declaration?.kind === 'persoon' ? fieldOf(declaration.placed.entry, 'organisatie') : undefined;
  return field?.lines[0]?.text;
}

/** True when the entry of a person says that the name may be published, without any remark that may take it back. */
export function isPublicEntry(entry: Entry): boolean {
  const field = fieldOf(entry, 'openbaar');
  return field?.kind === 'yesNo' && field.lines.length === 1 && /^ja\.?$/iu.test(field.lines[0]!.text.trim());
}
