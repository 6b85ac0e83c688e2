/** The line that the log gets of a failure. */

/** The log line of a failure with its place in our code; not the message of the error, which could quote a register. */
export function failureLine(name: string, error: unknown): string {
  if (!(error instanceof Error)) return `${name} failed`;
  // The stack begins with the message, whose lines may look like places.
  const stack = error.stack ?? '';
  const message = stack.indexOf(error.message);
  const places = stack
    .slice(message === -1 ? 0 : message + error.message.length)
    .split('\n')
    .filter((line) => /^\s+at /u.test(line));
  return `${name} failed: ${error.constructor.name}${places
    .slice(0, 4)
    .map((line) => ` ${line.trim()}`)
    .join('')}`;
}
