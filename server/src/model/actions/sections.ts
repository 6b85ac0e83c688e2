/** Sections: the entries from a heading up to the last action, decision or promise below it. */

import type { PlacedEntry } from '../../syntax/entryList.ts';
import { isHeadingKind, isNumberedKind } from '../../syntax/vocabulary.ts';
import type { FileIndex } from '../index/fileIndex.ts';

/** True for what stands below a heading: topics, and what they are about. Names and meetings do not (taal.md §2, Headings). */
export function isBelowHeadings(placed: PlacedEntry): boolean {
  return placed.kind === 'onderwerp' || isNumberedKind(placed.kind);
}

/** The last entry that a heading holds; the heading itself when nothing stands below it. */
function lastOfSection(heading: PlacedEntry, file: FileIndex): PlacedEntry {
  const { entries } = file.document;
  let next: PlacedEntry | undefined;
  for (const other of file.headings.from(heading)) {
    if (other === heading || (other.kind === 'onderwerp' && heading.kind !== 'onderwerp')) continue;
    next = other;
    break;
  }
  let last = next === undefined ? entries.chunks.at(-1)!.entries.at(-1)! : entries.before(next)!;
  while (last !== heading && !isBelowHeadings(last)) last = entries.before(last)!;
  return last;
}

/** The headings whose section an entry lies in, the nearest first; a heading lies in its own. Empty below none. */
export function sectionsAround(placed: PlacedEntry, file: FileIndex): { heading: PlacedEntry; last: PlacedEntry }[] {
  const nearest = file.headingAbove(placed);
  if (nearest === undefined) return [];
  const parent = isHeadingKind(nearest.kind) ? file.parentOf(nearest) : undefined;
  return (parent === undefined ? [nearest] : [nearest, parent])
    .map((heading) => ({ heading, last: lastOfSection(heading, file) }))
    .filter(({ last }) => last.index >= placed.index);
}
