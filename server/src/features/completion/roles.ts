/** Roles of somebody in a register: the seats held, and the open actions owned. */
import { ownersOf } from '../../model/actions/action.ts';
import { isOpen } from '../../model/actions/actionStatus.ts';
import type { EntryRef } from '../../model/index/fileIndex.ts';
import { minutesEntries } from '../../model/index/minutes.ts';
import type { WorkspaceScope } from '../../model/index/scope.ts';
import { type Seat, seatsOf } from '../../model/references/membership.ts';
import { occurrencesIn } from '../../model/references/occurrences.ts';
import type { CalendarDay } from '../../model/time/calendar.ts';
import type { PlacedEntry } from '../../syntax/entryList.ts';
import { isHeadingKind } from '../../syntax/vocabulary.ts';
import { workOf } from '../../syntax/workKinds.ts';

/** A register with more entries is not counted in: its whole text would be gone through for one item. */
const MOST_ENTRIES = 5_000;

export interface HeldSeat {
  /** The short name of the gremium. */
  readonly gremium: string;
  readonly field: Seat['field'];
}

/** The seats that somebody holds by name on a day, one for each gremium; empty without any. Without a day all of them. */
export function seatsHeldBy(placed: PlacedEntry, scope: WorkspaceScope, day: CalendarDay | undefined): HeldSeat[] {
  const held: HeldSeat[] = [];
  for (const declaration of scope.declarations()) {
    if (declaration.kind !== 'gremium') continue;
    const seat = seatsOf(declaration, scope, day).find(
      ({ party }) => party.kind === 'declared' && party.declaration.placed === placed,
    );
    if (seat !== undefined) held.push({ gremium: declaration.name.word.text, field: seat.field });
  }
  return held;
}

/**
 * The number of open actions of the register that somebody owns, by an own field or that of a heading. Undefined for a
 * register of more than 5,000 entries.
 */
export function openActionsOf(name: EntryRef, scope: WorkspaceScope): number | undefined {
  const size = scope.registerFiles.reduce((sum, { document }) => sum + document.entries.size, 0);
  if (size > MOST_ENTRIES) return undefined;
  let count = 0;
  for (const file of scope.registerFiles) {
    const own = scope.seenFrom(file);
    const hosts = new Set(occurrencesIn(file, name, scope).map(({ host }) => host.placed));
    // What a heading gives holds for the actions below it, which do not name it.
    const all = [...hosts].some(({ kind }) => isHeadingKind(kind));
    for (const host of all ? file.document.entries : hosts) {
      for (const placed of host.kind === 'vergadering' ? minutesEntries(host) : [host]) {
        if (workOf(placed.kind) !== undefined && owns(name, { file, placed }, own)) count++;
      }
    }
  }
  return count;
}

function owns(name: EntryRef, action: EntryRef, scope: WorkspaceScope): boolean {
  const parties = ownersOf(action, scope)?.parties ?? [];
  const isOwner = parties.some((party) => party.kind === 'declared' && party.declaration.placed === name.placed);
  return isOwner && isOpen(action, scope);
}
