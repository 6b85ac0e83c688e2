/**
 * The tables of the index of one register file: its register, names, numbers and headings. Follow the edits of its document:
 * what an entry declares is taken out and put in on its own.
 */
import type { DuoDocument } from '../../syntax/document.ts';
import type { Entry } from '../../syntax/entry.ts';
import type { PlacedEntry } from '../../syntax/entryList.ts';
import { foldNumber } from '../../syntax/numberReferences.ts';
import { PlacedSet } from '../../syntax/placedSet.ts';
import {
  type EntryKind,
  isHeadingKind,
  isNumberedKind,
  type NameKind,
  type NumberedKind,
} from '../../syntax/vocabulary.ts';
import { declaredKeys } from './declaredKeys.ts';
import type { Declaration, EntryRef, FileIndex, Member } from './fileIndex.ts';
import type { IndexChanges } from './indexChanges.ts';
import { type DeclaredKey, isPlainLookup, type Lookup, lookupKey } from './indexKey.ts';
import { minutesEntry } from './minutes.ts';
import { foldName } from './names.ts';
import { wholeNumber } from './numberKey.ts';
import { PlacesByKey } from './placesByKey.ts';
import { Seats } from './seats.ts';

const NOTHING: readonly never[] = [];
const NO_KEYS: ReadonlySet<string> = new Set();

/** The tables behind `IndexedFile`, kept in step with its document. */
export class FileTables {
  readonly document: DuoDocument;
  readonly registers = new PlacedSet();
  readonly names = new PlacesByKey<Declaration>();
  readonly personParts = new PlacesByKey<Declaration>();
  readonly functions = new PlacesByKey<Declaration>();
  readonly numbers = new PlacesByKey<EntryRef>();
  readonly meetings = new PlacesByKey<EntryRef>();
  readonly mentions = new PlacesByKey<EntryRef>();
  readonly documents = new PlacesByKey<EntryRef>();
  readonly ownWords = new PlacesByKey<EntryRef>();
  readonly moments = new PlacesByKey<EntryRef>();
  readonly layouts = new PlacesByKey<EntryRef>();
  readonly headings = new PlacedSet();
  readonly headingsByName = new PlacesByKey<EntryRef>();
  readonly #gremia = new Set<PlacedEntry>();
  readonly #seats = new Seats();
  readonly #uses = new PlacedSet();
  #usesTyped: readonly string[] | undefined;
  readonly #keysOf = new Map<PlacedEntry, readonly DeclaredKey[]>();
  /** The `blok` or `randvoorwaarde` that an `onderwerp` stands below, and under what the heading is found. */
  readonly #headingKeys = new Map<PlacedEntry, { parent: PlacedEntry | undefined; names: readonly string[] }>();
  readonly #highest = new Map<NumberedKind, number>();
  /** The file that whatever stands in a table is told to be of. */
  readonly #file: FileIndex;

  /** Know nothing of the entries until they are put in. */
  constructor(file: FileIndex, document: DuoDocument) {
    this.#file = file;
    this.document = document;
  }

  /** The code of the first `register`, folded; undefined without one, or when it has no code. */
  get code(): string | undefined {
    const code = this.registers.first?.head.identity?.text;
    return code === undefined ? undefined : foldName(code);
  }

  get uses(): readonly string[] {
    this.#usesTyped ??= [...this.#uses].flatMap(({ head }) => head.identity?.text ?? []);
    return this.#usesTyped;
  }

  get members(): PlacesByKey<Member> {
    return this.#seats.membersIn(this.#file);
  }

  keysOf(placed: PlacedEntry): readonly DeclaredKey[] {
    return this.#keysOf.get(placed) ?? NOTHING;
  }

  /**
   * Indexes entries that are new or have another text.
   * @param known what some of them declare, when that is known without reading them.
   */
  put(
    entries: Iterable<PlacedEntry>,
    changes: IndexChanges,
    known?: ReadonlyMap<PlacedEntry, readonly DeclaredKey[]>,
  ): void {
    for (const placed of entries) {
      const keys = known === undefined ? declaredKeys(placed) : (known.get(placed) ?? NOTHING);
      if (this.#putNumber(placed, keys, changes)) continue;
      this.#replaceKeys(placed, this.keysOf(placed), keys, changes);
      this.#putKind(placed, changes);
    }
  }

  /** Takes entries out, while they still stand in the document. */
  remove(entries: Iterable<PlacedEntry>, changes: IndexChanges): void {
    for (const placed of entries) {
      this.#replaceKeys(placed, this.keysOf(placed), NOTHING, changes);
      this.#removeKind(placed, changes);
    }
  }

  parentOf(heading: PlacedEntry): PlacedEntry | undefined {
    return this.#headingKeys.get(heading)?.parent;
  }

  headingAbove(placed: PlacedEntry): PlacedEntry | undefined {
    return this.headings.atOrBefore(placed);
  }

  highestNumber(kind: NumberedKind): number {
    let highest = this.#highest.get(kind);
    if (highest === undefined) {
      highest = 0;
      for (const key of this.numbers.keys()) highest = Math.max(highest, wholeNumber(kind, key));
      this.#highest.set(kind, highest);
    }
    return highest;
  }

  #replaceKeys(
    placed: PlacedEntry,
    old: readonly DeclaredKey[],
    keys: readonly DeclaredKey[],
    changes: IndexChanges,
  ): void {
    // A register may have thousands of words of its own, and minutes speak of as many.
    const isNew = old.length === 0;
    const [were, are] = isNew ? [NO_KEYS, NO_KEYS] : [new Set(old.map(saysOf)), new Set(keys.map(saysOf))];
    for (const declared of old) {
      const { lookup, key, ordinal } = declared;
      const same = are.has(saysOf(declared));
      if (lookup === 'members' || (same && staysTheSame(lookup))) continue;
      this[lookup].delete(key, ordinal === undefined ? placed : minutesEntry(placed, ordinal));
      if (!same) changes.keys.add(lookupKey(lookup, key));
      if (lookup === 'numbers') this.#forgetHighest(key);
    }
    for (const declared of keys) {
      const { lookup, key, name, ordinal } = declared;
      if (lookup === 'members') continue;
      const same = !isNew && were.has(saysOf(declared));
      if (!same) changes.keys.add(lookupKey(lookup, key));
      else if (staysTheSame(lookup)) continue;
      if (lookup === 'numbers') {
        this.numbers.add(key, {
          file: this.#file,
          placed: ordinal === undefined ? placed : minutesEntry(placed, ordinal),
        });
        this.#raiseHighest(key);
      } else if (isPlainLookup(lookup)) {
        this[lookup].add(key, { file: this.#file, placed });
      } else {
        this[lookup].add(key, { file: this.#file, placed, kind: placed.kind as NameKind, name: name! });
      }
    }
    this.#seats.put(placed, keys, changes.seats);
    if (keys.length > 0) this.#keysOf.set(placed, keys);
    else this.#keysOf.delete(placed);
  }

  /** Puts in an entry that nothing was known of and that says no more than its number, as nearly all of a file do; false for any other. */
  #putNumber(placed: PlacedEntry, keys: readonly DeclaredKey[], changes: IndexChanges): boolean {
    const [own] = keys;
    if (keys.length !== 1 || own!.lookup !== 'numbers' || own!.ordinal !== undefined) return false;
    // One that has not changed yet was never of another kind.
    if (placed.revision > 0 || !isNumberedKind(placed.kind) || this.#keysOf.has(placed)) return false;
    const { key } = own!;
    changes.keys.add(lookupKey('numbers', key));
    this.numbers.add(key, { file: this.#file, placed });
    this.#raiseHighest(key);
    this.#keysOf.set(placed, keys);
    return true;
  }

  #putKind(placed: PlacedEntry, changes: IndexChanges): void {
    const { kind } = placed;
    if (putAs(placed, 'register', this.registers)) changes.register = true;
    if (putAs(placed, 'gebruik', this.#uses)) this.#changeUses(changes);
    // An entry that was one and now is something else counts too.
    if (kind === 'gremium' || this.#gremia.has(placed)) changes.gremia = true;
    if (kind === 'gremium') this.#gremia.add(placed);
    else this.#gremia.delete(placed);
    const wasHeading = this.#headingKeys.has(placed);
    if (isHeadingKind(kind) !== wasHeading) changes.headingPlaces = true;
    if (isHeadingKind(kind)) this.headings.add(placed);
    else if (wasHeading) this.headings.delete(placed);
    if (isHeadingKind(kind) || wasHeading) this.#rekeyHeadings(placed, changes);
  }

  #changeUses(changes: IndexChanges): void {
    changes.uses = true;
    this.#usesTyped = undefined;
  }

  #removeKind(placed: PlacedEntry, changes: IndexChanges): void {
    if (placed.kind === 'register') changes.register = true;
    if (placed.kind === 'gebruik') this.#changeUses(changes);
    if (this.#gremia.delete(placed)) changes.gremia = true;
    this.registers.delete(placed);
    this.#uses.delete(placed);
    if (!this.#headingKeys.has(placed)) return;
    changes.headingPlaces = true;
    this.headings.delete(placed);
    this.#rekeyHeadings(placed, changes);
  }

  /** A heading came, went or changed: it is called otherwise, and so is every `onderwerp` below it. */
  #rekeyHeadings(from: PlacedEntry, changes: IndexChanges): void {
    changes.headings.add(from);
    const isIn = this.headings.atOrBefore(from) === from;
    if (!isIn) this.#setHeadingKeys(from, undefined, changes);
    const above = this.headings.atOrBefore(from);
    const isMain = (heading: PlacedEntry) => heading.kind !== 'onderwerp';
    let parent: PlacedEntry | undefined;
    if (above !== undefined && above !== from) parent = isMain(above) ? above : this.parentOf(above);
    else if (above === from) parent = this.#mainAbove(from);
    for (const heading of this.headings.from(from)) {
      if (isMain(heading) && heading !== from) break;
      const own = isMain(heading) ? undefined : parent;
      this.#setHeadingKeys(heading, { parent: own, names: headingNames(heading.entry, own?.entry) }, changes);
      if (isMain(heading)) parent = heading;
    }
  }

  /** The `blok` or `randvoorwaarde` that stands above a heading. */
  #mainAbove(heading: PlacedEntry): PlacedEntry | undefined {
    const before = this.document.entries.before(heading);
    const above = before && this.headings.atOrBefore(before);
    return above === undefined || above.kind !== 'onderwerp' ? above : this.parentOf(above);
  }

  #setHeadingKeys(
    heading: PlacedEntry,
    now: { parent: PlacedEntry | undefined; names: readonly string[] } | undefined,
    changes: IndexChanges,
  ): void {
    const old = this.#headingKeys.get(heading);
    const before = old?.names ?? [];
    const after = now?.names ?? [];
    for (const name of before) if (!after.includes(name)) this.headingsByName.delete(name, heading);
    for (const name of after)
      if (!before.includes(name)) this.headingsByName.add(name, { file: this.#file, placed: heading });
    for (const name of [...before, ...after]) {
      if (!before.includes(name) || !after.includes(name)) changes.keys.add(lookupKey('headings', name));
    }
    if (old?.parent !== now?.parent) {
      changes.headings.add(heading);
      changes.headingPlaces = true;
    }
    if (now === undefined) this.#headingKeys.delete(heading);
    else this.#headingKeys.set(heading, now);
  }

  #raiseHighest(key: string): void {
    if (this.#highest.size === 0) return;
    const kind = key.slice(0, key.indexOf(' ')) as NumberedKind;
    const highest = this.#highest.get(kind);
    if (highest !== undefined) this.#highest.set(kind, Math.max(highest, wholeNumber(kind, key)));
  }

  #forgetHighest(key: string): void {
    const kind = key.slice(0, key.indexOf(' ')) as NumberedKind;
    if (this.#highest.get(kind) === wholeNumber(kind, key)) this.#highest.delete(kind);
  }
}

/** Keeps a set of entries of one kind in step; true when the entry is one of them, or was. */
function putAs(placed: PlacedEntry, kind: EntryKind, set: PlacedSet): boolean {
  const { size } = set;
  if (placed.kind === kind) set.add(placed);
  else set.delete(placed);
  return placed.kind === kind || set.size !== size;
}

/** The names of a heading: an `onderwerp` by its path, `02-II`; the others by their letter or their title. */
function headingNames(heading: Entry, parent: Entry | undefined): string[] {
  const own = heading.identity?.text;
  const above = parent?.identity?.text;
  const path = own === undefined || above === undefined ? own : `${above}-${own}`;
  const title = heading.kind === 'onderwerp' ? undefined : heading.title?.text;
  return [...new Set([path, title].filter((name) => name !== undefined).map(foldNumber))];
}

/** True of a table in which nothing but the entry stands: put in anew it would be what it is. */
function staysTheSame(lookup: Lookup): boolean {
  return lookup === 'numbers' || isPlainLookup(lookup);
}

/** An entry's declaration under a key, as one text to compare. */
function saysOf({ lookup, key, signature }: DeclaredKey): string {
  return `${lookup}\n${key}\n${signature}`;
}
