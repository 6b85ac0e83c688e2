/** A month as a calendar: a table of its weeks, with what meets in the cell of its day. */
import type { CalendarMeeting, MeetingCalendar } from '../../../protocol/across.ts';
import { filled } from '../../src/across/acrossMessages.ts';
import { weeksOf } from '../../src/across/weeks.ts';
import { dayText, numberOfDay } from '../../src/timeline/axis.ts';
import { made } from '../shared/dom.ts';
import { type TabHost, toLine } from './parts.ts';

export const SIGNS: Readonly<Record<CalendarMeeting['state'], string>> = { gehouden: '●', gepland: '○', verwacht: '?' };

/** The Monday from which the names of the days are taken. */
const SOME_MONDAY = 4;

/** @param month written `2021-04`; @param name what it is called; @param meetings those of that month. */
export function monthTable(
  month: string,
  name: string,
  meetings: readonly CalendarMeeting[],
  calendar: Pick<MeetingCalendar, 'day' | 'holidays'>,
  host: TabHost,
): HTMLElement {
  const { words } = host;
  const byDay = new Map<number | undefined, CalendarMeeting[]>();
  for (const one of meetings) {
    const day = numberOfDay(one.day);
    byDay.set(day, [...(byDay.get(day) ?? []), one]);
  }
  const holidays = new Map(calendar.holidays.map((one) => [numberOfDay(one.day), one.name]));
  const today = numberOfDay(calendar.day);
  const heads = [0, 1, 2, 3, 4, 5, 6].map((at) => {
    const said = (weekday: 'short' | 'long') => dayText(SOME_MONDAY + at, words.locale, { weekday });
    return made('th', { scope: 'col' }, made('abbr', { title: said('long') }, said('short')));
  });
  const week = made('th', { scope: 'col', class: 'week' }, words.weekShort);
  const rows = weeksOf(month).map(({ number, days }) =>
    made(
      'tr',
      {},
      made('th', { scope: 'row', class: 'week' }, String(number)),
      ...days.map((day, at) =>
        day === undefined
          ? made('td', { class: 'leeg' })
          : dayCell(
              day,
              at > 4,
              { isToday: day === today, holiday: holidays.get(day), meetings: byDay.get(day) ?? [] },
              host,
            ),
      ),
    ),
  );
  const whole = made(
    'table',
    { class: 'kalender' },
    made('caption', {}, name),
    made('thead', {}, made('tr', {}, week, ...heads)),
    made('tbody', {}, ...rows),
  );
  return made('div', { class: 'strook', role: 'group', 'aria-label': name, tabindex: 0 }, whole);
}

interface DayShown {
  readonly isToday: boolean;
  readonly holiday: string | undefined;
  readonly meetings: readonly CalendarMeeting[];
}

function dayCell(
  day: number,
  isWeekend: boolean,
  { isToday, holiday, meetings }: DayShown,
  host: TabHost,
): HTMLElement {
  const { words } = host;
  const number = dayText(day, words.locale, { day: 'numeric' });
  const isFree = isWeekend || holiday !== undefined;
  return made(
    'td',
    { class: isFree ? 'vrij' : undefined, 'aria-current': isToday ? 'date' : undefined },
    made('span', { class: 'dag' }, isToday ? filled(words.today, { dag: number }) : number),
    ...(holiday === undefined ? [] : [made('span', { class: 'feestdag', lang: 'nl' }, holiday)]),
    ...meetings.map((one) => meetingShown(one, host)),
  );
}

function meetingShown({ gremium, time, state, place, clashes, avoids }: CalendarMeeting, host: TabHost): HTMLElement {
  const { words } = host;
  const clash = clashes.map((one) => made('span', { class: 'botst' }, clashText(one)));
  const avoided = avoids === null ? [] : [made('span', {}, avoidedText(avoids, host))];
  return made(
    'div',
    { class: clashes.length > 0 ? 'afspraak botsing' : 'afspraak' },
    made('span', { 'aria-hidden': true }, `${SIGNS[state]} `),
    toLine(gremium, place, host),
    made('span', { class: 'onzichtbaar' }, ` ${words.states[state]}`),
    ...(time === null ? [] : [made('span', {}, time)]),
    ...avoided,
    ...clash,
  );
}

/** What a meeting clashes with, `⚠ VOG: Anja Woortman`. */
export function clashText({ gremium, people }: CalendarMeeting['clashes'][number]): string {
  return `⚠ ${gremium}: ${people.join(', ')}`;
}

/** The day that an expected meeting is not on. */
export function avoidedText({ day, name }: NonNullable<CalendarMeeting['avoids']>, { words }: TabHost): string {
  const dag = dayText(numberOfDay(day) ?? 0, words.locale, { day: 'numeric', month: 'long' });
  return filled(words.avoids, { dag, naam: name });
}
