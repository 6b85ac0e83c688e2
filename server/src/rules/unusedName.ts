/** Names that nothing uses, in whatever file. */
import type { EntryRef, FileIndex } from '../model/index/fileIndex.ts';
import { type IndexKey, lookupKey } from '../model/index/indexKey.ts';
import { isNameKind, type NameKind } from '../syntax/vocabulary.ts';
import type { Span } from '../text/span.ts';
import { headSpan } from './spans.ts';

/** The own name of an entry that nothing uses. */
export interface UnusedName {
  readonly kind: NameKind;
  readonly name: string;
  /** The place of a problem of the entry as a whole. */
  readonly span: Span;
}

/**
 * The name of an entry when nothing uses it by any of its names; undefined for all others.
 * @param isNamed true when something in a file that is known names what is found under this `lookupKey`.
 */
export function unusedNameOf({ file, placed }: EntryRef, isNamed: (key: IndexKey) => boolean): UnusedName | undefined {
  const { kind, identity } = placed.head;
  if (!isNameKind(kind) || identity === undefined || holdsOnlyNames(file)) return undefined;
  if (file.keysOf(placed).some(({ lookup, key }) => isNamed(lookupKey(lookup, key)))) return undefined;
  return { kind, name: identity.text, span: headSpan(placed.head) };
}

/** True of a file that declares names and nothing else: then they are there for other files. */
export function holdsOnlyNames({ numbers, headings, meetings }: FileIndex): boolean {
  return numbers.size + headings.size + meetings.size === 0;
}
