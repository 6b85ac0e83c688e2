/** A sheet of a workbook as a table: its cells as they are shown, and what covers, hides or belongs to them. */
import {
  type GivenAside,
  type GivenCell,
  type GivenNotice,
  type GivenRow,
  type GivenTable,
  type GivenText,
  NO_TEXT,
} from '../../given.ts';
import { columnLetters } from '../../writers/cellPlaces.ts';
import type { Guard } from '../guard.ts';
import { EMPTY_CELL, TableBuilder } from '../tableBuilder.ts';
import { allWords, type Style, TextBuilder } from '../textBuilder.ts';
import { type Attributes, attributeOf, childOf, childrenOf, readXml, textWithin, type XmlElement } from '../xml.ts';
import { type Area, areaOf, placeOf } from './cellPlace.ts';
import type { CellStyle } from './cellStyles.ts';
import { type ShownNumber, shownNumber } from './numberFormats.ts';
import { richText, type SharedText, unescaped } from './richText.ts';

export interface SheetContext {
  readonly texts: readonly SharedText[];
  readonly style: (id: string | undefined) => CellStyle;
  readonly is1904: boolean;
  /** The addresses of links by their names. */
  readonly links: ReadonlyMap<string, string>;
  /** What stands beside cells, by their places: `C12`. */
  readonly asides: ReadonlyMap<string, readonly GivenAside[]>;
  /** Areas whose first row names the columns. */
  readonly headers: readonly Area[];
  readonly name: string;
  readonly isHidden: boolean;
  /** Its number among the tables of the document. */
  readonly table: number;
}

type Mutable<Shape> = { -readonly [Key in keyof Shape]: Shape[Key] };

interface GrowingRow extends Mutable<Omit<GivenRow, 'cells'>> {
  /** Only those that have something, at their columns. */
  readonly cells: Map<number, Mutable<GivenCell>>;
}

export async function readSheet(
  part: Uint8Array,
  context: SheetContext,
  guard: Guard,
  notices: GivenNotice[],
): Promise<GivenTable> {
  const sheet = new Sheet(context, guard, notices);
  await readXml(part, guard, sheet);
  return sheet.built();
}

class Sheet {
  readonly units: ReadonlySet<string> = new Set(['x:row']);
  readonly #context: SheetContext;
  readonly #guard: Guard;
  readonly #notices: GivenNotice[];
  readonly #rows = new Map<number, GrowingRow>();
  readonly #hidden = new Set<number>();
  readonly #merged: Area[] = [];
  readonly #links = new Map<string, string>();
  readonly #headers: Area[] = [];
  #last = 0;

  constructor(context: SheetContext, guard: Guard, notices: GivenNotice[]) {
    this.#context = context;
    this.#guard = guard;
    this.#notices = notices;
    this.#headers.push(...context.headers);
  }

  readonly open = (name: string, attributes: Attributes): void => {
    if (name === 'x:col' && isTrue(attributes['hidden'])) {
      const first = Number(attributes['min']);
      const last = Math.min(Number(attributes['max']), this.#guard.limits.columns);
      for (let at = first; at <= last; at++) this.#hidden.add(at - 1);
    } else if (name === 'x:mergeCell') {
      const area = areaOf(attributes['ref']);
      if (area !== undefined) this.#merged.push(area);
    } else if (name === 'x:autoFilter') {
      const area = areaOf(attributes['ref']);
      if (area !== undefined) this.#headers.push(area);
    } else if (name === 'x:hyperlink') {
      const link = this.#context.links.get(attributes['r:id'] ?? '');
      if (link !== undefined) this.#links.set(attributes['ref'] ?? '', link);
    }
  };

  readonly unit = (element: XmlElement): void => {
    const line = Number(attributeOf(element, 'r') ?? this.#last + 1);
    if (!(line >= 1)) return;
    this.#last = line;
    const cells = new Map<number, Mutable<GivenCell>>();
    let column = -1;
    for (const cell of childrenOf(element, 'x:c')) {
      column = placeOf(attributeOf(cell, 'r'))?.column ?? column + 1;
      const made = this.#cell(cell, column, line);
      if (made !== undefined) cells.set(column, made);
    }
    if ([...cells.values()].every(({ text }) => text === NO_TEXT)) return;
    this.#guard.rows();
    this.#guard.cells(cells.size);
    this.#rows.set(line, { line, cells, ...(isTrue(attributeOf(element, 'hidden')) ? { isHidden: true } : {}) });
  };

  #cell(element: XmlElement, column: number, line: number): Mutable<GivenCell> | undefined {
    const style = this.#context.style(attributeOf(element, 's'));
    const place = `${columnLetters(column)}${line}`;
    const shown = this.#shown(element, style, line);
    const asides = this.#context.asides.get(place);
    const text = asides === undefined ? shown.text : withAsides(shown.text, asides);
    if (text === NO_TEXT && style.colour === undefined) return undefined;
    if (text !== NO_TEXT) this.#guard.columns(column + 1);
    return { ...shown, text, ...(style.colour === undefined ? {} : { colour: style.colour }) };
  }

  #shown(
    element: XmlElement,
    { format, text: style }: CellStyle,
    line: number,
  ): Pick<GivenCell, 'text' | 'day' | 'number'> {
    const value = textWithin(childOf(element, 'x:v'));
    const plain = (text: string) => ({ text: styled(text, style) });
    switch (attributeOf(element, 't')) {
      case 's':
        return { text: this.#context.texts[Number(value)]?.(style) ?? NO_TEXT };
      case 'inlineStr': {
        const inline = childOf(element, 'x:is');
        return { text: inline === undefined ? NO_TEXT : richText(inline)(style) };
      }
      case 'str':
        return plain(unescaped(value));
      case 'b':
        return plain(value === '' ? '' : isTrue(value) ? 'WAAR' : 'ONWAAR');
      case 'e':
        this.#tell('error', line, value);
        return plain(value);
      case 'd':
        return { ...plain(value), ...(/^\d{4}-\d\d-\d\d/u.test(value) ? { day: value.slice(0, 10) } : {}) };
    }
    if (value === '') {
      const formula = childOf(element, 'x:f');
      if (formula === undefined) return { text: NO_TEXT };
      const words = `=${textWithin(formula)}`;
      this.#tell('formula', line, words);
      return plain(words);
    }
    const number = Number(value);
    if (Number.isNaN(number)) return plain(value);
    const { text, ...rest }: ShownNumber = shownNumber(number, format, this.#context.is1904);
    return { ...plain(text), ...rest };
  }

  #tell(key: GivenNotice['key'], line: number, value: string): void {
    this.#notices.push({ key, values: [value], table: this.#context.table, line });
  }

  /** All that is known when the sheet has ended: it says only behind its rows what is merged and what is a link. */
  built(): GivenTable {
    const { name, isHidden, table } = this.#context;
    this.#besides();
    for (const area of this.#merged) this.#merge(area);
    for (const [place, link] of this.#links) this.#link(place, link);
    for (const { from, to } of this.#headers) {
      const row = this.#rows.get(from.row);
      if (row !== undefined && to.row >= from.row) row.isHeader = true;
    }
    const rows = [...this.#rows.values()].sort((one, other) => one.line - other.line);
    let width = 0;
    for (const { cells } of rows) {
      for (const [at, { text, coveredBy }] of cells) {
        if (text !== NO_TEXT || coveredBy !== undefined) width = Math.max(width, at + 1);
      }
    }
    this.#guard.columns(width);
    // Rows were counted when they came.
    const builder = new TableBuilder(this.#guard.withoutRows());
    for (const { cells, ...row } of rows) {
      builder.add({ ...row, cells: Array.from({ length: width }, (_, at) => cells.get(at) ?? EMPTY_CELL) });
    }
    const hiddenColumns = [...this.#hidden].filter((at) => at < width).sort((one, other) => one - other);
    const facts = {
      name,
      ...(isHidden ? { isHidden } : {}),
      ...(hiddenColumns.length === 0 ? {} : { hiddenColumns }),
    };
    return builder.built(facts, table, this.#notices, width);
  }

  /** What stands beside a cell that has nothing in it. */
  #besides(): void {
    for (const [text, asides] of this.#context.asides) {
      const place = placeOf(text);
      if (place === undefined) continue;
      const row = this.#rows.get(place.row) ?? { line: place.row, cells: new Map() };
      const cell = row.cells.get(place.column);
      if (cell?.text.asides !== undefined) continue;
      this.#guard.columns(place.column + 1);
      if (!this.#rows.has(place.row)) this.#guard.rows();
      this.#rows.set(place.row, row);
      row.cells.set(place.column, { ...cell, text: withAsides(cell?.text ?? NO_TEXT, asides) });
    }
  }

  #merge({ from, to }: Area): void {
    const lines = to.row - from.row < this.#rows.size ? range(from.row, to.row) : [...this.#rows.keys()];
    const lastColumn = Math.min(to.column, this.#guard.limits.columns - 1);
    this.#guard.spanned(Math.max(0, lastColumn - from.column + 1) * lines.length);
    for (const line of lines) {
      const row = line < from.row || line > to.row ? undefined : this.#rows.get(line);
      if (row === undefined) continue;
      for (let column = from.column; column <= lastColumn; column++) {
        const isLeft = column > from.column;
        const isAbove = line > from.row;
        const cell = row.cells.get(column);
        // A cell with words of its own that are not seen keeps them, as a cell of its own.
        if ((!isLeft && !isAbove) || (cell !== undefined && allWords(cell.text) !== '')) continue;
        row.cells.set(column, { text: NO_TEXT, ...cell, coveredBy: isLeft ? (isAbove ? 'both' : 'left') : 'above' });
      }
    }
  }

  #link(text: string, link: string): void {
    const place = areaOf(text)?.from;
    const cell = place === undefined ? undefined : this.#rows.get(place.row)?.cells.get(place.column);
    if (cell === undefined) return;
    cell.text = { ...cell.text, pieces: cell.text.pieces.map((piece) => ({ ...piece, link })) };
  }
}

function range(from: number, to: number): number[] {
  return Array.from({ length: to - from + 1 }, (_, at) => from + at);
}

function styled(text: string, style: Style): GivenText {
  const builder = new TextBuilder();
  builder.add(text, style);
  return builder.built();
}

function withAsides(text: GivenText, asides: readonly GivenAside[]): GivenText {
  return { ...text, asides: [...(text.asides ?? []), ...asides] };
}

function isTrue(value: string | undefined): boolean {
  return value === '1' || value === 'true';
}
