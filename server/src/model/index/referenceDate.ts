/** The date at which deadlines are judged (taal.md §3, register: `peildatum`). */
import { fieldOf, isEmpty } from '../../syntax/entry.ts';
import type { CalendarDay } from '../time/calendar.ts';
import { fullDay } from './entryDates.ts';
import type { FileIndex } from './fileIndex.ts';
import { firstOfRegister } from './registerMates.ts';
import type { Scope } from './scope.ts';

export interface ReferenceDate {
  /** The day; undefined while the register's own `peildatum` is invalid: then no date is judged. */
  readonly day: CalendarDay | undefined;
  readonly source: 'register' | 'setting' | 'today';
  /** The day that is written into new history lines: `day`, and while there is none the setting or today. */
  readonly noteDay: CalendarDay;
}

/** The default for a register without a reference date. Both come in as values: the model knows no clock. */
export interface DefaultDate {
  readonly setting: CalendarDay | undefined;
  readonly today: CalendarDay;
}

/** The register's `peildatum`, else the setting, else today. */
export function referenceDate(scope: Scope, fallback: DefaultDate): ReferenceDate {
  const otherwise = fallback.setting ?? fallback.today;
  const own = ownReferenceDate(scope);
  if (own !== undefined) return { day: own.day, source: 'register', noteDay: own.day ?? otherwise };
  return { day: otherwise, source: fallback.setting === undefined ? 'today' : 'setting', noteDay: otherwise };
}

/**
 * The reference date in the register's own entry; its day is undefined while it is invalid. Undefined when there is
 * none.
 */
export function ownReferenceDate(scope: Scope): { readonly day: CalendarDay | undefined } | undefined {
  const file = firstOfRegister(scope.registerFiles, hasDate);
  const field = file && dateIn(file);
  return field && { day: field.date && fullDay(field.date.date) };
}

const hasDate = (file: FileIndex) => dateIn(file) !== undefined;

function dateIn({ registers }: FileIndex) {
  const field = registers.first && fieldOf(registers.first.entry, 'peildatum');
  return field?.kind === 'date' && !isEmpty(field) ? field : undefined;
}
