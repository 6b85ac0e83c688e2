/** What hover says of a deadline. Plain text from plain values; days come in as text (`1 juli 2021`). */

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

  impossible: (): string => 'deze datum bestaat niet en wordt niet bewaakt',

  yearUnknown: (): string => 'zonder jaar, en nergens staat een datum om het jaar uit af te leiden',

  afterOthers: (): string => 'vanaf de dag waarop dat gereed is',

  nextMeeting: (): string => 'de eerstvolgende vergadering',

  asap: (): string => 'zo snel als het kan, zonder uiterste dag',

  noDeadline: (): string => 'geen uiterste dag',

  notWatched: (): string => 'geen datum die het programma herkent, wordt niet bewaakt',
};
