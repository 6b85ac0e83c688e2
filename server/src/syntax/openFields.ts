/**
 * The fields of an entry while their lines are still being gathered. A line belongs to the nearest line above it that stands
 * further left; a field is read when nothing more can be added to it.
 */
import type { Indentation, Line } from '../text/lines.ts';
import { type Span, trimmedSpan, wordAt } from '../text/span.ts';
import type { Field, ValueLine } from './entry.ts';
import type { EntryFindings } from './entryFindings.ts';
import type { FieldParts } from './fieldLine.ts';
import { readFieldValue } from './readField.ts';
import { type EntryKind, fieldNameOf, isList, type ValueKind, valueKindOf } from './vocabulary.ts';
import { statusOfKind } from './workKinds.ts';

/** Fields whose text may be the status. */
export const PROGRESS: ReadonlySet<string> = new Set(['voortgang', 'afdoening']);

/** A field that lines may still be added to. */
export interface OpenField {
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

export class OpenFields {
  readonly #text: string;
  readonly #findings: EntryFindings;
  readonly #read: Field[] = [];
  readonly #names = new Set<string>();
  /** Possible owners of a deeper line, from left to right: the last stands nearest above it. */
  readonly #owners: Owner[] = [];
  /** Columns of the indented lines that belong to the entry itself; undefined before the first of them. */
  #fieldIndent: number | undefined;

  constructor(text: string, findings: EntryFindings) {
    this.#text = text;
    this.#findings = findings;
  }

  /** The nearest line above that stands further left; undefined when that is the head of the entry. What stands deeper is read. */
  ownerOf(columns: number): Owner | undefined {
    this.close(columns);
    const owner = this.#owners.at(-1);
    if (owner === undefined) {
      this.#fieldIndent = columns;
      return undefined;
    }
    if (owner.indent > 0) return owner;
    // Lines below a text or a list at the margin belong to it; below anything else they are the entry's own again.
    const kind = owner.field?.kind;
    if (kind === 'text' || (kind !== undefined && kind !== 'unknown' && isList(kind))) return owner;
    if (this.#fieldIndent !== undefined && columns > this.#fieldIndent) return owner;
    this.close(0);
    this.#fieldIndent = columns;
    return undefined;
  }

  /** A line begins a field of an entry of a kind; the kind of its value comes back. */
  start(entry: EntryKind, { name: typed, colon }: FieldParts, line: Line, indent: number): ValueKind | 'unknown' {
    const text = this.#text;
    const official = fieldNameOf(entry, typed.text);
    const kind = official === undefined ? 'unknown' : (valueKindOf(entry, official) ?? 'unknown');
    // The scanner has found the name and its colon, so that the rest is all there is to say: no grammar could add to it.
    const rest = trimmedSpan(text, colon + 1, line.end);
    const value = rest.start < rest.end ? { ...rest, text: text.slice(rest.start, rest.end), indent: 0 } : undefined;
    const double = official !== undefined && this.#names.has(official);
    if (official !== undefined) this.#names.add(official);
    if (official === undefined) this.#findings.report('veld-onbekend', 'unknownField', typed, typed.text);
    if (double) this.#findings.report('veld-dubbel', 'doubleField', typed, official);
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
    this.#findings.endRun();
    return kind;
  }

  /** Opens a line that is not understood: deeper lines go with it, not with the field above it. */
  startUnknown(indent: number): void {
    this.#owners.push({ indent, field: undefined });
  }

  /** Adds a line to a field, unless it is blank from an offset on. */
  add(open: OpenField, line: Line, { textStart, columns: indent }: Indentation): void {
    const span = trimmedSpan(this.#text, textStart, line.end);
    if (span.start === span.end) return;
    open.lines.push({ ...wordAt(this.#text, span.start, span.end), indent });
    open.end = span.end;
    this.#findings.endRun();
  }

  /** Reads the fields that a line at this indentation does not belong to: nothing more can be added to them. */
  close(indent: number): void {
    while ((this.#owners.at(-1)?.indent ?? -1) >= indent) {
      const open = this.#owners.pop()?.field;
      if (open === undefined) continue;
      const { name, nameSpan, lines, double } = open;
      const span = { start: nameSpan.start, end: open.end };
      const base = { name, nameSpan, indent: open.indent, lines, double, span };
      this.#read.push(readFieldValue(this.#text, base, open.kind, this.#findings.all));
    }
  }

  /** The fields in the order of the text, at the end of an entry. */
  finish(entry: EntryKind | undefined): readonly Field[] {
    this.close(0);
    this.#readProgress(entry);
    // A field that stood within another was closed before it.
    const isBefore = (field: Field, at: number) => field.nameSpan.start < (this.#read[at - 1]?.nameSpan.start ?? -1);
    return this.#read.some(isBefore) ? this.#read.sort((a, b) => a.nameSpan.start - b.nameSpan.start) : this.#read;
  }

  /** `stand van zaken: afgerond`: one line that is a status and no more is the status of an entry that has none. */
  #readProgress(entry: EntryKind | undefined): void {
    const kind = entry && valueKindOf(entry, 'status');
    if (kind === undefined || this.#read.some(({ name, kind: read }) => name === 'status' && read !== 'unknown'))
      return;
    const at = this.#read.findIndex(({ name, double, kind: read }) => PROGRESS.has(name) && !double && read === 'text');
    const field = this.#read[at];
    const [line] = field?.lines ?? [];
    if (field === undefined || line === undefined || field.lines.length > 1) return;
    if (statusOfKind(entry, line.text) === undefined) return;
    const { nameSpan, span, indent, lines, double } = field;
    const base = { name: 'status', nameSpan, span, indent, lines, double };
    this.#read[at] = readFieldValue(this.#text, base, kind, this.#findings.all);
  }
}
