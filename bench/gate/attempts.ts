/** One measurement that several rows take something out of. */

/** Measures once for each number of an attempt, whoever asks first. */
export class Attempts<T> {
  readonly #measure: () => Promise<T>;
  readonly #done = new Map<number, Promise<T>>();

  constructor(measure: () => Promise<T>) {
    this.#measure = measure;
  }

  get(attempt: number): Promise<T> {
    let done = this.#done.get(attempt);
    if (done === undefined) {
      done = this.#measure();
      this.#done.set(attempt, done);
    }
    return done;
  }
}
