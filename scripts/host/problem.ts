/**
 * A failure whose message is one sentence for the person at the keyboard. Scripts print it without a stack,
 * because the stack says nothing about what to do.
 */
export class Problem extends Error {}

/** Prints an error the way it deserves (a `Problem` as its sentence only) and sets a failing exit code. */
export function report(error: unknown): void {
  console.error(error instanceof Problem ? error.message : error);
  process.exitCode = 1;
}
