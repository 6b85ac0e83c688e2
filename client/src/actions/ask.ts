/** Requests of our own, with the types of their parameters and results. Knows nothing of VS Code. */
import type { Request } from '../../../protocol/method.ts';

/** The part of a language client that requests go out by. */
export interface Sender {
  sendRequest<R>(method: string, params: unknown, token?: Token): Promise<R>;
}

/** What the editor stops a question with. */
export interface Token {
  readonly isCancellationRequested: boolean;
  /** VS Code's own event, of which nothing is used here. */
  readonly onCancellationRequested: unknown;
}

/** The result of a request; rejects when the server fails, stops or is stopped. */
export function ask<P, R>(client: Sender, request: Request<P, R>, params: P, token?: Token): Promise<R> {
  // A token that is undefined would make a second parameter of itself, and a list of the parameters: nobody expects one.
  return token === undefined ? client.sendRequest<R>(request, params) : client.sendRequest<R>(request, params, token);
}
