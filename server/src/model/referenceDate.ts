/** The date at which deadlines are judged (taal.md §3, register: `peildatum`). */
import { fieldOf, isEmpty } from '../syntax/entry.ts';
import type { CalendarDay } from './calendar.ts';
import { fullDay } from './entryDates.ts';
import type { Scope } from './scope.ts';

export interface ReferenceDate {
  /** Undefined while the register's own `peildatum` is invalid: then no date is judged. */
  readonly day: CalendarDay | undefined;
  readonly source: 'register' | 'setting' | 'today';
  /** The day that is written into new history lines: `day`, and while there is none the setting or today. */
  readonly noteDay: CalendarDay;
}

/** What counts when the register says nothing. Both come in as values: the model knows no clock. */
export interface DefaultDate {
  readonly setting: CalendarDay | undefined;
  readonly today: CalendarDay;
}

/** The register's `peildatum`, else the setting, else today. */
export function referenceDate(scope: Scope, fallback: DefaultDate): ReferenceDate {
  const otherwise = fallback.setting ?? fallback.today;
  for (const file of scope.registerFiles) {
    const register = file.registers.first;
    const field = register && fieldOf(register.entry, 'peildatum');
    if (field?.kind !== 'date' || isEmpty(field)) continue;
    const day = field.date && fullDay(field.date.date);
    return { day, source: 'register', noteDay: day ?? otherwise };
  }
  return { day: otherwise, source: fallback.setting === undefined ? 'today' : 'setting', noteDay: otherwise };
}
