/** The fields of an entry as a form has them: those that are there, and those that may come, each under a key of its own. */
import { fieldsKnownTo, mayHaveOwnFields } from '../../model/index/ownWords.ts';
import type { Scope } from '../../model/index/scope.ts';
import type { Entry, Field } from '../../syntax/entry.ts';
import { fieldKey } from '../../syntax/ownWords.ts';
import { fieldNameOf, fieldsOf, type ValueKind, valueKindOf } from '../../syntax/vocabulary.ts';

export interface FormPlace {
  /** The name; of a second field of that name with `#2` behind it. */
  readonly key: string;
  /** The official name; of a field that the language does not know, as typed. */
  readonly name: string;
  readonly kind: ValueKind | 'unknown';
  /** Undefined while the entry does not have it. */
  readonly field: Field | undefined;
  /** Not of the language, but of the register. */
  readonly isOwn: boolean;
}

/** The keys of what stands on the first line. */
export const NUMBER_KEY = ':nummer';
export const TITLE_KEY = ':titel';

/** All fields that an entry has or may have: those of the language in its order, those of the register, what else stands there. */
export function formPlaces(entry: Entry, scope: Scope): FormPlace[] {
  const { kind, fields } = entry;
  if (kind === undefined) return [];
  const keys = keysOf(fields);
  const left = new Set(fields);
  const take = (isIt: (field: Field) => boolean): Field | undefined => {
    const found = fields.find((field) => left.has(field) && isIt(field));
    if (found !== undefined) left.delete(found);
    return found;
  };
  const places: FormPlace[] = fieldsOf(kind).map((name) => {
    const field = take((one) => one.name === name && one.kind !== 'unknown' && !one.double);
    return { key: name, name, kind: valueKindOf(kind, name) ?? 'unknown', field, isOwn: false };
  });
  for (const name of mayHaveOwnFields(kind) ? fieldsKnownTo(scope) : []) {
    if (fieldNameOf(kind, name) !== undefined) continue;
    const field = take((one) => one.kind === 'unknown' && fieldKey(one.name) === fieldKey(name));
    const key = field === undefined ? name : keys.get(field)!;
    places.push({ key, name: field?.name ?? name, kind: 'unknown', field, isOwn: true });
  }
  for (const field of left) {
    const isKnown = field.kind !== 'unknown' && valueKindOf(kind, field.name) !== undefined;
    const valueKind = isKnown ? valueKindOf(kind, field.name)! : 'unknown';
    places.push({ key: keys.get(field)!, name: field.name, kind: valueKind, field, isOwn: false });
  }
  return places;
}

function keysOf(fields: readonly Field[]): ReadonlyMap<Field, string> {
  const counts = new Map<string, number>();
  const keys = new Map<Field, string>();
  for (const field of fields) {
    const count = (counts.get(field.name) ?? 0) + 1;
    counts.set(field.name, count);
    keys.set(field, count === 1 ? field.name : `${field.name}#${count}`);
  }
  return keys;
}
