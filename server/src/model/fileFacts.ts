/** What one register file tells the others: its register, names, numbers and headings. Computed from its text alone. */
import type { DuoDocument, PlacedEntry } from '../syntax/document.ts';
import { type Entry, fieldOf, textOf } from '../syntax/entry.ts';
import { foldNumber } from '../syntax/numberReferences.ts';
import { type EntryKind, isHeadingKind, isNameKind, type NameKind } from '../syntax/vocabulary.ts';
import { type DeclaredName, declaredNames, foldName, personParts } from './names.ts';

/** An entry together with the file it stands in. */
export interface EntryRef {
  readonly file: FileFacts;
  readonly placed: PlacedEntry;
}

/** An entry that declares a name, seen by one of its names. */
export interface Declaration extends EntryRef {
  readonly kind: NameKind;
  readonly name: DeclaredName;
}

/** Entries that have a number that is unique in their register. */
export const NUMBERED_KINDS = ['actie', 'besluit', 'toezegging'] as const satisfies readonly EntryKind[];
export type NumberedKind = (typeof NUMBERED_KINDS)[number];

export function isNumberedKind(kind: EntryKind | undefined): kind is NumberedKind {
  return kind !== undefined && (NUMBERED_KINDS as readonly EntryKind[]).includes(kind);
}

export class FileFacts {
  readonly uri: string;
  readonly document: DuoDocument;
  /** The entries with keyword `register`; the first counts. */
  readonly registers: readonly PlacedEntry[];
  /** The code of the register that the entries belong to, folded: that of the `register`, else the file's name. */
  readonly registerCode: string;
  /** Every name that is declared here → its declarations, in the order of the text. */
  readonly names: ReadonlyMap<string, readonly Declaration[]>;
  /** First names and surnames of the persons that are declared here. */
  readonly personParts: ReadonlyMap<string, readonly Declaration[]>;
  /** Functions of the persons that are declared here. */
  readonly functions: ReadonlyMap<string, readonly Declaration[]>;
  /** `actie 5` (kind and folded number) → the entries that have it. */
  readonly numbers: ReadonlyMap<string, readonly EntryRef[]>;
  /** Indexes of the headings, ascending. */
  readonly headings: readonly number[];
  /** The headings by what a `blok` field may call them: folded letter, number, path or title. */
  readonly headingsByName: ReadonlyMap<string, readonly PlacedEntry[]>;
  /** The `blok` or `randvoorwaarde` that an `onderwerp` stands below. */
  readonly #parents: ReadonlyMap<PlacedEntry, PlacedEntry>;
  /** What `gebruik` entries name, as typed. */
  readonly uses: readonly string[];

  constructor(uri: string, document: DuoDocument) {
    this.uri = uri;
    this.document = document;
    const registers: PlacedEntry[] = [];
    const names = new Map<string, Declaration[]>();
    const parts = new Map<string, Declaration[]>();
    const functions = new Map<string, Declaration[]>();
    const numbers = new Map<string, EntryRef[]>();
    const headings: number[] = [];
    const headingsByName = new Map<string, PlacedEntry[]>();
    const parents = new Map<PlacedEntry, PlacedEntry>();
    let mainHeading: PlacedEntry | undefined;
    const uses: string[] = [];
    for (const placed of document.entries) {
      const { entry } = placed;
      if (entry.kind === 'register') registers.push(placed);
      if (isHeadingKind(entry.kind)) {
        headings.push(placed.index);
        if (entry.kind !== 'onderwerp') mainHeading = placed;
        else if (mainHeading !== undefined) parents.set(placed, mainHeading);
        for (const name of headingNames(entry, parents.get(placed)?.entry)) push(headingsByName, name, placed);
      }
      if (entry.kind === 'gebruik' && entry.identity !== undefined) uses.push(entry.identity.text);
      if (isNumberedKind(entry.kind) && entry.identity !== undefined) {
        push(numbers, numberKey(entry.kind, entry.identity.text), { file: this, placed });
      }
      if (isNameKind(entry.kind)) {
        for (const name of declaredNames(entry)) {
          const declaration: Declaration = { file: this, placed, kind: entry.kind, name };
          push(names, name.folded, declaration);
          if (entry.kind !== 'persoon' || name.source === 'misspelling') continue;
          const position = fieldOf(entry, 'functie');
          if (position !== undefined && name.source === 'identity')
            push(functions, foldName(textOf(position)), declaration);
          for (const part of new Set(personParts(name.word.text))) push(parts, part, declaration);
        }
      }
    }
    this.registers = registers;
    this.registerCode = foldName(registers[0]?.entry.identity?.text ?? fileName(uri));
    this.names = names;
    this.personParts = parts;
    this.functions = functions;
    this.numbers = numbers;
    this.headings = headings;
    this.headingsByName = headingsByName;
    this.#parents = parents;
    this.uses = uses;
  }

  /** The `blok` or `randvoorwaarde` above an `onderwerp`; undefined for other headings, or when none stands above it. */
  parentOf(heading: PlacedEntry): PlacedEntry | undefined {
    return this.#parents.get(heading);
  }

  /** The nearest heading at or above an index; undefined when there is none. */
  headingAbove(index: number): PlacedEntry | undefined {
    let low = 0;
    let high = this.headings.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.headings[middle]! <= index) low = middle + 1;
      else high = middle;
    }
    const found = this.headings[low - 1];
    return found === undefined ? undefined : this.document.entries[found];
  }
}

/** What a heading may be called: an `onderwerp` by its path, `02-II`; the others by their letter or their title. */
function headingNames(heading: Entry, parent: Entry | undefined): Set<string> {
  const own = heading.identity?.text;
  const above = parent?.identity?.text;
  const path = own === undefined || above === undefined ? own : `${above}-${own}`;
  const title = heading.kind === 'onderwerp' ? undefined : heading.title?.text;
  return new Set([path, title].filter((name) => name !== undefined).map(foldNumber));
}

/** The key of a number in `FileFacts.numbers`. */
export function numberKey(kind: NumberedKind, number: string): string {
  return `${kind} ${foldNumber(number)}`;
}

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [value]);
  else list.push(value);
}

/** The last part of a URI without its extension, decoded; the URI itself when it cannot be decoded. */
function fileName(uri: string): string {
  const last = uri.slice(uri.lastIndexOf('/') + 1).replace(/\.duo$/iu, '');
  try {
    return decodeURIComponent(last);
  } catch {
    return last;
  }
}
