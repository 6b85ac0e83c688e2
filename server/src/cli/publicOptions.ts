/** The options of `duo export --public`. */
import { CAN_BE_ASKED } from '../exchange/public/mayAppear.ts';
import { groundFrom, type PublicOptions } from '../exchange/public/publicFile.ts';
import { SHOWN_AS } from '../exchange/public/shownPerson.ts';
import { messages } from '../messages/index.ts';

export interface PublicCommand extends PublicOptions {
  /** Where the list of what was withheld is to go; undefined when nobody wants it. */
  readonly inventory: string | undefined;
}

/** Those with a value; they ask for `--public`, as the flags do. */
export const PUBLIC_OPTIONS = ['--ground', '--persons', '--marks', '--with', '--inventory'];
export const PUBLIC_FLAGS = ['--public', '--replace'];

const MARKS = ['keep', 'woo'];

/** The options of a version for the public; undefined where none is asked for, a sentence where they cannot be carried out. */
export function readPublicOptions(values: ReadonlyMap<string, string>): PublicCommand | string | undefined {
  const text = messages.publicCommand;
  const given = [...PUBLIC_OPTIONS, ...PUBLIC_FLAGS].filter((name) => values.has(name));
  if (given.length === 0) return undefined;
  if (!values.has('--public')) return text.asksPublic(given[0]!);
  const ground = groundFrom(values.get('--ground'));
  if (ground === undefined) return text.badGround(values.get('--ground')!);
  const persons = values.get('--persons') ?? 'mark';
  const shownAs = SHOWN_AS.find((one) => one === persons);
  if (shownAs === undefined) return text.badPersons(persons, SHOWN_AS.join(', '));
  const marks = values.get('--marks') ?? 'keep';
  if (!MARKS.includes(marks)) return text.badMarks(marks, MARKS.join(', '));
  const asked = (values.get('--with') ?? '')
    .split(',')
    .map((one) => one.trim().toLowerCase().replace(/\s+/gu, ' '))
    .filter((one) => one !== '');
  const unknown = asked.find((one) => !CAN_BE_ASKED.includes(one));
  if (unknown !== undefined) return text.badField(unknown, CAN_BE_ASKED.join(', '));
  return {
    ...{ ground, shownAs, marksOfWoo: marks === 'woo', asked: new Set(asked), replaces: values.has('--replace') },
    inventory: values.get('--inventory'),
  };
}
