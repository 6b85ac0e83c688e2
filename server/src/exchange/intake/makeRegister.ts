/** A given document as a register: its text, what each column was read as, and what a person has to look at. */
import { documentWords } from '../../messages/document.ts';
import type { NumberedKind } from '../../syntax/vocabulary.ts';
import { withoutAtEnd } from '../../text/tail.ts';
import { allAtOnce, type Bits, eachInBits } from '../bits.ts';
import { type GivenBlock, type GivenDocument, type GivenParagraph, type GivenTable, wordsOf } from '../given.ts';
import { asRows } from './asRows.ts';
import { tellBeside } from './beside.ts';
import type { Card } from './cards.ts';
import { isOfContents, linesOf, oneLine, readText } from './cellText.ts';
import { Collector } from './collector.ts';
import { saysItems, titleOf } from './documentTitle.ts';
import type { Origin } from './draft.ts';
import { withoutDrawn } from './drawnLines.ts';
import { FactLines } from './factLines.ts';
import { factTableOf } from './facts.ts';
import { codeOf, finished } from './finished.ts';
import { readGremia } from './gremiumTable.ts';
import { findGrid, type GridRow, type NumberedTable, rowText } from './grid.ts';
import { goesOn } from './headerRow.ts';
import { HeadingPath } from './headingPath.ts';
import { inShares } from './inShares.ts';
import { isKindHeading, kindIn } from './kinds.ts';
import { askColours, withoutLegend } from './legend.ts';
import { type LineCards, lineCards, readLineCards } from './lineCards.ts';
import { LineReader } from './lineReader.ts';
import { lineShape } from './lineShape.ts';
import type { IntakeOptions, MadeRegister, ReadTable } from './made.ts';
import { askColumns, type TableMapping } from './mapped.ts';
import { mappingOf } from './mapping.ts';
import { meetingTitle } from './meetingEntry.ts';
import { findNotes, isNotesSheet, placeNote, type SheetNote } from './notesSheet.ts';
import { isKeptApart, otherList } from './otherLists.ts';
import { partMeaning, partsAbove } from './partMeaning.ts';
import { plainList } from './plainList.ts';
import { prepared } from './prepared.ts';
import { keepTable } from './rowRest.ts';
import { StatusCodes } from './statusCodes.ts';
import { readTable } from './tableEntries.ts';
import { listsOf } from './tableParts.ts';
import { WholeDocument } from './wholeDocument.ts';

export const makeRegister = (document: GivenDocument, options: IntakeOptions): MadeRegister =>
  allAtOnce(findRegister(document, options));

/** The same bit by bit: a row, a paragraph or an entry at a time. @param onShare hears how much was done, from 0 to 1 */
export const findRegister = (
  document: GivenDocument,
  options: IntakeOptions,
  onShare: (share: number) => void = () => {},
): Bits<MadeRegister> => new Maker(document, options, onShare).make();

/** Up to where its rows are cut into cells, and up to where they were read; the rest is writing. */
const CUT = 0.15;
const READ = 0.35;

class Maker {
  #document: GivenDocument;
  readonly #options: IntakeOptions;
  readonly #onShare: (share: number) => void;
  readonly #into = new Collector();
  readonly #lines = new LineReader(this.#into);
  readonly #whole = new WholeDocument(this.#into);
  readonly #tables = new Map<GivenTable, NumberedTable>();
  readonly #read: ReadTable[] = [];
  /** Notes of a sheet, each with the heading that it stood below. */
  readonly #notes: SheetNote[] = [];
  readonly #legend: string[] = [];
  readonly #codes = new StatusCodes();
  #titleBlock: GivenParagraph | undefined;
  #listed: ReadonlySet<GivenBlock> = new Set();
  #cards: LineCards | undefined;
  readonly #facts = new FactLines(this.#whole, this.#into, (text) => this.#loose(text));
  /** The level of the headings right below the title. */
  #base = 1;
  readonly #path = new HeadingPath(this.#into);

  readonly #asked: ReadonlyMap<string, string>;

  constructor(document: GivenDocument, options: IntakeOptions, onShare: (share: number) => void) {
    this.#document = document;
    this.#options = options;
    this.#asked = options.asked ?? new Map();
    this.#onShare = onShare;
  }

  *make(): Bits<MadeRegister> {
    this.#document = yield* withoutDrawn(yield* prepared(this.#document, this.#into), this.#into);
    const { blocks, format } = this.#document;
    const tell = this.#onShare;
    yield* inShares(blocks, (block) => this.#cut(block, format === 'html'), { from: 0, to: CUT, tell });
    this.#findTitle();
    if (this.#whole.meeting === undefined && this.#lines.context === undefined) this.#listed = yield* plainList(blocks);
    if (this.#whole.meeting === undefined) this.#path.shape = yield* lineShape(blocks);
    if (this.#whole.meeting === undefined) this.#cards = yield* lineCards(blocks, this.#contextOf({}) ?? 'actie');
    for (const table of this.#tables.values()) this.#notes.push(...(yield* findNotes(table, this.#whole, this.#into)));
    yield* inShares(blocks, (block, at) => this.#block(block, at), { from: CUT, to: READ, tell });
    this.#facts.end();
    yield* eachInBits(this.#notes, (note) => placeNote(note, this.#into, this.#whole.meeting));
    if (this.#whole.meeting !== undefined) yield* this.#whole.meeting.finish();
    return yield* this.#written();
  }

  *#cut(block: GivenBlock, hasLooseDays: boolean): Bits<void> {
    if (block.kind !== 'table') {
      this.#codes.line(oneLine(wordsOf(block.text)), true);
      return;
    }
    const rows = yield* findGrid(block, hasLooseDays);
    this.#tables.set(block, { block, number: this.#tables.size, rows });
    this.#codes.begin();
    yield* eachInBits(rows, (row) => this.#codes.row(row));
  }

  *#block(block: GivenBlock, at: number): Bits<void> {
    if (block === this.#titleBlock) tellBeside(block, this.#into, (text) => this.#loose(text));
    else if (block.kind === 'table') yield* this.#table(this.#tables.get(block)!);
    else if (this.#cards?.blocks.has(block) === true) yield* this.#lineCards(this.#cards.begins.get(block) ?? []);
    else if (!this.#partLine(block, at)) this.#paragraph(block);
    yield;
  }

  #findTitle(): void {
    const { block, base, shown, title } = titleOf(this.#document);
    this.#titleBlock = block;
    this.#base = base;
    for (const text of shown) this.#into.tell('title', [text], {});
    if (title !== undefined) this.#whole.named(title);
    if (block !== undefined && saysItems(block, title ?? '', this.#document)) this.#lines.usual = kindIn(title ?? '');
    this.#lines.context = this.#lines.usual;
  }

  *#table(table: NumberedTable): Bits<void> {
    const { block, rows, number } = table;
    this.#lines.breakOff();
    if (isNotesSheet(table.block, table.rows)) return;
    const origin = { table: number };
    if (block.isHidden === true) this.#into.doubt(undefined, 'hiddenSheet', [block.name ?? ''], origin);
    if (block.name?.startsWith(documentWords.sheets.choices) === true) {
      const texts = rows.flatMap(({ cells }) => cells.map(({ text }) => oneLine(text)).filter((text) => text !== ''));
      this.#into.tell('choices', [block.name, texts.join(', ')], origin);
    } else if (this.#isFacts(rows)) this.#facts.table(rows, origin);
    else {
      yield;
      const context = this.#contextOf(block);
      const lists = yield* listsOf(asRows(table, context ?? 'actie', this.#whole.meeting !== undefined, this.#into));
      for (const part of lists) {
        const mapping = mappingOf(part.rows, { context, asked: this.#asked, codes: this.#codes });
        if (mapping === undefined) yield* keepTable(part, this.#legend, (text) => this.#loose(text), this.#into);
        else yield* this.#listTable(part, mapping);
      }
    }
  }

  #contextOf({ name }: Pick<GivenTable, 'name'>): NumberedKind | undefined {
    const part = this.#path.all.findLast(isKindHeading);
    return kindIn(part ?? '') ?? this.#lines.context ?? kindIn(name ?? '') ?? kindIn(this.#whole.title ?? '');
  }

  *#listTable({ block, rows, number, isCards }: NumberedTable, mapping: TableMapping): Bits<void> {
    const { headerAt, columns, gremium } = mapping;
    const origin = { table: number };
    if (this.#isKeptApart({ block, rows }, mapping, origin)) {
      yield* keepTable({ block, rows, number }, this.#legend, (text) => this.#loose(text), this.#into);
      return;
    }
    const shownAt = isCards === true ? undefined : headerAt;
    const headerLine = shownAt === undefined ? undefined : rows[shownAt]!.given.line;
    this.#read.push({ table: number, name: block.name, mapping: { ...mapping, headerAt: shownAt }, headerLine });
    const above = rows.slice(0, headerAt ?? 0);
    const isList = mapping.kind !== 'gremium' && this.#whole.meeting === undefined;
    const parts = isList ? partsAbove(block.name, above) : [];
    for (const [at, row] of above.entries())
      if (goesOn(row, rows[at + 1])) this.#into.tell('header', [rowText(row)], origin);
      else if (!parts.includes(rowText(row))) this.#loose(this.#whole.aboveHeader(row, number));
    if (gremium !== undefined) this.#whole.setField('gremium', gremium);
    if (block.name !== undefined) this.#into.tell('section', [oneLine(block.name)], origin);
    const isMinutes = this.#whole.meeting !== undefined;
    askColumns(
      { doubts: mapping.doubts.filter(({ key }) => !isMinutes || key !== 'minutesAsList') },
      this.#into,
      origin,
    );
    for (const at of block.hiddenColumns ?? [])
      this.#into.doubt(undefined, 'hiddenColumn', [columns[at]?.header || String(at + 1)], origin);
    if (this.#whole.meeting !== undefined) {
      yield* this.#whole.meeting.table(rows, number, mapping);
      return;
    }
    const body = yield* withoutLegend(rows, mapping);
    for (const { colour, text } of body.legend) if (colour !== '') this.#legend.push(`${colour} = ${text}`);
    const path = [...this.#path.shown, ...parts];
    for (const heading of this.#path.all) if (isKindHeading(heading)) this.#into.tell('section', [heading], origin);
    yield* mapping.kind === 'gremium'
      ? readGremia(body.rows, { table: number, mapping, path: this.#path.all }, this.#into)
      : readTable(body.rows, { table: number, mapping, path }, this.#into);
    askColours(body, mapping, this.#legend, this.#into, origin);
    for (const { text } of body.legend) this.#loose(text);
  }

  /** A list of something else of which nothing is made: of people, of minutes, and beside another list. */
  #isKeptApart({ block, rows }: Pick<NumberedTable, 'block' | 'rows'>, mapping: TableMapping, origin: Origin): boolean {
    const above = rows.slice(0, mapping.headerAt ?? 0).map(rowText);
    const names = [...above.toReversed(), this.#path.all.at(-1), block.name, this.#whole.title, this.#options.name];
    const isPart = this.#whole.meeting !== undefined || this.#tables.size > 1;
    return isKeptApart(mapping, names, isPart, (key, name) => this.#into.doubtOnce(key, name, origin));
  }

  #isFacts(rows: readonly GridRow[]): boolean {
    const kind = factTableOf(rows);
    if (kind === 'meeting' && this.#whole.meeting === undefined)
      this.#whole.begin({ of: 'minutes', name: this.#whole.title ?? '' });
    return kind !== undefined;
  }

  *#lineCards(cards: readonly Card[]): Bits<void> {
    if (cards.length === 0) return;
    this.#facts.end();
    this.#path.endLine();
    this.#lines.breakOff();
    yield* readLineCards(
      cards,
      { context: this.#contextOf({}), asked: this.#asked, codes: this.#codes, path: this.#path.shown },
      this.#into,
    );
  }

  #paragraph(block: GivenParagraph): void {
    const { text, number, isStruck } = readText(block.text);
    const { level, depth } = block;
    tellBeside(block, this.#into, (text) => this.#loose(text));
    const shown = [number, text].filter((part) => part !== undefined && part !== '').join(' ');
    if (shown === '') return;
    if (isOfContents(block.text)) this.#into.tell('section', [shown], {});
    else if (level !== undefined) this.#heading(text === '' ? shown : text, level, text === '' ? undefined : number);
    else if (this.#facts.line(shown)) return;
    else if (this.#whole.meeting !== undefined)
      this.#whole.meeting.line(text === '' ? shown : text, text === '' ? undefined : number, depth);
    else {
      this.#path.endLine();
      this.#lines.line(
        text,
        number,
        this.#path.shape.depths.get(block) ?? depth,
        isStruck,
        this.#listed.has(block) ? 'actie' : undefined,
      );
    }
  }

  #partLine(block: GivenParagraph, at: number): boolean {
    if (this.#whole.meeting !== undefined) return false;
    if (!this.#path.line(block, this.#document.blocks[at + 1], this.#lines.context !== undefined)) return false;
    this.#facts.end();
    this.#lines.breakOff();
    tellBeside(block, this.#into, (text) => this.#loose(text));
    return true;
  }

  #heading(text: string, level: number, number: string | undefined): void {
    this.#facts.end();
    this.#lines.breakOff();
    const depth = Math.max(0, level - this.#base);
    const isPart = partMeaning(text)?.key === 'statusHeading';
    const isOther = otherList(text) !== undefined;
    if (isOther) this.#lines.leave(oneLine(text));
    else
      this.#lines.context = kindIn(text) ?? (isPart ? 'actie' : depth === 0 ? this.#lines.usual : this.#lines.context);
    const shown = oneLine(number === undefined ? text : `${withoutAtEnd(number, '.)')}. ${text}`);
    if (this.#whole.meeting !== undefined) {
      this.#path.alone(shown);
      this.#whole.meeting.heading(shown, depth, this.#titleBlock !== undefined);
      return;
    }
    const title = this.#into.entries.length === 0 && this.#whole.title === undefined ? meetingTitle(text) : undefined;
    if (title !== undefined) {
      this.#whole.begin(title);
      this.#into.tell('title', [oneLine(text)], {});
      return;
    }
    this.#path.heading(shown, depth, isKindHeading(text));
  }

  #loose(text: string): void {
    if (this.#whole.meeting === undefined) this.#lines.loose(text);
    else if (text.trim() !== '') this.#whole.meeting.line(text, undefined, undefined);
  }

  *#written(): Bits<MadeRegister> {
    const intro = this.#lines.intro.flatMap(linesOf);
    if (intro.length > 0) this.#whole.fields.push({ name: 'toelichting', text: intro.join('\n') });
    const { name } = this.#options;
    const title = this.#whole.title ?? (this.#whole.meeting === undefined ? name : '');
    const head = { title, code: this.#options.code ?? codeOf(name), fields: this.#whole.fields };
    return yield* finished(this.#document, head, this.#into, this.#read, (share) =>
      this.#onShare(READ + (1 - READ) * share),
    );
  }
}
