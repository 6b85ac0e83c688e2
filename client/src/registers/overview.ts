/** The texts for the overview of all registers. Knows nothing of VS Code. */

import type { Overview, OverviewAction, RegisterOverview } from '../../../protocol/overview.ts';
import { messages } from '../messages.ts';

export const NO_REGISTERS: Overview = { registers: [], gremia: [] };

/** The text of the status bar for a register. */
export interface RegisterStatus {
  readonly text: string;
  readonly spoken: string;
  readonly tooltip: readonly string[];
  readonly past: number;
}

/** The status of the register that a file belongs to; undefined when it has no actions, or they are not counted. */
export function statusOfRegister({ registers }: Overview, uri: string): RegisterStatus | undefined {
  const own = registers.find((one) => one.uri === uri);
  if (own === undefined) return undefined;
  const files = registers.filter(({ register }) => register === own.register);
  const open = sum(files.map((file) => file.open));
  const past = sum(files.map((file) => file.past));
  if (open === undefined || past === undefined) return undefined;
  const title = titleOfRegister(own);
  const next = files
    .flatMap(({ actions }) => actions)
    .filter((action) => action.deadline !== null && !action.past)
    .sort(byDeadline)[0];
  return {
    text: messages.counts(open, past),
    spoken: messages.countsSpoken(title, open, past),
    past,
    tooltip: [
      title,
      ...(own.gremium === null ? [] : [messages.gremiumLine(own.gremium)]),
      messages.openLine(open),
      messages.pastLine(past),
      ...(files.length === 1 ? [] : [messages.ofFileLine(files.length, messages.counts(own.open ?? 0, own.past ?? 0))]),
      ...(next === undefined ? [] : [messages.nextLine(formatDay(next.deadline!), nameOfAction(next))]),
      messages.showMenu,
    ],
  };
}

/** The number of actions of all registers that are past; those of files that are not counted are left out. */
export function countPast({ registers }: Overview): number {
  return registers.reduce((count, { past }) => count + (past ?? 0), 0);
}

/** The title of a register; the name of its file when it says nothing itself. */
export function titleOfRegister({ title, uri }: Pick<RegisterOverview, 'title' | 'uri'>): string {
  if (title !== null) return title;
  const name = uri.slice(uri.lastIndexOf('/') + 1);
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}

/** `5 Brief opstellen`; what has no number is called by its title alone. */
export function nameOfAction({ number, title }: Pick<OverviewAction, 'number' | 'title'>): string {
  if (number === null) return title ?? messages.untitled;
  return title === null ? `${messages.action} ${number}` : `${number} ${title}`;
}

/** The earliest deadline first, what has none last. Days sort as their texts do. */
export function byDeadline(a: OverviewAction, b: OverviewAction): number {
  if (a.deadline === b.deadline) return 0;
  if (a.deadline === null) return 1;
  return b.deadline === null || a.deadline < b.deadline ? -1 : 1;
}

/** `24 maart 2021`, in the language of the extension. */
export function formatDay(iso: string): string {
  return formatUtc(dateOf(iso), { day: 'numeric', month: 'long', year: 'numeric' });
}

/** The most UTF-16 units of a name in a row of the view, so that something of the title is left. */
const LONGEST_OWNER = 16;

/**
 * A row of the view: when and who before what, since the end of a row is cut off. What is late says so behind it, as its icon does.
 * @param withOwner false where the row stands below its owner.
 */
export function rowOf(
  action: OverviewAction,
  thisYear: number,
  withOwner = true,
): { readonly label: string; readonly description: string } {
  const { deadline, past, owners } = action;
  const when = deadline === null ? '' : shortDay(deadline, thisYear);
  const parts = [when, withOwner ? shortOwners(owners) : '', nameOfAction(action)];
  return { label: parts.filter((part) => part !== '').join(' · '), description: past ? messages.late : '' };
}

/** `Anja Woortman`, of several `NCG +1`; empty without one. */
function shortOwners([first = '', ...others]: readonly string[]): string {
  const name = first.length > LONGEST_OWNER ? `${first.slice(0, LONGEST_OWNER - 1).trimEnd()}…` : first;
  return others.length === 0 ? name : `${name} +${others.length}`;
}

/** `1 mrt`, with the year when it is not this one. */
function shortDay(iso: string, thisYear: number): string {
  const day = dateOf(iso);
  const year = day.getUTCFullYear() === thisYear ? {} : ({ year: 'numeric' } as const);
  return formatUtc(day, { day: 'numeric', month: 'short', ...year });
}

/** The ISO week of a day: its year and number, and how it is shown, `Week 12 (22 – 28 maart 2021)`. */
export function weekOf(iso: string): { readonly key: string; readonly label: string } {
  const day = dateOf(iso);
  const monday = addDays(day, -((day.getUTCDay() + 6) % 7));
  // The Thursday decides to which year a week belongs.
  const thursday = addDays(monday, 3);
  const year = thursday.getUTCFullYear();
  const week = 1 + Math.floor((thursday.getTime() - Date.UTC(year, 0, 1)) / (7 * DAY_MS));
  const from = formatUtc(monday, { day: 'numeric', month: 'long' });
  const to = formatUtc(addDays(monday, 6), { day: 'numeric', month: 'long', year: 'numeric' });
  const key = monday.toISOString().slice(0, 10);
  return { key, label: messages.week(week, from, to) };
}

const DAY_MS = 24 * 60 * 60 * 1000;

/** Midnight in UTC, whatever the time zone of the machine. */
function dateOf(iso: string): Date {
  return new Date(`${iso}T00:00:00Z`);
}

function addDays(day: Date, count: number): Date {
  return new Date(day.getTime() + count * DAY_MS);
}

function formatUtc(day: Date, parts: Intl.DateTimeFormatOptions): string {
  return new Intl.DateTimeFormat(messages.locale, { ...parts, timeZone: 'UTC' }).format(day);
}

/** The sum of counts; undefined when one of them is not known. */
function sum(counts: readonly (number | null)[]): number | undefined {
  let total = 0;
  for (const count of counts) {
    if (count === null) return undefined;
    total += count;
  }
  return total;
}
