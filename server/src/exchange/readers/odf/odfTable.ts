/** A table of an OpenDocument file, of a text or as a sheet: its rows as they come, repeated ones as often as they stand there. */

import { dayOf } from '../../../model/time/calendar.ts';
import { type GivenCell, type GivenNotice, type GivenRow, type GivenTable, NO_TEXT } from '../../given.ts';
import type { Guard } from '../guard.ts';
import { EMPTY_CELL, TableBuilder, type TableFacts } from '../tableBuilder.ts';
import { allWords, marked, PLAIN, plainText } from '../textBuilder.ts';
import { type Attributes, attribute, attributeOf, childrenOf, type XmlElement } from '../xml.ts';
import { type OdfStyles, whole } from './odfStyles.ts';
import type { OdfText } from './odfText.ts';

/** What reading a table needs. */
export interface TableContext {
  readonly styles: OdfStyles;
  readonly text: OdfText;
  readonly guard: Guard;
  readonly notices: GivenNotice[];
  /** Its number in the document. */
  readonly table: number;
  /** A sheet goes on without end: what is empty at the end of it is no part of it. */
  readonly isSheet: boolean;
}

/** For how many rows more a column is covered, and whether it is the leftmost of those that the cell covers. */
interface Above {
  rows: number;
  readonly isLeftmost: boolean;
}

export class OdfTable {
  readonly #context: TableContext;
  readonly #builder: TableBuilder;
  readonly #facts: TableFacts;
  readonly #hidden: number[] = [];
  /** The columns that a cell above still covers, and those that one of this row does from the next on. */
  readonly #above = new Map<number, Above>();
  readonly #begun = new Map<number, Above>();
  #columns = 0;
  #line = 1;
  isInHeader = false;

  constructor(context: TableContext, attributes: Attributes) {
    this.#context = context;
    this.#builder = new TableBuilder(context.guard);
    const name = attribute(attributes, 'table:name');
    const look = context.styles.style('table', attribute(attributes, 'table:style-name'));
    // Writer names each table by itself, which nobody sees.
    const isNamed = context.isSheet && name !== undefined;
    this.#facts = { ...(isNamed ? { name } : {}), ...(look.isShown ? {} : { isHidden: true }) };
  }

  /** Takes note of a `table:table-column`. */
  column(attributes: Attributes): void {
    const count = whole(attribute(attributes, 'table:number-columns-repeated'), 1);
    const isHidden = ['collapse', 'filter'].includes(attribute(attributes, 'table:visibility') ?? '');
    const most = this.#context.guard.limits.columns;
    for (let at = 0; isHidden && at < Math.min(count, most); at++) this.#hidden.push(this.#columns + at);
    this.#columns += Math.max(0, count);
  }

  /** Takes in a `table:table-row`. */
  row(element: XmlElement): void {
    const count = whole(attributeOf(element, 'table:number-rows-repeated'), 1);
    const cells = this.#cells(element);
    const isEmpty = cells.every(({ text }) => text === NO_TEXT);
    const isHidden = ['collapse', 'filter'].includes(attributeOf(element, 'table:visibility') ?? '');
    const facts = { ...(this.isInHeader ? { isHeader: true } : {}), ...(isHidden ? { isHidden: true } : {}) };
    const isLeftOut = isEmpty && this.#context.isSheet;
    for (let at = 0; !isLeftOut && at < count; at++) {
      this.#builder.add({ line: this.#line + at, cells, ...facts } satisfies GivenRow);
    }
    this.#line += Math.max(1, count);
  }

  #cells(row: XmlElement): GivenCell[] {
    const { guard } = this.#context;
    const cells: GivenCell[] = [];
    /** Cells with nothing in them, which count only when something comes behind them. */
    let empty = 0;
    const elements = childrenOf(row);
    // Some programs write no covered cells: what stands behind them is moved in by as many.
    const isShort = !elements.some(({ name }) => name === 'table:covered-table-cell');
    const cover = (count: number) => {
      guard.columns(cells.length + empty + count);
      while (empty-- > 0) cells.push(EMPTY_CELL);
      for (let at = 0; at < count; at++) cells.push({ text: NO_TEXT, coveredBy: this.#covering(cells.length) });
      empty = 0;
    };
    const coverShort = () => {
      while (isShort && this.#above.has(cells.length + empty)) cover(1);
    };
    for (const element of elements) {
      const isCovered = element.name === 'table:covered-table-cell';
      if (!isCovered && element.name !== 'table:table-cell') continue;
      const count = Math.max(1, whole(attributeOf(element, 'table:number-columns-repeated'), 1));
      if (!isCovered) coverShort();
      const first = cells.length + empty;
      const made = this.#cell(element);
      if (isCovered && allWords(made.text).trim() === '') {
        cover(count);
        continue;
      }
      const spanned = this.#spans(element, first);
      if (made.text === NO_TEXT && made.colour === undefined) {
        empty += count;
        continue;
      }
      if (made.text === NO_TEXT && this.#context.isSheet && count > 1) {
        empty += count;
        continue;
      }
      guard.columns(first + count);
      while (empty-- > 0) cells.push(EMPTY_CELL);
      empty = 0;
      for (let at = 0; at < count; at++) cells.push(made);
      if (isShort && spanned > 1) cover(spanned - 1);
    }
    coverShort();
    if (!this.#context.isSheet) {
      guard.columns(cells.length + empty);
      while (empty-- > 0) cells.push(EMPTY_CELL);
    }
    this.#nextRow();
    return cells;
  }

  #covering(column: number): 'left' | 'above' | 'both' {
    const above = this.#above.get(column);
    return above === undefined ? 'left' : above.isLeftmost ? 'above' : 'both';
  }

  /** Takes note of how far a cell goes; gives how many columns. */
  #spans(element: XmlElement, first: number): number {
    const rows = whole(attributeOf(element, 'table:number-rows-spanned'), 1);
    const columns = whole(attributeOf(element, 'table:number-columns-spanned'), 1);
    this.#context.guard.columns(columns);
    if (rows < 2) return columns;
    for (let at = 0; at < columns; at++) this.#begun.set(first + at, { rows: rows - 1, isLeftmost: at === 0 });
    return columns;
  }

  #nextRow(): void {
    for (const [column, above] of this.#above) {
      if (--above.rows === 0) this.#above.delete(column);
    }
    for (const [column, above] of this.#begun) this.#above.set(column, above);
    this.#begun.clear();
  }

  #cell(element: XmlElement): GivenCell {
    const { styles, text: reader } = this.#context;
    const look = styles.style('table-cell', attributeOf(element, 'table:style-name'));
    const style = look.isStruck ? marked(PLAIN, 'struck') : PLAIN;
    const text = reader.cell(element, style);
    const colour = look.colour === undefined ? {} : { colour: look.colour };
    if (!this.#context.isSheet) return { text, ...colour };
    const kind = attributeOf(element, 'office:value-type');
    const day = attributeOf(element, 'office:date-value')?.slice(0, 10);
    const isDay = kind === 'date' && look.showsDay && isCalendarDay(day);
    const value = Number(attributeOf(element, 'office:value') ?? Number.NaN);
    const isNumber = (kind === 'float' || kind === 'currency' || kind === 'percentage') && !Number.isNaN(value);
    if (attributeOf(element, 'calcext:value-type') === 'error') this.#tell('error', allWords(text));
    return {
      text: text === NO_TEXT ? this.#unshown(element, kind) : text,
      ...(isDay ? { day: day! } : {}),
      ...(isNumber ? { number: value } : {}),
      ...colour,
    };
  }

  /** What a cell has whose words as they are shown are not stored. */
  #unshown(element: XmlElement, kind: string | undefined) {
    const formula = attributeOf(element, 'table:formula');
    if (kind === undefined && formula !== undefined) {
      this.#tell('formula', formula);
      return plainText(formula);
    }
    const value = ['office:string-value', 'office:date-value', 'office:time-value', 'office:boolean-value']
      .map((name) => attributeOf(element, name))
      .find((one) => one !== undefined);
    return plainText(value ?? (attributeOf(element, 'office:value') ?? '').replace('.', ','));
  }

  #tell(key: GivenNotice['key'], value: string): void {
    const { notices, table } = this.#context;
    notices.push({ key, values: [value], table, line: this.#line });
  }

  built(): GivenTable {
    const { isSheet, table, notices } = this.#context;
    if (isSheet) {
      const made = this.#builder.built(this.#facts, table, []);
      const hiddenColumns = this.#hidden.filter((at) => at < made.width);
      return { ...made, ...(hiddenColumns.length === 0 ? {} : { hiddenColumns }) };
    }
    return this.#builder.built(this.#facts, table, notices, this.#columns);
  }
}

function isCalendarDay(text: string | undefined): boolean {
  const found = /^(\d{4})-(\d\d)-(\d\d)$/u.exec(text ?? '');
  return found !== null && dayOf(Number(found[1]), Number(found[2]), Number(found[3])) !== undefined;
}
