/**
 * Tells of most actions what the rules would find in them without reading them: their lines stood in others before, and so did all of
 * them in that order. What is not known, or says more than words, is read as ever; the reader and the rules are asked for each line
 * and each shape once, so that nothing about the language stands here but what a plain line looks like.
 */
import type { OwnState } from '../../model/actions/actionState.ts';
import { tellsReady } from '../../model/actions/history.ts';
import type { Scope } from '../../model/index/scope.ts';
import type { PlacedEntry } from '../../syntax/entryList.ts';
import { readHistoryChange } from '../../syntax/historyChange.ts';
import { readPostponement } from '../../syntax/saidChange.ts';
import { Budget, KnownLines } from './knownLines.ts';
import { ALL_GO_BY_SHAPE, fieldFacts, isTold, noteFacts, numberFacts, SAY_NOTHING, tellingFacts } from './lineFacts.ts';
import { type PlainEntry, PlainLines } from './plainLines.ts';
import { isDigit, isLetter, isPlainText } from './plainText.ts';
import { isOfShape, Shape } from './shapes.ts';

const CR = 0x0d;
const SPACE = 0x20;
const COLON = 0x3a;
const HYPHEN = 0x2d;
const KEYWORD = 'actie ';
const LONGEST_NUMBER = 20;

/** A file with fewer actions has nothing to gain: its first ones are read. */
const READ_FIRST = 50;
/** An action that is typed in is read until so many more were told: an engine runs new code many times slower. */
const TOLD_FIRST = 500;

export class PlainEntries {
  /** The number of actions that are read before any is looked at; below zero how many more were told. */
  #toRead: number;
  readonly #toldFirst: number;
  readonly #shapes = new Shape();
  readonly #budget = new Budget();
  readonly #fields = new KnownLines(fieldFacts, this.#budget);
  readonly #notes = new KnownLines(noteFacts, this.#budget);
  readonly #tellings = new KnownLines(tellingFacts, this.#budget);

  /** Both numbers are given by tests alone. */
  constructor(readFirst = READ_FIRST, toldFirst = TOLD_FIRST) {
    this.#toRead = readFirst;
    this.#toldFirst = toldFirst;
  }

  /**
   * The same of an entry of a file; undefined too when something is said of it elsewhere.
   * @param isTyped true when it is one of a few that have changed.
   */
  of({ kind, start, length, chunk }: PlacedEntry, scope: Scope, isTyped = false): PlainEntry | undefined {
    if (kind !== 'actie') return undefined;
    if (isTyped ? this.#toRead > -this.#toldFirst : this.#toRead-- > 0) return undefined;
    const plain = this.scan(chunk.list.source.text.slice(start, start + length));
    return plain !== undefined && scope.mentions(kind, plain.number).length === 0 ? plain : undefined;
  }

  /**
   * An entry of which this is known was read all the same: whatever was found stands for its shape.
   * @param own the number of problems of its text.
   */
  learn({ entry }: PlacedEntry, plain: PlainEntry, own: number, state: OwnState | undefined): void {
    const isSame =
      state !== undefined && own === 0 && isTold(entry, plain) && isOfShape(state) && state.latest === plain.latest;
    plain.shape.learn(isSame ? state : null);
  }

  /** What is known of an entry by its text; undefined when it has to be read. Of its shape none may have been read yet. */
  scan(text: string): PlainEntry | undefined {
    if (!ALL_GO_BY_SHAPE || !text.startsWith(KEYWORD)) return undefined;
    const colon = endOfNumber(text, KEYWORD.length);
    let lineEnd = endOfLine(text, colon);
    if (colon === KEYWORD.length || text.charCodeAt(colon) !== COLON || text.charCodeAt(colon + 1) !== SPACE)
      return undefined;
    if (!isPlainText(text, colon + 2, endOfWords(text, lineEnd))) return undefined;
    this.#budget.spend();
    const lines = new PlainLines(text.slice(KEYWORD.length, colon), this.#shapes);
    while (lineEnd < text.length) {
      const start = lineEnd + 1;
      lineEnd = endOfLine(text, start);
      const end = endOfWords(text, lineEnd);
      if (end > start && !this.#add(lines, text, start, end)) return undefined;
    }
    this.#budget.earn();
    return lines;
  }

  /** Adds a line that is not empty; false when the entry has to be read. */
  #add(lines: PlainLines, text: string, start: number, end: number): boolean {
    if (text.charCodeAt(start) !== SPACE || text.charCodeAt(start + 1) !== SPACE) return false;
    if (isLetter(text.charCodeAt(start + 2))) return this.#addField(lines, text, start, end);
    if (text.charCodeAt(start + 2) !== SPACE || text.charCodeAt(start + 3) !== SPACE) return false;
    if (lines.open === 'history') return this.#addNote(lines, text, start, end);
    if (lines.open !== 'text' || !isPlainText(text, start + 4, end)) return false;
    lines.addText();
    return true;
  }

  #addField(lines: PlainLines, text: string, start: number, end: number): boolean {
    const colon = text.indexOf(':', start);
    // The words of a text hardly ever stand in another entry: they are told apart from its name.
    const isText = colon !== -1 && colon + 2 < end && SAY_NOTHING.has(text.slice(start + 2, colon));
    const line = text.slice(start, isText ? colon + 1 : end);
    // Of those there are as many as numbers: they would push out what stands in very many entries.
    const facts = numberFacts(line) ?? this.#fields.get(line);
    if (facts === undefined) return false;
    lines.addField(facts, start);
    if (!isText) return true;
    if (text.charCodeAt(colon + 1) !== SPACE || !isPlainText(text, colon + 2, end)) return false;
    lines.addText();
    return true;
  }

  #addNote(lines: PlainLines, text: string, start: number, end: number): boolean {
    const colon = text.indexOf(': ', start);
    if (colon === -1 || colon + 2 >= end) return false;
    const facts = this.#notes.get(text.slice(start, colon));
    if (facts === undefined) return false;
    lines.addNote(facts);
    if (
      isLetter(text.charCodeAt(colon + 2)) &&
      isPlainText(text, colon + 2, end) &&
      saysNothing(text.slice(colon + 2, end))
    )
      return true;
    const telling = this.#tellings.get(text.slice(colon + 2, end));
    return telling !== undefined && lines.addTelling(telling);
  }
}

/** The offset behind letters, digits and hyphens; of more than any number has it is somewhere among them. */
function endOfNumber(text: string, start: number): number {
  let end = start;
  while (end - start < LONGEST_NUMBER && isInNumber(text.charCodeAt(end))) end++;
  return end;
}

function isInNumber(code: number): boolean {
  return isDigit(code) || code === HYPHEN || (code < 0x80 && isLetter(code));
}

function endOfLine(text: string, start: number): number {
  const end = text.indexOf('\n', start);
  return end === -1 ? text.length : end;
}

/** The end of a line without a carriage return before its line feed. */
function endOfWords(text: string, lineEnd: number): number {
  return text.charCodeAt(lineEnd - 1) === CR && lineEnd < text.length ? lineEnd - 1 : lineEnd;
}

/** True of the text of a line of a history that tells of no change, and not that something is ready. */
function saysNothing(text: string): boolean {
  if (tellsReady(text)) return false;
  const word = { text, start: 0, end: text.length };
  return readHistoryChange(word) === undefined && readPostponement(word) === undefined;
}
