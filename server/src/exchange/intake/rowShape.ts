/** The shape of a row beside the columns that it should stand in: shifted by one, a heading, the rest of the row above. */
import { statusOf } from '../../syntax/statusWords.ts';
import { isDeadline } from './columnTexts.ts';
import { filled, type GridCell, type GridRow, spanAt } from './grid.ts';
import { statusHeading } from './legend.ts';
import type { MappedColumn } from './mapped.ts';
import { partMeaning } from './partMeaning.ts';
import { headerKey } from './roles.ts';

/** True of a row that says the headers again, as on a next page. */
export function repeatsHeader(row: GridRow, columns: readonly MappedColumn[]): boolean {
  const texts = filled(row);
  return (
    texts.length > 1 &&
    texts.every(({ at, text }) => columns[at] !== undefined && headerKey(columns[at].header) === headerKey(text))
  );
}

/** True of a row that says what is to be filled in, each in brackets: `(naam) | (dd-mm-jj)`. */
export function isHintRow(row: GridRow): boolean {
  const texts = filled(row);
  return texts.length > 1 && texts.every(({ text }) => /^[([<{][^()[\]<>{}]*[)\]>}]$/u.test(text));
}

const isStatusText = (text: string) => text.length < 40 && statusOf(text) !== undefined;

/** How well cells fit in columns: what is plainly a status, a deadline or a number in a column of it counts for, in one of another against. */
function fitness(cells: readonly (GridCell | undefined)[], columns: readonly MappedColumn[]): number {
  let score = 0;
  for (const [at, { role }] of columns.entries()) {
    const text = cells[at]?.text ?? '';
    if (text === '') continue;
    const isStatus = isStatusText(text);
    const isTime = text.length < 60 && isDeadline(text);
    const isNumber = /^#?\d{1,4}[a-z]?[.)]?$/iu.test(text);
    const name = role.is === 'field' ? role.name : role.is;
    if (name === 'status') score += isStatus ? 3 : -2;
    else if (isStatus) score -= ['title', 'eigenaar', 'organisaties', 'nearest', 'above'].includes(name) ? 3 : 1;
    if (name === 'deadline') score += isTime ? 2 : text.length > 80 ? -1 : 0;
    else if (isTime && ['eigenaar', 'title', 'status'].includes(name)) score -= 2;
    if (name === 'number') score += isNumber ? 2 : -1;
    else if (isNumber) score -= name === 'title' ? 4 : 2;
    if (name === 'nearest') score += /^[IVX]{1,5}\.\s?\S/u.test(text) ? 3 : 0;
    else if (/^[IVX]{1,5}\.\s?\p{Lu}/u.test(text)) score -= 2;
    if (name === 'above') score += /^(?:#\d+|[A-Z]\.|blok\b)/iu.test(text) ? 2 : 0;
  }
  return score;
}

/** A row must fit this much better where it is moved to. */
const PLAINLY = 4;

/**
 * The cells of a row at the columns where they belong: -1 when the row stood one to the left of where it should, 1 when one to the right, with what was
 * left over at its beginning; 0 when nothing says that it was shifted.
 */
export function unshifted(
  { cells }: GridRow,
  columns: readonly MappedColumn[],
): { readonly by: -1 | 0 | 1; readonly cells: readonly (GridCell | undefined)[]; readonly first?: GridCell } {
  // A row with merged cells stands where its maker put it.
  if (cells.some(({ isFromLeft, isFromAbove }) => isFromLeft || isFromAbove)) return { by: 0, cells };
  // Nothing says as plainly where a row belongs as its status.
  const statusAt = columns.findIndex(({ role }) => role.is === 'field' && role.name === 'status');
  // A tick beside it stands where it should.
  const isStatusAt = (at: number) =>
    statusAt !== -1 && columns[at]?.role.is !== 'done' && isStatusText(cells[at]?.text ?? '');
  if (isStatusAt(statusAt) || !(isStatusAt(statusAt - 1) || isStatusAt(statusAt + 1))) return { by: 0, cells };
  const here = fitness(cells, columns);
  const left = cells.slice(1);
  const right = [undefined, ...cells.slice(0, columns.length - 1)];
  const isLastEmpty = (cells[columns.length - 1]?.text ?? '') === '';
  const [toLeft, toRight] = [fitness(left, columns), isLastEmpty ? fitness(right, columns) : Number.NEGATIVE_INFINITY];
  if (toLeft >= here + PLAINLY && toLeft >= toRight)
    return { by: 1, cells: left, ...(cells[0] === undefined ? {} : { first: cells[0] }) };
  if (toRight >= here + PLAINLY) return { by: -1, cells: right };
  return { by: 0, cells };
}

/** What a row that is a heading says, and what is to be asked of it; undefined when it plainly is one. */
export interface HeadingRow {
  readonly text: string;
  readonly asks: 'headingRow' | undefined;
  /** What stood before it and is no part of it, as the number of the next row; empty without. */
  readonly before: string;
}

/** What the other rows of a list are like. */
export interface ListShape {
  /** How many cells of a row are filled on average. */
  readonly richness: number;
  readonly isOurs: boolean;
  /** No row with more than one cell follows. */
  readonly isBelow: boolean;
}

/** As its cells stand: `sure` when its one cell goes over half of the table or it looks like one. */
interface ShapedHeading {
  readonly text: string;
  readonly isSure: boolean;
}

const NUMBERED_HEADING = /^(?:#\d+|[A-Z]\.|[IVX]{1,5}\.)/u;
const NAMED_HEADING =
  /^(?:blok|thema|hoofdstuk|onderdeel|randvoorwaarde|onderwerp|rubriek|fase)\s+[\p{L}\p{N}]{1,4}\b/iu;

/** The heading that a row is; undefined when it is none. Of rows that are grouped by their status nothing but the heading says it. */
export function headingRow(
  row: GridRow,
  columns: readonly MappedColumn[],
  { richness, isOurs, isBelow }: ListShape,
): HeadingRow | undefined {
  const numbered = isOurs ? undefined : numberedHeading(row, columns, richness);
  if (numbered !== undefined) return numbered;
  const shaped = shapedHeading(row, columns, richness, isOurs);
  const text = shaped?.text ?? (isOurs ? undefined : statusHeading(row, columns));
  if (text === undefined) return undefined;
  // What it may say of all below it is asked at the heading itself.
  const isNamed = NUMBERED_HEADING.test(text) || NAMED_HEADING.test(text);
  const isSure = shaped === undefined || (shaped.isSure && (isNamed || !isBelow)) || partMeaning(text) !== undefined;
  return { text, asks: isSure ? undefined : 'headingRow', before: '' };
}

const LETTER = /^(?:[A-Z]|[IVX]{1,5}|#\d+)[.):]?$/u;

/** `A.` and `Blok A` in the columns of the number and the title, or in the first two without a number; `18` and `G. Governance` there too. */
function numberedHeading(row: GridRow, columns: readonly MappedColumn[], richness: number): HeadingRow | undefined {
  const [first, second, ...others] = filled(row);
  if (first === undefined || second === undefined || others.length > 0 || second.at !== first.at + 1) return undefined;
  if (richness < 2.5 || second.text.length > 150 || second.text.includes('\n')) return undefined;
  const { is } = columns[first.at]!.role;
  const isNumber = is === 'number' && columns[second.at]?.role.is === 'title';
  const isBeside = is === 'title' && first.at === 0 && !columns.some(({ role }) => role.is === 'number');
  // A row with a letter and a title alone may as well be an action of a list that counts so: that is asked.
  if ((isNumber || (isBeside && /[.):]$/u.test(first.text))) && LETTER.test(first.text)) {
    const number = first.text.replace(/[.):]$/u, '');
    // `A.` before `A. Blok A` is said once.
    return second.text.startsWith(`${number}.`)
      ? { text: second.text, asks: undefined, before: first.text }
      : {
          text: `${number}. ${second.text}`,
          asks: NAMED_HEADING.test(second.text) ? undefined : 'headingRow',
          before: '',
        };
  }
  const isHeading = NUMBERED_HEADING.test(second.text) || NAMED_HEADING.test(second.text);
  if (!isBeside || !isHeading || !/^\d{1,4}[.)]?$/u.test(first.text)) return undefined;
  return { text: second.text, asks: 'headingRow', before: first.text };
}

/**
 * The heading that a row is (`richness` is how many cells of a row are filled on average); undefined when it is none. Without merged cells it is one where only the title is filled in and that says so,
 * or the other rows have what it lacks.
 */
function shapedHeading(
  row: GridRow,
  columns: readonly MappedColumn[],
  richness: number,
  isOurs: boolean,
): ShapedHeading | undefined {
  const texts = filled(row);
  const [only] = texts;
  if (only === undefined || texts.length > 1 || only.text.length > 150) return undefined;
  if (row.cells.some(({ isFromAbove, text }) => isFromAbove && text !== '')) return undefined;
  const span = spanAt(row, only.at);
  if (span > 1 && span * 2 > columns.length) return { ...only, isSure: true };
  // In a list of ours no row is a heading.
  if (isOurs) return undefined;
  const role = columns[only.at]?.role;
  const isFirst = only.at === 0;
  if (role === undefined || !(isFirst || role.is === 'title')) return undefined;
  if (role.is === 'above' || role.is === 'nearest' || role.is === 'path') return undefined;
  const isOfField = role.is === 'field' || role.is === 'done';
  if (!isOfField && columns.length > 1 && partMeaning(only.text) !== undefined) return { ...only, isSure: true };
  if (role.is === 'number') {
    if (/\s/u.test(only.text)) return { ...only, isSure: true };
    return /^\p{L}{4,}:?$/u.test(only.text) ? { ...only, isSure: false } : undefined;
  }
  if (NUMBERED_HEADING.test(only.text) || NAMED_HEADING.test(only.text)) return { ...only, isSure: true };
  const hasNumbers = columns.some((column) => column.role.is === 'number');
  // A title among rows that all say more: who, when, how it is.
  return columns.length > 2 &&
    (richness >= 3 || (hasNumbers && richness >= 2.5)) &&
    only.text.length <= 60 &&
    !only.text.includes('\n')
    ? { ...only, isSure: false }
    : undefined;
}

/** `a. … b. … c. …` in one cell, from whichever letter: each of them, or undefined when there are not two in their order. */
export function lettered(text: string): { readonly letter: string; readonly text: string }[] | undefined {
  if (!/^[a-y][.)]\s/u.test(text)) return undefined;
  const parts: { letter: string; text: string }[] = [];
  let rest = text;
  for (let code = text.charCodeAt(0); code < 123; code++) {
    const letter = String.fromCharCode(code);
    const next = String.fromCharCode(code + 1);
    const body = rest.replace(/^[a-z][.)]\s+/u, '');
    const cut = new RegExp(`(?:^|\\s)${next}[.)]\\s+(?=\\S)`, 'u').exec(body);
    if (cut === null) {
      parts.push({ letter, text: body.trim() });
      break;
    }
    parts.push({ letter, text: body.slice(0, cut.index).trim() });
    rest = body.slice(cut.index).trim();
  }
  return parts.length > 1 && parts.every((part) => part.text !== '') ? parts : undefined;
}

/** How many cells of a row have a text, on average, of the rows that have more than one; 0 without any. */
export function richnessOf(rows: readonly GridRow[]): number {
  const counts = rows.map(({ cells }) => cells.filter(({ text }) => text !== '').length).filter((count) => count > 1);
  return counts.length === 0 ? 0 : counts.reduce((sum, count) => sum + count, 0) / counts.length;
}
