/**
 * Where the entries of a list go that a register does not have: below the heading that they stand below in the list, which comes along
 * when the register lacks it; one without a heading goes above all headings and minutes. None is put below a heading that is not its own:
 * it would inherit what nobody said of it.
 */
import type { FileIndex } from '../../model/index/fileIndex.ts';
import type { Entry } from '../../syntax/entry.ts';
import type { PlacedEntry } from '../../syntax/entryList.ts';
import { type EntryKind, foldWord, isHeadingKind, isNumberedKind } from '../../syntax/vocabulary.ts';

/** A heading of the list, with the one that it stands below. */
export interface ListedHeading {
  readonly entry: Entry;
  readonly parent: ListedHeading | undefined;
}

/** `new` its heading comes along · `top` it has none and stands above the first; undefined where it goes as a matter of course. */
export type NewPlace = { readonly is: 'new'; readonly heading: string } | { readonly is: 'top' } | undefined;

/** A heading that comes along, and what stands below it. */
interface Section {
  readonly heading: ListedHeading;
  readonly entries: Entry[];
  readonly sections: Section[];
}

/** What goes behind one entry of the register, in this order. */
interface Behind {
  readonly entries: Entry[];
  readonly topics: Section[];
  readonly mains: Section[];
}

export class NewEntries {
  readonly #file: FileIndex;
  readonly #entries: readonly PlacedEntry[];
  /** By the place of the entry that they go behind; -1 before all. */
  readonly #behind = new Map<number, Behind>();
  readonly #sections = new Map<string, Section>();
  readonly #known = new Map<string, PlacedEntry | undefined>();
  /** A list may bring thousands of entries for one heading. */
  readonly #lasts = new Map<PlacedEntry | undefined, number>();
  readonly #hasHeadings: boolean;

  constructor(file: FileIndex) {
    this.#file = file;
    this.#entries = [...file.document.entries];
    this.#hasHeadings = this.#entries.some(({ kind }) => isHeadingKind(kind));
  }

  /** How the place of an entry below a heading of the list is told. */
  placeOf(heading: ListedHeading | undefined): NewPlace {
    if (heading === undefined) return this.#hasHeadings ? { is: 'top' } : undefined;
    return this.#found(heading) === undefined ? { is: 'new', heading: nameOf(heading.entry) } : undefined;
  }

  add(entry: Entry, heading: ListedHeading | undefined): void {
    const found = heading && this.#found(heading);
    if (heading !== undefined && found === undefined) {
      this.#section(heading).entries.push(entry);
      return;
    }
    const last = this.#lasts.get(found) ?? (found === undefined ? this.#top() : this.#lastBelow(found));
    this.#lasts.set(found, last);
    this.#at(last).entries.push(entry);
  }

  /** The entries that go behind one of the register, by its place; of -1 those before all. */
  behind(index: number): readonly Entry[] {
    const { entries = [], topics = [], mains = [] } = this.#behind.get(index) ?? {};
    return [...entries, ...[...topics, ...mains].flatMap(entriesOf)];
  }

  #at(index: number): Behind {
    const behind = this.#behind.get(index) ?? { entries: [], topics: [], mains: [] };
    this.#behind.set(index, behind);
    return behind;
  }

  /** The section of a heading that the register lacks, put in its place when it is the first of it. */
  #section(heading: ListedHeading): Section {
    const key = pathKey(heading);
    const known = this.#sections.get(key);
    if (known !== undefined) return known;
    const section: Section = { heading, entries: [], sections: [] };
    this.#sections.set(key, section);
    const { parent } = heading;
    const found = parent && this.#found(parent);
    if (isMain(heading.entry.kind)) this.#at(this.#end()).mains.push(section);
    else if (found !== undefined) this.#at(this.#lastIn(found)).topics.push(section);
    else if (parent !== undefined) this.#section(parent).sections.push(section);
    else this.#at(this.#beforeMain()).topics.push(section);
    return section;
  }

  /** The heading of the register that one of the list is: the same words, else the same number, else the same title. */
  #found(heading: ListedHeading): PlacedEntry | undefined {
    const key = pathKey(heading);
    if (!this.#known.has(key)) this.#known.set(key, this.#search(heading));
    return this.#known.get(key);
  }

  #search({ entry, parent }: ListedHeading): PlacedEntry | undefined {
    const above = parent && this.#found(parent);
    if (parent !== undefined && above === undefined) return undefined;
    const candidates = this.#entries.filter(
      (placed) => isHeadingKind(placed.kind) && (above === undefined || this.#file.parentOf(placed) === above),
    );
    for (const isSame of [isSameHeading, hasSameNumber, hasSameTitle]) {
      const found = candidates.findLast((placed) => isSame(placed.entry, entry));
      if (found !== undefined) return found;
    }
    return undefined;
  }

  /** The last entry that stands right below a heading, else the heading itself. */
  #lastBelow(heading: PlacedEntry): number {
    return this.#entries.findLastIndex(
      (placed) => placed === heading || (isNumberedKind(placed.kind) && this.#file.headingAbove(placed) === heading),
    );
  }

  /** The last entry of all that stands below a block or precondition. */
  #lastIn(main: PlacedEntry): number {
    const start = this.#entries.indexOf(main);
    const next = this.#entries.findIndex(({ kind }, at) => at > start && isMain(kind));
    const end = next === -1 ? this.#entries.length : next;
    return this.#entries.slice(0, end).findLastIndex(({ kind }) => isListed(kind));
  }

  /** The last heading or entry of the list of all; without any, what stands before the minutes. */
  #end(): number {
    const last = this.#entries.findLastIndex(({ kind }) => isListed(kind));
    return last === -1 ? this.#before(({ kind }) => kind === 'vergadering') : last;
  }

  /** What stands before the first heading or the first minutes, whichever comes first. */
  #top(): number {
    if (!this.#hasHeadings) return this.#end();
    return this.#before(({ kind }) => isHeadingKind(kind) || kind === 'vergadering');
  }

  /** What stands before the first block or precondition: a topic below it would be a part of it. */
  #beforeMain(): number {
    return this.#entries.some(({ kind }) => isMain(kind)) ? this.#before(({ kind }) => isMain(kind)) : this.#end();
  }

  #before(isNext: (placed: PlacedEntry) => boolean): number {
    const at = this.#entries.findIndex(isNext);
    return (at === -1 ? this.#entries.length : at) - 1;
  }
}

function entriesOf({ heading, entries, sections }: Section): Entry[] {
  return [heading.entry, ...entries, ...sections.flatMap(entriesOf)];
}

function isMain(kind: EntryKind | undefined): boolean {
  return kind === 'blok' || kind === 'randvoorwaarde';
}

/** A heading, or what stands below one. */
function isListed(kind: EntryKind | undefined): boolean {
  return isHeadingKind(kind) || isNumberedKind(kind);
}

function keyOf({ identity, title }: Entry): string {
  return foldWord(`${identity?.text ?? ''} ${title?.text ?? ''}`);
}

function pathKey({ entry, parent }: ListedHeading): string {
  return `${parent === undefined ? '' : pathKey(parent)}\n${entry.kind} ${keyOf(entry)}`;
}

function isSameHeading(one: Entry, other: Entry): boolean {
  return keyOf(one) === keyOf(other);
}

function hasSameNumber(one: Entry, other: Entry): boolean {
  return (
    one.kind === other.kind &&
    one.identity !== undefined &&
    other.identity !== undefined &&
    foldWord(one.identity.text) === foldWord(other.identity.text)
  );
}

function hasSameTitle(one: Entry, other: Entry): boolean {
  if (one.identity !== undefined && other.identity !== undefined) return false;
  return one.title !== undefined && foldWord(one.title.text) === foldWord(other.title?.text ?? '');
}

/** `A. Wonen`; without a title `blok A`. */
function nameOf({ kind, identity, title }: Entry): string {
  if (title === undefined) return `${kind} ${identity?.text ?? ''}`.trim();
  return identity === undefined ? title.text : `${identity.text}. ${title.text}`;
}
