/**
 * Reads one entry, line by line: what each line belongs to follows from its indentation, what it says from the
 * grammar of lines. Never throws and drops nothing: a line that is not understood is reported and passed over.
 */
import { messages } from '../messages/index.ts';
import { type Indentation, indentationOf, type Line, lineFrom, lineReader } from '../text/lines.ts';
import { type Span, trimmedSpan, type Word, wordAt } from '../text/span.ts';
import type { Entry, Field, SyntaxFinding, ValueLine } from './entry.ts';
import { type FieldParts, fieldParts, firstColon } from './fieldLine.ts';
import { MAX_LINE_LENGTH, type MarginLine, mayBeFirstLine, readMarginLine } from './margin.ts';
import { fieldWithoutColon } from './missingColon.ts';
import { readFieldValue } from './readField.ts';
import { readKeywordLine } from './sentence.ts';
import {
  COMMENT_START,
  ENTRIES,
  type EntryKind,
  fieldNameOf,
  type IdentityKind,
  isList,
  type ValueKind,
  valueKindOf,
} from './vocabulary.ts';
import { statusOfKind } from './workKinds.ts';

const BULLET = /^[-•]\s+/u;
/** In minutes; in a list of people `*` marks somebody. */
const ANY_BULLET = /^[-–*•●▪▫■◦·‣→]\s+/u;

/** Fields whose text may be the status. */
const PROGRESS: ReadonlySet<string> = new Set(['voortgang', 'afdoening']);

/** What lies beyond is kept, but not read (taal.md §1, Limits). */
export const MAX_LINES = 2000;

type MarginEntry = Extract<MarginLine, { kind: 'entry' }>;

/** A field while its lines are still being gathered. */
interface OpenField {
  readonly name: string;
  readonly kind: ValueKind | 'unknown';
  readonly nameSpan: Span;
  readonly indent: number;
  readonly double: boolean;
  readonly lines: ValueLine[];
  end: number;
}

/** A line that deeper lines belong to; without a field it is one that was not understood. */
interface Owner {
  readonly indent: number;
  readonly field: OpenField | undefined;
}

/**
 * Reads an entry from its text, which is one piece of `entryStarts`.
 * @param cutOff more of the entry follows than is read: that is reported at the last line.
 */
export function readEntry(text: string, cutOff = false): Entry {
  return new EntryReader(text).read(cutOff);
}

class EntryReader {
  readonly #text: string;
  readonly #findings: SyntaxFinding[] = [];
  readonly #fields: Field[] = [];
  readonly #names = new Set<string>();
  #kind: EntryKind | undefined;
  #keyword: Word = { text: '', start: 0, end: 0 };
  #identity: Word | undefined;
  #title: Word | undefined;
  #contentEnd = 0;

  /** What a deeper line may belong to, from left to right: the last stands nearest above it. */
  readonly #owners: Owner[] = [];
  /** Columns of the indented lines that belong to the entry itself; undefined before the first of them. */
  #fieldIndent: number | undefined;
  /** The line before was not understood either: a run of such lines is reported once. */
  #inUnknownRun = false;
  /** Of that run. */
  #unknownLines = 0;
  /** After an indented entry nothing is read up to the next one at the margin. */
  #skipping = false;
  /** The columns of that entry. */
  #skippedIndent = 0;
  /** Below a line at the margin that may be the first of an entry, but is not understood: what is indented may belong to an entry that is not known. */
  #lost = false;
  #reportedLongLine = false;

  constructor(text: string) {
    this.#text = text;
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
    this.#closeFields(0);
    this.#readProgress();
    if (cutOff)
      this.#report(
        'te-lang',
        'longEntry',
        trimmedSpan(text, line.start, Math.min(line.end, line.start + MAX_LINE_LENGTH)),
      );
    return {
      kind: this.#kind,
      text,
      keyword: this.#keyword,
      identity: this.#identity,
      title: this.#title,
      // A field that stood within another was closed before it.
      fields: this.#fields.sort((a, b) => a.nameSpan.start - b.nameSpan.start),
      findings: this.#findings,
      contentEnd: this.#contentEnd,
    };
  }

  /** `stand van zaken: afgerond`: one line that is a status and no more is the status of an entry that has none. */
  #readProgress(): void {
    const kind = this.#kind && valueKindOf(this.#kind, 'status');
    if (kind === undefined || this.#fields.some(({ name, kind: read }) => name === 'status' && read !== 'unknown'))
      return;
    const at = this.#fields.findIndex(
      ({ name, double, kind: read }) => PROGRESS.has(name) && !double && read === 'text',
    );
    const field = this.#fields[at];
    const [line] = field?.lines ?? [];
    if (field === undefined || line === undefined || field.lines.length > 1) return;
    if (statusOfKind(this.#kind, line.text) === undefined) return;
    const { nameSpan, span, indent, lines, double } = field;
    const base = { name: 'status', nameSpan, span, indent, lines, double };
    this.#fields[at] = readFieldValue(this.#text, base, kind, this.#findings);
  }

  /** What lies beyond the limit of lines is kept and reported, unless it is blank. */
  #passOver(from: Line): void {
    const text = this.#text;
    for (let line = from; ; line = lineFrom(text, line.next)) {
      const span = trimmedSpan(text, line.start, line.end);
      if (span.start < span.end) {
        this.#report('te-lang', 'longEntry', span);
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
    this.#contentEnd = end;
    if (isFirst && columns === 0) {
      const margin = readMarginLine(this.#text.slice(textStart, line.end));
      if (margin.kind === 'entry') {
        this.#readHead(line, textStart, margin);
        return;
      }
    }
    if (this.#kind === undefined) this.#reportRun('regel-onbekend', 'beforeFirstEntry', line, textStart);
    else if (this.#skipping) this.#passOverEntry(line, indentation);
    else if (this.#lost && columns > 0) return;
    else if (columns === 0) this.#readMargin(line, textStart);
    else this.#readIndented(line, indentation);
  }

  /** The part of a line that is read; what lies beyond the limit is reported once. */
  #limited(line: Line): Line {
    if (line.end - line.start <= MAX_LINE_LENGTH) return line;
    const end = line.start + MAX_LINE_LENGTH;
    if (!this.#reportedLongLine) this.#report('te-lang', 'longLine', { start: end, end: line.end });
    this.#reportedLongLine = true;
    return { start: line.start, end, next: line.next };
  }

  #readHead(line: Line, lineStart: number, { entry: kind, word, misspelt, mark }: MarginEntry): void {
    const text = this.#text;
    const start = lineStart + mark.length;
    if (mark !== '') this.#report('regel-onbekend', 'keywordMarked', { start: lineStart, end: start }, mark);
    this.#kind = kind;
    this.#keyword = wordAt(text, start, start + word.length);
    const shape = ENTRIES[kind].identity;
    const { identity, colon, title } = headParts(text, start + word.length, line.end, shape, heavyMark(mark));
    this.#identity = identity && wordAt(text, identity.start, identity.end);
    // Without its colon a title is read all the same.
    this.#title = title && wordAt(text, title.start, title.end);
    if (misspelt) this.#report('regel-onbekend', 'keywordMisspelt', this.#keyword, kind);
    if (title !== undefined && colon === undefined) {
      const { start: from, end } = identity ?? this.#keyword;
      const message = messages.syntax.missing('headLine');
      this.#findings.push({ code: 'regel-onbekend', reason: 'colonMissing', span: { start: from, end }, message });
    }
    // `Persoon Anja is ziek.` names nobody.
    if (identity !== undefined && colon === undefined && !misspelt && (shape === 'name' || kind === 'gebruik')) {
      if (readKeywordLine(text.slice(start, line.end), true) === 'sentence') {
        this.#report('regel-onbekend', 'sentenceAsName', { start, end: identity.end });
        this.#identity = undefined;
      }
    }
    if (shape === 'number' && identity !== undefined && /\s/u.test(text.slice(identity.start, identity.end))) {
      this.#report('waarde-ongeldig', 'numberWithSpaces', identity, this.#identity?.text);
    }
  }

  /** A line at the margin that starts no entry: a field that lost its indentation, or nothing that is known. */
  #readMargin(line: Line, textStart: number): void {
    const isField = readMarginLine(this.#text.slice(textStart, line.end)).kind === 'field';
    const field = isField ? fieldParts(this.#text, textStart, line.end) : undefined;
    if (field === undefined) {
      if (mayBeFirstLine(this.#text.slice(textStart, line.end))) {
        this.#closeFields(0);
        this.#lost = true;
      }
      this.#reportRun('regel-onbekend', 'margin', line, textStart);
      return;
    }
    this.#lost = false;
    this.#closeFields(0);
    const kind = this.#startField(field, line, 0);
    if (kind !== 'unknown') this.#report('inspringing', 'marginField', field.name);
  }

  #readIndented(line: Line, indentation: Indentation): void {
    const { columns } = indentation;
    const owner = this.#ownerOf(columns);
    if (owner === undefined) {
      this.#fieldIndent = columns;
      this.#readFieldLine(line, indentation);
    } else if (owner.field?.kind === 'text') {
      this.#readTextLine(line, indentation, owner.field);
    } else if (owner.field?.kind === 'unknown') {
      this.#addLine(owner.field, line, indentation.textStart, columns);
    } else {
      this.#readDeeper(line, indentation, owner.field);
    }
  }

  /** The nearest line above that stands further left; undefined when that is the head of the entry. */
  #ownerOf(columns: number): Owner | undefined {
    this.#closeFields(columns);
    const owner = this.#owners.at(-1);
    if (owner === undefined || owner.indent > 0) return owner;
    // Lines below a text or a list at the margin belong to it; below anything else they are the entry's own again.
    const kind = owner.field?.kind;
    if (kind === 'text' || (kind !== undefined && kind !== 'unknown' && isList(kind))) return owner;
    if (this.#fieldIndent !== undefined && columns > this.#fieldIndent) return owner;
    this.#closeFields(0);
    return undefined;
  }

  /** A line that belongs to the entry itself. */
  #readFieldLine(line: Line, { textStart, columns }: Indentation): void {
    const field = fieldParts(this.#text, textStart, line.end);
    if (this.#isIndentedEntry(line, textStart, field?.name)) {
      this.#skipping = true;
      this.#skippedIndent = columns;
      this.#report('inspringing', 'indentedEntry', trimmedSpan(this.#text, textStart, line.end));
    } else if (field !== undefined) {
      this.#startField(field, line, columns);
    } else {
      // Deeper lines go with the line that is not understood, not with the field above it.
      this.#owners.push({ indent: columns, field: undefined });
      const name = fieldWithoutColon(this.#kind!, this.#text, textStart, line.end);
      if (name === undefined) {
        this.#reportRun('regel-onbekend', 'noField', line, textStart);
      } else {
        // What is wrong with it is known: it is no part of a run.
        this.#inUnknownRun = false;
        this.#report('regel-onbekend', 'fieldColonMissing', trimmedSpan(this.#text, textStart, line.end), name.text);
      }
    }
  }

  /**
   * `  actie 6: …`: at the margin it would start an entry, and it is no field of this one. Where no name of
   * a field could stand before the colon, or there is none, it is one only when a name or number with a capital or a digit
   * follows, `  persoon Anja`, and before a colon no word in small letters, `  stuk NCG / 1: …`: other words may be text. A sentence
   * is text: `  Motie 4 is ingetrokken.`
   */
  #isIndentedEntry(line: Line, textStart: number, name: Word | undefined): boolean {
    if (name !== undefined && fieldNameOf(this.#kind!, name.text) !== undefined) return false;
    const text = this.#text.slice(textStart, line.end);
    const margin = readMarginLine(text);
    if (margin.kind !== 'entry' || margin.misspelt || readKeywordLine(text, true) === 'sentence') return false;
    return (
      name !== undefined || /^\s+[\p{Lu}\d][^:]*$|^(?:\s+[^\p{Ll}\s:][^\s:]*)+:\s/u.test(text.slice(margin.word.length))
    );
  }

  /** Nothing of what follows an indented entry is read, but the next one at its depth is lost as much. */
  #passOverEntry(line: Line, { textStart, columns }: Indentation): void {
    const { name } = fieldParts(this.#text, textStart, line.end) ?? {};
    if (columns === 0 || columns > this.#skippedIndent || !this.#isIndentedEntry(line, textStart, name)) return;
    this.#report('inspringing', 'indentedEntry', trimmedSpan(this.#text, textStart, line.end));
  }

  #readTextLine(line: Line, { textStart, columns }: Indentation, open: OpenField): void {
    this.#addLine(open, line, textStart, columns);
    const field = fieldParts(this.#text, textStart, line.end);
    if (field !== undefined && fieldNameOf(this.#kind!, field.name.text) !== undefined) {
      this.#report('inspringing', 'fieldInText', field.name, field.name.text);
    }
  }

  /** A line below a field that holds no text: a field that stands too deep, the next line of a list, or unknown. */
  #readDeeper(line: Line, { textStart, columns }: Indentation, open: OpenField | undefined): void {
    const field = fieldParts(this.#text, textStart, line.end);
    if (field !== undefined && fieldNameOf(this.#kind!, field.name.text) !== undefined) {
      this.#report('inspringing', 'deepField', field.name, field.name.text);
      this.#startField(field, line, columns);
    } else if (open !== undefined && open.kind !== 'unknown' && isList(open.kind)) {
      const bullet =
        (open.kind === 'agenda' ? ANY_BULLET : BULLET).exec(this.#text.slice(textStart, line.end))?.[0] ?? '';
      this.#addLine(open, line, textStart + bullet.length, columns);
    } else {
      this.#reportRun('regel-onbekend', open === undefined ? 'noField' : 'deeper', line, textStart);
    }
  }

  #addLine(open: OpenField, line: Line, textStart: number, indent: number): void {
    const span = trimmedSpan(this.#text, textStart, line.end);
    if (span.start === span.end) return;
    open.lines.push({ ...wordAt(this.#text, span.start, span.end), indent });
    open.end = span.end;
    this.#inUnknownRun = false;
  }

  #startField(parts: FieldParts, line: Line, indent: number): ValueKind | 'unknown' {
    const text = this.#text;
    const { name: typed, colon } = parts;
    const official = fieldNameOf(this.#kind!, typed.text);
    const kind = official === undefined ? 'unknown' : (valueKindOf(this.#kind!, official) ?? 'unknown');
    // The scanner has found the name and its colon, so that the rest is all there is to say: no grammar could add to it.
    const rest = trimmedSpan(text, colon + 1, line.end);
    const value = rest.start < rest.end ? { ...rest, text: text.slice(rest.start, rest.end), indent: 0 } : undefined;
    const double = official !== undefined && this.#names.has(official);
    if (official !== undefined) this.#names.add(official);
    if (official === undefined) this.#report('veld-onbekend', 'unknownField', typed, typed.text);
    if (double) this.#report('veld-dubbel', 'doubleField', typed, official);
    const field: OpenField = {
      name: official ?? typed.text,
      kind,
      nameSpan: { start: typed.start, end: typed.end },
      indent,
      double,
      lines: value === undefined ? [] : [value],
      end: value?.end ?? colon + 1,
    };
    this.#owners.push({ indent, field });
    this.#inUnknownRun = false;
    return kind;
  }

  /** Reads the fields that a line at this indentation does not belong to: nothing more can be added to them. */
  #closeFields(indent: number): void {
    while ((this.#owners.at(-1)?.indent ?? -1) >= indent) {
      const open = this.#owners.pop()?.field;
      if (open === undefined) continue;
      const { name, nameSpan, lines, double } = open;
      const span = { start: nameSpan.start, end: open.end };
      const base = { name, nameSpan, indent: open.indent, lines, double, span };
      this.#fields.push(readFieldValue(this.#text, base, open.kind, this.#findings));
    }
  }

  /** Reports a line that is not understood, unless the line before it was not understood either. */
  #reportRun(code: 'regel-onbekend', reason: SyntaxFinding['reason'], line: Line, textStart: number): void {
    const runsOn = this.#inUnknownRun;
    this.#inUnknownRun = true;
    if (runsOn) {
      const index = this.#findings.findLastIndex((finding) => finding.code === code);
      const { end: runEnd } = trimmedSpan(this.#text, textStart, line.end);
      this.#findings[index] = { ...this.#findings[index]!, lines: ++this.#unknownLines, runEnd };
      return;
    }
    this.#unknownLines = 1;
    this.#report(code, reason, trimmedSpan(this.#text, textStart, line.end));
  }

  #report(code: SyntaxFinding['code'], reason: SyntaxFinding['reason'], span: Span, typed?: string): void {
    const { start, end } = span;
    this.#findings.push({ code, reason, span: { start, end }, ...(typed === undefined ? {} : { typed }) });
  }
}

/** What begins heavy type in a mark before a keyword; empty when nothing does. */
export function heavyMark(mark: string): string {
  return /\*\*|__/u.exec(mark)?.[0] ?? '';
}

interface HeadParts {
  readonly identity: Span | undefined;
  readonly colon: number | undefined;
  readonly title: Span | undefined;
}

/** Where identity, colon and title stand behind the keyword of an entry. */
function headParts(text: string, start: number, end: number, shape: IdentityKind, heavy: string): HeadParts {
  // `**actie 3**: Titel`: the mark that ends the heavy type is no part of the number or the title.
  const some = (span: Span): Span | undefined => {
    const closes = heavy !== '' && text.slice(span.start, span.end).endsWith(heavy);
    const bare = closes ? trimmedSpan(text, span.start, span.end - heavy.length) : span;
    return bare.start === bare.end ? undefined : bare;
  };
  const colon = firstColon(text, start, end);
  if (colon !== undefined) {
    return {
      identity: some(trimmedSpan(text, start, colon)),
      colon,
      title: some(trimmedSpan(text, colon + 1, end)),
    };
  }
  const all = trimmedSpan(text, start, end);
  if (shape !== 'number') return { identity: some(all), colon, title: undefined };
  // Without a colon the first word is the number and what follows the title.
  const first = /^\S*/u.exec(text.slice(all.start, all.end))?.[0].length ?? 0;
  return {
    identity: some({ start: all.start, end: all.start + first }),
    colon,
    title: some(trimmedSpan(text, all.start + first, all.end)),
  };
}
