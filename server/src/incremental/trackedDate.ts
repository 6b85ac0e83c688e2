/** A reference date that notes that its day was asked for, so that whoever asked is looked at again at another day, and nobody else. */
import type { ReferenceDate } from '../model/index/referenceDate.ts';
import type { CalendarDay } from '../model/time/calendar.ts';
import type { Dependencies } from './dependencies.ts';

export class TrackedDate implements ReferenceDate {
  readonly #date: ReferenceDate;
  readonly #dependencies: Dependencies;

  constructor(date: ReferenceDate, dependencies: Dependencies) {
    this.#date = date;
    this.#dependencies = dependencies;
  }

  get source(): ReferenceDate['source'] {
    return this.#date.source;
  }

  get day(): CalendarDay | undefined {
    this.#dependencies.all.add('reference date');
    return this.#date.day;
  }

  get noteDay(): CalendarDay {
    this.#dependencies.all.add('reference date');
    return this.#date.noteDay;
  }
}
