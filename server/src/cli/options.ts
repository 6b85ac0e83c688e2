/** The command line of `duo`. */
import {
  FORMATS as FILE_FORMATS,
  type Format as FileFormat,
  type FormatName,
  formatNamed,
} from '../exchange/formats.ts';
import { type Language, messages } from '../messages/index.ts';
import type { CalendarDay } from '../model/time/calendar.ts';
import { readSettingDate } from '../server/session/settings.ts';
import { readArguments, split } from './arguments.ts';
import {
  DIFF_OPTIONS,
  type DiffCommand,
  type InstallCommand,
  MERGE_FLAGS,
  MERGE_OPTIONS,
  type MergeCommand,
  readDiffOptions,
  readMergeOptions,
  type SinceCommand,
} from './compareOptions.ts';
import { IMPORT_FLAGS, IMPORT_OPTIONS, type ImportCommand, REPEATED, readImport } from './importOptions.ts';
import { PUBLIC_FLAGS, PUBLIC_OPTIONS, type PublicCommand, readPublicOptions } from './publicOptions.ts';

export const FORMATS = ['text', 'json', 'sarif'] as const;
export type Format = (typeof FORMATS)[number];

export interface CheckCommand {
  readonly kind: 'check';
  readonly paths: readonly string[];
  readonly day: CalendarDay | undefined;
  readonly format: Format;
}

export interface ExportCommand {
  readonly kind: 'export';
  readonly paths: readonly string[];
  readonly format: FileFormat & { readonly name: FormatName };
  /** LibreOffice makes a PDF of the file, which is one for Word then. */
  readonly isPdf: boolean;
  /** `-` is the standard output. */
  readonly out: string;
  /** Its name, as typed: a layout may be one of the registers' own. Undefined when none was asked for. */
  readonly layout: string | undefined;
  readonly owner: string | undefined;
  /** Only the meetings of this day, and what was agreed there. */
  readonly meeting: CalendarDay | undefined;
  /** Of changes: the last day that does not count. */
  readonly since: CalendarDay | undefined;
  readonly day: CalendarDay | undefined;
  readonly force: boolean;
  /** The path of a Word file to fill; undefined without one. */
  readonly template: string | undefined;
  /** For the public; undefined when it is for whoever gets the whole list. */
  readonly public: PublicCommand | undefined;
}

export type Options =
  | CheckCommand
  | ExportCommand
  | ImportCommand
  | DiffCommand
  | SinceCommand
  | MergeCommand
  | InstallCommand
  | { readonly kind: 'help'; readonly of?: 'export' | 'import' | 'diff' | 'merge' }
  | { readonly kind: 'version' }
  /** The command line cannot be carried out; `message` says why. */
  | { readonly kind: 'wrong'; readonly message: string };

const LANGUAGES: readonly string[] = ['nl', 'en'] satisfies Language[];
const CHECK_OPTIONS = ['--peildatum', '--format', '--lang'];
const EXPORT_OPTIONS = [
  '--to',
  '--out',
  '--layout',
  '--owner',
  '--meeting',
  '--since',
  '--template',
  '--peildatum',
  '--lang',
  ...PUBLIC_OPTIONS,
];
const EXPORT_FLAGS = ['--force', ...PUBLIC_FLAGS];
const PDF = 'pdf';

interface Asked {
  /** Those with a value. */
  readonly options: readonly string[];
  /** Those without. */
  readonly flags: readonly string[];
  /** Of the options those that may be given more than once. */
  readonly repeated?: readonly string[];
}

/** What each command may be asked for. */
const COMMANDS: Readonly<Record<string, Asked>> = {
  check: { options: CHECK_OPTIONS, flags: [] },
  export: { options: EXPORT_OPTIONS, flags: EXPORT_FLAGS },
  import: { options: IMPORT_OPTIONS, flags: IMPORT_FLAGS, repeated: REPEATED },
  diff: { options: DIFF_OPTIONS, flags: [] },
  merge: { options: MERGE_OPTIONS, flags: MERGE_FLAGS },
};

/**
 * The last value of `--lang`, as it was typed; undefined without one. It is read before the other options, because what is
 * wrong with those is said in it.
 */
export function languageAsked(args: readonly string[]): string | undefined {
  const end = args.indexOf('--');
  const options = end === -1 ? args : args.slice(0, end);
  const values = options.flatMap((argument, at) => {
    const [name, inline] = split(argument);
    return name === '--lang' ? [inline ?? options[at + 1]] : [];
  });
  return values.at(-1);
}

/** The options of a wrong command line: what is wrong with it, and where to find what is right. */
function wrong(reason: string): Options {
  return { kind: 'wrong', message: `${reason} ${messages.cli.hint}` };
}

/**
 * Reads `check PATH… [--peildatum DATE] [--format FORMAT] [--lang LANGUAGE]`, `export PATH… --to FORMAT --out FILE …`,
 * `import FILE --to REGISTER …`, `diff …` and `merge …` (`readArguments`).
 */
export function readOptions(args: readonly string[]): Options {
  const text = messages.cli;
  const [command, ...rest] = args;
  if (command === undefined) return { kind: 'wrong', message: text.usage };
  if (['--help', '-h', 'help'].includes(command)) return { kind: 'help' };
  if (['--version', '-V', 'version'].includes(command)) return { kind: 'version' };
  const known = Object.hasOwn(COMMANDS, command) ? COMMANDS[command] : undefined;
  if (known === undefined) return wrong(text.unknownCommand(command));
  const read = readArguments(rest, known.options, known.flags, known.repeated);
  if (read.kind === 'help') {
    const isOther = command === 'export' || command === 'import' || command === 'diff' || command === 'merge';
    return isOther ? { kind: 'help', of: command } : { kind: 'help' };
  }
  if (read.kind !== 'read') {
    return wrong(read.kind === 'unknown' ? text.unknownOption(read.option) : text.missingValue(read.option));
  }
  const { paths, values } = read;
  const language = values.get('--lang');
  if (language !== undefined && !LANGUAGES.includes(language)) return wrong(text.badLanguage(language));
  const date = values.get('--peildatum');
  const day = date === undefined ? undefined : readSettingDate(date).day;
  if (date !== undefined && day === undefined) return wrong(text.badDate(date));
  if (command === 'diff' || command === 'merge') {
    const made = command === 'diff' ? readDiffOptions(paths, values, day) : readMergeOptions(paths, values);
    return typeof made === 'string' ? wrong(made) : made;
  }
  if (command === 'export') return readExport(paths, values, day);
  if (command === 'import') {
    const asked = readImport(paths, values, day);
    return typeof asked === 'string' ? wrong(asked) : asked;
  }
  const typed = values.get('--format') ?? 'text';
  const format = FORMATS.find((one) => one === typed);
  if (format === undefined) return wrong(text.badFormat(typed));
  return paths.length === 0 ? wrong(text.noPath) : { kind: 'check', paths, day, format };
}

/** The extension of the target says the format where nothing else does. */
function readExport(
  paths: readonly string[],
  values: ReadonlyMap<string, string>,
  day: CalendarDay | undefined,
): Options {
  const text = messages.exportCommand;
  if (paths.length === 0) return wrong(messages.cli.noPath);
  const out = values.get('--out');
  if (out === undefined || out === '') return wrong(text.noTarget);
  const asked = values.get('--to') ?? /\.([a-z]+)$/iu.exec(out)?.[1] ?? '';
  const isPdf = asked.toLowerCase() === PDF;
  const format = formatNamed(isPdf ? 'docx' : asked);
  const known = [...FILE_FORMATS.map(({ name }) => name), PDF];
  if (format === undefined) return wrong(text.badFormat(asked, known.join(', ')));
  const asksMeeting = values.get('--meeting');
  const meeting = asksMeeting === undefined ? undefined : readSettingDate(asksMeeting).day;
  if (asksMeeting !== undefined && meeting === undefined) return wrong(text.badMeeting(asksMeeting));
  const asksSince = values.get('--since');
  const since = asksSince === undefined ? undefined : readSettingDate(asksSince).day;
  if (asksSince !== undefined && since === undefined) return wrong(text.badMeeting(asksSince));
  const template = values.get('--template');
  if (template !== undefined && format.name !== 'docx') return wrong(text.templateOnlyDocx);
  const forPublic = readPublicOptions(values);
  if (typeof forPublic === 'string') return wrong(forPublic);
  // What is within a PDF cannot be searched for who has to stay hidden.
  if (isPdf && forPublic !== undefined) return wrong(text.pdfNotPublic);
  return {
    kind: 'export',
    paths,
    format,
    isPdf,
    out,
    layout: values.get('--layout'),
    owner: values.get('--owner'),
    meeting,
    since,
    day,
    force: values.has('--force'),
    template,
    public: forPublic,
  };
}
