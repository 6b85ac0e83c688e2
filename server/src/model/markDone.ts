/** Marking an action as gereed, or a promise as nagekomen: its status, and a line in its history that says so. */
import { isClosed, workOf } from '../syntax/workKinds.ts';
import { isOpen, statusOfAction } from './action.ts';
import { formatDutch } from './calendar.ts';
import { appendHistory, type Edit, setField } from './edits.ts';
import type { EntryRef } from './fileFacts.ts';
import { newestStatus } from './history.ts';
import type { ReferenceDate } from './referenceDate.ts';
import type { Scope } from './scope.ts';

/**
 * The edits that mark an entry as done; undefined for one that nobody has to do anything for, or that is closed already.
 * The history line has the reference date, or the day of the newest status line when that is later, since the newest
 * line by date is what the status must agree with (`status-wijkt-af`).
 */
export function markDone(ref: EntryRef, scope: Scope, reference: ReferenceDate): Edit[] | undefined {
  const { placed, file } = ref;
  const work = workOf(placed.entry.kind);
  if (work === undefined || !isOpen(ref, scope)) return undefined;
  const { lineEnd } = file.document;
  const newest = newestStatus(ref, scope, reference.day)?.day ?? reference.noteDay;
  const day = Math.max(reference.noteDay, newest);
  const old = statusOfAction(ref, scope);
  const from = old === undefined || isClosed(old) ? '' : `${old} `;
  return [
    setField(lineEnd, placed, 'status', work.done),
    appendHistory(lineEnd, placed, `${formatDutch(day)}: status ${from}-> ${work.done}`),
  ];
}
