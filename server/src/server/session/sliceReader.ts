/** Reads large open files bit by bit, between the messages. */

import { stepOf } from '../../incremental/work.ts';
import { messages } from '../../messages/index.ts';
import { failureLine } from '../lsp/failureLine.ts';
import { hasBeginning, LIMITS, type OpenFile, type OpenFilesOptions } from './openFile.ts';

export interface SliceReaderOptions extends OpenFilesOptions {
  readonly files: () => Iterable<OpenFile>;
  /** Called when it is known of a file that is opened what all of it declares. */
  readonly declared: (file: OpenFile) => void;
  /** Called while nothing was published of a file of which the beginning was read. */
  readonly begun: () => void;
  /** Called when all of a file was read. */
  readonly finished: (file: OpenFile) => void;
}

export class SliceReader {
  readonly #options: SliceReaderOptions;
  #isPlanned = false;
  /** The number of files that are being read: asked once for each that is open. */
  #beingRead = 0;

  constructor(options: SliceReaderOptions) {
    this.#options = options;
  }

  /** True while some file is being read: what stands further down in it is not known yet. */
  get isReading(): boolean {
    return this.#beingRead > 0;
  }

  /**
   * Reads what is left of a file, if anything is, in slices.
   * @param isAgain it was read before, so that nobody has to wait for it.
   */
  readOn(file: OpenFile, isAgain = false): void {
    const { size } = file.register.unread;
    if (size === 0 || file.reading !== undefined) return;
    let finish = () => {};
    const loaded = new Promise<void>((resolve) => {
      finish = resolve;
    });
    if (isAgain) finish();
    file.reading = { loaded, finish };
    this.#beingRead++;
    if (size > LIMITS.showProgressAbove) {
      file.progress = this.#options.progress(messages.server.readingFile);
      file.progress.total = size;
    }
    if (this.#isPlanned) return;
    this.#isPlanned = true;
    this.#options.nextTurn(() => this.#readSlice());
  }

  #readSlice(): void {
    const { workspace, nextTurn, log, elapsed } = this.#options;
    const isOver = stepOf(LIMITS.step, elapsed);
    let left = false;
    for (const file of this.#options.files()) {
      if (file.reading === undefined) continue;
      try {
        const isDeclaring = file.register.undeclared.size > 0;
        workspace.readMore(file.register, LIMITS.slice, isOver);
        if (isDeclaring && file.register.undeclared.size === 0) this.#options.declared(file);
        if (file.published === -1 && hasBeginning(file.register)) this.#options.begun();
      } catch (error) {
        log(failureLine('reading a file', error));
      }
      const { size } = file.register.unread;
      file.progress?.leave(size);
      if (size > 0) {
        left = true;
        continue;
      }
      this.finish(file);
      this.#options.finished(file);
    }
    this.#isPlanned = left;
    if (left) nextTurn(() => this.#readSlice());
  }

  /** Stops reading a file; whoever waits for it goes on. */
  finish(file: OpenFile): void {
    file.progress?.done();
    file.reading?.finish();
    if (file.reading !== undefined) this.#beingRead--;
    file.reading = undefined;
  }
}
