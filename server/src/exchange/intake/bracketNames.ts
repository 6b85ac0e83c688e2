/** Names behind which one word in brackets may be the given name as well as an organisation or a place: `Kok (Marieke)`. */
import { mayBeGivenName } from '../../syntax/givenName.ts';
import { readList } from '../../syntax/listParser.ts';
import { foldWord } from '../../syntax/vocabulary.ts';
import type { GridRow } from './grid.ts';

/** In UTF-16 units. */
const LONGEST = 300;
/** So many are named. */
const NAMED = 6;

/** Those of a column of people, each once, in the order of the list; what stands behind several names is no given name. */
export function bracketNames(body: readonly GridRow[], at: number): string[] {
  const found = new Map<string, { readonly shown: string; readonly word: string }>();
  const behind = new Map<string, Set<string>>();
  for (const { cells } of body) {
    const text = cells[at]?.text ?? '';
    if (!text.includes('(') || text.length > LONGEST) continue;
    for (const line of text.split('\n')) {
      for (const { name, brackets } of readList(line).value) {
        const [word, ...others] = brackets;
        if (name === undefined || word === undefined) continue;
        const key = foldWord(word.text);
        behind.set(key, (behind.get(key) ?? new Set()).add(foldWord(name.text)));
        if (others.length > 0 || word.start < name.end || !isShort(name.text) || !mayBeGivenName(word.text)) continue;
        const shown = `${name.text} (${word.text})`;
        found.set(foldWord(shown), { shown, word: key });
      }
    }
  }
  return [...found.values()].flatMap(({ shown, word }) => (behind.get(word)!.size > 1 ? [] : shown)).slice(0, NAMED);
}

/** A surname alone or behind initials: `Kok`, `van der Linden`, `J.P. Kramer`, `Kok, M.`. */
function isShort(name: string): boolean {
  return /^(?:(?:\p{Lu}\.)+ ?)?(?:\p{Ll}+ ){0,3}\p{Lu}\p{Ll}[\p{L}-]*(?:, ?(?:\p{Lu}\.){1,9}(?: \p{Ll}+){0,3})?$/u.test(
    name,
  );
}
