/** Work over many files that is done bit by bit: whoever runs it may do something else between two bits, or leave it. */

/** Gives a result at the end; between two `yield`s lies a file, or some entries of one. */
export type Work<T> = Generator<void, T, void>;

/** A question that is true once a step of work has taken long enough. */
export type IsOver = () => boolean;

/** Takes some out of a set, each once, and does something with each; what is left when the work is left stays in the set. */
export function* each<T>(left: Set<T>, look: (one: T) => void): Work<void> {
  for (const one of left) {
    left.delete(one);
    look(one);
    yield;
  }
}

/** The question of a step that begins now; never true without a clock. @param elapsed milliseconds, that only go up. */
export function stepOf(milliseconds: number, elapsed: (() => number) | undefined): IsOver {
  if (elapsed === undefined) return () => false;
  const end = elapsed() + milliseconds;
  return () => elapsed() >= end;
}

/** Goes on with work until it is done or the step is over, but does a bit of it. The result; undefined when it is not done. */
export function goOn<T>(work: Work<T>, isOver: IsOver): { readonly value: T } | undefined {
  for (;;) {
    const { done, value } = work.next();
    if (done) return { value };
    if (isOver()) return undefined;
  }
}

/** Does all of it at once. */
export function finish<T>(work: Work<T>): T {
  for (;;) {
    const { done, value } = work.next();
    if (done) return value;
  }
}
