/** The tab of the meetings of all gremia: a table for each month, with what clashes. */
import type { CalendarMeeting, MeetingCalendar } from '../../../protocol/across.ts';
import { filled } from '../../src/across/acrossMessages.ts';
import { dayText, numberOfDay } from '../../src/timeline/axis.ts';
import { made } from '../shared/dom.ts';
import { choice, refill, type TabHost, table, tick, toLine } from './parts.ts';

const PERIODS = ['nu', 'alles'] as const;
type Period = (typeof PERIODS)[number];

const SIGNS: Readonly<Record<CalendarMeeting['state'], string>> = { gehouden: '●', gepland: '○', verwacht: '?' };

export class CalendarTab {
  readonly element: HTMLElement;
  readonly #host: TabHost;
  readonly #shown = made('div');
  #calendar: MeetingCalendar | undefined;
  #period: Period;
  #onlyClashes: boolean;

  constructor(host: TabHost) {
    this.#host = host;
    const { words, kept } = host;
    this.#period = PERIODS.find((one) => one === kept['period']) ?? 'nu';
    this.#onlyClashes = kept['onlyClashes'] === true;
    const periods = PERIODS.map((period) => [period, words.periods[period]] as const);
    const period = choice(words.period, periods, this.#period, (value) => {
      this.#period = PERIODS.find((one) => one === value) ?? 'nu';
      this.#look();
    });
    this.element = made(
      'div',
      { class: 'rol' },
      made('h2', {}, words.meetings),
      made(
        'div',
        { class: 'velden' },
        period.element,
        tick(words.onlyClashes, this.#onlyClashes, (onlyClashes) => {
          this.#onlyClashes = onlyClashes;
          this.#look();
        }),
      ),
      this.#shown,
    );
    this.#show();
  }

  show(calendar: MeetingCalendar): void {
    this.#calendar = calendar;
    this.#show();
  }

  #look(): void {
    this.#host.keep({ period: this.#period, onlyClashes: this.#onlyClashes });
    this.#show();
  }

  #show(): void {
    const { words } = this.#host;
    if (this.#calendar === undefined) {
      this.#shown.replaceChildren(made('p', {}, words.reading));
      return;
    }
    const { day: today, meetings, leftOut, without } = this.#calendar;
    const shown = meetings.filter(
      ({ day, clashes }) => (this.#period === 'alles' || day >= today) && (!this.#onlyClashes || clashes.length > 0),
    );
    const clashing = shown.filter(({ clashes }) => clashes.length > 0).length;
    const count = clashing === 0 ? words.noClashes : filled(words.clashCount, { n: clashing });
    const none = meetings.length === 0 ? words.noMeetings : words.noMeetingsFound;
    refill(
      this.#shown,
      made('p', { role: 'status' }, shown.length === 0 ? none : count),
      made('p', {}, words.expectedHow),
      ...[...byMonth(shown)].map(([month, some]) => this.#month(month, some)),
      ...(without.length === 0 ? [] : [made('p', {}, filled(words.without, { namen: without.join(', ') }))]),
      ...(leftOut === 0 ? [] : [made('p', {}, filled(words.meetingsLeftOut, { n: leftOut }))]),
    );
  }

  #month(month: string, meetings: readonly CalendarMeeting[]): HTMLElement {
    const { words } = this.#host;
    const { locale, meetingColumns: columns } = words;
    const first = numberOfDay(`${month}-1`);
    const name = first === undefined ? month : dayText(first, locale, { month: 'long', year: 'numeric' });
    const rows = meetings.map(({ day, gremium, time, state, place, clashes }) => {
      const number = numberOfDay(day);
      const text =
        number === undefined ? day : dayText(number, locale, { weekday: 'short', day: 'numeric', month: 'short' });
      const botst = clashes.map((one) => `⚠ ${one.gremium}: ${one.people.join(', ')}`);
      return [
        text,
        toLine(gremium, place, this.#host),
        time ?? '',
        `${SIGNS[state]} ${words.states[state]}`,
        made('span', { class: botst.length === 0 ? '' : 'botst' }, botst.join('; ')),
      ];
    });
    return table(name, [columns.dag, columns.gremium, columns.tijd, columns.stand, columns.botst], rows);
  }
}

function byMonth(meetings: readonly CalendarMeeting[]): ReadonlyMap<string, readonly CalendarMeeting[]> {
  const months = new Map<string, CalendarMeeting[]>();
  for (const one of meetings) {
    const month = one.day.slice(0, one.day.lastIndexOf('-'));
    const known = months.get(month);
    if (known === undefined) months.set(month, [one]);
    else known.push(one);
  }
  return months;
}
