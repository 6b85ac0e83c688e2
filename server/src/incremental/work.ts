/** Work over many files that is done bit by bit: whoever runs it may do something else between two bits, or leave it. */

/** Gives a result at the end; between two `yield`s lies a file, or some entries of one. */
export type Work<T> = Generator<void, T, void>;

/** Does all of it at once. */
export function finish<T>(work: Work<T>): T {
  for (;;) {
    const { done, value } = work.next();
    if (done) return value;
  }
}
