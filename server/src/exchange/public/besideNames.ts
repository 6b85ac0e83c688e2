/** What stands beside a word that is a surname too, and says that it is the name, also where a sentence may begin. */
import type { TextWord } from './words.ts';

/** Before a full stop they are short for what somebody is called by. */
const TITLES: ReadonlySet<string> = new Set(
  'dhr mw mevr mej drs ir ing mr dr prof ds jhr fam weth burg secr vz'.split(' '),
);

/** Before a colon they ask for somebody. */
const WHO: ReadonlySet<string> = new Set(
  (
    'wie door trekker trekkers eigenaar eigenaren actiehouder actiehouders actienemer uitvoerder behandelaar contact ' +
    'contactpersoon aanspreekpunt vervanger indiener spreker gast aanwezig afwezig voorzitter secretaris notulist namens ' +
    'wethouder burgemeester'
  ).split(' '),
);

/**
 * True where a word can only be somebody’s name: `F. Bakker`, `dhr. Bakker`, `t.a.v. Bakker`, `contactpersoon: Bakker`, `Bakker, F.`
 * @param who the one name of whom it would be; undefined where that is not known
 */
export function isBesideName(who: string | undefined, words: readonly TextWord[], at: number): boolean {
  const [last, word, next] = [words[at - 1], words[at]!, words[at + 1]];
  if (next !== undefined && isCapital(next) && /^(?:,?\s|,?\s?\()$/u.test(next.before) && isInitialOf(who, next))
    return true;
  if (last === undefined) return false;
  if (/^\s*:/u.test(word.before)) return WHO.has(last.folded);
  if (!/^\.\s?$/u.test(word.before)) return false;
  if (TITLES.has(last.folded)) return true;
  if (last.folded.length !== 1) return false;
  // `t.a.v.`
  if (at > 1 && last.before === '.') return true;
  // A capital that begins a text, a cell or a line may be the number of a point.
  return isCapital(last) && ((at > 1 && !/[\n\r|\t•\uE002]/u.test(last.before)) || isInitialOf(who, last));
}

function isCapital({ typed }: TextWord): boolean {
  return /^\p{Lu}$/u.test(typed);
}

function isInitialOf(who: string | undefined, { folded }: TextWord): boolean {
  return who === undefined || who.split(/[\s.,()-]+/u).some((part) => part.toLowerCase().startsWith(folded));
}
