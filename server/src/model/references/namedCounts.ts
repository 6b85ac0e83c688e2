/** Resolved references of each entry and their counts per target, kept while nothing of them changes. */

import { TrackedMemo } from '../../incremental/trackedMemo.ts';
import { isSameVersion, workspaceVersion } from '../../incremental/workspaceVersion.ts';
import type { PlacedEntry } from '../../syntax/entryList.ts';
import type { FileIndex } from '../index/fileIndex.ts';
import type { WorkspaceScope } from '../index/scope.ts';
import { type ResolvedReference, resolveIn } from './resolve.ts';

const places = new TrackedMemo<readonly ResolvedReference[]>((ref, scope) => resolveIn(ref, scope));

/** Begins a request; what is given back says what is named in an entry of the scope's file. */
export function placesOf(scope: WorkspaceScope): (placed: PlacedEntry) => readonly ResolvedReference[] {
  return places.begin(scope, undefined);
}

interface Counts {
  readonly stamp: readonly unknown[];
  readonly named: ReadonlyMap<PlacedEntry, number>;
}

const countsOf = new WeakMap<FileIndex, Counts>();

/**
 * Number of references to an entry in all files, its declaration not among them; 0 when there are none. The first call
 * after a change scans all entries of all files, and reads those that name something else than before.
 */
export function timesNamed(target: PlacedEntry, scope: WorkspaceScope): number {
  const stamp = workspaceVersion(scope);
  let counts = countsOf.get(scope.file);
  if (counts === undefined || !isSameVersion(counts.stamp, stamp)) {
    counts = { stamp, named: countAll(scope) };
    countsOf.set(scope.file, counts);
  }
  return counts.named.get(target) ?? 0;
}

function countAll(scope: WorkspaceScope): Map<PlacedEntry, number> {
  const named = new Map<PlacedEntry, number>();
  for (const { file } of scope.files()) {
    const resolveIn = placesOf(scope.seenFrom(file));
    for (const placed of file.document.entries) {
      for (const { target, isDeclaration } of resolveIn(placed)) {
        if (!isDeclaration) named.set(target.placed, (named.get(target.placed) ?? 0) + 1);
      }
    }
  }
  return named;
}
