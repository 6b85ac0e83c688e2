/** The command lines of `duo diff` and `duo merge`, once they were taken apart. */
import { messages } from '../messages/index.ts';
import type { CalendarDay } from '../model/time/calendar.ts';

export const DIFF_FORMATS = ['text', 'json', 'md'] as const;
export type DiffFormat = (typeof DIFF_FORMATS)[number];

export interface DiffCommand {
  readonly kind: 'diff';
  /** Files and revisions, as typed. */
  readonly names: readonly string[];
  readonly format: DiffFormat;
}

/** `duo diff --since`. */
export interface SinceCommand {
  readonly kind: 'diffSince';
  readonly paths: readonly string[];
  /** As typed: a day, a gremium, or both. */
  readonly since: string;
  readonly day: CalendarDay | undefined;
  readonly format: DiffFormat;
}

/** The exit code of a merge for git with conflicts; 1 is also that of a Node that cannot start. */
export const DRIVER_CONFLICTS = 3;

export interface MergeCommand {
  readonly kind: 'merge';
  readonly base: string;
  readonly ours: string;
  readonly theirs: string;
  /** `-` is the standard output; undefined writes into `ours`. */
  readonly out: string | undefined;
  readonly force: boolean;
  /** The name by which the file is told of; undefined for the one that is written. */
  readonly name: string | undefined;
  /** Asked by the command that git runs: a conflict ends with `DRIVER_CONFLICTS`. */
  readonly isDriver: boolean;
  /** The length of the marks of a conflict. */
  readonly markSize: number | undefined;
}

export interface InstallCommand {
  readonly kind: 'install';
  readonly isUndone: boolean;
  /** For all repositories of the account, and not only the one that one is in. */
  readonly isGlobal: boolean;
  /** The language that git is to be told things in; undefined for Dutch. */
  readonly language: string | undefined;
}

export const DIFF_OPTIONS = ['--format', '--since', '--peildatum', '--lang'];
export const MERGE_OPTIONS = ['-o', '--out', '--path', '--marker-size', '--lang'];
export const MERGE_FLAGS = ['--force', '--driver', '--install', '--uninstall', '--global'];

type Values = ReadonlyMap<string, string>;

/** The command; a sentence that says what is wrong with it. @param day that of `--peildatum`. */
export function readDiffOptions(
  names: readonly string[],
  values: Values,
  day: CalendarDay | undefined,
): DiffCommand | SinceCommand | string {
  const text = messages.diffCommand;
  const since = values.get('--since');
  if (since === undefined && values.has('--peildatum')) return text.dayOnlyWithSince;
  if (names.length === 0 || (since === undefined && names.length > 3)) return text.noFiles;
  const typed = values.get('--format') ?? 'text';
  const format = DIFF_FORMATS.find((one) => one === typed);
  if (format === undefined) return text.badFormat(typed);
  return since === undefined
    ? { kind: 'diff', names, format }
    : { kind: 'diffSince', paths: names, since, day, format };
}

/** The same of `duo merge`. */
export function readMergeOptions(paths: readonly string[], values: Values): MergeCommand | InstallCommand | string {
  const text = messages.mergeCommand;
  const isUndone = values.has('--uninstall');
  if (isUndone || values.has('--install')) {
    if (paths.length > 0 || (isUndone && values.has('--install'))) return text.onlyInstall;
    return { kind: 'install', isUndone, isGlobal: values.has('--global'), language: values.get('--lang') };
  }
  if (values.has('--global')) return text.onlyWithInstall;
  const [base, ours, theirs, ...more] = paths;
  if (base === undefined || ours === undefined || theirs === undefined || more.length > 0) return text.threeFiles;
  const size = values.get('--marker-size');
  if (size !== undefined && !/^(?:[1-9]\d?|100)$/u.test(size)) return text.badSize(size);
  return {
    kind: 'merge',
    base,
    ours,
    theirs,
    out: values.get('-o') ?? values.get('--out'),
    force: values.has('--force'),
    isDriver: values.has('--driver'),
    name: values.get('--path'),
    markSize: size === undefined ? undefined : Number(size),
  };
}
