/** The command line of `duo`. */
import { type Language, messages } from '../messages/index.ts';
import type { CalendarDay } from '../model/time/calendar.ts';
import { readSettingDate } from '../server/session/settings.ts';

export const FORMATS = ['text', 'json', 'sarif'] as const;
export type Format = (typeof FORMATS)[number];

export type Options =
  | {
      readonly kind: 'check';
      readonly paths: readonly string[];
      readonly peildatum: CalendarDay | undefined;
      readonly format: Format;
    }
  | { readonly kind: 'help' }
  | { readonly kind: 'version' }
  /** The command line cannot be carried out; `message` says why. */
  | { readonly kind: 'wrong'; readonly message: string };

/** What stands for the standard input in the place of a path. */
export const STDIN = '-';

const LANGUAGES: readonly string[] = ['nl', 'en'] satisfies Language[];
const OPTIONS = ['--peildatum', '--format', '--lang'];

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

/**
 * Reads `check PATH… [--peildatum DATE] [--format FORMAT] [--lang LANGUAGE]`; an option's value may follow behind `=` too,
 * and behind `--` come paths only.
 */
export function readOptions(args: readonly string[]): Options {
  const text = messages.cli;
  const wrong = (reason: string): Options => ({ kind: 'wrong', message: `${reason} ${text.hint}` });
  const [command, ...rest] = args;
  if (command === undefined) return { kind: 'wrong', message: text.usage };
  if (['--help', '-h', 'help'].includes(command)) return { kind: 'help' };
  if (['--version', '-V', 'version'].includes(command)) return { kind: 'version' };
  if (command !== 'check') return wrong(text.unknownCommand(command));
  const paths: string[] = [];
  let peildatum: CalendarDay | undefined;
  let format: Format = 'text';
  for (let at = 0; at < rest.length; at++) {
    const argument = rest[at]!;
    if (['--help', '-h'].includes(argument)) return { kind: 'help' };
    if (argument === '--') {
      paths.push(...rest.slice(at + 1));
      break;
    }
    if (!argument.startsWith('-') || argument === STDIN) {
      paths.push(argument);
      continue;
    }
    const [name, inline] = split(argument);
    if (!OPTIONS.includes(name)) return wrong(text.unknownOption(name));
    const value = inline ?? rest[++at];
    if (value === undefined) return wrong(text.missingValue(name));
    if (name === '--format') {
      const chosen = FORMATS.find((one) => one === value);
      if (chosen === undefined) return wrong(text.badFormat(value));
      format = chosen;
    } else if (name === '--lang') {
      if (!LANGUAGES.includes(value)) return wrong(text.badLanguage(value));
    } else {
      peildatum = readSettingDate(value).day;
      if (peildatum === undefined) return wrong(text.badDate(value));
    }
  }
  return paths.length === 0 ? wrong(text.noPath) : { kind: 'check', paths, peildatum, format };
}

function split(argument: string): [string, string | undefined] {
  const equals = argument.indexOf('=');
  return equals === -1 ? [argument, undefined] : [argument.slice(0, equals), argument.slice(equals + 1)];
}
