/** Whether a row that was found by its number alone says anything of the entry that has the number. */
import type { Entry } from '../../syntax/entry.ts';
import { foldWord } from '../../syntax/vocabulary.ts';
import { ownerFieldOf } from '../../syntax/workKinds.ts';
import type { ListedEntry } from '../listedEntry.ts';
import { proseOf } from '../prose.ts';
import { isSame } from './sameValue.ts';
import { standingOf } from './standing.ts';

/**
 * True of a row that is called otherwise in all words, and of which the owner and the deadline, as far as both have them, are others too:
 * in a list that numbers itself a row was taken out, and another one put in its place.
 */
export function isAnotherThing(row: Entry, listed: ListedEntry): boolean {
  const { kind, title } = listed.entry;
  if (row.title === undefined || title === undefined || shareWord(row.title.text, title.text)) return false;
  const owner = ownerFieldOf(kind);
  let differs = false;
  for (const field of row.fields) {
    if (field.double || (field.name !== owner && field.name !== 'deadline')) continue;
    const [now, before] = [proseOf(row, field), standingOf(field.name, kind, listed).whole];
    if (now.trim() === '' || before.trim() === '') continue;
    if (isSame(field.name, now, before) || (field.name === owner && shareWord(now, before))) return false;
    differs = true;
  }
  return differs;
}

function shareWord(one: string, other: string): boolean {
  const words = wordsOf(one);
  return wordsOf(other).some((word) => words.includes(word));
}

/** Words of more than three letters that stand between those that say what something is about. */
const BETWEEN: ReadonlySet<string> = new Set(
  (
    'voor over naar door onder tegen tussen vanaf vanuit vanwege tijdens zonder binnen buiten behalve naast rond rondom omtrent ' +
    'inzake betreffende aangaande conform volgens sinds totdat zodra zodat omdat indien wanneer terwijl waar waarbij waarin waarop ' +
    'waarvan waarover welke deze alle alles geen niet zijn wordt worden werd moet moeten kunnen zullen zouden zou heeft hebben laten ' +
    'onze haar elke ieder iedere hier daar maar want zoals samen'
  ).split(' '),
);

/** The words that others have by chance less often: of more than three letters, and not such as stand in between; all where there are none. */
function wordsOf(text: string): string[] {
  const words = foldWord(text).split(/[^\p{L}\p{M}\p{N}]+/u);
  const telling = words.filter((word) => word.length > 3 && !BETWEEN.has(word));
  return telling.length > 0 ? telling : words.filter((word) => word !== '');
}
