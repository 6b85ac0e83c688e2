/** Tables of HTML as grids: cells that span, hidden rows, colours, and the days and numbers that spreadsheets put beside the words. */

import { dayOf, formatIso } from '../../../model/time/calendar.ts';
import type { Bits } from '../../bits.ts';
import { type GivenCell, type GivenNotice, type GivenRow, type GivenTable, NO_TEXT } from '../../given.ts';
import type { Guard } from '../guard.ts';
import { colourOf, EMPTY_CELL, TableBuilder } from '../tableBuilder.ts';
import { allWords } from '../textBuilder.ts';
import { attributeOf, elementsOf, type HtmlElement, rawText, styleOf, within } from './htmlTree.ts';

/** A table, a row at a time. @param textOf gives the words of a cell. */
export function* htmlTable(
  element: HtmlElement,
  table: number,
  guard: Guard,
  notices: GivenNotice[],
  textOf: (cell: HtmlElement) => GivenCell['text'],
): Bits<GivenTable> {
  const builder = new TableBuilder(guard);
  /** The columns that a cell above still covers. */
  let above = new Map<number, { readonly rows: number; readonly isLeftmost: boolean }>();
  let line = 0;
  for (const { row, isInHead } of rowsOf(element)) {
    yield;
    line++;
    const cells: GivenCell[] = [];
    const next = new Map<number, { readonly rows: number; readonly isLeftmost: boolean }>();
    const cover = () => {
      for (;;) {
        const one = above.get(cells.length);
        if (one === undefined) return;
        if (one.rows > 1) next.set(cells.length, { ...one, rows: one.rows - 1 });
        cells.push({ text: NO_TEXT, coveredBy: one.isLeftmost ? 'above' : 'both' });
      }
    };
    const own = elementsOf(row).filter(({ tagName }) => tagName === 'td' || tagName === 'th');
    for (const cell of own) {
      cover();
      const columns = spanOf(cell, 'colspan');
      const rows = spanOf(cell, 'rowspan');
      guard.columns(cells.length + columns);
      guard.spanned(columns);
      const start = cells.length;
      for (let at = 0; at < columns; at++) {
        cells.push(at === 0 ? cellOf(cell, textOf(cell)) : { text: NO_TEXT, coveredBy: 'left' });
        if (rows > 1) next.set(start + at, { rows: rows - 1, isLeftmost: at === 0 });
      }
    }
    cover();
    above = next;
    const isHeader = isInHead || (own.length > 0 && own.every(({ tagName }) => tagName === 'th'));
    const isHidden = styleOf(row, 'display') === 'none' || attributeOf(row, 'hidden') !== undefined;
    if (cells.every(({ text }) => text === NO_TEXT)) continue;
    const made: GivenRow = { line, cells, ...(isHeader ? { isHeader } : {}), ...(isHidden ? { isHidden } : {}) };
    builder.add(made);
  }
  const captions = elementsOf(element).filter(({ tagName }) => tagName === 'caption');
  const name = captions.map(rawText).join(' ').replaceAll(/\s+/gu, ' ').trim();
  return builder.built(name === '' ? {} : { name }, table, notices);
}

interface HtmlRow {
  readonly row: HtmlElement;
  readonly isInHead: boolean;
}

function rowsOf(table: HtmlElement): HtmlRow[] {
  return elementsOf(table).flatMap((part): HtmlRow[] => {
    if (part.tagName === 'tr') return [{ row: part, isInHead: false }];
    const isInHead = part.tagName === 'thead';
    if (!isInHead && part.tagName !== 'tbody' && part.tagName !== 'tfoot') return [];
    return elementsOf(part)
      .filter(({ tagName }) => tagName === 'tr')
      .map((row) => ({ row, isInHead }));
  });
}

/** A table that only says where things stand on the page: all of its rows have one cell with words, and others stand in them. */
export function isLayout(table: HtmlElement): boolean {
  if (within(table, 'table').length + rowsOf(table).flatMap(({ row }) => within(row, 'table')).length === 0)
    return false;
  return rowsOf(table).every(({ row }) => {
    const cells = elementsOf(row).filter(({ tagName }) => tagName === 'td' || tagName === 'th');
    return cells.filter((cell) => rawText(cell).trim() !== '').length <= 1;
  });
}

const MOST_ROWS = 65_534;

function spanOf(cell: HtmlElement, name: string): number {
  const text = attributeOf(cell, name)?.trim() ?? '1';
  return /^\d{1,6}$/u.test(text) ? Math.min(Math.max(Number(text), 1), MOST_ROWS) : 1;
}

function cellOf(cell: HtmlElement, text: GivenCell['text']): GivenCell {
  const colour = colourFrom(
    styleOf(cell, 'background-color') || styleOf(cell, 'background') || attributeOf(cell, 'bgcolor'),
  );
  const words = allWords(text).trim();
  const format = attributeOf(cell, 'sdnum');
  const day = format === undefined ? timeOf(cell) : shownDay(words, format);
  const value = attributeOf(cell, 'sdval');
  const isText = format !== undefined && /@\s*$/u.test(format);
  const code = format?.split(';').slice(2).join(';') ?? '';
  const isDate = /[DT]/iu.test(code) && /M/iu.test(code) && /[YJA]/iu.test(code);
  // `#…` with a value of 0 is an error of the spreadsheet.
  const number =
    value === undefined || isText || isDate || words.startsWith('#') || value.trim() === ''
      ? Number.NaN
      : Number(value);
  return {
    ...(text === NO_TEXT && colour === undefined ? EMPTY_CELL : { text }),
    ...(day === undefined ? {} : { day }),
    ...(Number.isNaN(number) ? {} : { number }),
    ...(colour === undefined ? {} : { colour }),
  };
}

/** The day that a page says itself of all the words of a cell. */
function timeOf(cell: HtmlElement): string | undefined {
  const [time] = within(cell, 'time');
  const words = rawText(cell).trim();
  if (time === undefined || rawText(time).trim() !== words || /\p{L}/u.test(words)) return undefined;
  const day = attributeOf(time, 'datetime') ?? '';
  return /^\d{4}-\d\d-\d\d$/u.test(day) ? day : undefined;
}

/**
 * The day that digits show, in the order that the format of the spreadsheet says (`1043;0;D-M-JJJJ`, `1033;0;MM/DD/YY`): never from the
 * stored number, which does not say since when it counts. Undefined when that is not certain.
 */
function shownDay(words: string, format: string): string | undefined {
  const digits = /^(\d{1,4})[-/.](\d{1,2})[-/.](\d{1,4})$/u.exec(words);
  if (digits === null) return undefined;
  const code = format.split(';').slice(2).join(';').toUpperCase();
  const order = [...code.matchAll(/([DTMYJA])\1*/gu)].map(([, letter]) => SAME[letter!] ?? letter!);
  const parts = ['D', 'M', 'Y'].map((letter) => order.indexOf(letter));
  if (order.length !== 3 || parts.includes(-1)) return undefined;
  const [day, month, year] = parts.map((at) => Number(digits[at + 1]));
  if (digits[parts[2]! + 1]!.length !== 4) return undefined;
  const made = dayOf(year!, month!, day!);
  return made === undefined ? undefined : formatIso(made);
}

/** The letters of other languages: Tag, jaar, année. */
const SAME: Readonly<Record<string, string>> = { T: 'D', J: 'Y', A: 'Y' };

const NAMED: Readonly<Record<string, string>> = {
  yellow: 'FFFF00',
  red: 'FF0000',
  lime: '00FF00',
  green: '008000',
  blue: '0000FF',
  orange: 'FFA500',
  gray: '808080',
  grey: '808080',
  silver: 'C0C0C0',
  pink: 'FFC0CB',
  lightgreen: '90EE90',
  lightblue: 'ADD8E6',
};

function colourFrom(text: string | undefined): string | undefined {
  const plain = (text ?? '').trim().toLowerCase();
  const three = /^#([\da-f])([\da-f])([\da-f])$/u.exec(plain);
  if (three !== null)
    return colourOf(
      three
        .slice(1)
        .map((digit) => digit + digit)
        .join(''),
    );
  const parts = /^rgb\(\s*(\d{1,3})\s*,\s*(\d{1,3})\s*,\s*(\d{1,3})\s*\)$/u.exec(plain);
  if (parts !== null) {
    return colourOf(
      parts
        .slice(1)
        .map((one) => Math.min(255, Number(one)).toString(16).padStart(2, '0'))
        .join(''),
    );
  }
  return NAMED[plain] ?? colourOf(/^#?[\da-f]{6}(?![\da-f])/u.exec(plain)?.[0]);
}
