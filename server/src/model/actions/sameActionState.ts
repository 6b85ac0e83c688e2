/** The values that an action has from the one that its field `zelfde als` names. */
import type { EntryRef } from '../index/fileIndex.ts';
import { statusFor } from '../index/ownWords.ts';
import type { Scope } from '../index/scope.ts';
import type { CalendarDay } from '../time/calendar.ts';
import { deadlineOf, ownersOf } from './action.ts';
import { statusFieldOf } from './actionStatus.ts';
import { sameActionOf } from './sameAction.ts';

/** The values that another entry gives to an action. */
export interface TakenState {
  readonly status: string | undefined;
  readonly hasOwner: boolean;
  readonly hasDeadline: boolean;
  readonly latest: CalendarDay | undefined;
}

/** The values that are taken from the same action in another register; undefined when there is none. */
export function sameActionState(ref: EntryRef, scope: Scope, day: CalendarDay | undefined): TakenState | undefined {
  const same = sameActionOf(ref, scope);
  if (same === undefined) return undefined;
  const seen = scope.seenFrom(same.file);
  // The fields that count there, which may themselves come from elsewhere: not its state, which could go round in a circle.
  const status = statusFieldOf(same, seen);
  const deadline = deadlineOf(same, seen, day);
  return {
    status: status === undefined ? undefined : (statusFor(same.placed.kind, status.value.text, seen) ?? 'unknown'),
    hasOwner: ownersOf(same, seen) !== undefined,
    hasDeadline: deadline !== undefined,
    latest: deadline?.resolved.latest,
  };
}
