/** The settings as read. */
import type { InlayHintKinds } from '../../features/inlayHints.ts';
import { fullDay } from '../../model/index/entryDates.ts';
import type { CalendarDay } from '../../model/time/calendar.ts';
import { RULES } from '../../rules/index.ts';
import type { Severity } from '../../rules/rule.ts';
import { readDate } from '../../syntax/dates/read.ts';

export interface SettingDate {
  /** The day that was set; undefined when none was, or nothing that is a date. */
  readonly day: CalendarDay | undefined;
  /** True when something was set that is no full date that exists. What it was is not repeated: a folder may have set it. */
  readonly isInvalid: boolean;
}

/** The setting `duo.peildatum`: a date in any form that a register may have; empty means the day of today. */
export function readSettingDate(typed: unknown): SettingDate {
  if (typeof typed !== 'string' || typed.trim() === '') return { day: undefined, isInvalid: false };
  const date = readDate(typed);
  const day = date && fullDay(date);
  return { day, isInvalid: day === undefined };
}

/** The severities, by the words of the setting. */
const SEVERITIES: ReadonlyMap<unknown, Severity | 'off'> = new Map<unknown, Severity | 'off'>([
  ['uit', 'off'],
  ['fout', 'error'],
  ['waarschuwing', 'warning'],
  ['opmerking', 'information'],
  ['aanwijzing', 'hint'],
]);

/**
 * The setting `duo.aanwijzingen`: an object of `dagen`, `jaren`, `namen` and `aantallen`. The names and the counts are only
 * shown where it says so: hovering tells the name too, and the lens above a heading its count.
 */
export function readHintSettings(typed: unknown): InlayHintKinds {
  const { dagen, jaren, namen, aantallen } = (typed ?? {}) as Readonly<Record<string, unknown>>;
  return { days: dagen !== false, years: jaren !== false, names: namen === true, counts: aantallen === true };
}

/** The setting `duo.overslaan`: the names of folders whose registers do not count. What is no name is left out. */
export function readSkippedFolders(typed: unknown): readonly string[] {
  if (!Array.isArray(typed)) return [];
  return typed.filter((name): name is string => typeof name === 'string' && /[^\s./\\]/u.test(name));
}

export interface RuleSettings {
  readonly severities: ReadonlyMap<string, Severity | 'off'>;
  /** The number of settings that are no code or no severity. What was set is not repeated: a folder may have set it. */
  readonly invalid: number;
}

/** The setting `duo.regels`: an object of codes with `uit`, `fout`, `waarschuwing`, `opmerking` or `aanwijzing`. */
export function readRuleSettings(typed: unknown): RuleSettings {
  const severities = new Map<string, Severity | 'off'>();
  let invalid = 0;
  const entries = typeof typed === 'object' && typed !== null && !Array.isArray(typed) ? Object.entries(typed) : [];
  for (const [code, word] of entries) {
    const severity = SEVERITIES.get(typeof word === 'string' ? word.trim().toLowerCase() : word);
    if (severity === undefined || !RULES.some((rule) => rule.code === code)) invalid++;
    else severities.set(code, severity);
  }
  return { severities, invalid };
}
