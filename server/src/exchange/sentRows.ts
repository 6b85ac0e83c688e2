/**
 * What went out in a list, as marks that go along with it: when it comes back, they say of each field whether the list changed it, or
 * the register meanwhile. A mark is two signs made of a text and its place, of which one in 4,096 is the same for another text: enough
 * to see a change, and too little to find the text by trying names. No text of the register stands in it.
 */
import { NUMBERED_KINDS } from '../syntax/vocabulary.ts';
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
  const ids = new CountedIds();
  for (const { table } of tablesOf(document)) {
    if (table.rows.length === 0) continue;
    const { columns } = table;
    const key = columns.map((column) => encodeURIComponent(column.key)).join(',');
    const rows = groups.get(key) ?? [];
    groups.set(key, rows);
    yield* eachInBits(table.rows, (row) => {
      rows.push(rowMarks(salt, row, columns, ids));
    });
  }
  if (groups.size === 0) return undefined;
  return `duo1.${salt}.${[...groups].map(([key, rows]) => `${key}:${rows.join('')}`).join(';')}`;
}

function rowMarks(salt: string, { id: own, cells }: Row, columns: readonly Column[], ids: CountedIds): string {
  const isNumbered = cells.some(({ text }, at) => columns[at]!.kind === 'number' && text !== '');
  const id = isNumbered ? own : idByTitle(own, cells, columns, ids);
  const marks = cells.map(({ text }, at) => textMark(salt, id, columns[at]!.key, text));
  return (isNumbered ? numberedKey(salt, id) : unnumberedKey(salt, id)) + marks.join('');
}

const numberedKey = (salt: string, id: string): string => signs(`${salt}\n${id}`, ROW_SIGNS);
const unnumberedKey = (salt: string, id: string): string => UNNUMBERED + signs(`${salt}\n${id}`, TEXT_SIGNS);

/** What a row of an entry with a number is called by in a list that shows none: who reads it back has the title alone. */
export function titledId(code: string, kind: string, title: string): string {
  return `${code}/${kind}/~${valueKey('wat', title)}`;
}

/** The title in such an id; a second row of that title has a number behind it. */
const TITLED_ID = /\/~([^\0]*)(?:\0\d+)?$/u;

/** The ids of rows in their order: of two that are called the same the second is told from the first, as with `RowIds`. */
export class CountedIds {
  readonly #known = new Map<unknown, string>();
  readonly #counts = new Map<string, number>();

  /** @param of what the row is about: the same has one id. */
  of(of: unknown, id: string): string {
    const known = this.#known.get(of);
    if (known !== undefined) return known;
    const count = (this.#counts.get(id) ?? 0) + 1;
    this.#counts.set(id, count);
    const own = count === 1 ? id : `${id}\0${count}`;
    this.#known.set(of, own);
    return own;
  }
}

const NUMBERED_ID = new RegExp(`^(.*?)/(${NUMBERED_KINDS.join('|')})/(.*)$`, 'su');
/** What an entry without a number is called by: a hash of its title (`RowIds`), which who reads it back can make too. */
const HASHED = /^[a-z\d]{4,8}-[a-z\d]{4,8}-[a-z\d]{1,6}(?:-\d+)?$/u;

function idByTitle(id: string, cells: Row['cells'], columns: readonly Column[], ids: CountedIds): string {
  const [, code, kind, number = ''] = NUMBERED_ID.exec(id) ?? [];
  const at = columns.findIndex(({ key }) => TITLES.includes(key));
  if (code === undefined || kind === undefined || at === -1 || HASHED.test(number)) return id;
  return ids.of(id, titledId(code, kind, titleIn(columns[at]!.key, cells[at]!.text)));
}

function textMark(salt: string, id: string, key: string, text: string): string {
  return signs([salt, id, key, valueKey(key, titleIn(key, text))].join('\n'), TEXT_SIGNS);
}

/** The text of a cell, without the letter that a column puts before a title. */
function titleIn(key: string, text: string): string {
  return key === LETTERED ? text.replace(/^[a-z]\. /u, '') : text;
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
  /** By their keys, which several may have. */
  readonly #rows: ReadonlyMap<string, readonly MarkedRow[]>;

  private constructor(salt: string, rows: ReadonlyMap<string, readonly MarkedRow[]>) {
    this.#salt = salt;
    this.#rows = rows;
  }

  /** Undefined for a text that is not ours, or was damaged. */
  static of(text: string): SentRows | undefined {
    const [, salt, groups] = FORMED.exec(text) ?? [];
    if (salt === undefined || groups === undefined) return undefined;
    const rows = new Map<string, MarkedRow[]>();
    for (const group of groups.split(';')) {
      const [keys = '', marks = '', ...others] = group.split(':');
      const columns = keys.split(',').map(decoded);
      const length = ROW_SIGNS + columns.length * TEXT_SIGNS;
      if (others.length > 0 || marks.length % length !== 0) return undefined;
      for (let at = 0; at < marks.length; at += length) {
        const key = marks.slice(at, at + ROW_SIGNS);
        const row = { columns, marks: marks.slice(at + ROW_SIGNS, at + length) };
        const same = rows.get(key) ?? [];
        rows.set(key, same);
        // A list by owner has one entry more than once.
        if (!same.some(({ marks }) => marks === row.marks)) same.push(row);
      }
    }
    return new SentRows(salt, rows);
  }

  /** True when a row of this id went out. */
  has(id: string): boolean {
    return this.#rowsOf(id).length > 0;
  }

  /** Whether a text is the one that went out in a column of a row; undefined when that is not known. @param key of the column */
  said(id: string, key: string, text: string): boolean | undefined {
    // Of an id that more rows have nothing is known.
    const [row, ...others] = this.#rowsOf(id);
    return row === undefined || others.length > 0 ? undefined : this.#isMarked(row, id, key, text);
  }

  #isMarked({ columns, marks }: MarkedRow, id: string, key: string, text: string): boolean | undefined {
    const at = columns.indexOf(key);
    if (at === -1) return undefined;
    return marks.slice(at * TEXT_SIGNS, (at + 1) * TEXT_SIGNS) === textMark(this.#salt, id, key, text);
  }

  /** The rows of an id: of one with a title in it those that have that title, since its key is short. */
  #rowsOf(id: string): readonly MarkedRow[] {
    const title = TITLED_ID.exec(id)?.[1];
    const rows = this.#keysOf(id).flatMap((key) => this.#rows.get(key) ?? []);
    return title === undefined
      ? rows
      : rows.filter((row) => TITLES.some((key) => this.#isMarked(row, id, key, title) === true));
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
