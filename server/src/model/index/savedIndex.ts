/**
 * The declarations of a file in a form that can be saved and loaded: the positions and names of its entries, so that a
 * file that has not changed need not be cut nor read. Arrays in the place of objects, since there are very many.
 */
import { DuoDocument } from '../../syntax/document.ts';
import { PlacedEntry } from '../../syntax/entryList.ts';
import { ENTRY_KINDS } from '../../syntax/vocabulary.ts';
import { inShort, nameSignature } from './declaredKeys.ts';
import type { FileIndex } from './fileIndex.ts';
import type { IndexChanges } from './indexChanges.ts';
import { type DeclaredKey, type IndexKey, lookupKey } from './indexKey.ts';
import { type DeclaredName, foldName, type NameSource } from './names.ts';

/** Length, line ends, and the number of the kind in `ENTRY_KINDS` (-1 for none). */
type SavedEntry = readonly [length: number, lineBreaks: number, kind: number];
type SavedName = readonly [text: string, start: number, source: number];
/** A key that is not the name itself: a part of a person's name, or a function. */
type SavedPart = readonly [lookup: number, key: string, name: number];
/** Anything else: a meeting, what is said of others, a number that the minutes give. */
type SavedOther = readonly [lookup: number, key: string, signature: string, ordinal?: number];
/** `at` is the place of the entry in the row. A number has no names and is itself the key; empty for none. */
type SavedKeys = readonly [
  at: number,
  names: readonly SavedName[] | string,
  parts?: readonly SavedPart[],
  others?: readonly SavedOther[],
];

interface SavedIndex {
  readonly entries: readonly SavedEntry[];
  readonly keys: readonly SavedKeys[];
}

const SOURCES: readonly NameSource[] = ['identity', 'title', 'alias', 'misspelling'];
const PART_LOOKUPS = ['personParts', 'functions'] as const;
const OTHER_LOOKUPS = [
  'numbers',
  'meetings',
  'mentions',
  'documents',
  'members',
  'moments',
  'ownWords',
  'layouts',
] as const;

/** The declarations of a file that are known without its entries. */
interface Said {
  /** Code of its register, folded; null when the file's name is the code. */
  readonly code: string | null;
  readonly uses: readonly string[];
  /** Under which something is found in it. */
  readonly keys: readonly IndexKey[];
  /** `Member.text` of all who have a seat. */
  readonly seats: readonly string[];
  readonly hasRegister: boolean;
  readonly hasGremia: boolean;
  readonly hasHeadings: boolean;
}

/** A file as it is kept. */
export interface KeptFile {
  readonly said: Said;
  /** A `SavedIndex` as JSON: very many files are kept of which nobody asks it. */
  readonly packed: string;
}

/** The saved form of a file of which everything was indexed. */
export function keepFile(file: FileIndex): KeptFile {
  const entries = [...file.document.entries];
  const keys = new Set<IndexKey>();
  const seats = new Set<string>();
  for (const placed of entries) {
    for (const { lookup, key, signature } of file.keysOf(placed)) {
      if (lookup !== 'members') keys.add(lookupKey(lookup, key));
      else for (const text of signature.split('\n')) seats.add(text);
    }
  }
  for (const name of file.headingsByName.keys()) keys.add(lookupKey('headings', name));
  const said: Said = {
    code: file.registers.first?.head.identity === undefined ? null : file.registerCode,
    uses: file.uses,
    keys: [...keys],
    seats: [...seats],
    hasRegister: file.registers.size > 0,
    hasGremia: entries.some(({ kind }) => kind === 'gremium'),
    hasHeadings: file.headings.size > 0,
  };
  return { said, packed: JSON.stringify(saveIndex(file)) };
}

/** A saved index from its two texts; undefined when they were altered from outside. */
export function keptFrom(saidText: string, packed: string): KeptFile | undefined {
  try {
    const said = JSON.parse(saidText) as Partial<Said> | null;
    const lists = [said?.uses, said?.keys, said?.seats];
    const isRight = lists.every((list) => Array.isArray(list) && list.every((one) => typeof one === 'string'));
    return isRight && (said?.code === null || typeof said?.code === 'string')
      ? { said: said as Said, packed }
      : undefined;
  } catch {
    return undefined;
  }
}

/**
 * The changes that others see when a file is loaded from its saved index. Headings are left out: a file that comes into
 * sight changes the scope itself.
 */
export function changesOf({ said }: KeptFile): IndexChanges {
  const { keys, seats, uses, hasRegister, hasGremia, hasHeadings } = said;
  return {
    keys: new Set(keys),
    seats: new Set(seats),
    headings: new Set(),
    headingPlaces: hasHeadings,
    register: hasRegister,
    gremia: hasGremia,
    uses: uses.length > 0,
  };
}

function saveIndex(file: FileIndex): SavedIndex {
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
  // The own number of an entry; one that the minutes give says which.
  const number = declared.find(({ lookup, ordinal }) => lookup === 'numbers' && ordinal === undefined);
  const others = declared.flatMap((one): SavedOther[] => {
    const lookup = OTHER_LOOKUPS.indexOf(one.lookup as 'numbers');
    if (lookup === -1 || one === number) return [];
    const { key, signature, ordinal } = one;
    return [ordinal === undefined ? [lookup, key, signature] : [lookup, key, signature, ordinal]];
  });
  if (number !== undefined) return others.length === 0 ? [at, number.key] : [at, number.key, [], others];
  const names = declared.flatMap(({ lookup, name }) => (lookup === 'names' && name !== undefined ? [name] : []));
  const parts = declared.flatMap(({ lookup, key, name }): SavedPart[] =>
    lookup === 'personParts' || lookup === 'functions'
      ? [[PART_LOOKUPS.indexOf(lookup), key, names.indexOf(name!)]]
      : [],
  );
  const saved = names.map(({ word, source }): SavedName => [word.text, word.start, SOURCES.indexOf(source)]);
  if (others.length > 0) return [at, saved.length === 0 ? '' : saved, parts, others];
  return parts.length === 0 ? [at, saved] : [at, saved, parts];
}

/** The document and what its entries declare, without reading it; undefined when what was kept does not fit the text. */
export function unpackFile(
  { packed }: KeptFile,
  text: string,
): { document: DuoDocument; keys: Map<PlacedEntry, readonly DeclaredKey[]> } | undefined {
  try {
    const saved = JSON.parse(packed) as SavedIndex;
    let length = 0;
    const entries = saved.entries.map(([own, lineBreaks, kind]) => {
      length += own;
      return new PlacedEntry(own, lineBreaks, ENTRY_KINDS[kind]);
    });
    if (length !== text.length) return undefined;
    const keys = new Map<PlacedEntry, readonly DeclaredKey[]>();
    for (const [at, names, parts = [], others = []] of saved.keys) {
      const own = restoreEntry(entries[at]!, names, parts);
      keys.set(entries[at]!, [...own, ...others.map(restoreOther)]);
    }
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
  if (saved === '') return [];
  if (typeof saved === 'string') return [{ lookup: 'numbers', key: saved, name: undefined, signature: '' }];
  const names = saved.map(([text, start, source]): DeclaredName => {
    return { folded: foldName(text), word: { text, start, end: start + text.length }, source: SOURCES[source]! };
  });
  const official = inShort(names.find(({ source }) => source === 'identity')?.word.text ?? '');
  const signatures = names.map(({ source }) => nameSignature(kind, source, official));
  const keys: DeclaredKey[] = names.map((name, index) => {
    return { lookup: 'names', key: name.folded, name, signature: signatures[index]! };
  });
  for (const [lookup, key, name] of parts) {
    keys.push({ lookup: PART_LOOKUPS[lookup]!, key, name: names[name], signature: signatures[name]! });
  }
  return keys;
}

function restoreOther([lookup, key, signature, ordinal]: SavedOther): DeclaredKey {
  const restored: DeclaredKey = { lookup: OTHER_LOOKUPS[lookup]!, key, name: undefined, signature };
  return ordinal === undefined ? restored : { ...restored, ordinal };
}
