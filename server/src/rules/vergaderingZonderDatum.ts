import { messages } from '../messages/index.ts';
import type { EntryRef } from '../model/index/fileIndex.ts';
import { meetingOf } from '../model/index/meeting.ts';
import type { ReferenceDate } from '../model/index/referenceDate.ts';
import { formatDutch } from '../model/time/calendar.ts';
import { resolveDate } from '../model/time/deadline.ts';
import { findDates } from '../syntax/dates/read.ts';
import { shiftSpan } from '../text/span.ts';
import { entryRule, type Fix } from './rule.ts';
import { headSpan, replace } from './spans.ts';

/**
 * A meeting whose first line has no full date that can be read. Fix: add the year; put the one date of the line behind the
 * gremium.
 */
export const vergaderingZonderDatum = entryRule({
  code: 'vergadering-zonder-datum',
  severity: 'warning',
  byShape: true,
  example: {
    wrong: `gremium DUO

vergadering DUO 13 januari
  plaats: Groningen`,
    right: `gremium DUO

vergadering DUO 13 januari 2021
  plaats: Groningen`,
  },
  manual: `Achter \`vergadering\` staat geen datum met een jaar die het programma kan lezen. Wat in de vergadering is besproken telt
dan niet mee: een status die er wijzigt, wordt niet gezien, en \`volgend DUO\` slaat haar over. Schrijf de datum achter het
gremium: \`vergadering DUO 13 januari 2021\`.`,
  applies: (entry) => entry.kind === 'vergadering',
  *check(entry) {
    if (entry.kind !== 'vergadering') return;
    const { date, day } = meetingOf(entry);
    // A full date that does not exist is reported as such.
    if (day !== undefined || date?.date.year !== undefined) return;
    yield {
      span: headSpan(entry),
      message: messages.rules['vergadering-zonder-datum'],
      fixes: ({ ref, referenceDate }) => {
        if (date !== undefined) {
          const meant = resolveDate(date.date, { referenceDay: referenceDate.noteDay });
          if (meant === undefined) return [];
          const text = formatDutch(meant);
          const edits = [replace(ref, shiftSpan(date.date.span, date.start), text)];
          return [{ title: messages.fixes.addYear(text), edits }];
        }
        return datesIn(entry.title).concat(datesIn(entry.identity)).length === 1
          ? dateFromHead(ref, referenceDate)
          : [];
      },
    };

    function datesIn(word: { readonly text: string } | undefined) {
      return word === undefined ? [] : findDates(word.text).filter(({ year }) => year !== undefined);
    }

    /** The one date that stands elsewhere in the line is put behind the gremium; no word goes. */
    function dateFromHead(ref: EntryRef, referenceDate: ReferenceDate): Fix[] {
      const [found] = [...datesIn(entry.title), ...datesIn(entry.identity)];
      const meant = found && resolveDate(found, { referenceDay: referenceDate.noteDay });
      const { identity } = entry;
      if (meant === undefined || identity === undefined || datesIn(entry.title).length === 0) return [];
      const text = formatDutch(meant);
      const at = { start: identity.end, end: identity.end };
      return [{ title: messages.fixes.dateMeeting(text), edits: [replace(ref, at, ` ${text}`)] }];
    }
  },
});
