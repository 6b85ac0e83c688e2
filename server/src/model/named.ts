/**
 * Under which names something could be looked up that an entry names, whatever is declared: what a text names is then known
 * from the text alone. For telling which names nothing uses.
 */

import { lookupKey } from './declared.ts';
import type { Declaration, EntryRef, FileFacts } from './fileFacts.ts';
import type { Member } from './members.ts';
import { minutesEntries } from './minutes.ts';
import { foldName } from './names.ts';
import type { Scope } from './scope.ts';
import { isNameUse, type NameUse, usesOf } from './uses.ts';

const NOTHING: readonly never[] = [];

/** A scope in which nothing is declared, so that whoever looks for a name tries every spelling of it. */
class EmptyScope implements Scope {
  readonly asked = new Set<string>();
  readonly registerFiles = NOTHING;

  get file(): FileFacts {
    throw new Error('nothing is looked up in a file here');
  }
  lookupName(name: string): readonly Declaration[] {
    this.asked.add(lookupKey('names', foldName(name)));
    return NOTHING;
  }
  lookupPersonPart(part: string): readonly Declaration[] {
    this.asked.add(lookupKey('personParts', foldName(part)));
    return NOTHING;
  }
  lookupFunction(name: string): readonly Declaration[] {
    this.asked.add(lookupKey('functions', foldName(name)));
    return NOTHING;
  }
  lookupMember = (): readonly Member[] => NOTHING;
  rankOf = () => 0;
  lookupNumber = (): readonly EntryRef[] => NOTHING;
  lookupHeading = (): readonly EntryRef[] => NOTHING;
  meetings = (): readonly EntryRef[] => NOTHING;
  mentions = (): readonly EntryRef[] => NOTHING;
  documents = (): readonly EntryRef[] => NOTHING;
  seenFrom = (): Scope => this;
  shared = <T>(_key: object, compute: (scope: Scope) => T): T => compute(this);
  follow = (): void => {};
  files = () => NOTHING;
  declarations = () => NOTHING;
  numbered = () => NOTHING;
}

/** The `lookupKey`s under which what a use names could be found. */
export function keysNamedBy(use: NameUse): readonly string[] {
  const scope = new EmptyScope();
  use.parties(scope);
  return [...scope.asked];
}

/** The `lookupKey`s of all that a file names. Reads the whole file. */
export function keysNamedIn(file: FileFacts): ReadonlySet<string> {
  const keys = new Set<string>();
  const seen = new Set<string>();
  for (const host of file.document.entries) {
    for (const placed of [host, ...minutesEntries(host)]) {
      for (const use of usesOf(placed.entry)) {
        if (!isNameUse(use) || seen.has(use.key)) continue;
        seen.add(use.key);
        for (const key of keysNamedBy(use)) keys.add(key);
      }
    }
  }
  return keys;
}
