/** Texts of hover on a deadline. Plain text from plain values; days come in as text (`1 juli 2021`). */

const canFrom = (when: string): string => `kan vanaf ${when}; er is geen uiterste dag`;

export const deadline = {
  sentence: (typed: string, meaning: string): string => `${typed}: ${meaning}`,

  lateFrom: (day: string): string => `te laat vanaf ${day}`,

  withTimeLeft: (meaning: string, left: string): string => `${meaning}, ${left}`,

  daysLeft: (days: number): string => `nog ${days} ${days === 1 ? 'dag' : 'dagen'}`,

  daysLate: (days: number): string => `al ${days} ${days === 1 ? 'dag' : 'dagen'}`,

  /** The reference day is the latest day itself. */
  today: (): string => 'vandaag is de laatste dag',

  noLatestFrom: (day: string): string => `vanaf ${day}, zonder uiterste dag`,

  assumedYear: (year: number): string => ` (jaar niet getypt, ${year} aangenomen)`,

  /** The day from which a relative deadline is counted: `binnen twee weken`. */
  reckonedFrom: (day: string): string => ` (gerekend vanaf ${day})`,

  reckoned: (typed: string, from: string, day: string): string =>
    `“${typed}” telt vanaf ${from}; het programma leest ${day}. Zet de dag erbij, anders schuift die mee.`,

  /** The day of a relative deadline that is counted from a meeting or a date of the action itself. */
  reckonedForGood: (typed: string, from: string, day: string): string =>
    `“${typed}” telt vanaf ${from}; het programma leest ${day}.`,

  eitherDay: (typed: string, days: readonly string[]): string =>
    `“${typed}” kan ${days.join(' of ')} zijn, dus deze deadline wordt niet bewaakt. Schrijf de maand voluit.`,

  noNextMeeting: (typed: string, gremium: string | undefined): string =>
    gremium === undefined
      ? `Het is niet bekend wanneer de volgende vergadering is, dus “${typed}” wordt niet bewaakt. Zet bij het register het gremium en bij het gremium de frequentie, of schrijf een datum.`
      : `Het is niet bekend wanneer “${gremium}” weer vergadert, dus “${typed}” wordt niet bewaakt. Beschrijf het gremium met zijn frequentie, of schrijf een datum.`,

  /** Addition to the meaning: the moment that was meant, and its days; with `assumedYear` no year was typed. */
  moment: (name: string, first: string, last: string, assumedYear: number | undefined): string => {
    const days = first === last ? first : `${first} tot en met ${last}`;
    return assumedYear === undefined
      ? ` (${name}: ${days})`
      : ` (${name}: ${days}; jaar niet getypt, ${assumedYear} aangenomen)`;
  },

  unknownMoment: (typed: string, name: string): string =>
    `Van “${name}” is geen dag bekend, dus “${typed}” wordt niet bewaakt. Voeg het moment toe, of schrijf een datum.`,

  impossible: (): string => 'deze datum bestaat niet en wordt niet bewaakt',

  yearUnknown: (): string => 'zonder jaar, en nergens staat een datum om het jaar uit af te leiden',

  /** The first day is that of the deadline of something that is not ready yet. */
  afterDeadline: (day: string): string => canFrom(`${day}, de deadline van wat eraan voorafgaat`),

  /** Earliest day of an action when all that comes before it is ready. */
  afterReady: (day: string): string => canFrom(`${day}, want wat eraan voorafgaat is gereed`),

  afterDecided: (day: string): string => canFrom(`${day}, want dat is besloten`),

  /** Earliest day of an action when something was ready on it, but something with an earlier deadline is not. */
  afterPartly: (day: string): string => canFrom(`${day}, al is nog niet alles gereed wat eraan voorafgaat`),

  afterUnknownActions: (): string => 'kan pas als gereed is wat eraan voorafgaat, en die dag is niet bekend',

  afterUnknownDecisions: (): string => 'kan pas als dat is besloten, en die dag is niet bekend',

  /** With `counted` the meeting has no entry yet: its day follows from how often the gremium meets. */
  afterMeeting: (lateFrom: string, meeting: string, counted: boolean): string =>
    counted
      ? `te laat vanaf ${lateFrom}, want volgens de frequentie is de vergadering op ${meeting}`
      : `te laat vanaf ${lateFrom}, de dag na de vergadering van ${meeting}`,

  /** The meeting before which it has to be ready: the day of the meeting itself is late. */
  atMeeting: (lateFrom: string, counted: boolean): string =>
    counted
      ? `te laat vanaf ${lateFrom}, want volgens de frequentie is dan de vergadering`
      : `te laat vanaf ${lateFrom}, de dag van de vergadering`,

  meetingUnknown: (): string => 'het is niet bekend wanneer de volgende vergadering is',

  /** The meaning of a deadline with the time that is left, when the meaning goes on after the day. */
  withTimeLeftAfterReason: (meaning: string, left: string): string => `${meaning}; ${left}`,

  asap: (): string => 'zo snel als het kan, zonder uiterste dag; wel een melding als de actie blijft liggen',

  noDeadline: (): string => 'geen uiterste dag',

  notWatched: (): string => 'geen datum die het programma herkent, wordt niet bewaakt',
};
