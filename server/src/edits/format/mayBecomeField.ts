/** The beginning of a line as the beginning of a field. */
import { type EntryKind, fieldSpellings, foldWord } from '../../syntax/vocabulary.ts';

/** True while what was typed may still become the name of a field. */
export function mayBecomeField(kind: EntryKind, text: string): boolean {
  const folded = foldWord(text);
  return !/\s/u.test(text.trimStart()) || fieldSpellings(kind).some((name) => name.startsWith(folded));
}
