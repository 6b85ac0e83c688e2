/** The words that an entry lets stand in a version for the public: `mag openbaar: Berg, Jansen`. */
import { trimmedWord, type Word } from '../text/span.ts';
import { type Entry, fieldOf } from './entry.ts';

/** The name of the field. */
export const ALLOWED_FIELD = 'mag openbaar';

/** The words, apart by commas and semicolons; empty for an entry that lets none. */
export function allowedWords(entry: Entry): Word[] {
  const field = fieldOf(entry, ALLOWED_FIELD);
  if (field === undefined) return [];
  return field.lines.flatMap(({ text, start }) =>
    [...text.matchAll(/[^,;]+/gu)].flatMap(
      ({ 0: part, index }) => trimmedWord(entry.text, start + index, start + index + part.length) ?? [],
    ),
  );
}
