/** The words that a register has of its own: for statuses, and the names of its fields (taal.md §3, Words of one's own). */
import { type Entry, fieldOf, type OwnWord } from '../../syntax/entry.ts';
import type { PlacedEntry } from '../../syntax/entryList.ts';
import { fieldKey, statusKey } from '../../syntax/ownWords.ts';
import {
  type EntryKind,
  foldWord,
  isHeadingKind,
  isNumberedKind,
  type ReadStatus,
  STATUSES,
} from '../../syntax/vocabulary.ts';
import { statusOfKind, workOf } from '../../syntax/workKinds.ts';
import type { EntryRef } from './fileIndex.ts';
import { registerEntries } from './registerMates.ts';
import type { Scope } from './scope.ts';

/** The words of a `register` for statuses, in the order of the text; empty of any other entry. */
export function ownStatuses(entry: Entry): readonly OwnWord[] {
  const field = entry.kind === 'register' ? fieldOf(entry, 'statussen') : undefined;
  return field?.kind === 'ownStatuses' ? field.words : NONE;
}

/** The names of the fields of a `register`, in the order of the text; empty of any other entry. */
function ownFields(entry: Entry): readonly OwnWord[] {
  const field = entry.kind === 'register' ? fieldOf(entry, 'velden') : undefined;
  return field?.kind === 'ownFields' ? field.words : NONE;
}

const NONE: readonly never[] = [];

/** The keys under which the words of a register are found, each with what it says. */
export function ownWordKeys(entry: Entry): { readonly key: string; readonly says: string }[] {
  return [
    ...ownStatuses(entry).map(({ word, means }) => ({
      key: `status ${statusKey(word.text)}`,
      says: means?.text ?? '',
    })),
    ...ownFields(entry).map(({ word }) => ({ key: `veld ${fieldKey(word.text)}`, says: word.text })),
  ];
}

/** True of one of the six statuses: nothing gives these another meaning. */
export function isStandardStatus(text: string): boolean {
  return (STATUSES as readonly string[]).includes(foldWord(text));
}

/**
 * The meaning of a status text in a register: by a word of its own, else by the words that all lists have; undefined
 * when it is none.
 */
export function statusIn(text: string, scope: Scope): ReadStatus | undefined {
  return statusFor('actie', text, scope) as ReadStatus | undefined;
}

/**
 * The meaning of a status text in an entry of a kind, in the statuses of that kind: `gereed` of an action is
 * `nagekomen` of a promise.
 */
export function statusFor(kind: EntryKind | undefined, text: string, scope: Scope): string | undefined {
  if (statusesOf(kind).includes(foldWord(text))) return foldWord(text);
  return ownMeaning(kind, text, scope) ?? statusOfKind(kind, text);
}

/** The meaning of a word that the register defines, in an entry of a kind; undefined for any other text. */
export function ownMeaning(kind: EntryKind | undefined, text: string, scope: Scope): string | undefined {
  const key = statusKey(text);
  for (const { placed } of key === '' ? NONE : scope.ownWords(`status ${key}`)) {
    const meaning = meaningIn(placed.entry, key, kind);
    if (meaning !== undefined) return meaning;
  }
  return undefined;
}

/** The official statuses of a kind; of a heading those of an action. */
function statusesOf(kind: EntryKind | undefined): readonly string[] {
  return workOf(kind)?.statuses ?? STATUSES;
}

/** The statuses that only promises and motions can have, in those of an action: none that is open becomes closed by it. */
const OF_OTHERS: ReadonlyMap<string, string> = new Map([
  ...['gevraagd', 'toegezegd', 'voorwaardelijk', 'ingediend', 'aangenomen'].map((word) => [word, 'open'] as const),
  ...['afgewezen', 'verworpen'].map((word) => [word, 'vervallen'] as const),
]);

/**
 * The status for an entry of a kind that a register's definition of a word gives; undefined when it is no status of any
 * kind.
 */
export function meaningOf(kind: EntryKind | undefined, text: string): string | undefined {
  const meaning = foldWord(text);
  return statusesOf(kind).includes(meaning) ? meaning : statusOfKind(kind, OF_OTHERS.get(meaning) ?? text);
}

/** The meaning that an entry `register` gives a word, by its key, in an entry of a kind: that of the first that has one. */
function meaningIn(entry: Entry, key: string, kind: EntryKind | undefined): string | undefined {
  for (const means of meaningsIn(entry).get(key) ?? NONE) {
    const meaning = meaningOf(kind, means);
    if (meaning !== undefined) return meaning;
  }
  return undefined;
}

const meanings = new WeakMap<Entry, ReadonlyMap<string, readonly string[]>>();

/** What an entry `register` says of each of its words, by its key: as many actions may ask as there are words. */
function meaningsIn(entry: Entry): ReadonlyMap<string, readonly string[]> {
  const known = meanings.get(entry);
  if (known !== undefined) return known;
  const found = new Map<string, string[]>();
  for (const { word, means } of ownStatuses(entry)) {
    const key = statusKey(word.text);
    if (means !== undefined) found.set(key, [...(found.get(key) ?? []), means.text]);
  }
  meanings.set(entry, found);
  return found;
}

/** The entries `register` whose words for a status count somewhere, with the state of the text of each. */
export type WordsSeen = readonly (readonly [placed: PlacedEntry, revision: number])[];

export function wordsSeen(scope: Scope): WordsSeen {
  return scope.statusWords().map(({ placed }) => [placed, placed.revision]);
}

/** True when no text has another meaning than it had. */
export function isSameWords(one: WordsSeen, other: WordsSeen): boolean {
  return (
    one.length === other.length &&
    one.every(([placed, revision], at) => placed === other[at]![0] && revision === other[at]![1])
  );
}

/** Makes the question whether a text may be one of these words: most are none, and need not be looked up. */
export function amongWords(words: WordsSeen): (text: string) => boolean {
  const keys = new Set(words.flatMap(([{ entry }]) => ownStatuses(entry).map(({ word }) => statusKey(word.text))));
  return keys.size === 0 ? () => false : (text) => keys.has(statusKey(text));
}

interface OwnStatus {
  readonly text: string;
  readonly meaning: string;
}

/** Kinds with the same statuses share what is known. */
const KNOWN = new Map<readonly string[], object>();

/**
 * The words that a register, and those that it uses, have for statuses: each with its meaning in an entry of a kind; the
 * nearest first. Each status that is none asks for them, so they are gathered once for a state of the files.
 */
export function statusesKnownTo(scope: Scope, kind: EntryKind | undefined): readonly OwnStatus[] {
  const official = statusesOf(kind);
  const key = KNOWN.get(official) ?? {};
  KNOWN.set(official, key);
  return scope.shared(key, (base) => gatherStatuses(base, kind, official));
}

function gatherStatuses(scope: Scope, kind: EntryKind | undefined, official: readonly string[]): readonly OwnStatus[] {
  const known = new Map<string, OwnStatus>();
  for (const { placed } of registersSeenFrom(scope)) {
    for (const { word, means } of ownStatuses(placed.entry)) {
      const meaning = means && meaningOf(kind, means.text);
      const key = statusKey(word.text);
      if (meaning !== undefined && !official.includes(foldWord(word.text)) && !known.has(key))
        known.set(key, { text: word.text, meaning });
    }
  }
  return [...known.values()];
}

/** The names of the fields that a register, and those that it uses, have of their own. */
export function fieldsKnownTo(scope: Scope): string[] {
  const known = new Map<string, string>();
  for (const { placed } of registersSeenFrom(scope)) {
    for (const { word } of ownFields(placed.entry)) {
      if (!known.has(fieldKey(word.text))) known.set(fieldKey(word.text), word.text);
    }
  }
  return [...known.values()];
}

/** True when a field of this name is one of the register's own. */
export function isOwnField(name: string, scope: Scope): boolean {
  return scope.ownWords(`veld ${fieldKey(name)}`).length > 0;
}

/** True of the entries that may have them: what has a number, and headings. */
export function mayHaveOwnFields(kind: EntryKind | undefined): boolean {
  return isNumberedKind(kind) || isHeadingKind(kind);
}

/** The entries that say what the own register is, then those of the files that it uses. */
export function registersSeenFrom(scope: Scope): readonly EntryRef[] {
  const { registerFiles, usedFiles } = scope;
  const own = registerEntries(registerFiles);
  const known = new Set(usedFiles.length === 0 ? [] : registerFiles);
  return usedFiles.length === 0 ? own : [...own, ...registerEntries(usedFiles.filter((file) => !known.has(file)))];
}
