/** The entries of a file that are not read at once but bit by bit, between the messages, and in what order. */
import type { PlacedEntry } from '../syntax/entryList.ts';
import { isNumberedKind } from '../syntax/vocabulary.ts';

/** With more entries than this that have no number, these are read later too: each costs as much as an action. */
const MOST_AT_ONCE = 300;
/** So long a row of them (in UTF-16 units) is read later too: the minutes of one meeting may make thousands of entries. */
const LONGEST_AT_ONCE = 20_000;

/** What is left to do with the entries of a file. */
export interface LaterEntries {
  /** The entries whose names, headings and meetings the index was not given yet: all of it comes before any entry is judged. */
  readonly undeclared: readonly PlacedEntry[];
  /** The entries that were not judged yet, names first: what stands in the others is judged by them. */
  readonly unread: readonly PlacedEntry[];
}

export const NOTHING_LATER: LaterEntries = { undeclared: [], unread: [] };

/**
 * The later of some entries in the order of the text: those with a number, and of very many all but what says which files
 * see each other.
 * @param atOnce how many without a number need not wait.
 */
export function laterOf(entries: Iterable<PlacedEntry>, atOnce = MOST_AT_ONCE): LaterEntries {
  const all = [...entries];
  const numbered = all.filter(({ kind }) => isNumberedKind(kind));
  const isFew = all.length - numbered.length <= atOnce && lengthOfOthers(all) <= LONGEST_AT_ONCE;
  if (isFew) return { undeclared: [], unread: numbered };
  const undeclared = all.filter(({ kind }) => !isNumberedKind(kind) && !TELLS_OF_FILES.has(kind));
  const names = undeclared.filter(({ kind }) => kind !== 'vergadering');
  return {
    undeclared,
    unread: [...names, ...all.filter(({ kind }) => kind === 'vergadering' || isNumberedKind(kind))],
  };
}

/** The length of the entries without a number. */
function lengthOfOthers(entries: readonly PlacedEntry[]): number {
  return entries.reduce((sum, { kind, length }) => (isNumberedKind(kind) ? sum : sum + length), 0);
}

const TELLS_OF_FILES: ReadonlySet<PlacedEntry['kind']> = new Set(['register', 'gebruik', undefined]);

/** What is left of entries to be read at once: a name that is declared already is unread all the same. */
export function withoutLater(entries: Iterable<PlacedEntry>, { undeclared }: LaterEntries): PlacedEntry[] {
  const later = new Set(undeclared);
  return [...entries].filter((placed) => !isNumberedKind(placed.kind) && !later.has(placed));
}
