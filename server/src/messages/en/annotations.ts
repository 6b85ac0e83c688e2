/** Texts beside the text of a register: behind a deadline, a name and a heading, and above an entry. */
import { days } from './nouns.ts';

export const annotations = {
  daysLeft: (count: number): string => `${days(count)} left`,
  daysLate: (count: number): string => `${days(count)} late`,
  today: 'today',
  /** Time left, with another day that was agreed. */
  agreedOtherwise: (left: string, agreed: string): string => `${left} (agreed: ${agreed})`,
  lastDay: (day: string): string => `The last day is ${day}.`,
  countedFrom: (day: string, source: 'register' | 'setting' | 'today'): string =>
    source === 'today'
      ? `Counted from today, ${day}.`
      : `Counted from the reference date ${source === 'register' ? 'of the register' : 'in the settings'}, ${day}.`,

  assumedDay: (day: string): string => `No year was typed. Read as ${day}.`,
  assumedDays: (from: string, to: string): string => `No year was typed. Read as ${from} up to and including ${to}.`,
  assumedUntil: (to: string): string => `No year was typed. Read as up to and including ${to}.`,
  assumedFrom: (from: string): string => `No year was typed. Read as from ${from}.`,

  open: (count: number): string => `${count} still open`,
  past: (count: number): string => `${count} late`,
  allClosed: 'all closed',
  counts: (total: number, closed: number): string =>
    `${total === 1 ? '1 action' : `${total} actions`} below this heading, of which ${closed} ready or dropped.`,

  named: (count: number): string =>
    count === 0 ? 'not named anywhere' : count === 1 ? 'named once' : `named ${count} times`,
};
