/**
 * The declarations of the files of the folders, by the content of each, so that a file that was read before and has not
 * changed need not be read again. Held in memory; the client may keep its content and give it back at the next start.
 * What it holds of a file is used only for a text with just that content.
 */
import type { Work } from '../incremental/work.ts';
import type { FileIndex } from '../model/index/fileIndex.ts';
import { type KeptFile, keepFile, keptFrom } from '../model/index/savedIndex.ts';
import { ContentHash, contentHash } from '../text/contentHash.ts';

/** Goes up when something else is kept than before: what an earlier version kept is not looked at. */
const VERSION = 9;

/** Lines of one file: its hash, what it says, and the rest, which is not looked at before somebody needs it. */
const LINES_OF_FILE = 3;

interface Added {
  readonly hash: string;
  readonly file: FileIndex;
}

export class FolderCache {
  readonly #known = new Map<string, KeptFile>();
  /** The files that were asked for since the start; others are not there any more. */
  readonly #used = new Map<string, KeptFile>();
  /** The files that were not known, the last of each address. */
  readonly #added = new Map<string, Added>();

  /** True when the content is another than that which was loaded. */
  get isChanged(): boolean {
    return this.#added.size > 0 || this.#used.size !== this.#known.size;
  }

  /** Takes back what `contentInBits` gave; anything else is passed over. */
  load(content: unknown): void {
    if (typeof content !== 'string') return;
    const headEnd = content.indexOf('\n');
    const body = content.slice(headEnd + 1);
    // It may have been cut off while it was written: then the files are read as if there were no cache.
    if (headEnd === -1 || content.slice(0, headEnd) !== headOf(contentHash(body))) return;
    const lines = body.split('\n');
    for (let at = 0; at + LINES_OF_FILE <= lines.length; at += LINES_OF_FILE) {
      const [hash = '', said = '', packed = ''] = lines.slice(at, at + LINES_OF_FILE);
      const kept = keptFrom(said, packed);
      if (kept !== undefined) this.#known.set(hash, kept);
    }
  }

  /** The declarations of a text with this `contentHash`; undefined when none are known. */
  find(hash: string): KeptFile | undefined {
    const kept = this.#used.get(hash) ?? this.#known.get(hash);
    if (kept !== undefined) this.#used.set(hash, kept);
    return kept;
  }

  /** A file was read whose text has this `contentHash`. It costs nothing before the content is asked for. */
  add(hash: string, file: FileIndex): void {
    this.#added.set(file.uri, { hash, file });
  }

  /**
   * The files that are there now, as a text that `load` takes back; a file at a time, since of ten thousand it takes seconds.
   * @param isThere whether a file is still known: one that is gone declares nothing any more.
   */
  *contentInBits(isThere: (file: FileIndex) => boolean): Work<string> {
    const all = new Map(this.#used);
    for (const { hash, file } of [...this.#added.values()]) {
      // One that is open may have been typed in.
      if (isThere(file) && contentHash(file.document.text.slice()) === hash) all.set(hash, keepFile(file));
      yield;
    }
    const bodyHash = new ContentHash();
    let body = '';
    for (const [hash, { said, packed }] of all) {
      const lines = `${body === '' ? '' : '\n'}${hash}\n${JSON.stringify(said)}\n${packed}`;
      bodyHash.add(lines);
      body += lines;
      yield;
    }
    return `${headOf(bodyHash.result)}\n${body}`;
  }
}

const headOf = (bodyHash: string): string => `duo ${VERSION} ${bodyHash}`;
