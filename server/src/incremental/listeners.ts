/** Listeners that can be seen and that can stop listening. */

export interface Disposable {
  dispose(): void;
}

/** Whoever hears of something, in the order in which they began to listen. */
export class Listeners<T> {
  readonly #all = new Set<{ readonly listener: T }>();

  /** Listens from now on, until the result is disposed of. */
  add(listener: T): Disposable {
    const one = { listener };
    this.#all.add(one);
    return { dispose: () => this.#all.delete(one) };
  }

  /** Calls with each that listens now. */
  tell(call: (listener: T) => void): void {
    for (const { listener } of [...this.#all]) call(listener);
  }
}
