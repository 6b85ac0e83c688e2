/** Fields as they were meant: one whose name is misspelt, or that lacks its colon, is there all the same. */
import type { Entry } from '../../syntax/entry.ts';
import { type EntryKind, FIELD_SYNONYMS, fieldNameOf, fieldsOf } from '../../syntax/vocabulary.ts';
import { nearest } from '../../text/editDistance.ts';
import { Recent } from '../time/recent.ts';

/** The result for most entries. */
const NO_FIELDS: ReadonlySet<string> = new Set();

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
  const { left, meant } = namesOf.get(entry);
  if (!meant.has(typed)) meant.set(typed, nearest(typed, left));
  return meant.get(typed);
}

interface NamesOfEntry {
  /** The names, as they may be typed, of the fields that it does not have. */
  readonly left: readonly string[];
  /** The meant name of each misspelt one, as far as it was asked. */
  readonly meant: Map<string, string | undefined>;
}

/** An entry may have thousands of misspelt fields: what they can be is the same for all of them. */
const namesOf = new Recent<Entry, NamesOfEntry>(({ kind, fields }) => {
  if (kind === undefined) return { left: [], meant: new Map() };
  const has = new Set(fields.filter((field) => !field.double && field.kind !== 'unknown').map(({ name }) => name));
  const left = namesOfKind(kind).filter(({ official }) => !has.has(official));
  return { left: left.map(({ name }) => name), meant: new Map() };
});

interface FieldName {
  readonly name: string;
  readonly official: string;
}
const namesByKind = new Map<EntryKind, readonly FieldName[]>();

/** The names of the fields of a kind, official ones first, each with the official one. */
function namesOfKind(kind: EntryKind): readonly FieldName[] {
  let names = namesByKind.get(kind);
  if (names === undefined) {
    const synonyms = Object.keys(FIELD_SYNONYMS).filter((name) => fieldNameOf(kind, name) !== undefined);
    names = [...fieldsOf(kind), ...synonyms].map((name) => ({ name, official: fieldNameOf(kind, name) ?? name }));
    namesByKind.set(kind, names);
  }
  return names;
}
