/** Stretches of days, as texts that sort as days do: `2021-04-01`. */
import type { ListView } from '../../src/list/listView.ts';

/** The first and the last day of a stretch, both in it; empty for no end. */
export interface Stretch {
  readonly from: string;
  readonly to: string;
}

/** The stretch of a view that asks for one; undefined of any other, and where no day is known to reckon from. */
export function stretchOf({ period, from, to }: ListView, today: string | null): Stretch | undefined {
  if (period === 'zelf') return { from, to };
  if (today === null) return undefined;
  switch (period) {
    case 'deze week':
      return week(today, 0);
    case 'volgende week':
      return week(today, 1);
    case 'deze maand':
      return month(today, 0);
    case 'volgende maand':
      return month(today, 1);
    default:
      return undefined;
  }
}

export function isWithin(day: string, { from, to }: Stretch): boolean {
  return (from === '' || day >= from) && (to === '' || day <= to);
}

/** The month of a day as it is shown: `maart 2021`. */
export function monthName(day: string, locale: string): string {
  return dateOf(day).toLocaleDateString(locale, { month: 'long', year: 'numeric', timeZone: 'UTC' });
}

/** From Monday up to and including Sunday, so many weeks on. */
function week(today: string, on: number): Stretch {
  const date = dateOf(today);
  const monday = date.getUTCDate() - ((date.getUTCDay() + 6) % 7) + 7 * on;
  const at = (day: number) => isoOf(new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth(), day)));
  return { from: at(monday), to: at(monday + 6) };
}

function month(today: string, on: number): Stretch {
  const date = dateOf(today);
  const at = (months: number, day: number) =>
    isoOf(new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + on + months, day)));
  return { from: at(0, 1), to: at(1, 0) };
}

function dateOf(day: string): Date {
  return new Date(`${day}T00:00:00Z`);
}

function isoOf(date: Date): string {
  return date.toISOString().slice(0, 10);
}
