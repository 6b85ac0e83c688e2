/** A given document as a register: its text, what each column was read as, and what a person has to look at. */
import { type GivenBlock, type GivenDocument, type GivenNotice, type GivenParagraph, type GivenTable, wordsOf } from '../given.ts';
import { documentWords } from '../../messages/document.ts';
import { statusOf } from '../../syntax/statusWords.ts';
import { planningOf } from '../../syntax/statusWords.ts';
import { isHeadingKind, type NumberedKind } from '../../syntax/vocabulary.ts';
import { linesOf, oneLine, readText } from './cellText.ts';
import { Collector, type Told } from './collector.ts';
import { addField, type Doubt, type DraftEntry, type DraftField, type Origin } from './draft.ts';
import { factKind, labelled, registerTitleIn } from './facts.ts';
import { readGremia } from './gremiumTable.ts';
import { filled, gridOf, type GridRow } from './grid.ts';
import { fieldLine, itemEntry, saidEntry } from './lineEntries.ts';
import { isKindHeading, kindIn, mappingOf, type TableMapping } from './mapping.ts';
import { Agenda, isDateLabel, meetingEntry, meetingField, meetingTitle, type MeetingTitle, placeAgreed } from './meetingEntry.ts';
import { readTable } from './tableEntries.ts';
import { writeDraft } from './writeDraft.ts';
import { missingTexts } from './accounted.ts';

export interface IntakeOptions {
  /** Of the file, without its extension: what the register is called when nothing in it says so. */
  readonly name: string;
  /** What somebody said of columns: the header (`headerKey`) and what it is. */
  readonly asked?: ReadonlyMap<string, string>;
}

/** A table with what its columns were read as. */
export interface ReadTable {
  readonly table: number;
  readonly name: string | undefined;
  readonly mapping: TableMapping;
  /** The line of its header, as its maker counts. */
  readonly headerLine: number | undefined;
}

export interface PlacedDoubt extends Doubt {
  /** The entry that it is about: `actie 5`, else its title; undefined of the whole. */
  readonly about: string | undefined;
  /** Where that begins in the text, in UTF-16 units. */
  readonly offset: number;
}

export interface MadeRegister {
  readonly text: string;
  /** How many entries of each kind there are. */
  readonly counts: ReadonlyMap<string, number>;
  readonly tables: readonly ReadTable[];
  readonly doubts: readonly PlacedDoubt[];
  readonly told: readonly Told[];
  readonly notices: readonly GivenNotice[];
  /** Texts of the source that stand nowhere else: they are comments at the end of the text. */
  readonly rest: readonly string[];
}

export function makeRegister(document: GivenDocument, options: IntakeOptions): MadeRegister {
  return new Maker(document, options).make();
}

interface NumberedTable {
  readonly block: GivenTable;
  readonly number: number;
  readonly rows: readonly GridRow[];
}

class Maker {
  readonly #document: GivenDocument;
  readonly #options: IntakeOptions;
  readonly #into = new Collector();
  readonly #tables = new Map<GivenTable, NumberedTable>();
  readonly #read: ReadTable[] = [];
  readonly #fields: DraftField[] = [];
  readonly #comments: string[] = [];
  /** The words of running text before the first entry. */
  readonly #intro: string[] = [];
  /** Notes of a sheet, each with the heading that it stood below. */
  readonly #notes: { readonly below: string; readonly text: string }[] = [];
  readonly #legend: string[] = [];
  #title: string | undefined;
  #titleBlock: GivenBlock | undefined;
  #meeting: { readonly entry: ReturnType<typeof meetingEntry>; readonly agenda: Agenda } | undefined;
  #meetingTitle: MeetingTitle | undefined;
  #meetingDate: string | undefined;
  #label: string | undefined;
  /** What tables say was agreed at the meeting. */
  readonly #agreed: DraftEntry[] = [];
  /** What the running text is about: set by `Actiepunten`, `Besluitenlijst`. */
  #context: NumberedKind | undefined;
  #lastLine: DraftEntry | undefined;
  #base = 1;
  #path: string[] = [];

  constructor(document: GivenDocument, options: IntakeOptions) {
    this.#document = document;
    this.#options = options;
    for (const block of document.blocks) {
      if (block.kind === 'table') this.#tables.set(block, { block, number: this.#tables.size, rows: gridOf(block) });
    }
  }

  make(): MadeRegister {
    this.#findTitle();
    for (const table of this.#tables.values()) if (isNotes(table)) this.#readNotes(table);
    for (const block of this.#document.blocks) {
      if (block === this.#titleBlock) continue;
      if (block.kind === 'table') this.#table(this.#tables.get(block)!);
      else this.#paragraph(block);
    }
    this.#placeNotes();
    this.#finishMeeting();
    return this.#written();
  }

  /** The title: the one heading of the first level above all else, else that of the file. */
  #findTitle(): void {
    const { blocks, title } = this.#document;
    const headings = blocks.filter((block): block is GivenParagraph => block.kind === 'paragraph' && block.level !== undefined);
    const top = Math.min(...headings.map(({ level }) => level!));
    const [first, ...others] = headings.filter(({ level }) => level === top);
    const isFirst = first !== undefined && others.length === 0 && headings[0] === first;
    const isAlone = isFirst && blocks.indexOf(first) <= 3;
    const shown = isAlone ? oneLine(wordsOf(first.text)) : title === undefined ? undefined : oneLine(title);
    if (isAlone) this.#titleBlock = first;
    this.#base = isAlone ? top + 1 : headings.length === 0 ? 1 : top;
    const lone = shown ?? this.#loneSheet();
    if (lone === undefined) return;
    this.#meetingTitle = meetingTitle(lone);
    this.#title = this.#meetingTitle === undefined ? registerTitleIn(lone) : undefined;
    this.#into.tell('title', [lone], {});
    if (title !== undefined && title !== shown) this.#into.tell('title', [oneLine(title)], {});
    else if (title !== undefined && isAlone) this.#into.tell('title', [oneLine(title)], {});
  }

  /** Of a workbook with one list its name. */
  #loneSheet(): string | undefined {
    const [first] = this.#tables.keys();
    return first?.name !== undefined && !/^(?:blad|sheet|tabel|table)\s*\d*$/iu.test(first.name) ? first.name : undefined;
  }

  #tableName(number: number): string {
    return oneLine([...this.#tables.keys()][number]?.name ?? '');
  }

  #readNotes({ rows, number }: NumberedTable): void {
    this.#into.tell('section', [this.#tableName(number), ...(rows[0]?.cells.map(({ text }) => text) ?? [])], { table: number });
    for (const { cells, given, isEmpty } of rows.slice(1)) {
      if (isEmpty) continue;
      const [label = '', value = ''] = cells.map(({ text }) => text);
      const origin = { table: number, line: given.line };
      if (label === documentWords.sheets.title) {
        this.#into.tell('title', [label, value], origin);
        this.#meetingTitle ??= meetingTitle(value);
        this.#title = this.#meetingTitle === undefined ? registerTitleIn(value) : undefined;
      } else if (!this.#fact(label, value, origin)) this.#notes.push({ below: label, text: value });
    }
  }

  /** True of what the document says of itself. */
  #fact(label: string, value: string, origin: Origin): boolean {
    if (this.#meetingTitle !== undefined) return this.#meetingFact(label, value);
    const kind = factKind(label, value);
    if (kind === undefined) return false;
    this.#into.tell('fact', [label, oneLine(value)], origin);
    if (kind === 'told') return true;
    const name = kind === 'day' ? 'peildatum' : 'gremium';
    if (!this.#fields.some((field) => field.name === name)) this.#fields.push({ name, text: oneLine(value) });
    return true;
  }

  #meetingFact(label: string, value: string): boolean {
    if (isDateLabel(label)) {
      this.#meetingDate ??= oneLine(value);
      this.#into.tell('fact', [label, oneLine(value)], {});
      return true;
    }
    const name = meetingField(label);
    if (name === undefined) return false;
    this.#into.tell('fact', [label], {});
    addField(this.#meetingNow().entry, name, value);
    return true;
  }

  #meetingNow(): { readonly entry: ReturnType<typeof meetingEntry>; readonly agenda: Agenda } {
    if (this.#meeting === undefined) {
      const entry = meetingEntry(this.#meetingTitle?.name ?? '', undefined, {});
      this.#meeting = { entry, agenda: new Agenda(entry.agenda) };
      this.#into.add(entry);
    }
    return this.#meeting;
  }

  #finishMeeting(): void {
    if (this.#meetingTitle === undefined) return;
    const { entry } = this.#meetingNow();
    const named = meetingEntry(this.#meetingTitle.name, this.#meetingDate, {});
    entry.identity = named.identity;
    entry.title = named.title;
    for (const agreed of this.#agreed) {
      for (const line of placeAgreed(this.#meetingNow().agenda, agreed)) this.#into.tell('derived', [line], agreed.origin);
      for (const doubt of agreed.doubts) this.#into.doubt(entry, doubt.key, doubt.values, doubt.origin);
    }
  }

  #table(table: NumberedTable): void {
    const { block, rows, number } = table;
    this.#lastLine = undefined;
    if (isNotes(table)) return;
    const origin = { table: number };
    if (block.isHidden === true) this.#into.doubt(undefined, 'hiddenSheet', [block.name ?? ''], origin);
    if (block.name?.startsWith(documentWords.sheets.choices) === true) {
      const texts = rows.flatMap(({ cells }) => cells.map(({ text }) => oneLine(text)).filter((text) => text !== ''));
      this.#into.tell('choices', [block.name, texts.join(', ')], origin);
      return;
    }
    if (this.#isFacts(rows)) {
      for (const { cells } of rows) {
        const [label = '', ...values] = cells.map(({ text }) => text);
        const value = values.filter((text) => text !== '').join('\n');
        if (label + value !== '' && !this.#fact(label, value, origin)) this.#loose(value === '' ? label : `${label}: ${value}`);
      }
      return;
    }
    const context = this.#contextOf(block);
    const mapping = mappingOf(rows, { context, asked: this.#options.asked ?? new Map() });
    if (mapping === undefined) {
      this.#unknownTable(table);
      return;
    }
    this.#listTable(table, mapping);
  }

  #contextOf({ name }: GivenTable): NumberedKind | undefined {
    const part = this.#path.findLast(isKindHeading);
    return kindIn(part ?? '') ?? this.#context ?? kindIn(name ?? '') ?? kindIn(this.#title ?? '');
  }

  #listTable({ block, rows, number }: NumberedTable, mapping: TableMapping): void {
    const { headerAt, columns } = mapping;
    const origin = { table: number };
    this.#read.push({ table: number, name: block.name, mapping, headerLine: headerAt === undefined ? undefined : rows[headerAt]!.given.line });
    for (const row of rows.slice(0, headerAt ?? 0)) this.#aboveHeader(row, number);
    if (mapping.gremium !== undefined && !this.#fields.some(({ name }) => name === 'gremium')) {
      this.#fields.push({ name: 'gremium', text: mapping.gremium });
    }
    if (block.name !== undefined) this.#into.tell('section', [oneLine(block.name)], origin);
    for (const { key, column } of mapping.doubts) this.#into.doubt(undefined, key, [column], { ...origin, column });
    for (const at of block.hiddenColumns ?? []) {
      const header = columns[at]?.header ?? '';
      this.#into.doubt(undefined, 'hiddenColumn', [header === '' ? String(at + 1) : header], origin);
    }
    const body = this.#withoutLegend(rows, mapping);
    if (this.#meetingTitle !== undefined) {
      if (!this.#agendaTable(rows, mapping)) this.#minutesTable(body, number, mapping);
      return;
    }
    const path = this.#path.filter((heading) => kindIn(heading) === undefined || !isKindHeading(heading));
    for (const heading of this.#path) if (!path.includes(heading)) this.#into.tell('section', [heading], origin);
    const options = { table: number, mapping, path };
    if (mapping.kind === 'gremium') readGremia(body, { ...options, path: this.#path }, this.#into);
    else readTable(body, options, this.#into);
    this.#colours(body, mapping, origin);
  }

  /** A row above the header: a title, a fact, a remark. */
  #aboveHeader(row: GridRow, table: number): void {
    const texts = filled(row).map(({ text }) => text);
    if (texts.length === 0) return;
    const origin = { table, line: row.given.line };
    const [label = '', ...values] = texts;
    const inOne = texts.length === 1 ? labelled(label) : undefined;
    if (inOne !== undefined && this.#fact(inOne.label, inOne.value, origin)) return;
    if (texts.length === 2 && this.#fact(label.replace(/:$/u, ''), values[0]!, origin)) return;
    if (texts.length === 1 && this.#title === undefined && this.#meetingTitle === undefined) {
      this.#title = registerTitleIn(label);
      this.#into.tell('title', [oneLine(label)], origin);
      return;
    }
    this.#loose(texts.join(' | '));
  }

  /** The points of an agenda, or what was agreed in minutes; true when the rows were taken. */
  #agendaTable(rows: readonly GridRow[], mapping: TableMapping): boolean {
    const numberAt = mapping.columns.findIndex(({ role }) => role.is === 'number');
    const titleAt = mapping.columns.findIndex(({ role }) => role.is === 'title');
    const texts = mapping.columns.filter(({ role }) => role.is !== 'number' && role.is !== 'title');
    if (titleAt === -1 || texts.length > 0 || this.#meetingTitle?.of !== 'agenda') return false;
    const { agenda } = this.#meetingNow();
    for (const { cells, isEmpty } of rows.slice((mapping.headerAt ?? -1) + 1)) {
      if (isEmpty) continue;
      const number = oneLine(cells[numberAt]?.text ?? '');
      this.#into.tell('derived', [number], { table: -1 });
      const sub = /^\d+([a-z])$/u.exec(number)?.[1];
      const shown = number === '' ? '' : `${sub ?? number.replace(/[.)]$/u, '')}. `;
      agenda.point(`${shown}${oneLine(cells[titleAt]?.text ?? '')}`, sub === undefined ? 0 : 1);
    }
    return true;
  }

  /** What was agreed, in a table: kept until the points are known that it was agreed at. */
  #minutesTable(rows: readonly GridRow[], table: number, mapping: TableMapping): void {
    const own = new Collector();
    readTable(rows, { table, mapping, path: [] }, own);
    this.#agreed.push(...own.entries.filter((one): one is DraftEntry => one.kind !== 'comment'));
    this.#into.told.push(...own.told);
    this.#into.doubts.push(...own.doubts);
    for (const name of own.ownFields) this.#into.ownFields.add(name);
  }

  #isFacts(rows: readonly GridRow[]): boolean {
    const some = rows.filter(({ isEmpty }) => !isEmpty);
    if (some.length === 0 || some.some((row) => filled(row).length > 2)) return false;
    const known = some.filter(({ cells }) => {
      const label = cells[0]?.text ?? '';
      return label.length < 40 && (meetingField(label) !== undefined || isDateLabel(label) || factKind(label, cells[1]?.text ?? '') !== undefined);
    });
    const isMostly = known.length * 2 >= some.length && known.length > 0;
    if (isMostly && this.#meetingTitle === undefined && known.some(({ cells }) => isDateLabel(cells[0]!.text))) {
      this.#meetingTitle = { of: 'minutes', name: this.#title ?? '' };
      this.#title = undefined;
    }
    return isMostly;
  }

  /** A table that is no list: each row as a line, in its place. */
  #unknownTable({ rows, block, number }: NumberedTable): void {
    if (block.name !== undefined) this.#into.tell('section', [oneLine(block.name)], { table: number });
    const lines = rows.flatMap(({ cells, isEmpty }) =>
      isEmpty
        ? []
        : [
            cells
              .map(({ text, isFromAbove, isFromLeft, read }) => {
                const beside = read.asides.map((aside) => `(${oneLine(aside.text)})`);
                return isFromAbove || isFromLeft ? '' : [oneLine(text), ...beside].filter(Boolean).join(' ');
              })
              .filter((text) => text !== '')
              .join(' | '),
          ],
    );
    if (this.#isLegendTable(rows)) this.#legend.push(...lines);
    for (const line of lines) this.#loose(line);
  }

  #isLegendTable(rows: readonly GridRow[]): boolean {
    return rows.some(({ cells }) => cells.some(({ given }) => given.colour !== undefined));
  }

  /** Rows beside the list that say what a colour means. */
  #withoutLegend(rows: readonly GridRow[], { headerAt }: TableMapping): readonly GridRow[] {
    const isLegend = (row: GridRow, at: number) => {
      if (at <= (headerAt ?? -1)) return false;
      const texts = filled(row);
      const hasColour = row.cells.some(({ given }) => given.colour !== undefined);
      return hasColour && texts.length === 1 && texts[0]!.text.length < 60 && meansSomething(texts[0]!.text);
    };
    const kept = rows.filter((row, at) => !isLegend(row, at));
    for (const row of rows) {
      if (kept.includes(row)) continue;
      const text = oneLine(filled(row)[0]!.text);
      const colour = row.cells.find(({ given }) => given.colour !== undefined)?.given.colour ?? '';
      this.#legend.push(`${colour} = ${text}`);
      this.#loose(text);
    }
    return kept;
  }

  /** One question for each colour, with the rows that have it. */
  #colours(rows: readonly GridRow[], { headerAt, columns }: TableMapping, origin: Origin): void {
    const body = rows.slice((headerAt ?? -1) + 1).filter(({ isEmpty }) => !isEmpty);
    const found = new Map<string, Set<number>>();
    for (const { cells, given } of body) {
      for (const [at, { given: cell }] of cells.entries()) {
        if (cell.colour === undefined || at >= columns.length) continue;
        const lines = found.get(cell.colour) ?? new Set();
        found.set(cell.colour, lines.add(given.line));
      }
    }
    for (const [colour, lines] of found) {
      // A colour of the whole table is how it looks.
      if (lines.size === body.length && body.length > 1) continue;
      const shown = [...lines].slice(0, 12).join(', ') + (lines.size > 12 ? ' …' : '');
      this.#into.doubt(undefined, 'colour', [colour, String(lines.size), shown, this.#legend.join('; ')], origin);
    }
  }

  #paragraph(block: GivenParagraph): void {
    const read = readText(block.text);
    const { level, depth } = block;
    for (const aside of read.asides) {
      if (aside.text.trim() === '') continue;
      if (aside.kind === 'header') this.#into.tell('page', [oneLine(aside.text)], {});
      else this.#loose(aside.text);
    }
    if (read.deleted !== '') this.#into.doubt(undefined, 'deletedText', [read.deleted], {});
    if (read.inserted !== '') this.#into.doubt(undefined, 'insertedText', [read.inserted], {});
    if (read.hidden !== '') this.#into.doubt(undefined, 'hiddenText', [read.hidden], {});
    for (const link of read.links) this.#loose(link);
    const shown = [read.number, read.text].filter((part) => part !== undefined && part !== '').join(' ');
    if (shown === '') return;
    if (level !== undefined) this.#headingLine(read.text === '' ? shown : read.text, level, read.text === '' ? undefined : read.number);
    else if (!this.#factLine(shown)) this.#line(read.text, read.number, depth, read.isStruck);
  }

  /** `Gremium: DUO`, or the label alone with its value in the next paragraph. */
  #factLine(text: string): boolean {
    const label = this.#label;
    this.#label = undefined;
    if (label !== undefined) {
      if (this.#fact(label, text, {})) return true;
      this.#line(label, undefined, undefined, false);
    }
    const said = labelled(text);
    if (said !== undefined && this.#isBeforeEntries() && this.#fact(said.label, said.value, {})) return true;
    const isLabel =
      this.#isBeforeEntries() &&
      text.length < 40 &&
      (factKind(text, '1 januari 2000') !== undefined || (this.#meetingTitle !== undefined && (meetingField(text) !== undefined || isDateLabel(text))));
    if (isLabel) this.#label = text;
    return isLabel;
  }

  #isBeforeEntries(): boolean {
    return this.#meetingTitle !== undefined
      ? this.#meeting === undefined || this.#meeting.agenda.isEmpty
      : this.#into.entries.length === 0;
  }

  #headingLine(text: string, level: number, number: string | undefined): void {
    this.#label = undefined;
    this.#lastLine = undefined;
    const depth = Math.max(0, level - this.#base);
    this.#context = kindIn(text) ?? (depth === 0 ? undefined : this.#context);
    const shown = oneLine(number === undefined ? text : `${number.replace(/[.)]*$/u, '')}. ${text}`);
    if (this.#meetingTitle !== undefined) {
      this.#meetingHeading(shown, depth);
      return;
    }
    if (this.#title === undefined && this.#isBeforeEntries() && this.#meetingTitle === undefined && meetingTitle(text) !== undefined) {
      this.#meetingTitle = meetingTitle(text);
      this.#into.tell('title', [oneLine(text)], {});
      return;
    }
    this.#path = [...this.#path.slice(0, depth), shown];
    // A heading that only says what stands below it is no block.
    if (isKindHeading(text)) this.#into.tell('section', [shown], {});
    else this.#into.below(this.#path.filter((one) => !isKindHeading(one)), {});
  }

  #meetingHeading(text: string, depth: number): void {
    const { minutes } = documentWords;
    const isPart = [minutes.actions, minutes.decisions, minutes.promises, minutes.motions, minutes.agenda].includes(text);
    if (isPart) {
      this.#path = [text];
      this.#into.tell('section', [text], {});
      return;
    }
    this.#path = [];
    this.#meetingNow().agenda.point(text, this.#base === 1 || depth === 0 ? 0 : depth - 1);
  }

  /** A line of running text. */
  #line(text: string, number: string | undefined, depth: number | undefined, isStruck: boolean): void {
    if (text === '' && number === undefined) return;
    if (this.#meetingTitle !== undefined) {
      this.#meetingLine(text, number, depth);
      return;
    }
    const isItem = depth !== undefined || number !== undefined;
    const typed = /^(\d{1,3}|[ivx]{1,5}|[a-z])[.)]\s+(.+)$/su.exec(text);
    const isNumbered = isItem || (typed !== null && this.#context !== undefined);
    const last = this.#lastLine;
    const said = saidEntry(number === undefined ? text : text, {});
    const field = last === undefined ? undefined : fieldLine(text, last.kind as NumberedKind);
    if (said !== undefined) this.#lineEntry(said, number, isStruck);
    else if (field !== undefined) addField(last!, field.name, field.value);
    else if (isNumbered && this.#context !== undefined && (depth ?? 0) === 0) {
      const own = number ?? typed?.[1];
      this.#lineEntry(itemEntry(this.#context, own, number === undefined && typed !== null ? typed[2]! : text, {}), undefined, isStruck);
    } else if (isItem && last !== undefined && (depth ?? 0) > 0) {
      addField(last, 'toelichting', number === undefined ? `- ${text}` : `${number} ${text}`);
    } else {
      const kind = kindIn(text);
      // `Actiepuntenlijst:` above a list.
      if (kind !== undefined && text.length < 40 && /lijst:?$|punten:?$|en:$/u.test(text)) this.#context = kind;
      this.#lastLine = undefined;
      this.#loose(depth === undefined ? [number, text].filter(Boolean).join(' ') : `${number ?? '-'} ${text}`);
    }
  }

  #lineEntry(entry: DraftEntry, number: string | undefined, isStruck: boolean): void {
    if (number !== undefined && entry.identity === undefined) entry.identity = number.replace(/[.)]+$/u, '');
    this.#into.add(entry);
    this.#into.doubt(entry, isStruck ? 'struck' : 'fromLine', [], {});
    this.#lastLine = entry;
  }

  #meetingLine(text: string, number: string | undefined, depth: number | undefined): void {
    const { agenda } = this.#meetingNow();
    const typed = /^\d{1,2}[.)]\s+\S/u.test(text);
    const isBullet = depth !== undefined && number === undefined;
    const isPoint = (number !== undefined && (depth ?? 0) === 0 && /^\d{1,2}[.)]?$/u.test(number)) || (typed && text.length < 120);
    const shown = isBullet ? `- ${text}` : number === undefined ? text : `${number.replace(/[.)]*$/u, '')}. ${text}`;
    if (isPoint) agenda.point(shown, 0);
    else agenda.note(shown, depth === undefined ? 0 : Math.min(depth, 3));
  }

  /** Words that are no entry: of the register itself above all entries, of a heading right below it, else a comment in their place. */
  #loose(text: string): void {
    if (text.trim() === '') return;
    if (this.#meetingTitle !== undefined && this.#meeting !== undefined) {
      this.#meeting.agenda.note(text);
      return;
    }
    const last = this.#into.entries.at(-1);
    const heading = this.#into.heading;
    if (last === undefined) this.#intro.push(text);
    else if (heading !== undefined && last === heading) addField(heading, 'toelichting', text);
    else this.#into.comment(linesOf(text));
  }

  /** The notes of a sheet, each at its heading. */
  #placeNotes(): void {
    for (const { below, text } of this.#notes) {
      const heading = this.#into.entries.find(
        (one): one is DraftEntry =>
          one.kind !== 'comment' && ['blok', 'randvoorwaarde', 'onderwerp'].includes(one.kind) && isCalled(one, below),
      );
      if (heading !== undefined) {
        addField(heading, 'toelichting', text);
        this.#into.tell('section', [below], {});
      } else if (this.#meetingTitle !== undefined) {
        const { agenda } = this.#meetingNow();
        if (agenda.lines.findLast(({ depth }) => depth === 0)?.text !== below) agenda.point(below, 0);
        else this.#into.tell('section', [below], {});
        agenda.note(text);
      } else this.#into.comment([below, ...linesOf(text)]);
    }
  }

  #written(): MadeRegister {
    const { entries, ownFields, told, doubts } = this.#into;
    if (this.#label !== undefined) this.#intro.push(this.#label);
    const intro = this.#intro.flatMap(linesOf);
    const fields = intro.length === 0 ? this.#fields : [...this.#fields, { name: 'toelichting', text: intro.join('\n') }];
    const all = entries.filter((one): one is DraftEntry => one.kind !== 'comment');
    const title = this.#title ?? (this.#meetingTitle === undefined ? this.#options.name : '');
    onlyTopics(all);
    const draft = { title, code: codeOf(this.#options.name), fields, ownFields, doubts, comments: this.#comments, entries };
    const { text, places } = writeDraft(draft);
    const placed: PlacedDoubt[] = [
      ...doubts.map((doubt) => ({ ...doubt, about: undefined, offset: 0 })),
      ...all.flatMap((entry) => entry.doubts.map((doubt) => ({ ...doubt, about: calledBy(entry), offset: places.get(entry) ?? 0 }))),
    ];
    const counts = new Map<string, number>();
    for (const { kind } of all) counts.set(kind, (counts.get(kind) ?? 0) + 1);
    const said = [
      ...told.flatMap(({ values }) => values),
      ...this.#read.flatMap(({ mapping }) => mapping.columns.map(({ header }) => header)),
    ];
    const rest = missingTexts(this.#document, [text, ...said]);
    const end = rest.length === 0 ? '' : `\n${rest.map((one) => `// ${one}\n`).join('')}`;
    return { text: text + end, counts, tables: this.#read, doubts: placed, told, notices: this.#document.notices, rest };
  }
}

/** The code of a register of a file: `ACTIELIJST-2021`. */
function codeOf(name: string): string {
  const code = name.normalize('NFC').toUpperCase().replace(/[^\p{L}\p{N}]+/gu, '-').slice(0, 24);
  return code.replace(/^-+|-+$/gu, '') || 'LIJST';
}

/** Headings that all stand on one level, without a number, are topics. */
function onlyTopics(entries: readonly DraftEntry[]): void {
  const headings = entries.filter(({ kind }) => isHeadingKind(kind));
  if (headings.some(({ identity, kind }) => identity !== undefined || kind === 'onderwerp')) return;
  for (const heading of headings) heading.kind = 'onderwerp';
}

const meansSomething = (text: string) =>
  [text, ...text.split(/\s*[=:–-]\s*/u)].some((part) => statusOf(part) !== undefined || planningOf(part) !== undefined);

function isNotes({ block, rows }: NumberedTable): boolean {
  const { notes, part, text } = documentWords.sheets;
  const [header] = rows;
  return (
    block.name?.startsWith(notes) === true && header?.cells[0]?.text === part && header.cells[1]?.text === text
  );
}

function isCalled({ identity, title }: DraftEntry, shown: string): boolean {
  return [title, `${identity}. ${title}`, `#${identity} ${title}`].includes(shown);
}

/** What an entry is called for a person: `actie 5`, else its title. */
function calledBy({ kind, identity, title }: DraftEntry): string {
  return identity === undefined ? `${kind} “${title}”` : `${kind} ${identity}`;
}
