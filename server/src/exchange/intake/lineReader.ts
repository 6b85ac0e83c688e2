/** Running text that is no minutes: lines that say what is to be done become entries, all others stay where they stand. */

import { isNumberedKind, type NumberedKind } from '../../syntax/vocabulary.ts';
import { wordsBeyond } from './accounted.ts';
import { boxed } from './boxes.ts';
import { linesOf } from './cellText.ts';
import type { Collector } from './collector.ts';
import { addField, type DraftEntry } from './draft.ts';
import { entryNumber, NumberedItems } from './entryNumber.ts';
import { isFieldOf, isKindHeading, kindIn } from './kinds.ts';
import { markedEnd } from './lineEnds.ts';
import { boxedEntry, fieldLine, itemEntry, saidEntry, saysOnlyWho } from './lineEntries.ts';
import { announcesWork, NOTHING } from './lineWords.ts';
import { otherList } from './otherLists.ts';

/** `5. Offerte opvragen`, `iv) …`: a number that was typed. */
const TYPED = /^(?:\d{1,3}|[ivx]{1,5}|[a-z])[.)]\s\S/u;

/** What is longer is a text, in UTF-16 units. */
const LONGEST = 300;

/** A line above a list of such things: `Actiepuntenlijst`, `Actiepunten bewonersoverleg`, `Dit zijn de actiepunten van vandaag:`. */
function announces(text: string): boolean {
  if (text.length < 40 && /(?:lijst|punten|en):?$/u.test(text)) return true;
  const isShort =
    text.length < 60 && /^(?:\p{L}+lijst|actiepunten|acties|besluiten|toezeggingen|moties)\b/iu.test(text);
  return (
    (isShort && !/[.!?,;]/u.test(text)) ||
    (text.length < 100 && /(?:punten|lijst|acties|besluiten|toezeggingen|moties)\b[^.!?]*:$/iu.test(text))
  );
}

export class LineReader {
  readonly #into: Collector;
  /** The words before the first entry. */
  readonly intro: string[] = [];
  /** What the text is about: set by `Actiepunten`, `Besluitenlijst`. */
  context: NumberedKind | undefined;
  /** What the whole is about, below headings that say nothing else. */
  usual: NumberedKind | undefined;
  #last: DraftEntry | undefined;
  readonly #numbers = new NumberedItems();

  constructor(into: Collector) {
    this.#into = into;
  }

  /** What follows belongs to no line above it. */
  breakOff(): void {
    this.#last = undefined;
  }

  /** What follows is a list of something else, by what it is called. */
  leave(name: string): void {
    if (this.context !== undefined) this.#into.doubtOnce('otherTable', name, {});
    this.context = undefined;
  }

  /** @param usual what an item is where nothing above it says so; undefined when it is none */
  line(
    text: string,
    number: string | undefined,
    depth: number | undefined,
    isStruck: boolean,
    usual?: NumberedKind,
  ): void {
    const [first = '', ...others] = this.#partsOf(text, usual);
    this.#part(first, number, depth, isStruck, usual);
    for (const other of others) this.#part(other, undefined, undefined, isStruck, undefined);
  }

  /** A paragraph of several lines, cut before each that says itself what it is: `Actie: …`, `Wie: …`. */
  #partsOf(text: string, usual: NumberedKind | undefined): string[] {
    const parts: string[] = [];
    for (const line of text.split('\n')) {
      const isOwn =
        parts.length === 0 ||
        saidEntry(line, {}) !== undefined ||
        fieldLine(line, this.context ?? usual ?? 'actie') !== undefined;
      if (isOwn) parts.push(line);
      else parts.push(`${parts.pop()}\n${line}`);
    }
    return parts;
  }

  #part(
    text: string,
    number: string | undefined,
    depth: number | undefined,
    isStruck: boolean,
    usual: NumberedKind | undefined,
  ): void {
    const last = this.#last;
    const said = saidEntry(text, {});
    const field = last === undefined || !isNumberedKind(last.kind) ? undefined : fieldLine(text, last.kind);
    if (said !== undefined && NOTHING.test(said.title)) this.#plain(text.replace(/ ?:\s*/u, ' – '), number, depth);
    else if (said !== undefined) {
      if (saysOnlyWho(said.title)) this.#into.doubt(said, 'nameAsTitle', [said.title], {});
      this.#entry(said, text, number, isStruck);
    } else if (last !== undefined && field !== undefined) {
      addField(last, field.name, field.value);
      this.#into.tell('section', [wordsBeyond(text, [field.value])], {});
    } else if (!this.#boxed(text, number, depth, isStruck, this.context ?? usual)) {
      const kind = this.context ?? usual;
      if (this.#item(text, number, depth, isStruck, kind)) return;
      // A line without a sign that it is an item is one where it says itself who has to do it.
      if (kind !== undefined && (depth ?? 0) === 0 && text.length <= LONGEST && markedEnd(text) !== undefined)
        this.#entry(itemEntry(kind, number, text, {}), text, number, isStruck);
      else this.#plain(text, number, depth);
    }
  }

  /** A line with a box before its words: an action, or a step of the one above where it stands further in; true when it was taken. */
  #boxed(
    text: string,
    number: string | undefined,
    depth: number | undefined,
    isStruck: boolean,
    kind: NumberedKind | undefined,
  ): boolean {
    const box = kind === undefined ? undefined : boxed(text);
    if (kind === undefined || box === undefined) return false;
    if ((depth ?? 0) > 0 && this.#last !== undefined && isFieldOf(this.#last.kind, 'stappen')) {
      addField(this.#last, 'stappen', `${box.isTicked ? '[x]' : '[ ]'} ${box.text}`);
      return true;
    }
    if (box.isTicked) this.#into.tell('tick', [box.box], {});
    this.#entry(boxedEntry(kind, number, box), box.text, number, isStruck, box.isTicked);
    return true;
  }

  /** An item of a list; true when it was taken. */
  #item(
    text: string,
    number: string | undefined,
    depth: number | undefined,
    isStruck: boolean,
    kind: NumberedKind | undefined,
  ): boolean {
    const isTop = kind !== undefined && (depth ?? 0) === 0;
    const typed = number === undefined && isTop ? this.#numbers.of(text) : undefined;
    const isItem = depth !== undefined || number !== undefined || typed !== undefined || TYPED.test(text);
    if (!isItem) return false;
    if (kind !== undefined && isTop) {
      this.#entry(itemEntry(kind, number ?? typed?.number, typed?.text ?? text, {}), text, number, isStruck);
      return true;
    }
    if (this.#last === undefined || (depth ?? 0) === 0) return false;
    addField(this.#last, 'toelichting', number === undefined ? `- ${text}` : `${number} ${text}`);
    return true;
  }

  #plain(text: string, number: string | undefined, depth: number | undefined): void {
    if (otherList(text) !== undefined) this.leave(text);
    const kind = kindIn(text) ?? (announcesWork(text) ? 'actie' : undefined);
    const isAbove = kind !== undefined && (announces(text) || announcesWork(text));
    if (isAbove) this.context = kind;
    this.#last = undefined;
    if (isAbove && isKindHeading(text)) {
      this.#into.tell('section', [text], {});
      return;
    }
    this.loose(depth === undefined ? [number, text].filter(Boolean).join(' ') : `${number ?? '-'} ${text}`);
  }

  /** @param text the line that it was made of: what of it is no part of the entry is told. */
  #entry(entry: DraftEntry, text: string, number: string | undefined, isStruck: boolean, isTicked = false): void {
    if (number !== undefined && entry.identity === undefined) entry.identity = entryNumber(number);
    const made = [entry.identity ?? '', entry.title, ...entry.fields.map((field) => field.text)];
    const beyond = wordsBeyond(`${number ?? ''} ${text}`, made);
    if (beyond !== '') this.#into.tell('section', [beyond], {});
    this.#into.add(entry);
    this.#into.doubt(entry, isStruck ? 'struck' : isTicked ? 'ticked' : 'fromLine', [], {});
    this.#last = entry;
  }

  /** Words that are no entry: of the register itself above all entries, of a heading right below it, else a comment in their place. */
  loose(text: string): void {
    if (text.trim() === '') return;
    const last = this.#into.entries.at(-1);
    const { heading } = this.#into;
    if (last === undefined) this.intro.push(text);
    else if (heading !== undefined && last === heading) addField(heading, 'toelichting', text);
    else this.#into.comment(linesOf(text));
  }
}
