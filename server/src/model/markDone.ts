/** Marking an action as gereed: its status, and a line in its history that says so. */
import { CLOSED_STATUSES } from '../syntax/vocabulary.ts';
import { isOpen, statusOfAction } from './action.ts';
import { formatDutch } from './calendar.ts';
import { appendHistory, type Edit, setField } from './edits.ts';
import type { EntryRef } from './fileFacts.ts';
import { newestStatus } from './history.ts';
import type { ReferenceDate } from './referenceDate.ts';
import type { Scope } from './scope.ts';

const DONE = 'gereed';

/**
 * The edits that mark an action as gereed; undefined for an entry that is no action, or is closed already.
 * The history line has the reference date, or the day of the newest status line when that is later, since the newest
 * line by date is what the status must agree with (`status-wijkt-af`).
 */
export function markDone(ref: EntryRef, scope: Scope, reference: ReferenceDate): Edit[] | undefined {
  const { placed, file } = ref;
  if (placed.entry.kind !== 'actie' || !isOpen(ref, scope)) return undefined;
  const { lineEnd } = file.document;
  const newest = newestStatus(ref, scope, reference.day)?.day ?? reference.noteDay;
  const day = Math.max(reference.noteDay, newest);
  const old = statusOfAction(ref, scope);
  const from = old === undefined || CLOSED_STATUSES.has(old) ? '' : `${old} `;
  return [
    setField(lineEnd, placed, 'status', DONE),
    appendHistory(lineEnd, placed, `${formatDutch(day)}: status ${from}-> ${DONE}`),
  ];
}
