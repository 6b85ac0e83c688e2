/** What is named in each entry, and how often each entry is named in all files: kept while nothing of it changes. */

import { KeptAnswers } from '../../incremental/keptAnswers.ts';
import { isSameStamp, stampOf } from '../../incremental/workspaceVersion.ts';
import type { PlacedEntry } from '../../syntax/entryList.ts';
import type { FileFacts } from '../index/fileIndex.ts';
import type { Scope } from '../index/scope.ts';
import { type Place, placesIn } from './resolve.ts';

const places = new KeptAnswers<readonly Place[]>((ref, scope) => placesIn(ref, scope));

/** Begins a request; what is given back says what is named in an entry of the scope's file. */
export function placesOf(scope: Scope): (placed: PlacedEntry) => readonly Place[] {
  return places.begin(scope, undefined);
}

interface Counts {
  readonly stamp: readonly unknown[];
  readonly named: ReadonlyMap<PlacedEntry, number>;
}

const countsOf = new WeakMap<FileFacts, Counts>();

/**
 * How often an entry is named in all files, its declaration not among them; 0 when nothing names it. The first question after
 * a change goes through all entries of all files, and reads those that name something else than before.
 */
export function timesNamed(target: PlacedEntry, scope: Scope): number {
  const stamp = stampOf(scope);
  let counts = countsOf.get(scope.file);
  if (counts === undefined || !isSameStamp(counts.stamp, stamp)) {
    counts = { stamp, named: countAll(scope) };
    countsOf.set(scope.file, counts);
  }
  return counts.named.get(target) ?? 0;
}

function countAll(scope: Scope): Map<PlacedEntry, number> {
  const named = new Map<PlacedEntry, number>();
  for (const { file } of scope.files()) {
    const placesIn = placesOf(scope.seenFrom(file));
    for (const placed of file.document.entries) {
      for (const { target, isDeclaration } of placesIn(placed)) {
        if (!isDeclaration) named.set(target.placed, (named.get(target.placed) ?? 0) + 1);
      }
    }
  }
  return named;
}
