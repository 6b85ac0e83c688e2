/**
 * What a file declares in a form that can be kept and taken back: where its entries are and what they are called, so that
 * a file that has not changed need not be cut nor read. Arrays in the place of objects, since there are very many.
 */
import { DuoDocument } from '../syntax/document.ts';
import { PlacedEntry } from '../syntax/entryList.ts';
import { ENTRY_KINDS } from '../syntax/vocabulary.ts';
import { type DeclaredKey, nameSignature } from './declared.ts';
import type { FileFacts } from './fileFacts.ts';
import { type DeclaredName, foldName, type NameSource } from './names.ts';

/** Length, line ends, and the number of the kind in `ENTRY_KINDS` (-1 for none). */
type SavedEntry = readonly [length: number, lineBreaks: number, kind: number];
type SavedName = readonly [text: string, start: number, source: number];
/** A key that is not the name itself: a part of a person's name, or a function. */
type SavedPart = readonly [lookup: number, key: string, name: number];
/** `at` is the place of the entry in the row. A number has no names and is itself the key. */
type SavedKeys = readonly [at: number, names: readonly SavedName[] | string, parts?: readonly SavedPart[]];

export interface SavedFacts {
  readonly entries: readonly SavedEntry[];
  readonly keys: readonly SavedKeys[];
}

const SOURCES: readonly NameSource[] = ['identity', 'title', 'alias', 'misspelling'];
const PART_LOOKUPS = ['personParts', 'functions'] as const;

/** What is to be kept of a file of which everything was put in. */
export function saveFacts(file: FileFacts): SavedFacts {
  const entries: SavedEntry[] = [];
  const keys: SavedKeys[] = [];
  let at = 0;
  for (const placed of file.document.entries) {
    const { length, lineBreaks, kind } = placed;
    entries.push([length, lineBreaks, kind === undefined ? -1 : ENTRY_KINDS.indexOf(kind)]);
    const declared = file.keysOf(placed);
    if (declared.length > 0) keys.push(saveKeys(at, declared));
    at++;
  }
  return { entries, keys };
}

function saveKeys(at: number, declared: readonly DeclaredKey[]): SavedKeys {
  const number = declared.find(({ lookup }) => lookup === 'numbers');
  if (number !== undefined) return [at, number.key];
  const names = declared.flatMap(({ lookup, name }) => (lookup === 'names' && name !== undefined ? [name] : []));
  const parts = declared.flatMap(({ lookup, key, name }): SavedPart[] =>
    lookup === 'names' ? [] : [[PART_LOOKUPS.indexOf(lookup as 'functions'), key, names.indexOf(name!)]],
  );
  const saved = names.map(({ word, source }): SavedName => [word.text, word.start, SOURCES.indexOf(source)]);
  return parts.length === 0 ? [at, saved] : [at, saved, parts];
}

/** The document and what its entries declare, without reading it; undefined when what was kept does not fit the text. */
export function restoreFacts(
  saved: SavedFacts,
  text: string,
): { document: DuoDocument; keys: Map<PlacedEntry, readonly DeclaredKey[]> } | undefined {
  try {
    let length = 0;
    const entries = saved.entries.map(([own, lineBreaks, kind]) => {
      length += own;
      return new PlacedEntry(own, lineBreaks, ENTRY_KINDS[kind]);
    });
    if (length !== text.length) return undefined;
    const keys = new Map<PlacedEntry, readonly DeclaredKey[]>();
    for (const [at, names, parts = []] of saved.keys) keys.set(entries[at]!, restoreEntry(entries[at]!, names, parts));
    return { document: new DuoDocument(text, entries), keys };
  } catch {
    // Somebody else has written in it.
    return undefined;
  }
}

function restoreEntry(
  { kind }: PlacedEntry,
  saved: readonly SavedName[] | string,
  parts: readonly SavedPart[],
): readonly DeclaredKey[] {
  if (typeof saved === 'string') return [{ lookup: 'numbers', key: saved, name: undefined, signature: '' }];
  const names = saved.map(([text, start, source]): DeclaredName => {
    return { folded: foldName(text), word: { text, start, end: start + text.length }, source: SOURCES[source]! };
  });
  const official = names.find(({ source }) => source === 'identity')?.word.text ?? '';
  const signatures = names.map(({ source }) => nameSignature(kind, source, official));
  const keys: DeclaredKey[] = names.map((name, index) => {
    return { lookup: 'names', key: name.folded, name, signature: signatures[index]! };
  });
  for (const [lookup, key, name] of parts) {
    keys.push({ lookup: PART_LOOKUPS[lookup]!, key, name: names[name], signature: signatures[name]! });
  }
  return keys;
}
