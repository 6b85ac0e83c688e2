/** A row of the deadline table: what is typed, and what must come out of it. */

/** What a deadline is reckoned from; days as `2021-03-24`. */
export interface RowContext {
  /** The day of the meeting in whose minutes it stands. */
  readonly meeting?: string;
  /** The earliest full date of the same entry. */
  readonly earliestFullDate?: string;
  readonly peildatum?: string;
  /**
   * A register with `$D` where the typed text belongs: as the deadline of action 99, or of action point 99 of the meeting
   * of 13 January 2021. The deadline is then reckoned from this register and the peildatum alone.
   */
  readonly register?: string;
}

export interface More extends RowContext {
  /** It stands in one of the source documents. */
  readonly seed?: true;
  /** The year that is assumed; the sentence then ends with it. */
  readonly assumed?: number;
  /** What is wrong with the date. */
  readonly finding?: 'datum-onmogelijk' | 'weekdag-klopt-niet';
}

/**
 * - `days`: earliest and latest day, `2021-03-01..2021-03-31`; a side without a day is empty.
 * - `meaning`: what hover says behind the typed text and its colon, without a reference date and without the assumed year.
 *
 * All days were worked out from the calendar (ISO weeks, weekdays and Easter from printed tables), not by the program.
 */
export type Row = readonly [typed: string, days: string, meaning: string, more?: More];

export const NONE = '..';
export const TEXT = 'geen datum die het programma herkent, wordt niet bewaakt';
export const OPEN = 'geen uiterste dag';
export const ASAP = 'zo snel als het kan, zonder uiterste dag; wel een melding als de actie blijft liggen';
export const IMPOSSIBLE = 'deze datum bestaat niet en wordt niet bewaakt';
export const NO_YEAR = 'zonder jaar, en nergens staat een datum om het jaar uit af te leiden';
export const ACTIONS_UNKNOWN = 'kan pas als gereed is wat eraan voorafgaat, en die dag is niet bekend';
export const DECISIONS_UNKNOWN = 'kan pas als dat is besloten, en die dag is niet bekend';
export const MEETING_UNKNOWN = 'het is niet bekend wanneer de volgende vergadering is';
