/** The words that a register has of its own: for statuses, and the names of its fields (taal.md §3, Words of one's own). */
import { type Entry, fieldOf, type OwnWord } from '../syntax/entry.ts';
import { fieldKey, statusKey } from '../syntax/ownWords.ts';
import { statusOf } from '../syntax/statusWords.ts';
import {
  type EntryKind,
  foldWord,
  isHeadingKind,
  isNumberedKind,
  type ReadStatus,
  STATUSES,
} from '../syntax/vocabulary.ts';
import { workOf } from '../syntax/workKinds.ts';
import type { EntryRef } from './fileFacts.ts';
import type { Scope } from './scope.ts';

/** The words of a `register` for statuses, in the order of the text; empty of any other entry. */
export function ownStatuses(entry: Entry): readonly OwnWord[] {
  const field = entry.kind === 'register' ? fieldOf(entry, 'statussen') : undefined;
  return field?.kind === 'ownStatuses' ? field.words : NONE;
}

/** The names of the fields of a `register`, in the order of the text; empty of any other entry. */
export function ownFields(entry: Entry): readonly OwnWord[] {
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

/** What a status means in a register: by a word of its own, else by the words that all lists have; undefined when it is none. */
export function statusIn(text: string, scope: Scope): ReadStatus | undefined {
  if (isStandardStatus(text)) return foldWord(text) as ReadStatus;
  const key = statusKey(text);
  for (const { placed } of key === '' ? NONE : scope.ownWords(`status ${key}`)) {
    const meaning = meaningIn(placed.entry, key);
    if (meaning !== undefined) return meaning;
  }
  return statusOf(text);
}

/** The same in an entry of a kind: words of one's own are for what has the statuses of an action, and for headings. */
export function statusFor(kind: EntryKind | undefined, text: string, scope: Scope): string | undefined {
  const work = workOf(kind);
  return work === undefined || work.statusOf === statusOf ? statusIn(text, scope) : work.statusOf(text);
}

/** The meaning that an entry `register` gives a word, by its key: that of the first that has one. */
function meaningIn(entry: Entry, key: string): ReadStatus | undefined {
  for (const { word, means } of ownStatuses(entry)) {
    const meaning = means && statusKey(word.text) === key ? statusOf(means.text) : undefined;
    if (meaning !== undefined) return meaning;
  }
  return undefined;
}

interface OwnStatus {
  readonly text: string;
  readonly meaning: ReadStatus;
}

const KNOWN = {};

/**
 * The words that a register, and those that it uses, have for statuses: each with its meaning; the nearest first. Each status
 * that is none asks for them, so they are gathered once for a state of the files.
 */
export function statusesKnownTo(scope: Scope): readonly OwnStatus[] {
  return scope.shared(KNOWN, gatherStatuses);
}

function gatherStatuses(scope: Scope): readonly OwnStatus[] {
  const known = new Map<string, { text: string; meaning: ReadStatus }>();
  for (const { placed } of registersSeenFrom(scope)) {
    for (const { word, means } of ownStatuses(placed.entry)) {
      const meaning = means && statusOf(means.text);
      const key = statusKey(word.text);
      if (meaning !== undefined && !isStandardStatus(word.text) && !known.has(key))
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
function registersSeenFrom(scope: Scope): EntryRef[] {
  const files = [...scope.registerFiles];
  for (const { file, rank } of scope.files()) {
    if (rank > 1) break;
    if (rank === 1 && !files.includes(file)) files.push(file);
  }
  return files.flatMap((file) => (file.registers.first === undefined ? [] : [{ file, placed: file.registers.first }]));
}
