/** The command line of `duo`. */
import { messages } from '../messages/index.ts';
import type { CalendarDay } from '../model/calendar.ts';
import { readSettingDate } from '../settings.ts';

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
  /** The command line cannot be carried out; `message` says why. */
  | { readonly kind: 'wrong'; readonly message: string };

/**
 * Reads `check PATH… [--peildatum DATE] [--format FORMAT]`; an option's value may follow behind `=` too, and
 * behind `--` come paths only.
 */
export function readOptions(args: readonly string[]): Options {
  const text = messages.cli;
  const wrong = (message: string): Options => ({ kind: 'wrong', message });
  const [command, ...rest] = args;
  if (command === undefined) return wrong(text.usage);
  if (['--help', '-h', 'help'].includes(command)) return { kind: 'help' };
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
    if (!argument.startsWith('-')) {
      paths.push(argument);
      continue;
    }
    const [name, inline] = split(argument);
    if (name !== '--peildatum' && name !== '--format') return wrong(text.unknownOption(name));
    const value = inline ?? rest[++at];
    if (value === undefined) return wrong(text.missingValue(name));
    if (name === '--format') {
      const chosen = FORMATS.find((one) => one === value);
      if (chosen === undefined) return wrong(text.badFormat(value));
      format = chosen;
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
