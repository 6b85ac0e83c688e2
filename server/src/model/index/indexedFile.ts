/** The index of one register file. One that was kept as it is has no tables until somebody asks for what only they know. */
import { type DuoDocument, readDocument } from '../../syntax/document.ts';
import type { PlacedEntry } from '../../syntax/entryList.ts';
import type { PlacedSet } from '../../syntax/placedSet.ts';
import type { NumberedKind } from '../../syntax/vocabulary.ts';
import { type Declaration, type EntryRef, type FileIndex, fileName, type Member } from './fileIndex.ts';
import { FileTables } from './fileTables.ts';
import { type IndexChanges, noChanges } from './indexChanges.ts';
import type { DeclaredKey } from './indexKey.ts';
import { memberKeys } from './members.ts';
import { foldName } from './names.ts';
import type { PlacesByKey } from './placesByKey.ts';
import { type KeptFile, unpackFile } from './savedIndex.ts';

/** The saved index of a text, with that text. */
interface Packed {
  readonly kept: KeptFile;
  readonly text: string;
}

export class IndexedFile implements FileIndex {
  readonly uri: string;
  #known: FileTables | undefined;
  /** Undefined when it was unpacked, or never packed. */
  #packed: Packed | undefined;

  /** @param source a document, of which nothing is known until its entries are put in; or all of a file, as it was kept. */
  constructor(uri: string, source: DuoDocument | Packed) {
    this.uri = uri;
    if ('kept' in source) this.#packed = source;
    else this.#known = new FileTables(this, source);
  }

  get isPacked(): boolean {
    return this.#packed !== undefined;
  }

  get textLength(): number {
    return this.#packed?.text.length ?? this.document.text.length;
  }

  get registerCode(): string {
    const code = this.#packed === undefined ? this.#tables.code : this.#packed.kept.said.code;
    return code ?? foldName(fileName(this.uri));
  }

  get uses(): readonly string[] {
    return this.#packed?.kept.said.uses ?? this.#tables.uses;
  }

  memberKeys(): Iterable<string> {
    return this.#packed === undefined
      ? this.members.keys()
      : new Set(this.#packed.kept.said.seats.flatMap((text) => [...memberKeys(text)]));
  }

  get document(): DuoDocument {
    return this.#tables.document;
  }

  get registers(): PlacedSet {
    return this.#tables.registers;
  }

  get names(): PlacesByKey<Declaration> {
    return this.#tables.names;
  }

  get personParts(): PlacesByKey<Declaration> {
    return this.#tables.personParts;
  }

  get functions(): PlacesByKey<Declaration> {
    return this.#tables.functions;
  }

  get numbers(): PlacesByKey<EntryRef> {
    return this.#tables.numbers;
  }

  get meetings(): PlacesByKey<EntryRef> {
    return this.#tables.meetings;
  }

  get mentions(): PlacesByKey<EntryRef> {
    return this.#tables.mentions;
  }

  get documents(): PlacesByKey<EntryRef> {
    return this.#tables.documents;
  }

  get ownWords(): PlacesByKey<EntryRef> {
    return this.#tables.ownWords;
  }

  get moments(): PlacesByKey<EntryRef> {
    return this.#tables.moments;
  }

  get layouts(): PlacesByKey<EntryRef> {
    return this.#tables.layouts;
  }

  get headings(): PlacedSet {
    return this.#tables.headings;
  }

  get headingsByName(): PlacesByKey<EntryRef> {
    return this.#tables.headingsByName;
  }

  get members(): PlacesByKey<Member> {
    return this.#tables.members;
  }

  keysOf(placed: PlacedEntry): readonly DeclaredKey[] {
    return this.#tables.keysOf(placed);
  }

  parentOf(heading: PlacedEntry): PlacedEntry | undefined {
    return this.#tables.parentOf(heading);
  }

  headingAbove(placed: PlacedEntry): PlacedEntry | undefined {
    return this.#tables.headingAbove(placed);
  }

  highestNumber(kind: NumberedKind): number {
    return this.#tables.highestNumber(kind);
  }

  /** Indexes entries that are new or have another text. */
  put(entries: Iterable<PlacedEntry>, changes: IndexChanges): void {
    this.#tables.put(entries, changes);
  }

  /** Takes entries out, while they still stand in the document. */
  remove(entries: Iterable<PlacedEntry>, changes: IndexChanges): void {
    this.#tables.remove(entries, changes);
  }

  get #tables(): FileTables {
    this.#known ??= this.#unpack();
    return this.#known;
  }

  /** The tables of what was kept. A text that it does not fit is read. */
  #unpack(): FileTables {
    const { kept, text } = this.#packed!;
    const { document, keys } = unpackFile(kept, text) ?? { document: readDocument(text) };
    this.#packed = undefined;
    const tables = new FileTables(this, document);
    // A heading that stands in a table asks for what is above it.
    this.#known = tables;
    tables.put(document.entries, noChanges(), keys);
    return tables;
  }
}
