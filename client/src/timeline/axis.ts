/** The axis of days below a drawing, and days as they are written. */
import { round, type Shape } from '../pages/drawing.ts';

/** The days of an axis: whole numbers that go up by one a day. */
export interface Axis {
  readonly first: number;
  readonly last: number;
  /** The place of a day. */
  readonly x: (day: number) => number;
  readonly ticks: readonly Tick[];
}

export interface Tick {
  readonly day: number;
  /** `mrt 2021`, of a long axis `2021`. */
  readonly label: string;
}

/** The place of a drawing for an axis: its left end and its width. */
export interface Plot {
  readonly left: number;
  readonly width: number;
}

/** The place of the days between what stands left and right of them. */
export interface PlotInRoom extends Plot {
  /** The width of all three. */
  readonly total: number;
  /** So many letters of a label have room. */
  readonly letters: number;
}

/** What a label and the days have at least: less cannot be read, and is moved sideways. */
const LEAST = { labels: 120, days: 160 };
/** A letter of a label is so wide, in points. */
const LETTER = 7.1;
/** A tick and what stands beside it. */
const TICK = 60;

const DAY_MS = 86_400_000;
/** More ticks than these nobody needs. */
const MOST_TICKS = 10;
/** The steps between two ticks, in months. */
const STEPS = [1, 2, 3, 6, 12, 24, 60, 120, 600, 1200];

/** The number of a day that is written `2021-03-24`; undefined for what is no day. */
export function numberOfDay(iso: string | null | undefined): number | undefined {
  const [, year, month, day] = /^(\d{1,6})-(\d{1,2})-(\d{1,2})$/u.exec(iso ?? '') ?? [];
  return day === undefined ? undefined : utcDay(Number(year), Number(month) - 1, Number(day));
}

/** The text of a day in a language. @param options those of `Intl.DateTimeFormat`, `day`, `month` and `year` when left out. */
export function dayText(
  day: number,
  locale: string,
  options: Intl.DateTimeFormatOptions = { day: 'numeric', month: 'long', year: 'numeric' },
): string {
  return new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' }).format(new Date(day * DAY_MS));
}

/** The place of the days in a room: what they would like to have, or what there is. The labels get less only where the days have little. */
export function plotIn(
  room: number,
  wanted: { readonly labels: number; readonly days: number; readonly after: number },
): PlotInRoom {
  const { after } = wanted;
  const left = Math.round(Math.max(LEAST.labels, Math.min(wanted.labels, (room - after) * 0.35)));
  const width = Math.floor(Math.max(LEAST.days, Math.min(wanted.days, room - after - left)));
  return { left, width, total: left + width + after, letters: Math.floor(left / LETTER) };
}

/** An axis that holds all days, with whole months around them. */
export function axisOf(days: readonly number[], { left, width }: Plot, locale: string): Axis {
  const low = days.reduce((least, day) => Math.min(least, day), Number.POSITIVE_INFINITY);
  const high = days.reduce((most, day) => Math.max(most, day), Number.NEGATIVE_INFINITY);
  const from = monthOf(low);
  const until = monthOf(high) + 1;
  const most = Math.max(1, Math.min(MOST_TICKS, Math.floor(width / TICK)));
  const step = STEPS.find((one) => (until - from) / one <= most) ?? STEPS.at(-1)!;
  const first = dayOfMonth(from);
  const last = dayOfMonth(until);
  const x = (day: number) => round(left + ((day - first) / (last - first)) * width);
  const ticks: Tick[] = [];
  const year = { year: 'numeric' } as const;
  for (let month = Math.ceil(from / step) * step; month < until; month += step) {
    const day = dayOfMonth(month);
    ticks.push({ day, label: dayText(day, locale, step % 12 === 0 ? year : { ...year, month: 'short' }) });
  }
  return { first, last, x, ticks };
}

/** The lines and the texts of an axis. @param top the upper end of its lines. @param bottom their lower end; texts stand below it. */
export function axisShapes({ ticks, x }: Axis, top: number, bottom: number): Shape[] {
  return ticks.flatMap(({ day, label }): Shape[] => [
    { name: 'line', class: 'maand', x1: x(day), y1: top, x2: x(day), y2: bottom },
    { name: 'text', class: 'as', x: x(day) + 3, y: bottom + 14, text: label },
  ]);
}

/** Months since the year 0. */
function monthOf(day: number): number {
  const date = new Date(day * DAY_MS);
  return date.getUTCFullYear() * 12 + date.getUTCMonth();
}

function dayOfMonth(month: number): number {
  return utcDay(Math.floor(month / 12), month % 12, 1);
}

function utcDay(year: number, month: number, day: number): number {
  // `Date.UTC` takes a year below 100 for one of the last century.
  return Math.round(new Date(0).setUTCFullYear(year, month, day) / DAY_MS);
}
