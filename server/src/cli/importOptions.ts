/** The options of `duo import`. */
import { messages } from '../messages/index.ts';
import type { CalendarDay } from '../model/time/calendar.ts';
import { isRegister } from '../runtime/nodeFileSystem.ts';
import { BETWEEN_VALUES } from './arguments.ts';

export interface ImportCommand {
  readonly kind: 'import';
  /** The path of the list. */
  readonly source: string;
  /** The path of the register that is written. */
  readonly to: string;
  /** The path of the register that is brought up to date; undefined for a new one. */
  readonly into: string | undefined;
  /** What a column is, as typed: the header and the field. */
  readonly asked: readonly (readonly [header: string, role: string])[];
  /** Where names that nothing declares go; undefined when nobody wants them. */
  readonly names: string | undefined;
  /** Whose list it is. */
  readonly from: string | undefined;
  /** Of the lines of history; undefined for the day of the register. */
  readonly day: CalendarDay | undefined;
  readonly dryRun: boolean;
  readonly strict: boolean;
  readonly force: boolean;
}

export const IMPORT_OPTIONS = ['--to', '--into', '--map', '--names', '--from', '--peildatum', '--lang'];
export const IMPORT_FLAGS = ['--dry-run', '--strict', '--force'];
export const REPEATED = ['--map'];

/** The command, or what is wrong with it. */
export function readImport(
  paths: readonly string[],
  values: ReadonlyMap<string, string>,
  day: CalendarDay | undefined,
): ImportCommand | string {
  const text = messages.importCommand;
  const [source, ...others] = paths;
  if (source === undefined) return text.noSource;
  if (others.length > 0) return text.oneSource;
  const into = values.get('--into');
  const to = values.get('--to') ?? into;
  if (to === undefined || to === '') return text.noTarget;
  const names = values.get('--names');
  for (const path of [to, into, names]) if (path !== undefined && !isRegister(path)) return text.notRegister(path);
  const asked: [string, string][] = [];
  for (const typed of values.get('--map')?.split(BETWEEN_VALUES) ?? []) {
    const equals = typed.indexOf('=');
    if (equals < 1) return text.badMap(typed);
    asked.push([typed.slice(0, equals).trim(), typed.slice(equals + 1).trim()]);
  }
  return {
    kind: 'import',
    source,
    to,
    into,
    asked,
    names,
    from: values.get('--from'),
    day,
    dryRun: values.has('--dry-run'),
    strict: values.has('--strict'),
    force: values.has('--force'),
  };
}
