/** Waiting with an end. */

/** A failure that says what did not come; the scenarios report it as a result, not as an error of the bench. */
export class TooLate extends Error {}

/** Waits for a promise; throws `TooLate` after so many milliseconds: "waited 10 s in vain until …". */
export async function within<T>(promise: Promise<T>, limitMs: number, until: string): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    const seconds = Math.round(limitMs / 100) / 10;
    timer = setTimeout(() => reject(new TooLate(`waited ${seconds} s in vain until ${until}`)), limitMs);
  });
  try {
    return await Promise.race([promise, late]);
  } finally {
    clearTimeout(timer);
  }
}
