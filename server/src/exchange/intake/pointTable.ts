/** Minutes that are a table: a row is a point of the agenda, with what was said at it and who does what when. */
import { withoutAtEnd } from '../../text/tail.ts';
import { isAnswer } from './answers.ts';
import { linesOf, oneLine } from './cellText.ts';
import type { DraftEntry, Origin } from './draft.ts';
import type { GridRow } from './grid.ts';
import { ACTION, DECISION, SAID_HEADER } from './headerWords.ts';
import { saidEntry } from './lineEntries.ts';
import { NOTHING } from './lineWords.ts';
import type { MappedColumn, TableMapping } from './mapped.ts';
import { type PointField, PointNotes } from './pointNotes.ts';
import { headerKey, type Role } from './roles.ts';

const POINT = /^(?:agenda)?punt(?:en)?$|^agenda$/u;
/** What is said at a point; a column of action points alone is a list of these. */
const SAID = /besluit|besprek|besproken|verslag|notulen|inhoud|conclusie|opmerking|toelichting|behandel|afspra/u;

/** What was said of a subject, in a column of its own. */
const TOLD = /besprek|besproken|verslag|notulen|behandel|gesprek/u;

export interface TablePoint {
  readonly text: string;
  /** What was said, and what of it was agreed in its place. */
  readonly notes: readonly (string | DraftEntry)[];
  /** What the notes say was agreed, with who and when. */
  readonly agreed: readonly DraftEntry[];
  /** Words that stand nowhere in these. */
  readonly beyond: readonly string[];
  /** The number as it stood, which begins its text. */
  readonly number: string;
}

/** Undefined of a table of anything else. */
export function pointsOf(
  rows: readonly GridRow[],
  { columns, headerAt }: TableMapping,
  table: number,
): TablePoint[] | undefined {
  const body = rows.slice((headerAt ?? -1) + 1).filter(({ isEmpty }) => !isEmpty);
  const margin = marginOf(body, columns);
  if (margin !== undefined) return body.map((row) => pointOf(row, columns, margin.pointAt, table, margin.actionAt));
  const isTold = columns.some(({ header }) => TOLD.test(headerKey(header)));
  const pointAt = columns.findIndex(
    ({ header }) => POINT.test(headerKey(header)) || (isTold && /^onderwerp(?:en)?$/u.test(headerKey(header))),
  );
  const isSaid = ({ header, role }: MappedColumn, at: number) =>
    at !== pointAt && role.is !== 'number' && SAID.test(headerKey(header));
  const ownedAt = ownedColumn(columns);
  if (ownedAt !== undefined && (pointAt === -1 || !columns.some(isSaid)))
    return body.map((row) => pointOf(row, columns, ownedAt, table));
  if (pointAt === -1 || !columns.some(isSaid)) return undefined;
  return body.map((row) => pointOf(row, columns, pointAt, table));
}

const SUBJECT = /^(?:agenda)?punt(?:en)?$|^(?:onderwerp|agenda|bespreking|besproken|verslag|notulen)$/u;
const MARGIN = /^(?:acties?|actiepunt(?:en)?|afspra(?:ak|ken))$/u;

/** What was said in one column, on lines below its subject, and in the margin who does what of it; undefined of any other table. */
function marginOf(
  body: readonly GridRow[],
  columns: readonly MappedColumn[],
): { readonly pointAt: number; readonly actionAt: number } | undefined {
  const used = columns.filter(({ role }) => role.is !== 'number');
  const pointAt = columns.findIndex(({ header }) => SUBJECT.test(headerKey(header)));
  const actionAt = columns.findIndex(({ header }) => MARGIN.test(headerKey(header)));
  if (used.length !== 2 || pointAt === -1 || actionAt === -1) return undefined;
  const told = body.filter(({ cells }) => linesOf(cells[pointAt]?.text ?? '').length > 1).length;
  const isBare = body.some(({ cells }) => (cells[actionAt]?.text ?? '') === '');
  return told * 2 > body.length && isBare ? { pointAt, actionAt } : undefined;
}

/** A line below `Actie` or `Besluit` as one that says so itself; what only answers is none. */
function saidUnder(header: string, typed: string, origin: Origin): string {
  if (saidEntry(typed, origin) !== undefined) return typed;
  const isDecision = DECISION.test(headerKey(header));
  if (isDecision ? isAnswer(typed) : NOTHING.test(typed)) return `${header} – ${typed}`;
  return `${isDecision ? 'Besluit' : 'Actie'}: ${typed}`;
}

/** The column of what was said, beside who has to act and no more than when; undefined of any other table. */
function ownedColumn(columns: readonly MappedColumn[]): number | undefined {
  const others = columns.filter(({ role, header }) => header !== '' && role.is !== 'number' && !isOfOwner(role));
  const [only, ...more] = others;
  const isOwned = columns.some(({ role }) => role.is === 'field' && role.name === 'eigenaar');
  const isSaid = only !== undefined && more.length === 0 && SAID_HEADER.test(headerKey(only.header));
  return isSaid && isOwned ? columns.indexOf(only) : undefined;
}

const isOfOwner = (role: Role) => role.is === 'field' && (role.name === 'eigenaar' || role.name === 'deadline');

/** @param actionAt the column of which each line is an action; undefined where they say so themselves */
function pointOf(
  row: GridRow,
  columns: readonly MappedColumn[],
  pointAt: number,
  table: number,
  actionAt?: number,
): TablePoint {
  const origin = { table, line: row.given.line };
  const said = new PointNotes(origin);
  const fields: PointField[] = [];
  let number = '';
  const [first = '', ...below] = linesOf(row.cells[pointAt]?.text ?? '');
  const isOwned = columns.some(({ role }) => isOfOwner(role));
  const isCut = actionAt !== undefined || isOwned;
  if (isCut) for (const line of below) said.line(line, actionAt !== undefined);
  for (const [at, { role, header }] of columns.entries()) {
    const cell = row.cells[at];
    if (cell === undefined) continue;
    for (const { text } of cell.read.asides) said.plain(oneLine(text));
    if (cell.text === '' || at === pointAt || cell.isFromLeft) continue;
    if (role.is === 'number') number = withoutAtEnd(oneLine(cell.text), '.)');
    else if (isOfOwner(role) && 'name' in role) fields.push({ name: role.name, header, text: cell.text });
    else
      for (const typed of linesOf(cell.text)) {
        const isOfKind = at === actionAt || ACTION.test(headerKey(header)) || DECISION.test(headerKey(header));
        said.line(isOfKind ? saidUnder(header, typed, origin) : typed, isOfKind);
      }
  }
  const title = isCut ? first : oneLine(row.cells[pointAt]?.text ?? '');
  said.owned(fields, title);
  const text = number === '' ? title : `${number}. ${title}`;
  const { notes, agreed, beyond } = said;
  return { text, notes, agreed, beyond, number };
}
