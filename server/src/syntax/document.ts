/**
 * A register file as a row of entries over a text. The text is the truth: every character belongs to exactly one entry.
 * An edit cuts the lines again that it touches, and only the entries with those lines are read again.
 */
import { ChunkedText } from '../text/chunkedText.ts';
import { type LineEnd, lineEndOf } from '../text/lines.ts';
import { cut, type EntryStart, entryStartsBetween } from './cut.ts';
import type { Entry } from './entry.ts';
import { EntryList, PlacedEntry } from './entryList.ts';
import { MAX_LINES, readEntry } from './readEntry.ts';
import { isNumberedKind } from './vocabulary.ts';

export { PlacedEntry } from './entryList.ts';

/** Of a longer entry no more is read than this, in UTF-16 units. */
const MAX_READ = 1_000_000;
/** Length of the beginning of a file, in UTF-16 units, in which its line end is looked for. */
const LINE_END_WITHIN = 20_000;
/** Number of entries that are kept as they were read; the others are read again when they are asked for. */
const KEPT_ENTRIES = 512;

/** The entries changed by an edit. An entry that was typed in is the same object as before, with other contents. */
export interface EntryChanges {
  readonly changed: readonly PlacedEntry[];
  readonly removed: readonly PlacedEntry[];
  readonly added: readonly PlacedEntry[];
}

/** Hears of entries that are going to be removed, while they still stand where they stood. */
export type BeforeRemoval = (removed: readonly PlacedEntry[]) => void;

export class DuoDocument {
  readonly text: ChunkedText;
  readonly entries: EntryList;
  /** The entries that were read last, oldest first from `#oldest`. */
  readonly #kept: PlacedEntry[] = [];
  #oldest = 0;

  /** @param known the entries of the text, when they are known without cutting it. */
  constructor(text: string, known?: readonly PlacedEntry[]) {
    this.text = new ChunkedText(text);
    const source = {
      text: this.text,
      read: (placed: PlacedEntry) => this.#read(placed),
      readHead: (placed: PlacedEntry) => this.#readHead(placed),
    };
    this.entries = new EntryList(source, known ?? cutEntries(text));
  }

  /** The line end that the file uses (its first); LF when it has none. */
  get lineEnd(): LineEnd {
    return lineEndOf(this.text.slice(0, Math.max(LINE_END_WITHIN, this.text.nextLine(0))));
  }

  /**
   * Puts `text` in the place of what stands from `start` up to `end` (UTF-16 offsets in the file), and says what that did
   * to the entries. Costs the lines and entries that it touches.
   */
  replace(start: number, end: number, text: string, beforeRemoval: BeforeRemoval = () => {}): EntryChanges {
    const shift = text.length - (end - start);
    // A character on either side may be half of a CRLF that comes together or falls apart.
    const from = this.text.lineStartBefore(Math.max(0, start - 1));
    const lastTouched = this.entries.at(Math.min(end + 1, Math.max(0, this.text.length - 1)));
    let first = this.entries.at(from);
    this.text.replace(start, end, text);
    const to = this.text.nextLine(Math.min(start + text.length + 1, this.text.length));
    const starts = entryStartsBetween(this.text, from, to);
    const firstStart = first.start;
    if (firstStart === from && from > 0 && starts[0]?.start !== from) first = this.entries.before(first)!;
    const old = this.#between(first, lastTouched);
    const begin = first.start;
    const oldEnd = lastTouched.start + lastTouched.length;
    const newEnd = oldEnd + shift;
    const heads = starts.filter((one) => one.start > begin && one.start < newEnd);
    const own = starts.find((one) => one.start === begin);
    const pieces = [own ?? { start: begin, kind: first.kind }, ...heads];
    return this.#put(old, pieces, newEnd, start, start + text.length, beforeRemoval);
  }

  /** Lets go what was read of entries, when there are more than are kept: what is read next need not push them out. */
  release(entries: Iterable<PlacedEntry>): void {
    if (this.entries.size <= KEPT_ENTRIES) return;
    for (const placed of entries) if (isNumberedKind(placed.kind)) placed.cached = undefined;
  }

  /** Lets go what was read of entries that nobody is going to ask for again soon. */
  letGo(entries: Iterable<PlacedEntry>): void {
    for (const placed of entries) if (isNumberedKind(placed.kind)) placed.cached = undefined;
  }

  /** The entries from one up to and including another. */
  #between(first: PlacedEntry, last: PlacedEntry): PlacedEntry[] {
    const entries = [first];
    for (let at = first; at !== last; ) {
      at = this.entries.after(at)!;
      entries.push(at);
    }
    return entries;
  }

  /** Puts pieces in the place of entries; those whose text lies outside the edit stay as they are. */
  #put(
    old: PlacedEntry[],
    pieces: EntryStart[],
    end: number,
    editStart: number,
    editEnd: number,
    beforeRemoval: BeforeRemoval,
  ): EntryChanges {
    const lengths = pieces.map(({ start }, index) => (pieces[index + 1]?.start ?? end) - start);
    let before = 0;
    while (
      before < Math.min(old.length, pieces.length) &&
      pieces[before]!.start + lengths[before]! <= editStart &&
      old[before]!.length === lengths[before]
    ) {
      before++;
    }
    let after = 0;
    while (
      after < Math.min(old.length, pieces.length) - before &&
      pieces[pieces.length - 1 - after]!.start >= editEnd &&
      old[old.length - 1 - after]!.length === lengths[pieces.length - 1 - after]
    ) {
      after++;
    }
    const gone = old.slice(before, old.length - after);
    const come = pieces.slice(before, pieces.length - after);
    const paired = Math.min(gone.length, come.length);
    const changed = gone.slice(0, paired);
    const removed = gone.slice(paired);
    if (removed.length > 0) beforeRemoval(removed);
    changed.forEach((placed, index) => {
      placed.kind = come[index]!.kind;
      this.#measure(placed, come[index]!.start, lengths[before + index]!);
      placed.cached = undefined;
      placed.revision++;
    });
    const added = come.slice(paired).map(({ start, kind }, index) => {
      const placed = new PlacedEntry(0, 0, kind);
      this.#measure(placed, start, lengths[before + paired + index]!);
      return placed;
    });
    if (removed.length > 0) {
      const last = changed.at(-1);
      // What is removed stands behind what has changed; something is left, since a text has at least one entry.
      if (last === undefined) this.entries.splice(removed[0]!, removed.at(-1)!, []);
      else this.entries.splice(last, removed.at(-1)!, [last]);
    } else if (added.length > 0) {
      const above = changed.at(-1) ?? old[before - 1];
      const beside = above ?? old[0]!;
      this.entries.splice(beside, beside, above === undefined ? [...added, beside] : [beside, ...added]);
    }
    for (const placed of changed) this.entries.changed(placed);
    return { changed, removed, added };
  }

  #measure(placed: PlacedEntry, start: number, length: number): void {
    placed.length = length;
    const end = start + length;
    placed.lineBreaks = this.#lineAt(end) - this.#lineAt(start);
  }

  /** The line that begins at an offset; at the end of the text the last one. */
  #lineAt(offset: number): number {
    return this.text.positionAt(offset).line;
  }

  #read(placed: PlacedEntry): Entry {
    const entry = this.#readText(placed);
    placed.cached = entry;
    // Headings, names and the register are asked for again and again.
    if (!isNumberedKind(placed.kind)) return entry;
    const oldest = this.#kept[this.#oldest];
    if (oldest !== undefined && oldest !== placed) oldest.cached = undefined;
    this.#kept[this.#oldest] = placed;
    this.#oldest = (this.#oldest + 1) % KEPT_ENTRIES;
    return entry;
  }

  #readText(placed: PlacedEntry): Entry {
    const { start, length, lineBreaks } = placed;
    if (lineBreaks <= MAX_LINES && length <= MAX_READ) return readEntry(this.text.slice(start, start + length));
    const end = start + length;
    // Up to and with the first line beyond the limit that is not blank, which is what is reported.
    const limit = Math.min(end, this.text.lineStart(placed.line + MAX_LINES));
    const beyond = this.text.firstNonBlank(limit, end);
    const stop = beyond === undefined ? limit : Math.min(end, this.text.nextLine(beyond));
    if (stop - start <= MAX_READ) return readEntry(this.text.slice(start, stop));
    return readEntry(this.text.slice(start, start + MAX_READ), true);
  }

  #readHead({ start, length }: PlacedEntry): Entry {
    const end = Math.min(this.text.lineEndFrom(start), start + length);
    return readEntry(this.text.slice(start, end));
  }
}

/** Reads a file. */
export function readDocument(text: string): DuoDocument {
  return new DuoDocument(text);
}

/** The entry that an offset of the file lies in; an offset between two belongs to the later one. */
export function entryAt(document: DuoDocument, offset: number): PlacedEntry {
  return document.entries.at(offset);
}

function cutEntries(text: string): PlacedEntry[] {
  const { starts, lineBreaks } = cut(text);
  return starts.map(({ start, line, kind }, index) => {
    const next = starts[index + 1];
    return new PlacedEntry((next?.start ?? text.length) - start, (next?.line ?? lineBreaks) - line, kind);
  });
}
