/** A given document as a register: its text, what each column was read as, and what a person has to look at. */
import { documentWords } from '../../messages/document.ts';
import type { NumberedKind } from '../../syntax/vocabulary.ts';
import { withoutAtEnd } from '../../text/tail.ts';
import type { GivenDocument, GivenParagraph, GivenTable } from '../given.ts';
import { isOfContents, linesOf, oneLine, readText } from './cellText.ts';
import { Collector } from './collector.ts';
import { titleOf } from './documentTitle.ts';
import type { DraftField, Origin } from './draft.ts';
import { factKind, factTableOf, labelled, registerTitleIn } from './facts.ts';
import { codeOf, finished } from './finished.ts';
import { readGremia } from './gremiumTable.ts';
import { filled, type GridRow, type NumberedTable, rowText, tablesOf } from './grid.ts';
import { HeadingPath } from './headingPath.ts';
import { isKindHeading, kindIn } from './kinds.ts';
import { askColours, withoutLegend } from './legend.ts';
import { LineReader } from './lineReader.ts';
import type { IntakeOptions, MadeRegister, ReadTable } from './made.ts';
import type { TableMapping } from './mapped.ts';
import { mappingOf } from './mapping.ts';
import { isDateLabel, type MeetingTitle, meetingField, meetingTitle } from './meetingEntry.ts';
import { MeetingReader } from './meetingReader.ts';
import { isNotesSheet, placeNote, type SheetNote } from './notesSheet.ts';
import { partsAbove } from './partMeaning.ts';
import { readTable } from './tableEntries.ts';

export const makeRegister = (document: GivenDocument, options: IntakeOptions): MadeRegister =>
  new Maker(document, options).make();

class Maker {
  readonly #document: GivenDocument;
  readonly #options: IntakeOptions;
  readonly #into = new Collector();
  readonly #lines = new LineReader(this.#into);
  readonly #tables: ReadonlyMap<GivenTable, NumberedTable>;
  readonly #read: ReadTable[] = [];
  readonly #fields: DraftField[] = [];
  /** Notes of a sheet, each with the heading that it stood below. */
  readonly #notes: SheetNote[] = [];
  readonly #legend: string[] = [];
  #title: string | undefined;
  #titleBlock: GivenParagraph | undefined;
  #meeting: MeetingReader | undefined;
  /** A label whose value stands in the next paragraph. */
  #label: string | undefined;
  /** The level of the headings right below the title. */
  #base = 1;
  readonly #path = new HeadingPath(this.#into);

  constructor(document: GivenDocument, options: IntakeOptions) {
    this.#document = document;
    this.#options = options;
    this.#tables = tablesOf(document);
  }

  make(): MadeRegister {
    this.#findTitle();
    for (const table of this.#tables.values()) if (isNotesSheet(table.block, table.rows)) this.#readNotes(table);
    for (const [at, block] of this.#document.blocks.entries()) {
      if (block === this.#titleBlock) this.#beside(block);
      else if (block.kind === 'table') this.#table(this.#tables.get(block)!);
      else if (!this.#partLine(block, at)) this.#paragraph(block);
    }
    this.#loose(this.#label ?? '');
    for (const note of this.#notes) placeNote(note, this.#into, this.#meeting);
    this.#meeting?.finish();
    return this.#written();
  }

  #findTitle(): void {
    const { block, base, shown, title } = titleOf(this.#document);
    this.#titleBlock = block;
    this.#base = base;
    for (const text of shown) this.#into.tell('title', [text], {});
    if (title !== undefined) this.#named(title);
    if (block !== undefined && isKindHeading(title ?? '')) this.#lines.context = kindIn(title ?? '');
  }

  /** The whole is called so: minutes, or a list. */
  #named(title: string): void {
    const meeting = this.#meeting === undefined ? meetingTitle(title) : undefined;
    if (meeting !== undefined) this.#begin(meeting);
    else if (this.#meeting === undefined) this.#title = registerTitleIn(title);
  }

  #begin(title: MeetingTitle): void {
    this.#meeting = new MeetingReader(title, this.#into);
    this.#title = undefined;
  }

  #readNotes({ rows, number, block }: NumberedTable): void {
    const header = rows[0]?.cells.map(({ text }) => text) ?? [];
    this.#into.tell('section', [block.name ?? '', ...header], { table: number });
    for (const { cells, given, isEmpty } of rows.slice(1)) {
      if (isEmpty) continue;
      const [label = '', value = ''] = cells.map(({ text }) => text);
      const origin = { table: number, line: given.line };
      if (label === documentWords.sheets.title) {
        this.#into.tell('title', [label, value], origin);
        this.#named(value);
      } else if (!this.#fact(label, value, origin)) this.#notes.push({ below: label, text: value });
    }
  }

  /** True of what the document says of itself. */
  #fact(label: string, value: string, origin: Origin): boolean {
    if (this.#meeting !== undefined) return this.#meeting.fact(label, value);
    const kind = factKind(label, value);
    if (kind === undefined) return false;
    this.#into.tell('fact', [label, oneLine(value)], origin);
    const name = { told: undefined, day: 'peildatum', gremium: 'gremium' }[kind];
    if (name !== undefined) this.#setField(name, oneLine(value));
    return true;
  }

  #setField(name: string, text: string): void {
    if (!this.#fields.some((field) => field.name === name)) this.#fields.push({ name, text });
  }

  #table(table: NumberedTable): void {
    const { block, rows, number } = table;
    this.#lines.breakOff();
    if (isNotesSheet(table.block, table.rows)) return;
    const origin = { table: number };
    if (block.isHidden === true) this.#into.doubt(undefined, 'hiddenSheet', [block.name ?? ''], origin);
    if (block.name?.startsWith(documentWords.sheets.choices) === true) {
      const texts = rows.flatMap(({ cells }) => cells.map(({ text }) => oneLine(text)).filter((text) => text !== ''));
      this.#into.tell('choices', [block.name, texts.join(', ')], origin);
    } else if (this.#isFacts(rows)) this.#factTable(rows, origin);
    else {
      const mapping = mappingOf(rows, { context: this.#contextOf(block), asked: this.#options.asked ?? new Map() });
      if (mapping === undefined) this.#unknownTable(table);
      else this.#listTable(table, mapping);
    }
  }

  #factTable(rows: readonly GridRow[], origin: Origin): void {
    for (const { cells } of rows) {
      const [label = '', ...values] = cells.map(({ text }) => text);
      const value = values.filter((text) => text !== '').join('\n');
      if (label + value === '' || this.#fact(label, value, origin)) continue;
      this.#loose(value === '' ? label : `${label}: ${value}`);
    }
  }

  #contextOf({ name }: GivenTable): NumberedKind | undefined {
    const part = this.#path.all.findLast(isKindHeading);
    return kindIn(part ?? '') ?? this.#lines.context ?? kindIn(name ?? '') ?? kindIn(this.#title ?? '');
  }

  #listTable({ block, rows, number }: NumberedTable, mapping: TableMapping): void {
    const { headerAt, columns, gremium } = mapping;
    const origin = { table: number };
    const headerLine = headerAt === undefined ? undefined : rows[headerAt]!.given.line;
    this.#read.push({ table: number, name: block.name, mapping, headerLine });
    const above = rows.slice(0, headerAt ?? 0);
    const parts = mapping.kind === 'gremium' || this.#meeting !== undefined ? [] : partsAbove(block.name, above);
    for (const row of above) if (!parts.includes(rowText(row))) this.#aboveHeader(row, number);
    if (gremium !== undefined) this.#setField('gremium', gremium);
    if (block.name !== undefined) this.#into.tell('section', [oneLine(block.name)], origin);
    for (const { key, column } of mapping.doubts) this.#into.doubt(undefined, key, [column], { ...origin, column });
    for (const at of block.hiddenColumns ?? [])
      this.#into.doubt(undefined, 'hiddenColumn', [columns[at]?.header || String(at + 1)], origin);
    if (this.#meeting !== undefined) {
      this.#meeting.table(rows, number, mapping);
      return;
    }
    const body = withoutLegend(rows, mapping);
    for (const { colour, text } of body.legend) if (colour !== '') this.#legend.push(`${colour} = ${text}`);
    const path = [...this.#path.shown, ...parts];
    for (const heading of this.#path.all) if (isKindHeading(heading)) this.#into.tell('section', [heading], origin);
    if (mapping.kind === 'gremium') readGremia(body.rows, { table: number, mapping, path: this.#path.all }, this.#into);
    else readTable(body.rows, { table: number, mapping, path }, this.#into);
    askColours(body, mapping, this.#legend, this.#into, origin);
    for (const { text } of body.legend) this.#loose(text);
  }

  /** A row above the header: a title, a fact, a remark. */
  #aboveHeader(row: GridRow, table: number): void {
    const texts = filled(row).map(({ text }) => text);
    const [label, value] = texts;
    if (label === undefined) return;
    const origin = { table, line: row.given.line };
    const said = texts.length === 1 ? labelled(label) : value === undefined ? undefined : { label, value };
    if (texts.length <= 2 && said !== undefined && this.#fact(withoutAtEnd(said.label, ': '), said.value, origin))
      return;
    if (texts.length === 1 && this.#title === undefined && this.#meeting === undefined) {
      this.#named(label);
      this.#into.tell('title', [oneLine(label)], origin);
    } else this.#loose(texts.join(' | '));
  }

  #isFacts(rows: readonly GridRow[]): boolean {
    const kind = factTableOf(rows);
    if (kind === 'meeting' && this.#meeting === undefined) this.#begin({ of: 'minutes', name: this.#title ?? '' });
    return kind !== undefined;
  }

  /** A table that is no list: each row as a line, in its place. */
  #unknownTable({ rows, block, number }: NumberedTable): void {
    if (block.name !== undefined) this.#into.tell('section', [oneLine(block.name)], { table: number });
    const hasColours = rows.some(({ cells }) => cells.some(({ given }) => given.colour !== undefined));
    for (const row of rows) {
      if (row.isEmpty) continue;
      if (hasColours) this.#legend.push(rowText(row));
      this.#loose(rowText(row));
    }
  }

  /** What stands beside the words of a paragraph. */
  #beside({ text }: GivenParagraph): void {
    const { asides, deleted, inserted, hidden, links } = readText(text);
    for (const aside of asides) {
      if (aside.kind === 'header') this.#into.tell('page', [oneLine(aside.text)], {});
      else this.#loose(aside.text);
    }
    if (deleted !== '') this.#into.doubt(undefined, 'deletedText', [deleted], {});
    if (inserted !== '') this.#into.doubt(undefined, 'insertedText', [inserted], {});
    if (hidden !== '') this.#into.doubt(undefined, 'hiddenText', [hidden], {});
    for (const link of links) this.#loose(link);
  }

  #paragraph(block: GivenParagraph): void {
    const { text, number, isStruck } = readText(block.text);
    const { level, depth } = block;
    this.#beside(block);
    const shown = [number, text].filter((part) => part !== undefined && part !== '').join(' ');
    if (shown === '') return;
    if (isOfContents(block.text)) this.#into.tell('section', [shown], {});
    else if (level !== undefined) this.#heading(text === '' ? shown : text, level, text === '' ? undefined : number);
    else if (this.#factLine(shown)) return;
    else if (this.#meeting !== undefined)
      this.#meeting.line(text === '' ? shown : text, text === '' ? undefined : number, depth);
    else {
      this.#path.endLine();
      this.#lines.line(text, number, depth, isStruck);
    }
  }

  /** `Gremium: DUO`, or the label alone with its value in the next paragraph; true when it was one. */
  #factLine(text: string): boolean {
    const label = this.#label;
    this.#label = undefined;
    if (label !== undefined) {
      if (this.#fact(label, text, {})) return true;
      this.#loose(label);
    }
    if (!(this.#meeting?.isBeginning ?? this.#into.entries.length === 0)) return false;
    const said = labelled(text);
    if (said !== undefined) return this.#fact(said.label, said.value, {});
    const isMeeting = this.#meeting !== undefined && (meetingField(text) !== undefined || isDateLabel(text));
    if (text.length >= 40 || !(isMeeting || factKind(text, '1 januari 2000') !== undefined)) return false;
    this.#label = text;
    return true;
  }

  #partLine(block: GivenParagraph, at: number): boolean {
    if (this.#meeting !== undefined || !this.#path.line(block, this.#document.blocks[at + 1])) return false;
    this.#loose(this.#label ?? '');
    this.#label = undefined;
    this.#lines.breakOff();
    this.#beside(block);
    return true;
  }

  #heading(text: string, level: number, number: string | undefined): void {
    this.#loose(this.#label ?? '');
    this.#label = undefined;
    this.#lines.breakOff();
    const depth = Math.max(0, level - this.#base);
    this.#lines.context = kindIn(text) ?? (depth === 0 ? undefined : this.#lines.context);
    const shown = oneLine(number === undefined ? text : `${withoutAtEnd(number, '.)')}. ${text}`);
    if (this.#meeting !== undefined) {
      this.#path.alone(shown);
      this.#meeting.heading(shown, depth, this.#titleBlock !== undefined);
      return;
    }
    const title = this.#into.entries.length === 0 && this.#title === undefined ? meetingTitle(text) : undefined;
    if (title !== undefined) {
      this.#begin(title);
      this.#into.tell('title', [oneLine(text)], {});
      return;
    }
    this.#path.heading(shown, depth, isKindHeading(text));
  }

  #loose(text: string): void {
    if (this.#meeting === undefined) this.#lines.loose(text);
    else if (text.trim() !== '') this.#meeting.line(text, undefined, undefined);
  }

  #written(): MadeRegister {
    const intro = this.#lines.intro.flatMap(linesOf);
    if (intro.length > 0) this.#fields.push({ name: 'toelichting', text: intro.join('\n') });
    const { name } = this.#options;
    const title = this.#title ?? (this.#meeting === undefined ? name : '');
    const head = { title, code: this.#options.code ?? codeOf(name), fields: this.#fields };
    return finished(this.#document, head, this.#into, this.#read);
  }
}
