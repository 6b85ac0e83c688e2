/** The reference dates at which the same is counted as at one of them: from behind the last day that is past to the first that is not. */
import type { CalendarDay } from '../model/time/calendar.ts';

export class SameDays {
  /** The day at which is counted; undefined when none is judged. */
  readonly #day: CalendarDay | undefined;
  #first = Number.NEGATIVE_INFINITY;
  #last = Number.POSITIVE_INFINITY;

  constructor(day: CalendarDay | undefined) {
    this.#day = day;
  }

  /** Notes a day of which it makes a difference whether it is past. */
  note(one: CalendarDay | undefined): void {
    if (one === undefined || this.#day === undefined) return;
    if (one >= this.#day) this.#last = Math.min(this.#last, one);
    else this.#first = Math.max(this.#first, one + 1);
  }

  /** Notes that any other day makes a difference. */
  noteAny(): void {
    if (this.#day === undefined) return;
    this.#first = this.#day;
    this.#last = this.#day;
  }

  has(day: CalendarDay): boolean {
    return this.#day !== undefined && this.#first <= day && day <= this.#last;
  }
}
