/** Minutes or an agenda on their way in: facts of the meeting, its points, what was said, and what tables say was agreed. */
import type { NumberedKind } from '../../syntax/vocabulary.ts';
import { withoutAtEnd } from '../../text/tail.ts';
import { type Bits, eachInBits } from '../bits.ts';
import { AgreedPlaces } from './agreed.ts';
import { boxed } from './boxes.ts';
import { linesOf, oneLine } from './cellText.ts';
import { Collector } from './collector.ts';
import { addField, type DraftEntry } from './draft.ts';
import { NumberedItems } from './entryNumber.ts';
import { severalLines } from './fieldText.ts';
import type { GridRow } from './grid.ts';
import { isKindHeading, kindIn } from './kinds.ts';
import { boxedEntry, itemEntry } from './lineEntries.ts';
import type { TableMapping } from './mapped.ts';
import { Agenda, isDateLabel, type MeetingTitle, meetingEntry, meetingField } from './meetingEntry.ts';
import { MinutesActions } from './minutesActions.ts';
import { pointsOf, type TablePoint } from './pointTable.ts';
import { headerKey, isOurs } from './roles.ts';
import { saysWhoBelow } from './saidActions.ts';
import { readTable } from './tableEntries.ts';

const NONE: ReadonlySet<string> = new Set();

export class MeetingReader {
  readonly #title: MeetingTitle;
  readonly #into: Collector;
  readonly #entry: ReturnType<typeof meetingEntry>;
  readonly #agenda: Agenda;
  readonly #agreed: DraftEntry[] = [];
  #date: string | undefined;
  /** What the items below the heading that we are at are; undefined below any other. */
  #items: NumberedKind | undefined;
  readonly #numbers = new NumberedItems();
  #heading = '';
  /** What was read from a line is asked about: of a meeting that is done once. */
  #isLineDoubted = false;
  /** What a note of the same document says, and no other place. */
  readonly #noted = new Set<DraftEntry>();
  readonly #actions: MinutesActions;
  /** Of what was agreed, the heading that it stood below. */
  readonly #headings = new Map<DraftEntry, string>();

  constructor(title: MeetingTitle, into: Collector) {
    this.#title = title;
    this.#into = into;
    this.#entry = meetingEntry(title.name, undefined, {});
    this.#agenda = new Agenda(this.#entry.agenda);
    this.#actions = new MinutesActions(this.#agenda, this.#entry, into);
    into.add(this.#entry);
  }

  /** Nothing was said yet: facts may follow. */
  get isBeginning(): boolean {
    return this.#agenda.isEmpty;
  }

  /** True when the label is that of a fact of a meeting, which was taken. */
  fact(label: string, value: string): boolean {
    if (isDateLabel(label)) {
      this.#date ??= oneLine(value);
      this.#into.tell('fact', [label, oneLine(value)], {});
      return true;
    }
    const name = meetingField(label);
    if (name === undefined) return false;
    this.#into.tell('fact', [label], {});
    addField(this.#entry, name, value);
    return true;
  }

  /** @param depth of the heading below the title of the document, from 0; the points of our own minutes stand one deeper. */
  heading(text: string, depth: number, hasTitle: boolean): void {
    const isOfKind = isKindHeading(text);
    this.#items = isOfKind ? kindIn(text) : undefined;
    this.#heading = oneLine(text);
    if (isOfKind) this.#into.tell('section', [text], {});
    else this.#agenda.point(text, !hasTitle || depth === 0 ? 0 : depth - 1);
  }

  line(text: string, number: string | undefined, depth: number | undefined): void {
    if (this.#item(text, number, depth) || (number === undefined && this.#actions.line(text, depth ?? 0))) return;
    if (number === undefined && saysWhoBelow(text)) {
      for (const [at, one] of linesOf(text).entries()) this.line(one, undefined, at === 0 ? depth : undefined);
      return;
    }
    if (number === undefined && depth === undefined && isKindHeading(text)) {
      // A heading that is written like all other lines.
      this.#items = kindIn(text);
      this.#heading = oneLine(text);
      this.#agenda.point(text, 0);
      return;
    }
    const isBullet = depth !== undefined && number === undefined;
    const head = firstLine(text);
    const isTyped = /^\d{1,2}[.)]\s+\S/u.test(text) && head.length < 120;
    const isNumber = number !== undefined && (depth ?? 0) === 0 && /^\d{1,2}[.)]?$/u.test(number);
    const shown = isBullet ? `- ${text}` : number === undefined ? text : `${withoutAtEnd(number, '.)')}. ${text}`;
    if (isNumber || isTyped) {
      const begun = shown.slice(0, shown.length - text.length) + head;
      this.#agenda.point(begun, 0);
      if (head !== text) this.#agenda.note(text.slice(head.length + 1).replaceAll(/\n(?=\p{Ll})/gu, ' '));
    } else this.#agenda.note(shown, depth === undefined ? 0 : Math.min(depth, 3));
  }

  /** An item below a heading such as *Actiepunten* is what was agreed, and no point of the agenda; true when it was taken. */
  #item(text: string, number: string | undefined, depth: number | undefined): boolean {
    if (this.#items === undefined || (depth ?? 0) > 0) return false;
    const box = boxed(text);
    const typed = number === undefined && box === undefined ? this.#numbers.of(text) : undefined;
    const entry =
      box === undefined
        ? itemEntry(this.#items, number ?? typed?.number, typed?.text ?? text, {})
        : boxedEntry(this.#items, number, box);
    // A line without a sign that it is an item is one where it says who or when.
    const isItem = depth !== undefined || number !== undefined || typed !== undefined || box !== undefined;
    if (!isItem && entry.fields.length === 0 && entry.doubts.length === 0) return false;
    if (box?.isTicked === true) entry.doubts.push({ key: 'ticked', values: [], origin: {} });
    if (!this.#isLineDoubted) entry.doubts.push({ key: 'fromLine', values: [], origin: {} });
    this.#isLineDoubted = true;
    this.#agreed.push(entry);
    this.#headings.set(entry, this.#heading);
    return true;
  }

  /** Words below a point that another part of the document names. */
  noteBelow(point: string, text: string): void {
    if (this.#agenda.lines.findLast(({ depth }) => depth === 0)?.text !== oneLine(point)) this.#agenda.point(point, 0);
    else this.#into.tell('section', [point], {});
    this.#agenda.note(text);
  }

  /** The points of an agenda, or what was agreed. */
  *table(rows: readonly GridRow[], table: number, mapping: TableMapping): Bits<void> {
    const titleAt = mapping.columns.findIndex(({ role }) => role.is === 'title');
    const others = mapping.columns.filter(({ role }) => role.is !== 'number' && role.is !== 'title');
    const isAction = ['actie', 'actiepunt', 'acties', 'actiepunten'].includes(
      headerKey(mapping.columns[titleAt]?.header ?? ''),
    );
    if (
      this.#title.of === 'agenda' &&
      titleAt !== -1 &&
      (others.length === 0 || !(isAction || isOurs(mapping.columns.map(({ header }) => header))))
    ) {
      this.#points(rows.slice((mapping.headerAt ?? -1) + 1), mapping, titleAt);
      return;
    }
    const points = pointsOf(rows, mapping, table);
    if (points !== undefined) {
      yield* eachInBits(points, (point) => this.#tablePoint(point));
      return;
    }
    // Kept until the points are known that it was agreed at.
    const own = new Collector();
    yield* readTable(rows, { table, mapping, path: [] }, own);
    for (const one of own.entries) {
      if (one.kind !== 'comment') this.#agreed.push(one);
      else for (const line of one.lines) this.#agenda.note(line);
    }
    for (const one of own.told) this.#into.told.push(one);
    for (const one of own.doubts) this.#into.doubts.push(one);
  }

  #tablePoint({ text, notes, agreed, beyond, number }: TablePoint): void {
    if (beyond.length > 0) this.#into.tell('section', beyond, {});
    if (number !== '') this.#into.tell('derived', [number], {});
    this.#agenda.point(text, 0);
    for (const note of notes)
      if (typeof note === 'string') this.#agenda.note(note);
      else this.#actions.place(note, 0);
    for (const entry of agreed) {
      if (!this.#isLineDoubted) entry.doubts.push({ key: 'fromLine', values: [], origin: {} });
      this.#isLineDoubted = true;
      this.#agreed.push(entry);
      this.#headings.set(entry, text);
      this.#noted.add(entry);
    }
  }

  #points(rows: readonly GridRow[], { columns }: TableMapping, titleAt: number): void {
    const numberAt = columns.findIndex(
      ({ role, header }) => role.is === 'number' || /^(?:agenda)?punt$/iu.test(header),
    );
    for (const { cells, isEmpty } of rows) {
      if (isEmpty) continue;
      const number = oneLine(cells[numberAt]?.text ?? '');
      if (number !== '') this.#into.tell('derived', [number], {});
      // `7a` is the part `a` of point 7.
      const part = /^\d+([a-z])$/u.exec(number)?.[1];
      const shown = number === '' ? '' : `${part ?? withoutAtEnd(number, '.)')}. `;
      this.#agenda.point(`${shown}${oneLine(cells[titleAt]?.text ?? '')}`, part === undefined ? 0 : 1);
      for (const [at, { header }] of columns.entries()) {
        const text = oneLine(cells[at]?.text ?? '');
        if (at === titleAt || at === numberAt || text === '' || cells[at]?.isFromLeft === true) continue;
        // `Tijd: 19:30` would be that of the meeting.
        const sign = meetingField(header) === undefined ? ':' : ' –';
        this.#agenda.note(header === '' ? text : `${header}${sign} ${text}`);
      }
    }
  }

  /** Puts what was agreed where it was said, and names the meeting. */
  *finish(): Bits<void> {
    const { identity, title } = meetingEntry(this.#title.name, this.#date, {});
    this.#entry.identity = identity;
    this.#entry.title = title;
    const places = new AgreedPlaces(this.#agenda);
    for (const agreed of [...this.#agreed, ...this.#actions.places.keys()]) {
      yield;
      const placed = places.place(agreed, this.#headings.get(agreed), this.#actions.places.get(agreed));
      for (const line of this.#noted.has(agreed) || this.#actions.places.has(agreed) ? [] : placed)
        this.#into.tell('derived', [line], agreed.origin);
      for (const { key, values, origin } of [...agreed.doubts, ...severalLines(agreed, NONE)])
        this.#into.doubt(this.#entry, key, values, origin);
    }
    this.#entry.agenda = places.all();
  }
}

/** The first line of what was said, with those that go on with it in a small letter. */
function firstLine(text: string): string {
  return text.split(/\n(?!\p{Ll})/u, 1)[0]!;
}
