/** An entry with something in a field that is being typed in a form, and that nobody has put into the text. */
import { insertField } from '../../edits/edits.ts';
import { lineAround } from '../../edits/entryLines.ts';
import { type FormPlace, formPlaces } from '../../edits/form/formFields.ts';
import type { EntryRef } from '../../model/index/fileIndex.ts';
import { MinutesEntry, madeIn } from '../../model/index/minutes.ts';
import type { Scope } from '../../model/index/scope.ts';
import type { Entry } from '../../syntax/entry.ts';
import type { EntryChunk, PlacedEntry } from '../../syntax/entryList.ts';
import { readEntry } from '../../syntax/readEntry.ts';
import type { EntryKind } from '../../syntax/vocabulary.ts';

export interface TypedField {
  readonly ref: EntryRef;
  readonly place: FormPlace;
  /** Where each line of the value begins in the entry (UTF-16). */
  readonly lineStarts: readonly number[];
}

/** The entry as it would be; undefined for a key that it has no field for. What a line break was typed for is one, whatever the file has. */
export function typedField(
  { file, placed }: EntryRef,
  key: string,
  value: string,
  scope: Scope,
): TypedField | undefined {
  const { entry, start } = placed;
  const place = formPlaces(entry, scope).find((one) => one.key === key);
  if (place === undefined) return undefined;
  const { from, to, indent, before } = placeOf(placed, entry, place, start);
  const lines = value.split(/\r\n|[\n\r]/u);
  const name = `${before}${indent}${place.name}:`;
  const lineStarts: number[] = [];
  let written = name;
  for (const line of lines) {
    written += lines.length === 1 ? ' ' : `\n${indent}  `;
    lineStarts.push(from + written.length);
    written += line;
  }
  const whole = readEntry(entry.text.slice(0, from) + written + entry.text.slice(to));
  const now = placed instanceof MinutesEntry ? madeIn(whole)[placed.ordinal] : whole;
  if (now === undefined) return undefined;
  const field = now.fields.find(({ nameSpan }) => nameSpan.start === from + before.length + indent.length);
  return { ref: { file, placed: new TypedEntry(placed, now) }, place: { ...place, field }, lineStarts };
}

/** Where the lines of a field stand or would stand, in offsets of the entry. */
function placeOf(placed: PlacedEntry, entry: Entry, { field, name }: FormPlace, start: number) {
  if (field !== undefined) {
    const line = lineAround(entry, field.nameSpan.start);
    const to = lineAround(entry, field.span.end).end;
    return { from: line.start, to, indent: entry.text.slice(line.start, field.nameSpan.start), before: '' };
  }
  const edit = insertField('\n', placed, name, 'x');
  const at = edit.start - start;
  return { from: at, to: at, indent: /^\n(\s*)/u.exec(edit.text)?.[1] ?? '  ', before: '\n' };
}

/** The place of an entry of the file, with another text: whoever asks about it finds what stands around it. */
class TypedEntry implements PlacedEntry {
  readonly entry: Entry;
  readonly #base: PlacedEntry;

  constructor(base: PlacedEntry, entry: Entry) {
    this.#base = base;
    this.entry = entry;
  }

  get head(): Entry {
    return this.entry;
  }
  get cached(): Entry {
    return this.entry;
  }
  get kind(): EntryKind | undefined {
    return this.entry.kind;
  }
  get chunk(): EntryChunk {
    return this.#base.chunk;
  }
  get at(): number {
    return this.#base.at;
  }
  get length(): number {
    return this.entry.text.length;
  }
  get lineBreaks(): number {
    return this.#base.lineBreaks;
  }
  get revision(): number {
    return this.#base.revision;
  }
  get start(): number {
    return this.#base.start;
  }
  get line(): number {
    return this.#base.line;
  }
  get index(): number {
    return this.#base.index;
  }
}
