/** The rows of a given table as entries. */
import { formatDutch, parseIso } from '../../model/time/calendar.ts';
import type { DateNode } from '../../syntax/dates/ast.ts';
import { readDate } from '../../syntax/dates/read.ts';
import { type EntryKind, keywordOf, type NumberedKind } from '../../syntax/vocabulary.ts';
import { ownerFieldOf } from '../../syntax/workKinds.ts';
import { oneLine } from './cellText.ts';
import type { Collector } from './collector.ts';
import { addField, type DraftEntry, newEntry, type Origin } from './draft.ts';
import type { GridCell, GridRow } from './grid.ts';
import { isFieldOf, isKindHeading, kindIn, type TableMapping } from './mapping.ts';
import { isOurs, type Role } from './roles.ts';
import { headingRow, lettered, repeatsHeader, unshifted } from './rowShape.ts';

const LATE = /\s*\(te laat\)$/u;

export interface TableOptions {
  /** The number of the table, from 0. */
  readonly table: number;
  readonly mapping: TableMapping;
  /** Headings that the table as a whole stands below, as shown. */
  readonly path: readonly string[];
}

/** Reads the rows below the header into a collector. */
export function readTable(rows: readonly GridRow[], options: TableOptions, into: Collector): void {
  new TableReader(rows, options, into).read();
}

class TableReader {
  readonly #rows: readonly GridRow[];
  readonly #options: TableOptions;
  readonly #into: Collector;
  readonly #columns: TableMapping['columns'];
  readonly #hasNumbers: boolean;
  /** Entries of a cell that held several, which wait for the rows below it. */
  #waiting: DraftEntry[] = [];
  #last: DraftEntry | undefined;
  #lastNumber = 0;
  /** The heading of a row, which stands below those of the table. */
  #rowHeadings: string[] = [];
  readonly #numbers = new Set<string>();
  /** What the part of the list is about that this row stands in. */
  #partKind: EntryKind | undefined;

  constructor(rows: readonly GridRow[], options: TableOptions, into: Collector) {
    this.#rows = rows;
    this.#options = options;
    this.#into = into;
    this.#columns = options.mapping.columns;
    this.#hasNumbers = this.#columns.some(({ role }) => role.is === 'number');
  }

  read(): void {
    const { mapping } = this.#options;
    const body = this.#rows.slice((mapping.headerAt ?? -1) + 1).filter(({ isEmpty }) => !isEmpty);
    const ours = isOurs(this.#columns.map(({ header }) => header));
    const richness =
      body.length === 0
        ? 0
        : body.reduce((sum, { cells }) => sum + cells.filter(({ text }) => text !== '').length, 0) / body.length;
    for (const row of body) {
      const origin = { table: this.#options.table, line: row.given.line };
      if (repeatsHeader(row, this.#columns)) {
        this.#into.tell('header', [row.cells.map(({ text }) => oneLine(text)).filter(Boolean).join(' | ')], origin);
        continue;
      }
      const heading = headingRow(row, this.#columns, richness, ours);
      if (heading === undefined) this.#row(row, origin);
      else this.#heading(row, heading.text, heading.isSure, origin);
    }
  }

  #heading(row: GridRow, text: string, isSure: boolean, origin: Origin): void {
    // `I.` below `#01` or `A.`.
    const isInner = this.#rowHeadings.length > 0 && /^(?:[IVX]{2,5}|[ivx]{1,5}|[a-z])[.)]/u.test(text);
    this.#rowHeadings = isInner ? [this.#rowHeadings[0]!, text] : [text];
    this.#into.below([...this.#options.path, ...this.#rowHeadings], origin);
    this.#last = undefined;
    this.#waiting = [];
    const entry = this.#into.heading;
    if (!isSure) this.#into.doubt(entry, 'headingRow', [oneLine(text)], origin);
    if (entry !== undefined) for (const cell of row.cells) this.#beside(entry, cell, '', origin);
  }

  #row(row: GridRow, origin: Origin): void {
    const { by, cells, first } = unshifted(row, this.#columns);
    const texts = this.#columns.map((_, at) => cells[at]?.text ?? '');
    const extra = [...(first === undefined ? [] : [first]), ...row.cells.slice(this.#columns.length)].filter(
      ({ text }) => text !== '',
    );
    const inNumber = by === 1 && first !== undefined && !this.#hasNumbers && /^\d{1,4}[a-z]?[.)]?$/u.test(first.text);
    const number = inNumber ? first.text : this.#text('number', texts);
    this.#placeBelow(texts, cells, origin);
    const titleAt = this.#columns.findIndex(({ role }) => role.is === 'title' || role.is === 'lettered');
    const titleCell = cells[titleAt];
    const isSameTitle = titleCell?.isFromAbove === true && this.#last !== undefined;
    const title = isSameTitle ? '' : (texts[titleAt] ?? '');
    let entries: DraftEntry[];
    if (title === '' && number === '' && (this.#last !== undefined || this.#waiting.length > 0)) {
      entries = this.#goesOn(texts, cells, origin);
      if (entries.length === 0) return;
    } else {
      this.#waiting = [];
      entries = this.#newEntries(title, number, titleAt, texts, cells, origin);
    }
    const [entry] = entries;
    if (entry === undefined) return;
    this.#fill(entry, texts, cells, origin, titleAt);
    for (const cell of extra) {
      if (inNumber && cell === first) continue;
      addField(entry, this.#remarkField(entry), cell.text);
      this.#beside(entry, cell, '', origin);
    }
    if (by !== 0) this.#into.doubt(entry, 'shifted', [], origin);
    this.#rowDoubts(entry, row, titleCell, origin);
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
    const kind = this.#kindOf(texts, origin);
    const isLettered = this.#columns[titleAt]?.role.is === 'lettered';
    const parts = kind === 'actie' || kind === 'besluit' || kind === 'toezegging' ? lettered(title) : undefined;
    if (parts === undefined) {
      const entry = this.#entry(kind, number, title, isLettered, origin, cells[titleAt]);
      this.#into.add(entry);
      this.#last = entry;
      return [entry];
    }
    const all = parts.map(({ letter, text }, at) =>
      this.#entry(kind, at === 0 ? number : '', `${letter}. ${text}`, true, origin, at === 0 ? cells[titleAt] : undefined),
    );
    for (const entry of all) {
      this.#into.add(entry);
      this.#into.doubt(entry, 'split', [String(all.length)], origin);
    }
    this.#waiting = all.slice(1);
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
    let title = typedTitle;
    const automatic = cell?.read.number;
    if (automatic !== undefined && cell?.read.text !== '') {
      if (number === '' && /^\p{N}/u.test(automatic)) number = automatic.replace(/[.)]+$/u, '');
      else title = `${automatic} ${title}`;
    }
    if (isLettered && number === '') {
      const letter = /^([a-z])[.)]\s+([\s\S]+)$/u.exec(title);
      const made = this.#madeNumber(letter?.[1]);
      if (made !== undefined) {
        number = made;
        title = letter?.[2] ?? title;
        this.#into.tell('numbers', [letter?.[1] === undefined ? '' : `${letter[1]}.`, made], origin);
      }
    }
    if (number === '' && !this.#hasNumbers) {
      // `1 Duidelijkheid over de lijst`: a number that counts on from the one above.
      const split = /^(\d{1,4})[.)]?\s+(\p{Lu}[\s\S]*)$/u.exec(title);
      const value = Number(split?.[1]);
      if (split !== null && value > this.#lastNumber && value <= this.#lastNumber + 3) {
        [, number, title] = split as unknown as [string, string, string];
      }
    }
    const lines = title.split('\n');
    const isShort = oneLine(title).length <= 200;
    const entry = newEntry(kind, undefined, isShort ? oneLine(title) : oneLine(lines[0] ?? ''), origin);
    if (!isShort && lines.length > 1) addField(entry, this.#textField(kind), lines.slice(1).join('\n'));
    this.#name(entry, number, origin);
    if (entry.title === '') this.#into.doubt(entry, 'noTitle', [], origin);
    return entry;
  }

  /** The number that an entry is called by; what cannot be one stands as its mark. */
  #name(entry: DraftEntry, typed: string, origin: Origin): void {
    if (typed === '') return;
    const number = typed.replace(/^(?:actie(?:punt)?|besluit(?:punt)?|nr\.?|ap)\s*(?=[\p{N}])/iu, '');
    if (/^[^\s:;,/()]{1,20}$/u.test(number) && /[\p{L}\p{N}]/u.test(number)) {
      entry.identity = number;
      if (/^\d{1,4}\.?$/u.test(number)) this.#lastNumber = Number.parseInt(number, 10);
      // The words that stood around it.
      if (number !== typed) this.#into.tell('derived', [typed], origin);
      return;
    }
    addField(entry, isFieldOf(entry.kind, 'kenmerk') ? 'kenmerk' : 'toelichting', typed);
    this.#into.doubt(entry, 'number', [typed], origin);
  }

  /** `01-I-a`: the numbers of the headings above and the letter; undefined without headings that have one, and for a second of the same. */
  #madeNumber(letter: string | undefined): string | undefined {
    const parts = [this.#into.above?.identity, this.#into.nearest?.identity, letter].filter((part) => part !== undefined);
    if (this.#into.above?.identity === undefined || parts.length < 2) return undefined;
    const made = parts.join('-');
    if (this.#numbers.has(made)) return undefined;
    this.#numbers.add(made);
    return made;
  }

  #kindOf(texts: readonly string[], origin: Origin): EntryKind {
    const typed = this.#text('kind', texts);
    const said = typed === '' ? undefined : (keywordOf(typed) ?? kindIn(typed));
    if (said !== undefined && typed !== '') this.#into.tell('derived', [typed], origin);
    return said ?? this.#partKind ?? this.#options.mapping.kind;
  }

  /** The headings that columns of this row name. */
  #placeBelow(texts: readonly string[], cells: readonly (GridCell | undefined)[], origin: Origin): void {
    const paths = this.#columns.flatMap(({ role }, at) => (this.#isHeading(at) ? [{ role, text: texts[at]!, cell: cells[at] }] : []));
    if (paths.length === 0) {
      this.#into.below([...this.#options.path, ...this.#rowHeadings], origin);
      return;
    }
    const path = paths.flatMap(({ role, text, cell }) => {
      if (text === '') return [undefined];
      const number = cell?.read.text !== '' && cell?.isFromAbove === false ? cell.read.number : undefined;
      const shown = number === undefined ? text : `${number} ${text}`;
      return role.is === 'path' ? shown.split(' › ').map(oneLine) : [oneLine(shown)];
    });
    // A cell that is empty because it says the same as the one above it: only where something stands below it.
    const hasInner = path.length > 1 && path.slice(1).some((one) => one !== undefined);
    if (path[0] === undefined && (hasInner || path.every((one) => one === undefined))) {
      if (paths.length > 1 || this.#rowHeadings.length === 0) path[0] = paths.some(({ role }) => role.is === 'path') ? undefined : this.#rowHeadings[0];
    }
    if (path.length > 1 && path[1] === undefined && path[0] === this.#rowHeadings[0]) path[1] = this.#rowHeadings[1];
    const named = path.filter((one) => one !== undefined).filter((one) => !isKindHeading(one) || paths[0]!.role.is !== 'path');
    this.#partKind = path.flatMap((one) => (one !== undefined && isKindHeading(one) ? (kindIn(one) ?? []) : []))[0];
    // Said at each row, and in the register once.
    for (const { text } of paths) if (text !== '') this.#into.tell('section', [oneLine(text)], origin);
    this.#rowHeadings = named;
    this.#into.below([...this.#options.path, ...named], origin);
  }

  #isHeading(at: number): boolean {
    const role = this.#columns[at]?.role.is;
    return role === 'path' || role === 'above' || role === 'nearest';
  }

  #text(is: Role['is'], texts: readonly string[]): string {
    const at = this.#columns.findIndex(({ role }) => role.is === is);
    return texts[at] ?? '';
  }

  /** The fields of an entry from the cells of a row. */
  #fill(entry: DraftEntry, texts: readonly string[], cells: readonly (GridCell | undefined)[], origin: Origin, titleAt: number): void {
    for (const [at, { role, header }] of this.#columns.entries()) {
      const cell = cells[at];
      if (cell === undefined) continue;
      const where = { ...origin, column: header };
      // What a cell that holds for more rows says beside its words it says once.
      if (!cell.isFromAbove) this.#beside(entry, cell, header, where);
      const text = texts[at]!;
      if (text === '' || at === titleAt || this.#isHeading(at) || role.is === 'number' || role.is === 'kind') continue;
      if (cell.isFromAbove) this.#into.tell('merged', [oneLine(text)], where);
      this.#field(entry, role, header, text, cell, where);
    }
  }

  #field(entry: DraftEntry, role: Role, header: string, text: string, cell: GridCell, origin: Origin): void {
    switch (role.is) {
      case 'lastDay':
      case 'late':
        this.#into.tell('derived', [oneLine(text)], origin);
        return;
      case 'nothing':
        this.#into.tell('nothing', [oneLine(text)], origin);
        return;
      case 'done':
        this.#tick(entry, text, origin);
        return;
      case 'own':
        this.#into.ownFields.add(role.name);
        addField(entry, role.name, text);
        return;
      case 'field':
        this.#known(entry, role.name, header, text, cell, origin);
        return;
      default:
        this.#remark(entry, header, text);
    }
  }

  #known(entry: DraftEntry, name: string, header: string, typed: string, cell: GridCell, origin: Origin): void {
    const { kind } = entry;
    const own = name === 'eigenaar' ? ownerFieldOf(kind) : name;
    if (!isFieldOf(kind, own)) {
      this.#remark(entry, header, typed);
      return;
    }
    let text = typed;
    if (own === 'deadline' && LATE.test(text)) {
      text = text.replace(LATE, '');
      this.#into.tell('late', ['te laat'], origin);
    }
    if (cell.read.isStruck && own === 'status') {
      this.#into.doubt(entry, 'statusStruck', [oneLine(text)], origin);
      return;
    }
    const isDay = own === 'deadline' || own === 'datum' || own === 'gereed op';
    addField(entry, own, isDay ? this.#day(entry, text, cell, origin) : text);
  }

  /** A day as it was shown where the language reads that day of it; else the day that the file says, with the question. */
  #day(entry: DraftEntry, text: string, cell: GridCell, origin: Origin): string {
    const { day, number } = cell.given;
    if (day === undefined) {
      if (number !== undefined && number > 20_000 && number < 80_000 && /^\d{5}$/u.test(text)) {
        this.#into.doubt(entry, 'serial', [text], origin);
      }
      return text;
    }
    const meant = parseIso(day);
    const read = readDate(text);
    if (meant === undefined || (read !== undefined && isSameDay(read, meant))) return text;
    const written = formatDutch(meant);
    if (oneLine(text) !== '') this.#into.doubt(entry, 'day', [oneLine(text), written], origin);
    return written;
  }

  /** A column that is ticked off: what is done has a status, unless the row has one. */
  #tick(entry: DraftEntry, text: string, origin: Origin): void {
    const isDone = /^(?:x|v|j|ja|yes|✓|✔|☑|☒)\.?$/iu.test(text);
    if (!isDone || entry.fields.some(({ name }) => name === 'status') || !isFieldOf(entry.kind, 'status')) {
      this.#remark(entry, origin.column ?? '', text);
      return;
    }
    addField(entry, 'status', 'gereed');
    this.#into.tell('tick', [oneLine(text)], origin);
  }

  #remarkField(entry: DraftEntry): string {
    return isFieldOf(entry.kind, 'opmerking') ? 'opmerking' : 'toelichting';
  }

  #textField(kind: EntryKind): string {
    return isFieldOf(kind, 'toelichting') ? 'toelichting' : 'onderwerpen';
  }

  /** Words without a field of their own, behind what stood above them. */
  #remark(entry: DraftEntry, header: string, text: string): void {
    addField(entry, this.#remarkField(entry), header === '' ? text : `${header.replace(/:$/u, '')}: ${text}`);
  }

  /** What stands beside the words of a cell: notes, links, what was deleted. */
  #beside(entry: DraftEntry, { read }: GridCell, header: string, origin: Origin): void {
    if (read.asides.length === 0 && read.links.length === 0 && read.deleted + read.inserted + read.hidden === '' && !read.isPartlyStruck) return;
    for (const { kind, text } of read.asides) {
      if (text.trim() !== '') this.#remark(entry, [ASIDES[kind], header].filter(Boolean).join(' bij '), text);
    }
    for (const link of read.links) this.#remark(entry, 'Link', link);
    if (read.deleted !== '') this.#into.doubt(entry, 'deletedText', [read.deleted], origin);
    if (read.inserted !== '') this.#into.doubt(entry, 'insertedText', [read.inserted], origin);
    if (read.hidden !== '') this.#into.doubt(entry, 'hiddenText', [read.hidden], origin);
    if (read.isPartlyStruck) this.#into.doubt(entry, 'partlyStruck', [oneLine(read.text)], origin);
  }

  #rowDoubts(entry: DraftEntry, { given }: GridRow, title: GridCell | undefined, origin: Origin): void {
    if (title?.read.isStruck === true) this.#into.doubt(entry, 'struck', [], origin);
    if (given.isHidden === true) this.#into.doubt(entry, 'hiddenRow', [], origin);
    if (given.change === 'deleted') this.#into.doubt(entry, 'deletedRow', [], origin);
    if (given.change === 'inserted') this.#into.doubt(entry, 'insertedText', [entry.title], origin);
  }
}

/** What a note is called in the register, in Dutch as all that is written there. */
const ASIDES = { comment: 'Opmerking', footnote: 'Voetnoot', box: 'Tekstvak', alt: 'Bijschrift', header: 'Paginatekst' } as const;

function isSameDay(read: DateNode, day: number): boolean {
  return read.year !== undefined && formatDutch(day) === formatDutchOf(read);
}

function formatDutchOf({ year, month, day }: DateNode): string | undefined {
  const iso = `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  const parsed = parseIso(iso);
  return parsed === undefined ? undefined : formatDutch(parsed);
}

export type ListKind = NumberedKind;
