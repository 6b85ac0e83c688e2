/**
 * Parts of entries that an answer hangs on where it hangs on no more of the entry: what an action waits for, and not its
 * title. Ten thousand actions may wait for one, in which somebody types.
 */
import type { FileChange } from '../model/index/indexChanges.ts';
import type { EntryPart } from '../model/index/scope.ts';
import type { PlacedEntry } from '../syntax/entryList.ts';

/** A part of one entry, as a dependency: the same object for the same part of the same entry. */
export interface FollowedPart {
  readonly part: EntryPart;
  /** What it said when it was last looked at. */
  says: unknown;
}

const followed = new WeakMap<PlacedEntry, FollowedPart[]>();

/** A part of an entry as a dependency. */
export function followedPart(placed: PlacedEntry, part: EntryPart): FollowedPart {
  const all = followed.get(placed) ?? [];
  const known = all.find((one) => one.part === part);
  if (known !== undefined) return known;
  const made = { part, says: part.of(placed) };
  followed.set(placed, [...all, made]);
  return made;
}

const changed = new WeakMap<FileChange, readonly FollowedPart[]>();

/** The parts that say something else since a change; each change is looked at once, however many ask. */
export function partsChangedIn(change: FileChange): readonly FollowedPart[] {
  const known = changed.get(change);
  if (known !== undefined) return known;
  const parts: FollowedPart[] = [];
  for (const placed of change.updated) {
    for (const one of followed.get(placed) ?? []) {
      const said = one.says;
      one.says = one.part.of(placed);
      if (!one.part.isSame(said, one.says)) parts.push(one);
    }
  }
  changed.set(change, parts);
  return parts;
}
