/** Which column of a given table is what: by the words above it, by what its cells say where these leave it open, or as somebody asked. */
import { isSomebody } from '../../syntax/minutesOwner.ts';
import { planningOf } from '../../syntax/statusWords.ts';
import { type EntryKind, foldWord, type NumberedKind } from '../../syntax/vocabulary.ts';
import { statusOfKind } from '../../syntax/workKinds.ts';
import { withoutAtEnd } from '../../text/tail.ts';
import { settleAnswers } from './answers.ts';
import { settleCalled } from './calledColumns.ts';
import { oneLine } from './cellText.ts';
import { codeDoubts } from './codeDoubts.ts';
import { columnDoubts } from './columnDoubts.ts';
import { areBoxes, areNumbers, ColumnTexts, isDay, isDeadline, isStatus, isTick, saysWhen } from './columnTexts.ts';
import { filled, type GridRow } from './grid.ts';
import { settleGroups } from './groupColumns.ts';
import { headerDoubts } from './headerDoubts.ts';
import { headerCells, headerRow } from './headerRow.ts';
import { SAID_HEADER } from './headerWords.ts';
import { kindOf } from './kinds.ts';
import type { MappedColumn, TableMapping, Why } from './mapped.ts';
import { mappingWithoutHeader } from './noHeader.ts';
import { arePercents, arePercentsUnsaid, saysPercents } from './percents.ts';
import { isSurePerson } from './persons.ts';
import {
  headerKey,
  isOurs,
  isOwnName,
  isStand,
  type Meaning,
  meaningOf,
  REMARK,
  type Role,
  roleNamed,
} from './roles.ts';
import { isColour, isStatusSign, type StatusCodes } from './statusCodes.ts';
import { serialDay } from './writtenDays.ts';

export interface MappingOptions {
  /** What the text around the table is about. */
  readonly context: NumberedKind | undefined;
  /** What somebody said of columns: the header and what it is. */
  readonly asked: ReadonlyMap<string, string>;
  /** What the document says of codes for a status. */
  readonly codes: StatusCodes;
}

/** The mapping of a table; undefined when it is no list of entries, as far as its words and its cells tell. */
export function mappingOf(
  rows: readonly GridRow[],
  { context, asked, codes }: MappingOptions,
): TableMapping | undefined {
  const headerAt = headerRow(rows, asked);
  const header = headerAt === undefined ? undefined : headerCells(rows, headerAt);
  // A very long list has more rows than a function takes arguments.
  const width = rows.reduce((most, { cells }) => Math.max(most, cells.length), 0);
  const headers = Array.from({ length: width }, (_, at) => {
    const cell = header?.[at];
    return cell === undefined || cell.isFromLeft ? '' : oneLine(cell.text);
  });
  const body = rows.slice((headerAt ?? -1) + 1).filter(({ isEmpty }) => !isEmpty);
  if (header === undefined) return mappingWithoutHeader(rows, width, context);
  // Below rows that say more, and with nothing below itself, it is the last of them.
  if (body.length === 0 && rows.slice(0, headerAt).some((row) => filled(row).length > 1)) return undefined;
  const kind = kindOf(headers, context);
  const meanings = headers.map((text) => meaningOf(text, kind));
  const roles = headers.map((text, at) => askedRole(text, kind, asked) ?? meanings[at]?.role);
  const isAsked = headers.map((text) => askedRole(text, kind, asked) !== undefined);
  const cells = new ColumnTexts(body);
  settle(roles, headers, kind, cells, isAsked);
  if (!isOurs(headers)) settleGroups(roles, headers, cells, isAsked);
  const answers = isOurs(headers) ? undefined : settleAnswers(roles, headers, cells, isAsked);
  // Neither what is done nor which: a schedule, or a list of people.
  const isOfEntries = roles.some((role) => role?.is === 'title' || role?.is === 'lettered' || role?.is === 'number');
  if (kind !== 'gremium' && !isOfEntries) return undefined;
  const columns = headers.map((text, at): MappedColumn => {
    const role = roles[at] ?? restRole(text, kind);
    return { header: text, role, why: whyOf(roles[at], meanings[at], isAsked[at]!) };
  });
  const gremium = meanings.find((meaning) => meaning?.gremium !== undefined)?.gremium;
  const doubts = [
    ...headerDoubts(columns, kind),
    ...(answers === undefined ? [] : [answers]),
    ...codeDoubts(columns, cells, codes),
    ...columnDoubts(body, columns),
  ];
  return { kind, headerAt, columns, gremium, codes, doubts };
}

function whyOf(role: Role | undefined, meaning: Meaning | undefined, isAsked: boolean): Why {
  if (isAsked) return 'asked';
  if (role === undefined) return 'rest';
  if (meaning === undefined || meaning.role !== role) return 'cells';
  return meaning.isMistyped === true ? 'mistyped' : 'word';
}

function askedRole(header: string, kind: EntryKind, asked: ReadonlyMap<string, string>): Role | undefined {
  const typed = asked.get(headerKey(header));
  return typed === undefined ? undefined : roleNamed(typed, kind);
}

/** A column that nothing says more of: a field of the register's own where its name can be one, else a remark. */
function restRole(header: string, kind: EntryKind): Role {
  const hasOwn = ['actie', 'besluit', 'toezegging', 'motie', 'amendement'].includes(kind);
  const name = foldWord(withoutAtEnd(header, '?:.'));
  return hasOwn && isOwnName(name) ? { is: 'own', name } : REMARK;
}

/** What headers leave open, by the others and by the cells; `roles` is changed. */
function settle(
  roles: (Role | undefined)[],
  headers: readonly string[],
  kind: EntryKind,
  cells: ColumnTexts,
  isAsked: readonly boolean[],
): void {
  const placeOf = (is: Role['is'], name?: string) =>
    roles.findIndex((role) => role?.is === is && (name === undefined || ('name' in role && role.name === name)));
  const has = (is: Role['is'], name?: string) => placeOf(is, name) !== -1;
  const field = (name: string): Role => ({ is: 'field', name });
  // What is ticked beside it is the status already.
  const isTicked = roles.some(
    (role, at) => role?.is === 'done' && cells.share(at, (text) => isTick(text) || isStatus(text)) >= 0.5,
  );
  for (const [at, role] of roles.entries()) {
    if (role?.is === 'done') {
      // Ticks among days say that it was done, and so do days beside a column of its own for them.
      if (cells.share(at, (text) => isDay(text) || serialDay(text) !== undefined) >= 0.5) {
        const isMixed = cells.texts(at).some(isTick) || has('field', 'gereed op');
        if (!isMixed) roles[at] = field('gereed op');
      } else if (!has('field', 'deadline') && cells.share(at, saysWhen) >= 0.5) roles[at] = field('deadline');
      else if (cells.share(at, isTick) < 0.5) {
        // Of a header that says percents and has none, nothing is made.
        const isNone = saysPercents(headers[at]!) && !arePercents(cells, at) && cells.share(at, isStatus) < 0.5;
        roles[at] = has('field', 'status') || isNone ? undefined : field('status');
      }
    }
    if (role?.is === 'field' && !isAsked[at] && !fitsWord(headers[at]!, cells, at)) roles[at] = undefined;
    if (
      role?.is === 'field' &&
      role.name === 'planning' &&
      cells.share(at, (text) => planningOf(text) !== undefined) < 0.5
    ) {
      if (!has('field', 'deadline') && cells.share(at, isDeadline) >= 0.5) roles[at] = field('deadline');
    }
    if (role?.is === 'field' && role.name === 'voortgang' && !has('field', 'status') && !isTicked && !isAsked[at]) {
      if (saysPercents(headers[at]!)) roles[at] = arePercents(cells, at) ? field('status') : undefined;
      else if (
        !isStand(headers[at]!) &&
        (cells.share(at, isStatus) >= 0.6 || cells.share(at, isStatusSign) >= 0.6 || arePercentsUnsaid(cells, at))
      )
        roles[at] = field('status');
    }
  }
  const isFor = headers.findIndex((header, at) => headerKey(header) === 'voor' && roles[at] === undefined);
  if (isFor !== -1 && !has('field', 'deadline') && cells.share(isFor, isDeadline) >= 0.5)
    roles[isFor] = field('deadline');
  if (kind !== 'gremium' && !has('number')) settleCalled(roles, headers, cells);
  if (kind !== 'gremium') settleTitle(roles, headers, cells);
  if (kind !== 'gremium' && !has('field', 'status')) {
    // `Aangenomen/verworpen`.
    const at = headers.findIndex((header, place) => roles[place] === undefined && isOfStatuses(header, kind));
    if (at !== -1) roles[at] = field('status');
  }
  if (!has('done') && !has('field', 'status')) {
    const at = headers.findIndex(
      (header, place) => roles[place] === undefined && headerKey(header) === '' && areBoxes(cells, place),
    );
    if (at !== -1) roles[at] = { is: 'done' };
  }
  if (kind !== 'gremium' && !has('number')) settleNumber(roles, headers, cells);
  // `Wie` beside the owner is who else works on it.
  const doubled = new Set<string>();
  for (const [at, role] of roles.entries()) {
    if (role === undefined) continue;
    const key = 'name' in role ? `${role.is} ${role.name}` : role.is;
    const isFree = role.is === 'remark' || role.is === 'nothing';
    if (isFree || !doubled.has(key)) {
      doubled.add(key);
      continue;
    }
    const isWho =
      role.is === 'field' && role.name === 'eigenaar' && !doubled.has('field werkgroep') && kind === 'actie';
    roles[at] = isWho ? field('werkgroep') : undefined;
    if (isWho) doubled.add('field werkgroep');
  }
  // `Wie` that stands before the column of the owner is that all the same.
  const who = roles.findIndex(
    (role, at) => role?.is === 'field' && role.name === 'werkgroep' && isOwnerWord(headers[at]!),
  );
  const owner = placeOf('field', 'eigenaar');
  if (who !== -1 && owner !== -1 && headerKey(headers[owner]!) === 'wie') {
    [roles[who], roles[owner]] = [roles[owner], roles[who]];
  }
  for (const [at, role] of roles.entries()) {
    if (role?.is === 'nearest' && !has('title') && !has('lettered')) roles[at] = { is: 'title' };
    if (role?.is === 'field' && role.name === 'stappen' && kind === 'besluit') roles[at] = field('acties');
  }
}

/** False below a word that means something only where its cells say so: `Ingebracht` with days, `RAG` with codes. */
function fitsWord(header: string, cells: ColumnTexts, at: number): boolean {
  const key = headerKey(header);
  if (key === 'ingebracht') return cells.share(at, (text) => isDay(text) || serialDay(text) !== undefined) >= 0.5;
  const isLight = /^(?:rag(?: status)?|stoplicht|verkeerslicht)$/u.test(key);
  return !isLight || cells.share(at, (text) => text.length < 3 || isStatus(text) || isColour(text)) >= 0.5;
}

function isOfStatuses(header: string, kind: EntryKind): boolean {
  const parts = header.split(/[/,|]| of /u).filter((part) => part.trim() !== '');
  return parts.length > 1 && parts.every((part) => statusOfKind(kind, part.trim()) !== undefined);
}

/** Numbers stand before the title, and need no word above them. */
function settleNumber(roles: (Role | undefined)[], headers: readonly string[], cells: ColumnTexts): void {
  const title = roles.findIndex((role) => role?.is === 'title' || role?.is === 'lettered');
  const at = headers.findIndex(
    (header, place) => place < title && header === '' && roles[place] === undefined && areNumbers(cells, place, 0.6),
  );
  if (at !== -1) roles[at] = { is: 'number' };
}

const isOwnerWord = (header: string) =>
  headerKey(header) !== 'werkgroep' && headerKey(header) !== 'samenstelling werkgroep';

/** No day, number or amount. */
const hasWords = (text: string) => /\p{L}{3}/u.test(text) && !isDay(text);

/** Each somebody, and some beyond doubt. */
const arePeople = (cells: ColumnTexts, at: number) =>
  cells.share(at, isSurePerson) >= 0.4 && cells.share(at, (text) => isSomebody(text, 'actie')) === 1;

/** There is one title: of more the first, of none the column that is likeliest to be it. */
function settleTitle(roles: (Role | undefined)[], headers: readonly string[], cells: ColumnTexts): void {
  if (roles.some((role) => role?.is === 'title' || role?.is === 'lettered')) return;
  const most = Math.max(0, ...headers.map((_, at) => cells.texts(at).length));
  const longestFree = (besides: number) =>
    Math.max(
      0,
      ...headers.map((_, at) => (at !== besides && roles[at] === undefined ? cells.texts(at).length * 2 - most : 0)),
    );
  const words = [
    'omschrijving',
    'beschrijving',
    'onderwerp',
    'onderwerpen',
    'acties',
    'actie',
    'opdracht',
    'vraag',
    'toelichting',
  ];
  for (const word of words) {
    const at = headers.findIndex((header) => headerKey(header) === word);
    // A column that most rows leave empty is none where another says more.
    const isRare = at !== -1 && cells.texts(at).length * 2 < most && longestFree(at) > 0;
    if (at !== -1 && !isRare) {
      roles[at] = { is: 'title' };
      return;
    }
  }
  const text = roles.findIndex((role) => role?.is === 'field' && role.name === 'toelichting');
  if (text !== -1 && !(cells.texts(text).length * 2 < most && longestFree(text) > 0)) {
    roles[text] = { is: 'title' };
    return;
  }
  // What was said, beside who has to act: minutes as a table.
  const said = headers.findIndex((header) => SAID_HEADER.test(headerKey(header)));
  const isFree = said !== -1 && roles[said]?.is !== 'number';
  if (isFree && roles.some((role) => role?.is === 'field' && role.name === 'eigenaar')) {
    const longer = headers.findIndex((header, at) => at > said && SAID_HEADER.test(headerKey(header)));
    roles[longer === -1 ? said : longer] = { is: 'title' };
    return;
  }
  const lengths = headers.map((_, at) =>
    roles[at] === undefined && cells.share(at, hasWords) >= 0.5 && !arePeople(cells, at)
      ? cells.texts(at).reduce((sum, text) => sum + Math.min(text.length, 200), 0)
      : 0,
  );
  const longest = lengths.indexOf(Math.max(...lengths));
  if (lengths[longest]! > 0) roles[longest] = { is: 'title' };
}
