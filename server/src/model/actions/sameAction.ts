/** The same action in another register: what is empty here is taken from there (taal.md, `zelfde als`). */
import { fieldOf } from '../../syntax/entry.ts';
import type { EntryRef } from '../index/fileIndex.ts';
import type { Scope } from '../index/scope.ts';

/** The action that `zelfde als` names; undefined without one, or when it does not exist or is this one. */
export function sameActionOf(ref: EntryRef, scope: Scope): EntryRef | undefined {
  const field = fieldOf(ref.placed.entry, 'zelfde als');
  const reference = field?.kind === 'actions' ? field.references[0] : undefined;
  if (reference === undefined) return undefined;
  const twin = scope.lookupNumber('actie', reference.number, reference.register)[0];
  if (twin === undefined || twin.placed === ref.placed) return undefined;
  scope.follow(twin);
  return twin;
}
