/** The one wrapper around every request: cancellation, fall-back and the log line of a failure. */
import { type CancellationToken, LSPErrorCodes, ResponseError } from 'vscode-languageserver';
import { failureLine } from './failureLine.ts';

/** Writes a line to the log. A line holds no text of a register. */
export type Log = (line: string) => void;

/**
 * The answer of a feature. A feature that fails fails alone: the fall-back is answered and one line is logged. A request
 * that was cancelled before it began is answered with `RequestCancelled`.
 */
export async function answer<T>(
  name: string,
  token: CancellationToken,
  log: Log,
  fallback: T,
  feature: () => T | Promise<T>,
): Promise<T | ResponseError<void>> {
  // Lets a cancellation that is already waiting in the input come in first.
  await new Promise<void>((resolve) => setImmediate(resolve));
  if (token.isCancellationRequested) return cancelled();
  try {
    const result = await feature();
    return token.isCancellationRequested ? cancelled() : result;
  } catch (error) {
    log(failureLine(name, error));
    return fallback;
  }
}

function cancelled(): ResponseError<void> {
  return new ResponseError(LSPErrorCodes.RequestCancelled, 'cancelled');
}
