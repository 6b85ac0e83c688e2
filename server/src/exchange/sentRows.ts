/**
 * What went out in a list, as marks that go along with it: when it comes back, they say of each field whether the list changed it, or
 * the register meanwhile. A mark is two signs made of a text and its place, of which one in 4,096 is the same for another text: enough
 * to see a change, and too little to find the text by trying names. No text of the register stands in it.
 */
import { contentHash } from '../text/contentHash.ts';
import { type Bits, eachInBits } from './bits.ts';
import { type Column, type ExportDocument, type Row, tablesOf } from './document.ts';
import { valueKey } from './valueKey.ts';

/** The formats in whose properties they stand: those that people send back. */
const COMES_BACK: ReadonlySet<string> = new Set(['docx', 'xlsx', 'odt', 'ods']);

export function comesBack(format: string): boolean {
  return COMES_BACK.has(format);
}

/** Signs of a row and of a text; of a row without a number fewer, since a title may name somebody. */
const ROW_SIGNS = 5;
const TEXT_SIGNS = 2;
const UNNUMBERED = '~'.repeat(ROW_SIGNS - TEXT_SIGNS);

/** All rows of a document, bit by bit; undefined where there are none. @see SentRows for who reads it */
export function* sentRowsOf(document: ExportDocument): Bits<string | undefined> {
  // Not by chance: the same register gives the same bytes. What it is made of stands in the file anyway.
  const salt = signs(`${document.title}\n${document.day ?? ''}`, ROW_SIGNS);
  const groups = new Map<string, string[]>();
  for (const { table } of tablesOf(document)) {
    if (table.rows.length === 0) continue;
    const { columns } = table;
    const key = columns.map((column) => encodeURIComponent(column.key)).join(',');
    const rows = groups.get(key) ?? [];
    groups.set(key, rows);
    yield* eachInBits(table.rows, (row) => {
      rows.push(rowMarks(salt, row, columns));
    });
  }
  if (groups.size === 0) return undefined;
  return `duo1.${salt}.${[...groups].map(([key, rows]) => `${key}:${rows.join('')}`).join(';')}`;
}

function rowMarks(salt: string, { id, cells }: Row, columns: readonly Column[]): string {
  const isNumbered = cells.some(({ text }, at) => columns[at]!.kind === 'number' && text !== '');
  const marks = cells.map(({ text }, at) => textMark(salt, id, columns[at]!.key, text));
  return (isNumbered ? numberedKey(salt, id) : unnumberedKey(salt, id)) + marks.join('');
}

const numberedKey = (salt: string, id: string): string => signs(`${salt}\n${id}`, ROW_SIGNS);
const unnumberedKey = (salt: string, id: string): string => UNNUMBERED + signs(`${salt}\n${id}`, TEXT_SIGNS);

function textMark(salt: string, id: string, key: string, text: string): string {
  const title = key === LETTERED ? text.replace(/^[a-z]\. /u, '') : text;
  return signs([salt, id, key, valueKey(key, title)].join('\n'), TEXT_SIGNS);
}

const SIGNS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/** The first signs of a hash, six bits each; at most five. */
function signs(text: string, count: number): string {
  const hash = Number.parseInt(contentHash(text).split('-')[0]!, 36);
  return Array.from({ length: count }, (_, at) => SIGNS[(hash >>> (26 - at * 6)) & 63]).join('');
}

/** The columns that show a title. */
const LETTERED = 'actie met letter';
const TITLES: readonly string[] = ['wat', LETTERED];

interface MarkedRow {
  /** The keys of the columns that it had. */
  readonly columns: readonly string[];
  readonly marks: string;
}

/** The rows that went out, read back from what a file has kept of them. */
export class SentRows {
  readonly #salt: string;
  /** Of a key that more rows have nothing is known. */
  readonly #rows: ReadonlyMap<string, MarkedRow | undefined>;

  private constructor(salt: string, rows: ReadonlyMap<string, MarkedRow | undefined>) {
    this.#salt = salt;
    this.#rows = rows;
  }

  /** Undefined for a text that is not ours, or was damaged. */
  static of(text: string): SentRows | undefined {
    const [, salt, groups] = FORMED.exec(text) ?? [];
    if (salt === undefined || groups === undefined) return undefined;
    const rows = new Map<string, MarkedRow | undefined>();
    for (const group of groups.split(';')) {
      const [keys = '', marks = '', ...others] = group.split(':');
      const columns = keys.split(',').map(decoded);
      const length = ROW_SIGNS + columns.length * TEXT_SIGNS;
      if (others.length > 0 || marks.length % length !== 0) return undefined;
      for (let at = 0; at < marks.length; at += length) {
        const key = marks.slice(at, at + ROW_SIGNS);
        const row = { columns, marks: marks.slice(at + ROW_SIGNS, at + length) };
        // A list by owner has one entry more than once.
        const isOther = rows.has(key) && rows.get(key)?.marks !== row.marks;
        rows.set(key, isOther ? undefined : row);
      }
    }
    return new SentRows(salt, rows);
  }

  /** True when a row of this id went out. */
  has(id: string): boolean {
    return this.#keysOf(id).some((key) => this.#rows.has(key));
  }

  /** Whether a text is the one that went out in a column of a row; undefined when that is not known. @param key of the column */
  said(id: string, key: string, text: string): boolean | undefined {
    for (const one of this.#keysOf(id)) {
      const row = this.#rows.get(one);
      const at = row?.columns.indexOf(key) ?? -1;
      if (row === undefined || at === -1) continue;
      return row.marks.slice(at * TEXT_SIGNS, (at + 1) * TEXT_SIGNS) === textMark(this.#salt, id, key, text);
    }
    return undefined;
  }

  /** The same of the title, whatever the column is that showed it. */
  saidTitle(id: string, title: string): boolean | undefined {
    for (const key of TITLES) {
      const found = this.said(id, key, title);
      if (found !== undefined) return found;
    }
    return undefined;
  }

  #keysOf(id: string): readonly string[] {
    return [numberedKey(this.#salt, id), unnumberedKey(this.#salt, id)];
  }
}

const FORMED = /^duo1\.([\w-]{5})\.([^:;]+:[\w~-]+(?:;[^:;]+:[\w~-]+)*)$/u;

/** The key of a column; empty for one that nobody wrote. */
function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return '';
  }
}
