/** The progress of what takes long, for the person who waits for it: a line on the terminal that goes away again. */
import { messages } from '../messages/index.ts';

/** Shorter than this nobody wonders, in milliseconds. */
const SHOW_AFTER = 1000;
const CLEAR_LINE = '\r\u001B[2K';

/** The part of the text that has been checked. */
export interface Done {
  readonly files: number;
  readonly allFiles: number;
  /** UTF-16 units. */
  readonly length: number;
  readonly allLength: number;
  /** The length of the file that comes next. */
  readonly next: number;
}

/** A file of this length, in UTF-16 units, takes about as long as is waited above: it is announced at once. */
const LONG = 2_000_000;

export class Progress {
  readonly #stream: { readonly isTTY?: boolean; write(text: string): unknown };
  readonly #now: () => number;
  readonly #started: number;
  #isShown = false;
  #shown = -1;

  /** @param stream is left alone when it is no terminal. @param now milliseconds. */
  constructor(stream: { readonly isTTY?: boolean; write(text: string): unknown }, now: () => number) {
    this.#stream = stream;
    this.#now = now;
    this.#started = now();
  }

  /** Shows how far the check is, in place of what stood there. */
  show({ files, allFiles, length, allLength, next }: Done): void {
    if (this.#stream.isTTY !== true || (this.#now() - this.#started < SHOW_AFTER && next < LONG)) return;
    const percentage = allLength === 0 ? 100 : Math.floor((100 * length) / allLength);
    this.#write(messages.cli.progress(files, allFiles, percentage));
  }

  /** Shows how much of a list was read and written, from 0 to 1. */
  showShare(share: number): void {
    if (this.#stream.isTTY !== true || this.#now() - this.#started < SHOW_AFTER) return;
    const percentage = Math.floor(share * 100);
    if (percentage === this.#shown) return;
    this.#shown = percentage;
    this.#write(messages.importCommand.progress(percentage));
  }

  #write(text: string): void {
    this.#stream.write(`${CLEAR_LINE}${text}`);
    this.#isShown = true;
  }

  /** Takes the line away, where there is one. */
  clear(): void {
    if (this.#isShown) this.#stream.write(CLEAR_LINE);
    this.#isShown = false;
  }
}
