/** The order of the people that are offered: who has a seat, who was named near by, and then everybody else. */
import type { Declaration } from '../../model/fileFacts.ts';
import { meetingNames } from '../../model/meeting.ts';
import { gremiaOfRegister, seatsOf } from '../../model/membership.ts';
import { minutesEntries } from '../../model/minutes.ts';
import { gremiumNamed } from '../../model/nextMeeting.ts';
import { partiesIn } from '../../model/people.ts';
import type { Scope } from '../../model/scope.ts';
import { fieldOf } from '../../syntax/entry.ts';
import type { PlacedEntry } from '../../syntax/entryList.ts';
import type { Cursor } from './proposal.ts';

/** How many entries above the cursor, and then below it, are looked at for owners. */
const NEAR = 100;
/** So many owners that were named near by stand before the others. */
const MOST_RECENT = 12;

/** Where a name stands in the list, as the beginning of its `order`. */
export type Rank = (declaration: Declaration) => string;

const OTHERS = '2 000';

/**
 * Ranks the names for a list of people: `0` has a seat in the gremium of the register (in minutes: of the meeting), `1` owns
 * an action near the cursor, nearest first, `2` all others. No other text is read than that of entries near by, and of these
 * only what was typed in since the last time.
 */
export function peopleRank(cursor: Cursor): Rank {
  const { scope, reference } = cursor.context;
  const { placed } = cursor;
  if (placed.kind === 'gremium' || placed.kind === 'persoon' || placed.kind === 'stuk') return () => OTHERS;
  const ranks = new Map<PlacedEntry, string>();
  const gremia =
    placed.kind === 'vergadering'
      ? meetingNames(placed.entry).flatMap((name) => gremiumNamed(name, scope) ?? [])
      : gremiaOfRegister(scope);
  for (const gremium of gremia) {
    for (const { party, organisations } of seatsOf(gremium, scope, reference.day)) {
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

/** Who owns the actions near an entry, each once: those above it first, from the nearest on. */
export function nearOwners(placed: PlacedEntry, scope: Scope): PlacedEntry[] {
  const { entries } = scope.file.document;
  const texts = new Set<string>();
  const look = (next: (from: PlacedEntry) => PlacedEntry | undefined) => {
    let near = next(placed);
    for (let left = NEAR; left > 0 && near !== undefined && texts.size < MOST_RECENT; left--, near = next(near)) {
      for (const text of ownerTexts(near)) texts.add(text);
    }
  };
  look((from) => entries.before(from));
  look((from) => entries.after(from));
  const owners = new Set<PlacedEntry>();
  for (const text of texts) {
    for (const party of partiesIn({ text, start: 0, end: text.length }, scope)) {
      if (party.kind === 'declared') owners.add(party.declaration.placed);
    }
  }
  return [...owners];
}

interface OwnerTexts {
  readonly revision: number;
  readonly texts: readonly string[];
}

const ownerTextsOf = new WeakMap<PlacedEntry, OwnerTexts>();

/** What stands in the owner fields of an entry and of the actions of its minutes, one text for each line. */
function ownerTexts(placed: PlacedEntry): readonly string[] {
  if (placed.kind !== 'actie' && placed.kind !== 'vergadering') return [];
  const kept = ownerTextsOf.get(placed);
  if (kept?.revision === placed.revision) return kept.texts;
  const actions = placed.kind === 'vergadering' ? minutesEntries(placed) : [placed];
  const texts = actions.flatMap(({ kind, entry }) => {
    const field = kind === 'actie' ? fieldOf(entry, 'eigenaar') : undefined;
    return field?.kind === 'people' ? field.lines.map(({ text }) => text) : [];
  });
  ownerTextsOf.set(placed, { revision: placed.revision, texts });
  return texts;
}
