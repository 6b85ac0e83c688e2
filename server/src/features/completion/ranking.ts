/** The order of the people that are offered: who has a seat, who was named near by, and then everybody else. */
import type { Declaration } from '../../model/index/fileIndex.ts';
import type { Scope } from '../../model/index/scope.ts';
import { gremiaAt, type KnownPerson, nearTexts, ownerTexts } from '../../model/references/knownPeople.ts';
import { seatsOf } from '../../model/references/membership.ts';
import { partiesIn } from '../../model/references/people.ts';
import type { PlacedEntry } from '../../syntax/entryList.ts';
import type { Cursor } from './proposal.ts';

/** The rank of a name in the list, as the beginning of its `order`. */
export type Rank = (declaration: Declaration) => string;

const OTHERS = '2 000';

/**
 * Ranks the names for a list of people: `0` has a seat in the gremium of the register (in minutes: of the meeting), `1` owns
 * an action near the cursor, nearest first, `2` all others. No other text is read than that of entries near by, and of these
 * only what was typed in since the last time.
 */
export function peopleRank(cursor: Cursor): Rank {
  const { scope, referenceDate } = cursor.context;
  const { placed } = cursor;
  if (placed.kind === 'gremium' || placed.kind === 'persoon' || placed.kind === 'stuk') return () => OTHERS;
  const ranks = new Map<PlacedEntry, string>();
  for (const gremium of gremiaAt(placed, scope)) {
    for (const { party, organisations } of seatsOf(gremium, scope, referenceDate.day)) {
      if (party.kind === 'declared') ranks.set(party.declaration.placed, '0 000');
      // An organisation has a seat through whoever sits there for it.
      for (const organisation of organisations.direct) ranks.set(organisation, '0 000');
    }
  }
  if (placed.kind !== 'vergadering') {
    nearOwners(placed, scope).forEach((owner, index) => {
      if (!ranks.has(owner)) ranks.set(owner, `1 ${String(index).padStart(3, '0')}`);
    });
  }
  return (declaration) => ranks.get(declaration.placed) ?? OTHERS;
}

/** The owners of the actions near an entry, each once: those above it first, from the nearest on. */
function nearOwners(placed: PlacedEntry, scope: Scope): PlacedEntry[] {
  const owners = new Set<PlacedEntry>();
  for (const text of nearTexts(placed, scope, ownerTexts)) {
    for (const party of partiesIn({ text, start: 0, end: text.length }, scope)) {
      if (party.kind === 'declared') owners.add(party.declaration.placed);
    }
  }
  return [...owners];
}

/** The ranks of undeclared people: a member of the own gremium among the others, who was only named behind all. */
export const UNDECLARED_RANKS: Readonly<Record<KnownPerson['by'], string>> = {
  own: '0 000',
  near: '2 500',
  other: '2 600',
};
