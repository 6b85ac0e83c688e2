/** What a list is called that is none of what is to be done or was decided: documents, people, when what is discussed. */
import { oneLine } from './cellText.ts';
import { kindIn } from './kinds.ts';
import type { TableMapping } from './mapped.ts';

/** In UTF-16 units: a longer text is no title. */
const LONGEST = 80;

const PEOPLE =
  /^(?:(?:de|het) )?(?:presentie|aanwezigheids|aanwezigen|deelnemers|adressen|telefoon|leden|verzend|contact)lijst(?=\s|:|$)|^(?:contactpersonen|contactgegevens|smoelenboek)\b|^rooster van aftreden\b|^samenstelling (?:van )?(?:de |het )?\p{L}+$/iu;
const PAPERS =
  /\b(?:ingekomen|binnengekomen|inkomende|uitgaande|uitgegane|verzonden) (?:en (?:uitgaande|verzonden) )?(?:stukken|post|brieven|mails?|correspondentie)\b|^(?:ter|voor) (?:kennisname|kennisneming|kennisgeving|informatie|inzage)\b|\b(?:lange ?)?termijn(?:agenda|kalender|planning)\b|\b(?:vergader|jaar)(?:schema|rooster|kalender|planning|data|agenda)\b|^(?:begrippen|afkortingen|stukken|post|bijlagen)lijst\b|^(?:afkortingen|begrippen|bijlagen|ingekomen)$/iu;

export type OtherList = 'people' | 'papers';

/** Undefined of what is called anything else. */
export function otherList(typed: string): OtherList | undefined {
  const text = oneLine(typed).replace(/^(?:\d{1,2}|[a-z])[.)]? /u, '');
  if (text === '' || text.length > LONGEST || kindIn(text) !== undefined) return undefined;
  return PEOPLE.test(text) ? 'people' : PAPERS.test(text) ? 'papers' : undefined;
}

/** The first of some names, the nearest in front, that says what a list is of, where that is something else. */
function otherListIn(
  names: readonly (string | undefined)[],
): { readonly name: string; readonly of: OtherList } | undefined {
  for (const name of names) {
    if (name === undefined) continue;
    const of = otherList(name);
    if (of !== undefined) return { name: oneLine(name), of };
    if (kindIn(name) !== undefined) return undefined;
  }
  return undefined;
}

/**
 * True of a table of something else of which nothing is made. What is made of any other is asked all the same.
 * @param around what it may be called by, the nearest in front
 * @param isPart it stands in minutes, or beside another list
 */
export function isKeptApart(
  { kind, columns }: TableMapping,
  around: readonly (string | undefined)[],
  isPart: boolean,
  doubt: (key: 'otherList' | 'otherTable', name: string) => void,
): boolean {
  const isAsked = columns.some(({ header, why }) => why === 'asked' || kindIn(header) !== undefined);
  if (kind === 'gremium' || isAsked) return false;
  const other = otherListIn([columns.find(({ role }) => role.is === 'title')?.header, ...around]);
  if (other === undefined) return false;
  const isKept = isPart || other.of === 'people';
  doubt(isKept ? 'otherTable' : 'otherList', other.name);
  return isKept;
}
