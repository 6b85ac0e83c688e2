/** Values that follow from the entries of one chunk. */
import type { EntryChunk } from './entryList.ts';

/** Something computed of the entries of each chunk, kept until one of them changes or it is told to forget. */
export class ChunkMemo<T> {
  readonly #compute: (chunk: EntryChunk) => T;

  constructor(compute: (chunk: EntryChunk) => T) {
    this.#compute = compute;
  }

  get(chunk: EntryChunk): T {
    const known = this.peek(chunk);
    if (known !== undefined) return known;
    const value = this.#compute(chunk);
    chunk.memo.set(this, value);
    return value;
  }

  /** The computed value of a chunk; undefined when there is none. */
  peek(chunk: EntryChunk): T | undefined {
    return chunk.memo.get(this) as T | undefined;
  }

  forget(chunk: EntryChunk): void {
    chunk.memo.delete(this);
  }
}
