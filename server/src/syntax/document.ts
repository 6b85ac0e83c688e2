/** A register file as a row of entries. The text is the truth: every character belongs to exactly one entry. */
import { entryStarts } from './cut.ts';
import type { Entry } from './entry.ts';
import { readEntry } from './readEntry.ts';

/** An entry and where it stands in its file. */
export interface PlacedEntry {
  readonly entry: Entry;
  /** UTF-16 offset in the file. */
  readonly start: number;
  /** Position in the row of entries. */
  readonly index: number;
}

export interface DuoDocument {
  readonly text: string;
  readonly entries: readonly PlacedEntry[];
}

/**
 * Reads a file. Entries at the beginning and the end whose text is as it was in `previous` keep their objects, so that
 * an edit reads only what it touches and what was computed for the others stays valid.
 */
export function readDocument(text: string, previous?: DuoDocument): DuoDocument {
  const starts = entryStarts(text);
  const pieces = starts.map((start, index) => text.slice(start, starts[index + 1] ?? text.length));
  const old = previous?.entries ?? [];
  let before = 0;
  while (before < pieces.length && before < old.length && old[before]!.entry.text === pieces[before]) before++;
  let after = 0;
  const most = Math.min(pieces.length, old.length) - before;
  while (after < most && old[old.length - 1 - after]!.entry.text === pieces[pieces.length - 1 - after]) after++;
  const shift = old.length - pieces.length;
  const entries = pieces.map((piece, index) => {
    const kept = index < before ? old[index] : index >= pieces.length - after ? old[index + shift] : undefined;
    return { entry: kept?.entry ?? readEntry(piece), start: starts[index]!, index };
  });
  return { text, entries };
}

/** The entry that an offset lies in; an offset between two belongs to the later one. */
export function entryAt(document: DuoDocument, offset: number): PlacedEntry {
  const { entries } = document;
  let low = 0;
  let high = entries.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (entries[middle]!.start <= offset) low = middle;
    else high = middle - 1;
  }
  return entries[low]!;
}
