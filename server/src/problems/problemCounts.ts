/**
 * Number of problems of a file: kept for each chunk of entries, so that a keystroke counts one chunk again, and for
 * each entry that was counted. What an action inherits from its heading, and what is past, is looked at while a chunk
 * is counted.
 */
import type { Work } from '../incremental/work.ts';
import type { FileIndex } from '../model/index/fileIndex.ts';
import type { CalendarDay } from '../model/time/calendar.ts';
import type { RuleContext } from '../rules/rule.ts';
import { ChunkMemo } from '../syntax/chunkMemo.ts';
import { comparePlaces, type EntryChunk, type PlacedEntry } from '../syntax/entryList.ts';
import { isHeadingKind } from '../syntax/vocabulary.ts';
import type { ActionCounts } from './actionCounts.ts';
import type { EntryCounts } from './entryCounts.ts';
import type { ReadEntries, ReadEntry, ReadTarget } from './readEntries.ts';
import { SameDays } from './sameDays.ts';
import type { TextCounts } from './textCounts.ts';

export interface ProblemCountsOptions {
  readonly entries: ReadEntries;
  readonly texts: TextCounts;
  readonly actions: ActionCounts;
  /** The counts that are kept by entry, whatever stands around it. */
  readonly kept: readonly EntryCounts[];
  readonly context: () => RuleContext;
}

interface ChunkCount {
  problems: number;
  /** The days at which it is the same. */
  readonly days: SameDays;
}

export class ProblemCounts {
  readonly #file: FileIndex;
  readonly #options: ProblemCountsOptions;
  readonly #chunks = new ChunkMemo<ChunkCount>((chunk) => this.#countChunk(chunk));
  /** Goes up when a count of any entry may be another one: another heading or day counts. */
  #round = 0;

  constructor(file: FileIndex, options: ProblemCountsOptions) {
    this.#file = file;
    this.#options = options;
  }

  /** Number of problems in a chunk of entries. */
  inChunk(chunk: EntryChunk): number {
    return this.#chunks.get(chunk).problems;
  }

  /** True when every chunk has its count. */
  get isComplete(): boolean {
    for (const chunk of this.#file.document.entries.chunks) if (this.#chunks.peek(chunk) === undefined) return false;
    return true;
  }

  /** Counts the chunks that have no count, one by one. */
  *countInBits(): Work<void> {
    for (const chunk of this.#file.document.entries.chunks) {
      if (this.#chunks.peek(chunk) !== undefined) continue;
      this.#chunks.get(chunk);
      yield;
    }
  }

  /** Number of problems of an entry, with those of the entries made in its minutes; 0 for one that was not read. */
  at(placed: PlacedEntry): number {
    const entry = this.#options.entries.get(placed);
    if (entry === undefined) return 0;
    // Asked of each entry around a key: the heading above is looked for only where it was not counted.
    return entry.round === this.#round ? entry.problems : this.#count(entry, this.#file.headingAbove(placed));
  }

  /** Adds to the count of an entry; `more` may be negative. */
  add(placed: PlacedEntry, more: number): void {
    const entry = this.#options.entries.get(placed);
    if (entry !== undefined) entry.problems += more;
    const chunk = this.#chunks.peek(placed.chunk);
    if (chunk !== undefined) chunk.problems += more;
  }

  /** Forgets the count of an entry. */
  forget(placed: PlacedEntry): void {
    const entry = this.#options.entries.get(placed);
    if (entry !== undefined) entry.round = -1;
    if (this.#isHere(placed)) this.#chunks.forget(placed.chunk);
  }

  /** Forgets the counts of all entries. */
  forgetAll(): void {
    this.#round++;
    for (const chunk of this.#file.document.entries.chunks) this.#chunks.forget(chunk);
  }

  /** Another day counts: forgets the counts in which something else is past. An entry is counted again when its chunk is, for whatever reason. */
  followDay(day: CalendarDay): void {
    this.#round++;
    for (const chunk of this.#file.document.entries.chunks) {
      if (this.#chunks.peek(chunk)?.days.has(day) === false) this.#chunks.forget(chunk);
    }
  }

  /** The same for some headings: what stands below one of them and below another is gone through once. */
  forgetBelowAll(headings: Iterable<PlacedEntry>): void {
    let next: PlacedEntry | 'none' | undefined;
    for (const heading of [...headings].filter((one) => this.#isHere(one)).sort(comparePlaces)) {
      if (next === 'none' || (next !== undefined && comparePlaces(heading, next) < 0)) continue;
      next = this.forgetBelow(heading) ?? 'none';
    }
  }

  /**
   * The entries below a heading, up to the next that is not below it, are counted again; nothing happens when it is gone.
   * @returns that next one; undefined when there is none.
   */
  forgetBelow(heading: PlacedEntry): PlacedEntry | undefined {
    if (!this.#isHere(heading)) return undefined;
    this.#round++;
    const { chunks } = this.#file.document.entries;
    let next: PlacedEntry | undefined;
    for (const one of this.#file.headings.from(heading)) {
      if (one === heading || one.kind === 'onderwerp') continue;
      next = one;
      break;
    }
    const last = next?.chunk.order ?? chunks.length - 1;
    for (let i = heading.chunk.order; i <= last; i++) this.#chunks.forget(chunks[i]!);
    return next;
  }

  /** False for an entry that was removed. */
  #isHere(placed: PlacedEntry): boolean {
    const { chunk, at } = placed;
    return this.#file.document.entries.chunks[chunk.order] === chunk && chunk.entries[at] === placed;
  }

  #countChunk(chunk: EntryChunk): ChunkCount {
    const { entries, actions, context } = this.#options;
    const now = context();
    const days = new SameDays(now.referenceDate.day);
    let problems = 0;
    let heading = this.#file.headingAbove(chunk.entries[0]!);
    for (const placed of chunk.entries) {
      if (isHeadingKind(placed.kind)) heading = placed;
      const entry = entries.get(placed);
      if (entry === undefined) continue;
      problems += this.#count(entry, heading);
      actions.noteDays(entry, heading, now, days);
    }
    return { problems, days };
  }

  #count(entry: ReadEntry, heading: PlacedEntry | undefined): number {
    const { kept, texts, context } = this.#options;
    const { placed } = entry;
    if (entry.round === this.#round) return entry.problems;
    let problems = entry.own + this.#countTarget(entry, heading);
    for (const counts of kept) problems += counts.at(placed);
    if (placed.kind === 'register') problems += texts.ofFile(placed, context());
    for (const made of entry.made) problems += this.#countTarget(made, undefined);
    entry.problems = problems;
    entry.round = this.#round;
    return problems;
  }

  #countTarget({ placed, references, state }: ReadTarget, heading: PlacedEntry | undefined): number {
    const { actions } = this.#options;
    const context = this.#options.context();
    let count = actions.count(placed, state, heading, context);
    let open = 0;
    for (const { findings, openFindings } of references) {
      count += findings;
      open += openFindings;
    }
    if (open > 0 && (state === undefined || actions.isOpen(placed, state, heading, context))) count += open;
    return count;
  }
}
