/** Requests of our own, with the types of their parameters and results. */
import type { CancellationToken } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { Request } from '../../../protocol/method.ts';

/** The result of a request; rejects when the server fails, stops or is stopped. */
export function ask<P, R>(
  client: BaseLanguageClient,
  request: Request<P, R>,
  params: P,
  token?: CancellationToken,
): Promise<R> {
  // A token that is undefined would make a second parameter of itself, and a list of the parameters: nobody expects one.
  return token === undefined ? client.sendRequest<R>(request, params) : client.sendRequest<R>(request, params, token);
}
