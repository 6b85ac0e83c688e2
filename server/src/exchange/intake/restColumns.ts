/** Columns whose cells say what a list needs and no header says, and a title that may be who: nothing is made of them, and they are asked. */
import { boxed } from './boxes.ts';
import { ColumnTexts, isDay, isDeadline, isStatus, isTick } from './columnTexts.ts';
import type { GridRow } from './grid.ts';
import type { MappedColumn, TableMapping } from './mapped.ts';
import { OF_DAYS } from './misplaced.ts';
import { isSurePerson } from './persons.ts';
import { headerKey } from './roles.ts';
import { isColour } from './statusCodes.ts';

/** The part of the cells that has to say it. */
const MOST = 0.8;
/** `Nieuwe deadline`, `Bijgestelde datum`: it goes before the deadline beside it. */
const REVISED = /^(?:nieuwe?|herziene?|bijgestelde?|gewijzigde?|aangepaste?|uitgestelde?|verlengde?|verschoven)\b/u;
/** Numbers below it are those of weeks. */
const WEEK = /^(?:week|wk)(?: ?(?:nr|no|nummer))?$/u;
/** Days below these are no deadline. */
const OTHER_DAYS =
  /^(?:(?:raad|commissie|ab|db|av|alv|mr|or)$|vergader|overleg|verslag|notulen|bespreking|besproken|afgesproken|agenda|laatst|gemeld|ingebracht|periode)/u;
/** Who stands below these has nothing to do. */
const OTHERS =
  /^(?:van|aan|voor|afzender|klant|bewoner|lid|melder|vraagsteller|voorzitter|gast|spreker|verslag|notulist)\b|(?:gesteld|gemeld|ingebracht|gevraagd|ingediend|opgesteld|geschreven|aangedragen|gedaan) door$|indieners?$|aanwezig/u;
/** @param body the rows below the header */
export function restDoubts(body: readonly GridRow[], columns: readonly MappedColumn[]): TableMapping['doubts'] {
  const cells = new ColumnTexts(body);
  const has = (...names: string[]) =>
    columns.some(({ role }) => names.includes(role.is === 'field' ? role.name : role.is));
  const hasStatus = has('status', 'done', 'gereed op', 'voortgang', 'afdoening', 'uitslag');
  const hasWho = has('eigenaar', 'werkgroep', 'whoWhen', 'lettered');
  const hasDeadline = has('deadline', 'whoWhen', 'planning', 'bespreken');
  const rest = [...columns.entries()].filter(([, column]) => column.why === 'rest' && column.header !== '');
  // Ticks below two of them say who, or when (`crosses`).
  const ticked = rest.filter(([at]) => saysDone(cells, at));
  return [
    ...rest.flatMap(([at, { header }]): TableMapping['doubts'] => {
      if (!hasStatus && ticked.length === 1 && ticked[0]![0] === at) return [{ key: 'maybeDone', column: header }];
      if (!hasStatus && cells.share(at, (text) => (isStatus(text) && !isTick(text)) || isColour(text)) >= MOST)
        return [{ key: 'maybeStatus', column: header }];
      // `Jan` is a month too.
      const isOfPeople = cells.share(at, isSurePerson) >= MOST;
      if (!hasWho && !OTHERS.test(headerKey(header)) && isOfPeople) return [{ key: 'maybeWho', column: header }];
      return !isOfPeople && isWhen(cells, at, header, hasDeadline) ? [{ key: 'maybeDeadline', column: header }] : [];
    }),
    ...titleAsWho(cells, columns, hasWho),
  ];
}

/** True of a column of signs for done: a word as `ja` says nothing of what. */
function saysDone(cells: ColumnTexts, at: number): boolean {
  const isSign = (text: string) =>
    /^[xv✗]\.?$/iu.test(text) || boxed(`${text} .`) !== undefined || /^[✓✔✅]$/u.test(text);
  return cells.share(at, isTick) === 1 && cells.texts(at).some(isSign);
}

function isWhen(cells: ColumnTexts, at: number, typed: string, hasDeadline: boolean): boolean {
  const header = headerKey(typed);
  if (REVISED.test(header)) return cells.share(at, isDay) >= MOST;
  const isWeek = WEEK.test(header);
  // A bare number may be a year of something else.
  const says = (text: string) =>
    /^\d+$/u.test(text) ? isWeek && /^(?:[1-9]|[1-4]\d|5[0-3])$/u.test(text) : isDeadline(text) && !isTick(text);
  return !hasDeadline && !OF_DAYS.test(header) && !OTHER_DAYS.test(header) && cells.share(at, says) >= MOST;
}

/** `Actie` with somebody below it, beside a column of more words: in reports of building sites that is who has to act. */
function titleAsWho(cells: ColumnTexts, columns: readonly MappedColumn[], hasWho: boolean): TableMapping['doubts'] {
  const at = columns.findIndex(({ role }) => role.is === 'title');
  const title = columns[at];
  if (hasWho || title?.why !== 'word' || !['actie', 'acties'].includes(headerKey(title.header))) return [];
  const texts = cells.texts(at);
  if (texts.length < 2 || !texts.every(isNamed)) return [];
  const isWordy = ({ role, header }: MappedColumn, place: number) =>
    place < at &&
    header !== '' &&
    ['own', 'remark', 'nearest', 'toelichting'].includes(role.is === 'field' ? role.name : role.is) &&
    cells.texts(place).length >= texts.length &&
    averageLength(cells.texts(place)) >= 2 * averageLength(texts);
  return columns.some(isWordy) ? [{ key: 'whoAsTitle', column: title.header }] : [];
}

/** At most three words, each as a name has it, or one word alone. */
function isNamed(text: string): boolean {
  const words = text.split(/[\s,/&+]+/u).filter(Boolean);
  if (/\d/u.test(text) || words.length === 0 || words.length > 3) return false;
  return words.length === 1 || words.every((word) => /^(?:\p{Lu}|(?:van|de|den|der|en|v\.?d\.?|ten|ter)$)/u.test(word));
}

function averageLength(texts: readonly string[]): number {
  return texts.reduce((sum, { length }) => sum + length, 0) / Math.max(1, texts.length);
}
