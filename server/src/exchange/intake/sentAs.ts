/** Entries that the register has called otherwise since a list went out, and the rows of the list that still have their titles. */
import type { Entry } from '../../syntax/entry.ts';
import type { PlacedEntry } from '../../syntax/entryList.ts';
import type { Sent } from './sent.ts';

/** Each of these entries is held beside each of these rows: of more of them nothing is found. */
const MOST_COMPARED = 200_000;

/**
 * The row of each such entry, where one alone may be it.
 * @param rows those of which no entry has the title
 * @param entries those of which no row has the title
 */
export function sentAs(
  rows: readonly Entry[],
  entries: readonly PlacedEntry[],
  sent: Sent,
): ReadonlyMap<PlacedEntry, Entry> {
  const found = new Map<PlacedEntry, Entry>();
  if (rows.length === 0) return found;
  const renamed = entries.filter((placed) => sent.saidTitle(placed, placed.head.title?.text ?? '') === false);
  if (renamed.length * rows.length > MOST_COMPARED) return found;
  for (const placed of renamed) {
    const [row, ...others] = rows.filter(({ title }) => sent.saidTitle(placed, title?.text ?? '') === true);
    if (row !== undefined && others.length === 0 && row.kind === placed.head.kind) found.set(placed, row);
  }
  return found;
}
