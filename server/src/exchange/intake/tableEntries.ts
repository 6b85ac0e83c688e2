/** The rows of a given table as entries. */
import { type EntryKind, isNumberedKind, keywordOf } from '../../syntax/vocabulary.ts';
import { type Bits, eachInBits } from '../bits.ts';
import { AnsweredTitles } from './answeredTitles.ts';
import { boxed } from './boxes.ts';
import { isItem, oneLine } from './cellText.ts';
import type { Collector } from './collector.ts';
import { dittoRows } from './ditto.ts';
import { addField, type DraftEntry, newEntry, type Origin } from './draft.ts';
import { kindSaid, nameEntry } from './entryName.ts';
import { countedTitle, entryNumber } from './entryNumber.ts';
import { type GridCell, type GridRow, rowText } from './grid.ts';
import { isKindHeading, kindIn, madeToStand } from './kinds.ts';
import { addLabelled, labelledTitle } from './labelLine.ts';
import { MadeNumbers } from './madeNumbers.ts';
import { fillOrder, type TableMapping, type TableOptions } from './mapped.ts';
import { misplacedIn } from './misplaced.ts';
import { parallelRows } from './parallelLines.ts';
import { isOurs } from './roles.ts';
import { RowFields, remarkField, textField } from './rowFields.ts';
import { namedPath, RowHeadings } from './rowHeadings.ts';
import { isAbout, isBareNumber, isSum, keepRest, lastEntry, saysNothing } from './rowRest.ts';
import { type HeadingRow, headingRow, isHintRow, lettered, repeatsHeader, richnessOf, unshifted } from './rowShape.ts';
import { TitleWho } from './titleWho.ts';

/** Reads the rows below the header into a collector, bit by bit. */
export const readTable = (rows: readonly GridRow[], options: TableOptions, into: Collector): Bits<void> =>
  new TableReader(dittoRows(rows, options, into), options, into).read();

class TableReader {
  readonly #rows: readonly GridRow[];
  readonly #options: TableOptions;
  readonly #into: Collector;
  readonly #fields: RowFields;
  readonly #columns: TableMapping['columns'];
  readonly #order: ReturnType<typeof fillOrder>;
  readonly #hasNumbers: boolean;
  readonly #answered: AnsweredTitles;
  readonly #titleWho: TitleWho;
  /** We made the list: a row is an entry, and stands where it belongs. */
  readonly #isOurs: boolean;
  /** Entries of a cell that held several, and those of them that wait for the rows below it. */
  #split: readonly DraftEntry[] = [];
  #waiting: DraftEntry[] = [];
  #last: DraftEntry | undefined;
  /** That of the row above. */
  #filled: DraftEntry | undefined;
  #lastNumber = 0;
  readonly #headings: RowHeadings;
  readonly #numbers = new MadeNumbers();
  /** What the part of the list is about that this row stands in. */
  #partKind: EntryKind | undefined;

  constructor(rows: readonly GridRow[], options: TableOptions, into: Collector) {
    this.#rows = rows;
    this.#options = options;
    this.#into = into;
    this.#fields = new RowFields(into, options.mapping);
    this.#columns = options.mapping.columns;
    this.#order = fillOrder(this.#columns);
    this.#headings = new RowHeadings(options.path);
    this.#hasNumbers = this.#columns.some(({ role }) => role.is === 'number');
    this.#titleWho = new TitleWho(this.#columns);
    this.#isOurs = isOurs(this.#columns.map(({ header }) => header));
    this.#answered = new AnsweredTitles(rows, options.mapping);
  }

  *read(): Bits<void> {
    const own = this.#rows.slice((this.#options.mapping.headerAt ?? -1) + 1).filter(({ isEmpty }) => !isEmpty);
    const { rows: body, apart, asked } = parallelRows(own, this.#isOurs ? [] : this.#columns);
    const richness = richnessOf(body);
    const last = lastEntry(body);
    let isBelow = false;
    yield* eachInBits(body, (row) => {
      const { table } = this.#options;
      const origin = table === undefined ? {} : { table, line: row.given.line };
      if (repeatsHeader(row, this.#columns) || (row === body[0] && isHintRow(row))) {
        this.#into.tell('header', [rowText(row)], origin);
        return;
      }
      if (!this.#isOurs && isBelow && isBareNumber(row, this.#columns)) {
        this.#into.tell('bareNumber', [rowText(row)], origin);
        return;
      }
      if (!this.#isOurs && (isSum(row) || (isBelow && isAbout(row)) || saysNothing(row, this.#columns))) {
        this.#endSplit();
        this.#last = undefined;
        keepRest(row, this.#into);
        return;
      }
      const heading = headingRow(row, this.#columns, { richness, isOurs: this.#isOurs, isBelow });
      if (heading === undefined) this.#row(row, origin);
      else this.#heading(row, heading, origin);
      if (apart.has(row)) this.#into.doubt(this.#last, 'split', [String(apart.get(row))], origin);
      if (asked.has(row)) this.#into.doubt(this.#last, 'twoLines', [], origin);
      isBelow ||= row === last;
    });
    this.#endSplit();
  }

  #heading(row: GridRow, { text, asks, before }: HeadingRow, origin: Origin): void {
    this.#headings.begin(text);
    this.#into.below(this.#headings.all, origin);
    this.#last = undefined;
    this.#endSplit();
    const entry = this.#into.heading;
    if (entry === undefined) return;
    if (asks !== undefined) this.#into.doubt(entry, asks, [oneLine(text)], origin);
    addField(entry, remarkField(entry), before);
    for (const cell of row.cells) this.#fields.beside(entry, cell, '', origin);
  }

  #row(row: GridRow, origin: Origin): void {
    const { by, cells, first } = this.#isOurs
      ? { by: 0, cells: row.cells, first: undefined }
      : unshifted(row, this.#columns);
    const texts = this.#columns.map((_, at) => cells[at]?.text ?? '');
    const extra = [...(first === undefined ? [] : [first]), ...row.cells.slice(this.#columns.length)].filter(
      ({ text }) => text !== '',
    );
    const inNumber = by === 1 && first !== undefined && !this.#hasNumbers && /^\d{1,4}[a-z]?[.)]?$/u.test(first.text);
    const numberCell = cells[this.#columns.findIndex(({ role }) => role.is === 'number')];
    const typed = inNumber ? first.text : (numberCell?.text ?? '');
    this.#placeBelow(texts, cells, origin);
    const titleAt = this.#columns.findIndex(({ role }) => role.is === 'title' || role.is === 'lettered');
    const titleCell = cells[titleAt];
    // Rows with a number of their own are entries of their own.
    const isSameTitle =
      titleCell?.isFromAbove === true && this.#last !== undefined && (typed === '' || numberCell?.isFromAbove === true);
    const [said, number] = isSameTitle ? ['', ''] : [texts[titleAt] ?? '', typed];
    const title = this.#answered.subjectOf(said, texts) ?? said;
    const goesOn = title === '' && number === '' && (this.#last !== undefined || this.#waiting.length > 0);
    if (!goesOn) this.#endSplit();
    const [entry] = goesOn
      ? this.#goesOn(texts, cells, origin)
      : this.#newEntries(title, number, titleAt, texts, cells, origin);
    if (entry === undefined) return;
    if (!goesOn && titleCell?.isFromAbove === true) this.#into.tell('merged', [oneLine(title)], origin);
    if (title !== said) this.#answered.keep(entry, said, this.#fields, this.#into, origin);
    this.#fill(entry, cells, origin, titleAt);
    if (!this.#isOurs) this.#fields.box(entry, title, origin);
    this.#titleWho.ask(entry, this.#into, origin);
    for (const cell of extra) {
      if (inNumber && cell === first) continue;
      addField(entry, remarkField(entry), cell.text);
      this.#fields.beside(entry, cell, '', origin);
    }
    if (by !== 0) this.#into.doubt(entry, 'shifted', [], origin);
    this.#fields.rowDoubts(entry, row, titleCell, origin);
    for (const { column, meant } of misplacedIn(texts, this.#columns))
      this.#into.doubt(entry, 'otherColumn', [column, meant], { ...origin, column });
  }

  /** Several actions of one cell without a row below it that is theirs: what the row says holds for each of them. */
  #endSplit(): void {
    const [first, ...others] = this.#split;
    if (first !== undefined && this.#waiting.length === others.length) {
      for (const entry of others) for (const { name, text } of first.fields) addField(entry, name, text);
    }
    this.#waiting = [];
    this.#split = [];
  }

  /** The row below one with several actions in a cell is the next of these; any other without a title goes on with the last entry. */
  #goesOn(texts: readonly string[], cells: readonly (GridCell | undefined)[], origin: Origin): DraftEntry[] {
    const hasMore = texts.some((text, at) => text !== '' && cells[at]?.isFromAbove !== true && !this.#isHeading(at));
    if (!hasMore) return [];
    const next = this.#waiting.shift();
    if (next !== undefined) {
      this.#last = next;
      return [next];
    }
    this.#into.doubt(this.#last, 'continued', [], origin);
    return this.#last === undefined ? [] : [this.#last];
  }

  #newEntries(
    title: string,
    number: string,
    titleAt: number,
    texts: readonly string[],
    cells: readonly (GridCell | undefined)[],
    origin: Origin,
  ): DraftEntry[] {
    const typedKind = texts[this.#columns.findIndex(({ role }) => role.is === 'kind')] ?? '';
    const said = kindSaid(typedKind, this.#into, origin);
    const kind = said ?? this.#partKind ?? this.#options.mapping.kind;
    const isLettered = this.#columns[titleAt]?.role.is === 'lettered';
    const parts = isNumberedKind(kind) && !this.#isOurs ? lettered(title) : undefined;
    if (parts === undefined) {
      const entry = this.#entry(kind, number, title, isLettered, origin, cells[titleAt]);
      this.#into.add(entry);
      this.#last = entry;
      return [entry];
    }
    const all = parts.map(({ letter, text }, at) =>
      this.#entry(
        kind,
        at === 0 ? number : '',
        `${letter}. ${text}`,
        true,
        origin,
        at === 0 ? cells[titleAt] : undefined,
      ),
    );
    for (const entry of all) {
      this.#into.add(entry);
      this.#into.doubt(entry, 'split', [String(all.length)], origin);
    }
    this.#waiting = all.slice(1);
    this.#split = all;
    this.#last = all[0];
    return [all[0]!];
  }

  #entry(
    kind: EntryKind,
    typedNumber: string,
    typedTitle: string,
    isLettered: boolean,
    origin: Origin,
    cell: GridCell | undefined,
  ): DraftEntry {
    let number = oneLine(typedNumber);
    let title = this.#isOurs ? typedTitle : (boxed(typedTitle)?.text ?? typedTitle);
    const automatic = cell?.read.number;
    if (automatic !== undefined && cell?.read.text !== '') {
      if (number === '' && /\p{N}/u.test(automatic) && entryNumber(automatic) !== undefined) number = automatic;
      else title = `${automatic} ${title}`;
    }
    if (isLettered && number === '') ({ number, title } = this.#numbers.lettered(title, this.#into, origin));
    if (number === '' && !this.#hasNumbers && !this.#isOurs) {
      const counted = countedTitle(title, this.#lastNumber);
      if (counted !== undefined) ({ number, text: title } = counted);
    }
    const labelled = isNumberedKind(kind) && !this.#isOurs ? labelledTitle(title, kind) : undefined;
    title = labelled?.title ?? title;
    const lines = title.split('\n');
    const isShort = oneLine(title).length <= 200;
    const entry = newEntry(kind, undefined, isShort ? oneLine(title) : oneLine(lines[0] ?? ''), origin);
    if (!isShort && lines.length > 1) addField(entry, textField(kind), lines.slice(1).join('\n'));
    this.#lastNumber = nameEntry(entry, number, this.#isOurs, this.#into, origin) ?? this.#lastNumber;
    if (this.#options.table === undefined) this.#into.doubt(entry, 'fromLine', [], origin);
    if (labelled !== undefined) addLabelled(entry, labelled, this.#into, origin);
    if (entry.title === '') this.#into.doubt(entry, 'noTitle', [], origin);
    const items = this.#isOurs ? [] : lines.filter((line, at) => isItem(at === 0 ? (lines[1] ?? '') : line));
    if (items.length > 1) this.#into.doubt(entry, 'severalItems', [String(items.length)], origin);
    madeToStand(entry, this.#options.mapping.kind);
    return entry;
  }

  /** The headings that columns of this row name. */
  #placeBelow(texts: readonly string[], cells: readonly (GridCell | undefined)[], origin: Origin): void {
    const paths = this.#columns.flatMap(({ role }, at) =>
      this.#isHeading(at) ? [{ role, text: texts[at]!, cell: cells[at] }] : [],
    );
    if (paths.length === 0) {
      this.#headings.filled();
      this.#into.below(this.#headings.all, origin);
      return;
    }
    const isOnce = this.#options.mapping.doubts.some(({ key }) => key === 'onceHeading');
    const path = namedPath(paths, this.#isOurs ? undefined : this.#headings.ofRows, isOnce);
    const named = path
      .filter((one) => one !== undefined)
      .filter((one) => !isKindHeading(one) || paths[0]!.role.is !== 'path');
    this.#partKind = path.flatMap((one) => (one !== undefined && isKindHeading(one) ? (kindIn(one) ?? []) : []))[0];
    // Said at each row, and in the register once.
    for (const { text } of paths) if (text !== '') this.#into.tell('section', [oneLine(text)], origin);
    this.#headings.named(named, !this.#isOurs && paths.every(({ role }) => role.is === 'nearest'));
    this.#into.below(this.#headings.all, origin);
  }

  #isHeading(at: number): boolean {
    const role = this.#columns[at]?.role.is;
    return role === 'path' || role === 'above' || role === 'nearest';
  }

  /** The fields of an entry from the cells of a row. */
  #fill(entry: DraftEntry, cells: readonly (GridCell | undefined)[], origin: Origin, titleAt: number): void {
    const isSame = entry === this.#filled;
    this.#filled = entry;
    for (const [at, { role, header }] of this.#order) {
      const cell = cells[at];
      // What holds for more rows a row that goes on has said already.
      if (cell === undefined || (isSame && cell.isFromAbove)) continue;
      const where = { ...origin, column: header };
      // What a cell that holds for more rows says beside its words it says once.
      if (!cell.isFromAbove) this.#fields.beside(entry, cell, header, where);
      const { text } = cell;
      if (text === '' || at === titleAt || this.#isHeading(at) || role.is === 'number') continue;
      if (role.is === 'kind' && (keywordOf(text) ?? kindIn(text)) !== undefined) continue;
      if (cell.isFromAbove) this.#into.tell('merged', [oneLine(text)], where);
      this.#fields.field(entry, role, header, text, cell, where);
    }
  }
}
