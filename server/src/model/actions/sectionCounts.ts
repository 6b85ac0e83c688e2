/** Number of actions under each heading of a file, of those that are open, and of those that are too late. */
import type { Work } from '../../incremental/work.ts';
import type { PlacedEntry } from '../../syntax/entryList.ts';
import { workOf } from '../../syntax/workKinds.ts';
import type { FileIndex } from '../index/fileIndex.ts';
import type { ActionStates } from './actionStates.ts';

export interface SectionCount {
  total: number;
  open: number;
  past: number;
}

/**
 * The counts by heading; a heading without actions has none. Those of an `onderwerp` count for the heading above it too. Actions
 * of other files are not among them, nor those that are made in minutes. Goes through all entries, each a bit; reads those that changed.
 */
export function* countSections(file: FileIndex, states: ActionStates): Work<ReadonlyMap<PlacedEntry, SectionCount>> {
  const counts = new Map<PlacedEntry, SectionCount>();
  for (const placed of file.document.entries) {
    if (workOf(placed.kind) === undefined) continue;
    yield;
    const heading = states.headingOf(placed);
    if (heading === undefined) continue;
    const state = states.of(placed);
    for (const one of [heading, file.parentOf(heading)]) {
      if (one === undefined) continue;
      let count = counts.get(one);
      if (count === undefined) {
        count = { total: 0, open: 0, past: 0 };
        counts.set(one, count);
      }
      count.total++;
      if (state.isOpen) count.open++;
      if (states.isPast(state)) count.past++;
    }
  }
  return counts;
}
