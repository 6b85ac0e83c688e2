/**
 * Lines that were pasted from a table, a list with bullets or a mail, as actions: one for each line, with the next numbers. No word
 * is lost: what has no field of its own goes to the explanation, and the heads of the columns stay as a comment.
 */

import { INDENT } from '../edits/refactor/lines.ts';
import { fieldNameOf, fieldsOf } from '../syntax/vocabulary.ts';
import type { LineEnd } from '../text/lines.ts';
import { withoutAtEnd } from '../text/tail.ts';

/** Possible heads of a column, besides the names of the fields of an action. */
const TITLE_WORDS: ReadonlySet<string> = new Set([
  'wat',
  'actie',
  'actiepunt',
  'titel',
  'omschrijving actie',
  'actiepunten',
]);
const NUMBER_WORDS: ReadonlySet<string> = new Set(['nr', 'nummer', 'no', '#', 'actienr', 'actienummer', 'volgnummer']);
const OTHER_WORDS: Readonly<Record<string, string>> = {
  'wanneer uiterlijk': 'deadline',
  'uiterlijk gereed': 'deadline',
  gereed: 'deadline',
  datum: 'deadline',
  'stand van zaken': 'toelichting',
};

const BULLET = /^(?:[-–—•·*▪‣◦]|o(?=\t))\s+/u;
const NUMBER = /^#?(\p{L}{0,2}\d{1,4}\p{L}?)[.)]?$/u;

/** `number` and `title` are the head of the action; undefined is a column that is no field. */
type Column = 'number' | 'title' | (string & {}) | undefined;

/** One action as it is read from a line. */
interface Row {
  readonly number: string | undefined;
  readonly title: string;
  readonly fields: ReadonlyMap<string, string>;
  readonly rest: readonly string[];
}

export interface ActionRows {
  /** The heads of the columns; undefined without a first line that is one. */
  readonly head: readonly string[] | undefined;
  readonly rows: readonly Row[];
}

/** The lines as rows, and whether the first of them is the head of a table. */
export function actionRows(lines: readonly string[]): ActionRows {
  const cells = lines.map((line) =>
    line
      .replace(BULLET, '')
      .split('\t')
      .map((cell) => cell.trim()),
  );
  const columns = columnsOf(cells[0] ?? []);
  if (columns === undefined || cells.length < 2) return { head: undefined, rows: cells.map(plainRow) };
  return { head: cells[0], rows: cells.slice(1).map((row) => headedRow(row, columns, cells[0]!)) };
}

/** The text of an action, from its keyword up to the end of its last field. */
export function actionText(row: Row, number: string, lineEnd: LineEnd): string {
  const rest = row.number === undefined || row.number === number ? row.rest : [row.number, ...row.rest];
  const lines = [`actie ${number}:${row.title === '' ? '' : ` ${row.title}`}`];
  for (const name of fieldsOf('actie')) {
    const value = row.fields.get(name);
    if (name === 'toelichting') lines.push(...explanation(value === undefined ? rest : [value, ...rest]));
    else if (value !== undefined) lines.push(`${INDENT}${name}: ${value}`);
  }
  return lines.join(lineEnd);
}

function explanation(texts: readonly string[]): string[] {
  const [only] = texts;
  if (only === undefined) return [];
  if (texts.length === 1) return [`${INDENT}toelichting: ${only}`];
  return [`${INDENT}toelichting:`, ...texts.map((text) => INDENT + INDENT + text)];
}

/** The meaning of each column, by its head; undefined when fewer than two heads are known: then the line is no head. */
function columnsOf(heads: readonly string[]): Column[] | undefined {
  const columns = heads.map((head): Column => {
    const word = withoutAtEnd(head.toLowerCase().replace(/\s+/gu, ' '), '.:?');
    if (TITLE_WORDS.has(word)) return 'title';
    if (NUMBER_WORDS.has(word)) return 'number';
    return OTHER_WORDS[word] ?? fieldNameOf('actie', word);
  });
  // Of two columns with one meaning the second is no field.
  const seen = new Set<Column>();
  const known = columns.map((column) => {
    if (column === undefined || seen.has(column)) return undefined;
    seen.add(column);
    return column;
  });
  return seen.size < 2 ? undefined : known;
}

function headedRow(cells: readonly string[], columns: readonly Column[], heads: readonly string[]): Row {
  const fields = new Map<string, string>();
  const rest: string[] = [];
  let number: string | undefined;
  let title = '';
  for (const [index, cell] of cells.entries()) {
    const column = columns[index];
    if (cell === '') continue;
    if (column === 'title') title = cell;
    else if (column === 'number') {
      if (NUMBER.test(cell)) number = NUMBER.exec(cell)![1];
      else rest.push(cell);
    } else if (column === undefined) rest.push(heads[index] ? `${heads[index]} – ${cell}` : cell);
    else fields.set(column, cell);
  }
  // A table without titles: the action is called by the first that it has.
  if (title === '') title = rest.shift() ?? '';
  return { number, title, fields, rest };
}

/** Without heads: a number when that comes first, the title, and the rest as it is. */
function plainRow(cells: readonly string[]): Row {
  const filled = cells.filter((cell) => cell !== '');
  const [first = '', ...others] = filled;
  const number = NUMBER.exec(first)?.[1];
  if (number !== undefined && /\d/u.test(number) && others.length > 0) {
    return { number, title: others[0]!, fields: new Map(), rest: others.slice(1) };
  }
  // `1. Brief sturen`, from a numbered list.
  const listed = /^(\d{1,3})[.)]\s+(\S.*)$/u.exec(first);
  if (listed !== null) return { number: listed[1], title: listed[2]!, fields: new Map(), rest: others };
  return { number: undefined, title: first, fields: new Map(), rest: others };
}
