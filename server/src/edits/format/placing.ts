/**
 * The place of each line of an entry while it is typed: the indentation that a line wants by what it says, what stands above it, and
 * where the lines before it are put. Offsets are those of the entry.
 */

import { isCommonWord } from '../../syntax/certainKeyword.ts';
import type { AgendaField, AgendaMention, Entry, Field, FindingReason } from '../../syntax/entry.ts';
import { fieldParts } from '../../syntax/fieldLine.ts';
import { type KeywordLine, readKeywordLine } from '../../syntax/sentence.ts';
import {
  ENTRY_KINDS,
  type EntryKind,
  fieldNameOf,
  fieldSpellings,
  foldWord,
  keywordOf,
  valueKindOf,
} from '../../syntax/vocabulary.ts';
import { nearest } from '../../text/editDistance.ts';
import { indentationOf } from '../../text/lines.ts';
import type { IndentedLine } from '../entryLines.ts';
import { LEVEL } from './formatLines.ts';
import { mayBecomeField } from './mayBecomeField.ts';
import { agendaLineAt, isInText, isOn } from './textAbove.ts';

/** The number of a point of an agenda. */
export const ITEM = /^(\d{1,3})[a-z]?[.)](?=\s)/iu;
const SUB_ITEM = /^[a-z][.)](?=\s)/iu;

/** Keywords that a word of a text is seldom near to: *Afdeling* is no slip for a word that is common itself. */
const RARE_WORDS = ENTRY_KINDS.filter((kind) => !isCommonWord(kind));

/** The lines of one entry, of which those that are typed are placed from the top. */
export class Placing {
  readonly #entry: Entry;
  readonly #kind: EntryKind;
  readonly #lines: readonly IndentedLine[];
  readonly #lostEntries: ReadonlySet<number>;
  readonly #lostFields: ReadonlySet<number>;
  readonly #deepFields: ReadonlySet<number>;
  /** The index of the last line on which nobody types. */
  readonly #lastDone: number;
  /** New indentations of the lines before it, by index. */
  readonly indents = new Map<number, string>();

  constructor(entry: Entry, kind: EntryKind, lines: readonly IndentedLine[], lastDone: number) {
    this.#lastDone = lastDone;
    this.#entry = entry;
    this.#kind = kind;
    this.#lines = lines;
    const startsOf = (wanted: FindingReason) =>
      new Set(entry.findings.filter(({ reason }) => reason === wanted).map(({ span }) => span.start));
    this.#lostEntries = startsOf('indentedEntry');
    this.#lostFields = startsOf('marginField');
    this.#deepFields = startsOf('deepField');
  }

  /** True for the first line of an entry that stands in another. */
  isLost(at: number): boolean {
    return this.#lostEntries.has(this.#lines[at]!.textStart);
  }

  /** The indentation of a line on which something stands; undefined to leave it. */
  wantedAt(at: number): string | undefined {
    const { line, textStart, columns } = this.#lines[at]!;
    if (this.#lostEntries.has(textStart) && !this.#mayBeSentence(at)) return '';
    if (columns === 0 && this.#lostFields.has(textStart)) return ' '.repeat(LEVEL);
    const above = this.#above(at);
    if (columns === 0) return above === undefined ? undefined : this.#atMargin(at, above);
    if (above === undefined) return undefined;
    const agenda = this.#agendaAbove(at);
    if (agenda !== undefined) return this.#inAgenda(agenda, at, above);
    const field = this.#fieldAt(line.start);
    if (field === undefined) return this.#paragraph(at, above);
    if (field.nameSpan.start === textStart) return this.#besideOthers(field);
    if (field.kind !== 'text') return undefined;
    return this.#inText(field, at, above);
  }

  /** The nearest line above on which something stands. */
  #above(at: number): number | undefined {
    for (let index = at - 1; index >= 0; index--) {
      const { line, textStart } = this.#lines[index]!;
      if (textStart < line.end) return index;
    }
    return undefined;
  }

  #indentOf(at: number): string {
    const { line, textStart } = this.#lines[at]!;
    return this.indents.get(at) ?? this.#entry.text.slice(line.start, textStart);
  }

  #columnsOf(at: number): number {
    const indent = this.indents.get(at);
    if (indent === undefined) return this.#lines[at]!.columns;
    return indentationOf(indent, { start: 0, end: indent.length, next: indent.length }).columns;
  }

  #textOf(at: number): string {
    const { line, textStart } = this.#lines[at]!;
    return this.#entry.text.slice(textStart, line.end);
  }

  /** The field that a line belongs to. */
  #fieldAt(lineStart: number): Field | undefined {
    return this.#entry.fields.findLast(
      ({ nameSpan, lines }) =>
        isOn(lineStart, nameSpan.start, this.#entry.text) ||
        lines.some((one) => isOn(lineStart, one.start, this.#entry.text)),
    );
  }

  /** A field of the entry: the first stands one level in, as long as it is alone; one that stands deeper than it goes to it. */
  #besideOthers(field: Field): string | undefined {
    const first = this.#entry.fields[0]!;
    if (field === first) return this.#entry.fields.length === 1 && field.indent > LEVEL ? ' '.repeat(LEVEL) : undefined;
    if (!this.#deepFields.has(field.nameSpan.start) || first.indent === 0) return undefined;
    return this.#indentOf(
      this.#lines.findIndex(({ line }) => isOn(line.start, first.nameSpan.start, this.#entry.text)),
    );
  }

  /** A line of a text: one that can only be a field goes to the fields; one with twice its indentation typed to the others. */
  #inText(field: Field, at: number, above: number): string | undefined {
    const { line, textStart, columns } = this.#lines[at]!;
    const column = this.#columnsOf(above);
    const head = this.#lines[above]!.line.start;
    const isFirst = isOn(head, field.nameSpan.start, this.#entry.text);
    // Below a text that begins behind its name the editor puts what comes next beside that name.
    const isBelowText = !isFirst || field.lines.some(({ start }) => isOn(head, start, this.#entry.text));
    const parts = fieldParts(this.#entry.text, textStart, line.end);
    const name = parts && fieldNameOf(this.#kind, parts.name.text);
    if (name !== undefined && parts!.name.text === parts!.name.text.toLowerCase() && this.#isMissing(name)) {
      const isPlain = valueKindOf(this.#kind, name) !== 'text';
      // Deeper than the text above it stands where its printed spaces came on top of those of the editor.
      if (isPlain || at - above > 1 || (columns > column && isBelowText)) return ' '.repeat(LEVEL);
    }
    return !isFirst && column > LEVEL && columns === 2 * column ? this.#indentOf(above) : undefined;
  }

  #isMissing(name: string): boolean {
    return !this.#entry.fields.some((field) => field.name === name);
  }

  /** Enter twice leads to the margin: what comes there is an entry, or the text above goes on. A misspelt keyword stays. */
  #atMargin(at: number, above: number): string | undefined {
    const [word = ''] = this.#textOf(at).split(/\s/u, 1);
    const point = this.#nextPoint(at, above);
    if (point !== undefined) return point;
    return nearest(word.toLowerCase(), RARE_WORDS) === undefined ? this.#paragraph(at, above) : undefined;
  }

  /** A line that is no field, behind a blank line below a text: the text goes on. */
  #paragraph(at: number, above: number): string | undefined {
    if (!this.#isParagraph(at, above) || this.#lines[at]!.columns > this.#columnsOf(above)) return undefined;
    if (this.#mayBecomeOther(at)) return undefined;
    const part = this.#agendaLine(above);
    // A number that does not follow is no note, whatever it is.
    if (part !== undefined && ITEM.test(this.#textOf(at))) return undefined;
    return this.#indentOf(above) + (part === 'point' ? ' '.repeat(LEVEL) : '');
  }

  /** The indentation of the point that follows the last one of the agenda above a line at the margin; else undefined. */
  #nextPoint(at: number, above: number): string | undefined {
    const number = ITEM.exec(this.#textOf(at))?.[1];
    const field = this.#entry.fields.findLast(({ nameSpan }) => nameSpan.start < this.#lines[at]!.line.start);
    if (number === undefined || field?.kind !== 'agenda' || at - above < 2) return undefined;
    const head = this.#lines.findIndex(({ line }) => isOn(line.start, field.nameSpan.start, this.#entry.text));
    const base = this.#columnsOf(head) + LEVEL;
    return this.#follows(number, at, head, base) ? ' '.repeat(base) : undefined;
  }

  #agendaLine(at: number) {
    return agendaLineAt(this.#entry, this.#lines[at]!.line.start);
  }

  /** True of a line behind a blank line below a text, or directly below a paragraph that is moved, which it goes along with. */
  #isParagraph(at: number, above: number): boolean {
    const isText = isInText(this.#entry, this.#lines[above]!.line.start) || this.#agendaLine(above) !== undefined;
    return (at - above > 1 && isText) || (this.indents.has(above) && this.#columnsOf(above) > LEVEL);
  }

  /** True for a line that begins with a keyword where a text may go on, as long as it may be a sentence of that text. */
  #mayBeSentence(at: number): boolean {
    const above = this.#above(at);
    if (above === undefined || !this.#isParagraph(at, above)) return false;
    return this.#keywordLine(at) !== 'entry';
  }

  #keywordLine(at: number): KeywordLine {
    return readKeywordLine(this.#textOf(at), at <= this.#lastDone);
  }

  /** True while what was typed may still become the name of a field or the first line of an entry. */
  #mayBecomeOther(at: number): boolean {
    const text = this.#textOf(at);
    const folded = foldWord(text);
    if (text.startsWith('//')) return true;
    const name = /^([^\s:]+(?:\s[^\s:]+){0,2})\s?:/u.exec(folded)?.[1];
    // `Anja zegt: …` is no name of a field, nor one that is mistyped.
    if (name !== undefined && nearest(name, fieldSpellings(this.#kind)) !== undefined) return true;
    const [word = ''] = folded.split(' ');
    if (keywordOf(word) !== undefined) return this.#keywordLine(at) !== 'sentence';
    return mayBecomeField(this.#kind, text);
  }

  #agendaAbove(at: number): AgendaField | undefined {
    const { line, columns } = this.#lines[at]!;
    const field = this.#entry.fields.findLast(({ nameSpan }) => nameSpan.start < line.start);
    if (field?.kind !== 'agenda' || columns <= field.indent) return undefined;
    return field;
  }

  #inAgenda(agenda: AgendaField, at: number, above: number): string | undefined {
    const { columns } = this.#lines[at]!;
    const head = this.#lines.findIndex(({ line }) => isOn(line.start, agenda.nameSpan.start, this.#entry.text));
    const base = ' '.repeat(this.#columnsOf(head) + LEVEL);
    const text = this.#textOf(at);
    if (text.startsWith('//')) return undefined;
    if (above === head) return base;
    const auto = this.#lines[above]!.columns;
    const owner = this.#ownerAbove(at, head, base.length);
    const number = ITEM.exec(text)?.[1];
    if (number !== undefined && this.#follows(number, at, head, base.length))
      return columns < base.length ? undefined : base;
    // Whoever goes to the left, or one level deeper, does so on purpose.
    const isAuto = columns === auto || columns > auto + LEVEL || (above === owner && columns === auto + LEVEL);
    if (!isAuto || owner === undefined) return undefined;
    const below = ' '.repeat(this.#columnsOf(owner) + LEVEL);
    if (SUB_ITEM.test(text)) return ' '.repeat(base.length + LEVEL);
    const mention = this.#mentionAbove(agenda, at);
    if (mention === undefined) return below;
    if (this.#isFieldOf(mention.made, at)) return ' '.repeat(this.#columnsOf(mention.at) + LEVEL);
    const parent = this.#parentOf(at);
    // A field goes on, or the word that is being typed may become the name of one.
    const goesOn = parent !== undefined && parent > mention.at && this.#isFieldOf(mention.made, parent);
    return goesOn || mayBecomeField(mention.made.kind, text) ? undefined : below;
  }

  #isFieldOf({ kind }: AgendaMention, at: number): boolean {
    const { line, textStart } = this.#lines[at]!;
    const parts = fieldParts(this.#entry.text, textStart, line.end);
    return parts !== undefined && fieldNameOf(kind, parts.name.text) !== undefined;
  }

  /** The nearest line above that stands further left. */
  #parentOf(at: number): number | undefined {
    const { columns } = this.#lines[at]!;
    for (let index = this.#above(at); index !== undefined; index = this.#above(index)) {
      if (this.#columnsOf(index) < columns) return index;
    }
    return undefined;
  }

  /** The nearest numbered point, or point below one, above a line. */
  #ownerAbove(at: number, head: number, base: number): number | undefined {
    for (let index = at - 1; index > head; index--) {
      const text = this.#textOf(index);
      if ((ITEM.test(text) && this.#columnsOf(index) === base) || SUB_ITEM.test(text)) return index;
    }
    return undefined;
  }

  /** True for the number of the next point. */
  #follows(number: string, at: number, head: number, base: number): boolean {
    for (let index = at - 1; index > head; index--) {
      const last = this.#columnsOf(index) === base ? ITEM.exec(this.#textOf(index))?.[1] : undefined;
      if (last !== undefined) return Number(number) === Number(last) + 1;
    }
    return false;
  }

  /** The mention that the line above makes or belongs to. */
  #mentionAbove(agenda: AgendaField, at: number): { made: AgendaMention; at: number } | undefined {
    const { line } = this.#lines[at]!;
    const made = agenda.mentions.findLast((mention) => mention.start < line.start);
    if (made === undefined || !made.isNew) return undefined;
    const index = this.#lines.findIndex((one) => isOn(one.line.start, made.start, this.#entry.text));
    for (let between = index + 1; between < at; between++) {
      const { line: other, textStart, columns } = this.#lines[between]!;
      // What stands deeper than the fields belongs to one of them.
      const isOther = columns <= this.#columnsOf(index) + LEVEL && !this.#isFieldOf(made, between);
      if (textStart < other.end && isOther) return undefined;
    }
    return { made, at: index };
  }
}
