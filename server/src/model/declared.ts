/** What one entry tells the others, as keys under which it can be found. Computed from its text alone. */
import { type Entry, fieldOf, textOf } from '../syntax/entry.ts';
import type { PlacedEntry } from '../syntax/entryList.ts';
import { foldNumber } from '../syntax/numberReferences.ts';
import { type EntryKind, isNameKind, isNumberedKind, type NumberedKind } from '../syntax/vocabulary.ts';
import { type DeclaredName, declaredNames, foldName, type NameSource, personParts } from './names.ts';

/** The tables in which something can be looked up. */
export type Lookup = 'names' | 'personParts' | 'functions' | 'numbers' | 'headings';

/** A key in a table, as one text: what a change of that key is told by. */
export function lookupKey(lookup: Lookup, key: string): string {
  return `${lookup}:${key}`;
}

/** What a change is told by of which files there are with the folded code of a register. */
export function registerKey(code: string): string {
  return `registers:${code}`;
}

/** The key of a number in `FileFacts.numbers`: `actie 5`. */
export function numberKey(kind: NumberedKind, number: string): string {
  return `${kind} ${foldNumber(number)}`;
}

export interface DeclaredKey {
  readonly lookup: Exclude<Lookup, 'headings'>;
  readonly key: string;
  /** The name that it is the key of; undefined for a number. */
  readonly name: DeclaredName | undefined;
  /** Two declarations with the same signature look the same to whoever looks them up. */
  readonly signature: string;
}

/** The keys of an entry, without those of headings, which depend on the heading above; empty for most fields of a list. */
export function declaredKeys(placed: PlacedEntry): readonly DeclaredKey[] {
  const { kind } = placed;
  if (isNumberedKind(kind)) {
    const { identity } = placed.head;
    if (identity === undefined) return [];
    return [{ lookup: 'numbers', key: numberKey(kind, identity.text), name: undefined, signature: '' }];
  }
  return isNameKind(kind) ? nameKeys(placed.entry) : [];
}

/** What a declaration looks like to whoever looks a name up. */
export function nameSignature(kind: EntryKind | undefined, source: NameSource, official: string): string {
  return `${kind} ${source} ${official}`;
}

function nameKeys(entry: Entry): DeclaredKey[] {
  const keys: DeclaredKey[] = [];
  const official = entry.identity?.text ?? '';
  for (const name of declaredNames(entry)) {
    const signature = nameSignature(entry.kind, name.source, official);
    keys.push({ lookup: 'names', key: name.folded, name, signature });
    if (entry.kind !== 'persoon' || name.source === 'misspelling') continue;
    const position = fieldOf(entry, 'functie');
    if (position !== undefined && name.source === 'identity') {
      keys.push({ lookup: 'functions', key: foldName(textOf(position)), name, signature });
    }
    for (const part of new Set(personParts(name.word.text))) {
      keys.push({ lookup: 'personParts', key: part, name, signature });
    }
  }
  return keys;
}
