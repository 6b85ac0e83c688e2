import { messages } from '../messages/index.ts';
import { deadlineOf } from '../model/actions/action.ts';
import { isOpen } from '../model/actions/actionStatus.ts';
import { fixedLatestOf, predecessorsOf, waitsFor } from '../model/actions/predecessors.ts';
import type { EntryRef } from '../model/index/fileIndex.ts';
import { calledInSentence, MinutesEntry } from '../model/index/minutes.ts';
import { type CalendarDay, formatDutch } from '../model/time/calendar.ts';
import { crossEntryRule } from './rule.ts';
import { headSpan } from './spans.ts';

/** The last day is earlier than that of an open action that it waits for. Fix: none. */
export const deadlineVoorVoorganger = crossEntryRule({
  code: 'deadline-voor-voorganger',
  severity: 'warning',
  byShape: true,
  manual: `Een open actie moet eerder klaar zijn dan een actie waar zij op wacht (achter \`na:\`). Een actie die gereed of
vervallen is, houdt niets meer op.`,
  example: {
    wrong: `actie 5: Brief opstellen
  deadline: 1 maart 2030
  na: actie 6

actie 6: Adressen uitzoeken
  deadline: 1 april 2030`,
    right: `actie 5: Brief opstellen
  deadline: 1 mei 2030
  na: actie 6

actie 6: Adressen uitzoeken
  deadline: 1 april 2030`,
  },
  applies: (entry) => entry.kind === 'actie' && waitsFor(entry).length > 0,
  *check(ref, { scope, referenceDate }) {
    // Most are in time, and neither they nor this one need be read for it.
    const fixed = fixedLatestOf(ref.placed);
    const isInTime = ({ action }: { action: EntryRef }) => isBy(fixed, fixedLatestOf(action.placed));
    const ahead = predecessorsOf(ref, scope);
    if (ahead.every(isInTime)) return;
    const own = deadlineOf(ref, scope, referenceDate.day);
    const latest = own?.resolved.latest;
    if (own === undefined || latest === undefined || !isOpen(ref, scope)) return;
    for (const { reference: named, action } of ahead) {
      if (isBy(latest, fixedLatestOf(action.placed))) continue;
      const seen = scope.seenFrom(action.file);
      scope.follow(action);
      const theirs = deadlineOf(action, seen, referenceDate.day)?.resolved.latest;
      if (theirs === undefined || theirs <= latest || !isOpen(action, seen)) continue;
      const { node, start, field } = own;
      // In the list it is called as it is typed here.
      const other = action.placed instanceof MinutesEntry ? calledInSentence(action.placed) : named.number;
      yield {
        span: field.inherited
          ? headSpan(ref.placed.head)
          : { start: start + node.span.start, end: start + node.span.end },
        message: messages.rules['deadline-voor-voorganger'](
          calledInSentence(ref.placed),
          formatDutch(latest),
          other,
          formatDutch(theirs),
        ),
        related: [{ ref: action, span: headSpan(action.placed.head), message: messages.related.predecessor(other) }],
      };
    }
  },
});

/** True of a day that is not later than another; false where one of them is not known. */
function isBy(day: CalendarDay | undefined, before: CalendarDay | undefined): boolean {
  return day !== undefined && before !== undefined && before <= day;
}
