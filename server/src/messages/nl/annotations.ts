/** Texts beside the text of a register: behind a deadline, a name and a heading, and above an entry. */

const days = (count: number): string => (count === 1 ? '1 dag' : `${count} dagen`);

export const annotations = {
  daysLeft: (count: number): string => `nog ${days(count)}`,
  daysLate: (count: number): string => `${days(count)} te laat`,
  today: 'vandaag',
  /** Time left, with another day that was agreed. */
  agreedOtherwise: (left: string, agreed: string): string => `${left} (afgesproken: ${agreed})`,
  lastDay: (day: string): string => `De laatste dag is ${day}.`,
  /** The day from which is counted, and its source. */
  countedFrom: (day: string, source: 'register' | 'setting' | 'today'): string =>
    source === 'today'
      ? `Geteld vanaf vandaag, ${day}.`
      : `Geteld vanaf de peildatum ${source === 'register' ? 'van het register' : 'in de instellingen'}, ${day}.`,

  assumedDay: (day: string): string => `Er staat geen jaar bij. Gelezen als ${day}.`,
  assumedDays: (from: string, to: string): string => `Er staat geen jaar bij. Gelezen als ${from} tot en met ${to}.`,
  assumedUntil: (to: string): string => `Er staat geen jaar bij. Gelezen als tot en met ${to}.`,
  assumedFrom: (from: string): string => `Er staat geen jaar bij. Gelezen als vanaf ${from}.`,

  open: (count: number): string => `${count} open`,
  past: (count: number): string => `${count} te laat`,
  allClosed: 'alles afgerond',
  /** Counts of the actions below a heading. */
  counts: (total: number, closed: number): string =>
    `${total === 1 ? '1 actie' : `${total} acties`} onder deze kop, waarvan ${closed} gereed of vervallen.`,

  named: (count: number): string => (count === 0 ? 'nergens genoemd' : `${count} keer genoemd`),
};
