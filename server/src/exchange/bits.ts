/** Work on a document that is done bit by bit: between two of them others may have their turn. */

/** Gives a result at the end; between two `yield`s lie a few entries. */
export type Bits<T> = Generator<void, T, void>;

/** Does all of it at once. */
export function allAtOnce<T>(bits: Bits<T>): T {
  for (;;) {
    const { done, value } = bits.next();
    if (done) return value;
  }
}

/** Entries that are gone through in one bit. */
const AT_ONCE = 10;

/** Each of some, with a pause behind every few. */
export function* eachInBits<T>(all: Iterable<T>, look: (one: T) => void): Bits<void> {
  let looked = 0;
  for (const one of all) {
    look(one);
    if (++looked % AT_ONCE === 0) yield;
  }
}
