/** Reads an open file bit by bit: the order is that of `laterOf`. */
import type { IsOver } from '../incremental/work.ts';
import { isNumberedKind } from '../syntax/vocabulary.ts';
import type { OpenRegister } from './openRegister.ts';
import type { WorkspaceIndex } from './workspaceIndex.ts';

/** The number of characters (UTF-16) after which no more is read in one go. */
export const MOST_CHARACTERS = 20_000;
/** The number of entries after which read ones are let go, still young: that is cheap for the garbage collector. */
const BATCH = 8;
/** The number of actions in a row once so many entries were judged that most of them are told in no time. */
const QUICK_BATCH = 32;
const QUICK_AFTER = 500;

/**
 * Reads some of what was not read yet of an open file; false when nothing is left. What its entries declare comes first, so that
 * none of it is news to an entry that was judged: until then `OpenRegister.undeclared` has some.
 * @param isOver asked after each few entries: one may cost as much as hundreds of others.
 */
export function readMore(
  register: OpenRegister,
  atMost: number,
  index: WorkspaceIndex,
  isOver: IsOver = () => false,
): boolean {
  const { facts, undeclared } = register;
  const isDeclaring = undeclared.size > 0;
  if (isDeclaring && readsLong(register)) return true;
  let characters = MOST_CHARACTERS;
  for (let left = atMost; left > 0 && characters > 0; ) {
    const most = Math.min(left, BATCH);
    const quick = Math.min(left, register.judged < QUICK_AFTER ? BATCH : QUICK_BATCH);
    const entries = isDeclaring ? register.takeUndeclared(most) : register.takeUnread(most, quick);
    left -= Math.max(most, entries.length);
    if (entries.length === 0) break;
    for (const placed of entries) {
      // All of it is wanted here: else its first line would be read on its own before. Of most actions neither is.
      if (placed.kind !== 'actie') placed.entry;
      characters -= placed.length;
    }
    if (isDeclaring) index.declare(facts, entries);
    else {
      const numbered = entries.filter(({ kind }) => isNumberedKind(kind));
      index.read(facts, entries, numbered);
      register.judged += entries.length;
    }
    facts.document.release(entries);
    if (isOver()) break;
  }
  return register.unread.size > 0;
}

/** Reads the first of what was not declared yet, where that alone takes a step: what it declares is for the next. */
function readsLong({ undeclared }: OpenRegister): boolean {
  for (const placed of undeclared) {
    if (placed.length < MOST_CHARACTERS || placed.cached !== undefined) return false;
    placed.entry;
    // What is let go at once would be read for ever.
    return placed.cached !== undefined;
  }
  return false;
}
