/**
 * The entries of a file in their order, in chunks: an edit costs the chunk that it touches. Entries know their length
 * and their lines; where they stand is computed when it is asked for, so that those behind an edit are left alone.
 */
import type { ChunkedText } from '../text/chunkedText.ts';
import type { Entry } from './entry.ts';
import type { EntryKind } from './vocabulary.ts';

/** A chunk is split above this many entries; finding a place within one means adding up its entries' lengths. */
const MAX_ENTRIES = 128;
/** Number of entries in a new chunk. */
const NEW_ENTRIES = 64;

/** The reader that turns an entry's place into its contents. */
export interface EntrySource {
  readonly text: ChunkedText;
  read(placed: PlacedEntry): Entry;
  readHead(placed: PlacedEntry): Entry;
}

/** An entry and where it stands in its file. It stays the same object while its text is typed in and while it moves. */
export class PlacedEntry {
  /** The chunk it stands in, and its place in there; only for `EntryList` to set. */
  chunk: EntryChunk;
  at = 0;
  /** UTF-16 units. */
  length: number;
  /** Number of line ends in it. */
  lineBreaks: number;
  /** The kind; undefined for the text before the first entry. */
  kind: EntryKind | undefined;
  /** Goes up whenever its text changes: what was computed of an earlier one is no longer right. */
  revision = 0;
  /** The parsed entry, while it is kept; only for the document to set. */
  cached: Entry | undefined;

  constructor(length: number, lineBreaks: number, kind: EntryKind | undefined) {
    this.chunk = NOWHERE;
    this.length = length;
    this.lineBreaks = lineBreaks;
    this.kind = kind;
    this.cached = undefined;
  }

  /** The parsed entry. Kept for a while; once dropped, it is read again and equals the former one. */
  get entry(): Entry {
    return this.cached ?? this.chunk.list.source.read(this);
  }

  /** Its first line alone, as an entry: keyword, identity and title are those of `entry`. */
  get head(): Entry {
    return this.cached ?? this.chunk.list.source.readHead(this);
  }

  /** UTF-16 offset in the file. */
  get start(): number {
    let start = this.chunk.start;
    for (let i = 0; i < this.at; i++) start += this.chunk.entries[i]!.length;
    return start;
  }

  /** The line of the file on which it starts, from 0. An entry starts at the beginning of a line. */
  get line(): number {
    let line = this.chunk.line;
    for (let i = 0; i < this.at; i++) line += this.chunk.entries[i]!.lineBreaks;
    return line;
  }

  /** Position in the row of entries, from 0. */
  get index(): number {
    return this.chunk.index + this.at;
  }
}

/** A run of consecutive entries. */
export class EntryChunk {
  readonly list: EntryList;
  entries: PlacedEntry[] = [];
  length = 0;
  lineBreaks = 0;
  /** Its place among the chunks; always right. */
  order = 0;
  /** Values that others have computed of its entries; forgotten when one of them changes. See `ChunkMemo`. */
  readonly memo = new Map<object, unknown>();
  #start = 0;
  #line = 0;
  #index = 0;

  constructor(list: EntryList) {
    this.list = list;
  }

  get start(): number {
    this.list.validate(this.order);
    return this.#start;
  }

  get line(): number {
    this.list.validate(this.order);
    return this.#line;
  }

  get index(): number {
    this.list.validate(this.order);
    return this.#index;
  }

  /** Puts it behind another chunk; only for `EntryList`. */
  follow(previous: EntryChunk | undefined): void {
    this.#start = previous === undefined ? 0 : previous.#start + previous.length;
    this.#line = previous === undefined ? 0 : previous.#line + previous.lineBreaks;
    this.#index = previous === undefined ? 0 : previous.#index + previous.entries.length;
  }

  /** Counts its entries again after one has changed; only for `EntryList`. */
  recount(): void {
    this.length = 0;
    this.lineBreaks = 0;
    this.entries.forEach((placed, at) => {
      placed.chunk = this;
      placed.at = at;
      this.length += placed.length;
      this.lineBreaks += placed.lineBreaks;
    });
    this.memo.clear();
  }
}

export class EntryList {
  readonly source: EntrySource;
  chunks: EntryChunk[] = [];
  /** Number of chunks, from the first, with a valid start. */
  #valid = 0;

  constructor(source: EntrySource, entries: readonly PlacedEntry[]) {
    this.source = source;
    this.chunks = this.#chunksOf(entries);
    this.#renumber();
  }

  /** Number of entries. */
  get size(): number {
    const last = this.chunks.at(-1)!;
    return last.index + last.entries.length;
  }

  *[Symbol.iterator](): Iterator<PlacedEntry> {
    for (const chunk of this.chunks) yield* chunk.entries;
  }

  /** The entry that an offset lies in; an offset between two belongs to the later one. */
  at(offset: number): PlacedEntry {
    let low = 0;
    let high = this.chunks.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.chunks[middle]!.start <= offset) low = middle;
      else high = middle - 1;
    }
    const { entries, start } = this.chunks[low]!;
    let at = 0;
    for (let end = start + entries[0]!.length; end <= offset && at + 1 < entries.length; end += entries[at]!.length)
      at++;
    return entries[at]!;
  }

  /** The entry before another; undefined for the first. */
  before({ chunk, at }: PlacedEntry): PlacedEntry | undefined {
    return chunk.entries[at - 1] ?? this.chunks[chunk.order - 1]?.entries.at(-1);
  }

  /** The entry behind another; undefined for the last. */
  after({ chunk, at }: PlacedEntry): PlacedEntry | undefined {
    return chunk.entries[at + 1] ?? this.chunks[chunk.order + 1]?.entries[0];
  }

  /** Hears of an entry with another length, number of lines or kind than it had. */
  changed({ chunk }: PlacedEntry): void {
    chunk.recount();
    this.#valid = Math.min(this.#valid, chunk.order + 1);
  }

  /** Puts entries in the place of those from `first` up to and including `last`; at least one entry is left. */
  splice(first: PlacedEntry, last: PlacedEntry, added: readonly PlacedEntry[]): void {
    const from = first.chunk.order;
    const to = last.chunk.order;
    const entries = [...first.chunk.entries.slice(0, first.at), ...added, ...last.chunk.entries.slice(last.at + 1)];
    if (entries.length <= MAX_ENTRIES && entries.length > 0) {
      first.chunk.entries = entries;
      first.chunk.recount();
      if (to > from) this.chunks.splice(from + 1, to - from);
    } else {
      this.chunks = [...this.chunks.slice(0, from), ...this.#chunksOf(entries), ...this.chunks.slice(to + 1)];
    }
    this.#valid = Math.min(this.#valid, from);
    if (to > from || entries.length > MAX_ENTRIES || entries.length === 0) this.#renumber(from);
  }

  /** Makes the places of all chunks up to and including one right. */
  validate(order: number): void {
    for (; this.#valid <= order; this.#valid++) {
      this.chunks[this.#valid]!.follow(this.chunks[this.#valid - 1]);
    }
  }

  #renumber(from = 0): void {
    for (let i = from; i < this.chunks.length; i++) this.chunks[i]!.order = i;
  }

  #chunksOf(entries: readonly PlacedEntry[]): EntryChunk[] {
    const chunks: EntryChunk[] = [];
    for (let at = 0; at < entries.length; at += NEW_ENTRIES) {
      const chunk = new EntryChunk(this);
      chunk.entries = entries.slice(at, at + NEW_ENTRIES);
      chunk.recount();
      chunks.push(chunk);
    }
    return chunks;
  }
}

/** The chunk of an entry that is in no list yet, or no more. */
const NOWHERE = new EntryChunk(undefined as unknown as EntryList);

/** Negative when one entry stands before another of the same file, 0 when they are one. */
export function comparePlaces(a: PlacedEntry, b: PlacedEntry): number {
  return a.chunk === b.chunk ? a.at - b.at : a.chunk.order - b.chunk.order;
}
