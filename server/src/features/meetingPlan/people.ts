/** Who would be at a meeting: who has a seat on that day, and who had or will have one on another. */

import type { EntryRef } from '../../model/index/fileIndex.ts';
import { foldName } from '../../model/index/names.ts';
import type { Scope } from '../../model/index/scope.ts';
import { calledBy } from '../../model/references/knownPeople.ts';
import { type Seat, seatsOf } from '../../model/references/membership.ts';
import type { CalendarDay } from '../../model/time/calendar.ts';
import { withoutBracketAtEnd } from '../../text/tail.ts';

export interface Invited {
  /** As it is written behind `aanwezig`. */
  readonly name: string;
  readonly field: Seat['field'];
  /** The seat as typed. */
  readonly seat: string;
  /** False of who has no seat on that day, by its own dates or those of the person. */
  readonly hasSeat: boolean;
}

/** Those with a seat, in the order of the gremium and each once; of a redacted name as many as there are. Then those without one on that day. */
export function invitedTo(gremium: EntryRef, scope: Scope, day: CalendarDay): Invited[] {
  const all = seatsOf(gremium, scope).map((seat) => ({ seat, name: nameOf(seat) }));
  const now = new Set(seatsOf(gremium, scope, day).map(({ text, field }) => `${field} ${text}`));
  const found: Invited[] = [];
  const known = new Set<string>();
  for (const hasSeat of [true, false]) {
    for (const { seat, name } of all) {
      if (name === undefined || now.has(`${seat.field} ${seat.text}`) !== hasSeat) continue;
      const folded = foldName(name);
      if (known.has(folded) && seat.party.kind !== 'standIn') continue;
      known.add(folded);
      found.push({ name, field: seat.field, seat: seat.text.replace(/\s+/gu, ' '), hasSeat });
    }
  }
  return found;
}

/** The name of who has a seat; undefined for an organisation, which sends somebody, and for words that name nobody. */
function nameOf({ party, text }: Seat): string | undefined {
  if (party.kind === 'standIn') return party.standIn === 'redacted' ? markOf(text) : undefined;
  if (party.kind === 'declared' && party.declaration.kind !== 'persoon') return undefined;
  return calledBy(party);
}

/** A redacted name, `(10)(2e)`, without the organisation behind it. */
function markOf(text: string): string {
  const bare = withoutBracketAtEnd(text).trimEnd();
  // The last bracket may be part of the mark.
  return bare === '' || /^\s*\(\d/u.test(text.slice(bare.length)) ? text.trim() : bare;
}
