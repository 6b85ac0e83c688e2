/** What fields of an entry are meant to be: one whose name is misspelt, or that lacks its colon, is there all the same. */
import { type Entry, fieldOf } from '../syntax/entry.ts';
import { FIELD_SYNONYMS, fieldNameOf, fieldsOf } from '../syntax/vocabulary.ts';
import { nearest } from '../text/editDistance.ts';

/** What most entries have. */
export const NO_FIELDS: ReadonlySet<string> = new Set();

/** The official names of the fields that an entry is meant to have besides those that were read; most often none. */
export function meantFields(entry: Entry): ReadonlySet<string> {
  const { kind, findings } = entry;
  if (kind === undefined || findings.length === 0) return NO_FIELDS;
  const names = findings.flatMap(({ reason, typed = '' }) => {
    const name =
      reason === 'unknownField' ? meantName(entry, typed) : reason === 'fieldColonMissing' ? typed : undefined;
    return (name && fieldNameOf(kind, name)) ?? [];
  });
  return names.length === 0 ? NO_FIELDS : new Set(names);
}

/** The name, as it may be typed, that a misspelt one is nearest to, of a field that the entry does not have; undefined without one. */
export function meantName(entry: Entry, typed: string): string | undefined {
  const { kind } = entry;
  if (kind === undefined) return undefined;
  const synonyms = Object.keys(FIELD_SYNONYMS).filter((name) => fieldNameOf(kind, name) !== undefined);
  const names = [...fieldsOf(kind), ...synonyms];
  return nearest(
    typed,
    names.filter((name) => fieldOf(entry, fieldNameOf(kind, name) ?? name) === undefined),
  );
}
