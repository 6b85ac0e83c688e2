/** Which column of a given table is what: by the words above it, by what its cells say where these leave it open, or as somebody asked. */
import { readDate, readDeadline } from '../../syntax/dates/read.ts';
import { mayBeStatus, planningOf, statusOf } from '../../syntax/statusWords.ts';
import { ENTRIES, type EntryKind, foldWord, type NumberedKind } from '../../syntax/vocabulary.ts';
import { oneLine } from './cellText.ts';
import type { DoubtKey } from './draft.ts';
import { filled, type GridRow } from './grid.ts';
import { headerKey, isOwnName, type Meaning, meaningOf, REMARK, type Role, roleNamed } from './roles.ts';

/** Why a column was read as it was: by its word, past a typing error, by its cells, as asked, or because nothing else fitted. */
export type Why = 'word' | 'mistyped' | 'cells' | 'asked' | 'rest';

export interface MappedColumn {
  /** As typed, on one line; empty without one. */
  readonly header: string;
  readonly role: Role;
  readonly why: Why;
}

export interface TableMapping {
  /** What its rows make, unless a column says it. */
  readonly kind: EntryKind;
  /** The place of the row with the headers; undefined when none was found. */
  readonly headerAt: number | undefined;
  readonly columns: readonly MappedColumn[];
  /** The gremium that a header names. */
  readonly gremium: string | undefined;
  readonly doubts: readonly { readonly key: DoubtKey; readonly column: string }[];
}

/** The header is looked for in so many rows that are not empty. */
const FIRST_ROWS = 5;

export interface MappingOptions {
  /** What the text around the table is about. */
  readonly context: NumberedKind | undefined;
  /** What somebody said of columns: the header and what it is. */
  readonly asked: ReadonlyMap<string, string>;
}

/** The mapping of a table; undefined when it is no list of entries, as far as its words and its cells tell. */
export function mappingOf(rows: readonly GridRow[], { context, asked }: MappingOptions): TableMapping | undefined {
  const headerAt = headerRow(rows, asked);
  const header = headerAt === undefined ? undefined : rows[headerAt]!;
  const width = Math.max(0, ...rows.map(({ cells }) => cells.length));
  const headers = Array.from({ length: width }, (_, at) => {
    const cell = header?.cells[at];
    return cell === undefined || cell.isFromLeft ? '' : oneLine(cell.text);
  });
  const body = rows.slice((headerAt ?? -1) + 1).filter(({ isEmpty }) => !isEmpty);
  if (header === undefined) return withoutHeader(rows, width, context);
  const kind = kindOf(headers, context);
  const meanings = headers.map((text) => meaningOf(text, kind));
  const roles = headers.map((text, at) => askedRole(text, kind, asked) ?? meanings[at]?.role);
  const isAsked = headers.map((text) => askedRole(text, kind, asked) !== undefined);
  settle(roles, headers, kind, new Columns(body), isAsked);
  const columns = headers.map((text, at): MappedColumn => {
    const role = roles[at] ?? restRole(text, kind);
    return { header: text, role, why: whyOf(roles[at], meanings[at], isAsked[at]!) };
  });
  const gremium = meanings.find((meaning) => meaning?.gremium !== undefined)?.gremium;
  return { kind, headerAt, columns, gremium, doubts: doubtsOf(columns, kind) };
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
  const name = foldWord(header.replace(/[?:.]+$/u, ''));
  return hasOwn && isOwnName(name) ? { is: 'own', name } : REMARK;
}

/** The row with the most headers that are known, of the first few: two at least, one where there is one column. */
function headerRow(rows: readonly GridRow[], asked: ReadonlyMap<string, string>): number | undefined {
  const first = rows.map((row, at) => ({ row, at })).filter(({ row }) => !row.isEmpty);
  let best: { at: number; score: number } | undefined;
  for (const { row, at } of first.slice(0, FIRST_ROWS)) {
    const texts = filled(row);
    const known = texts.filter(
      ({ text }) => meaningOf(text, 'actie') !== undefined || meaningOf(text, 'gremium') !== undefined || asked.has(headerKey(text)),
    );
    const long = texts.filter(({ text }) => text.length > 60).length;
    const score = known.length - long;
    const enough = Math.min(2, texts.length);
    if (score >= enough && known.length * 3 >= texts.length && score > (best?.score ?? 0)) best = { at, score };
  }
  return best?.at;
}

const TITLE_KINDS: readonly (readonly [RegExp, NumberedKind])[] = [
  [/\bbesluit/u, 'besluit'],
  [/\btoezegging/u, 'toezegging'],
  [/\bmotie/u, 'motie'],
  [/\bamendement/u, 'amendement'],
  [/\bactie/u, 'actie'],
];

/** The kind of entries that a text is about: `Besluitenlijst`, `Toezeggingen`; undefined when it says none, or two. */
export function kindIn(text: string): NumberedKind | undefined {
  const folded = foldWord(text);
  const found = TITLE_KINDS.filter(([pattern]) => pattern.test(folded)).map(([, kind]) => kind);
  if (found.length === 2 && found.includes('motie') && found.includes('amendement')) return 'motie';
  return found.length === 1 ? found[0] : undefined;
}

/** `Actiepunten`, `Toezeggingen`, `Moties en amendementen`: what a part of a list is called that is no block. */
export function isKindHeading(text: string): boolean {
  return /^(?:actie(?:punten|s)?(?:lijst)?|actiepuntenlijst|besluiten(?:lijst)?|toezeggingen(?:lijst)?|moties(?: en amendementen)?|amendementen|vergaderpunten|actiepunten- en besluitenlijst)[.:]?$/iu.test(
    oneLine(text),
  );
}

function kindOf(headers: readonly string[], context: NumberedKind | undefined): EntryKind {
  const keys = headers.map(headerKey);
  if (keys.includes('gremium') && keys.some((key) => /deelnemers|vraagstukken|frequentie|leden$/u.test(key))) return 'gremium';
  for (const key of keys) {
    const exact = { besluit: 'besluit', besluiten: 'besluit', toezegging: 'toezegging', toezeggingen: 'toezegging' }[key];
    if (exact !== undefined) return exact as EntryKind;
    if (key === 'actie' || key === 'actiepunt' || key === 'openstaande acties') return 'actie';
    if (key === 'motie' || key === 'moties') return 'motie';
    if (key === 'amendement' || key === 'amendementen') return 'amendement';
  }
  if (keys.includes('indieners') || keys.includes('partijen') || keys.includes('uitslag')) return context ?? 'motie';
  return context ?? 'actie';
}

/** What the cells of the body say, column by column: only some of a long list are looked at. */
class Columns {
  readonly #texts: readonly (readonly string[])[];

  constructor(body: readonly GridRow[]) {
    const some = body.slice(0, 200);
    const width = Math.max(0, ...some.map(({ cells }) => cells.length));
    this.#texts = Array.from({ length: width }, (_, at) =>
      some.map(({ cells }) => cells[at]?.text ?? '').filter((text) => text !== ''),
    );
  }

  texts(at: number): readonly string[] {
    return this.#texts[at] ?? [];
  }

  /** The part of the cells with a text that something is true of; 0 without any. */
  share(at: number, is: (text: string) => boolean): number {
    const texts = this.texts(at);
    return texts.length === 0 ? 0 : texts.filter(is).length / texts.length;
  }
}

const isStatus = (text: string) => statusOf(text) !== undefined;
const isDay = (text: string) => readDate(text) !== undefined;
const isDeadline = (text: string) => readDeadline(text).kind !== 'text';
const isTick = (text: string) => /^(?:x|v|j|ja|yes|n|nee|no|✓|✔|☑|☒|☐|✗|[-–])\.?$/iu.test(text.trim());

/** What headers leave open, by the others and by the cells; `roles` is changed. */
function settle(
  roles: (Role | undefined)[],
  headers: readonly string[],
  kind: EntryKind,
  cells: Columns,
  isAsked: readonly boolean[],
): void {
  const placeOf = (is: Role['is'], name?: string) =>
    roles.findIndex((role) => role?.is === is && (name === undefined || ('name' in role && role.name === name)));
  const has = (is: Role['is'], name?: string) => placeOf(is, name) !== -1;
  const field = (name: string): Role => ({ is: 'field', name });
  for (const [at, role] of roles.entries()) {
    if (role?.is === 'done') {
      if (cells.share(at, isDay) >= 0.5) roles[at] = field('gereed op');
      else if (!has('field', 'deadline') && cells.share(at, isDeadline) >= 0.5) roles[at] = field('deadline');
      else if (cells.share(at, isTick) < 0.5) roles[at] = has('field', 'status') ? undefined : field('status');
    }
    if (role?.is === 'field' && role.name === 'planning' && cells.share(at, (text) => planningOf(text) !== undefined) < 0.5) {
      if (!has('field', 'deadline') && cells.share(at, isDeadline) >= 0.5) roles[at] = field('deadline');
    }
    if (role?.is === 'field' && role.name === 'voortgang' && !has('field', 'status') && !isAsked[at]) {
      if (cells.share(at, (text) => isStatus(text) || mayBeStatus(text)) >= 0.6 && headerKey(headers[at]!) !== 'stand van zaken')
        roles[at] = field('status');
    }
  }
  if (kind !== 'gremium') settleTitle(roles, headers, cells);
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
    const isWho = role.is === 'field' && role.name === 'eigenaar' && !doubled.has('field werkgroep') && kind === 'actie';
    roles[at] = isWho ? field('werkgroep') : undefined;
    if (isWho) doubled.add('field werkgroep');
  }
  // `Wie` that stands before the column of the owner is that all the same.
  const who = roles.findIndex((role, at) => role?.is === 'field' && role.name === 'werkgroep' && isOwnerWord(headers[at]!));
  const owner = placeOf('field', 'eigenaar');
  if (who !== -1 && owner !== -1 && headerKey(headers[owner]!) === 'wie') {
    [roles[who], roles[owner]] = [roles[owner], roles[who]];
  }
  for (const [at, role] of roles.entries()) {
    if (role?.is === 'nearest' && !has('title') && !has('lettered')) roles[at] = { is: 'title' };
    if (role?.is === 'field' && role.name === 'stappen' && kind === 'besluit') roles[at] = field('acties');
  }
}

const isOwnerWord = (header: string) => headerKey(header) !== 'werkgroep' && headerKey(header) !== 'samenstelling werkgroep';

/** There is one title: of more the first, of none the column that is likeliest to be it. */
function settleTitle(roles: (Role | undefined)[], headers: readonly string[], cells: Columns): void {
  if (roles.some((role) => role?.is === 'title' || role?.is === 'lettered')) return;
  const words = ['omschrijving', 'beschrijving', 'onderwerp', 'onderwerpen', 'acties', 'actie', 'opdracht', 'vraag', 'toelichting'];
  for (const word of words) {
    const at = headers.findIndex((header) => headerKey(header) === word);
    if (at !== -1) {
      roles[at] = { is: 'title' };
      return;
    }
  }
  const lengths = headers.map((_, at) =>
    roles[at] === undefined ? cells.texts(at).reduce((sum, text) => sum + Math.min(text.length, 200), 0) : 0,
  );
  const longest = lengths.indexOf(Math.max(...lengths));
  if (lengths[longest]! > 0) roles[longest] = { is: 'title' };
}

function doubtsOf(columns: readonly MappedColumn[], kind: EntryKind): TableMapping['doubts'] {
  const has = (name: string) => columns.some(({ role }) => role.is === 'field' && role.name === name);
  const date = columns.find(({ role }) => role.is === 'field' && role.name === 'datum');
  if (kind !== 'actie' || date === undefined || has('deadline') || headerKey(date.header) !== 'datum') return [];
  return [{ key: 'dateColumn', column: date.header }];
}

/** Without headers: by what the cells say, when they say it plainly enough. */
function withoutHeader(rows: readonly GridRow[], width: number, context: NumberedKind | undefined): TableMapping | undefined {
  const body = rows.filter(({ isEmpty }) => !isEmpty);
  const cells = new Columns(body);
  const roles: (Role | undefined)[] = Array.from({ length: width }, () => undefined);
  const places = roles.map((_, at) => at);
  const take = (role: Role, is: (text: string) => boolean, least: number) => {
    const at = places.find((place) => roles[place] === undefined && cells.share(place, is) >= least);
    if (at !== undefined) roles[at] = role;
    return at !== undefined;
  };
  const hasStatus = take({ is: 'field', name: 'status' }, isStatus, 0.6);
  const hasDeadline = take({ is: 'field', name: 'deadline' }, isDeadline, 0.6);
  const hasNumber = take({ is: 'number' }, (text) => /^#?\d{1,4}(?:[-.]\d+)?[a-z]?\.?$/iu.test(text), 0.8);
  const signs = [hasStatus, hasDeadline, hasNumber].filter(Boolean).length;
  if (signs < 2 && !(context !== undefined && signs === 1)) return undefined;
  const lengths = places.map((at) =>
    roles[at] === undefined ? cells.texts(at).reduce((sum, text) => sum + Math.min(text.length, 200), 0) : 0,
  );
  const longest = lengths.indexOf(Math.max(...lengths));
  if (lengths[longest] === 0) return undefined;
  roles[longest] = { is: 'title' };
  const isName = (text: string) => text.length <= 60 && text.split(/\s+/u).length <= 6;
  if (context !== 'besluit') take({ is: 'field', name: 'eigenaar' }, isName, 0.9);
  return {
    kind: context ?? 'actie',
    headerAt: undefined,
    columns: roles.map((role) => ({ header: '', role: role ?? REMARK, why: 'cells' as const })),
    gremium: undefined,
    doubts: [{ key: 'noHeader', column: '' }],
  };
}

/** The name of a field in entries of a kind; undefined where they have none like it. */
export function isFieldOf(kind: EntryKind, name: string): boolean {
  return Object.hasOwn(ENTRIES[kind].fields, name);
}
