/**
 * What the files of the folders declare, by the content of each, so that a file that was read before and has not changed
 * need not be read again. Held in memory; the client may keep its content and give it back at the next start. What it
 * holds of a file is used only for a text with just that content.
 */
import type { SavedIndex } from '../model/index/savedIndex.ts';

/** Goes up when something else is kept than before: what an earlier version kept is not looked at. */
const VERSION = 6;

export class FolderCache {
  readonly #known = new Map<string, SavedIndex>();
  /** The files that were asked for or added since the start; others are not there any more. */
  readonly #used = new Map<string, SavedIndex>();
  #isChanged = false;

  /** True when the content is another than that which was loaded. */
  get isChanged(): boolean {
    return this.#isChanged || this.#used.size !== this.#known.size;
  }

  /** Takes back what `toContent` gave; anything else is passed over. */
  load(content: unknown): void {
    if (typeof content !== 'string') return;
    try {
      const saved = JSON.parse(content) as { version?: unknown; files?: Record<string, SavedIndex> };
      if (saved.version !== VERSION) return;
      for (const [hash, facts] of Object.entries(saved.files ?? {})) {
        if (Array.isArray(facts.entries) && Array.isArray(facts.keys)) this.#known.set(hash, facts);
      }
    } catch {
      // It was cut off while it was written: the files are read as if there were no cache.
    }
  }

  /** What is known of a text with this `contentHash`; undefined when nothing is. */
  find(hash: string): SavedIndex | undefined {
    const facts = this.#used.get(hash) ?? this.#known.get(hash);
    if (facts !== undefined) this.#used.set(hash, facts);
    return facts;
  }

  add(hash: string, facts: SavedIndex): void {
    this.#used.set(hash, facts);
    this.#isChanged = true;
  }

  /** The files that are there now, as a text that `load` takes back. */
  toContent(): string {
    return JSON.stringify({ version: VERSION, files: Object.fromEntries(this.#used) });
  }
}
