/** Resolved references of each entry and their counts per target, kept while nothing of them changes. */

import { TrackedMemo } from '../../incremental/trackedMemo.ts';
import type { Work } from '../../incremental/work.ts';
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
  readonly named: Map<PlacedEntry, number>;
  /** What is left to be counted; undefined once all is. Whoever waits for it goes on with it. */
  left: Work<void> | undefined;
}

const countsOf = new WeakMap<FileIndex, Counts>();

/**
 * The same, bit by bit: the first call after a change scans all entries of all files, and reads those that name something else than
 * before. An editor asks about all names on its screen at once: they are counted together.
 */
export function* findTimesNamed(target: PlacedEntry, scope: WorkspaceScope): Work<number> {
  const stamp = workspaceVersion(scope);
  let counts = countsOf.get(scope.file);
  if (counts === undefined || !isSameVersion(counts.stamp, stamp)) {
    const named = new Map<PlacedEntry, number>();
    counts = { stamp, named, left: countAll(scope, stamp, named) };
    countsOf.set(scope.file, counts);
  }
  try {
    while (counts.left !== undefined) {
      if (counts.left.next().done) counts.left = undefined;
      else yield;
    }
  } catch (error) {
    // What was counted so far is not all.
    countsOf.delete(scope.file);
    throw error;
  }
  return counts.named.get(target) ?? 0;
}

function* countAll(scope: WorkspaceScope, version: readonly unknown[], named: Map<PlacedEntry, number>): Work<void> {
  for (const { file } of scope.files()) {
    const resolveIn = places.begin(scope.seenFrom(file), undefined, version);
    for (const placed of file.document.entries) {
      for (const { target, isDeclaration } of resolveIn(placed)) {
        if (!isDeclaration) named.set(target.placed, (named.get(target.placed) ?? 0) + 1);
      }
      yield;
    }
  }
}
