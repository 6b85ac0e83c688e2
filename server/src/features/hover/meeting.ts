/** A meeting: who sat there, and when there is another. */
import { messages } from '../../messages/index.ts';
import type { EntryRef } from '../../model/index/fileIndex.ts';
import { meetingNames, meetingOf } from '../../model/index/meeting.ts';
import { gremiumNamed, nextMeeting } from '../../model/index/nextMeeting.ts';
import { seatsOf } from '../../model/references/membership.ts';
import { formatDutch } from '../../model/time/calendar.ts';
import type { FeatureContext } from '../context.ts';
import type { Markup } from '../markup.ts';
import { describeTitle } from './describe.ts';

/** A meeting: who sat in its gremia on that day, and when they meet next; false when that is not known. */
export function describeMeeting(markup: Markup, ref: EntryRef, { scope }: FeatureContext): boolean {
  const { entry } = ref.placed;
  const { day } = meetingOf(entry);
  if (day === undefined) return false;
  describeTitle(markup, entry);
  const seen = new Set<unknown>();
  for (const gremium of meetingNames(entry).flatMap((name) => gremiumNamed(name, scope) ?? [])) {
    if (seen.has(gremium.placed)) continue;
    seen.add(gremium.placed);
    const name = gremium.placed.entry.identity?.text ?? '';
    const seats = seatsOf(gremium, scope, day).map(({ text }) => text);
    if (seats.length > 0) markup.row(messages.hover.seatsOn(name, formatDutch(day)), seats.join(', '));
    const next = nextMeeting(name, day, scope);
    if (next !== undefined)
      markup.row(messages.hover.nextMeeting, messages.hover.meetingOn(formatDutch(next.day), next.counted));
  }
  return true;
}
