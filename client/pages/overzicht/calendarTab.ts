/** The tab of the meetings of all gremia: a calendar or a table for each month, with what clashes. */
import type { CalendarMeeting, MeetingCalendar } from '../../../protocol/across.ts';
import { filled } from '../../src/across/acrossMessages.ts';
import { dayText, numberOfDay } from '../../src/timeline/axis.ts';
import { type Copied, copiedTable } from '../shared/clipboard.ts';
import { made } from '../shared/dom.ts';
import { avoidedText, clashText, monthTable, SIGNS } from './monthTable.ts';
import { choice, copyButton, refill, type TabHost, table, tick, toLine } from './parts.ts';

const PERIODS = ['nu', 'alles'] as const;
type Period = (typeof PERIODS)[number];

const SHAPES = ['kalender', 'tabel'] as const;
type Shape = (typeof SHAPES)[number];

/** As calendars more months than these are not shown: those that are nearest to today. */
const MOST_MONTHS = 48;

export class CalendarTab {
  readonly element: HTMLElement;
  readonly #host: TabHost;
  readonly #shown = made('div');
  #calendar: MeetingCalendar | undefined;
  #period: Period;
  #shape: Shape;
  #onlyClashes: boolean;

  constructor(host: TabHost) {
    this.#host = host;
    const { words, kept } = host;
    this.#period = PERIODS.find((one) => one === kept['period']) ?? 'nu';
    this.#shape = SHAPES.find((one) => one === kept['shape']) ?? 'kalender';
    this.#onlyClashes = kept['onlyClashes'] === true;
    const shapes = SHAPES.map((shape) => [shape, words.shapes[shape]] as const);
    const shape = choice(words.shape, shapes, this.#shape, (value) => {
      this.#shape = SHAPES.find((one) => one === value) ?? 'kalender';
      this.#look();
    });
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
        shape.element,
        tick(words.onlyClashes, this.#onlyClashes, (onlyClashes) => {
          this.#onlyClashes = onlyClashes;
          this.#look();
        }),
        copyButton(words, () => this.#copied),
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
    this.#host.keep({ period: this.#period, shape: this.#shape, onlyClashes: this.#onlyClashes });
    this.#show();
  }

  #show(): void {
    const { words } = this.#host;
    if (this.#calendar === undefined) {
      this.#shown.replaceChildren(made('p', {}, words.reading));
      return;
    }
    const { meetings, leftOut, without } = this.#calendar;
    const shown = this.#wanted;
    const clashing = shown.filter(({ clashes }) => clashes.length > 0).length;
    const count = clashing === 0 ? words.noClashes : filled(words.clashCount, { n: clashing });
    const none = meetings.length === 0 ? words.noMeetings : words.noMeetingsFound;
    const months = [...byMonth(shown)];
    const near = this.#shape === 'tabel' ? months : this.#nearest(months);
    refill(
      this.#shown,
      made('p', { role: 'status' }, shown.length === 0 ? none : count),
      ...(this.#shape === 'tabel' || shown.length === 0 ? [] : [made('p', { class: 'uitleg' }, words.calendarLegend)]),
      made('p', {}, words.expectedHow),
      ...(near.length === months.length
        ? []
        : [made('p', {}, filled(words.monthsLeftOut, { n: months.length - near.length }))]),
      ...near.map(([month, some]) => this.#month(month, some)),
      ...(without.length === 0 ? [] : [made('p', {}, filled(words.without, { namen: without.join(', ') }))]),
      ...(leftOut === 0 ? [] : [made('p', {}, filled(words.meetingsLeftOut, { n: leftOut }))]),
    );
  }

  /** Of very many months those around today. */
  #nearest<T>(months: readonly (readonly [string, T])[]): readonly (readonly [string, T])[] {
    const today = this.#calendar?.day ?? '';
    const at = months.findIndex(([month]) => month >= today.slice(0, today.lastIndexOf('-')));
    const from = Math.min((at === -1 ? months.length : at) - MOST_MONTHS / 2, months.length - MOST_MONTHS);
    return months.slice(Math.max(0, from), Math.max(0, from) + MOST_MONTHS);
  }

  #month(month: string, meetings: readonly CalendarMeeting[]): HTMLElement {
    const calendar = this.#calendar;
    if (this.#shape === 'kalender' && calendar !== undefined) {
      return monthTable(month, this.#nameOf(month), meetings, calendar, this.#host);
    }
    const rows = meetings.map((one) => {
      const [day = '', gremium = '', time = '', state = '', clash = ''] = this.#cellsOf(one);
      const isClash = made('span', { class: clash === '' ? '' : 'botst' }, clash);
      return [day, toLine(gremium, one.place, this.#host), time, state, isClash];
    });
    return table(this.#nameOf(month), this.#heads, rows);
  }

  get #heads(): string[] {
    const { dag, gremium, tijd, stand, botst } = this.#host.words.meetingColumns;
    return [dag, gremium, tijd, stand, botst];
  }

  #nameOf(month: string): string {
    const first = numberOfDay(`${month}-1`);
    return first === undefined ? month : dayText(first, this.#host.words.locale, { month: 'long', year: 'numeric' });
  }

  #cellsOf({ day, gremium, time, state, avoids, clashes }: CalendarMeeting): string[] {
    const { words } = this.#host;
    const number = numberOfDay(day);
    const options = { weekday: 'short', day: 'numeric', month: 'short' } as const;
    const text = number === undefined ? day : dayText(number, words.locale, options);
    const said = [words.states[state], ...(avoids === null ? [] : [avoidedText(avoids, this.#host)])];
    return [text, gremium, time ?? '', `${SIGNS[state]} ${said.join(', ')}`, clashes.map(clashText).join('; ')];
  }

  /** The meetings that are shown as a table, below the names of their months. */
  get #copied(): Copied {
    const lines = [...byMonth(this.#wanted)].flatMap(([month, some]) => [
      { title: this.#nameOf(month) },
      ...some.map((one) => ({ cells: this.#cellsOf(one) })),
    ]);
    return copiedTable(this.#heads, lines);
  }

  /** The meetings of the period, all or those that clash. */
  get #wanted(): CalendarMeeting[] {
    const { day: today = '', meetings = [] } = this.#calendar ?? {};
    return meetings.filter(
      ({ day, clashes }) => (this.#period === 'alles' || day >= today) && (!this.#onlyClashes || clashes.length > 0),
    );
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
