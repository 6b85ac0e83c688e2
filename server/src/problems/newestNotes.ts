/** The newest day on which a history of a file has a line, kept for each chunk of entries while one types. */

import { later, newestNote } from '../model/actions/newestNote.ts';
import type { FileIndex } from '../model/index/fileIndex.ts';
import type { CalendarDay } from '../model/time/calendar.ts';
import { ChunkMemo } from '../syntax/chunkMemo.ts';
import type { PlacedEntry } from '../syntax/entryList.ts';
import { isNumberedKind } from '../syntax/vocabulary.ts';

export class NewestNotes {
  readonly #file: FileIndex;
  /** Newest day of each entry that was read and has one. */
  readonly #days = new Map<PlacedEntry, CalendarDay>();
  readonly #chunks = new ChunkMemo<{ readonly day: CalendarDay | undefined }>(({ entries }) => {
    let day: CalendarDay | undefined;
    for (const placed of entries) day = later(day, this.#days.get(placed));
    return { day };
  });
  #last: CalendarDay | undefined;
  #changed = false;

  constructor(file: FileIndex) {
    this.#file = file;
  }

  /** Records an entry that is new or has another text. */
  put(placed: PlacedEntry): void {
    this.putDay(placed, isNumberedKind(placed.kind) ? newestNote(placed.entry) : undefined);
  }

  /** Records the newest day of such an entry; undefined when it has none. */
  putDay(placed: PlacedEntry, day: CalendarDay | undefined): void {
    if (day === this.#days.get(placed)) return;
    if (day === undefined) this.#days.delete(placed);
    else this.#days.set(placed, day);
    this.#chunks.forget(placed.chunk);
    this.#changed = true;
  }

  /** Forgets an entry before its removal, while it still stands in the file. */
  remove(placed: PlacedEntry): void {
    if (!this.#days.delete(placed)) return;
    this.#chunks.forget(placed.chunk);
    this.#changed = true;
  }

  /** True when the newest day is another than the last time that this was asked. Costs a look at each chunk, after a change. */
  takeChanged(): boolean {
    if (!this.#changed) return false;
    const before = this.#last;
    this.#changed = false;
    this.#last = undefined;
    for (const chunk of this.#file.document.entries.chunks) this.#last = later(this.#last, this.#chunks.get(chunk).day);
    return this.#last !== before;
  }

  /** The newest day as it was when that was asked last; undefined when no entry has one. */
  get day(): CalendarDay | undefined {
    return this.#last;
  }
}
