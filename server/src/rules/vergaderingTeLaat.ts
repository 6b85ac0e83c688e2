import { messages } from '../messages/index.ts';
import { meetingNames, meetingOf } from '../model/index/meeting.ts';
import { gremiumNamed, heldBy, meetingsOf } from '../model/index/nextMeeting.ts';
import { formatDutch } from '../model/time/calendar.ts';
import { lastDayInTime, readFrequency } from '../model/time/frequency.ts';
import { fieldOf } from '../syntax/entry.ts';
import { crossEntryRule } from './rule.ts';
import { headSpan } from './spans.ts';

/**
 * Later after the one before than the frequency says. The whole week in which it falls due is in time, for a gremium that
 * meets by months the whole month. Fix: none.
 */
export const vergaderingTeLaat = crossEntryRule({
  code: 'vergadering-te-laat',
  severity: 'warning',
  byShape: true,
  example: {
    wrong: `gremium DUO
  frequentie: maandelijks

vergadering DUO 13 januari 2021
vergadering DUO 10 maart 2021`,
    right: `gremium DUO
  frequentie: maandelijks

vergadering DUO 13 januari 2021
vergadering DUO 10 februari 2021
vergadering DUO 10 maart 2021`,
  },
  manual: `Tussen deze vergadering en de vorige van hetzelfde gremium ligt meer tijd dan de frequentie zegt. Een gremium dat
eenmaal per twee weken vergadert, doet dat in de tweede week, op welke dag dan ook; een dat maandelijks vergadert, in de
volgende maand. Vaak is de datum verschreven of ontbreekt een vergadering.`,
  applies: (entry) => entry.kind === 'vergadering',
  *check(ref, { scope }) {
    const { day, date } = meetingOf(ref.placed.entry);
    if (day === undefined || date === undefined) return;
    const seen = new Set<unknown>();
    for (const name of meetingNames(ref.placed.entry)) {
      const gremium = gremiumNamed(name, scope);
      if (gremium === undefined || seen.has(gremium.placed)) continue;
      seen.add(gremium.placed);
      scope.follow(gremium);
      const field = fieldOf(gremium.placed.entry, 'frequentie');
      const frequency = field && readFrequency(field.lines[0]?.text ?? '');
      const meetings = meetingsOf(name, scope);
      const previous = meetings[heldBy(meetings, day - 1) - 1];
      if (frequency === undefined || previous === undefined) continue;
      const due = lastDayInTime(previous.day, frequency);
      if (day <= due) continue;
      yield {
        span: { start: date.start + date.date.span.start, end: date.start + date.date.span.end },
        message: messages.rules['vergadering-te-laat'](
          gremium.placed.entry.identity?.text ?? name,
          formatDutch(previous.day),
          formatDutch(due),
        ),
        related: [
          { ref: previous.ref, span: headSpan(previous.ref.placed.head), message: messages.related.previousMeeting },
        ],
      };
    }
  },
});
