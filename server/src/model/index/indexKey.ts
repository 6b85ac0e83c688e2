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
] as const satisfies readonly Lookup[];
export type SharedLookup = (typeof SHARED_LOOKUPS)[number];

/** A key in a table, as one text: what a change of that key is told by. */
export function lookupKey(lookup: Lookup, key: string): string {
  return `${lookup}:${key}`;
}

/** What a change is told by of which files there are with the folded code of a register. */
export function registerKey(code: string): string {
  return `registers:${code}`;
}

/** Of these it is known which entry declares a key, and no more. */
type PlainLookup = 'meetings' | 'mentions' | 'documents' | 'moments' | 'ownWords';
const PLAIN_LOOKUPS: ReadonlySet<string> = new Set<PlainLookup>([
  'meetings',
  'mentions',
  'documents',
  'moments',
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
  /** Of a number that the minutes of a meeting give: which of those that the meeting makes has it. */
  readonly ordinal?: number;
  /** Two declarations with the same signature look the same to whoever looks them up. Of members it is all of them, a line each. */
  readonly signature: string;
}
