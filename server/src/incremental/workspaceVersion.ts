/** The version of all files together: a cheap test whether any has changed since an earlier request. */

import type { WorkspaceScope } from '../model/index/scope.ts';
import { ChunkMemo } from '../syntax/chunkMemo.ts';

/** Another object for a chunk of entries each time that one of them changes. */
const chunkStates = new ChunkMemo(() => ({}));

/**
 * Equal to an earlier one (`isSameVersion`) when no file that the scope knows has changed since, and no more of it was read. Costs
 * one comparison for every hundred entries or so.
 */
export function workspaceVersion(scope: WorkspaceScope): readonly unknown[] {
  const stamp: unknown[] = [];
  for (const { file } of scope.files()) {
    if (file.isPacked) {
      stamp.push(file);
      continue;
    }
    stamp.push(file, file.numbers.size, file.mentions.size);
    for (const chunk of file.document.entries.chunks) stamp.push(chunkStates.get(chunk));
  }
  return stamp;
}

export function isSameVersion(one: readonly unknown[], other: readonly unknown[]): boolean {
  return one === other || (one.length === other.length && one.every((value, at) => value === other[at]));
}
