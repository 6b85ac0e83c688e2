/** Keys of the index: which tables there are, and what an entry declares in them. */
import type { DeclaredName } from './names.ts';

/** The tables in which something can be looked up. */
export type Lookup =
  | 'names'
  | 'personParts'
  | 'functions'
  | 'members'
  | 'numbers'
  | 'meetings'
  | 'mentions'
  | 'documents'
  | 'moments'
  | 'layouts'
  | 'ownWords'
  | 'headings';

/** The tables that all files are looked up in together. */
export const SHARED_LOOKUPS = [
  'names',
  'personParts',
  'functions',
  'meetings',
  'mentions',
  'documents',
  'moments',
  'layouts',
] as const satisfies readonly Lookup[];
export type SharedLookup = (typeof SHARED_LOOKUPS)[number];

declare const KEY: unique symbol;

/**
 * A key in a table of the index: what a change under that key is told by. Made by `lookupKey` and `registerKey` and taken apart
 * by `keyIn` and nowhere else, so that no code has to know that it is one text.
 */
export type IndexKey = string & { readonly [KEY]: true };

/** The key of what stands in a table. */
export function lookupKey(lookup: Lookup, key: string): IndexKey {
  return `${lookup}:${key}` as IndexKey;
}

/** The key of which files have the folded code of a register. */
export function registerKey(code: string): IndexKey {
  return `registers:${code}` as IndexKey;
}

/** The key within its table; undefined for a key of another table. */
export function keyIn(lookup: Lookup, key: string): string | undefined {
  return key.startsWith(lookup) && key[lookup.length] === ':' ? key.slice(lookup.length + 1) : undefined;
}

/** Of these it is known which entry declares a key, and no more. */
type PlainLookup = 'meetings' | 'mentions' | 'documents' | 'moments' | 'layouts' | 'ownWords';
const PLAIN_LOOKUPS: ReadonlySet<string> = new Set<PlainLookup>([
  'meetings',
  'mentions',
  'documents',
  'moments',
  'layouts',
  'ownWords',
]);

export function isPlainLookup(lookup: Lookup): lookup is PlainLookup {
  return PLAIN_LOOKUPS.has(lookup);
}

export interface DeclaredKey {
  readonly lookup: Exclude<Lookup, 'headings'>;
  readonly key: string;
  /** The name that it is the key of; undefined for anything else than a name. */
  readonly name: DeclaredName | undefined;
  /** Index among the entries that a meeting makes, for a number given in its minutes. */
  readonly ordinal?: number;
  /** Two declarations with the same signature look the same to whoever looks them up. Of members it is all of them, a line each. */
  readonly signature: string;
}
