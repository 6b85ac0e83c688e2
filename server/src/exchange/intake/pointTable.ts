/** Minutes that are a table: a row is a point of the agenda, with what was said at it and who does what when. */
import { withoutAtEnd } from '../../text/tail.ts';
import { linesOf, oneLine } from './cellText.ts';
import { addField, type DraftEntry } from './draft.ts';
import type { GridRow } from './grid.ts';
import { isFieldOf } from './kinds.ts';
import { saidEntry } from './lineEntries.ts';
import type { MappedColumn, TableMapping } from './mapped.ts';
import { headerKey } from './roles.ts';

const POINT = /^(?:agenda)?punt(?:en)?$|^agenda$/u;
/** What is said at a point; a column of action points alone is a list of these. */
const SAID = /besluit|besprek|besproken|verslag|notulen|inhoud|conclusie|opmerking|toelichting|behandel|afspra/u;

export interface TablePoint {
  readonly text: string;
  readonly notes: readonly string[];
  /** What the notes say was agreed, with who and when. */
  readonly agreed: readonly DraftEntry[];
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
  const pointAt = columns.findIndex(({ header }) => POINT.test(headerKey(header)));
  const isSaid = ({ header, role }: MappedColumn, at: number) =>
    at !== pointAt && role.is !== 'number' && SAID.test(headerKey(header));
  if (pointAt === -1 || !columns.some(isSaid)) return undefined;
  return body.map((row) => pointOf(row, columns, pointAt, table));
}

const SUBJECT = /^(?:agenda)?punt(?:en)?$|^(?:onderwerp|agenda|bespreking|besproken|verslag|notulen)$/u;
const ACTION = /^(?:acties?|actiepunt(?:en)?|afspra(?:ak|ken))$/u;

/** What was said in one column, on lines below its subject, and in the margin who does what of it; undefined of any other table. */
function marginOf(
  body: readonly GridRow[],
  columns: readonly MappedColumn[],
): { readonly pointAt: number; readonly actionAt: number } | undefined {
  const used = columns.filter(({ role }) => role.is !== 'number');
  const pointAt = columns.findIndex(({ header }) => SUBJECT.test(headerKey(header)));
  const actionAt = columns.findIndex(({ header }) => ACTION.test(headerKey(header)));
  if (used.length !== 2 || pointAt === -1 || actionAt === -1) return undefined;
  const told = body.filter(({ cells }) => linesOf(cells[pointAt]?.text ?? '').length > 1).length;
  const isBare = body.some(({ cells }) => (cells[actionAt]?.text ?? '') === '');
  return told * 2 > body.length && isBare ? { pointAt, actionAt } : undefined;
}

/** @param actionAt the column of which each line is an action; undefined where they say so themselves */
function pointOf(
  row: GridRow,
  columns: readonly MappedColumn[],
  pointAt: number,
  table: number,
  actionAt?: number,
): TablePoint {
  const origin = { table, line: row.given.line };
  const notes: string[] = [];
  const agreed: DraftEntry[] = [];
  const fields: { readonly name: 'eigenaar' | 'deadline'; readonly header: string; readonly text: string }[] = [];
  let number = '';
  for (const [at, { role, header }] of columns.entries()) {
    const cell = row.cells[at];
    if (cell === undefined) continue;
    for (const { text } of cell.read.asides) notes.push(oneLine(text));
    if (cell.text === '' || at === pointAt || cell.isFromLeft) continue;
    if (role.is === 'number') number = withoutAtEnd(oneLine(cell.text), '.)');
    else if (role.is === 'field' && (role.name === 'eigenaar' || role.name === 'deadline'))
      fields.push({ name: role.name, header, text: oneLine(cell.text) });
    else
      for (const typed of linesOf(cell.text)) {
        const line = at === actionAt && saidEntry(typed, origin) === undefined ? `Actie: ${typed}` : typed;
        notes.push(line);
        const said = saidEntry(line, origin);
        if (said !== undefined) agreed.push(said);
      }
  }
  const [only, ...others] = agreed.filter(({ kind }) => isFieldOf(kind, 'deadline'));
  for (const { name, header, text } of fields) {
    const isFree = only !== undefined && others.length === 0 && !only.fields.some((field) => field.name === name);
    if (isFree) addField(only, name, text);
    else notes.push(`${header}: ${text}`);
  }
  const [first = '', ...said] = linesOf(row.cells[pointAt]?.text ?? '');
  if (actionAt !== undefined) notes.unshift(...said);
  const title = actionAt === undefined ? oneLine(row.cells[pointAt]?.text ?? '') : first;
  return { text: number === '' ? title : `${number}. ${title}`, notes, agreed, number };
}
