/** References to moments in an entry, and the moments that are meant. */
import type { Word } from '../../text/span.ts';
import { earliestFullDate } from '../index/entryDates.ts';
import type { EntryRef } from '../index/fileIndex.ts';
import { meetingOf } from '../index/meeting.ts';
import { MinutesEntry } from '../index/minutes.ts';
import { momentsNamed } from '../index/moments.ts';
import { ownReferenceDate } from '../index/referenceDate.ts';
import type { Scope } from '../index/scope.ts';
import { meantMoment } from '../time/meantMoment.ts';
import { daysIn, daysOfHistoryIn } from './references.ts';

export interface MomentPlace {
  /** The name without its article and its year, in the entry. */
  readonly word: Word;
  readonly target: EntryRef;
  readonly isHistory: boolean;
}

/**
 * The moments that the deadlines of an entry name and that something declares, in the order of its fields. Without a year, and
 * without any day that says which year is meant, it is the last: what day it is today is not asked here.
 */
export function* momentPlaces(ref: EntryRef, scope: Scope): Iterable<MomentPlace> {
  const { placed } = ref;
  const { entry } = placed;
  const named = [
    ...daysIn(entry).map((day) => ({ ...day, isHistory: false })),
    ...daysOfHistoryIn(entry).map((day) => ({ ...day, isHistory: true })),
  ];
  for (const { node, start, isHistory } of named) {
    if (node.kind !== 'moment') continue;
    const known = momentsNamed(node.name.text, scope);
    if (known.length === 0) continue;
    const from = placed instanceof MinutesEntry ? meetingOf(placed.host.head).day : earliestFullDate(entry);
    const base = { from, referenceDay: ownReferenceDate(scope)?.day };
    const meant =
      meantMoment(node, known, base) ?? (node.year === undefined && from === undefined ? known.at(-1) : undefined);
    if (meant === undefined) continue;
    const { text, start: at, end } = node.name;
    yield { word: { text, start: at + start, end: end + start }, target: meant.ref, isHistory };
  }
}
