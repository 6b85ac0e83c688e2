/** Cells that plainly say something that belongs in the column beside theirs, which is empty: they stay where they stand, and are asked. */
import { readDate } from '../../syntax/dates/read.ts';
import { PROGRESS } from '../../syntax/openFields.ts';
import { statusOf } from '../../syntax/statusWords.ts';
import { isClosed, isDone } from '../../syntax/workKinds.ts';
import type { MappedColumn } from './mapped.ts';
import { headerKey } from './roles.ts';
import { doneOn } from './ticks.ts';

/** Fields in which a whole day is nothing strange. */
const WITH_DAYS: ReadonlySet<string> = new Set([
  ...[
    'deadline',
    'datum',
    'gereed op',
    'bespreken',
    'besproken',
    'start',
    'historie',
    'opdracht',
    'voortgang',
    'afdoening',
  ],
]);

/** A header that says that days stand below it: `Datum ingebracht`, `Ontvangen op`. */
export const OF_DAYS = /datum|^(?:start|begin|sinds|vanaf|ontstaan|opgenomen|ontvangen)|\b(?:op|d ?d|per)$/u;

export interface Misplaced {
  /** The header of the column where it stands, and of the one where it seems to belong. */
  readonly column: string;
  readonly meant: string;
}

/** @param texts the cells of a row at their columns */
export function misplacedIn(texts: readonly string[], columns: readonly MappedColumn[]): Misplaced[] {
  return [...besideTheirs(texts, columns), ...doneInDeadline(texts, columns)];
}

/** `gereed 3/5`, `1 mei (gereed)` as a deadline, `Afgedaan 28 februari 2024` as progress, in a row that says no status. */
function doneInDeadline(texts: readonly string[], columns: readonly MappedColumn[]): Misplaced[] {
  const nameOf = ({ role }: MappedColumn) => (role.is === 'field' ? role.name : role.is);
  const hasStatus = columns.some((column, at) => texts[at] !== '' && ['status', 'done'].includes(nameOf(column)));
  if (hasStatus) return [];
  return columns.flatMap((column, at) => {
    const [name, text] = [nameOf(column), texts[at] ?? ''];
    const isMeant = name === 'deadline' ? saysDone(text) : PROGRESS.has(name) && doneOn('actie', text) !== undefined;
    return isMeant ? [{ column: column.header === '' ? name : column.header, meant: 'status' }] : [];
  });
}

function saysDone(text: string): boolean {
  if (doneOn('actie', text) !== undefined || isClosed(statusOf(text))) return true;
  return isDone(statusOf(/\(([^()]+)\)$/u.exec(text)?.[1] ?? ''));
}

function besideTheirs(texts: readonly string[], columns: readonly MappedColumn[]): Misplaced[] {
  return columns.flatMap((column, at) => {
    const text = texts[at] ?? '';
    if (text === '' || column.header === '') return [];
    const meant = [at - 1, at + 1].find((beside) => {
      const other = columns[beside];
      return other !== undefined && other.header !== '' && texts[beside] === '' && belongs(text, column, other);
    });
    return meant === undefined ? [] : [{ column: column.header, meant: columns[meant]!.header }];
  });
}

function belongs(text: string, { role, header }: MappedColumn, other: MappedColumn): boolean {
  const otherName = other.role.is === 'field' ? other.role.name : '';
  if (otherName === 'deadline') {
    const isOfDays = (role.is === 'field' && WITH_DAYS.has(role.name)) || OF_DAYS.test(headerKey(header));
    return ['field', 'own', 'remark'].includes(role.is) && !isOfDays && readDate(text)?.year !== undefined;
  }
  // What is no address, beside the column for remarks.
  const isMail = /^(?:e ?mail|mail)(?:adres|adressen)?$/u.test(headerKey(header));
  return isMail && otherName === 'opmerking' && /\p{L}/u.test(text) && !text.includes('@');
}
