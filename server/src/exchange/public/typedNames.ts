/** The names in a part of a list of people, as somebody typed them: in capitals, struck through, with tags, beside a mark. */

import { isFullName } from '../../model/index/members.ts';
import { isOrganisationLike } from '../../model/index/names.ts';
import { isFunctionWord, isInitials, isParticle } from '../../syntax/nameWords.ts';
import { withoutAtEnd } from '../../text/tail.ts';
import { marksIn } from './redactionMarks.ts';

/** Each name of a part, as a name is written; with what strikes through or makes bold apart from it. */
export function namesWithin(part: string): string[] {
  return part
    .split(/<[^<>]*>|~~|\*\*|__/u)
    .map((name) => inCapitals(withoutPm(withoutMarksAtEnd(name.trim()))))
    .filter((name) => name !== '');
}

/** A name without question marks and the like at its end; the full stop of an abbreviation stays. */
function withoutMarksAtEnd(name: string): string {
  const bare = withoutAtEnd(name, ' \t\u00A0?!.,:');
  return name[bare.length] === '.' ? `${bare}.` : bare;
}

/** The names in a part that holds marks of what was made unreadable before; empty where it holds nothing else. */
export function besideMarks(part: string): string[] {
  const names: string[] = [];
  let from = 0;
  for (const { start, end } of [...marksIn(part), { start: part.length, end: part.length }]) {
    names.push(part.slice(from, start));
    from = end;
  }
  // What stands in brackets beside a mark is about somebody, and what has no capital is a remark.
  return names.flatMap((name) =>
    /[\p{Lu}\p{Lo}]/u.test(name) ? namesWithin(name.replace(/\([^()]*\)|[()[\]]/gu, ' ')) : [],
  );
}

function withoutPm(name: string): string {
  return name.replace(/^pm\s|\spm$/iu, '').trim();
}

/** A name that was typed in small letters, or with words all in capitals, as a name is written; any other as it stands. */
function inCapitals(name: string): string {
  if (name === name.toLowerCase() || (name === name.toUpperCase() && LOUD.test(name)))
    return titled(name.toLowerCase());
  // `QUISTWATER Piet`: what an organisation is called by is as loud, but shorter as a rule.
  return name.includes(' ')
    ? name.replace(/(?<![\p{L}\p{M}])\p{Lu}{5,}(?![\p{L}\p{M}])/gu, (word) => titled(word.toLowerCase()))
    : name;
}

const LOUD = /\p{L}{4}/u;

function titled(name: string): string {
  return name.replace(/(?<![\p{L}\p{M}'’])\p{L}[\p{L}\p{M}]*/gu, (word) =>
    isParticle(word) ? word : word.charAt(0).toUpperCase() + word.slice(1),
  );
}

/** True of what reads as the name of somebody: `Henk`, `Jan Jansen`, `van der Linden`, `KD`; three capitals are an organisation. */
export function mayBePerson(name: string): boolean {
  if (isFullName(name)) return true;
  // Where a script knows no capitals, nothing tells a name from another word: among people it is one.
  if (/^[\p{Lo}\p{M}\s.'’-]+$/u.test(name)) return /\p{Lo}{2}/u.test(name);
  if (/^(?:\p{Lu}{2}|\p{Lu}\p{Ll}+\p{Lu})$/u.test(name)) return isInitials(name);
  const words = name.split(/\s+/u);
  // `d'Ancona` begins with its particle.
  const last = words.at(-1)!.replace(/^[dl]['’](?=\p{Lu})/u, '');
  const isSurname = words.slice(0, -1).every((word) => /^\p{Lu}\./u.test(word) || isParticle(word));
  return isSurname && isOrganisationLike(last) && !isFunctionWord(last) && !/^\p{Lu}{2,}$/u.test(last);
}
