/**
 * Ids of what was sent. None is given twice, in no run of the server: a client may keep one while a document is closed and
 * opened, or the server is started again, and would be told that nothing has changed.
 */
export class ResultIds {
  /** Differs from one start to the next. */
  readonly #start = Math.random().toString(36).slice(2, 10);
  #count = 0;

  next(): string {
    return `${this.#start}-${++this.#count}`;
  }
}
