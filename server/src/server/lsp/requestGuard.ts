/** The wrappers around every request and every notification: cancellation, fall-back and the log line of a failure. */
import { type CancellationToken, LSPErrorCodes, type MessageType, ResponseError } from 'vscode-languageserver';
import { failureLine } from './failureLine.ts';

/** Writes a line to the log. A line holds no text of a register. */
export type Log = (line: string) => void;

/** Shows the secretary a sentence, without buttons: no answer has to be waited for. */
export type Show = (type: MessageType, message: string) => void;

/** Calls back after the messages that are waiting in the input. */
export type NextTurn = (callback: () => void) => void;

/**
 * The answer of a feature, once what it needs is ready. A feature that fails fails alone: the fall-back is answered and
 * one line is logged. A request that was cancelled before it began is answered with `RequestCancelled`.
 */
export async function guardRequest<T>(
  name: string,
  token: CancellationToken,
  { log, nextTurn }: { readonly log: Log; readonly nextTurn: NextTurn },
  fallback: T,
  ready: Promise<void>,
  feature: () => T | Promise<T>,
): Promise<T | ResponseError<never>> {
  try {
    await ready;
    // Lets a cancellation that is already waiting in the input come in first.
    await new Promise<void>((resolve) => nextTurn(resolve));
    if (token.isCancellationRequested) return cancelled();
    const result = await feature();
    return token.isCancellationRequested ? cancelled() : result;
  } catch (error) {
    log(failureLine(name, error));
    return fallback;
  }
}

/** Runs what answers no request: nobody else would hear of its failure, which would end the process. */
export async function guardNotification(name: string, log: Log, work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    log(failureLine(name, error));
  }
}

export function cancelled(): ResponseError<never> {
  return new ResponseError(LSPErrorCodes.RequestCancelled, 'cancelled');
}

export function modified(): ResponseError<never> {
  return new ResponseError(LSPErrorCodes.ContentModified, 'the text has changed meanwhile');
}

/** The sentence reaches the secretary as the message of the error. */
export function refusal(sentence: string): ResponseError<never> {
  return new ResponseError(LSPErrorCodes.RequestFailed, sentence);
}
