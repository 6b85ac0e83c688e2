/** Questions of which only the last one counts: one that is asked while another waits stops that. Knows nothing of VS Code. */
import { orNothing } from './silentErrors.ts';

/** What stops a question. */
interface Source<T> {
  readonly token: T;
  cancel(): void;
  dispose(): void;
}

/**
 * The same question, asked one at a time: undefined comes back from one that a later one has taken the place of.
 * @param newSource makes what stops a question, with the token that it is asked with.
 */
export function latest<A, R, T>(
  newSource: () => Source<T>,
  question: (asked: A, token: T) => Promise<R>,
): (asked: A) => Promise<R | undefined> {
  let current: Source<T> | undefined;
  return async (asked) => {
    current?.cancel();
    const source = newSource();
    current = source;
    try {
      const answer = await orNothing(question(asked, source.token));
      return current === source ? answer : undefined;
    } finally {
      if (current === source) current = undefined;
      source.dispose();
    }
  };
}
