/** Arguments of a command taken apart: options with their values, and paths. */

/** The sign for the standard input in the place of a path, and for the standard output in that of a target. */
export const STDIN = '-';

/** What stands between the values of an option that may be given more than once. */
export const BETWEEN_VALUES = '\n';

export type Arguments =
  | { readonly kind: 'help' }
  | { readonly kind: 'unknown' | 'missing'; readonly option: string }
  | { readonly kind: 'read'; readonly paths: readonly string[]; readonly values: ReadonlyMap<string, string> };

/**
 * Takes arguments apart: the last of two values of an option counts; a value may follow behind `=` too, and behind `--` come paths
 * only.
 * @param options those that have a value. @param flags those that have none: their value is empty. @param repeated those of which each
 * value counts, with `BETWEEN_VALUES` between them.
 */
export function readArguments(
  given: readonly string[],
  options: readonly string[],
  flags: readonly string[] = [],
  repeated: readonly string[] = [],
): Arguments {
  const paths: string[] = [];
  const values = new Map<string, string>();
  for (let at = 0; at < given.length; at++) {
    const argument = given[at]!;
    if (['--help', '-h'].includes(argument)) return { kind: 'help' };
    if (argument === '--') {
      paths.push(...given.slice(at + 1));
      break;
    }
    if (!argument.startsWith('-') || argument === STDIN) {
      paths.push(argument);
      continue;
    }
    const [name, inline] = split(argument);
    if (flags.includes(argument)) {
      values.set(argument, '');
      continue;
    }
    if (!options.includes(name)) return { kind: 'unknown', option: name };
    const value = inline ?? given[++at];
    if (value === undefined) return { kind: 'missing', option: name };
    const before = repeated.includes(name) ? values.get(name) : undefined;
    values.set(name, before === undefined ? value : before + BETWEEN_VALUES + value);
  }
  return { kind: 'read', paths, values };
}

/** The name of an option, and its value where that stands behind `=`. */
export function split(argument: string): [string, string | undefined] {
  const equals = argument.indexOf('=');
  return equals === -1 ? [argument, undefined] : [argument.slice(0, equals), argument.slice(equals + 1)];
}
