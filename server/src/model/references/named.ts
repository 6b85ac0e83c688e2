/**
 * Under which names something could be looked up that an entry names, whatever is declared: what a text names is then known
 * from the text alone. For telling which names nothing uses.
 */

import type { Declaration, EntryRef, FileIndex, Member } from '../index/fileIndex.ts';
import { type IndexKey, lookupKey } from '../index/indexKey.ts';
import { minutesEntries } from '../index/minutes.ts';
import { foldName } from '../index/names.ts';
import type { Lookup } from '../index/scope.ts';
import { isNameReference, type NameReference, referencesOf } from './keyedReferences.ts';

const NOTHING: readonly never[] = [];

/** A lookup in which nothing is declared, so that whoever looks for a name tries every spelling of it. */
class EmptyLookup implements Lookup {
  readonly keys = new Set<IndexKey>();

  lookupName(name: string): readonly Declaration[] {
    this.keys.add(lookupKey('names', foldName(name)));
    return NOTHING;
  }
  lookupPersonPart(part: string): readonly Declaration[] {
    this.keys.add(lookupKey('personParts', foldName(part)));
    return NOTHING;
  }
  lookupFunction(name: string): readonly Declaration[] {
    this.keys.add(lookupKey('functions', foldName(name)));
    return NOTHING;
  }
  lookupMember = (): readonly Member[] => NOTHING;
  rankOf = () => 0;
  lookupNumber = (): readonly EntryRef[] => NOTHING;
  lookupHeading = (): readonly EntryRef[] => NOTHING;
  shared = <T>(_key: object, compute: (lookup: Lookup) => T): T => compute(this);
  follow = (): void => {};
}

/** As many words in a row are looked for in a phrase. */
const LONGEST_NAME = 4;
/** Words of a longer phrase are not looked for. */
const MOST_WORDS = 40;

/** The words in a row of a phrase that may hold a name: `Anja belt wethouder Van Aalten (met Piet)`. None of a few words. */
function* phrasesIn(text: string): Iterable<string> {
  const words = text.split(/[\s,;:()<>/]+/u).filter((word) => word !== '');
  if (words.length < SHORTEST_PHRASE || words.length > MOST_WORDS) return;
  for (const from of words.keys()) {
    if (!/^[\p{Lu}\d@]/u.test(words[from]!) && !/^(?:van|de|den|der|ten|ter|te|het)$/u.test(words[from]!)) continue;
    for (let to = from + 1; to <= Math.min(words.length, from + LONGEST_NAME); to++) {
      yield words.slice(from, to).join(' ');
    }
  }
}

/** Words of a reference's key, in which the kind and the marks come first. */
const SHORTEST_PHRASE = 5;

/** The keys of the index under which what a reference names could be found. */
export function keysNamedBy(reference: NameReference): readonly IndexKey[] {
  const lookup = new EmptyLookup();
  reference.parties(lookup);
  for (const phrase of phrasesIn(reference.key)) {
    lookup.lookupName(phrase);
    lookup.lookupPersonPart(phrase);
  }
  return [...lookup.keys];
}

/** The keys of the index of all that a file names. Reads the whole file. */
export function keysNamedIn(file: FileIndex): ReadonlySet<string> {
  const keys = new Set<string>();
  const seen = new Set<string>();
  for (const host of file.document.entries) {
    for (const placed of [host, ...minutesEntries(host)]) {
      for (const reference of referencesOf(placed.entry)) {
        if (!isNameReference(reference) || seen.has(reference.key)) continue;
        seen.add(reference.key);
        for (const key of keysNamedBy(reference)) keys.add(key);
      }
    }
  }
  return keys;
}
