/** Where an entry names moments, and which are meant. */
import { readDeadline } from '../syntax/dates/read.ts';
import { fieldsOfKind } from '../syntax/entry.ts';
import type { Word } from '../text/span.ts';
import { earliestFullDate } from './entryDates.ts';
import type { EntryRef } from './fileFacts.ts';
import { meantMoment } from './meantMoment.ts';
import { meetingOf } from './meeting.ts';
import { MinutesEntry } from './minutes.ts';
import { momentsNamed } from './moments.ts';
import { ownReferenceDate } from './referenceDate.ts';
import type { Scope } from './scope.ts';

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
    ...fieldsOfKind(entry, 'deadline').flatMap(({ deadline }) => deadline ?? []),
    ...fieldsOfKind(entry, 'agendaMoment').flatMap(({ moment }) => moment.moment ?? []),
  ].map((one) => ({ ...one, isHistory: false }));
  for (const { history } of fieldsOfKind(entry, 'history')) {
    for (const { change } of history) {
      for (const word of change?.field === 'deadline' ? [change.from, change.to] : []) {
        if (word !== undefined) named.push({ node: readDeadline(word.text), start: word.start, isHistory: true });
      }
    }
  }
  for (const { node, start, isHistory } of named) {
    if (node.kind !== 'moment') continue;
    const known = momentsNamed(node.name.text, scope);
    if (known.length === 0) continue;
    const from = placed instanceof MinutesEntry ? meetingOf(placed.host.head).day : earliestFullDate(entry);
    const base = { from, peildatum: ownReferenceDate(scope)?.day };
    const meant =
      meantMoment(node, known, base) ?? (node.year === undefined && from === undefined ? known.at(-1) : undefined);
    if (meant === undefined) continue;
    const { text, start: at, end } = node.name;
    yield { word: { text, start: at + start, end: end + start }, target: meant.ref, isHistory };
  }
}
