/** The meeting that is meant: by its name, by where the cursor stands, or the newest. */
import type { EntryRef } from './fileIndex.ts';
import { meetingOf } from './meeting.ts';
import type { Scope } from './scope.ts';

/**
 * The meeting that is named in the register, else the one at a place, else the newest of the register; undefined without one. Of several
 * that are called the same it is the one at the place, or the last above it.
 */
export function findMeeting(named: string | undefined, host: EntryRef, scope: Scope): EntryRef | undefined {
  if (named === undefined && host.placed.kind === 'vergadering') return host;
  const all = scope.registerFiles.flatMap((file) =>
    [...file.document.entries].flatMap((placed) => (placed.kind === 'vergadering' ? [{ file, placed }] : [])),
  );
  if (named !== undefined) {
    const called = all.filter((one) => calledInFile(one) === named);
    const { line } = host.placed;
    return called.findLast(({ file, placed }) => file === host.file && placed.line <= line) ?? called[0];
  }
  const dayOf = ({ placed }: EntryRef) => meetingOf(placed.head).day ?? Number.NEGATIVE_INFINITY;
  return all.reduce<EntryRef | undefined>((best, one) => (best && dayOf(best) > dayOf(one) ? best : one), undefined);
}

/** What the first line of a meeting calls it: `DUO 13 januari 2021`. */
export function calledInFile({ placed: { head } }: EntryRef): string {
  return head.identity?.text ?? head.title?.text ?? '';
}
