/** The index of one register file: its register, names, numbers and headings, as other files see them. `IndexedFile` keeps it. */
import type { DuoDocument } from '../../syntax/document.ts';
import type { PlacedEntry } from '../../syntax/entryList.ts';
import type { PlacedSet } from '../../syntax/placedSet.ts';
import type { NameKind, NumberedKind } from '../../syntax/vocabulary.ts';
import type { DeclaredKey } from './indexKey.ts';
import type { DeclaredName } from './names.ts';
import type { PlacesByKey } from './placesByKey.ts';

/** An entry together with the file it stands in. */
export interface EntryRef {
  readonly file: FileIndex;
  readonly placed: PlacedEntry;
}

/** An entry that declares a name, seen by one of its names. */
export interface Declaration extends EntryRef {
  readonly kind: NameKind;
  readonly name: DeclaredName;
}

/** A person with a full name who has a seat in a gremium. */
export interface Member extends EntryRef {
  /** The full name without titles: the same for everybody who is the same person. */
  readonly name: string;
  /** The name as typed, with titles and initials. */
  readonly typed: string;
  /** The name as written behind an action, with the organisation that was typed: `Anja Woortman (OBG)`. */
  readonly text: string;
}

export interface FileIndex {
  readonly uri: string;
  /**
   * True while only its saved index is loaded, and none of its entries. Reading anything but `uri`, `textLength`,
   * `registerCode`, `uses` and `memberKeys` has it unpacked.
   */
  readonly isPacked: boolean;
  /** Length of its text, in UTF-16 units. */
  readonly textLength: number;
  readonly document: DuoDocument;
  /** The entries with keyword `register`; the first counts. */
  readonly registers: PlacedSet;
  /** Every name that is declared here → its declarations. */
  readonly names: PlacesByKey<Declaration>;
  /** First names and surnames of the persons that are declared here. */
  readonly personParts: PlacesByKey<Declaration>;
  /** Functions of the persons that are declared here. */
  readonly functions: PlacesByKey<Declaration>;
  /** `actie 5` (kind and folded number) → the entries that have it. */
  readonly numbers: PlacesByKey<EntryRef>;
  /** The meetings of each gremium, by the folded names that their first lines give. */
  readonly meetings: PlacesByKey<EntryRef>;
  /** `actie 5` → the entries that speak of one with that number. */
  readonly mentions: PlacesByKey<EntryRef>;
  /** The documents that are described here, by their folded references. */
  readonly documents: PlacesByKey<EntryRef>;
  /** Statuses and fields of the `register`'s own: `veld risico`. */
  readonly ownWords: PlacesByKey<EntryRef>;
  /** The moments that are declared here, by their names without a year. */
  readonly moments: PlacesByKey<EntryRef>;
  /** The layouts that are declared here, by their names, and all of them under an empty one. */
  readonly layouts: PlacesByKey<EntryRef>;
  readonly headings: PlacedSet;
  /** The headings by what a `blok` field may call them: folded letter, number, path or title. */
  readonly headingsByName: PlacesByKey<EntryRef>;
  /** The code of the register that the entries belong to, folded: that of the `register`, else the file's name. */
  readonly registerCode: string;
  /** Names in `gebruik` entries, as typed; */
  readonly uses: readonly string[];
  /** People with a seat in a gremium that is declared here, by full name, first name and surname. */
  readonly members: PlacesByKey<Member>;
  /** The keys of `members`. */
  memberKeys(): Iterable<string>;
  /** The keys that an entry declares; empty when it declares nothing or was not indexed yet. */
  keysOf(placed: PlacedEntry): readonly DeclaredKey[];
  /** The `blok` or `randvoorwaarde` above an `onderwerp`; undefined for other headings, or when none stands above it. */
  parentOf(heading: PlacedEntry): PlacedEntry | undefined;
  /** The nearest heading at or above an entry; undefined when there is none. */
  headingAbove(placed: PlacedEntry): PlacedEntry | undefined;
  /** The highest whole number that an entry of this kind has; 0 when none has one. Costs all numbers after it went. */
  highestNumber(kind: NumberedKind): number;
}

/** The last part of a URI without its extension, decoded; the URI itself when it cannot be decoded. */
export function fileName(uri: string): string {
  const last = uri.slice(uri.lastIndexOf('/') + 1).replace(/\.duo$/iu, '');
  try {
    return decodeURIComponent(last);
  } catch {
    return last;
  }
}
