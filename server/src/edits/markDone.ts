/** Marking an action as gereed, or a promise as nagekomen: its status, and a line in its history that says so. */

import { isOpen, statusOfAction } from '../model/actions/actionStatus.ts';
import { newestStatus } from '../model/actions/history.ts';
import type { EntryRef } from '../model/index/fileIndex.ts';
import type { ReferenceDate } from '../model/index/referenceDate.ts';
import type { Scope } from '../model/index/scope.ts';
import { formatDutch } from '../model/time/calendar.ts';
import { fieldOf } from '../syntax/entry.ts';
import { takesBack } from '../syntax/statusPhrase.ts';
import { isClosed, workOf } from '../syntax/workKinds.ts';
import { trimmedWord, type Word } from '../text/span.ts';
import { appendHistory, type Edit, setField } from './edits.ts';

/**
 * The edits that mark an entry as done; undefined for one that nobody has to do anything for, or that is closed already.
 * The history line has the reference date, or the day of the newest status line when that is later, since the newest
 * line by date is what the status must agree with (`status-wijkt-af`).
 */
export function markDone(ref: EntryRef, scope: Scope, referenceDate: ReferenceDate): Edit[] | undefined {
  const { placed, file } = ref;
  const work = workOf(placed.entry.kind);
  if (work === undefined || !isOpen(ref, scope)) return undefined;
  const { lineEnd } = file.document;
  const newest = newestStatus(ref, scope, referenceDate.day)?.day ?? referenceDate.noteDay;
  const day = Math.max(referenceDate.noteDay, newest);
  const old = statusOfAction(ref, scope);
  const from = old === undefined || isClosed(old) ? '' : `${old} `;
  const edit = setField(lineEnd, placed, 'status', work.done);
  const line = `${formatDutch(day)}: status ${from}-> ${work.done}`;
  const remark = openRemark(ref, edit);
  if (remark === undefined) return [edit, appendHistory(lineEnd, placed, line)];
  const typed = remark.text.replace(/^;\s*/u, '');
  return [{ ...edit, end: remark.end }, appendHistory(lineEnd, placed, `${line}; ${typed}`)];
}

/**
 * The remark behind the old status that would take the new one back, `in uitvoering (brief volgt)`: it goes along to the history.
 * Undefined when there is none.
 */
function openRemark({ placed }: EntryRef, edit: Edit): Word | undefined {
  const line = fieldOf(placed.entry, 'status')?.lines[0];
  const end = line && placed.start + line.end;
  if (line === undefined || end === undefined || edit.end > end || edit.end < placed.start + line.start)
    return undefined;
  const remark = trimmedWord(placed.entry.text, edit.end - placed.start, line.end);
  return remark !== undefined && takesBack(remark.text) ? { ...remark, end } : undefined;
}
