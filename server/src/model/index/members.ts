/**
 * People who are known by a seat in a gremium, without an entry of their own (taal.md §3, Names that need no entry). What a
 * gremium says of its seats follows from its own text, so that it is found by a key like any name.
 */
import { type Entry, fieldOf } from '../../syntax/entry.ts';
import { givenNameForms } from '../../syntax/givenName.ts';
import type { ListPart } from '../../syntax/listPart.ts';
import { lowerCase } from '../../text/lowerCase.ts';
import { withoutBracketAtEnd } from '../../text/tail.ts';
import type { EntryRef, Member } from './fileIndex.ts';
import { foldName, isOrganisationLike, personParts, withoutHonorifics } from './names.ts';
import { isStandIn } from './standIns.ts';

/** The fields of a gremium whose people are known by them: those with a seat, and who only listens. */
const MEMBER_FIELDS = ['voorzitter', 'secretaris', 'secretariaat', 'leden', 'adviseurs', 'toehoorders'] as const;

/** The people whom the seats of a gremium name in full, as `Member.text`, each once; empty for another entry. */
export function memberTexts(entry: Entry): readonly string[] {
  const found = new Set<string>();
  for (const name of MEMBER_FIELDS) {
    const field = fieldOf(entry, name);
    if (field?.kind !== 'people') continue;
    for (const part of field.parts) {
      const text = memberText(part);
      if (text !== undefined) found.add(text);
    }
  }
  return [...found];
}

/** Under what a member is found, given `Member.text`: the full name, the first name and the surname, folded. */
export function memberKeys(text: string): ReadonlySet<string> {
  return keysOf(fullName(text));
}

export function memberFrom(ref: EntryRef, text: string): Member {
  return { ...ref, text, typed: typedName(text), name: fullName(text) };
}

/** True when a member is called by the full name and not by a part of it. */
export function isCalledInFull({ name }: Member, folded: string): boolean {
  return foldName(name) === folded;
}

/** The name and the organisation behind it; undefined when it is no full name, is redacted or is not sure. */
function memberText(part: ListPart): string | undefined {
  const { name } = part;
  if (name === undefined || part.redacted || part.unsure) return undefined;
  const typed = givenNameForms(name.text)?.full ?? name.text.replace(/\s+/gu, ' ').trim();
  if (!isFullName(typed)) return undefined;
  const organisation = part.brackets.map(({ text }) => text.trim()).find(isOrganisationLike);
  return organisation === undefined ? typed : `${typed} (${organisation})`;
}

/** Two words or more that begin with a capital, none of which an organisation is called by: `Anja Woortman`. */
export function isFullName(typed: string): boolean {
  if (isStandIn(typed) || !/\s/u.test(typed)) return false;
  const bare = withoutHonorifics(typed);
  return (
    STARTS_NAME.test(bare) &&
    !/^pm\s|\spm$/iu.test(typed) &&
    !ORGANISATION.test(lowerCase(bare)) &&
    !ABBREVIATION.test(bare) &&
    !/\d/u.test(bare)
  );
}

/** A capital, also behind a letter that is a sign, as Hawaiian and Arabic names begin with: `ʻAlohi`. */
const STARTS_NAME = /^\p{Lm}?\p{Lu}/u;

/** Tried on text in lower case. Words and abbreviations that stand in the names of organisations and not of people. */
const ORGANISATION =
  /(?:^|\s)(?:gemeenten?|provincies?|ministeries?|waterschap|stichting|vereniging|bureau|dienst|raad|college|directies?|commissie|nationale?|vertegenwoordigers?|overleg|organisaties?|bestuur|instituut|veiligheidsregio|team|afdeling|programma|projectteam|werkgroep|leden)(?=$|\s)/u;
const ABBREVIATION = /(?:^|\s)\p{Lu}{2,}(?=$|\s)/u;

function fullName(text: string): string {
  const typed = typedName(text);
  const bare = withoutHonorifics(typed);
  return /\s/u.test(bare) ? bare : typed;
}

function typedName(text: string): string {
  return withoutBracketAtEnd(text);
}

function keysOf(name: string): ReadonlySet<string> {
  return new Set([foldName(name), ...personParts(name)]);
}
