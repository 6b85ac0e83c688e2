/** Errors of requests that tell the user nothing: what was stopped, and what is asked anew. Knows nothing of VS Code. */

/** LSP's `ServerCancelled`, `ContentModified` and `RequestCancelled`. */
const SILENT: ReadonlySet<unknown> = new Set([-32802, -32801, -32800]);

/** True of an error behind which nothing went wrong; its words are those of a protocol. */
function isSilent(error: unknown): boolean {
  return typeof error === 'object' && error !== null && 'code' in error && SILENT.has(error.code);
}

/** The result; undefined where it was stopped, or was asked of a text that has changed. Rejects with any other error. */
export function orNothing<T>(result: Promise<T>): Promise<T | undefined> {
  return result.catch((error: unknown) => {
    if (isSilent(error)) return undefined;
    throw error;
  });
}
