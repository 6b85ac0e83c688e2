/** The cells of a row as fields of its entry, and what stands beside their words. */
import { documentWords } from '../../messages/document.ts';
import { formatDutch, parseIso } from '../../model/time/calendar.ts';
import type { DateNode } from '../../syntax/dates/ast.ts';
import { readDate } from '../../syntax/dates/read.ts';
import { PROGRESS } from '../../syntax/openFields.ts';
import { type EntryKind, fieldNameOf } from '../../syntax/vocabulary.ts';
import { isClosed, ownerFieldOf, statusOfKind } from '../../syntax/workKinds.ts';
import { boxed } from './boxes.ts';
import { oneLine } from './cellText.ts';
import type { Collector } from './collector.ts';
import { saysWhen } from './columnTexts.ts';
import { addField, type DoubtKey, type DraftEntry, type Origin } from './draft.ts';
import type { GridCell, GridRow } from './grid.ts';
import { DONE } from './headerWords.ts';
import { isFieldOf } from './kinds.ts';
import type { TableMapping } from './mapped.ts';
import { asPercentage } from './percents.ts';
import { headerKey, type Role } from './roles.ts';
import { doneOn, isOpenBox, startsTicked, tickIn } from './ticks.ts';
import { whoAndWhenIn } from './whoWhen.ts';
import { americanDay, serialDay, writtenDay } from './writtenDays.ts';

/** What our own lists say behind a deadline that has passed. */
const LATE = `(${documentWords.late})`;

/** The field for words that have none of their own. */
export function remarkField({ kind }: DraftEntry): string {
  return isFieldOf(kind, 'opmerking') ? 'opmerking' : 'toelichting';
}

const CLOSED: ReadonlySet<string> = new Set(['gereed', 'vervallen']);

export class RowFields {
  readonly #into: Collector;
  readonly #mapping: TableMapping;

  constructor(into: Collector, mapping: TableMapping) {
    this.#into = into;
    this.#mapping = mapping;
  }

  /** Puts a cell where its column says; what is not taken over is told. */
  field(entry: DraftEntry, role: Role, header: string, text: string, cell: GridCell, origin: Origin): void {
    switch (role.is) {
      case 'lastDay':
      case 'late':
        this.#into.tell('derived', [oneLine(text)], origin);
        return;
      case 'nothing':
        this.#into.tell('nothing', [oneLine(text)], origin);
        return;
      case 'done':
        this.#tick(entry, text, cell, origin);
        return;
      case 'whoWhen':
        this.#whoWhen(entry, header, text, cell, origin);
        return;
      case 'own':
        this.#into.ownFields.add(role.name);
        addField(entry, role.name, text);
        return;
      case 'field':
        this.#known(entry, role.name, header, text, cell, origin);
        return;
      default:
        this.remark(entry, header, text);
    }
  }

  #known(entry: DraftEntry, name: string, header: string, typed: string, cell: GridCell, origin: Origin): void {
    const { kind } = entry;
    const named = name === 'eigenaar' ? ownerFieldOf(kind) : name;
    // `Indieners` is another field of an action than of a motion.
    const own = isFieldOf(kind, named) ? named : fieldNameOf(kind, headerKey(header));
    if (own === undefined || !isFieldOf(kind, own)) {
      this.remark(entry, header, typed);
      return;
    }
    let text = typed;
    if (own === 'status') text = this.#statusText(header, text, origin);
    if (own === 'deadline' && text.endsWith(LATE)) {
      text = text.slice(0, -LATE.length).trimEnd();
      this.#into.tell('late', [documentWords.late], origin);
    }
    // `Gereed` in words, with a day or a tick among them.
    if (own === 'status' && DONE.test(headerKey(header)) && statusOfKind(kind, oneLine(text)) === undefined) {
      this.#tick(entry, text, cell, origin);
      return;
    }
    const isStatus = own === 'status' || (PROGRESS.has(own) && statusOfKind(kind, oneLine(text)) !== undefined);
    if (cell.read.isStruck && isStatus) {
      this.#into.doubt(entry, 'statusStruck', [oneLine(text)], origin);
      return;
    }
    const numbered = own === 'status' ? withoutNumber(kind, oneLine(text)) : undefined;
    if (numbered !== undefined) {
      this.#into.tell('derived', [oneLine(text)], origin);
      text = numbered;
    }
    const finished = own === 'status' && isFieldOf(kind, 'gereed op') ? doneOn(kind, oneLine(text)) : undefined;
    if (finished !== undefined && !entry.fields.some((field) => field.name === 'gereed op')) {
      addField(entry, 'status', finished.status);
      addField(entry, 'gereed op', finished.day);
      return;
    }
    if (own === ownerFieldOf(kind) && hasDay(text))
      this.#into.doubt(entry, 'dayWithWho', [header, oneLine(text)], origin);
    if (own === ownerFieldOf(kind) && statusOfKind(kind, oneLine(text)) !== undefined)
      this.#into.doubt(entry, 'otherColumn', [header, 'status'], origin);
    const isDay = own === 'deadline' || own === 'datum' || own === 'gereed op';
    addField(entry, own, isDay ? this.#day(entry, text, cell, origin) : text);
  }

  /** What a code means where the list says it, and of a number in a column of percents how far it is. */
  #statusText(header: string, text: string, origin: Origin): string {
    const meaning = this.#mapping.codes?.meaningOf(text);
    if (meaning !== undefined) {
      this.#into.tell('derived', [text], origin);
      return meaning;
    }
    return this.#isAsked('statusCodes', header) ? text : asPercentage(header, text);
  }

  #isAsked(wanted: DoubtKey, header: string | undefined): boolean {
    return this.#mapping.doubts.some(({ key, column }) => key === wanted && column === header);
  }

  /** Both halves of who and when as fields; what is not certain, or has a place already, stays a remark and is asked. */
  #whoWhen(entry: DraftEntry, header: string, text: string, cell: GridCell, origin: Origin): void {
    const day = cell.given.day === undefined ? undefined : this.#day(entry, text, cell, origin);
    const read = day === undefined ? whoAndWhenIn(text) : { who: '', when: day };
    const owner = ownerFieldOf(entry.kind);
    const fits = (name: string, value: string) =>
      value === '' || (isFieldOf(entry.kind, name) && !entry.fields.some((field) => field.name === name));
    if (read === undefined || !fits(owner, read.who) || !fits('deadline', read.when)) {
      this.remark(entry, header, text);
      this.#into.doubt(entry, 'whoWhen', [header, oneLine(text)], origin);
      return;
    }
    addField(entry, owner, read.who);
    addField(entry, 'deadline', read.when);
  }

  /** A day as it was shown where the language reads that day of it; else the day that the file says, with the question. */
  #day(entry: DraftEntry, text: string, cell: GridCell, origin: Origin): string {
    const { day, number } = cell.given;
    if (day === undefined) {
      return this.#typedDay(entry, text, number, origin);
    }
    const meant = parseIso(day);
    const read = readDate(text);
    if (meant === undefined || (read !== undefined && isSameDay(read, meant))) return text;
    const written = formatDutch(meant);
    if (oneLine(text) !== '') this.#into.doubt(entry, 'day', [oneLine(text), written], origin);
    return written;
  }

  /** A day that no format shows as one: as a program writes it, or as the number that a sheet stores. */
  #typedDay(entry: DraftEntry, text: string, number: number | undefined, origin: Origin): string {
    const written = writtenDay(text);
    const american = this.#isAsked('monthFirst', origin.column) ? americanDay(text) : undefined;
    const day = american ?? written?.day ?? serialDay(text);
    if (day === undefined) {
      const mayBeDay = /^(?:[2-7]\d{4}|\d{8})$/u.test(text.trim()) && (number === undefined || number > 20_000);
      if (mayBeDay) this.#into.doubt(entry, 'serial', [oneLine(text)], origin);
      return text;
    }
    const shown = formatDutch(day);
    if (written?.isUnsure === true) this.#into.doubt(entry, 'day', [oneLine(text), shown], origin);
    else this.#into.tell('derived', [oneLine(text)], origin);
    return shown;
  }

  /** A column that is ticked off: what is done has a status, unless the row has one. A day there is when it was done. */
  #tick(entry: DraftEntry, typed: string, cell: GridCell | undefined, origin: Origin): void {
    const text = writtenDay(typed) === undefined ? typed : this.#typedDay(entry, typed, undefined, origin);
    if (isOpenBox(text)) {
      this.#into.tell('derived', [text], origin);
      return;
    }
    const { isTick, day } = tickIn(text, cell?.given.day === undefined ? undefined : text);
    const status = entry.fields.find(({ name }) => name === 'status')?.text;
    const isOpen = status !== undefined && !isClosed(statusOfKind(entry.kind, oneLine(status)));
    const isDated = entry.fields.some(({ name }) => name === 'gereed op');
    const hasPlace = isFieldOf(entry.kind, 'status') && (day === '' || isFieldOf(entry.kind, 'gereed op'));
    if (isTick && hasPlace && !isOpen && !(isDated && day !== '')) {
      if (status === undefined) addField(entry, 'status', 'gereed');
      if (day !== '') addField(entry, 'gereed op', cell === undefined ? day : this.#day(entry, day, cell, origin));
      this.#into.tell('tick', [oneLine(text)], origin);
      return;
    }
    if (!isTick && status === undefined && statusOfKind(entry.kind, oneLine(text)) !== undefined) {
      addField(entry, 'status', text);
      return;
    }
    const header = origin.column ?? '';
    this.remark(entry, header, text);
    if (isTick ? hasPlace : saysWhen(text) || startsTicked(text) || serialDay(text) !== undefined)
      this.#into.doubt(entry, 'tickUnsure', [header, oneLine(text)], origin);
  }

  /** The box before a title: what is ticked is done, and asked where the row says that it is not. */
  box(entry: DraftEntry, title: string, origin: Origin): void {
    const box = boxed(title);
    if (box === undefined) {
      this.#askClosed(entry, origin);
      return;
    }
    const status = entry.fields.find(({ name }) => name === 'status')?.text;
    if (!box.isTicked || CLOSED.has(statusOfKind(entry.kind, status ?? '') ?? ''))
      this.#into.tell('derived', [box.box], origin);
    else if (status === undefined) this.#tick(entry, box.box, undefined, origin);
    else addField(entry, 'status', box.box);
  }

  /** `Bellen (gereed)`, `VERVALLEN: mailen` in a row without a status. */
  #askClosed(entry: DraftEntry, origin: Origin): void {
    if (!isFieldOf(entry.kind, 'status') || entry.fields.some(({ name }) => name === 'status')) return;
    const [, before, inBrackets, behind] =
      /^(?:([^:]{2,30}): |.*(?:\(([^()]{2,30})\)| [-–] ([^-–]{2,30}))$)/u.exec(entry.title) ?? [];
    const said = statusOfKind(entry.kind, before ?? inBrackets ?? behind ?? '');
    if (said !== undefined && isClosed(said)) this.#into.doubt(entry, 'statusInTitle', [entry.title, said], origin);
  }

  /** Words without a field of their own, behind what stood above them. */
  remark(entry: DraftEntry, header: string, text: string): void {
    addField(entry, remarkField(entry), header === '' ? text : `${header.replace(/:$/u, '')}: ${text}`);
  }

  /** What stands beside the words of a cell: notes, links, what was deleted. */
  beside(entry: DraftEntry, { read }: GridCell, header: string, origin: Origin): void {
    if (
      read.asides.length === 0 &&
      read.links.length === 0 &&
      read.deleted + read.inserted + read.hidden === '' &&
      !read.isPartlyStruck
    )
      return;
    for (const { kind, text } of read.asides) {
      if (text.trim() !== '') this.remark(entry, [ASIDES[kind], header].filter(Boolean).join(' bij '), text);
    }
    for (const link of read.links) this.remark(entry, 'Link', link);
    if (read.deleted !== '') this.#into.doubt(entry, 'deletedText', [read.deleted], origin);
    if (read.inserted !== '') this.#into.doubt(entry, 'insertedText', [read.inserted], origin);
    if (read.hidden !== '') this.#into.doubt(entry, 'hiddenText', [read.hidden], origin);
    if (read.isPartlyStruck) this.#into.doubt(entry, 'partlyStruck', [oneLine(read.text)], origin);
  }

  rowDoubts(entry: DraftEntry, { given }: GridRow, title: GridCell | undefined, origin: Origin): void {
    if (title?.read.isStruck === true) this.#into.doubt(entry, 'struck', [], origin);
    if (given.isHidden === true) this.#into.doubt(entry, 'hiddenRow', [], origin);
    if (given.change === 'deleted') this.#into.doubt(entry, 'deletedRow', [], origin);
    // Of words that were put in themselves it is said there.
    if (given.change === 'inserted' && (title?.read.inserted ?? '') === '')
      this.#into.doubt(entry, 'insertedText', [entry.title], origin);
  }
}

/** What a note is called in the register, in Dutch as all that is written there. */
const ASIDES = {
  comment: 'Opmerking',
  footnote: 'Voetnoot',
  box: 'Tekstvak',
  alt: 'Bijschrift',
  header: 'Paginatekst',
} as const;

/** `3 - Gereed` of a list of choices that count, as `Gereed`; undefined of any other status. */
function withoutNumber(kind: EntryKind, text: string): string | undefined {
  const [, status] = /^\d{1,2} ?[-–.:)] ?(\p{L}.*)$/u.exec(text) ?? [];
  const isStatus = status !== undefined && statusOfKind(kind, text) === undefined;
  return isStatus && statusOfKind(kind, status) !== undefined ? status : undefined;
}

/** Both who and when: `Jan (1/5)`. */
function hasDay(text: string): boolean {
  const read = /\d/u.test(text) ? whoAndWhenIn(text) : undefined;
  return read !== undefined && read.who !== '' && read.when !== '';
}

function isSameDay(read: DateNode, day: number): boolean {
  return read.year !== undefined && formatDutch(day) === formatDutchOf(read);
}

function formatDutchOf({ year, month, day }: DateNode): string | undefined {
  const iso = `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  const parsed = parseIso(iso);
  return parsed === undefined ? undefined : formatDutch(parsed);
}

/** The field for the rest of a title that is too long for one. */
export function textField(kind: EntryKind): string {
  return isFieldOf(kind, 'toelichting') ? 'toelichting' : 'onderwerpen';
}
