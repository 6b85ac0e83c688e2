/** The parameters of a version for the public, which may be anything, as options. */
import { CAN_BE_ASKED } from '../../exchange/public/mayAppear.ts';
import { groundFrom, type PublicOptions } from '../../exchange/public/publicFile.ts';
import { SHOWN_AS } from '../../exchange/public/shownPerson.ts';

/** The options; undefined for parameters that are none. */
export function publicOptionsFrom(params: unknown): PublicOptions | undefined {
  if (typeof params !== 'object' || params === null) return undefined;
  const { ground, persons, marks, with: fields, replace } = params as Readonly<Record<string, unknown>>;
  const mark = groundFrom(ground);
  const shownAs = SHOWN_AS.find((one) => one === persons);
  if (mark === undefined || shownAs === undefined || (marks !== 'keep' && marks !== 'woo')) return undefined;
  if (typeof replace !== 'boolean' || !Array.isArray(fields)) return undefined;
  const asked = fields.filter((one): one is string => CAN_BE_ASKED.includes(one));
  if (asked.length < fields.length) return undefined;
  return { ground: mark, shownAs, marksOfWoo: marks === 'woo', asked: new Set(asked), replaces: replace };
}
