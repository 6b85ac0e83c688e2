/** The one place where the day comes in, and for how long something has gone on. */
import type { CalendarDay } from '../model/time/calendar.ts';

export interface Clock {
  /** Today, in the time zone of the machine. */
  today(): CalendarDay;
  /** Calls back soon after every change of day, until the returned function is called. */
  onNewDay(callback: () => void): () => void;
  /** The time since some moment, in milliseconds, that only goes up. Without it no step of work is cut short. */
  elapsed?(): number;
}
