/**
 * Reads one entry, line by line: what each line belongs to follows from its indentation, what it says from the
 * grammar of lines. Never throws and drops nothing: a line that is not understood is reported and passed over.
 */
import { type Indentation, indentationOf, type Line, lineFrom, lineReader } from '../text/lines.ts';
import { trimmedSpan, type Word } from '../text/span.ts';
import { isCommonWord } from './certainKeyword.ts';
import { isBareMark } from './conflict.ts';
import type { Entry, SyntaxFinding } from './entry.ts';
import { EntryFindings } from './entryFindings.ts';
import { fieldParts } from './fieldLine.ts';
import { MAX_LINE_LENGTH, mayBeFirstLine, readMarginLine } from './margin.ts';
import { fieldWithoutColon } from './missingColon.ts';
import { type OpenField, OpenFields } from './openFields.ts';
import { type Head, readHead } from './readHead.ts';
import { readKeywordLine } from './sentence.ts';
import { COMMENT_START, type EntryKind, fieldNameOf, isList } from './vocabulary.ts';

/** Kinds of which several stand below each other, each on a line of its own. */
const NAMED_KINDS: ReadonlySet<EntryKind> = new Set<EntryKind>(['organisatie', 'persoon', 'gremium']);
/** Such a line in small letters: `organisatie gemeente Assen`. More words, or the end of a sentence, may be text. */
const SMALL_NAME = /^\p{Ll}+(?:\s+[^\s:.,;?!]+){1,3}$/u;

const BULLET = /^[-•]\s+/u;
/** In minutes; in a list of people `*` marks somebody. */
const ANY_BULLET = /^[-–*•●▪▫■◦·‣→]\s+/u;

/** Of a text that begins with no entry. */
const NO_KEYWORD: Word = { text: '', start: 0, end: 0 };

/** Most lines that are read; the rest is kept (taal.md §1, Limits). */
export const MAX_LINES = 2000;

/**
 * Reads an entry from its text, which is one piece of `entryStarts`.
 * @param cutOff more of the entry follows than is read: that is reported at the last line.
 */
export function readEntry(text: string, cutOff = false): Entry {
  return new EntryReader(text).read(cutOff);
}

class EntryReader {
  readonly #text: string;
  readonly #findings: EntryFindings;
  readonly #fields: OpenFields;
  /** Undefined until a first line was read that starts an entry. */
  #head: Head | undefined;
  #contentEnd = 0;

  /** After an indented entry nothing is read up to the next one at the margin. */
  #skipping = false;
  /** The columns of that entry. */
  #skippedIndent = 0;
  /** Below a line at the margin that may be the first of an entry, but is not understood: what is indented may belong to an entry that is not known. */
  #lost = false;
  #reportedLongLine = false;

  constructor(text: string) {
    this.#text = text;
    this.#findings = new EntryFindings(text);
    this.#fields = new OpenFields(text, this.#findings);
  }

  read(cutOff: boolean): Entry {
    const text = this.#text;
    const lineAt = lineReader(text);
    let line = lineAt(0);
    for (let number = 0; ; number++) {
      if (number === MAX_LINES) {
        this.#passOver(line);
        break;
      }
      this.#readLine(line, number === 0);
      if (line.next === line.end) break;
      line = lineAt(line.next);
    }
    const { kind, keyword = NO_KEYWORD, identity, title } = this.#head ?? {};
    const fields = this.#fields.finish(kind);
    if (cutOff) {
      const end = Math.min(line.end, line.start + MAX_LINE_LENGTH);
      this.#findings.report('te-lang', 'longEntry', trimmedSpan(text, line.start, end));
    }
    const { all: findings } = this.#findings;
    return { kind, text, keyword, identity, title, fields, findings, contentEnd: this.#contentEnd };
  }

  /** Keeps and reports the lines beyond the limit, unless they are blank. */
  #passOver(from: Line): void {
    const text = this.#text;
    for (let line = from; ; line = lineFrom(text, line.next)) {
      const span = trimmedSpan(text, line.start, line.end);
      if (span.start < span.end) {
        this.#findings.report('te-lang', 'longEntry', span);
        this.#contentEnd = text.trimEnd().length;
        return;
      }
      if (line.next === line.end) return;
    }
  }

  #readLine(whole: Line, isFirst: boolean): void {
    const { end } = trimmedSpan(this.#text, whole.start, whole.end);
    if (end === whole.start) return;
    const line = this.#limited(whole);
    const indentation = indentationOf(this.#text, line);
    const { textStart, columns } = indentation;
    if (textStart === line.end) return;
    if (this.#text.startsWith(COMMENT_START, textStart)) return;
    if (columns === 0 && isBareMark(this.#text.slice(textStart, line.end))) return;
    this.#contentEnd = end;
    if (isFirst && columns === 0) {
      const margin = readMarginLine(this.#text.slice(textStart, line.end));
      if (margin.kind === 'entry') {
        this.#head = readHead(this.#text, line, textStart, margin, this.#findings);
        return;
      }
    }
    if (this.#head === undefined) this.#reportUnknown('beforeFirstEntry', line, textStart);
    else if (this.#skipping) this.#passOverEntry(line, indentation, this.#head);
    else if (this.#lost && columns > 0) return;
    else if (columns === 0) this.#readMargin(line, textStart, this.#head);
    else this.#readIndented(line, indentation, this.#head);
  }

  /** The part of a line that is read; what lies beyond the limit is reported once. */
  #limited(line: Line): Line {
    if (line.end - line.start <= MAX_LINE_LENGTH) return line;
    const end = line.start + MAX_LINE_LENGTH;
    if (!this.#reportedLongLine) this.#findings.report('te-lang', 'longLine', { start: end, end: line.end });
    this.#reportedLongLine = true;
    return { start: line.start, end, next: line.next };
  }

  /** A line at the margin that starts no entry: a field that lost its indentation, or nothing that is known. */
  #readMargin(line: Line, textStart: number, { kind: entry }: Head): void {
    const isField = readMarginLine(this.#text.slice(textStart, line.end)).kind === 'field';
    const field = isField ? fieldParts(this.#text, textStart, line.end) : undefined;
    if (field === undefined) {
      if (mayBeFirstLine(this.#text.slice(textStart, line.end))) {
        this.#fields.close(0);
        this.#lost = true;
      }
      this.#reportUnknown('margin', line, textStart);
      return;
    }
    this.#lost = false;
    this.#fields.close(0);
    const kind = this.#fields.start(entry, field, line, 0);
    if (kind !== 'unknown') this.#findings.report('inspringing', 'marginField', field.name);
  }

  #readIndented(line: Line, indentation: Indentation, { kind }: Head): void {
    const owner = this.#fields.ownerOf(indentation.columns);
    if (owner === undefined) {
      this.#readFieldLine(line, indentation, kind);
    } else if (owner.field?.kind === 'text') {
      this.#readTextLine(line, indentation, kind, owner.field);
    } else if (owner.field?.kind === 'unknown') {
      this.#fields.add(owner.field, line, indentation);
    } else {
      this.#readDeeper(line, indentation, kind, owner.field);
    }
  }

  /** A line that belongs to the entry itself. */
  #readFieldLine(line: Line, { textStart, columns }: Indentation, kind: EntryKind): void {
    const field = fieldParts(this.#text, textStart, line.end);
    if (this.#isIndentedEntry(line, textStart, kind, field?.name)) {
      this.#skipping = true;
      this.#skippedIndent = columns;
      this.#findings.report('inspringing', 'indentedEntry', trimmedSpan(this.#text, textStart, line.end));
    } else if (field !== undefined) {
      this.#fields.start(kind, field, line, columns);
    } else {
      this.#fields.startUnknown(columns);
      const name = fieldWithoutColon(kind, this.#text, textStart, line.end);
      if (name === undefined) {
        this.#reportUnknown('noField', line, textStart);
      } else {
        // What is wrong with it is known: it is no part of a run.
        this.#findings.endRun();
        this.#findings.report(
          'regel-onbekend',
          'fieldColonMissing',
          trimmedSpan(this.#text, textStart, line.end),
          name.text,
        );
      }
    }
  }

  /**
   * `  actie 6: …`: at the margin it would start an entry, and it is no field of this one. Where no name of
   * a field could stand before the colon, or there is none, it is one only when a name or number with a capital or a digit
   * follows, `  persoon Anja`, or a name of three words at most below an entry of its kind, and before a colon no word in small letters, `  stuk NCG / 1: …`: other words may be text. A sentence
   * is text: `  Motie 4 is ingetrokken.`
   */
  #isIndentedEntry(line: Line, textStart: number, kind: EntryKind, name: Word | undefined): boolean {
    if (name !== undefined && fieldNameOf(kind, name.text) !== undefined) return false;
    const text = this.#text.slice(textStart, line.end);
    const margin = readMarginLine(text);
    if (margin.kind !== 'entry' || margin.misspelt || isCommonWord(margin.entry)) return false;
    if (readKeywordLine(text, true) === 'sentence') return false;
    if (margin.entry === kind && NAMED_KINDS.has(kind) && SMALL_NAME.test(text)) return true;
    return (
      name !== undefined || /^\s+[\p{Lu}\d][^:]*$|^(?:\s+[^\p{Ll}\s:][^\s:]*)+:\s/u.test(text.slice(margin.word.length))
    );
  }

  /** Nothing of what follows an indented entry is read, but the next one at its depth is lost as much. */
  #passOverEntry(line: Line, { textStart, columns }: Indentation, { kind }: Head): void {
    const { name } = fieldParts(this.#text, textStart, line.end) ?? {};
    if (columns === 0 || columns > this.#skippedIndent || !this.#isIndentedEntry(line, textStart, kind, name)) return;
    this.#findings.report('inspringing', 'indentedEntry', trimmedSpan(this.#text, textStart, line.end));
  }

  #readTextLine(line: Line, indentation: Indentation, kind: EntryKind, open: OpenField): void {
    this.#fields.add(open, line, indentation);
    const field = fieldParts(this.#text, indentation.textStart, line.end);
    if (field !== undefined && fieldNameOf(kind, field.name.text) !== undefined) {
      this.#findings.report('inspringing', 'fieldInText', field.name, field.name.text);
    }
  }

  /** A line below a field that holds no text: a field that stands too deep, the next line of a list, or unknown. */
  #readDeeper(line: Line, indentation: Indentation, kind: EntryKind, open: OpenField | undefined): void {
    const { textStart, columns } = indentation;
    const field = fieldParts(this.#text, textStart, line.end);
    if (field !== undefined && fieldNameOf(kind, field.name.text) !== undefined) {
      this.#findings.report('inspringing', 'deepField', field.name, field.name.text);
      this.#fields.start(kind, field, line, columns);
    } else if (open !== undefined && open.kind !== 'unknown' && isList(open.kind)) {
      const bullet =
        (open.kind === 'agenda' ? ANY_BULLET : BULLET).exec(this.#text.slice(textStart, line.end))?.[0] ?? '';
      this.#fields.add(open, line, { ...indentation, textStart: textStart + bullet.length });
    } else {
      this.#reportUnknown(open === undefined ? 'noField' : 'deeper', line, textStart);
    }
  }

  /** Reports a line that is not understood, from where its text begins. */
  #reportUnknown(reason: SyntaxFinding['reason'], { end }: Line, textStart: number): void {
    this.#findings.reportUnknown(reason, { start: textStart, end });
  }
}
